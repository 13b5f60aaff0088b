#include "parse/entry_body.hpp"

#include <algorithm>

namespace vouch::parse {
namespace {

void add_text(Placed& text, const Placed& more) {
    if (text.text.empty()) {
        text = more;
    } else if (!more.text.empty()) {
        text.text += ' ';
        text.text += more.text;
    }
}

}  // namespace

EntryBody read_body(const Entry& entry, const std::vector<Placed>& before) {
    EntryBody out;
    for (const Placed& piece : before) {
        add_text(out.summary, piece);
    }
    const bool bullets = std::ranges::any_of(entry.body, &TextLine::bullet);
    const bool list = !bullets && entry.body.size() >= 3;
    bool after_bullet = false;
    for (const TextLine& line : entry.body) {
        after_bullet = after_bullet || line.bullet;
        if (line.bullet || after_bullet || list) {
            out.highlights.push_back(placed(line));
        } else {
            add_text(out.summary, placed(line));
        }
    }
    return out;
}

}  // namespace vouch::parse
