#include "document/request.hpp"

#include <gtest/gtest.h>

namespace vouch::document {
namespace {

constexpr Request sample{
    .operation = Operation::raster, .kind = Kind::pdf, .page = 50, .dpi = dpi_max};

TEST(Request, GivesBackWhatWasAsked) {
    for (const auto operation :
         {Operation::read, Operation::ocr, Operation::raster, Operation::assemble}) {
        const Request request{.operation = operation, .kind = Kind::image, .page = 3, .dpi = 200};
        const auto decoded = decode_request(encode(request));
        ASSERT_TRUE(decoded.has_value());
        EXPECT_EQ(*decoded, request);
    }
    EXPECT_LE(encode(sample).size(), request_bytes_max);
}

TEST(Request, RefusesEveryTruncationAndTail) {
    const auto bytes = encode(sample);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        EXPECT_FALSE(decode_request(std::string_view(bytes).substr(0, size)).has_value()) << size;
    }
    EXPECT_FALSE(decode_request(bytes + 'x').has_value());
}

TEST(Request, RefusesWhatIsOutOfRange) {
    auto request = sample;
    request.page = 51;
    EXPECT_FALSE(decode_request(encode(request)).has_value());
    request.page = 0;
    EXPECT_FALSE(decode_request(encode(request)).has_value());
    request = sample;
    request.dpi = dpi_max + 1;
    EXPECT_FALSE(decode_request(encode(request)).has_value());
    for (const std::size_t place : {0, 4, 6, 7}) {  // magic, version, operation, kind
        auto bytes = encode(sample);
        bytes[place] = '\x7F';
        EXPECT_FALSE(decode_request(bytes).has_value()) << place;
    }
}

}  // namespace
}  // namespace vouch::document
