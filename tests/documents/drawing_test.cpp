#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "document/read.hpp"

namespace vouch::document {
namespace {

std::string read_file(const std::string& name) {
    std::ifstream file(std::string(VOUCH_CASES_DIR) + '/' + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Result<Picture> draw(const std::string& name, int page, int dpi) {
    static const Reader reader(VOUCH_READER);
    const auto bytes = read_file(name);
    return reader.draw(std::as_bytes(std::span(bytes)), name, page, dpi);
}

std::string code_of(const Result<Picture>& picture) {
    return picture ? "drawn" : picture.error().code;
}

TEST(Drawing, GivesAPageOfAPdfAtTheResolutionAsked) {
    for (const auto& [dpi, width, height] : {std::tuple{72, 595U, 400U}, {144, 1190U, 800U}}) {
        const auto picture = draw("pdf-mixed/input.pdf", 1, dpi);
        ASSERT_EQ(code_of(picture), "drawn");
        EXPECT_NEAR(picture->width, width, 1);
        EXPECT_NEAR(picture->height, height, 1);
        EXPECT_TRUE(picture->png.starts_with("\x89PNG\r\n"));
    }
    const auto text = draw("pdf-mixed/input.pdf", 1, 72);
    const auto scan = draw("pdf-mixed/input.pdf", 2, 72);
    ASSERT_EQ(code_of(scan), "drawn");
    EXPECT_NE(text->png, scan->png);
    EXPECT_GT(scan->png.size(), 2'000U) << "a white page packs to less";
}

TEST(Drawing, GivesAPictureFileNoLargerThanItIs) {
    const auto whole = draw("image-page/input.png", 1, 0);
    const auto half = draw("image-page/input.png", 1, 75);
    const auto more = draw("image-page/input.png", 1, 600);
    ASSERT_EQ(code_of(whole), "drawn");
    EXPECT_EQ(whole->width, 1240U);
    ASSERT_EQ(code_of(half), "drawn");
    EXPECT_NEAR(half->width, 620, 2);
    ASSERT_EQ(code_of(more), "drawn");
    EXPECT_EQ(more->width, 1240U);
}

TEST(Drawing, RefusesWhatHasNoSuchPage) {
    EXPECT_EQ(code_of(draw("pdf-mixed/input.pdf", 4, 100)), "document-unreadable");
    EXPECT_EQ(code_of(draw("image-page/input.png", 2, 100)), "document-unreadable");
    EXPECT_EQ(code_of(draw("docx-tabs/input.docx", 1, 100)), "document-not-drawable");
}

}  // namespace
}  // namespace vouch::document
