#include <gtest/gtest.h>

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "skills/taxonomy.hpp"
#include "skills/title_words.hpp"

namespace vouch::skills {
namespace {

constexpr std::string_view title_words =
    "# words\tas head\tbeside a head\n"
    "-er\t51 4\n"
    "-ologist\t19 7\n"
    "cardiology\t\t29 7 @tech\n"
    "clerk\t43 7\n"
    "crane\t\t53 6 @machine,man;53 4\n"
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
    "coal\t\t47 6 @doer,man,woman\n"
    "coal face\t\t47 5 @machine\n"
    "man\t51 3 @crew\n"
    "woman\t51 3 @crew\n"
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

// Each title with its group, basis and known title, as "51/head/Welder".
void expect_told(std::initializer_list<std::pair<std::string_view, std::string_view>> cases) {
    constexpr std::array bases = {"none", "words", "head", "title"};
    for (const auto& [title, expected] : cases) {
        const auto occupation = words_and_titles().occupation(title);
        const auto told = occupation.soc + "/" +
                          bases.at(static_cast<std::size_t>(occupation.basis)) +
                          (occupation.title != nullptr ? "/" + occupation.title->name : "");
        EXPECT_EQ(told, expected) << title;
    }
}

TEST(Occupation, IsTheKnownTitleWhereTheWholeIsOne) {
    expect_told({{"Registered Nurse", "29/title/Registered Nurse"},
                 {"staff nurse II", "29/title/Registered Nurse"},
                 {"Sales Engineer (remote)", "41/title/Sales Engineer"}});
}

TEST(Occupation, IsReadFromTheEnd) {
    expect_told({{"Pediatric Oncology Nurse", "29/head"},
                 {"Pediatric Oncology Staff Nurse", "29/head/Registered Nurse"},
                 {"Nurse Aide", "31/head"},
                 {"Overnight Stock Clerk", "53/head"},
                 {"Truck Driver, Crane", "53/head"}});
}

TEST(Occupation, WordsCountBesideTheHeadsTheyAreMeantFor) {
    expect_told({{"Operator", "51/head"},
                 {"Crane Operator", "53/head"},
                 {"Crane Electrician", "47/head"},
                 {"Software Engineer", "15/head"},
                 {"Software Clerk", "43/head"},
                 {"Sales Clerk", "41/head"},
                 {"Cardiology Technician", "29/head"}});
}

TEST(Occupation, SeveralWordsSayMoreThanOne) {
    expect_told({{"Crane Coal Operator", "53/head"}, {"Crane Coal Face Operator", "47/head"}});
}

TEST(Occupation, WordsBehindACommaOrPrepositionAreNoHead) {
    expect_told({{"Engineer, Software", "15/head"},
                 {"Manager of Registered Nurse", "11/head"},
                 {"Engineer - Software", "15/head"}});
}

TEST(Occupation, BracketsMayHoldTheSameInOtherWords) {
    expect_told({{"SE (Software Engineer)", "15/head"},
                 {"RN (Registered Nurse)", "29/title/Registered Nurse"},
                 {"XRN (Registered Nurse)", "29/title/Registered Nurse"},
                 {"CD Technician (Cardiology Technician)", "29/head"},
                 {"Cardiology Technician (CD Technician)", "29/head"}});
}

TEST(Occupation, HelpersAreOfTheTradeTheyHelp) {
    expect_told({{"Electrician Helper", "47/head"},
                 {"Welder's Helper", "51/head"},
                 {"Crane Operator Helper", "53/head"}});
}

TEST(Occupation, AManIsReadApartFromWhatHeMinds) {
    expect_told({{"Coalman", "47/head"}, {"Craneman", "53/head"}, {"Night Coalwoman", "47/head"}});
}

TEST(Occupation, EndingsAndStrayWordsAreGuesses) {
    expect_told({{"Volcanologist", "19/words"},
                 {"Grinder", "51/words"},
                 {"Coal Getter", "47/words"},
                 {"Cardiology", "29/words"},
                 {"Lead", "/none/Lead"},
                 {"lunch", "/none"},
                 {"", "/none"},
                 {"(*)", "/none"},
                 {std::string(5000, 'a') + " nurse", "/none"}});
}

TEST(Occupation, NeverMakesATitleOfALine) {
    EXPECT_EQ(words_and_titles().title("Pediatric Oncology Nurse").title, nullptr);
}

TEST(TitleWords, AreReadOnlyWhenAskedFor) {
    const std::array files = {
        DataFile{"titles.tsv", "Registered Nurse\tRegistered Nurse\t\tNursing\tRN\t29\n"},
        DataFile{"title_words.tsv", "welder\t51\n"}};
    const auto taxonomy = Taxonomy::from_files(files).value();
    EXPECT_EQ(taxonomy.occupation("RN").soc, "29");
    EXPECT_EQ(taxonomy.occupation("Welder").soc, "");
}

TEST(TitleWords, TellsTheLineThatIsWrong) {
    const auto detail_of = [](std::string_view row) {
        const DataFile file{"title_words.tsv", "nurse\t29 8\n" + std::string(row)};
        const auto loaded = TitleWords().load(file);
        return loaded ? std::string("fine") : to_text(loaded.error());
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
