#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "match/test_scene.hpp"

namespace vouch::match {
namespace {

using namespace test;

// --- what must hold whatever the texts are ---

const std::vector<std::string> lines = {
    "Ran PostgreSQL on Kubernetes",
    "Wrote Python tools for payroll",
    "Eager to learn Rust",
    "Drove a forklift in the night shift",
    "Dressed wounds",
    "Gave a talk on MySQL",
    "No experience with SAP FI",
    "Interviewed customers for a study",
};

model::Posting broad_posting() {
    auto posting = posting_for("Python and SQL", {"Python", "SQL"});
    posting.requirements.push_back(
        {"r2", "Rust or Kubernetes", 0, 0, RequirementKind::must, {"Rust", "Kubernetes"}});
    posting.requirements.push_back({"r3", "SAP FI", 0, 0, RequirementKind::nice, {"SAP FI"}});
    posting.requirements.push_back(
        {"r4", "relational databases", 0, 0, RequirementKind::nice, {"Relational Databases"}});
    posting.requirements.push_back(
        {"r5", "good communication", 0, 0, RequirementKind::must, {"Communication"}});
    posting.requirements.push_back(
        {"r6", "customer interviews", 0, 0, RequirementKind::nice, {"Customer Interviews"}});
    return posting;
}

TEST(MatchProperty, AddingALineNeverLowersAStatusOrTheFit) {
    std::mt19937 random(7);
    for (int round = 0; round < 60; ++round) {
        auto some = lines;
        std::ranges::shuffle(some, random);
        some.resize(1 + random() % 5);
        auto more = some;
        more.push_back(lines[random() % lines.size()]);
        const auto before = run(resume_with(some), broad_posting());
        const auto after = run(resume_with(more), broad_posting());
        for (std::size_t i = 0; i < before.requirements.size(); ++i) {
            EXPECT_GE(after.requirements[i].status, before.requirements[i].status)
                << before.requirements[i].text << " + " << more.back();
        }
        EXPECT_GE(after.fit, before.fit);
        EXPECT_LE(after.missing.size(), before.missing.size());
    }
}

TEST(MatchProperty, TheOrderOfLinesChangesNoStatus) {
    std::mt19937 random(11);
    const auto reference = run(resume_with(lines), broad_posting());
    for (int round = 0; round < 20; ++round) {
        auto shuffled = lines;
        std::ranges::shuffle(shuffled, random);
        const auto result = run(resume_with(shuffled), broad_posting());
        for (std::size_t i = 0; i < result.requirements.size(); ++i) {
            EXPECT_EQ(result.requirements[i].status, reference.requirements[i].status);
        }
        EXPECT_EQ(result.fit, reference.fit);
    }
}

TEST(MatchProperty, EvidenceResolvesAndIsOrderedAndAbsentWhereMissing) {
    const auto resume = resume_with(lines, {"Python", "SQL"});
    const auto result = run(resume, broad_posting());
    const auto leaves = model::leaves(resume);
    for (const auto& requirement : result.requirements) {
        EXPECT_EQ(requirement.status == MatchStatus::missing, requirement.evidence.empty())
            << requirement.text;
        for (const auto& evidence : requirement.evidence) {
            EXPECT_TRUE(std::ranges::any_of(leaves, [&](const model::Leaf& leaf) {
                return leaf.pointer == evidence.pointer;
            })) << evidence.pointer;
            EXPECT_GT(evidence.strength, 0);
            EXPECT_LE(evidence.strength, 1);
        }
    }
}

}  // namespace
}  // namespace vouch::match
