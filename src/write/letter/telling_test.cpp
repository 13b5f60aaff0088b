#include "write/letter/telling.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "write/letter/posting_phrases.hpp"
#include "write/letter/telling_things.hpp"
#include "write/test_scene.hpp"

namespace vouch::write::letter {
namespace {

using namespace test;

// What the first bullet of a past post becomes, or empty where it cannot be told.
std::string told(std::string bullet) {
    Scene scene;
    scene.resume.work[1].highlights = {{"w2.b1", std::move(bullet)}};
    const auto inputs = scene.inputs();
    const Drafting drafting(inputs);
    for (const auto& one : tellable(drafting)) {
        if (one.line == "w2.b1") {
            const auto ways = told_sentences(one, Mention::first, false);
            return ways.empty() ? "" : ways.front();
        }
    }
    return {};
}

TEST(Telling, KeepsAnOutcomeWithItsDeed) {
    const struct {
        const char* bullet;
        const char* sentence;
    } cases[] = {
        {"Counted the shelves daily; stock differences fell from 1.9% to 0.6%",
         "At Harbour & Sons, I counted the shelves daily; stock differences fell from 1.9% to "
         "0.6%."},
        {"Held three kaizen weeks on the returns area; crates waiting went from 640 to under 100",
         "At Harbour & Sons, I held three kaizen weeks on the returns area; crates waiting went "
         "from 640 to under 100."},
        {"Held three kaizen weeks on the returns area; crates everywhere",
         "At Harbour & Sons, I held three kaizen weeks on the returns area."},
        {"Replaced the tills. Complaints fell from 14 to 3 a week.",
         "At Harbour & Sons, I replaced the tills. Complaints fell from 14 to 3 a week."},
    };
    for (const auto& [bullet, sentence] : cases) {
        EXPECT_EQ(told(bullet), sentence);
    }
}

TEST(Telling, PutsBulletsIntoTheFirstPerson) {
    const struct {
        const char* bullet;
        const char* sentence;
    } cases[] = {
        {"Wrote 48 tests for the stock system",
         "At Harbour & Sons, I wrote 48 tests for the stock system."},
        {"Cut waste by 8%; ran the till on Sundays",
         "At Harbour & Sons, I cut waste by 8%. I ran the till on Sundays."},
        {"Responsible for code reviews and interviews",
         "At Harbour & Sons, I carried out code reviews and interviews."},
        {"Sole owner of the annual accounts",
         "At Harbour & Sons, I was the sole owner of the annual accounts."},
        {"Secretary of the risk committee",
         "At Harbour & Sons, I was secretary of the risk committee."},
        {"Promoted to lead the shop after two years",
         "At Harbour & Sons, I was promoted to lead the shop after two years."},
        {"Drivers for sensors and flash over SPI",
         "My work at Harbour & Sons included drivers for sensors and flash over SPI."},
        {"Moved 26 clients online. No more shoeboxes.",
         "At Harbour & Sons, I moved 26 clients online."},
        {"Key user for the stock system",
         "At Harbour & Sons, I was a key user for the stock system."},
        {"Contact person for the auditors",
         "At Harbour & Sons, I served as contact person for the auditors."},
        {"Author of the page every new clerk gets",
         "At Harbour & Sons, I was the author of the page every new clerk gets."},
        {"Ran the cycle counts with two clerks, accuracy 99.4%",
         "At Harbour & Sons, I ran the cycle counts with two clerks (accuracy 99.4%)."},
        {"Handled ordering and stock; waste 34% to 29%",
         "At Harbour & Sons, I handled ordering and stock (waste 34% to 29%)."},
        {"Trained 5 clerks; planned the weeks, reported daily, 2,800 checks over seven months",
         "At Harbour & Sons, I trained 5 clerks."},
        // Not to be told: said of the work.
        {"Used in a course at two universities", ""},
        {"Adopted by all three shops", ""},
        // With a subject of its own.
        {"Voluntary attrition came down from 24.6% to 15.9%",
         "At Harbour & Sons, voluntary attrition came down from 24.6% to 15.9%."},
        {"Stock report for the shops is sent by day 4",
         "At Harbour & Sons, the stock report for the shops is sent by day 4."},
        {"Harbour forecasts 1 to 21 days ahead", ""},
        // As a sentence joins them.
        {"Wrote the rota, kept the books",
         "At Harbour & Sons, I wrote the rota, and kept the books."},
        {"Ran the till (and, made the tea), kept books, managed stock and orders",
         "At Harbour & Sons, I ran the till (and, made the tea), kept books, and managed stock and "
         "orders."},
        {"Designed the prize \"Shine\", 3,200 entries in year one",
         "At Harbour & Sons, I designed the prize \"Shine\" (3,200 entries in year one)."},
        {"Coaching, late points, write-ups, reviews, interviewing",
         "My work at Harbour & Sons included coaching, late points, write-ups, reviews and "
         "interviewing."},
        // Not to be told: no verb, or a verb later on without a figure.
        {"Tested valve results moved from poor to fair", ""},
        {"118% of quota, second of nine", ""},
        {"Author", ""},
    };
    for (const auto& one : cases) {
        EXPECT_EQ(told(one.bullet), one.sentence) << one.bullet;
    }
}

TEST(Telling, MendsWhatAListLeavesAroundADeed) {
    const struct {
        const char* bullet;
        const char* sentence;
    } cases[] = {
        {"Independently managed and Mentored a team of 30",
         "At Harbour & Sons, I independently managed and mentored a team of 30."},
        {"\u3013 Wrote 48 tests for the stock system",
         "At Harbour & Sons, I wrote 48 tests for the stock system."},
        {"Recruited as a clerk for the northern shops",
         "At Harbour & Sons, I was recruited as a clerk for the northern shops."},
        // Not to be told: the rest of a line above it.
        {"concepts, stock reports, orders and deliveries", ""},
    };
    for (const auto& one : cases) {
        EXPECT_EQ(told(one.bullet), one.sentence) << one.bullet;
    }
}

// What the first bullet of the post says that is still held.
std::string told_of_now(std::string bullet) {
    Scene scene;
    scene.resume.work[0].highlights = {{"w1.b1", std::move(bullet)}};
    const auto inputs = scene.inputs();
    for (const auto& one : tellable(Drafting(inputs))) {
        if (one.line == "w1.b1") {
            return one.body;
        }
    }
    return {};
}

TEST(Telling, KnowsVerbsFromNamesInThePresent) {
    EXPECT_EQ(told_of_now("Maintain and manage the branch routers"),
              "maintain and manage the branch routers");
    EXPECT_EQ(told_of_now("Handle customer issues related to routing"),
              "handle customer issues related to routing");
    EXPECT_EQ(told_of_now("Experience in configuring routers"), "");
    EXPECT_EQ(told_of_now("Use Excel for the weekly plan"), "use Excel for the weekly plan");
}

TEST(Telling, KeepsThePresentOfAFirstPostWithoutDates) {
    Scene scene;
    auto& post = scene.resume.work[0];
    post.start.reset();
    post.end.reset();
    post.highlights = {{"w1.b1", "Manage the branch routers of nine shops"},
                       {"w1.b2", "Write technical articles for the knowledge base"}};
    scene.resume.work[1].start.reset();
    scene.resume.work[1].end.reset();
    scene.resume.work[1].highlights = {{"w2.b1", "Manage the tills of nine shops"}};
    const auto inputs = scene.inputs();
    std::map<std::string, std::string> bodies;
    for (const auto& one : tellable(Drafting(inputs))) {
        bodies[one.line] = one.body;
    }
    EXPECT_EQ(bodies["w1.b1"], "manage the branch routers of nine shops");
    EXPECT_EQ(bodies["w1.b2"], "write technical articles for the knowledge base");
    EXPECT_EQ(bodies["w2.b1"], "managed the tills of nine shops");
}

TEST(Telling, KnowsTrainingAttendedFromDeeds) {
    for (const auto* text :
         {"Attended a three-day workshop on C++", "Trained in first aid at work",
          "Completed training of stock systems", "Participated in two conferences on pricing",
          "Learned to clean fish properly"}) {
        EXPECT_TRUE(is_training_attended(text)) << text;
    }
    for (const auto* text :
         {"Trained 12 clerks", "Ran workshops for 40 clerks", "Completed the move to the new tills",
          "Attended to 30 guests a night", "Took over the classified pages"}) {
        EXPECT_FALSE(is_training_attended(text)) << text;
    }
}

TEST(Telling, KnowsTwins) {
    const auto twins = [](const char* one, const char* other) {
        return is_twin(claims::make_fact(one, taxonomy()), claims::make_fact(other, taxonomy()));
    };
    EXPECT_TRUE(twins("proposed process improvements which mitigated the risk of a late delivery",
                      "proposed process improvements which mitigated the risk"));
    EXPECT_FALSE(twins("led the move of nine services to Kafka",
                       "led the move of the tills to a new supplier"));
}

TEST(Telling, NamesAnEmployerOnceAndVariesTheRest) {
    Told one;
    one.body = "ran the till";
    one.employer = "Harbour & Sons";
    one.position = "Backend Engineer, Platform";
    const auto first = told_sentences(one, Mention::first, false);
    EXPECT_EQ(first, (std::vector<std::string>{
                         "At Harbour & Sons, I ran the till.",
                         "As a Backend Engineer at Harbour & Sons, I ran the till."}));
    EXPECT_EQ(told_sentences(one, Mention::first, true).front(),
              "Earlier, at Harbour & Sons, I ran the till.");
    EXPECT_EQ(told_sentences(one, Mention::same, false).front(), "I also ran the till.");
    EXPECT_EQ(told_sentences(one, Mention::same_employer, false).front(),
              "As a Backend Engineer there, I ran the till.");
    one.body = "still run the till";
    EXPECT_EQ(told_sentences(one, Mention::same, false).front(), "I still run the till.");
}

TEST(PostingPhrases, FitTheSentenceOrAreLeftOut) {
    const auto ask = [](const char* text) {
        model::Requirement requirement;
        requirement.text = text;
        return ask_phrase(requirement, taxonomy());
    };
    EXPECT_EQ(ask("Hands-on experience with Kafka or a comparable log; more is fine"),
              "hands-on experience with Kafka or a comparable log");
    EXPECT_EQ(ask("Comfortable with Kafka and Docker"),
              "someone comfortable with Kafka and Docker");
    EXPECT_EQ(ask("Confident use of Kafka; we run it ourselves"), "confident use of Kafka");
    EXPECT_EQ(ask("You have run services in production"), "");
    EXPECT_EQ(ask("Strong Kafka, Docker, Kubernetes"), "");
    EXPECT_EQ(ask("Terraform"), "Terraform");
    EXPECT_EQ(ask("Container orchestration"), "container orchestration");
    EXPECT_FALSE(is_request("container orchestration"));
    EXPECT_TRUE(is_request("experience with Kafka"));
    EXPECT_TRUE(is_request("someone comfortable with Kafka"));
}

TEST(PostingPhrases, KeepCapitalsForNamesAlone) {
    for (const auto& [phrase, said] : {std::pair{"Container orchestration and Contract Testing",
                                                 "container orchestration and contract testing"},
                                       {"Microsoft Excel", "Microsoft Excel"},
                                       {"Java and Code Reviews", "Java and code reviews"},
                                       {"Relational databases", "relational databases"},
                                       {"CI/CD and Kubernetes", "CI/CD and Kubernetes"}}) {
        EXPECT_EQ(in_sentence_case(phrase, taxonomy()), said);
    }
    EXPECT_EQ(position_in_sentence("Associate network engineer, Leeds"),
              "associate network engineer");
    EXPECT_EQ(position_in_sentence("Inbound Team Lead"), "Inbound Team Lead");
}

TEST(PostingPhrases, QuotationsAreVerbatim) {
    EXPECT_EQ(quotable("\u2022 Run the event platform.", 12), "Run the event platform");
    EXPECT_EQ(quotable("too short", 12), "");
    EXPECT_EQ(quotable("one two three four five six seven", 5), "");
}

TEST(PostingPhrases, ArticlesFollowTheSound) {
    for (const auto& [noun, with] : {std::pair{"engineer", "an engineer"},
                                     {"user", "a user"},
                                     {"MEd", "an MEd"},
                                     {"BSc", "a BSc"},
                                     {"HR partner", "an HR partner"},
                                     {"hourly post", "an hourly post"},
                                     {"unit lead", "a unit lead"}}) {
        EXPECT_EQ(with_article(noun), with);
    }
}

}  // namespace
}  // namespace vouch::write::letter
