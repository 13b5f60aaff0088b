#include "write/bullets.hpp"

#include <gtest/gtest.h>

#include <ostream>

#include "write/test_person.hpp"

namespace vouch::write {
namespace {

struct Case {
    const char* before;
    const char* after;
    bool current = false;
    bool american = false;
};

std::ostream& operator<<(std::ostream& out, const Case& one) {
    return out << one.before;
}

class BulletTable : public testing::TestWithParam<Case> {};

TEST_P(BulletTable, ReadsAsWritten) {
    const auto& one = GetParam();
    const auto rewrite = rewrite_bullet(
        one.before,
        {.current = one.current, .full_stops = FullStops::none, .american = one.american},
        test::taxonomy());
    EXPECT_EQ(rewrite.text, one.after);
    EXPECT_EQ(rewrite.reasons.empty(), std::string_view(one.before) == one.after);
}

INSTANTIATE_TEST_SUITE_P(
    Filler, BulletTable,
    testing::Values(
        Case{"Responsible for managing a team of six", "Managed a team of six"},
        Case{"Responsible for managing a team of six", "Manage a team of six", true},
        Case{"Was responsible for maintaining the stock list", "Maintained the stock list"},
        Case{"I was responsible for maintaining the stock list", "Maintained the stock list"},
        Case{"Responsible for proofreading translations", "Proofread translations"},
        Case{"Responsible for code reviews and campus interviews",
             "Carried out code reviews and campus interviews"},
        Case{"Responsible for code reviews and campus interviews",
             "Carry out code reviews and campus interviews", true},
        Case{"Responsible for the component library", "Looked after the component library"},
        Case{"Responsible for the component library", "Managed the component library", false, true},
        Case{"Responsible for planning, assessment and reporting to parents",
             "Carried out planning, assessment and reporting to parents"},
        Case{"Responsible for ordering and inventory; food cost 34% to 29%",
             "Managed ordering and inventory; food cost 34% to 29%"},
        Case{"Responsible for training the new clerks", "Trained the new clerks"},
        Case{"Responsible for training 14 clerks", "Trained 14 clerks"},
        Case{"Duties included stock control and tills", "Handled stock control and tills"},
        Case{"Duties included answering the phone", "Answered the phone"},
        Case{"Tasked with reviewing the contracts", "Reviewed the contracts"},
        Case{"Responsible for successfully migrating the database", "Migrated the database"},
        Case{"Was involved in planning the summer fair", "Contributed to planning the summer fair"},
        Case{"Helped to port the register to Java", "Helped port the register to Java"},
        Case{"My role was to run the till", "Ran the till"},
        Case{"Successfully launched three shops", "Launched three shops"},
        Case{"Answered various customer enquiries", "Answered customer enquiries"},
        Case{"Checked the stock on a daily basis", "Checked the stock daily"},
        Case{"Moved the files in order to save space", "Moved the files to save space"}));

INSTANTIATE_TEST_SUITE_P(Person, BulletTable,
                         testing::Values(Case{"I built the rota tool", "Built the rota tool"},
                                         Case{"I have trained 14 clerks", "Trained 14 clerks"},
                                         Case{"I have taught 14 clerks", "Taught 14 clerks"},
                                         Case{"I also wrote the handbook", "Wrote the handbook"},
                                         Case{"We built the rota tool", "We built the rota tool"},
                                         Case{"Kept my own lead tracker",
                                              "Kept my own lead tracker"}));

INSTANTIATE_TEST_SUITE_P(
    Tense, BulletTable,
    testing::Values(Case{"Maintaining personal files and weekly lists",
                         "Maintained personal files and weekly lists"},
                    Case{"Maintaining personal files", "Maintain personal files", true},
                    Case{"Maintaining and checking the files", "Maintained and checked the files"},
                    Case{"Maintaining the files and answering the phone",
                         "Maintained the files and answered the phone"},
                    Case{"Write and execute test cases for the portal",
                         "Wrote and executed test cases for the portal"},
                    Case{"Write and execute test cases for the portal",
                         "Write and execute test cases for the portal", true},
                    Case{"Run and report checks", "Run and report checks"},
                    Case{"Manage the rota", "Managed the rota"},
                    Case{"Manages the rota", "Manage the rota", true},
                    Case{"Run two shops", "Ran two shops"},
                    Case{"Led the team", "Led the team", true},
                    Case{"Own the ledger; cut latency from 840 ms to 190 ms",
                         "Own the ledger; cut latency from 840 ms to 190 ms", true}));

INSTANTIATE_TEST_SUITE_P(
    Joined, BulletTable,
    testing::Values(
        Case{"Checking and troubleshooting line issue", "Checked and troubleshot line issue"},
        Case{"Training staff & answering calls", "Trained staff and answered calls"},
        Case{"Provide the letters. Maintain the files",
             "Provided the letters. Maintained the files"},
        Case{"Preparing the rota. Maintaining the files",
             "Prepared the rota. Maintained the files"},
        Case{"Maintain, check and test the lines", "Maintained, checked and tested the lines"},
        Case{"Run tests to check the lines and maintain the files",
             "Run tests to check the lines and maintain the files"},
        Case{"Maintain systems to check the lines and prepare letters",
             "Maintained systems to check the lines and prepare letters"},
        Case{"Working with clerks in three towns resulted in new orders",
             "Working with clerks in three towns resulted in new orders"},
        Case{"Maintain/check the lists", "Maintain/check the lists"},
        Case{"Maintaining/Checking weekly lists", "Maintaining/Checking weekly lists"},
        Case{"Responsible for training monthly staff reports", "Trained monthly staff reports"}));

INSTANTIATE_TEST_SUITE_P(NounsThatAreVerbs, BulletTable,
                         testing::Values(Case{"Experience in repairs", "Experience in repairs"},
                                         Case{"Experience 2010 repairs", "Experience 2010 repairs"},
                                         Case{"Order differences fell by half",
                                              "Order differences fell by half"},
                                         Case{"Order the stock", "Ordered the stock"}));

INSTANTIATE_TEST_SUITE_P(Form, BulletTable,
                         testing::Values(Case{"dashboards as needed", "dashboards as needed"},
                                         Case{"Trained new clerks.", "Trained new clerks"},
                                         Case{"Moved 26 clients online. No more shoeboxes.",
                                              "Moved 26 clients online. No more shoeboxes."},
                                         Case{"Worked for Harbour & Sons, Ltd.",
                                              "Worked for Harbour & Sons, Ltd."},
                                         Case{"Checked   the  stock", "Checked   the  stock"}));

INSTANTIATE_TEST_SUITE_P(Names, BulletTable,
                         testing::Values(Case{"Responsible for Excel reports",
                                              "Prepared Excel reports"},
                                         Case{"Responsible for Kafka upgrades and code reviews",
                                              "Carried out Kafka upgrades and code reviews"}));

// The person's voice, lists of things, and whatever a rule might spoil.
INSTANTIATE_TEST_SUITE_P(
    Untouched, BulletTable,
    testing::Values(Case{"Fire alarm and emergency lighting installs to BS 5839",
                         "Fire alarm and emergency lighting installs to BS 5839"},
                    Case{"Bug fixing for customer support, roughly 200 tickets",
                         "Bug fixing for customer support, roughly 200 tickets"},
                    Case{"Packing and distribution", "Packing and distribution"},
                    Case{"Marking, juries, one field trip to a recycling plant",
                         "Marking, juries, one field trip to a recycling plant"},
                    Case{"Planning and reporting", "Planning and reporting"},
                    Case{"Training materials for 14 clerks", "Training materials for 14 clerks"},
                    Case{"Eggs. 190 covers between 9 and 2.", "Eggs. 190 covers between 9 and 2."},
                    Case{"Test cases for the portal", "Test cases for the portal"},
                    Case{"Reports to the board", "Reports to the board"},
                    Case{"Design reviews", "Design reviews"},
                    Case{"Various small jobs", "Various small jobs"},
                    Case{"Responsible for cleanliness of the cold room",
                         "Responsible for cleanliness of the cold room"},
                    Case{"Ran the Year 6 residential twice. Nobody lost, one ankle.",
                         "Ran the Year 6 residential twice. Nobody lost, one ankle."},
                    Case{"iOS app for the rota", "iOS app for the rota"},
                    Case{"Took part in three commissioning trips",
                         "Took part in three commissioning trips"},
                    Case{"Sole owner of the annual accounts", "Sole owner of the annual accounts"},
                    Case{"Loading, driving the truck, and calming people down",
                         "Loading, driving the truck, and calming people down"},
                    Case{"Migration of the archive finished three weeks early",
                         "Migration of the archive finished three weeks early"},
                    Case{"Development of tools and design of tests",
                         "Development of tools and design of tests"},
                    Case{"Location of the shop", "Location of the shop"}));

INSTANTIATE_TEST_SUITE_P(
    Nouns, BulletTable,
    testing::Values(
        Case{"Migration of the archive to PostgreSQL", "Migrated the archive to PostgreSQL"},
        Case{"Development and execution of test cases", "Developed and executed test cases"},
        Case{"Responsible for the planning of two fairs", "Planned two fairs"},
        Case{"Responsible for the planning of two fairs", "Plan two fairs", true},
        Case{"Supervision of 12 cooks", "Supervised 12 cooks"},
        Case{"Maintenance of the stock list", "Maintained the stock list"},
        Case{"Testing of valves", "Tested valves"},
        Case{"technical lead for 3 colleagues", "technical lead for 3 colleagues"},
        Case{"Development and execution of tested plans", "Developed and executed tested plans"}));

INSTANTIATE_TEST_SUITE_P(
    Charges, BulletTable,
    testing::Values(Case{"Was also responsible for the till", "Ran the till"},
                    Case{"Duties included maintaining files, answering calls and writing letters",
                         "Maintained files, answered calls and wrote letters"},
                    Case{"Responsible for checking and charging the batteries",
                         "Checked and charged the batteries"},
                    Case{"Duties included answering calls, preparing papers and planning",
                         "Answered calls, prepared papers and handled planning"},
                    Case{"I was responsible for the care of 14 residents",
                         "Cared for 14 residents"},
                    Case{"Responsible for the design of two kitchens", "Designed two kitchens"},
                    Case{"Responsible for the daily running of the shop", "Ran the shop daily"},
                    Case{"Responsible for IT reports", "Prepared IT reports"},
                    Case{"In charge of a team of six", "Managed a team of six"},
                    Case{"Responsible for stock accuracy", "Responsible for stock accuracy"},
                    Case{"Responsible for training staff", "Trained staff"},
                    Case{"Responsible for ordering stationery", "Ordered stationery"},
                    Case{"Solely responsible for the till", "Solely responsible for the till"},
                    Case{"I had to plan the shifts", "Planned the shifts"},
                    Case{"Duties: maintaining the files", "Maintained the files"}));

INSTANTIATE_TEST_SUITE_P(
    Order, BulletTable,
    testing::Values(Case{"By moving the shelves, cut walking time by 30%",
                         "Cut walking time by 30% by moving the shelves"},
                    Case{"Using Excel, built a forecast for 12 shops",
                         "Built a forecast for 12 shops using Excel"},
                    Case{"In 2019, moved the archive to a new building",
                         "Moved the archive to a new building in 2019"},
                    Case{"By moving the shelves, cut walking time, which pleased everyone",
                         "By moving the shelves, cut walking time, which pleased everyone"},
                    Case{"By moving the files, cut the time to write a letter",
                         "By moving the files, cut the time to write a letter"},
                    Case{"In 2019 the archive moved", "In 2019 the archive moved"}));

INSTANTIATE_TEST_SUITE_P(
    Passive, BulletTable,
    testing::Values(Case{"Reports were prepared weekly for the board",
                         "Prepared reports weekly for the board"},
                    Case{"Reports are prepared weekly for the board",
                         "Prepare reports weekly for the board", true},
                    Case{"Reports were prepared weekly for the board",
                         "Prepared reports weekly for the board", true},
                    Case{"All deliveries were carefully checked and prepared",
                         "Checked and prepared all deliveries carefully"},
                    Case{"The rota was prepared by the team", "The rota was prepared by the team"},
                    Case{"They were prepared weekly", "They were prepared weekly"},
                    Case{"Darwinbox reports were checked daily", "Checked Darwinbox reports daily"},
                    Case{"The shop was closed in 2019", "The shop was closed in 2019"},
                    Case{"Orders were checked, reports were prepared",
                         "Orders were checked, reports were prepared"}));

INSTANTIATE_TEST_SUITE_P(
    Compounds, BulletTable,
    testing::Values(
        Case{"Planning loop for platform roles", "Planning loop for platform roles"},
        Case{"Training sessions for clerks", "Training sessions for clerks"},
        Case{"Assisting with planning and ordering", "Assisted with planning and ordering"},
        Case{"I ran the till and I ordered the stock", "Ran the till and ordered the stock"}));

TEST(Bullets, RewritingTwiceChangesNothingMore) {
    for (const auto* text : {"Responsible for managing a team of six.", "I built the rota tool",
                             "Maintaining the files and answering the phone"}) {
        const auto once = rewrite_bullet(text, {}, test::taxonomy());
        EXPECT_TRUE(rewrite_bullet(once.text, {}, test::taxonomy()).reasons.empty()) << once.text;
    }
}

FullStops habit_of(std::vector<std::string> lines) {
    auto resume = test::person();
    resume.work.resize(1);
    resume.work[0].highlights.clear();
    for (auto& line : lines) {
        resume.work[0].highlights.push_back({"", std::move(line)});
    }
    return habit_of_full_stops(resume, test::taxonomy());
}

TEST(Bullets, FullStopsFollowAClearHabitOfSentences) {
    EXPECT_EQ(habit_of({"Trained new clerks.", "Moved the files.", "Checked the stock.",
                        "Planned the rota.", "Wrote the letters"}),
              FullStops::all);
    EXPECT_EQ(habit_of({"Trained new clerks.", "Moved the files.", "Checked the stock.",
                        "Planned the rota", "Wrote the letters"}),
              FullStops::as_written);
    EXPECT_EQ(habit_of({"Trained new clerks.", "Moved the files.", "Wrote the letters"}),
              FullStops::as_written);
    EXPECT_EQ(
        habit_of({"Trained new clerks", "Moved the files", "Checked the stock", "Planned the rota",
                  "Wrote the letters", "Excel.", "Technical Skills.", "Fire alarms and doors."}),
        FullStops::none);
}

TEST(Bullets, OnlySentencesGetAFullStop) {
    const auto told = [](std::string_view text) {
        return rewrite_bullet(text, {.full_stops = FullStops::all}, test::taxonomy()).text;
    };
    EXPECT_EQ(told("Trained new clerks"), "Trained new clerks.");
    for (const auto* text : {"O365", "Technical Skills:", "Java, Kotlin, Excel",
                             "Fire alarms and emergency lighting to BS 5839"}) {
        EXPECT_EQ(told(text), text);
    }
}

}  // namespace
}  // namespace vouch::write
