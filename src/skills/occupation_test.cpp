#include <gtest/gtest.h>

#include <array>
#include <string>

#include "skills/taxonomy.hpp"

namespace vouch::skills {
namespace {

constexpr std::string_view title_words =
    "# words\tas head\tbeside a head\n"
    "-er\t51 4\n"
    "-ologist\t19 7\n"
    "cardiology\t\t29 7 @tech\n"
    "clerk\t43 7\n"
    "crane\t\t53 6 @machine;53 4\n"
    "driver\t53 9\n"
    "helper\t51 3 @crew\n"
    "manager\t11 7 @manager\n"
    "nurse\t29 8\t31 8 aide\n"
    "aide\t31 4\n"
    "operator\t51 3 @machine\n"
    "sales\t\t41 8 @office,clerk\n"
    "software\t\t15 9 @engineer\n"
    "engineer\t17 7 @engineer\n"
    "technician\t49 4 @tech\n"
    "welder\t51 9\n"
    "sewing machine\t\t51 2 @machine\n"
    "coal\t\t47 6 @doer\n"
    "electrician\t47 8\n"
    "stock clerk\t53 8\n"
    "mover\t51 5 @doer\n";

const Taxonomy& words_and_titles() {
    static const auto taxonomy = [] {
        const std::array files = {
            DataFile{"titles.tsv",
                     "Registered Nurse\tRegistered Nurse\t\tNursing\tRN;Staff Nurse\t29\n"
                     "Sales Engineer\tSales Engineer\t\tSales\t\t41\n"
                     "Lead\tLead\tlead\tGeneral\n"},
            DataFile{"title_words.tsv", std::string(title_words)}};
        return Taxonomy::from_files(files).value();
    }();
    return taxonomy;
}

std::string told(std::string_view title) {
    constexpr std::array bases = {"none", "words", "head", "title"};
    const auto occupation = words_and_titles().occupation(title);
    return occupation.soc + "/" + bases.at(static_cast<std::size_t>(occupation.basis)) +
           (occupation.title != nullptr ? "/" + occupation.title->name : "");
}

TEST(Occupation, IsTheKnownTitleWhereTheWholeIsOne) {
    EXPECT_EQ(told("Registered Nurse"), "29/title/Registered Nurse");
    EXPECT_EQ(told("staff nurse II"), "29/title/Registered Nurse");
    EXPECT_EQ(told("Sales Engineer (remote)"), "41/title/Sales Engineer");
}

TEST(Occupation, IsReadFromTheEnd) {
    EXPECT_EQ(told("Pediatric Oncology Nurse"), "29/head");
    EXPECT_EQ(told("Pediatric Oncology Staff Nurse"), "29/head/Registered Nurse");
    EXPECT_EQ(told("Nurse Aide"), "31/head");
    EXPECT_EQ(told("Overnight Stock Clerk"), "53/head");
    EXPECT_EQ(told("Truck Driver, Crane"), "53/head");
}

TEST(Occupation, WordsCountBesideTheHeadsTheyAreMeantFor) {
    EXPECT_EQ(told("Operator"), "51/head");
    EXPECT_EQ(told("Crane Operator"), "53/head");
    EXPECT_EQ(told("Crane Electrician"), "47/head");
    EXPECT_EQ(told("Software Engineer"), "15/head");
    EXPECT_EQ(told("Software Clerk"), "43/head");
    EXPECT_EQ(told("Sales Clerk"), "41/head");
    EXPECT_EQ(told("Cardiology Technician"), "29/head");
}

TEST(Occupation, WordsBehindACommaOrPrepositionAreNoHead) {
    EXPECT_EQ(told("Engineer, Software"), "15/head");
    EXPECT_EQ(told("Manager of Registered Nurse"), "11/head");
    EXPECT_EQ(told("Engineer - Software"), "15/head");
}

TEST(Occupation, HelpersAreOfTheTradeTheyHelp) {
    EXPECT_EQ(told("Electrician Helper"), "47/head");
    EXPECT_EQ(told("Welder's Helper"), "51/head");
    EXPECT_EQ(told("Crane Operator Helper"), "53/head");
}

TEST(Occupation, EndingsAndStrayWordsAreGuesses) {
    EXPECT_EQ(told("Volcanologist"), "19/words");
    EXPECT_EQ(told("Grinder"), "51/words");
    EXPECT_EQ(told("Coal Getter"), "47/words");
    EXPECT_EQ(told("Cardiology"), "29/words");
    EXPECT_EQ(told("Lead"), "/none/Lead");
    EXPECT_EQ(told("lunch"), "/none");
    EXPECT_EQ(told(""), "/none");
    EXPECT_EQ(told("(*)"), "/none");
    EXPECT_EQ(told(std::string(5000, 'a') + " nurse"), "/none");
}

TEST(Occupation, NeverMakesATitleOfALine) {
    EXPECT_EQ(words_and_titles().title("Pediatric Oncology Nurse").title, nullptr);
}

TEST(TitleWords, TellsTheLineThatIsWrong) {
    const auto detail_of = [](std::string_view row) {
        const std::array files = {DataFile{"title_words.tsv", "nurse\t29 8\n" + std::string(row)}};
        const auto taxonomy = Taxonomy::from_files(files);
        return taxonomy ? std::string("fine") : to_text(taxonomy.error());
    };
    EXPECT_EQ(detail_of("welder\t51 9\n"), "fine");
    for (const std::string_view row :
         {"nurse\t29 8\n", "welder\t51\n", "welder\t50 9\n", "welder\t57 9\n", "welder\t51 0\n",
          "welder\t51 10\n", "welder\t\t51 9 solderer\n", "-er\t\t51 9\n", "welder\tx 9\n",
          "welder\t51 9\t51 9\t51 9\n"}) {
        EXPECT_NE(detail_of(row).find("title_words.tsv"), std::string::npos) << row;
    }
}

}  // namespace
}  // namespace vouch::skills
