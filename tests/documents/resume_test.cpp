#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <span>
#include <string>

#include "case_files.hpp"
#include "document/read.hpp"
#include "model/resume_json.hpp"
#include "parse/parse_resume.hpp"
#include "skills/data_folder.hpp"

// Cases with a resume.json say what the résumé is that their document holds: plain JSON Resume,
// read with the repository's own taxonomy.
namespace vouch::document {
namespace {

std::vector<fs::path> resume_cases() {
    auto folders = cases();
    std::erase_if(folders,
                  [](const fs::path& folder) { return !fs::exists(folder / "resume.json"); });
    return folders;
}

class ResumeCase : public testing::TestWithParam<fs::path> {};

TEST_P(ResumeCase, IsReadAsWhatItIs) {
    static const skills::Taxonomy taxonomy = *skills::load_taxonomy(VOUCH_TAXONOMY_DIR);
    const auto input = input_of(GetParam());
    const auto bytes = read_file(input);
    const auto document =
        Reader(VOUCH_READER).read(std::as_bytes(std::span(bytes)), input.filename().string());
    ASSERT_TRUE(document.has_value());
    const auto resume =
        parse::parse_resume(*document, taxonomy, Date{.year = 2026, .month = 1, .day = 1});
    ASSERT_TRUE(resume.has_value());
    const std::string result = model::to_plain_json(*resume);
    const auto expected = GetParam() / "resume.json";
    if (std::getenv("VOUCH_ACCEPT") != nullptr) {
        std::ofstream(expected, std::ios::binary) << result;
        return;
    }
    EXPECT_EQ(result, read_file(expected));
}

INSTANTIATE_TEST_SUITE_P(Cases, ResumeCase, testing::ValuesIn(resume_cases()), name_of_case);

}  // namespace
}  // namespace vouch::document
