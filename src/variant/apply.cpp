#include "variant/apply.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "variant/places.hpp"
#include "variant/targets.hpp"
#include "variant/words.hpp"

namespace vouch::variant {

namespace {

using model::Edit;
using model::EditKind;
using model::EditState;
using model::Line;
using model::Resume;

constexpr std::string_view added_group_id = "skills.added";

// Puts the named items into the order given; items that the order does not name keep their places
// behind the named ones, so that nothing is lost to a stale order.
void put_in_order(auto& items, const std::vector<std::string>& order) {
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < order.size(); ++i) {
        places.emplace(order[i], i);
    }
    std::ranges::stable_sort(items, {}, [&](const auto& item) {
        const auto found = places.find(item.id);
        return found == places.end() ? order.size() : found->second;
    });
}

bool is_named(const Edit& edit, const auto& item) {
    return std::ranges::contains(edit.order, item.id);
}

class Applier {
public:
    explicit Applier(const Resume& base) {
        made_.resume = base;
        for (const auto& [list, items] : lists_of(base)) {
            for (std::size_t i = 0; i < items.size() && !list.contains('/'); ++i) {
                pointers_.emplace(items[i], "/" + list + "/" + std::to_string(i));
            }
            ids_.insert(items.begin(), items.end());
        }
        for (const auto& text : placed_texts(base)) {
            pointers_.emplace(text.key, text.pointer);
        }
    }

    void apply(const Edit& edit) {
        if (const auto* reason = attempt(edit)) {
            pass_over(edit, reason);
        }
    }
    void pass_over(const Edit& edit, std::string_view reason) {
        made_.passed_over.push_back({edit.id, {std::string(reason), {{"id", edit.id}}}});
    }
    Applied take() {
        return std::move(made_);
    }

private:
    // The code of why it could not be done, or null.
    const char* attempt(const Edit& edit);
    const char* put_text(const Edit& edit, std::string* text);
    const char* hide(const Edit& edit);
    const char* arrange(const Edit& edit);
    const char* merge(const Edit& edit);
    const char* split(const Edit& edit);
    const char* add_keyword(const Edit& edit);
    const char* rename(const Edit& edit);

    void omit(const Edit& edit, const auto& item, std::string_view reason) {
        const auto found = pointers_.find(item.id);
        if (found == pointers_.end()) {
            return;  // nothing of the base: an earlier edit's
        }
        const bool own = edit.kind == EditKind::hide && !edit.reasons.empty();
        made_.omitted.push_back({found->second, shown_text(item),
                                 own ? edit.reasons.front() : Message{std::string(reason)}});
    }

    Applied made_;
    std::map<std::string, std::string, std::less<>> pointers_;  // id → place in the base
    std::set<std::string, std::less<>> ids_;
};

const char* Applier::attempt(const Edit& edit) {
    auto& resume = made_.resume;
    switch (edit.kind) {
        case EditKind::reword:
            return put_text(edit, find_text(resume, edit.target));
        case EditKind::set_headline:
            return put_text(edit, &resume.basics.label);
        case EditKind::set_summary:
            return put_text(edit, &resume.basics.summary);
        case EditKind::hide:
            return hide(edit);
        case EditKind::reorder:
        case EditKind::select:
            return arrange(edit);
        case EditKind::regroup_skills:
            put_in_order(resume.skills, edit.order);
            return nullptr;
        case EditKind::add_keyword:
            return add_keyword(edit);
        case EditKind::merge:
            return merge(edit);
        case EditKind::split:
            return split(edit);
        case EditKind::rename_section:
            return rename(edit);
    }
    return "variant.passed-malformed";
}

const char* Applier::put_text(const Edit& edit, std::string* text) {
    if (text == nullptr) {
        return "variant.passed-target-gone";
    }
    if (*text != edit.before && *text != edit.after && is_vouched_for(edit)) {
        return "variant.passed-attested-differs";
    }
    auto merged = merge_words(edit.before, edit.after, *text);
    if (!merged) {
        return "variant.passed-text-differs";
    }
    *text = std::move(*merged);
    return nullptr;
}

const char* Applier::hide(const Edit& edit) {
    bool found = false;
    const auto remove = [&](auto& items) {
        for (const auto& item : items) {
            if (item.id == edit.target && !edit.target.empty()) {
                omit(edit, item, "variant.omitted-hidden");
                found = true;
            }
        }
        std::erase_if(items, [&](const auto& item) { return found && item.id == edit.target; });
    };
    each_line_list(made_.resume, [&](const std::string&, auto& lines) { remove(lines); });
    each_section(made_.resume, [&](std::string_view, auto& entries) { remove(entries); });
    return found ? nullptr : "variant.passed-target-gone";
}

// Orders or selects among the lines of an entry or the entries of a section.
const char* Applier::arrange(const Edit& edit) {
    bool found = false;
    const auto take = [&](auto& items) {
        if (std::ranges::none_of(items, [&](const auto& item) { return is_named(edit, item); })) {
            return;
        }
        found = true;
        put_in_order(items, edit.order);
        if (edit.kind == EditKind::select) {
            for (const auto& item : items) {
                if (!is_named(edit, item)) {
                    omit(edit, item, "variant.omitted-not-selected");
                }
            }
            std::erase_if(items, [&](const auto& item) { return !is_named(edit, item); });
        }
    };
    each_line_list(made_.resume, [&](const std::string& owner, auto& lines) {
        if (owner == edit.target) {
            take(lines);
        }
    });
    each_section(made_.resume, [&](std::string_view section, auto& entries) {
        if (section == edit.target) {
            take(entries);
        }
    });
    return found ? nullptr : "variant.passed-nothing-to-order";
}

const char* Applier::merge(const Edit& edit) {
    auto* lines = find_list(made_.resume, edit.target);
    if (lines == nullptr) {
        return "variant.passed-target-gone";
    }
    const auto is_taken_in = [&](const Line& line) {
        return line.id != edit.target && is_named(edit, line);
    };
    for (const auto& id : edit.order) {
        const auto* list = find_list(made_.resume, id);
        if (list == nullptr) {
            return "variant.passed-target-gone";
        }
        if (list != lines) {
            return "variant.passed-other-list";
        }
    }
    if (std::ranges::none_of(*lines, is_taken_in)) {
        return "variant.passed-malformed";
    }
    if (const auto* reason = put_text(edit, find_text(made_.resume, edit.target))) {
        return reason;
    }
    for (const auto& line : *lines) {
        if (is_taken_in(line)) {
            omit(edit, line, "variant.omitted-merged");
        }
    }
    std::erase_if(*lines, is_taken_in);
    return nullptr;
}

const char* Applier::split(const Edit& edit) {
    auto* lines = find_list(made_.resume, edit.target);
    if (lines == nullptr) {
        return "variant.passed-target-gone";
    }
    const auto at = std::ranges::find(*lines, edit.target, &Line::id);
    auto text = at->text;
    if (const auto* reason = put_text(edit, &text)) {
        return reason;
    }
    std::vector<Line> parts;
    for (const auto part : text::split(text, '\n')) {
        if (const auto trimmed = text::trim(part); !trimmed.empty()) {
            const auto number = parts.size() + 1;
            parts.push_back({edit.target + (number == 1 ? "" : "+" + std::to_string(number)),
                             std::string(trimmed)});
        }
    }
    if (parts.size() < 2) {
        return "variant.passed-malformed";
    }
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (ids_.contains(parts[i].id)) {
            return "variant.passed-already";
        }
    }
    at->text = parts.front().text;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        ids_.insert(parts[i].id);
    }
    lines->insert(std::next(at), std::next(parts.begin()), parts.end());
    return nullptr;
}

