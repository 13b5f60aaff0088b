#include <gtest/gtest.h>

#include "document/read.hpp"

namespace vouch::document {
namespace {

Result<Kind> kind_of(std::string_view bytes, std::string_view name) {
    return detect_kind(std::as_bytes(std::span(bytes)), name);
}

TEST(DetectKind, BelievesBytesBeforeNames) {
    EXPECT_EQ(kind_of("%PDF-1.7\n", "cv.docx"), Kind::pdf);
    EXPECT_EQ(kind_of("junk before\n%PDF-1.4", "x"), Kind::pdf);
    EXPECT_EQ(kind_of("{\\rtf1 x}", "cv.doc"), Kind::rtf);
    EXPECT_EQ(kind_of("\x89PNG\r\n\x1A\n", "cv.pdf"), Kind::image);
    EXPECT_EQ(kind_of("GIF89a", "cv"), Kind::image);
    EXPECT_EQ(kind_of(std::string_view("BM\x76\0\0\0\0\0\0\0\x76\0\0\0", 14), "cv"), Kind::image);
    EXPECT_EQ(kind_of("BM", "cv.txt"), Kind::text);
    EXPECT_EQ(kind_of("BMW Group, Munich", "cv.txt"), Kind::text);
    EXPECT_EQ(kind_of("PK\x03\x04....word/document.xml", "cv"), Kind::docx);
    EXPECT_EQ(kind_of("PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", "cv"),
              Kind::odt);
    EXPECT_EQ(kind_of("<!DOCTYPE html><p>x", "job.txt"), Kind::html);
}

TEST(DetectKind, TellsTextsByTheirNames) {
    EXPECT_EQ(kind_of("# Ada", "cv.MD"), Kind::markdown);
    EXPECT_EQ(kind_of("# Ada", "cv.txt"), Kind::text);
    EXPECT_EQ(kind_of("# Ada", "-"), Kind::text);
}

TEST(DetectKind, KnowsProfileArchivesByTheirTables) {
    EXPECT_EQ(kind_of("PK\x03\x04 export/Positions.csv", "cv.zip"), Kind::profile_archive);
    EXPECT_EQ(kind_of("PK\x03\x04 Skills.csv word/document.xml", "cv.zip"), Kind::docx);
}

TEST(DetectKind, SaysWhyNot) {
    EXPECT_EQ(kind_of("just text", "cv.pdf").error().code, "document-unreadable");
    EXPECT_EQ(kind_of("PK\x03\x04 photos", "cv.zip").error().code, "document-archive-unknown");
    EXPECT_EQ(kind_of(std::string_view("\0\1\2\3", 4), "cv").error().code, "document-type-unknown");
}

TEST(DetectKind, TellsOldWordFilesFromProtectedOnes) {
    const std::string head = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    const std::string_view stream("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    EXPECT_EQ(kind_of(head + std::string(64, '\0'), "cv.doc").error().code, "document-kind-old");
    EXPECT_EQ(kind_of(head + std::string(stream), "cv.docx").error().code, "document-encrypted");
}

}  // namespace
}  // namespace vouch::document
