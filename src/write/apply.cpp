#include <algorithm>
#include <map>
#include <string_view>

#include "write/draft.hpp"

// Edits name their targets by id, so their order among each other matters only where they touch
// the same line; ids that the résumé no longer has are passed over.
namespace vouch::write {
namespace {

using model::Edit;
using model::EditKind;
using model::Line;
using model::Resume;

constexpr std::string_view summary_suffix = ".summary";
constexpr std::string_view added_group_id = "skills.added";

bool has_id(const auto& item, std::string_view id) {
    return item.id == id;
}

// Calls `visit` with every list of lines of the résumé.
void each_line_list(Resume& resume, const auto& visit) {
    for (auto* section : {&resume.work, &resume.volunteer}) {
        for (auto& entry : *section) {
            visit(entry.id, entry.highlights);
        }
    }
    for (auto& entry : resume.education) {
        visit(entry.id, entry.courses);
    }
    for (auto& group : resume.skills) {
        visit(group.id, group.keywords);
    }
    for (auto& entry : resume.interests) {
        visit(entry.id, entry.keywords);
    }
    for (auto& entry : resume.projects) {
        visit(entry.id, entry.highlights);
        visit(entry.id, entry.keywords);
        visit(entry.id, entry.roles);
    }
}

void each_entry_list(Resume& resume, const auto& visit) {
    visit(resume.work);
    visit(resume.volunteer);
    visit(resume.education);
    visit(resume.awards);
    visit(resume.certificates);
    visit(resume.publications);
    visit(resume.skills);
    visit(resume.languages);
    visit(resume.interests);
    visit(resume.references);
    visit(resume.projects);
}

bool reword_summary(auto& entries, std::string_view entry, const std::string& text) {
    for (auto& item : entries) {
        if (has_id(item, entry)) {
            item.summary = text;
            return true;
        }
    }
    return false;
}

void reword(Resume& resume, const Edit& edit) {
    if (edit.target == "basics.summary") {
        resume.basics.summary = edit.after;
        return;
    }
    const std::string_view target = edit.target;
    if (target.ends_with(summary_suffix)) {
        const auto entry = target.substr(0, target.size() - summary_suffix.size());
        if (reword_summary(resume.work, entry, edit.after) ||
            reword_summary(resume.volunteer, entry, edit.after)) {
            return;
        }
    }
    each_line_list(resume, [&](const std::string&, std::vector<Line>& lines) {
        for (auto& line : lines) {
            if (has_id(line, target)) {
                line.text = edit.after;
            }
        }
    });
}

void hide(Resume& resume, std::string_view target) {
    each_line_list(resume, [&](const std::string&, std::vector<Line>& lines) {
        std::erase_if(lines, [&](const Line& line) { return has_id(line, target); });
    });
    each_entry_list(resume, [&](auto& entries) {
        std::erase_if(entries, [&](const auto& entry) { return has_id(entry, target); });
    });
}

// Puts the named items into the order given; items the order does not name keep their places
// behind the named ones, so that nothing is lost to a stale order.
void put_in_order(auto& items, const std::vector<std::string>& order) {
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < order.size(); ++i) {
        places.emplace(order[i], i);
    }
    const auto place = [&](const auto& item) {
        const auto found = places.find(item.id);
        return found == places.end() ? order.size() : found->second;
    };
    std::ranges::stable_sort(items, {}, place);
}

void reorder(Resume& resume, const Edit& edit) {
    each_line_list(resume, [&](const std::string& owner, std::vector<Line>& lines) {
        const bool concerns = std::ranges::any_of(lines, [&](const Line& line) {
            return std::ranges::find(edit.order, line.id) != edit.order.end();
        });
        if (owner == edit.target && concerns) {
            put_in_order(lines, edit.order);
        }
    });
}

// New ids are made from the edit's, so that they are the same whichever other edits apply.
void add_keyword(Resume& resume, const Edit& edit) {
    const Line line{edit.target + "+" + edit.id, edit.after};
    const auto group = std::ranges::find(resume.skills, edit.target, &model::SkillGroup::id);
    if (group != resume.skills.end()) {
        group->keywords.push_back(line);
        return;
    }
    // A skills section of single names without keywords takes the new one as such a name too.
    const bool single_names =
        !resume.skills.empty() && std::ranges::all_of(resume.skills, [](const auto& item) {
            return item.keywords.empty() || item.id == added_group_id;
        });
    if (single_names) {
        resume.skills.push_back(
            {.id = line.id, .name = line.text, .level = {}, .keywords = {}, .extra = {}});
        return;
    }
    auto added = std::ranges::find(resume.skills, added_group_id, &model::SkillGroup::id);
    if (added == resume.skills.end()) {
        resume.skills.push_back({.id = std::string(added_group_id),
                                 .name = "Skills",
                                 .level = {},
                                 .keywords = {},
                                 .extra = {}});
        added = std::prev(resume.skills.end());
    }
    added->keywords.push_back(line);
}

void apply_one(Resume& resume, const Edit& edit) {
    switch (edit.kind) {
        case EditKind::reword:
            return reword(resume, edit);
        case EditKind::hide:
            return hide(resume, edit.target);
        case EditKind::reorder:
            return reorder(resume, edit);
        case EditKind::set_headline:
            resume.basics.label = edit.after;
            return;
        case EditKind::set_summary:
            resume.basics.summary = edit.after;
            return;
        case EditKind::add_keyword:
            return add_keyword(resume, edit);
        case EditKind::regroup_skills:
            return put_in_order(resume.skills, edit.order);
        case EditKind::merge:
            reword(resume, edit);
            for (const auto& id : edit.order) {
                if (id != edit.target) {
                    hide(resume, id);
                }
            }
            return;
        case EditKind::split:
        case EditKind::select:
        case EditKind::rename_section:
            return;
    }
}

}  // namespace

model::Resume apply(const model::Resume& base, const model::Draft& draft) {
    auto resume = base;
    for (const auto& edit : draft.edits) {
        if (edit.state != model::EditState::rejected) {
            apply_one(resume, edit);
        }
    }
    return resume;
}

}  // namespace vouch::write
