#include "document/read.hpp"

#include <gtest/gtest.h>

#include "document/limits.hpp"

namespace vouch::document {
namespace {

std::string code_of(const std::string& program, std::string_view bytes, std::string_view name) {
    const auto read = Reader(program).read(std::as_bytes(std::span(bytes)), name);
    return read ? "read" : read.error().code;
}

TEST(Read, RefusesBeforeAnyChildIsStarted) {
    EXPECT_EQ(code_of("/nowhere", "", "cv.txt"), "document-empty");
    const std::string large(limits::input_bytes_max + 1, 'a');
    EXPECT_EQ(code_of("/nowhere", large, "cv.txt"), "document-over-limit");
}

TEST(Read, SaysThatTheReaderIsMissing) {
    EXPECT_EQ(code_of("/nowhere/vouch-reader", "text", "cv.txt"), "reader-unavailable");
}

TEST(Read, SaysThatTheProgramIsNoReader) {
    EXPECT_EQ(code_of("/bin/echo", "text", "cv.txt"), "reader-unavailable");
    EXPECT_EQ(code_of("/bin/true", "text", "cv.txt"), "reader-unavailable");
}

}  // namespace
}  // namespace vouch::document
