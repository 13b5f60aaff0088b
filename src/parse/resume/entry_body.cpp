#include "parse/resume/entry_body.hpp"

#include <algorithm>

namespace vouch::parse::resume {
EntryBody read_body(const Entry& entry, const std::vector<Placed>& before) {
    EntryBody out;
    for (const Placed& piece : before) {
        join(out.summary, piece);
    }
    const bool bullets = std::ranges::any_of(entry.body, &TextLine::bullet);
    const bool list = !bullets && entry.body.size() >= 3;
    bool after_bullet = false;
    for (const TextLine& line : entry.body) {
        after_bullet = after_bullet || line.bullet;
        if (line.bullet || after_bullet || list) {
            out.highlights.push_back(placed(line));
        } else {
            join(out.summary, placed(line));
        }
    }
    return out;
}

}  // namespace vouch::parse::resume
