#include "model/decision_ids.hpp"

#include <gtest/gtest.h>

#include "model/digest.hpp"

namespace vouch::model {
namespace {

Edit edit_of(EditKind kind, std::string target, std::string before, std::string after) {
    Edit edit;
    edit.kind = kind;
    edit.target = std::move(target);
    edit.before = std::move(before);
    edit.after = std::move(after);
    return edit;
}

TEST(ShortDigest, IsTheFirstBitsAsLetters) {
    // SHA-256 of "abc" begins ba7816b…: in fives of bits: 23, 9, 28, 1, 13.
    EXPECT_EQ(short_digest("abc"), "q9w1d");
}

TEST(Revision, ChangesWithWhatIsSaidAndNotWithWhereItWasRead) {
    Resume resume;
    resume.basics.name = "Ines Valtonen";
    resume.work.push_back({.name = "Lumikki", .highlights = {{"", "Trained clerks"}}});
    assign_ids(resume);
    const auto revision = revision_of(resume);
    auto other = resume;
    other.sources["/basics/name"] = {};
    other.remarks.push_back({{"some-remark"}, "", {}});
    EXPECT_EQ(revision_of(other), revision);
    other.work[0].highlights[0].text += ".";
    EXPECT_NE(revision_of(other), revision);
    other = resume;
    other.work[0].highlights[0].id = "w1.b9";
    EXPECT_NE(revision_of(other), revision);
}

TEST(DecisionIds, SayWhatTheyAreAbout) {
    EXPECT_TRUE(edit_id(edit_of(EditKind::reword, "w2.b3", "a", "b")).starts_with("reword-w2.b3-"));
    EXPECT_TRUE(edit_id(edit_of(EditKind::add_keyword, "s1", "", "Power BI"))
                    .starts_with("keyword-power-bi-"));
    EXPECT_EQ(edit_id(edit_of(EditKind::regroup_skills, "skills", "", "")), "regroup-skills");
    EXPECT_TRUE(question_id("Terraform", {"write.ask-skill"}).starts_with("ask-terraform-"));
    auto order = edit_of(EditKind::reorder, "p1", "", "");
    order.pointer = "/projects/0/highlights";
    EXPECT_EQ(edit_id(order), "reorder-p1");
    order.pointer = "/projects/0/keywords";
    EXPECT_EQ(edit_id(order), "reorder-p1-keywords");
}

TEST(DecisionIds, AreOfOneTextAlone) {
    const auto one = edit_of(EditKind::reword, "w2.b3", "a", "Trained clerks");
    const auto two = edit_of(EditKind::reword, "w2.b3", "a", "Trained 9 clerks");
    EXPECT_NE(edit_id(one), edit_id(two));
    EXPECT_NE(refusal_id(one), refusal_id(two));
    // What was attested for one line of the résumé is not attested for another.
    EXPECT_NE(refusal_id(one), refusal_id(edit_of(EditKind::reword, "w2.b3", "x", one.after)));
    EXPECT_NE(question_id("C++", {"write.ask-skill", {{"skill", "C++"}}}),
              question_id("C#", {"write.ask-skill", {{"skill", "C#"}}}));
    EXPECT_EQ(edit_id(edit_of(EditKind::add_keyword, "s1", "", "excel")),
              edit_id(edit_of(EditKind::add_keyword, "s2", "", "Excel")));
}

TEST(DecisionIds, OfHostileTargetsArePlainWords) {
    const auto id =
        edit_id(edit_of(EditKind::reword, "\x1b[31m --reject\n" + std::string(900, 'x'), "a", "b"));
    EXPECT_LE(id.size(), 40U);
    EXPECT_EQ(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-+"), id.npos) << id;
}

TEST(DecisionIds, WithoutTheirDigestAreTheirSubject) {
    EXPECT_EQ(subject_of("reword-w2.b3-7k3qd"), "reword-w2.b3");
    EXPECT_EQ(subject_of("reorder-w1"), "reorder-w1");
    EXPECT_EQ(subject_of(""), "");
}

}  // namespace
}  // namespace vouch::model
