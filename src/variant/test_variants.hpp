#pragma once

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "model/decision_ids.hpp"
#include "model/digest.hpp"
#include "model/variant.hpp"
#include "variant/places.hpp"
#include "variant/targets.hpp"

// Variants for property tests: sensible ones and hostile ones, from a seed.
namespace vouch::variant::test {

inline model::Edit make_edit(model::EditKind kind, std::string target, std::string before,
                             std::string after, std::vector<std::string> order = {}) {
    model::Edit edit;
    edit.kind = kind;
    edit.target = std::move(target);
    edit.before = std::move(before);
    edit.after = std::move(after);
    edit.order = std::move(order);
    edit.id = model::edit_id(edit);
    return edit;
}

inline model::Variant variant_of(const model::Resume& base, std::vector<model::Edit> edits) {
    return {.base_revision = model::revision_of(base), .edits = std::move(edits), .conflicts = {}};
}

class VariantMaker {
public:
    VariantMaker(const model::Resume& base, unsigned seed) : base_(base), random_(seed) {
        for (const auto& text : placed_texts(base)) {
            if (!text.list.empty()) {
                lines_.push_back(text);
            }
        }
    }

    std::size_t below(std::size_t most) {
        return random_() % most;
    }
    const PlacedText& line() {
        return lines_[below(lines_.size())];
    }
    // The first word is another.
    std::string other_words(const std::string& text, const std::string& word) {
        const auto at = text.find(' ');
        return at == text.npos ? word : word + text.substr(at);
    }
    // An edit as the rules make them: its target is there and `before` is its text.
    model::Edit sensible() {
        using enum model::EditKind;
        const auto& line = this->line();
        const auto entry = line.list.substr(0, line.list.find('/'));
        auto order = lists_of(base_).at(line.list);
        std::ranges::shuffle(order, random_);
        switch (below(9)) {
            case 0:
                return make_edit(hide, line.key, line.text, "");
            case 1:
                return make_edit(reorder, entry, "", "", order);
            case 2:
                order.resize(1 + below(order.size()));
                return make_edit(select, entry, "", "", order);
            case 3:
                return make_edit(split, line.key, line.text, "First part\nSecond part\nThird");
            case 4:
                return make_edit(merge, order[0], text_of(order[0]), "All of it", order);
            case 5:
                return make_edit(add_keyword, "s1", "", "Skill " + std::to_string(below(4)));
            case 6:
                return make_edit(set_headline, "basics.label", base_.basics.label, "Head Nurse");
            case 7:
                return make_edit(rename_section, "work", "", "Practice");
            default:
                return make_edit(reword, line.key, line.text, other_words(line.text, "Did"));
        }
    }
    // Anything an edit can hold.
    model::Edit hostile() {
        auto edit = sensible();
        edit.kind = static_cast<model::EditKind>(below(11));
        if (below(3) == 0) {
            edit.target = std::vector<std::string>{
                "", "w9.b9", "work", "w1", "basics.summary", "w1.summary", "skills"}[below(7)];
        }
        if (below(3) == 0) {
            edit.order.assign(below(50), line().key);
        }
        if (below(4) == 0) {
            edit.after = std::vector<std::string>{"", "\n\n\n", std::string(5000, 'x')}[below(3)];
        }
        return edit;
    }
    std::string text_of(const std::string& id) {
        auto copy = base_;
        const auto* text = find_text(copy, id);
        return text == nullptr ? "" : *text;
    }
    // Ids are given once, as in a variant that was read.
    template <typename Make>
    model::Variant variant(std::size_t size, Make make) {
        auto made = variant_of(base_, {});
        std::set<std::string> ids;
        for (std::size_t i = 0; i < size; ++i) {
            auto edit = make();
            if (ids.insert(edit.id).second) {
                made.edits.push_back(std::move(edit));
            }
        }
        return made;
    }

private:
    model::Resume base_;
    std::mt19937 random_;
    std::vector<PlacedText> lines_;
};

}  // namespace vouch::variant::test
