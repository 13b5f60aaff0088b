#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "model/draft.hpp"
#include "model/resume.hpp"

// What the targets of edits name in a résumé.
namespace vouch::variant {

// Calls `visit` with the owner's id and each list of lines.
void each_line_list(model::Resume& resume, const auto& visit) {
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
    for (auto& section : resume.other_sections) {
        visit(section.id, section.highlights);
    }
}

// Calls `visit` with the name and the entries of each section.
void each_section(model::Resume& resume, const auto& visit) {
    visit("work", resume.work);
    visit("volunteer", resume.volunteer);
    visit("education", resume.education);
    visit("awards", resume.awards);
    visit("certificates", resume.certificates);
    visit("publications", resume.publications);
    visit("skills", resume.skills);
    visit("languages", resume.languages);
    visit("interests", resume.interests);
    visit("references", resume.references);
    visit("projects", resume.projects);
    visit("otherSections", resume.other_sections);
}

// The list that a line stands in, or null.
std::vector<model::Line>* find_list(model::Resume& resume, std::string_view line);

// The text that "basics.label", "basics.summary", "w1.summary" or a line's id names, or null.
std::string* find_text(model::Resume& resume, std::string_view target);

// What an entry or line is called in a list of what was left out.
template <typename Item>
std::string shown_text(const Item& item) {
    if constexpr (requires { item.text; }) {
        return item.text;
    } else if constexpr (requires { item.institution; }) {
        return item.institution;
    } else if constexpr (requires { item.title; }) {
        return item.title;
    } else if constexpr (requires { item.language; }) {
        return item.language;
    } else {
        return item.name;
    }
}

// A text that a person vouched for although nothing proves it.
bool is_vouched_for(const model::Edit& edit);

}  // namespace vouch::variant
