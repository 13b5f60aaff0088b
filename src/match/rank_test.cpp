#include "match/rank.hpp"

#include <gtest/gtest.h>

namespace vouch::match {
namespace {

using model::MatchStatus;
using model::RequirementKind;

model::Match match_with(double fit, std::vector<MatchStatus> musts) {
    model::Match match;
    match.fit = fit;
    for (std::size_t i = 0; i < musts.size(); ++i) {
        model::RequirementMatch requirement;
        requirement.text = "thing " + std::to_string(i + 1);
        requirement.status = musts[i];
        match.requirements.push_back(requirement);
    }
    model::RequirementMatch nice;
    nice.kind = RequirementKind::nice;
    match.requirements.push_back(nice);
    return match;
}

TEST(Rank, ByFitThenByTheMustsShown) {
    const auto better = match_with(80, {MatchStatus::met, MatchStatus::missing});
    const auto worse = match_with(70, {MatchStatus::met, MatchStatus::met});
    EXPECT_TRUE(ranks_before(better, worse));
    EXPECT_FALSE(ranks_before(worse, better));
    const auto fuller = match_with(70, {MatchStatus::met, MatchStatus::partial});
    EXPECT_TRUE(ranks_before(worse, fuller));
    EXPECT_FALSE(ranks_before(fuller, worse));
    EXPECT_FALSE(ranks_before(fuller, fuller));
    EXPECT_DOUBLE_EQ(must_coverage(fuller), 0.75);
    EXPECT_DOUBLE_EQ(must_coverage(match_with(10, {})), 1.0);
}

TEST(Rank, TheReasonCountsTheMustsAndNamesTheOpenOnes) {
    const auto text = [](std::vector<MatchStatus> musts) {
        return to_text(reason_of_rank(match_with(50, std::move(musts))));
    };
    EXPECT_EQ(text({}), "the posting names no must-have");
    EXPECT_EQ(text({MatchStatus::met, MatchStatus::met}), "all 2 must-haves are met");
    EXPECT_EQ(text({MatchStatus::met, MatchStatus::partial}),
              "1 of 2 must-haves met; in part: thing 2");
    EXPECT_EQ(text({MatchStatus::missing, MatchStatus::partial, MatchStatus::missing,
                    MatchStatus::missing, MatchStatus::missing}),
              "0 of 5 must-haves met; missing: thing 1; thing 3; thing 4; +1");
}

// A posting of one must: a word that is a skill of its own.
AnalysedPosting posting_of(WordId word) {
    AnalysedPosting posting;
    posting.posting.requirements.emplace_back();
    posting.demands.emplace_back();
    AskedSkill asked;
    asked.phrases.push_back({{word}, WordSet::bit_of(word)});
    posting.asked.push_back(std::move(asked));
    posting.demands[0].skills.push_back({{0}});
    return posting;
}

TEST(Rank, AShortlistTakesWhoeverHasWhatIsAsked) {
    const auto bees = word_id("bees");
    const auto wax = word_id("wax");
    ResumeSummary resume;
    resume.words = WordSet(std::vector<WordId>{bees});
    std::vector<AnalysedPosting> postings;
    postings.push_back(posting_of(wax));
    postings.push_back(posting_of(bees));
    postings.push_back(posting_of(bees));
    postings.back().demands[0].years = YearsDemand{4};
    resume.years = 2;
    EXPECT_EQ(shortlist(resume, postings, 3), (std::vector<std::size_t>{1, 2, 0}));
    EXPECT_EQ(shortlist(resume, postings, 1), (std::vector<std::size_t>{1}));
    EXPECT_EQ(estimate_fit(resume, postings[0]), 0);
    resume.years = 4;
    EXPECT_EQ(estimate_fit(resume, postings[2]), estimate_fit(resume, postings[1]));
    EXPECT_TRUE(shortlist(resume, {}, 5).empty());
}

}  // namespace
}  // namespace vouch::match
