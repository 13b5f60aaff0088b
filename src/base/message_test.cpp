#include "base/message.hpp"

#include <gtest/gtest.h>

namespace vouch {
namespace {

TEST(FillPlaceholders, ReplacesNamedOnesAndKeepsTheRest) {
    EXPECT_EQ(fill_placeholders("{a} of {b}, {c}", {{"a", "1"}, {"b", "2"}}), "1 of 2, {c}");
    EXPECT_EQ(fill_placeholders("open { brace", {{"a", "1"}}), "open { brace");
    EXPECT_EQ(fill_placeholders("{a}{a}", {{"a", "{a}"}}), "{a}{a}");
}

TEST(ErrorText, SaysWhatHappenedWithItsParameters) {
    const auto text = to_text(Error{"file-not-found", {{"path", "cv.pdf"}}});
    EXPECT_NE(text.find("cv.pdf"), std::string::npos);
    EXPECT_EQ(rule_of("file-not-found").exit_code, 3);
}

TEST(ErrorText, AnUnknownCodeIsOurFaultAndNamed) {
    EXPECT_EQ(rule_of("no-such-code").exit_code, 1);
    EXPECT_NE(to_text(Error{"no-such-code", {}}).find("no-such-code"), std::string::npos);
}

}  // namespace
}  // namespace vouch
