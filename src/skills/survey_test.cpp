#include <gtest/gtest.h>

#include <algorithm>

#include "skills/taxonomy.hpp"

namespace vouch::skills {
namespace {

const std::vector<DataFile>& files() {
    static const std::vector<DataFile> small = {
        {"skills/all.tsv",
         "Access\ttool\t\tMicrosoft Access\t\tcase;context\n"
         "Agile\tmethod\n"
         "C\ttechnology\t\t\t\tcase;context\n"
         "C#\ttechnology\n"
         "C++\ttechnology\n"
         "Communication\tsoft\t\texcellent communication\t\tweak\n"
         "Computer Science\tdomain\n"
         "Docker\ttechnology\n"
         "English\tlanguage\t\twritten and spoken English\n"
         "Excel\ttool\t\tMicrosoft Excel\t\tcase;context\n"
         "Express.js\ttechnology\t\tExpress\t\tcase;context\n"
         "Go\ttechnology\t\tGolang\t\tcase;context\n"
         "Java\ttechnology\n"
         "JavaScript\ttechnology\n"
         "Kubernetes\ttechnology\n"
         "Microsoft Teams\ttool\t\tTeams\t\tcase;context\n"
         "Next.js\ttechnology\t\tNext\t\tcase;context\n"
         "Oracle\ttechnology\t\t\t\tcase;context\n"
         "Python\ttechnology\n"
         "R\ttechnology\t\t\t\tcase;context\n"
         "Rust\ttechnology\t\t\t\tcase;context\n"
         "SAP S/4HANA\ttechnology\n"
         "Spark\ttechnology\t\tApache Spark\t\tcase;context\n"
         "Swift\ttechnology\t\t\t\tcase;context\n"
         "Word\ttool\t\tMicrosoft Word\t\tcase;context\n"},
        {"words.tsv",
         "clients\ttells\n"
         "cloud\tfield\n"
         "degree\tdegree\n"
         "developer\ttitle\n"
         "engineering\tfield\n"
         "experience\tasks\n"
         "infrastructure\tfield;head\n"
         "knowledge\tasks\n"
         "masters\tdegree\n"
         "methodologies\thead\n"
         "our\ttells\n"
         "relational\tpart\n"
         "structural\tpart\n"
         "team\ttitle\n"
         "years\tasks\n"}};
    return small;
}

const Taxonomy& taxonomy() {
    static const Taxonomy loaded = [] {
        auto made = Taxonomy::from_files(files());
        EXPECT_TRUE(made) << (made ? "" : to_text(made.error()));
        return std::move(*made);
    }();
    return loaded;
}

using Texts = std::vector<std::string>;

Texts texts_of(std::string_view text, const std::vector<Mention>& mentions) {
    Texts texts;
    for (const auto& mention : mentions) {
        texts.emplace_back(text.substr(mention.begin, mention.end - mention.begin));
    }
    return texts;
}

Texts found_in(std::string_view text) {
    return texts_of(text, taxonomy().find(text));
}

// As `vouch skills` shows them.
Texts surveyed_in(std::string_view text) {
    auto mentions = taxonomy().survey(text);
    std::erase_if(mentions, [](const Mention& mention) {
        return mention.confidence < survey_confidence_min;
    });
    return texts_of(text, mentions);
}

TEST(FindTraps, OrdinaryWordsAreNoSkills) {
    for (const auto* text :
         {"You go first, and the next in line may excel.", "They live at 12 Oracle Road.",
          "Access to the yard is by the lane.", "Word of it went round.", "A swift answer came.",
          "The gate is all rust.", "Both teams came out.", "A spark flew up.",
          "He could not express it.", "Go home. Next, close the door.", "J. R. Hartley wrote.",
          "He got a C for sums and vitamin C for lunch.", "Swift action saved the calves.",
          "Teams of six may enter.", "Express trains stop here.",
          "Rust on the hinge of the gate"}) {
        EXPECT_EQ(found_in(text), Texts()) << text;
        EXPECT_EQ(surveyed_in(text), Texts()) << text;
    }
}

TEST(FindTraps, TheSameWordsAreSkillsInTheirCompany) {
    EXPECT_EQ(found_in("Experience with Go, Rust and Swift"), (Texts{"Go", "Rust", "Swift"}));
    EXPECT_EQ(found_in("Proficient in Word, Excel, Access and Teams"),
              (Texts{"Word", "Excel", "Access", "Teams"}));
    EXPECT_EQ(found_in("Python, R and Spark"), (Texts{"Python", "R", "Spark"}));
    EXPECT_EQ(found_in("Knowledge of C, C++ and C#"), (Texts{"C", "C++", "C#"}));
    EXPECT_EQ(found_in("C/C++"), (Texts{"C", "C++"}));
    EXPECT_EQ(found_in("JavaScript with Next and Express"),
              (Texts{"JavaScript", "Next", "Express"}));
    EXPECT_EQ(found_in("Java/Python/Docker"), (Texts{"Java", "Python", "Docker"}));
}

TEST(FindTraps, VersionsBelongToTheName) {
    EXPECT_EQ(found_in("Python 3.11, Java 17 and SAP S/4HANA"),
              (Texts{"Python 3.11", "Java 17", "SAP S/4HANA"}));
    EXPECT_EQ(found_in("Java 5 years"), Texts{"Java"});
}

TEST(FindTraps, WhatSomebodyIsToLearnIsAMention) {
    const auto eager = taxonomy().find("Eager to learn Python");
    ASSERT_EQ(eager.size(), 1U);
    EXPECT_FALSE(eager[0].negated);
    const auto none = taxonomy().survey("No experience with Python or Docker is needed");
    ASSERT_EQ(none.size(), 2U);
    EXPECT_TRUE(none[0].negated && none[1].negated);
}

TEST(Survey, TakesTheCompoundAroundAName) {
    EXPECT_EQ(surveyed_in("Knowledge of Agile methodologies"), Texts{"Agile methodologies"});
    EXPECT_EQ(surveyed_in("Knowledge of structural engineering"), Texts{"structural engineering"});
    EXPECT_EQ(surveyed_in("Experience with Docker and cloud infrastructure"),
              (Texts{"Docker", "cloud infrastructure"}));
    EXPECT_EQ(surveyed_in("Knowledge of relational or structural engineering"),
              Texts{"relational or structural engineering"});
    // Nothing is cut out of a word with a hyphen.
    EXPECT_EQ(surveyed_in("Experience with Docker and cloud-friendly tools"), Texts{"Docker"});
    EXPECT_EQ(surveyed_in("Years of experience in written and spoken English"), Texts{"English"});
}

TEST(Survey, FindsDegreesWithTheirField) {
    EXPECT_EQ(surveyed_in("Masters degree in Computer Science"),
              Texts{"Masters degree in Computer Science"});
    EXPECT_EQ(surveyed_in("A masters or doctor of letters"), Texts());
}

TEST(Survey, DoubtsTitlesAndTalkOfOneself) {
    const std::string_view text =
        "Our clients love our Java team.\nYears of experience with Java and Docker";
    EXPECT_EQ(surveyed_in(text), (Texts{"Java", "Docker"}));
    EXPECT_EQ(taxonomy().survey(text).size(), 3U);
    // Where nothing else names it, the title does.
    EXPECT_EQ(surveyed_in("Our clients look for a Java developer."), Texts{"Java"});
    // Without a sign that it is asked for, a field is an ordinary word.
    EXPECT_EQ(surveyed_in("The bridge is a fine piece of engineering, they say."), Texts());
}

// Tags stand side by side with nothing between.
TEST(Survey, TakesTagsInSmallLetters) {
    EXPECT_EQ(surveyed_in("java rust docker kubernetes"),
              (Texts{"java", "rust", "docker", "kubernetes"}));
    EXPECT_EQ(found_in("java rust docker kubernetes"), (Texts{"java", "docker", "kubernetes"}));
    EXPECT_EQ(surveyed_in("java rust"), Texts{"java"});
}

TEST(Survey, GivesEveryMentionThatFindGives) {
    const std::string_view text = "Python, R, Docker; no Kubernetes. Go to Oracle Road.";
    const auto found = taxonomy().find(text);
    const auto surveyed = taxonomy().survey(text);
    for (const auto& mention : found) {
        EXPECT_TRUE(std::ranges::any_of(surveyed, [&](const Mention& wide) {
            return wide.begin <= mention.begin && wide.end >= mention.end &&
                   wide.skill == mention.skill && wide.negated == mention.negated;
        })) << mention.name;
    }
}

TEST(Survey, NeedsNoWords) {
    const std::vector<DataFile> bare = {files().front()};
    const auto loaded = Taxonomy::from_files(bare);
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->survey("Python and Docker").size(), 2U);
    const std::vector<DataFile> bad = {{"words.tsv", "our\tshouts\n"}};
    const auto refused = Taxonomy::from_files(bad);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(to_text(refused.error()).contains("unknown use 'shouts'"));
}

// What is folded away inside a word moves no end.
TEST(FindPlaces, HoldWhereASignIsTakenOff) {
    EXPECT_EQ(found_in("Docker, .Net’Foo and Python"), (Texts{"Docker", "Net’Foo", "Python"}));
}

// A long text is searched in blocks; nothing of it is lost or moved at their borders.
TEST(FindLongText, HoldsItsPlaces) {
    std::string text;
    std::size_t count = 0;
    while (text.size() < 200'000) {
        text += "We build services in Python – quickly.\n";
        ++count;
        if (count % 7 == 0) {
            text += "\n";
        }
    }
    const auto mentions = taxonomy().find(text);
    EXPECT_EQ(mentions.size(), count);
    for (const auto& mention : mentions) {
        ASSERT_EQ(text.substr(mention.begin, mention.end - mention.begin), "Python");
    }
    EXPECT_EQ(taxonomy().find(std::string(200'000, 'x') + " Python").size(), 1U);
}

}  // namespace
}  // namespace vouch::skills
