#include "tailor/read_back.hpp"

#include <algorithm>
#include <span>

#include "base/text.hpp"

namespace vouch::tailor {

namespace {

// The words of a text, folded: what a search of an applicant-tracking system compares.
std::vector<std::string> folded_words(std::string_view text) {
    const auto folded = text::fold(text);
    std::vector<std::string> list;
    for (const auto& word : text::words(folded)) {
        list.push_back(folded.substr(word.begin, word.end - word.begin));
    }
    return list;
}

bool is_shown(const model::Leaf& leaf) {
    // A template may show "UK" for "GB", and an address behind a word as a link.
    return !leaf.pointer.ends_with("/countryCode") && !leaf.pointer.ends_with("/url") &&
           !leaf.pointer.ends_with("/network") && !leaf.pointer.ends_with("/username");
}

// Looks for a run of words from a place onwards, then from the start: a text stands whole.
bool contains_run(const std::vector<std::string>& all, const std::vector<std::string>& run,
                  std::size_t& from) {
    auto found = std::search(all.begin() + static_cast<std::ptrdiff_t>(from), all.end(),
                             run.begin(), run.end());
    if (found == all.end()) {
        found = std::search(all.begin(), all.end(), run.begin(), run.end());
    }
    if (found == all.end()) {
        return false;
    }
    from = static_cast<std::size_t>(found - all.begin());
    return true;
}

}  // namespace

Result<ReadBack> read_back(const OutputFile& file, const model::Resume& meant,
                           const Engine& engine) {
    TRY_INTO(const auto document,
             engine.reader.read(std::as_bytes(std::span(file.bytes)), file.name));
    const auto seen = folded_words(document::plain_text(document));
    ReadBack result{.file = file.name, .fidelity = 1, .lost = {}};
    std::size_t words_meant = 0;
    std::size_t words_found = 0;
    std::size_t from = 0;
    for (const auto& leaf : model::leaves(meant)) {
        const auto words = folded_words(leaf.text);
        if (words.empty() || !is_shown(leaf)) {
            continue;
        }
        words_meant += words.size();
        if (contains_run(seen, words, from)) {
            words_found += words.size();
        } else {
            result.lost.push_back(leaf.pointer);
        }
    }
    if (words_meant > 0) {
        result.fidelity = static_cast<double>(words_found) / static_cast<double>(words_meant);
    }
    return result;
}

}  // namespace vouch::tailor
