#include "write/drafting.hpp"

// Each bullet through the rules, and what comes out through the claims check.
namespace vouch::write {

void reword_bullets(Drafting& drafting) {
    if (!is_english(drafting.inputs.resume)) {
        return;
    }
    for (const auto& list : bullet_lists(drafting.inputs.resume)) {
        auto style = drafting.style;
        style.current = list.current;
        for (std::size_t i = 0; i < list.lines->size(); ++i) {
            const auto& line = (*list.lines)[i];
            auto rewrite = rewrite_bullet(line.text, style, drafting.inputs.taxonomy);
            if (rewrite.reasons.empty()) {
                continue;
            }
            model::Edit edit;
            edit.kind = model::EditKind::reword;
            edit.target = line.id;
            edit.pointer = below(list.pointer, i);
            edit.before = line.text;
            edit.after = std::move(rewrite.text);
            edit.reasons = std::move(rewrite.reasons);
            edit.evidence = {edit.pointer};
            drafting.add_if_proven(std::move(edit), {.entry = list.entry, .line = line.id});
        }
    }
}

}  // namespace vouch::write
