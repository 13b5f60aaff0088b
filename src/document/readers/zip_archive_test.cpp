#include "document/readers/zip_archive.hpp"

#include <gtest/gtest.h>
#include <zip.h>

#include "document/limits.hpp"
#include "document/readers/read_bytes.hpp"
#include "document/readers/xml.hpp"

namespace vouch::document::readers {
namespace {

// An archive with these entries, as libzip writes it.
std::string archive_of(const std::vector<std::pair<std::string, std::string>>& entries) {
    zip_error_t error;
    zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(buffer);
    zip_t* archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
    for (const auto& [name, content] : entries) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    zip_source_open(buffer);
    zip_source_seek(buffer, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(buffer)), '\0');
    zip_source_seek(buffer, 0, SEEK_SET);
    zip_source_read(buffer, bytes.data(), bytes.size());
    zip_source_close(buffer);
    zip_source_free(buffer);
    return bytes;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

TEST(ZipArchive, ReadsItsParts) {
    auto bytes = archive_of({{"a.xml", "<a/>"}, {"b/c.xml", "text"}});
    auto archive = ZipArchive::open(bytes);
    ASSERT_TRUE(archive.has_value());
    EXPECT_EQ(archive->read("b/c.xml").value_or(""), "text");
    EXPECT_FALSE(archive->read("missing").has_value());
}

TEST(ZipArchive, RefusesNamesThatClimbOutOrRecur) {
    const auto plain = archive_of({{"aaaa.xml", "1"}, {"bbbb.xml", "2"}});
    EXPECT_TRUE(ZipArchive::open(plain).has_value());
    EXPECT_FALSE(ZipArchive::open(replaced(plain, "aaaa.xml", "../a.xml")).has_value());
    EXPECT_FALSE(ZipArchive::open(replaced(plain, "aaaa.xml", "/aaa.xml")).has_value());
    EXPECT_FALSE(ZipArchive::open(replaced(plain, "aaaa.xml", "C:aa.xml")).has_value());
    EXPECT_FALSE(ZipArchive::open(replaced(plain, "aaaa.xml", "bbbb.xml")).has_value());
}

TEST(ZipArchive, RefusesBombsAndCrowds) {
    const std::string zeros(8 * limits::mebibyte, '\0');
    const auto bomb = archive_of({{"word/document.xml", zeros}});
    EXPECT_EQ(ZipArchive::open(bomb).error().code, "document-over-limit");

    std::vector<std::pair<std::string, std::string>> crowd;
    for (std::size_t i = 0; i <= limits::zip_entries_max; ++i) {
        crowd.emplace_back(std::to_string(i), "x");
    }
    EXPECT_EQ(ZipArchive::open(archive_of(crowd)).error().code, "document-over-limit");
}

TEST(Xml, RefusesDocumentTypesAndDeepNesting) {
    EXPECT_TRUE(xml::parse("<a><b/></a>").has_value());
    EXPECT_FALSE(xml::parse("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>").has_value());
    EXPECT_FALSE(xml::parse(std::string(5'000, ' ') + "<!DOCTYPE a><a/>").has_value());
    std::string deep;
    for (int i = 0; i < 300; ++i) {
        deep += "<a>";
    }
    EXPECT_EQ(xml::parse(deep).error().code, "document-over-limit");
}

TEST(Docx, LeavesHiddenTextOut) {
    const auto bytes =
        archive_of({{"word/document.xml",
                     "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>seen</w:t></w:r>"
                     "<w:r><w:rPr><w:vanish/></w:rPr><w:t>not seen</w:t></w:r></w:p>"
                     "</w:body></w:document>"}});
    const auto document = read_docx(bytes);
    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(plain_text(*document), "seen\n");
    ASSERT_EQ(document->notices.size(), 1U);
    EXPECT_EQ(document->notices[0].code, "document.hidden-format");
}

}  // namespace
}  // namespace vouch::document::readers
