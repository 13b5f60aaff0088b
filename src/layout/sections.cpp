#include "layout/sections.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <utility>

#include "base/text.hpp"
#include "layout/printable.hpp"

namespace vouch::layout {

namespace {

using TitleRow = std::pair<std::string_view, std::string_view>;
constexpr auto titles = std::to_array<TitleRow>({
    {"awards", "Awards"},
    {"certificates", "Certifications"},
    {"education", "Education"},
    {"interests", "Interests"},
    {"languages", "Languages"},
    {"projects", "Projects"},
    {"publications", "Publications"},
    {"references", "References"},
    {"skills", "Skills"},
    {"summary", "Summary"},
    {"volunteer", "Volunteering"},
    {"work", "Experience"},
});

constexpr std::string_view others = "otherSections";

constexpr auto small_words = std::to_array<std::string_view>(
    {"a", "and", "at", "by", "de", "et", "for", "in", "of", "on", "the", "to", "und", "y"});

constexpr std::size_t title_length_max = 44;  // characters
constexpr int graduate_months_max = 24;
constexpr int after_degree_months_max = 12;

std::string title_case(std::string_view text) {
    std::string cased;
    const auto lower = text::to_lower(text);
    for (const auto word : text::split(lower, ' ')) {
        if (!cased.empty()) {
            cased += ' ';
        }
        const bool small = !cased.empty() && std::ranges::contains(small_words, word);
        cased += small ? std::string(word) : text::capitalise_first(word);
    }
    return cased;
}

bool is_sensible_title(std::string_view title) {
    const auto length = text::count_code_points(title);
    const bool has_letter = std::ranges::any_of(text::words(title), [&](const auto& word) {
        return text::is_letter(text::decode(title, word.begin).value);
    });
    return length >= 3 && length <= title_length_max && has_letter &&
           title.find_first_of("@/|") == std::string_view::npos;
}

// Months of all jobs with known dates; overlaps count twice, which is good enough for telling a
// beginner from others.
int months_of_work(const model::Resume& resume, const Date& today) {
    int months = 0;
    for (const auto& work : resume.work) {
        if (work.start && (work.end || today.year > 0)) {
            months += months_inclusive(*work.start, work.end.value_or(today));
        } else if (work.start) {
            months += graduate_months_max;
        }
    }
    return months;
}

}  // namespace

bool is_graduate(const model::Resume& resume, const Date& today) {
    if (resume.work.empty()) {
        return !resume.education.empty();
    }
    Date latest_start;
    bool undated = false;
    for (const auto& work : resume.work) {
        latest_start = std::max(latest_start, work.start.value_or(Date{}));
        undated = undated || !work.start;
    }
    const bool recent_degree = std::ranges::any_of(resume.education, [&](const auto& education) {
        return (education.start && !education.end) ||
               (education.end && month_index(*education.end, 12) + after_degree_months_max >=
                                     month_index(latest_start, 1));
    });
    return !undated && recent_degree && months_of_work(resume, today) < graduate_months_max;
}

std::vector<std::string> section_names(const model::Resume& resume, const Template& design,
                                       const Date& today) {
    std::vector<std::string> names;
    bool others_added = false;
    const auto add = [&](const std::vector<std::string>& more) {
        for (const auto& name : more) {
            if (name == others && !std::exchange(others_added, true)) {
                for (std::size_t i = 0; i < resume.other_sections.size(); ++i) {
                    names.push_back(std::format("{}/{}", others, i));
                }
            }
            const bool known =
                std::ranges::contains(titles, std::string_view(name), &TitleRow::first);
            if (known && !std::ranges::contains(names, name)) {
                names.push_back(name);
            }
        }
    };
    if (!resume.section_order.empty() &&
        !std::ranges::contains(resume.section_order, std::string("summary"))) {
        names.emplace_back("summary");  // often has no heading, and stands above all others
    }
    add(resume.section_order);
    add(is_graduate(resume, today) ? design.order_graduate : design.order);
    for (const auto& [name, title] : titles) {
        add({std::string(name)});
    }
    add({std::string(others)});
    return names;
}

const model::OtherSection* find_other(const model::Resume& resume, std::string_view section) {
    for (std::size_t i = 0; i < resume.other_sections.size(); ++i) {
        if (section == std::format("{}/{}", others, i)) {
            return &resume.other_sections[i];
        }
    }
    return nullptr;
}

std::string section_title(const model::Resume& resume, std::string_view section) {
    const auto* other = find_other(resume, section);
    const auto own = resume.section_titles.find(std::string(section));
    if (other != nullptr || own != resume.section_titles.end()) {
        auto title = printable(other != nullptr ? other->title : own->second);
        while (title.ends_with(':') || title.ends_with(' ')) {
            title.pop_back();
        }
        if (is_sensible_title(title)) {
            return text::upper_case_share(title) > 0.8 && title.size() > 4 ? title_case(title)
                                                                           : title;
        }
    }
    if (other != nullptr) {
        return "Further Information";
    }
    const auto* row = std::ranges::find(titles, section, &TitleRow::first);
    return std::string(row == titles.end() ? section : row->second);
}

}  // namespace vouch::layout
