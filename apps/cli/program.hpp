#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "awaited_embedder.hpp"
#include "base/date.hpp"
#include "embed/caching_embedder.hpp"
#include "language_model.hpp"
#include "spell/hunspell_speller.hpp"
#include "tailor/engine.hpp"

namespace vouch::cli {

// The installed program: where its data lies, and the engine made from it on first use.
class Program {
public:
    Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program();

    // Loads the taxonomy, with the further one that VOUCH_TAXONOMY names, and the templates.
    // Errors: data-missing, file-not-found, taxonomy-invalid, template-invalid.
    Result<const tailor::Engine*> engine();

    // The files of Vouch's own taxonomy. Error: data-missing.
    Result<std::vector<skills::DataFile>> own_taxonomy() const;

    // Begins to open the embedding model, for commands that compare meanings: it goes on while
    // they read. What earlier runs computed is found in the cache folder.
    void prepare_meaning();

    // The same for the dictionaries, for commands that score.
    void prepare_spelling() const {
        speller_.prepare();
    }

    // Lets the engine use the language model of the environment, where there is one. Called before
    // engine(), by the commands that write. Error llm-settings-invalid.
    Result<void> prepare_writing();

    // Says on stderr, after a command that compared meanings, where the model was not to be had.
    void warn_of_missing_model() const;

    // Where its parts were looked for, and what became of the model: for `vouch doctor`.
    const std::string& data_folder() const {
        return data_folder_;
    }
    // VOUCH_CACHE_DIR, else where the XDG Base Directory Specification says; empty: nothing is
    // kept.
    static std::filesystem::path cache_folder();
    const std::string& reader_path() const {
        return reader_path_;
    }
    const AwaitedEmbedder& embedder() const {
        return awaited_;
    }
    const spell::HunspellSpeller& speller() const {
        return speller_;
    }

private:
    Result<void> load();

    static constexpr std::size_t vectors_kept =
        20'000;  // some 30 MB, in memory and in the file alike

    std::string data_folder_;
    std::string reader_path_;
    document::Reader reader_;
    AwaitedEmbedder awaited_;
    embed::CachingEmbedder embedder_;
    spell::HunspellSpeller& speller_;
    const skills::Taxonomy* taxonomy_ = nullptr;
    std::map<std::string, layout::Template> templates_;
    std::unique_ptr<LanguageModel> language_model_;
    std::optional<tailor::Engine> engine_;
};

// A variable of the environment, empty where it is not set.
std::string environment(const char* name);

// `--date`, else SOURCE_DATE_EPOCH (reproducible-builds.org), else today in local time.
// Error: date-invalid.
Result<Date> date_of(const std::string& option);

}  // namespace vouch::cli
