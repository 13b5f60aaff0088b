#include "skills/synonyms.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "skills/table_rows.hpp"

namespace vouch::skills {

Result<void> Synonyms::load(const DataFile& file, const Normal& normal) {
    std::uint32_t row_number = 0;
    return each_row(file, 2, [&](const Row& row) -> Result<void> {
        for (const bool general : {false, true}) {
            for (const auto& name : list_of(row.field(general ? 1 : 0))) {
                Phrase phrase{{}, row_number, general};
                for (const auto span : text::words(name)) {
                    phrase.words.push_back(normal(text::fold(
                        std::string_view(name).substr(span.begin, span.end - span.begin))));
                }
                if (phrase.words.empty()) {
                    return invalid(row, "'" + name + "' has no word");
                }
                by_first_word_[phrase.words.front()].push_back(std::move(phrase));
            }
        }
        ++row_number;
        return {};
    });
}

std::vector<Meaning> Synonyms::find(std::span<const std::string> words) const {
    std::vector<Meaning> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto phrases = by_first_word_.find(words[i]);
        if (phrases == by_first_word_.end()) {
            continue;
        }
        for (const auto& phrase : phrases->second) {
            const auto rest = words.subspan(i);
            if (rest.size() >= phrase.words.size() &&
                std::ranges::equal(phrase.words, rest.first(phrase.words.size()))) {
                found.push_back({static_cast<std::uint32_t>(i),
                                 static_cast<std::uint32_t>(phrase.words.size()), phrase.row,
                                 phrase.general});
            }
        }
    }
    return found;
}

}  // namespace vouch::skills
