#include <gtest/gtest.h>

#include "write/claims/claims.hpp"
#include "write/test_person.hpp"

// One line, and a rewording of it that says no more or that says more.
namespace vouch::write::claims {
namespace {

struct Rewording {
    const char* line;
    const char* text;
    bool holds;
};

class Rewordings : public testing::TestWithParam<Rewording> {};

TEST_P(Rewordings, AreJudgedByTheirLine) {
    const auto& one = GetParam();
    model::Resume resume;
    resume.work = {test::post("Corn Hall", "Deputy Stage Director", Date{2015, 3, 0},
                              Date{2019, 2, 0}, {one.line})};
    model::assign_ids(resume);
    const ClaimCheck check(resume, nullptr, test::taxonomy());
    const Bounds bounds{.entry = resume.work[0].id, .line = resume.work[0].highlights[0].id};
    const auto claims = check.check(one.text, bounds);
    std::string faults;
    for (const auto& claim : claims) {
        if (claim.verdict != model::Verdict::proven) {
            faults += " " + to_text(claim.reason);
        }
    }
    EXPECT_EQ(all_hold(claims), one.holds) << one.line << " => " << one.text << faults;
}

INSTANTIATE_TEST_SUITE_P(
    Numbers, Rewordings,
    testing::Values(
        Rewording{"Ran 14 Postgres and 9 Oracle servers", "Ran 23 servers", true},
        Rewording{"Ran 14 Postgres and 9 Oracle servers", "Ran 24 servers", false},
        Rewording{"Trained 3 cooks and 4 clerks", "Trained 7 clerks", false},
        Rewording{"Trained two cooks and a clerk", "Trained three cooks", false},
        Rewording{"Was on call one week in four", "Was on call every fourth week", true},
        Rewording{"Was on call one week in four", "Was on call every third week", false},
        Rewording{"Tests of the stock ran for six weeks",
                  "Tests of the stock ran for a month and a half", true},
        Rewording{"Complaints fell from 18 to 11 percent", "Complaints fell by 11 percent", false},
        Rewording{"Complaints fell from 18 to 11 percent", "Complaints fell to 11 percent", true},
        Rewording{"Served bread with three cooks", "One of four serving bread", true},
        Rewording{"Served bread with three cooks", "One of five serving bread", false},
        Rewording{"Trained two clerks, one of whom won a prize",
                  "Trained two clerks, both of whom won a prize", false},
        Rewording{"Moved the stock with 25 minutes of downtime", "Moved the stock without downtime",
                  false}));

INSTANTIATE_TEST_SUITE_P(
    Parts, Rewordings,
    testing::Values(Rewording{"Migrated the stock system", "Migration of the stock system", true},
                    Rewording{"Caseload of 40 cases", "Managed a caseload of 40 cases", true},
                    Rewording{"My role involved managing six clerks", "Managed six clerks", true},
                    Rewording{"Was involved in managing six clerks", "Managed six clerks", false},
                    Rewording{"Involved in managing six clerks", "Managed six clerks", false},
                    Rewording{"Team of 40 clerks", "Directed a team of 40 clerks", false},
                    Rewording{"Answered clerks about the stock system",
                              "Tested clerks about the stock system", false},
                    Rewording{"Helped serve bread", "Lent a hand serving bread", true},
                    Rewording{"Wrote a bid with the director", "Wrote a bid", false},
                    Rewording{"Wrote a bid with the director", "Wrote a bid with a director", true},
                    Rewording{"Trained clerks", "As Stage Director, trained clerks", false},
                    Rewording{"Trained clerks", "As Deputy Stage Director, trained clerks", true},
                    Rewording{"Trained clerks in the stock system",
                              "Trained clerks branch-wide in the stock system", false},
                    Rewording{"Trained cooks and clerks in the stock system",
                              "Trained cooks, clerks and pilots in the stock system", false}));

INSTANTIATE_TEST_SUITE_P(
    Deeds, Rewordings,
    testing::Values(
        Rewording{"Prepared the hall for 40 concerts", "Gave 40 concerts", false},
        Rewording{"Cleaned the vans after each delivery", "Made each delivery", false},
        Rewording{"Responsible for 40 concerts", "Gave 40 concerts", true},
        Rewording{"Wrote the order for 20 ovens with cooks and purchasing",
                  "Purchased 20 ovens with cooks", false},
        Rewording{"Entered the bread in four contests", "Won four contests with the bread", false},
        Rewording{"Won four contests with the bread", "Bread that won four contests", true},
        Rewording{"Tested every oven on a clean floor", "Ran through every oven on a clean floor",
                  true},
        Rewording{"Baked 38 loaves; nine of them won", "Baked 38 loaves, 9 of which won", true},
        Rewording{"Baked 38 loaves", "Baked 38 loaves, which won", false}));

INSTANTIATE_TEST_SUITE_P(
    Words, Rewordings,
    testing::Values(Rewording{"Sold rye and wheat bread", "Sold rye, spelt and wheat bread", false},
                    Rewording{"Sold bread and cakes to guests",
                              "Sold bread and fruit cakes to guests", false},
                    Rewording{"Baked for the ferry, one week in six",
                              "Staff nurse for the ferry, one week in six", false},
                    Rewording{"Specialised in rye bread and cakes",
                              "Specialist in cakes and rye bread", true}));

INSTANTIATE_TEST_SUITE_P(
    Rates, Rewordings,
    testing::Values(Rewording{"Checked the ovens every two hours",
                              "Checked the ovens at two-hour intervals", true},
                    Rewording{"Checked the ovens every two hours",
                              "Checked the ovens at three-hour intervals", false},
                    Rewording{"Served 40 guests each evening", "Served 40 guests nightly", true},
                    Rewording{"Served 40 guests each morning", "Served 40 guests nightly", false},
                    Rewording{"Baked 17 loaves a second and the cakes",
                              "Baked 17 loaves per second and the cakes", true},
                    Rewording{"Baked rye over three summers", "Baked rye across three summers",
                              true},
                    Rewording{"Baked in a hall of 260 people", "Baked in a 260-person hall", true},
                    Rewording{"Baking cycle: two days instead of five",
                              "Saw the baking cycle shorten from five days to two", true},
                    Rewording{"Baking cycle: five days instead of two",
                              "Saw the baking cycle shorten from two days to five", false}));

INSTANTIATE_TEST_SUITE_P(
    Causes, Rewordings,
    testing::Values(
        Rewording{"Complaints improved from 71 to 63 in the shops",
                  "Moved the shops and so improved complaints from 71 to 63", false},
        Rewording{"Complaints at two of the shops near the port fell from 14 to 3",
                  "Brought complaints at two of the shops near the port from 14 to 3", false},
        Rewording{"Complaints fell from 14 to 3; moved the shops",
                  "Complaints fell from 14 to 3 thanks to the moved shops", false},
        Rewording{"Moved the shops; complaints fell from 14 to 3",
                  "Moved the shops so well that complaints fell from 14 to 3", false},
        Rewording{"Counted the stock; the shop had 70 days without complaints",
                  "Counted the stock, giving the shop 70 days without complaints", false},
        Rewording{"Cut waste in the shops from 14 to 3 kg",
                  "Cut waste in the shops from 14 to 3 kg, saving rent", false},
        Rewording{"Waste went from 14 to 3 kg", "Waste fell from 14 to 3 kg by training", false},
        Rewording{"Waste dropped from 14 to 3 kg after the move of the shops",
                  "Moved the shops, after which waste dropped from 14 to 3 kg", true},
        Rewording{"Complaints fell from 14 to 3 because the shops moved",
                  "Complaints fell from 14 to 3 as a result of the moved shops", true}));

INSTANTIATE_TEST_SUITE_P(
    OthersDeeds, Rewordings,
    testing::Values(Rewording{"Prepared reports, engineering replaced the stock system",
                              "Prepared reports and replaced the stock system", false},
                    Rewording{"Prepared logs, the director wrote the report",
                              "Prepared logs; the director wrote the report", true},
                    Rewording{"Prepared reports for the director's review", "Reviewed reports",
                              false},
                    Rewording{"Prepared reports", "Prepared and tested reports", false},
                    Rewording{"Co-wrote the report", "Wrote the report", false},
                    Rewording{"Co-wrote the report with a director",
                              "Wrote the report with a director", true}));

INSTANTIATE_TEST_SUITE_P(
    LessThanWhole, Rewordings,
    testing::Values(
        Rewording{"Drafted section 3 of the guide", "Drafted the guide", false},
        Rewording{"Drafted section 3 of the guide", "Drafted a section of the guide", true},
        Rewording{"Named on one patent application", "Named on one patent", false},
        Rewording{"Named on one patent", "Named on one granted patent", false},
        Rewording{"Welding certificate started 2016", "Gained a welding certificate in 2016",
                  false},
        Rewording{"Welding certificate 2016", "Gained a welding certificate in 2016", true},
        Rewording{"Second lowest rate of complaints", "Lowest rate of complaints", false},
        Rewording{"Second lowest rate of complaints", "Second lowest complaint rate", true},
        Rewording{"Reached the county semi-final", "Reached the county final", false}));

INSTANTIATE_TEST_SUITE_P(
    CountedThings, Rewordings,
    testing::Values(Rewording{"Led 4 clerks in a house of 212 rooms", "Led 212 clerks", false},
                    Rewording{"Led 4 clerks in a house of 212 rooms", "Led four clerks", true},
                    Rewording{"Cleaned a hall of 260 ovens", "Cleaned a 260-person hall", false},
                    Rewording{"Cleaned a hall of 260 ovens", "Cleaned a 260-oven hall", true},
                    Rewording{"Guided tours, 420 in 2018 and 505 in 2019",
                              "Guided 420 tours in 2019", false},
                    Rewording{"Served 38 clerks a week, target 32",
                              "Served 32 clerks a week, target 38", false},
                    Rewording{"Served 38 clerks a week, target 32",
                              "Against a target of 32, served 38 clerks", true},
                    Rewording{"Attended 61 births, 38 of them alone",
                              "Attended 38 births, 61 of them alone", false}));

}  // namespace
}  // namespace vouch::write::claims
