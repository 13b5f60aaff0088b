#include "write/claims/claims.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

#include "write/test_person.hpp"

namespace vouch::write::claims {
namespace {

struct Case {
    const char* text;
    const char* entry;
    const char* line;
    bool holds;
};

std::ostream& operator<<(std::ostream& out, const Case& one) {
    return out << one.text;
}

std::string refusals_of(const std::vector<model::Claim>& claims) {
    std::string text;
    for (const auto& claim : claims) {
        if (claim.verdict != model::Verdict::proven) {
            text += to_text(claim.reason) + "\n";
        }
    }
    return text;
}

class ClaimsTable : public testing::TestWithParam<Case> {};

TEST_P(ClaimsTable, AreJudgedByTheEvidenceOfTheirPlace) {
    const auto resume = test::person();
    const ClaimCheck check(resume, nullptr, test::taxonomy());
    const auto& one = GetParam();
    const auto claims = check.check(one.text, {.entry = one.entry, .line = one.line});
    EXPECT_EQ(all_hold(claims), one.holds) << refusals_of(claims);
}

// What the person wrote, said otherwise.
INSTANTIATE_TEST_SUITE_P(
    Honest, ClaimsTable,
    testing::Values(
        Case{"Own the ledger service (Kotlin, PostgreSQL), which books about 4.2 million entries a "
             "day",
             "w1", "w1.b1", true},
        Case{"Run the ledger service that books about 4.2 million entries a day", "w1", "w1.b1",
             true},
        Case{"Cut p99 posting latency from 840 ms to 190 ms", "w1", "w1.b2", true},
        Case{"Reduced p99 posting latency from 840 ms to 190 ms by batching writes", "w1", "w1.b2",
             true},
        Case{"By batching writes, cut p99 posting latency to 190 ms", "w1", "w1.b2", true},
        Case{"Cut p99 posting latency to under 200 ms", "w1", "w1.b2", true},
        Case{"Led the move to Kafka for nine consumers", "w1", "w1.b3", true},
        Case{"Led the move to Kafka for 9 downstream consumers", "w1", "w1.b3", true},
        Case{"Led the move to Apache Kafka from nightly files", "w1", "w1.b3", true},
        Case{"Worked on the move from nightly files to Kafka", "w1", "w1.b3", true},
        Case{"Mentor 2 juniors", "w1", "w1.b4", true},
        Case{"Mentored two juniors and a working student", "w1", "w1.b4", true},
        Case{"Worked with the compliance team on the launch", "w1", "w1.b5", true},
        Case{"Do not manage anyone; advise on data retention", "w1", "w1.b6", true},
        Case{"Helped port the stock system from Access to Java", "w2", "w2.b1", true},
        Case{"Assisted in porting the stock system to a Java service", "w2", "w2.b1", true},
        Case{"Supported the port of the stock system", "w2", "w2.b1", true},
        Case{"Handled code reviews and campus interviews", "w2", "w2.b2", true},
        Case{"Reviewed code and ran campus interviews", "w2", "w2.b2", true},
        Case{"Trained new clerks", "w2", "w2.b3", true},
        Case{"Wrote 48 tests for the stock system", "w2", "w2.b4", true},
        Case{"Wrote over 40 tests for the stock system", "w2", "w2.b4", true},
        Case{"Wrote more than 45 tests after an outage", "w2", "w2.b4", true},
        Case{"Wrote tests after a 42-minute outage", "w2", "w2.b4", true},
        Case{"Replaced the pricing class; complaints fell by 38%", "w2", "w2.b5", true},
        Case{"Wrote nearly 50 tests for the stock system", "w2", "w2.b4", true},
        Case{"Roughly 200 tickets fixed in the first year", "w2", "w2.b6", true},
        Case{"At Lumikki Payments, led the move to Kafka", "w1", "w1.b3", true},
        Case{"At Harbour & Sons, trained new clerks", "w2", "w2.b3", true},
        Case{"Own the ledger service, which books about 4.2 million entries daily", "w1", "w1.b1",
             true},
        Case{"Cut p99 posting latency by 650 ms", "w1", "w1.b2", true},
        Case{"Cut p99 posting latency by 77%", "w1", "w1.b2", true},
        Case{"Software Engineer for over three years", "w2", "", true},
        Case{"Moved nine downstream consumers to Kafka", "w1", "w1.b3", true},
        Case{"Senior Backend Engineer at Lumikki Payments since March 2021", "w1", "", true}));

// One thing changed each time.
INSTANTIATE_TEST_SUITE_P(
    Lying, ClaimsTable,
    testing::Values(
        Case{"Own the ledger service that books 4.2 million entries a day", "w1", "w1.b1", false},
        Case{"Own the ledger service that books about 4.2 billion entries a day", "w1", "w1.b1",
             false},
        Case{"Own the ledger service that books about 5 million entries a day", "w1", "w1.b1",
             false},
        Case{"Own the ledger service, which books about 4.2 million entries an hour", "w1", "w1.b1",
             false},
        Case{"Software Engineer for over six years", "w2", "", false},
        Case{"As Compliance Director, worked on the instant payment launch", "w1", "w1.b5", false},
        Case{"Worked for Nordea on the instant payment launch", "w1", "w1.b5", false},
        Case{"Trained new clerks each week", "w2", "w2.b3", false},
        Case{"Trained new clerks in every branch", "w2", "w2.b3", false},
        Case{"Trained new clerks, which raised sales", "w2", "w2.b3", false},
        Case{"Wrote 48 tests for the stock system using falconry", "w2", "w2.b4", false},
        Case{"Own the ledger service (Kotlin, PostgreSQL, Terraform)", "w1", "w1.b1", false},
        Case{"Own the ledger service on Kubernetes", "w1", "w1.b1", false},
        Case{"Cut p99 posting latency from 840 ms to 90 ms", "w1", "w1.b2", false},
        Case{"Cut p99 posting latency from 190 ms to 840 ms", "w1", "w1.b2", false},
        Case{"Cut p50 posting latency from 840 ms to 190 ms", "w1", "w1.b2", false},
        Case{"Cut p99 posting latency by 80%", "w1", "w1.b2", false},
        Case{"Cut p99 posting latency from 840 s to 190 s", "w1", "w1.b2", false},
        Case{"Increased p99 posting latency from 840 ms", "w1", "w1.b2", false},
        Case{"Cut p99 posting latency from 840 ms to 190 ms, saving costs", "w1", "w1.b2", false},
        Case{"Cut latency by batching writes, resulting in happier merchants", "w1", "w1.b2",
             false},
        Case{"Single-handedly cut p99 posting latency", "w1", "w1.b2", false},
        Case{"Spearheaded the move to Kafka for nine downstream consumers", "w1", "w1.b3", false},
        Case{"Led the move to Kafka for nineteen downstream consumers", "w1", "w1.b3", false},
        Case{"Led the move to Kafka for nine countries", "w1", "w1.b3", false},
        Case{"Led the global move to Kafka", "w1", "w1.b3", false},
        Case{"Led the move to RabbitMQ for nine downstream consumers", "w1", "w1.b3", false},
        Case{"Manage two juniors and a working student", "w1", "w1.b4", false},
        Case{"Mentor three juniors", "w1", "w1.b4", false},
        Case{"Mentor two seniors as Engineering Director", "w1", "w1.b4", false},
        Case{"Led the instant payment launch, live three weeks early", "w1", "w1.b5", false},
        Case{"Worked with the compliance team at Nordea on the launch", "w1", "w1.b5", false},
        Case{"Worked on the instant payment launch, live three months early", "w1", "w1.b5", false},
        Case{"Advise on data retention and manage people", "w1", "w1.b6", false},
        Case{"Ported the stock system from Access to a Java service", "w2", "w2.b1", false},
        Case{"Designed the stock system in Java", "w2", "w2.b1", false},
        Case{"Helped port the stock system from Access to Kotlin", "w2", "w2.b1", false},
        Case{"Directed code reviews and campus interviews", "w2", "w2.b2", false},
        Case{"Trained 12 new clerks", "w2", "w2.b3", false},
        Case{"Trained new clerks, increasing output", "w2", "w2.b3", false},
        Case{"Wrote 480 tests for the stock system", "w2", "w2.b4", false},
        Case{"Wrote over 50 tests for the stock system", "w2", "w2.b4", false},
        Case{"Wrote nearly 60 tests for the stock system", "w2", "w2.b4", false},
        Case{"Replaced the pricing class, which reduced complaints by 38%", "w2", "w2.b5", false},
        Case{"Wrote 48 tests after an outage of 48 minutes", "w2", "w2.b4", false},
        Case{"Wrote tests after an outage of 42 hours", "w2", "w2.b4", false},
        Case{"Complaints fell by 83%", "w2", "w2.b5", false},
        Case{"Complaints rose by 38%", "w2", "w2.b5", false},
        Case{"Complaints fell by more than 38%", "w2", "w2.b5", false},
        Case{"Exactly 200 tickets in the first year", "w2", "w2.b6", false},
        Case{"Cut p99 posting latency from 840 ms to 190 ms", "w2", "w2.b4", false},
        Case{"Wrote 48 tests for the stock system", "w1", "w1.b2", false},
        Case{"Senior Backend Engineer at Lumikki Payments since May 2019", "w1", "", false},
        Case{"Principal Backend Engineer at Lumikki Payments", "w1", "", false},
        Case{"Senior Backend Engineer at Harbour & Sons", "w2", "", false},
        Case{"Trained new clerks as a certified instructor", "w2", "w2.b3", false},
        Case{"PhD in Computer Science", "", "", false},
        Case{"Wrote tests at Microsoft", "w2", "w2.b4", false},
        Case{"Doubled posting throughput by batching writes", "w1", "w1.b2", false},
        Case{"Built a warehouse robot with cameras and lasers", "w2", "w2.b4", false}));

TEST(Claims, OfASummaryMayComeFromTheWholeResume) {
    const auto resume = test::person();
    const ClaimCheck check(resume, nullptr, test::taxonomy());
    EXPECT_TRUE(all_hold(check.check("Backend Engineer, PostgreSQL and Kubernetes.", {})));
    EXPECT_TRUE(all_hold(check.check("Relational databases and container orchestration.", {})));
    EXPECT_FALSE(all_hold(check.check("Backend Engineer, PostgreSQL and Terraform.", {})));
    EXPECT_FALSE(all_hold(check.check("MySQL and PostgreSQL.", {}))) << "a sibling is no proof";
}

TEST(Claims, CiteWhereTheEvidenceStands) {
    const auto resume = test::person();
    const ClaimCheck check(resume, nullptr, test::taxonomy());
    const auto claims =
        check.check("Wrote 48 tests for the stock system", {.entry = "w2", .line = "w2.b4"});
    const auto number = std::ranges::find(claims, model::ClaimKind::number, &model::Claim::kind);
    ASSERT_NE(number, claims.end());
    EXPECT_EQ(number->evidence, std::vector<std::string>{"/work/1/highlights/3"});
    EXPECT_EQ(number->text, "48");
}

TEST(Claims, MayHaveADateForTheNearestFact) {
    const auto resume = test::person();
    const ClaimCheck check(resume, nullptr, test::taxonomy());
    EXPECT_FALSE(check.check("Handled reporting in March 2021", {.entry = "w1"}).empty());
}

TEST(Claims, SayWhyTheyAreRefused) {
    const auto resume = test::person();
    const ClaimCheck check(resume, nullptr, test::taxonomy());
    const auto claims = check.check("Complaints rose by 38%", {.entry = "w2", .line = "w2.b5"});
    ASSERT_FALSE(all_hold(claims));
    for (const auto& claim : claims) {
        if (claim.verdict != model::Verdict::proven) {
            EXPECT_FALSE(message_template(claim.reason.code).empty()) << claim.reason.code;
        }
    }
}

TEST(Claims, OfTheLetterMayQuoteThePostingButNotClaimItsSkills) {
    const auto resume = test::person();
    model::Posting posting;
    posting.title = "Platform Engineer";
    posting.company = "Kettle Works AB";
    posting.text = "Platform Engineer at Kettle Works AB. We run 14 kettles. Terraform is a must.";
    const ClaimCheck check(resume, &posting, test::taxonomy());
    const Bounds letter{.letter = true};
    const auto holds = [&](const char* text) { return all_hold(check.check(text, letter)); };
    EXPECT_TRUE(holds("I am applying for the Platform Engineer position at Kettle Works."));
    EXPECT_TRUE(holds("You write: \u201cWe run 14 kettles\u201d."));
    EXPECT_TRUE(holds("You ask for Terraform."));
    EXPECT_FALSE(holds("I have used Terraform."));
    EXPECT_FALSE(holds("You ask for Terraform; I know Terraform well."));
    EXPECT_FALSE(holds("I ran 14 kettles."));
    EXPECT_FALSE(holds("You write: \u201cWe run 15 kettles\u201d."));
    EXPECT_FALSE(holds("I worked at Kettle Works."));
}

TEST(Claims, FromAnAnswerAreAttestedNotProven) {
    const auto resume = test::person();
    const std::vector<Attestation> answers = {{"answer:ask-w2.b3", "w2.b3", "12 clerks a year"}};
    const ClaimCheck check(resume, nullptr, test::taxonomy(), answers);
    const auto claims = check.check("Trained 12 new clerks", {.entry = "w2", .line = "w2.b3"});
    EXPECT_TRUE(all_hold(claims));
    const auto number = std::ranges::find(claims, model::ClaimKind::number, &model::Claim::kind);
    ASSERT_NE(number, claims.end());
    EXPECT_EQ(number->verdict, model::Verdict::attested);
}

TEST(Claims, HowLongSomethingTookIsNoWordOfOnesOwn) {
    auto resume = test::person();
    resume.work[0].highlights.push_back(
        {"w1.quick", "Won over a customer who wanted the kitchen done in a day"});
    const ClaimCheck check(resume, nullptr, test::taxonomy());
    const auto holds = [&](std::string_view text) {
        return all_hold(check.check(text, {.entry = "w1", .line = "w1.quick"}));
    };
    EXPECT_TRUE(holds("Won over a customer who wanted the kitchen finished in a day"));
    EXPECT_FALSE(holds("Won over a customer who wanted the kitchen done in an hour"));
    EXPECT_FALSE(holds("Won over a customer who wanted the kitchen done in a month"));
}

}  // namespace
}  // namespace vouch::write::claims
