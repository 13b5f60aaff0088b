#include "model/decision_ids.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/digest.hpp"

namespace vouch::model {

namespace {

constexpr std::size_t name_bytes_max = 24;
constexpr std::size_t digest_letters = 5;

// "Power BI" → "power-bi"; what is no ASCII letter or digit parts words. Cut off after a few; the
// digest tells apart what looks alike.
std::string plain_name(std::string_view text) {
    std::string name;
    for (const char c : text::fold(text)) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept) {
            name += c;
        } else if (!name.empty() && name.back() != '-') {
            name += '-';
        }
        if (name.size() == name_bytes_max) {
            break;
        }
    }
    while (name.ends_with('-')) {
        name.pop_back();
    }
    return name;
}

// Ids of our own making go in as they are; others are outside text.
std::string target_name(std::string_view target) {
    const bool plain =
        target.size() <= name_bytes_max && std::ranges::all_of(target, [](const char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '+';
        });
    return plain ? std::string(target) : plain_name(target);
}

std::string with_digest(std::string stem, std::string_view text) {
    return std::move(stem) + "-" + short_digest(text);
}

std::string_view last_part(std::string_view pointer) {
    return pointer.substr(pointer.rfind('/') + 1);
}

}  // namespace

std::string edit_id(const Edit& edit) {
    const auto target = target_name(edit.target);
    switch (edit.kind) {
        case EditKind::hide:
            return edit.before.empty() ? "hide-" + target
                                       : with_digest("hide-" + target, edit.before);
        case EditKind::reorder: {
            const auto list = last_part(edit.pointer);
            const bool named = list == "keywords" || list == "courses" || list == "roles";
            return "reorder-" + target + (named ? "-" + std::string(list) : "");
        }
        case EditKind::regroup_skills:
            return "regroup-skills";
        case EditKind::set_headline:
            return with_digest("headline", edit.after);
        case EditKind::set_summary:
            return with_digest("summary", edit.after);
        case EditKind::add_keyword:
            return with_digest("keyword-" + plain_name(edit.after), text::fold(edit.after));
        case EditKind::select:
            return "select-" + target;
        case EditKind::reword:
        case EditKind::merge:
        case EditKind::split:
        case EditKind::rename_section:
            return with_digest(std::string(to_word(edit.kind)) + "-" + target, edit.after);
    }
    return {};
}

std::string refusal_id(const Edit& edit) {
    return with_digest("refused-" + target_name(edit.target), edit.before + '\n' + edit.after);
}

std::string question_id(std::string_view target, const Message& question) {
    auto words = question.code;
    for (const auto& [name, value] : question.params) {
        words.append("\n").append(name).append("\n").append(value);
    }
    return with_digest("ask-" + target_name(target), words);
}

std::string_view subject_of(std::string_view id) {
    const auto dash = id.rfind('-');
    const bool has_digest = dash != id.npos && id.size() - dash - 1 == digest_letters;
    return has_digest ? id.substr(0, dash) : id;
}

}  // namespace vouch::model
