#include "ats/glance.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <format>
#include <optional>

#include "base/text.hpp"

namespace vouch::ats {
namespace {

// A first look takes 7.4 seconds (TheLadders, 2018): 30 words at 240 a minute, and the openings of
// what stands beside them.
constexpr std::size_t summary_words = 30;
constexpr std::size_t listed_skills = 6;
constexpr auto lines_of_posts =
    std::to_array<std::size_t>({1, 0});  // of the latest, the one before

std::optional<std::size_t> number_after(std::string_view pointer, std::string_view prefix) {
    if (!pointer.starts_with(prefix)) {
        return std::nullopt;
    }
    std::size_t value = 0;
    const auto rest = pointer.substr(prefix.size());
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    return error == std::errc() ? std::optional(value) : std::nullopt;
}

std::string_view first_words(std::string_view text, std::size_t count) {
    const auto words = text::words(text);
    return words.size() <= count ? text : text.substr(0, words[count - 1].end);
}

std::vector<std::string_view> first_listed(const model::Resume& resume) {
    std::vector<std::string_view> listed;
    for (const auto& group : resume.skills) {
        if (group.keywords.empty()) {
            listed.push_back(group.name);
        }
        for (const auto& keyword : group.keywords) {
            listed.push_back(keyword.text);
        }
    }
    listed.resize(std::min(listed.size(), listed_skills));
    return listed;
}

// How many list entries stand before this one; a group without entries is one.
std::size_t rank_in_lists(const model::Resume& resume, std::size_t group, std::size_t keyword) {
    std::size_t rank = keyword;
    for (std::size_t i = 0; i < std::min(group, resume.skills.size()); ++i) {
        rank += std::max<std::size_t>(1, resume.skills[i].keywords.size());
    }
    return rank;
}

}  // namespace

Glance::Glance(const Subject& subject) : subject_(subject) {
    const auto& resume = subject.resume;
    std::string seen = resume.basics.label;
    const auto add = [&seen](std::string_view text) {
        seen += " | ";
        seen += text;
    };
    add(first_words(resume.basics.summary, summary_words));
    for (const auto name : first_listed(resume)) {
        add(name);
    }
    const auto count = std::min(lines_of_posts.size(), subject.recent_work.size());
    for (std::size_t i = 0; i < count; ++i) {
        const auto& work = resume.work[subject.recent_work[i]];
        const auto lines = std::min(lines_of_posts[i], work.highlights.size());
        posts_.emplace(subject.recent_work[i], lines);
        add(work.position);
        for (std::size_t line = 0; line < lines; ++line) {
            add(work.highlights[line].text);
        }
    }
    for (const auto& education : resume.education) {
        add(education.study_type + " " + education.area);
    }
    seen_ = text::fold(seen);
}

bool Glance::shows(std::string_view pointer) const {
    if (const auto post = number_after(pointer, "/work/")) {
        const auto found = posts_.find(*post);
        const auto line = number_after(pointer, std::format("/work/{}/highlights/", *post));
        return found != posts_.end() && (!line || *line < found->second);
    }
    if (const auto group = number_after(pointer, "/skills/")) {
        const auto keyword = number_after(pointer, std::format("/skills/{}/keywords/", *group));
        return rank_in_lists(subject_.resume, *group, keyword.value_or(0)) < listed_skills;
    }
    if (pointer == "/basics/summary") {
        return text::words(subject_.resume.basics.summary).size() <= summary_words;
    }
    return pointer.starts_with("/basics/") || pointer.starts_with("/education/");
}

bool Glance::names(const model::Keyword& keyword) const {
    return names_keyword(seen_, keyword);
}

bool Glance::names(std::string_view words) const {
    return has_words(seen_, words);
}

bool is_naming_place(std::string_view pointer) {
    return pointer == "/basics/label" || pointer == "/basics/summary" ||
           pointer.starts_with("/skills/");
}

}  // namespace vouch::ats
