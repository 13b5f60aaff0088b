#include <gtest/gtest.h>

#include <algorithm>

#include "match/test_scene.hpp"

namespace vouch::match {
namespace {

using namespace test;

TEST(Match, TheSameSkillIsMetWithItsPlace) {
    const auto r = first(resume_with({"Moved 40 services to Kubernetes"}),
                         posting_for("Kubernetes", {"Kubernetes"}));
    EXPECT_EQ(r.status, MatchStatus::met);
    ASSERT_FALSE(r.evidence.empty());
    EXPECT_EQ(r.evidence[0].pointer, "/work/0/highlights/0");
    EXPECT_EQ(r.evidence[0].how, Support::same_skill);
    EXPECT_EQ(r.evidence[0].skill, "Kubernetes");
}

TEST(Match, AnAliasAChildAndAnImpliedSkillAreMetAndSayHow) {
    const auto alias = first(resume_with({"Ran Postgres for payroll"}),
                             posting_for("SQL database psql", {"PostgreSQL"}));
    EXPECT_EQ(alias.status, MatchStatus::met);
    const auto child = first(resume_with({"Ran PostgreSQL for payroll"}),
                             posting_for("relational databases", {"Relational Databases"}));
    EXPECT_EQ(child.status, MatchStatus::met);
    EXPECT_EQ(child.evidence.at(0).how, Support::more_specific);
    const auto implied =
        first(resume_with({"Wrote the Helm charts"}), posting_for("Kubernetes", {"Kubernetes"}));
    EXPECT_EQ(implied.status, MatchStatus::met);
    EXPECT_EQ(implied.evidence.at(0).how, Support::implied);
}

TEST(Match, WorkThatIsDescribedCounts) {
    const auto r = first(resume_with({"Interviewed eight customers every month"}),
                         posting_for("customer interviews", {"Customer Interviews"}));
    EXPECT_EQ(r.status, MatchStatus::met);
    EXPECT_EQ(r.evidence.at(0).how, Support::described);
}

TEST(Match, ABroaderSkillAloneIsNeverEnough) {
    const auto r = first(resume_with({"Looked after relational databases"}),
                         posting_for("PostgreSQL", {"PostgreSQL"}));
    EXPECT_NE(r.status, MatchStatus::met);
}

TEST(Match, WishesAndNegationsMeetNothing) {
    for (const auto* bullet :
         {"Eager to learn Rust", "No experience with Rust", "Looking to move into Rust soon"}) {
        const auto r = first(resume_with({bullet}), posting_for("Rust", {"Rust"}));
        EXPECT_EQ(r.status, MatchStatus::missing) << bullet;
        EXPECT_TRUE(r.evidence.empty()) << bullet;
    }
}

TEST(Match, ABeginnerIsPartial) {
    const auto r = first(resume_with({"Kept the books"}, {"Python (beginner)"}),
                         posting_for("Python", {"Python"}));
    EXPECT_EQ(r.status, MatchStatus::partial);
}

TEST(Match, AlternativesNeedOneAndListsNeedAll) {
    const auto resume = resume_with({"Wrote Python tools"});
    EXPECT_EQ(first(resume, posting_for("Python or Rust", {"Python", "Rust"})).status,
              MatchStatus::met);
    EXPECT_EQ(first(resume, posting_for("Python and Rust", {"Python", "Rust"})).status,
              MatchStatus::partial);
    EXPECT_EQ(first(resume, posting_for("one of Rust, Kubernetes or Python",
                                        {"Rust", "Kubernetes", "Python"}))
                  .status,
              MatchStatus::met);
    EXPECT_EQ(
        first(resume, posting_for("Rust, Kubernetes and Python", {"Rust", "Kubernetes", "Python"}))
            .status,
        MatchStatus::partial);
}

TEST(Match, AnOpenListTakesANearRelative) {
    const auto resume = resume_with({"Ran MySQL for payroll"});
    EXPECT_EQ(first(resume, posting_for("PostgreSQL or similar", {"PostgreSQL"})).status,
              MatchStatus::met);
    EXPECT_EQ(first(resume, posting_for("PostgreSQL", {"PostgreSQL"})).status,
              MatchStatus::missing);
}

TEST(Match, YearsAreCountedFromDatesWithOverlapsOnce) {
    model::Resume resume;
    resume.work.push_back(work("Nurse", {2020, 1, 0}, Date{2021, 12, 0}, {"Wound care"}));
    resume.work.push_back(work("Night Nurse", {2020, 6, 0}, Date{2021, 6, 0}, {"Wound care"}));
    auto asked = posting_for("at least two years as a nurse", {});
    EXPECT_EQ(first(resume, asked).status, MatchStatus::met);
    asked = posting_for("at least three years as a nurse", {});
    EXPECT_EQ(first(resume, asked).status, MatchStatus::partial);
    asked = posting_for("at least three years as a welder", {});
    EXPECT_EQ(first(resume, asked).status, MatchStatus::missing);
}

TEST(Match, APostWithoutDatesShowsSomeYears) {
    model::Resume resume;
    resume.work.push_back(work("Nurse", {2020, 1, 0}, std::nullopt, {"Wound care"}));
    resume.work[0].start.reset();
    const auto asked = first(resume, posting_for("at least two years as a nurse", {}));
    EXPECT_EQ(asked.status, MatchStatus::partial);
    ASSERT_EQ(asked.evidence.size(), 1U);
    EXPECT_EQ(asked.evidence[0].pointer, "/work/0/position");
    ASSERT_FALSE(asked.reasons.empty());
    EXPECT_EQ(asked.reasons[0].code, "match.years-undated");
    EXPECT_EQ(first(resume, posting_for("at least two years as a welder", {})).status,
              MatchStatus::missing);
}

TEST(Match, YearsInARoleAreThoseOfItsTitle) {
    model::Resume resume;
    resume.work.push_back(
        work("Clerk", {2018, 1, 0}, Date{2022, 12, 0}, {"Moved the ledger to PostgreSQL"}));
    EXPECT_EQ(first(resume, posting_for("3 years of PostgreSQL", {"PostgreSQL"})).status,
              MatchStatus::met);
    const auto role = posting_for("3 years in a PostgreSQL role", {"PostgreSQL"});
    EXPECT_EQ(first(resume, role).status, MatchStatus::missing);
    EXPECT_TRUE(first(resume, role).evidence.empty());
    resume.work[0].position = "PostgreSQL Administrator";
    EXPECT_EQ(first(resume, role).status, MatchStatus::met);
    resume.work[0].position = "Harbour Police Inspector";
    EXPECT_EQ(first(resume, posting_for("3 years in a customs or police role", {})).status,
              MatchStatus::met);
}

TEST(Match, DegreesByLevelAndField) {
    model::Resume resume;
    resume.education.emplace_back();
    resume.education[0].study_type = "BSc";
    resume.education[0].area = "Computer Science";
    resume.education[0].end = Date{2015, 6, 0};
    const auto status = [&](std::string text) {
        return first(resume, posting_for(std::move(text), {})).status;
    };
    EXPECT_EQ(status("Bachelor's degree in informatics"), MatchStatus::met);
    EXPECT_EQ(status("High school diploma"), MatchStatus::met);
    EXPECT_EQ(status("Bachelor's degree in nursing"), MatchStatus::missing);
    EXPECT_EQ(status("Bachelor's degree in nursing or a related field"), MatchStatus::partial);
    EXPECT_EQ(status("PhD in computer science"), MatchStatus::missing);
    EXPECT_EQ(
        first(resume, posting_for("Bachelor's degree in informatics", {})).evidence.at(0).pointer,
        "/education/0/studyType");
}

TEST(Match, LanguagesByLevel) {
    model::Resume resume;
    resume.languages.push_back({"", "German", "B1", {}});
    const auto status = [&](std::string text) {
        return first(resume, posting_for(std::move(text), {"German"})).status;
    };
    EXPECT_EQ(status("German at B1 or above"), MatchStatus::met);
    EXPECT_EQ(status("Fluent German"), MatchStatus::partial);
    EXPECT_EQ(first(resume, posting_for("Fluent Spanish", {"Spanish"})).status,
              MatchStatus::missing);
    EXPECT_EQ(first(resume, posting_for("Conversational German or Spanish", {"German", "Spanish"}))
                  .status,
              MatchStatus::met);
}

TEST(Match, ANationalityIsNoLanguage) {
    const auto r =
        first(resume_with({"Cooked beside a German chef"}), posting_for("German", {"German"}));
    EXPECT_EQ(r.status, MatchStatus::missing);
}

TEST(Match, CertificatesByTheirOtherName) {
    model::Resume resume;
    resume.certificates.emplace_back();
    resume.certificates[0].name = "ACLS";
    const auto posting = posting_for("Advanced Cardiovascular Life Support",
                                     {"Advanced Cardiovascular Life Support"});
    EXPECT_EQ(first(resume, posting).status, MatchStatus::met);
    resume.certificates[0].name = "ACLS – studying, exam booked";
    EXPECT_EQ(first(resume, posting).status, MatchStatus::partial);
}

TEST(Match, WhoGaveACertificateSaysWhichItIs) {
    model::Resume resume;
    resume.certificates.emplace_back();
    resume.certificates[0].name = "Counterbalance Operator";
    resume.certificates[0].issuer = "RTITB";
    const auto posting = posting_for("Forklift licence", {"Forklift Licence"});
    EXPECT_EQ(first(resume, posting).status, MatchStatus::met);
    ASSERT_EQ(first(resume, posting).evidence.size(), 1U);
    EXPECT_EQ(first(resume, posting).evidence[0].pointer, "/certificates/0/name");
    resume.certificates[0].name = "Counterbalance Operator – exam booked";
    EXPECT_EQ(first(resume, posting).status, MatchStatus::missing);
    // A giver's name is no sign of what else it is the name of.
    resume.certificates[0].name = "First Aid";
    resume.certificates[0].issuer = "PostgreSQL Society";
    EXPECT_EQ(first(resume, posting_for("PostgreSQL", {"PostgreSQL"})).status,
              MatchStatus::missing);
}

TEST(Match, OtherSectionsAreEvidence) {
    model::Resume resume;
    resume.other_sections = {{.title = "PostgreSQL", .highlights = {{"", "Know Kubernetes well"}}}};
    EXPECT_EQ(first(resume, posting_for("Kubernetes", {"Kubernetes"})).status, MatchStatus::met);
    EXPECT_EQ(first(resume, posting_for("PostgreSQL", {"PostgreSQL"})).status,
              MatchStatus::missing);
}

TEST(Match, QualitiesNeedSeveralSigns) {
    const auto posting = posting_for("Excellent communication skills", {"Communication"});
    EXPECT_EQ(first(resume_with({"Welded pipes"}), posting).status, MatchStatus::missing);
    EXPECT_EQ(first(resume_with({"Gave a talk at a fair", "Welded pipes"}), posting).status,
              MatchStatus::partial);
    EXPECT_EQ(first(resume_with({"Gave a talk at a fair", "Taught welding in the evenings",
                                 "Wrote the site manual"}),
                    posting)
                  .status,
              MatchStatus::met);
}

TEST(Match, HomeSettlesWhereToBe) {
    model::Resume resume;
    resume.basics.location.city = "Dublin";
    EXPECT_EQ(first(resume, posting_for("based in Dublin", {})).status, MatchStatus::met);
    EXPECT_EQ(first(resume, posting_for("based in Dallas", {})).status, MatchStatus::missing);
}

TEST(Match, KeywordsAreStatedUnstatedOrMissing) {
    auto posting = posting_for("Relational databases, k8s, Rust",
                               {"Relational Databases", "Kubernetes", "Rust"});
    const auto result = run(resume_with({"Ran PostgreSQL on Kubernetes"}), posting);
    ASSERT_EQ(result.stated.size(), 1u);
    EXPECT_EQ(result.stated[0].skill, "Kubernetes");
    EXPECT_EQ(result.stated[0].posting_spelling, "k8s");
    ASSERT_EQ(result.unstated.size(), 1u);
    EXPECT_EQ(result.unstated[0].skill, "Relational Databases");
    EXPECT_FALSE(result.unstated[0].evidence.empty());
    ASSERT_EQ(result.missing.size(), 1u);
    EXPECT_EQ(result.missing[0].skill, "Rust");
    EXPECT_EQ(result.embedder, "lexical-1");
}

TEST(Match, AMissingMustCapsTheFit) {
    auto posting = posting_for("Python", {"Python"});
    const auto resume = resume_with({"Wrote Python"});
    const double full = run(resume, posting).fit;
    posting.requirements.push_back({"r2", "Rust", 0, 0, RequirementKind::nice, {"Rust"}});
    const double extra_missing = run(resume, posting).fit;
    posting.requirements[1].kind = RequirementKind::must;
    const auto must_missing = run(resume, posting);
    EXPECT_GT(full, extra_missing);
    EXPECT_GT(extra_missing, must_missing.fit);
    EXPECT_LE(must_missing.fit, 45);
    EXPECT_FALSE(must_missing.reasons.empty());
}

TEST(Match, AMismatchStaysLow) {
    const auto resume = resume_with({"Dressed wounds on a night ward", "Trained two juniors"});
    auto posting = posting_for("Rust", {"Rust"});
    for (const auto* skill : {"Kubernetes", "PostgreSQL", "SAP FI"}) {
        posting.requirements.push_back({skill, skill, 0, 0, RequirementKind::must, {skill}});
    }
    EXPECT_LE(run(resume, posting).fit, 10);
}

TEST(Match, AnEmptyPostingOrResumeDoesNotFail) {
    EXPECT_EQ(run({}, {}).fit, 0);
    EXPECT_EQ(run({}, posting_for("Rust", {"Rust"})).requirements[0].status, MatchStatus::missing);
    EXPECT_EQ(run(resume_with({"Wrote Rust"}), {}).requirements.size(), 0u);
}

}  // namespace
}  // namespace vouch::match
