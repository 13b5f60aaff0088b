#include "document/readers/pdf/links.hpp"

#include <gtest/gtest.h>

namespace vouch::document::readers::pdf {
namespace {

const LinkAreas areas = {{{10, 10, 100, 20}, "https://example.org/ada"},
                         {{10, 30, 20, 40}, "https://example.org/icon"},
                         {{30, 30, 40, 40}, "https://example.org/ada"},
                         {{50, 30, 60, 40}, "#page=2"}};

TEST(Links, GiveWordsTheirAddress) {
    std::vector<PlacedWord> words(2);
    words[0].word.box = {20, 10, 60, 20};
    words[1].word.box = {120, 10, 160, 20};
    std::vector<std::string> targets;
    link_words(words, areas, targets);
    EXPECT_EQ(words[0].word.link, 0);
    EXPECT_EQ(words[1].word.link, -1);
    EXPECT_EQ(targets.size(), 1U);
}

TEST(Links, AroundIconsAreSignsOfTheirOwn) {
    Page page;
    page.words.push_back({.text = "Ada", .box = {20, 10, 60, 20}, .link = 0});
    page.lines.push_back({.first_word = 0, .word_count = 1});
    std::vector<std::string> targets = {"https://example.org/ada"};
    add_bare_links(page, areas, targets);
    ASSERT_EQ(page.words.size(), 2U);  // not the address that a word shows, nor the one within
    EXPECT_EQ(targets[static_cast<std::size_t>(page.words[1].link)], "https://example.org/icon");
    EXPECT_EQ(page.words[1].box.x0, 10);
    ASSERT_EQ(page.lines.size(), 2U);
    EXPECT_EQ(page.lines[1].first_word, 1U);
}

}  // namespace
}  // namespace vouch::document::readers::pdf
