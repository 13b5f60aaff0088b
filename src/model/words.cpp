#include <array>
#include <string_view>

#include "model/draft.hpp"
#include "model/match.hpp"
#include "model/posting.hpp"
#include "model/score.hpp"

// The words that enums have in JSON. The order of each list is the order of its enum.
namespace vouch::model {

namespace {

template <typename Enum>
struct Words;

template <>
struct Words<Workplace> {
    static constexpr std::array<std::string_view, 4> list{"", "onsite", "hybrid", "remote"};
};
template <>
struct Words<EmploymentType> {
    static constexpr std::array<std::string_view, 6> list{"",         "full-time",  "part-time",
                                                          "contract", "internship", "temporary"};
};
template <>
struct Words<Seniority> {
    static constexpr std::array<std::string_view, 9> list{
        "", "intern", "junior", "mid", "senior", "lead", "manager", "director", "executive"};
};
template <>
struct Words<EducationLevel> {
    static constexpr std::array<std::string_view, 7> list{
        "", "none", "high-school", "associate", "bachelor", "master", "doctorate"};
};
template <>
struct Words<SalaryPeriod> {
    static constexpr std::array<std::string_view, 5> list{"year", "month", "week", "day", "hour"};
};
template <>
struct Words<RequirementKind> {
    static constexpr std::array<std::string_view, 2> list{"must", "nice"};
};
template <>
struct Words<ApplicationPart> {
    static constexpr std::array<std::string_view, 10> list{
        "resume", "letter",           "references",         "certificates", "work-samples",
        "photo",  "application-form", "salary-expectation", "start-date",   "other"};
};
template <>
struct Words<MatchStatus> {
    static constexpr std::array<std::string_view, 3> list{"missing", "partial", "met"};
};
template <>
struct Words<Support> {
    static constexpr std::array<std::string_view, 13> list{
        "same-skill",  "alias",    "more-specific", "implied", "described", "years",   "education",
        "certificate", "language", "location",      "title",   "broader",   "attested"};
};
template <>
struct Words<EditKind> {
    static constexpr std::array<std::string_view, 11> list{
        "reword",         "hide",  "reorder", "set-headline", "set-summary",   "add-keyword",
        "regroup-skills", "merge", "split",   "select",       "rename-section"};
};
template <>
struct Words<EditState> {
    static constexpr std::array<std::string_view, 4> list{"proposed", "accepted", "rejected",
                                                          "attested"};
};
template <>
struct Words<Verdict> {
    static constexpr std::array<std::string_view, 4> list{"proven", "attested", "unproven",
                                                          "contradicted"};
};
template <>
struct Words<Proposal> {
    static constexpr std::array<std::string_view, 4> list{"used", "unchanged", "refused", "failed"};
};
template <>
struct Words<ClaimKind> {
    static constexpr std::array<std::string_view, 9> list{
        "number", "date", "organisation", "name", "title", "degree", "skill", "scope", "causation"};
};
template <>
struct Words<FindingLevel> {
    static constexpr std::array<std::string_view, 4> list{"passed", "hint", "warning", "problem"};
};

template <typename Enum>
std::string_view word_of(Enum value) {
    const auto& list = Words<Enum>::list;
    const auto index = static_cast<std::size_t>(value);
    return index < list.size() ? list[index] : std::string_view{};
}

}  // namespace

std::string_view to_word(Workplace value) {
    return word_of(value);
}
std::string_view to_word(EmploymentType value) {
    return word_of(value);
}
std::string_view to_word(Seniority value) {
    return word_of(value);
}
std::string_view to_word(EducationLevel value) {
    return word_of(value);
}
std::string_view to_word(SalaryPeriod value) {
    return word_of(value);
}
std::string_view to_word(RequirementKind value) {
    return word_of(value);
}
std::string_view to_word(ApplicationPart value) {
    return word_of(value);
}
std::string_view to_word(MatchStatus value) {
    return word_of(value);
}
std::string_view to_word(Support value) {
    return word_of(value);
}
std::string_view to_word(EditKind value) {
    return word_of(value);
}
std::string_view to_word(EditState value) {
    return word_of(value);
}
std::string_view to_word(Verdict value) {
    return word_of(value);
}
std::string_view to_word(ClaimKind value) {
    return word_of(value);
}
std::string_view to_word(Proposal value) {
    return word_of(value);
}
std::string_view to_word(FindingLevel value) {
    return word_of(value);
}

template <typename Enum>
Enum from_word(std::string_view word) {
    const auto& list = Words<Enum>::list;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i] == word) {
            return static_cast<Enum>(i);
        }
    }
    return Enum{};
}

template Workplace from_word<Workplace>(std::string_view);
template EmploymentType from_word<EmploymentType>(std::string_view);
template Seniority from_word<Seniority>(std::string_view);
template EducationLevel from_word<EducationLevel>(std::string_view);
template SalaryPeriod from_word<SalaryPeriod>(std::string_view);
template RequirementKind from_word<RequirementKind>(std::string_view);
template ApplicationPart from_word<ApplicationPart>(std::string_view);

}  // namespace vouch::model