// New ids are made from the edit's, so that they are the same whichever other edits apply.
const char* Applier::add_keyword(const Edit& edit) {
    auto& skills = made_.resume.skills;
    const Line line{edit.target + "+" + edit.id, edit.after};
    if (edit.after.empty()) {
        return "variant.passed-malformed";
    }
    auto group = std::ranges::find(skills, edit.target, &model::SkillGroup::id);
    // A skills section of single names without keywords takes the new one as such a name too.
    const bool single_names = !skills.empty() && std::ranges::all_of(skills, [](const auto& item) {
        return item.keywords.empty() || item.id == added_group_id;
    });
    const bool as_name = group == skills.end() && single_names;
    if (!as_name && group == skills.end()) {
        group = std::ranges::find(skills, added_group_id, &model::SkillGroup::id);
    }
    const auto is_same = [&](const Line& other) {
        return text::equal_folded(other.text, edit.after);
    };
    if (ids_.contains(line.id) ||
        (group != skills.end() && std::ranges::any_of(group->keywords, is_same))) {
        return "variant.passed-already";
    }
    ids_.insert(line.id);
    if (as_name) {
        skills.push_back(
            {.id = line.id, .name = line.text, .level = {}, .keywords = {}, .extra = {}});
        return nullptr;
    }
    if (group == skills.end()) {
        ids_.insert(std::string(added_group_id));
        skills.push_back({.id = std::string(added_group_id),
                          .name = "Skills",
                          .level = {},
                          .keywords = {},
                          .extra = {}});
        group = std::prev(skills.end());
    }
    group->keywords.push_back(line);
    return nullptr;
}

const char* Applier::rename(const Edit& edit) {
    bool known = false;
    each_section(made_.resume,
                 [&](std::string_view name, auto&) { known = known || name == edit.target; });
    if (!known || text::trim(edit.after).empty() || edit.after.contains('\n')) {
        return "variant.passed-malformed";
    }
    auto& titles = made_.resume.section_titles;
    const auto found = titles.find(edit.target);
    const auto now = found == titles.end() ? std::string() : found->second;
    if (now != edit.before && now != edit.after) {
        return "variant.passed-text-differs";
    }
    titles[edit.target] = edit.after;
    return nullptr;
}

Result<Edit*> find_edit(model::Variant& variant, std::string_view id) {
    const auto found = std::ranges::find(variant.edits, id, &Edit::id);
    if (found == variant.edits.end()) {
        return fail("edit-unknown", {{"id", std::string(id)}});
    }
    return &*found;
}

}  // namespace

Applied apply(const Resume& base, const std::vector<Edit>& edits) {
    return apply(base, model::Variant{.base_revision = {}, .edits = edits, .conflicts = {}});
}

Applied apply(const Resume& base, const model::Variant& variant) {
    Applier applier(base);
    for (const auto& edit : variant.edits) {
        if (edit.state == EditState::rejected) {
            continue;
        }
        if (variant.conflicts.contains(edit.id)) {
            applier.pass_over(edit, "variant.passed-conflict");
        } else {
            applier.apply(edit);
        }
    }
    return applier.take();
}

Result<void> decide(model::Variant& variant, std::string_view id, EditState state,
                    model::Decision decision) {
    TRY_INTO(auto* edit, find_edit(variant, id));
    edit->state = state;
    edit->decision = std::move(decision);
    variant.conflicts.erase(edit->id);
    return {};
}

Result<model::Variant> undo(model::Variant variant, std::string_view id, model::Decision decision) {
    TRY(decide(variant, id, EditState::rejected, std::move(decision)));
    return variant;
}

}  // namespace vouch::variant
