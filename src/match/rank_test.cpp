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

TEST(Rank, AShortlistTakesWhoeverHasWhatIsAsked) {
    Sketch own;
    own.skills = {{10, 1}, {20, 1}};
    own.family = 7;
    own.vector = {1, 0};
    std::vector<Sketch> many(4);
    many[0].skills = {{30, 1}};  // nothing shared
    many[1].skills = {{10, 1}, {30, 1}};
    many[2].skills = {{10, 1}, {20, 0.4F}};
    many[3].skills = {{30, 1}};  // nothing shared, but the same kind of work
    many[3].family = 7;
    EXPECT_EQ(shortlist(own, many, 4), (std::vector<std::size_t>{2, 1, 3, 0}));
    EXPECT_EQ(shortlist(own, many, 1), (std::vector<std::size_t>{2}));
    many[0].vector = {1, 0};  // tells of the same
    EXPECT_EQ(shortlist(own, many, 2), (std::vector<std::size_t>{0, 2}));
    EXPECT_TRUE(shortlist(own, {}, 5).empty());
}

}  // namespace
}  // namespace vouch::match
