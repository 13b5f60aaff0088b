#include "model/edit_leaf.hpp"

#include <gtest/gtest.h>

namespace vouch::model {
namespace {

using Kind = LeafEdit::Kind;

Resume a_resume() {
    Resume resume;
    resume.basics.summary = "Runs wards";
    resume.work.emplace_back();
    resume.work[0].name = "North Ward";
    resume.work[0].highlights = {{"", "first"}, {"", "second"}};
    resume.volunteer.emplace_back();
    resume.volunteer[0].name = "Lifeboat";
    assign_ids(resume);
    return resume;
}

TEST(EditLeaf, ReplacesATextAndALine) {
    auto resume = a_resume();
    ASSERT_TRUE(edit_leaf(resume, {Kind::replace, "/basics/summary", "Leads wards"}));
    ASSERT_TRUE(edit_leaf(resume, {Kind::replace, "/work/0/highlights/1", "other"}));
    ASSERT_TRUE(edit_leaf(resume, {Kind::replace, "/volunteer/0/organization", "Lifeguard"}));
    EXPECT_EQ(resume.basics.summary, "Leads wards");
    EXPECT_EQ(resume.work[0].highlights[0].text, "first");
    EXPECT_EQ(resume.work[0].highlights[1].text, "other");
    EXPECT_EQ(resume.work[0].highlights[1].id, "w1.b2");
    EXPECT_EQ(resume.volunteer[0].name, "Lifeguard");
}

TEST(EditLeaf, InsertsALineWithAnIdOfItsOwn) {
    auto resume = a_resume();
    ASSERT_TRUE(edit_leaf(resume, {Kind::insert, "/work/0/highlights/1", "between"}));
    ASSERT_TRUE(edit_leaf(resume, {Kind::insert, "/work/0/highlights/3", "last"}));
    const auto& lines = resume.work[0].highlights;
    ASSERT_EQ(lines.size(), 4u);
    EXPECT_EQ(lines[1].text, "between");
    EXPECT_EQ(lines[3].text, "last");
    EXPECT_EQ(lines[1].id, "w1.b3");
    EXPECT_EQ(lines[2].id, "w1.b2");
}

TEST(EditLeaf, RemovesALineAndEmptiesAText) {
    auto resume = a_resume();
    ASSERT_TRUE(edit_leaf(resume, {Kind::remove, "/work/0/highlights/0", ""}));
    ASSERT_TRUE(edit_leaf(resume, {Kind::remove, "/basics/summary", ""}));
    ASSERT_EQ(resume.work[0].highlights.size(), 1u);
    EXPECT_EQ(resume.work[0].highlights[0].text, "second");
    EXPECT_EQ(resume.basics.summary, "");
}

TEST(EditLeaf, RefusesPlacesThatAreNoLeaf) {
    for (const auto* pointer :
         {"", "/", "work/0/name", "/work", "/work/0", "/work/7/name", "/work/0/highlights",
          "/work/0/highlights/2", "/work/0/highlights/-1", "/work/0/highlights/1x",
          "/work/0/highlights/1/text", "/work/0/organization", "/volunteer/0/name",
          "/work/0/startDate", "/work/99999999999999999999/name"}) {
        auto resume = a_resume();
        const auto edited = edit_leaf(resume, {Kind::replace, pointer, "x"});
        ASSERT_FALSE(edited.has_value()) << pointer;
        EXPECT_EQ(edited.error().code, "edit-place-unknown");
    }
}

}  // namespace
}  // namespace vouch::model
