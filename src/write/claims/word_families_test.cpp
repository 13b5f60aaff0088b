#include "write/claims/word_families.hpp"

#include <gtest/gtest.h>

#include "write/test_person.hpp"

namespace vouch::write::claims {
namespace {

std::string verb_of(std::string_view word) {
    const auto family = family_of(word, test::taxonomy());
    return family ? family->verb : "";
}

TEST(WordFamilies, AreFormsOfTheVerbAndNounsMadeOfIt) {
    EXPECT_EQ(verb_of("migrated"), "migrate");
    EXPECT_EQ(verb_of("migration"), "migrate");
    EXPECT_EQ(verb_of("maintenance"), "maintain");
    EXPECT_EQ(verb_of("organisation"), "organise");
    EXPECT_EQ(verb_of("installations"), "install");
    EXPECT_EQ(verb_of("planner"), "plan");
    EXPECT_EQ(verb_of("advice"), "advise");
}

TEST(WordFamilies, TellWhoDoesItFromTheDeed) {
    EXPECT_TRUE(family_of("trainer", test::taxonomy())->doer);
    EXPECT_FALSE(family_of("reduction", test::taxonomy())->doer);
    EXPECT_TRUE(family_of("reduced", test::taxonomy())->is_form);
}

TEST(WordFamilies, AreNotOfWordsThatOnlyLookMadeOfAVerb) {
    EXPECT_EQ(verb_of("letter"), "");
    EXPECT_EQ(verb_of("station"), "");
    EXPECT_EQ(verb_of("hospital"), "");
}

}  // namespace
}  // namespace vouch::write::claims
