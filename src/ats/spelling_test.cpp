#include "ats/spelling.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <iostream>

#include "spell/hunspell_speller.hpp"

namespace vouch::ats {
namespace {

const spell::HunspellSpeller& dictionaries() {
    static const spell::HunspellSpeller speller("/usr/share/hunspell");  // hunspell-en-{gb,us}
    return speller;
}

const skills::Taxonomy& taxonomy() {
    static const auto made = *skills::Taxonomy::from_files(std::vector<skills::DataFile>{
        {"skills/test.tsv", "Kubernetes\ttool\nSourdouhg Starter\tmethod\n"}});
    return made;
}

model::Resume with_lines(const std::vector<std::string>& lines) {
    model::Resume resume;
    resume.basics.name = "Ines Hallorann";
    resume.work.emplace_back();
    resume.work[0].name = "Quaye Bakery";
    for (const auto& line : lines) {
        resume.work[0].highlights.push_back({"", line});
    }
    return resume;
}

template <typename Look>
auto look(const model::Resume& resume, const model::Posting* posting, Look look_for) {
    const Reading reading;
    const model::Match match;
    return look_for(make_subject(resume, reading, posting, &match, {taxonomy(), &dictionaries()},
                                 Date{2025, 6, 1}));
}

std::vector<Misspelling> slips_in(const std::vector<std::string>& lines,
                                  const model::Posting* posting = nullptr) {
    return look(with_lines(lines), posting, misspellings);
}

struct Slip {
    std::string_view word;
    std::string_view meant;
};

// Mistakes that people make often, none of them taken from a résumé of the evals.
constexpr auto common_slips = std::to_array<Slip>({
    {"recieved", "received"},
    {"acheived", "achieved"},
    {"managment", "management"},
    {"seperate", "separate"},
    {"occured", "occurred"},
    {"accomodate", "accommodate"},
    {"definately", "definitely"},
    {"maintainance", "maintenance"},
    {"independant", "independent"},
    {"responsable", "responsible"},
    {"sucessful", "successful"},
    {"succesful", "successful"},
    {"enviroment", "environment"},
    {"goverment", "government"},
    {"buisness", "business"},
    {"commited", "committed"},
    {"comittee", "committee"},
    {"developement", "development"},
    {"adress", "address"},
    {"beleive", "believe"},
    {"calender", "calendar"},
    {"collegue", "colleague"},
    {"concensus", "consensus"},
    {"existance", "existence"},
    {"experiance", "experience"},
    {"familar", "familiar"},
    {"finaly", "finally"},
    {"foriegn", "foreign"},
    {"garantee", "guarantee"},
    {"immediatly", "immediately"},
    {"implemention", "implementation"},
    {"knowlege", "knowledge"},
    {"liason", "liaison"},
    {"libary", "library"},
    {"necesary", "necessary"},
    {"ocasion", "occasion"},
    {"oportunity", "opportunity"},
    {"persistant", "persistent"},
    {"posession", "possession"},
    {"prefered", "preferred"},
    {"profesional", "professional"},
    {"publically", "publicly"},
    {"recomended", "recommended"},
    {"refered", "referred"},
    {"relevent", "relevant"},
    {"reponsible", "responsible"},
    {"shedule", "schedule"},
    {"strenght", "strength"},
    {"supervisd", "supervised"},
    {"tecnical", "technical"},
    {"transfered", "transferred"},
    {"untill", "until"},
    {"writting", "writing"},
    {"wich", "which"},
    {"teh", "the"},
    {"adn", "and"},
    {"coordiantion", "coordination"},
    {"custmer", "customer"},
    {"deliverd", "delivered"},
    {"inventroy", "inventory"},
    {"patinets", "patients"},
    {"wharehouse", "warehouse"},
    {"organised", ""},
    {"organized", ""},
});

TEST(Misspellings, FindsNineOfTenCommonSlipsWithTheRightWord) {
    ASSERT_TRUE(dictionaries().is_ready());
    int planted = 0;
    int found = 0;
    int meant = 0;
    for (const auto& slip : common_slips) {
        const auto slips =
            slips_in({"Kept the stock in order and " + std::string(slip.word) + " with the crew"});
        if (slip.meant.empty()) {
            EXPECT_TRUE(slips.empty()) << slip.word;
            continue;
        }
        ++planted;
        found += slips.empty() ? 0 : 1;
        const bool right = !slips.empty() && slips[0].meant == slip.meant;
        meant += right ? 1 : 0;
        if (!right) {
            std::cout << "  " << slip.word << " → "
                      << (slips.empty() ? "not found" : slips[0].meant) << '\n';
        }
    }
    EXPECT_GE(found * 100, planted * 90) << found << " of " << planted;
    EXPECT_GE(meant * 100, planted * 80) << meant << " of " << planted;
    std::cout << found << " found and " << meant << " mended of " << planted << '\n';
}

TEST(Misspellings, LeavesWordsOfTradesAlone) {
    const auto slips = slips_in({
        "Precepted four nurses, proning and cannulating on nights",
        "Upskilled and onboarded stakeholders through webinars and timesheets",
        "Containerised microservices; autoscaling, load-balancing and geofencing",
        "Cooked picanha, mise en place and sous-vide for 120 covers",
        "Taught five-year-olds phonics and didn't lose one",
        "Wrote to ines@quaye.example and www.quayebread.example",
        "Backend, frontend, middleware and datasets for telehealth",
    });
    for (const auto& slip : slips) {
        ADD_FAILURE() << slip.word << " → " << slip.meant;
    }
}

TEST(Misspellings, LeavesNamesSkillsAndWordsOfThePostingAlone) {
    EXPECT_EQ(slips_in({"Kept the managment in order"}).size(), 1u);
    model::Posting posting;
    posting.text = "Experience in managment";
    EXPECT_TRUE(slips_in({"Kept the managment in order"}, &posting).empty());
    EXPECT_TRUE(slips_in({"Baked for hallorann and quaye"}).empty());
    EXPECT_TRUE(slips_in({"Fed the sourdouhg starter"}).empty());
    EXPECT_TRUE(slips_in({"Led Recieved Goods at the mill"}).empty());  // a capital: a name
    EXPECT_TRUE(slips_in({"Cuisine familiale pour la brasserie du cartier nouveau"}).empty());
}

TEST(Misspellings, SaysWhereAndHowItIsWritten) {
    const auto slips = slips_in({"Baked bread", "Recieved flour. Ordered teh salt"});
    ASSERT_EQ(slips.size(), 2u);
    EXPECT_EQ(slips[0].pointer, "/work/0/highlights/1");
    EXPECT_EQ(slips[0].word, "Recieved");
    EXPECT_EQ(slips[0].meant, "Received");
    EXPECT_EQ(slips[1].meant, "the");
}

TEST(VarietyWords, AreThoseWithATwinInTheOtherEnglish) {
    const auto words = look(with_lines({"Organised the labour rota", "Analyzed color charts",
                                        "Realized and moved the program to the center"}),
                            nullptr, variety_words);
    std::vector<std::string> british;
    std::vector<std::string> american;
    for (const auto& word : words) {
        (word.variety == spell::Variety::british ? british : american).push_back(word.word);
    }
    EXPECT_EQ(british, (std::vector<std::string>{"Organised", "labour"}));
    EXPECT_TRUE(std::ranges::contains(american, "color"));
    EXPECT_TRUE(std::ranges::contains(american, "Analyzed"));
    EXPECT_FALSE(std::ranges::contains(american, "moved"));
}

TEST(HunspellSpeller, KnowsEachVarietyAndSaysWhereItHasNone) {
    using spell::Variety;
    EXPECT_TRUE(dictionaries().knows("colour", Variety::british));
    EXPECT_FALSE(dictionaries().knows("colour", Variety::american));
    EXPECT_FALSE(dictionaries().knows("", Variety::british));
    const spell::HunspellSpeller none("/nowhere");
    EXPECT_FALSE(none.is_ready());
    EXPECT_FALSE(none.knows("bread", Variety::british));
}

}  // namespace
}  // namespace vouch::ats
