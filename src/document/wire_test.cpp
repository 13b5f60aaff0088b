#include "document/wire.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "document/dump.hpp"

namespace vouch::document {
namespace {

Document sample() {
    Document document;
    document.kind = Kind::pdf;
    document.has_pages = true;
    document.styles = {{.font = "Lato", .size = 11, .bold = true, .colour = 0x102030}};
    document.links = {"https://example.org/"};
    Page page;
    page.width = 595;
    page.height = 842;
    page.words = {{"Ada", {50, 60, 80, 71}, 0, -1, true, false},
                  {"Quill", {83, 60, 110, 71}, 0, 0, true, true}};
    Line line;
    line.word_count = 2;
    line.box = {50, 60, 110, 71};
    line.role = LineRole::list_item;
    line.list_level = 2;
    line.column = 1;
    line.block = 7;
    line.starts_paragraph = false;
    line.marker = "•";
    page.lines = {line};
    document.pages = {page};
    document.notices = {{"document.hidden-text", {{"amount", "3 words"}}, 1}};
    document.metadata.title = "Résumé";
    document.metadata.modified = Date{2024, 3, 9};
    document.embedded_json = "{}";
    return document;
}

std::string encoded_error(std::string code) {
    return wire::encode(Result<Document>(fail(std::move(code), {{"limit", "pages"}})));
}

TEST(Wire, GivesBackTheDocument) {
    const auto bytes = wire::encode(sample());
    const auto decoded = wire::decode(bytes);
    ASSERT_TRUE(decoded.has_value());
    EXPECT_EQ(dump(*decoded), dump(sample()));
    EXPECT_EQ(wire::encode(*decoded), bytes);
    EXPECT_EQ(decoded->metadata.modified, sample().metadata.modified);
}

TEST(Wire, GivesBackTheError) {
    const auto bytes = encoded_error("document-over-limit");
    const auto decoded = wire::decode(bytes);
    ASSERT_FALSE(decoded.has_value());
    EXPECT_EQ(decoded.error().code, "document-over-limit");
    EXPECT_EQ(decoded.error().params.front().second, "pages");
}

TEST(Wire, GivesBackThePicture) {
    const auto bytes = wire::encode_picture(Picture{20, 30, "png"});
    const auto decoded = wire::decode_picture(bytes);
    ASSERT_TRUE(decoded.has_value());
    EXPECT_EQ(decoded->width, 20U);
    EXPECT_EQ(decoded->height, 30U);
    EXPECT_EQ(decoded->png, "png");
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        ASSERT_FALSE(wire::decode_picture(std::string_view(bytes).substr(0, size))) << size;
    }
    const auto refused = wire::decode_picture(encoded_error("document-encrypted"));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, "document-encrypted");
}

TEST(Wire, TakesNoPictureForADocumentAndNoneThatIsTooLarge) {
    EXPECT_FALSE(wire::decode(wire::encode_picture(Picture{20, 30, "png"})).has_value());
    EXPECT_FALSE(wire::decode_picture(wire::encode(sample())).has_value());
    EXPECT_FALSE(wire::decode_picture(wire::encode_picture(Picture{0, 30, ""})).has_value());
    EXPECT_FALSE(wire::decode_picture(wire::encode_picture(Picture{65'536, 65'536, ""})));
}

TEST(Wire, RefusesAnUnknownErrorCode) {
    const auto decoded = wire::decode(encoded_error("made-up-code"));
    ASSERT_FALSE(decoded.has_value());
    EXPECT_EQ(decoded.error().code, "document-unreadable");
}

TEST(Wire, RefusesEveryTruncationAndTail) {
    const auto bytes = wire::encode(sample());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        ASSERT_FALSE(wire::decode(std::string_view(bytes).substr(0, size)).has_value()) << size;
    }
    EXPECT_FALSE(wire::decode(bytes + '\0').has_value());
}

TEST(Wire, SurvivesEveryChangedByte) {
    const auto bytes = wire::encode(sample());
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        for (const char value : {'\0', '\x7F', '\xFF'}) {
            auto changed = bytes;
            changed[at] = value;
            if (const auto decoded = wire::decode(changed)) {
                EXPECT_FALSE(dump(*decoded).empty());  // every index it holds can be followed
            }
        }
    }
}

TEST(Wire, RefusesIndicesOutOfRangeAndNumbersThatAreNone) {
    auto document = sample();
    document.pages[0].words[0].style = 1;
    EXPECT_FALSE(wire::decode(wire::encode(document)).has_value());
    document = sample();
    document.pages[0].words[0].link = 1;
    EXPECT_FALSE(wire::decode(wire::encode(document)).has_value());
    document = sample();
    document.pages[0].lines[0].word_count = 3;
    EXPECT_FALSE(wire::decode(wire::encode(document)).has_value());
    document = sample();
    document.pages[0].width = std::numeric_limits<float>::infinity();
    EXPECT_FALSE(wire::decode(wire::encode(document)).has_value());
}

}  // namespace
}  // namespace vouch::document
