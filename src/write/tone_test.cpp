#include "write/tone.hpp"

#include <gtest/gtest.h>

namespace vouch::write {
namespace {

TEST(Tone, FindsWhatAReaderMinds) {
    const struct {
        const char* text;
        ToneFault fault;
    } cases[] = {
        {"I am a team player.", ToneFault::cliche},
        {"A results driven clerk.", ToneFault::cliche},
        {"Yours is a dream company to me.", ToneFault::flattery},
        {"I feel that this would suit me.", ToneFault::hedging},
        {"Please give me a chance.", ToneFault::begging},
        {"Look no further.", ToneFault::boasting},
        {"I leveraged a tapestry of skills.", ToneFault::model_phrase},
        {"I am married and work hard.", ToneFault::private_matter},
        {"I would be honored to join.", ToneFault::begging},
        {"Hopefully this suits you.", ToneFault::hedging},
        {"I go above and beyond.", ToneFault::cliche},
        {"The shop was built. The tills were moved. I left.", ToneFault::passive_share},
        {"I ran the till and the stock and the rota and the doors and the lights and the van and "
         "the phone and the post and the keys and the cash and the bins and the bikes and the "
         "books and the signs and the shelves and the clocks on Sundays.",
         ToneFault::long_sentence},
        {"At Harbour I ran tills. At Harbour I ran stock.", ToneFault::repeated_opening},
    };
    for (const auto& one : cases) {
        const auto found = tone_findings(one.text);
        ASSERT_FALSE(found.empty()) << one.text;
        EXPECT_EQ(found.front().fault, one.fault) << one.text;
        EXPECT_FALSE(message_template(found.front().message.code).empty());
    }
}

TEST(Tone, PassesOverQuotationsNamesAndPlainWords) {
    for (const auto* text :
         {"You write: \u201cWe want a team player\u201d.", "I volunteer for the Guru Arjan Trust.",
          "I led the move to Kafka. It took four months.", ""}) {
        EXPECT_TRUE(tone_findings(text).empty()) << text;
    }
}

TEST(Tone, GivesThePlaceInBytes) {
    const auto found = tone_findings("Né \u2013 I am a team player");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().begin, 15U);
    EXPECT_EQ(found.front().end, 26U);
}

}  // namespace
}  // namespace vouch::write
