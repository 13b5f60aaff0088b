#include <gtest/gtest.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "case_files.hpp"
#include "document/dump.hpp"
#include "document/read.hpp"

namespace vouch::document {
namespace {

std::string result_of(const fs::path& input) {
    const auto bytes = read_file(input);
    const auto document =
        Reader(VOUCH_READER).read(std::as_bytes(std::span(bytes)), input.filename().string());
    return document ? dump(*document) : "error " + document.error().code + '\n';
}

// Without Landlock the sandbox lets no file be opened, not even Poppler's character maps.
bool has_landlock() {
    return ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) > 0;
}

// What recognition reads differs in small things from one version of Tesseract to the next: such a
// case lists what its reading must hold, a line each, in this order.
void expect_in_order(const std::string& result, const std::string& parts) {
    std::istringstream lines(parts);
    std::size_t at = 0;
    for (std::string part; std::getline(lines, part);) {
        const auto found = result.find(part, at);
        ASSERT_NE(found, std::string::npos) << "not there: " << part << "\nin\n" << result;
        at = found + part.size();
    }
    ASSERT_GT(at, 0U) << "a case expects something";
}

class DocumentCase : public testing::TestWithParam<fs::path> {};

TEST_P(DocumentCase, ReadsAsExpected) {
    const auto& folder = GetParam();
    const auto input = input_of(folder);
    ASSERT_FALSE(input.empty()) << "no input.* in " << folder;
    ASSERT_FALSE(read_file(folder / "why.txt").empty()) << "a case says why it exists";
    if (read_file(folder / "needs.txt").starts_with("landlock") && !has_landlock()) {
        GTEST_SKIP() << "this kernel has no Landlock";
    }
    const auto result = result_of(input);
    if (fs::exists(folder / "holds.txt")) {
        expect_in_order(result, read_file(folder / "holds.txt"));
        return;
    }
    if (std::getenv("VOUCH_ACCEPT") != nullptr) {
        std::ofstream(folder / "expected.txt", std::ios::binary) << result;
        return;
    }
    EXPECT_EQ(result, read_file(folder / "expected.txt"));
}

INSTANTIATE_TEST_SUITE_P(Cases, DocumentCase, testing::ValuesIn(cases()), name_of_case);

}  // namespace
}  // namespace vouch::document
