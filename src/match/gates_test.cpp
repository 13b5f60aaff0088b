// What must never count, and what the person is told to do about it.
#include <gtest/gtest.h>

#include <algorithm>

#include "match/likeness.hpp"
#include "match/match.hpp"

namespace vouch::match {
namespace {

using model::MatchStatus;

constexpr Date today{2026, 5, 15};

const skills::Taxonomy& taxonomy() {
    static const auto made = [] {
        const skills::DataFile files[] = {
            {"skills/test.tsv",
             "Databases\tdomain\n"
             "PostgreSQL\ttechnology\tDatabases\n"
             "MySQL\ttechnology\tDatabases\n"
             "Python\ttechnology\n"
             "Beekeeping\tphysical\n"
             "Complaint Handling\tmethod\n"
             "Chartered Property Underwriter\tcertificate\t\tCPCU\n"},
            {"skills/languages.tsv", "French\tlanguage\n"},
            {"titles.tsv", "Nurse\tNurse\t\tNursing\t29\n"},
            {"degrees.tsv", "Bachelor of Science\tbachelor\t\tBSc\n"},
        };
        auto result = skills::Taxonomy::from_files(files);
        EXPECT_TRUE(result.has_value()) << (result ? "" : to_text(result.error()));
        return std::move(*result);
    }();
    return made;
}

// Vectors of a perfect meaning: every text says the same.
class SameMeaning final : public embed::Embedder {
public:
    explicit SameMeaning(double slope = 1) : slope_(slope) {}
    std::string_view name() const override {
        return "same-1";
    }
    embed::LikenessScale scale() const override {
        return {.of_meaning = true, .slope = slope_};
    }
    std::vector<embed::Vector> embed(std::span<const std::string_view> texts) const override {
        return {texts.size(), embed::Vector{1.0F, 0.0F}};
    }

private:
    double slope_;
};

model::Resume resume_with(std::vector<std::string> bullets) {
    model::Resume resume;
    resume.work.emplace_back();
    resume.work[0].position = "Clerk";
    resume.work[0].start = Date{2020, 1, 0};
    for (auto& bullet : bullets) {
        resume.work[0].highlights.push_back({"", std::move(bullet)});
    }
    return resume;
}

void add_skill(model::Resume& resume, std::string skill) {
    resume.skills.emplace_back();
    resume.skills.back().keywords.push_back({"", std::move(skill)});
}

model::Posting posting_for(std::string text, std::vector<std::string> skills) {
    model::Posting posting;
    posting.requirements.push_back(
        {"r1", std::move(text), 0, 0, model::RequirementKind::must, skills});
    posting.skills = std::move(skills);
    return posting;
}

model::Match run(const model::Resume& resume, const model::Posting& posting) {
    return match(resume, posting, taxonomy(), embed::LexicalEmbedder(), today);
}

model::RequirementMatch first(const model::Match& match) {
    return match.requirements.at(0);
}

TEST(Gates, MeaningDescribesWhatIsDoneAndNotWhatIsNamed) {
    const auto resume = resume_with({"Settled grievances at the desk"});
    const auto met = first(match(resume, posting_for("complaint handling", {"Complaint Handling"}),
                                 taxonomy(), SameMeaning(), today));
    EXPECT_EQ(met.status, MatchStatus::met);
    EXPECT_EQ(met.evidence.at(0).how, model::Support::described);
    // A product is named or it is not there, however alike the sentences are.
    const auto named =
        match(resume, posting_for("PostgreSQL", {"PostgreSQL"}), taxonomy(), SameMeaning(), today);
    EXPECT_EQ(first(named).status, MatchStatus::missing);
    EXPECT_EQ(named.missing.size(), 1u);
}

TEST(Gates, TheMeaningOfAWishOrADenialIsNoEvidence) {
    for (const auto* bullet : {"Eager to settle grievances", "No experience with grievances",
                               "Looking to move to the complaints desk"}) {
        for (const auto& skills : {std::vector<std::string>{"Complaint Handling"}, {}}) {
            auto resume = resume_with({bullet});
            resume.work[0].position.clear();  // it has a meaning of its own
            const auto result = first(match(resume, posting_for("settle grievances calmly", skills),
                                            taxonomy(), SameMeaning(), today));
            EXPECT_EQ(result.status, MatchStatus::missing) << bullet;
            EXPECT_TRUE(result.evidence.empty()) << bullet;
        }
    }
}

TEST(Gates, AClaimWithoutAPlaceDescribesNothing) {
    model::Resume resume;
    resume.basics.summary = "A people person for every desk";
    add_skill(resume, "Spreadsheets");
    const auto result =
        first(match(resume, posting_for("complaint handling", {"Complaint Handling"}), taxonomy(),
                    SameMeaning(), today));
    EXPECT_EQ(result.status, MatchStatus::missing);
}

TEST(Gates, ThePostingsOwnWordsMeetNothing) {
    auto posting = posting_for("Python and complaint handling", {"Python", "Complaint Handling"});
    posting.text = "We use Python. You handle complaints in Python.";
    posting.title = "Python Nurse";
    const auto result = run({}, posting);
    EXPECT_EQ(first(result).status, MatchStatus::missing);
    EXPECT_TRUE(first(result).evidence.empty());
    EXPECT_EQ(result.missing.size(), 2u);
    EXPECT_EQ(result.fit, 0);
}

TEST(Gates, AQualificationUnderWayIsPartial) {
    const auto posting = posting_for("CPCU", {"Chartered Property Underwriter"});
    for (const auto& [name, status] :
         {std::pair("CPCU", MatchStatus::met),
          std::pair("CPCU – two of eight exams passed", MatchStatus::partial),
          std::pair("CPCU (in progress)", MatchStatus::partial)}) {
        model::Resume resume;
        resume.certificates.emplace_back();
        resume.certificates[0].name = name;
        EXPECT_EQ(first(run(resume, posting)).status, status) << name;
    }
}

TEST(Gates, WorkIsNoDegreeUnlessItMayStandInForOne) {
    const auto resume = resume_with({"Ran PostgreSQL for payroll"});
    EXPECT_EQ(first(run(resume, posting_for("Degree in databases", {"Databases"}))).status,
              MatchStatus::missing);
    EXPECT_EQ(first(run(resume,
                        posting_for("Degree in databases or equivalent experience", {"Databases"})))
                  .status,
              MatchStatus::met);
}

TEST(Gates, OrSimilarOpensTheWholeListAndNothingElse) {
    const auto resume = resume_with({"Kept bees", "Ran MySQL for payroll"});
    EXPECT_EQ(
        first(run(resume, posting_for("PostgreSQL or Python or similar", {"PostgreSQL", "Python"})))
            .status,
        MatchStatus::met);
    EXPECT_EQ(first(run(resume, posting_for("PostgreSQL", {"PostgreSQL"}))).status,
              MatchStatus::missing);
}

TEST(Gates, OrSimilarInBracketsOpensWhatStandsInThem) {
    const auto posting = posting_for("MySQL servers (Python or similar)", {"MySQL", "Python"});
    EXPECT_EQ(first(run(resume_with({"Ran PostgreSQL"}), posting)).status, MatchStatus::missing);
}

TEST(Gates, AListedSkillIsNoYearOfWork) {
    model::Resume resume;
    add_skill(resume, "Python");
    EXPECT_EQ(first(run(resume, posting_for("five years of Python", {"Python"}))).status,
              MatchStatus::missing);
}

// How near a cosine is says the embedder, not the number.
TEST(Likeness, IsWhatTheEmbedderMeansByItsCosines) {
    const auto resume = resume_with({"Settled grievances at the desk"});
    const auto posting = posting_for("patience with people who shout", {});
    EXPECT_EQ(first(match(resume, posting, taxonomy(), SameMeaning(), today)).status,
              MatchStatus::met);
    EXPECT_EQ(first(match(resume, posting, taxonomy(), SameMeaning(0.5), today)).status,
              MatchStatus::partial);
    EXPECT_EQ(first(match(resume, posting, taxonomy(), SameMeaning(0.1), today)).status,
              MatchStatus::missing);
}

TEST(Openings, StrengthsAreWhatWorkShowsAndNobodyAskedFor) {
    auto resume = resume_with({"Beekeeping on the roof", "Wrote Python", "Ran MySQL"});
    add_skill(resume, "PostgreSQL");
    const auto result = run(resume, posting_for("Python and databases", {"Python", "Databases"}));
    ASSERT_EQ(result.strengths.size(), 1u);  // the databases are asked for, by their kind
    EXPECT_EQ(result.strengths[0].skill, "Beekeeping");
    EXPECT_EQ(result.strengths[0].evidence, std::vector<std::string>{"/work/0/highlights/0"});
}

bool has_action(const model::Match& match, std::string_view code, std::string_view pointer) {
    return std::ranges::any_of(match.quick_actions, [&](const model::QuickAction& action) {
        return action.what.code == code && action.pointer == pointer;
    });
}

TEST(Openings, ASkillOfTheWorkThatIsNotListedShouldBe) {
    auto resume = resume_with({"Wrote Python"});
    const auto posting = posting_for("Python", {"Python"});
    EXPECT_TRUE(
        has_action(run(resume, posting), "match.action-list-skill", "/work/0/highlights/0"));
    add_skill(resume, "Python");
    EXPECT_TRUE(run(resume, posting).quick_actions.empty());
    // What is not there at all is no quick action, but a question.
    EXPECT_TRUE(run(resume_with({"Sang"}), posting).quick_actions.empty());
}

TEST(Openings, CertificatesWithoutADateOrNumberWantOne) {
    model::Resume resume;
    resume.certificates.emplace_back();
    resume.certificates[0].name = "CPCU";
    const auto posting = posting_for("CPCU", {"Chartered Property Underwriter"});
    EXPECT_TRUE(
        has_action(run(resume, posting), "match.action-date-certificate", "/certificates/0/name"));
    resume.certificates[0].date = Date{2024, 2, 0};
    EXPECT_TRUE(run(resume, posting).quick_actions.empty());
}

TEST(Openings, LanguagesWithoutALevelAndPostsWithoutDatesWantThem) {
    model::Resume resume;
    resume.languages.push_back({"", "French", "", {}});
    EXPECT_TRUE(has_action(run(resume, posting_for("Fluent French", {"French"})),
                           "match.action-language-level", "/languages/0/language"));
    resume.languages[0].fluency = "B1";
    EXPECT_TRUE(run(resume, posting_for("Fluent French", {"French"})).quick_actions.empty());

    model::Resume undated;
    undated.work.emplace_back();
    undated.work[0].position = "Nurse";
    EXPECT_TRUE(has_action(run(undated, posting_for("two years as a nurse", {})),
                           "match.action-date-post", "/work/0/startDate"));
}

TEST(Likeness, DescribingNeedsMoreThanOneSubject) {
    EXPECT_EQ(described_strength(0.44, 0.49), 0);
    EXPECT_GE(described_strength(0.46, 0), 0.5);
    EXPECT_GE(described_strength(0, 0.56), 0.6);
    EXPECT_LE(described_strength(1, 1), 0.75);
}

}  // namespace
}  // namespace vouch::match
