#include "model/draft.hpp"

namespace vouch::model {

std::string to_text(const Letter& letter) {
    std::string text;
    const auto add = [&text](const std::string& block) {
        if (!block.empty()) {
            text += (text.empty() ? "" : "\n\n") + block;
        }
    };
    add(letter.sender);
    add(letter.date);
    add(letter.recipient);
    add(letter.subject);
    add(letter.greeting);
    for (const auto& paragraph : letter.paragraphs) {
        add(paragraph);
    }
    add(letter.closing);
    add(letter.signature);
    text += '\n';
    return text;
}

}  // namespace vouch::model
