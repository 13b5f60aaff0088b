#include "document/assembly.hpp"

#include <gtest/gtest.h>

#include "document/dump.hpp"

namespace vouch::document {
namespace {

Assembly sample() {
    RecognisedPage page;
    page.number = 3;
    page.content.kind = Kind::pdf;
    page.content.styles = {{.size = 11, .bold = true}};
    page.content.pages.resize(1);
    page.content.pages.front().turn = 91.5F;
    page.content.pages.front().words = {{"Quill", {10, 20, 40, 31}, 0, -1, true, false}};
    page.content.notices = {{"document.read-by-ocr", {}, 3}};
    return {{page}, "%PDF-1.4 …"};
}

TEST(Assembly, GivesBackTheDocumentAndItsPages) {
    const auto bytes = encode(sample());
    const auto decoded = decode_assembly(bytes);
    ASSERT_TRUE(decoded.has_value());
    EXPECT_EQ(encode(*decoded), bytes);
    EXPECT_EQ(decoded->document, sample().document);
    ASSERT_EQ(decoded->pages.size(), 1U);
    EXPECT_EQ(decoded->pages.front().number, 3);
    EXPECT_EQ(decoded->pages.front().content.pages.front().turn, 91.5F);
    EXPECT_EQ(dump(decoded->pages.front().content), dump(sample().pages.front().content));
}

TEST(Assembly, RefusesEveryTruncationAndTail) {
    const auto bytes = encode(sample());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        EXPECT_FALSE(decode_assembly(std::string_view(bytes).substr(0, size)).has_value()) << size;
    }
    EXPECT_FALSE(decode_assembly(bytes + 'x').has_value());
}

}  // namespace
}  // namespace vouch::document
