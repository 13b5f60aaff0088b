#include "parse/resume/suspicious_text.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "parse/model_address.hpp"

namespace vouch::parse::resume {
namespace {

constexpr std::size_t told_max = 20;
constexpr std::size_t told_bytes_max = 300;

// A document's words as one key, in reading order.
struct DocumentKey {
    WordsKey words;
    std::vector<std::uint32_t> ids;
};

DocumentKey key_of_document(const document::Document& document) {
    DocumentKey out;
    std::uint32_t before = 0;
    for (const document::Page& page : document.pages) {
        for (const document::Line& line : page.lines) {
            for (std::uint32_t at = 0; at < line.word_count; ++at) {
                const std::uint32_t index = line.first_word + at;
                if (index < page.words.size()) {
                    out.words.add(page.words[index].text);
                    out.ids.push_back(before + index);
                }
            }
        }
        before += static_cast<std::uint32_t>(page.words.size());
    }
    return out;
}

std::string shortened(std::string value) {
    if (value.size() > told_bytes_max) {
        const auto end = value.rfind(' ', told_bytes_max);
        value.resize(end == std::string::npos ? 0 : end);
        value += " …";
    }
    return value;
}

class Teller {
public:
    explicit Teller(ResumeBuilder& builder) : builder_(builder) {}

    // `key`: that of the document or the same without look-alikes; `ids`: of its words.
    void tell(const WordsKey& key, const std::vector<std::uint32_t>& ids,
              const std::vector<KeyRange>& found) {
        for (const KeyRange& range : found) {
            const auto first = std::ranges::upper_bound(key.begins, range.begin) - 1;
            const auto last = std::ranges::lower_bound(key.begins, range.end);
            std::vector<WordPart> words;
            for (auto at = first; at != last; ++at) {
                const auto word = ids[static_cast<std::size_t>(at - key.begins.begin())];
                const auto size = builder_.account().map().text(word).size();
                words.push_back(
                    {.word = word, .begin = 0, .end = static_cast<std::uint32_t>(size), .at = 0});
            }
            tell(words);
        }
    }

private:
    void tell(const std::vector<WordPart>& words) {
        if (words.empty() || told_ >= told_max) {
            return;
        }
        ++told_;
        auto& account = builder_.account();
        const auto* hold = account.begin_of(words.front().word);
        const bool in_leaf = hold != account.end_of(words.front().word) && hold->leaf != nullptr;
        builder_.resume.remarks.push_back(
            {.message = {"parse.addresses-model",
                         {{"text", shortened(account.map().text_of(words))}}},
             .pointer = in_leaf ? *hold->leaf : "",
             .source = account.map().source_of(words)});
    }

    ResumeBuilder& builder_;
    std::size_t told_ = 0;
};

}  // namespace

void tell_suspicious_text(ResumeBuilder& builder) {
    Teller teller(builder);
    const DocumentKey text = key_of_document(builder.document());
    const auto found = find_model_addresses(text.words);
    teller.tell(text.words, text.ids, found);
    if (found.empty()) {
        const WordsKey plain = without_lookalikes(text.words);
        teller.tell(plain, text.ids, find_model_addresses(plain));
    }
    for (const document::Notice& notice : builder.document().notices) {
        for (const auto& [name, value] : notice.params) {
            if (name == "text" && speaks_to_model(value)) {
                model::Source source;
                source.page = notice.page;
                builder.resume.remarks.push_back(
                    {.message = {"parse.addresses-model-hidden", {{"text", shortened(value)}}},
                     .pointer = "",
                     .source = notice.page > 0 ? std::optional(source) : std::nullopt});
            }
        }
    }
}

}  // namespace vouch::parse::resume
