#include "ats/glance.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "ats/score.hpp"

namespace vouch::ats {
namespace {

constexpr Date today{2025, 6, 15};

const skills::Taxonomy& taxonomy() {
    static const auto made = *skills::Taxonomy::from_files({});
    return made;
}

// A bakery after a mill; what is asked is told in the second line.
model::Resume baker() {
    model::Resume resume;
    resume.basics.label = "Baker";
    resume.basics.summary = "Patient with apprentices.";
    resume.work.resize(2);
    resume.work[0].position = "Baker";
    resume.work[0].start = Date{2017, 1, 0};
    resume.work[0].highlights = {{"", "Opened the shop at five"}, {"", "Kept the sourdough"}};
    resume.work[1].position = "Miller";
    resume.work[1].start = Date{2005, 1, 0};
    resume.work[1].end = Date{2016, 12, 0};
    resume.work[1].highlights = {{"", "Ran the stone mill"}};
    resume.skills.resize(1);
    resume.skills[0].keywords = {{"", "Lamination"}};
    return resume;
}

model::RequirementMatch asks(const std::string& skill, std::vector<std::string> pointers,
                             model::RequirementKind kind = model::RequirementKind::must) {
    model::RequirementMatch match;
    match.text = skill;
    match.kind = kind;
    match.status = model::MatchStatus::met;
    for (auto& pointer : pointers) {
        match.evidence.push_back({std::move(pointer), model::Support::same_skill, 1, skill});
    }
    return match;
}

model::Score judge(const model::Resume& resume, const model::Match& match) {
    model::Posting posting;
    posting.title = "Baker";
    return score(resume, {}, &posting, &match, {taxonomy()}, today);
}

// What the check takes, of the points of its part.
double lost(const model::Resume& resume, const model::Match& match, std::string_view check) {
    double points = 0;
    for (const auto& category : judge(resume, match).categories) {
        for (const auto& finding : category.findings) {
            points += finding.check == check ? finding.points_lost : 0;
        }
    }
    return points;
}

TEST(GlanceSeen, IsWhatStandsWhereAFirstLookRests) {
    model::Match match;
    match.requirements = {asks("sourdough", {"/work/0/highlights/1"})};
    EXPECT_GT(lost(baker(), match, "glance-seen"), 20);

    auto moved = baker();
    std::swap(moved.work[0].highlights[0], moved.work[0].highlights[1]);
    match.requirements = {asks("sourdough", {"/work/0/highlights/0"})};
    EXPECT_EQ(lost(moved, match, "glance-seen"), 0);

    match.requirements = {asks("sourdough", {"/work/0/highlights/1"})};
    for (auto* place : {&moved.basics.label, &moved.basics.summary}) {
        auto named = baker();
        (place == &moved.basics.label ? named.basics.label : named.basics.summary) += " Sourdough.";
        EXPECT_EQ(lost(named, match, "glance-seen"), 0);
    }
    auto listed = baker();
    listed.skills[0].keywords.push_back({"", "Sourdough"});
    EXPECT_EQ(lost(listed, match, "glance-seen"), 0);
}

TEST(GlanceSeen, EndsAfterTheOpeningsOfSummaryAndList) {
    model::Match match;
    match.requirements = {asks("sourdough", {"/work/0/highlights/1"})};
    auto late = baker();
    late.basics.summary.clear();
    for (int i = 0; i < 30; ++i) {
        late.basics.summary += "word ";
    }
    late.basics.summary += "sourdough";
    late.skills[0].keywords.assign(6, {"", "Lamination"});
    late.skills[0].keywords.push_back({"", "Sourdough"});
    EXPECT_GT(lost(late, match, "glance-seen"), 20);
    late.basics.summary = late.basics.summary.substr(5);
    EXPECT_EQ(lost(late, match, "glance-seen"), 0);
}

TEST(GlanceSeen, NamingWithoutProofEarnsNothing) {
    auto stuffed = baker();
    stuffed.basics.summary += " Sourdough, sourdough, sourdough.";
    stuffed.skills[0].keywords.push_back({"", "Sourdough"});
    model::Match match;
    match.requirements = {asks("milling", {"/work/1/highlights/0"}),
                          asks("sourdough", {"/basics/summary", "/skills/0/keywords/1"})};
    const auto before = lost(baker(), match, "glance-seen");
    EXPECT_GT(before, 0);
    EXPECT_EQ(lost(stuffed, match, "glance-seen"), before);
    match.requirements = {asks("sourdough", {"/basics/summary"})};
    EXPECT_GT(lost(stuffed, match, "glance-seen"), 20);  // nothing is proven
}

TEST(GlanceSeen, WeighsMustsTwiceAndSkillBySkill) {
    const std::string unseen = "/work/1/highlights/0";
    const std::string seen = "/work/0/highlights/0";
    model::Match match;
    match.requirements = {asks("a", {unseen}), asks("b", {seen}, model::RequirementKind::nice)};
    const auto must_unseen = lost(baker(), match, "glance-seen");
    match.requirements = {asks("a", {seen}), asks("b", {unseen}, model::RequirementKind::nice)};
    const auto nice_unseen = lost(baker(), match, "glance-seen");
    EXPECT_NEAR(must_unseen, 2 * nice_unseen, 0.02);

    auto several = asks("a", {seen});
    several.evidence.push_back({unseen, model::Support::same_skill, 1, "b"});
    match.requirements = {several};
    const auto half = lost(baker(), match, "glance-seen");
    match.requirements = {asks("a", {unseen})};
    EXPECT_NEAR(lost(baker(), match, "glance-seen"), 2 * half, 0.02);
}

TEST(GlanceSeen, DatesAndEducationAreLookedAt) {
    auto resume = baker();
    resume.education.resize(1);
    model::Match match;
    match.requirements = {asks("", {"/work/1/startDate"}), asks("", {"/education/0/studyType"})};
    EXPECT_EQ(lost(resume, match, "glance-seen"), 0);
    match.requirements = {asks("", {"/certificates/0/name"})};
    EXPECT_GT(lost(resume, match, "glance-seen"), 20);
}

TEST(Parts, AreJudgedByThemselvesAndTheGateHoldsTheMatchAlone) {
    model::Match met;
    met.requirements = {asks("a", {"/work/0/highlights/0"}), asks("b", {"/work/0/highlights/0"})};
    auto missing = met;
    missing.requirements[1].status = model::MatchStatus::missing;
    missing.requirements[1].evidence.clear();
    const auto good = judge(baker(), met);
    const auto bad = judge(baker(), missing);
    ASSERT_EQ(good.parts.size(), 3u);
    EXPECT_EQ(good.parts[0].points, bad.parts[0].points);
    EXPECT_EQ(good.parts[1].points, bad.parts[1].points);
    EXPECT_LT(bad.parts[2].points, good.parts[2].points / 1.5);
    for (const auto& one : {good, bad}) {
        double mean = 0;
        for (const auto& part : one.parts) {
            mean += part.weight * part.points / 100;
        }
        EXPECT_NEAR(mean, one.total, 0.06);
    }
    const auto alone = score(baker(), {}, nullptr, nullptr, {taxonomy()}, today);
    ASSERT_EQ(alone.parts.size(), 2u);
    EXPECT_NEAR(alone.parts[0].weight + alone.parts[1].weight, 100, 1e-9);
}

}  // namespace
}  // namespace vouch::ats
