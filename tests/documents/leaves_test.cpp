#include <gtest/gtest.h>

#include <span>
#include <string>

#include "base/text.hpp"
#include "case_files.hpp"
#include "document/read.hpp"
#include "parse/key.hpp"
#include "parse/parse_resume.hpp"

// Whatever a document is, a résumé read from it holds nothing that is not there.
namespace vouch::document {
namespace {

Result<Document> document_of(const fs::path& folder) {
    const auto input = input_of(folder);
    const auto bytes = read_file(input);
    return Reader(VOUCH_READER).read(std::as_bytes(std::span(bytes)), input.filename().string());
}

// What follows from the words without being one of them.
bool is_derived(std::string_view pointer) {
    return pointer.ends_with("/countryCode") || pointer.ends_with("/network") ||
           pointer.ends_with("/username") || pointer.ends_with("/url") ||
           pointer == "/basics/email";
}

class CaseLeaves : public testing::TestWithParam<fs::path> {};

TEST_P(CaseLeaves, AreWordsOfTheDocument) {
    const auto document = document_of(GetParam());
    if (!document) {
        return;  // refused, as its expectation says
    }
    static const auto taxonomy = skills::Taxonomy::from_files({});
    const auto resume =
        parse::parse_resume(*document, *taxonomy, Date{.year = 2025, .month = 6, .day = 1});
    if (!resume) {
        EXPECT_EQ(resume.error().code, "resume-without-content");
        return;
    }
    const std::string all = parse::key_of(plain_text(*document));
    for (const auto& leaf : model::leaves(*resume)) {
        EXPECT_TRUE(resume->sources.contains(leaf.pointer)) << leaf.pointer;
        for (const auto& word : text::words(leaf.text)) {
            const auto key = parse::key_of(leaf.text.substr(word.begin, word.end - word.begin));
            EXPECT_TRUE(is_derived(leaf.pointer) || all.contains(key))
                << leaf.pointer << ": " << leaf.text;
        }
    }
    const auto& coverage = resume->coverage;
    EXPECT_EQ(coverage.words, coverage.in_leaves + coverage.in_labels + coverage.in_remarks);
    EXPECT_EQ(coverage.in_two, 0);
}

INSTANTIATE_TEST_SUITE_P(Cases, CaseLeaves, testing::ValuesIn(cases()), name_of_case);

}  // namespace
}  // namespace vouch::document
