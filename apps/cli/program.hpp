#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "embed/embedder.hpp"
#include "tailor/engine.hpp"

namespace vouch::cli {

// The installed program: where its data lies, and the engine made from it on first use.
class Program {
public:
    Program();

    // Loads the taxonomy and the templates. Errors: data-missing, taxonomy-invalid,
    // template-invalid.
    Result<const tailor::Engine*> engine();

    // Names of all templates, for help and errors.
    std::string template_names() const;

private:
    Result<void> load();

    std::string data_folder_;
    document::Reader reader_;
    embed::LexicalEmbedder embedder_;
    std::optional<skills::Taxonomy> taxonomy_;
    std::map<std::string, layout::Template> templates_;
    std::unique_ptr<llm::Provider> provider_;
    std::optional<tailor::Engine> engine_;
};

// `--date`, else SOURCE_DATE_EPOCH (reproducible-builds.org), else today in local time.
// Error: date-invalid.
Result<Date> date_of(const std::string& option);

}  // namespace vouch::cli
