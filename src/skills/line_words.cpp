#include "skills/line_words.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "skills/table_rows.hpp"

namespace vouch::skills {

Result<void> LineWords::load_openings(const DataFile& file) {
    constexpr std::array<std::string_view, opening_uses> names = {
        "charge", "auxiliary", "aside",   "duty",  "rank", "lists", "able", "compound", "person",
        "mass",   "praise",    "passive", "thing", "verb", "trade", "deed", "pastime"};
    return each_row(file, 2, [&](const Row& row) -> Result<void> {
        for (const auto use : text::split(row.field(1), ';')) {
            const auto* const known = std::ranges::find(names, use);
            if (known == names.end()) {
                return invalid(row, "unknown use '" + std::string(use) + "'");
            }
            openings_[static_cast<std::size_t>(known - names.begin())].emplace(row.field(0));
        }
        return {};
    });
}

Result<void> LineWords::load_work_nouns(const DataFile& file) {
    return each_row(file, 5, [&](const Row& row) -> Result<void> {
        WorkNoun noun{std::string(row.field(1)), std::string(row.field(2)), list_of(row.field(3)),
                      std::string(row.field(4))};
        const auto added = work_nouns_.emplace(row.field(0), std::move(noun)).second;
        return added ? Result<void>() : invalid(row, "the noun is already a row");
    });
}

bool LineWords::has(std::string_view words, OpeningUse use) const {
    return openings_[static_cast<std::size_t>(use)].contains(words);
}

const WorkNoun* LineWords::work_noun(std::string_view singular) const {
    const auto found = work_nouns_.find(singular);
    return found == work_nouns_.end() ? nullptr : &found->second;
}

}  // namespace vouch::skills
