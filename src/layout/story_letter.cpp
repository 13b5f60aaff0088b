#include "base/text.hpp"
#include "layout/entries.hpp"
#include "layout/printable.hpp"
#include "layout/story.hpp"

namespace vouch::layout {

namespace {

void add_lines(std::string_view text, BlockKind kind, Role role, std::vector<Block>& blocks) {
    const auto valid = text::to_valid(text);
    for (const auto line : text::split_lines(valid)) {
        if (auto shown = printable(line); !shown.empty()) {
            blocks.push_back({.kind = kind, .pieces = {{.text = std::move(shown), .role = role}}});
        }
    }
}

}  // namespace

Story tell(const model::Letter& letter, const model::Resume& sender, const Template& design) {
    Story story;
    story.author = printable(sender.basics.name);
    story.title = story.author.empty() ? "Cover letter" : story.author + " – Cover letter";
    story.subject = printable(letter.subject);
    story.language = sender.language.empty() ? "en" : sender.language;
    auto& blocks = story.blocks;
    add_head(sender.basics, design, blocks);
    if (blocks.empty()) {
        add_lines(letter.sender, BlockKind::address, Role::letter_text, blocks);
    }
    add_lines(letter.date, BlockKind::letter_date, Role::date, blocks);
    add_lines(letter.recipient, BlockKind::address, Role::letter_text, blocks);
    add_lines(letter.subject, BlockKind::subject, Role::subject, blocks);
    add_lines(letter.greeting, BlockKind::greeting, Role::letter_text, blocks);
    for (auto& block : blocks) {
        block.keep_with_next = true;
    }
    for (const auto& paragraph : letter.paragraphs) {
        add_lines(paragraph, BlockKind::letter_paragraph, Role::letter_text, blocks);
    }
    if (!letter.paragraphs.empty() && !blocks.empty()) {
        blocks.back().keep_with_next = true;  // a closing never stands alone on a page
    }
    const auto closing = blocks.size();
    add_lines(letter.closing, BlockKind::closing, Role::letter_text, blocks);
    for (auto i = closing; i < blocks.size(); ++i) {
        blocks[i].keep_with_next = true;
    }
    add_lines(letter.signature, BlockKind::signature, Role::letter_text, blocks);
    if (!blocks.empty()) {
        blocks.back().keep_with_next = false;
    }
    return story;
}

}  // namespace vouch::layout
