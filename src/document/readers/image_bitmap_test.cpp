#include "document/readers/image_bitmap.hpp"

#include <gtest/gtest.h>

#include <string>

#include "document/limits.hpp"

namespace vouch::document::readers {
namespace {

using namespace std::string_literals;

std::string big_endian(std::uint32_t value) {
    return {static_cast<char>(value >> 24), static_cast<char>(value >> 16),
            static_cast<char>(value >> 8), static_cast<char>(value)};
}

std::string little_endian(std::uint32_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) {
        text += static_cast<char>(value >> (8 * i));
    }
    return text;
}

// The beginning of a PNG file that promises so many pixels.
std::string png_header(std::uint32_t width, std::uint32_t height) {
    return "\x89PNG\r\n\x1A\n"s + big_endian(13) + "IHDR" + big_endian(width) + big_endian(height) +
           "\x08\x00\x00\x00\x00"s + big_endian(0) + big_endian(0) + "IDAT" + big_endian(0);
}

// A TIFF file of so many pages, each of one grey pixel.
std::string tiff(int pages, std::uint32_t width = 1, std::uint32_t height = 1) {
    std::string bytes = "II*\0"s + little_endian(8, 4);
    for (int page = 0; page < pages; ++page) {
        constexpr std::uint32_t entries = 8;
        const auto next = static_cast<std::uint32_t>(bytes.size()) + 2 + entries * 12 + 4;
        const auto entry = [&](std::uint32_t tag, std::uint32_t type, std::uint32_t value) {
            bytes += little_endian(tag, 2) + little_endian(type, 2) + little_endian(1, 4) +
                     little_endian(value, 4);
        };
        bytes += little_endian(entries, 2);
        entry(256, 4, width);
        entry(257, 4, height);
        entry(258, 3, 8);  // bits
        entry(259, 3, 1);  // not compressed
        entry(262, 3, 1);  // 0 is black
        entry(273, 4, 4);  // the pixel: any byte of the file
        entry(278, 4, height);
        entry(279, 4, 1);
        bytes += little_endian(page + 1 < pages ? next : 0, 4);
    }
    return bytes;
}

std::string limit_of(const Result<int>& pages) {
    return pages || pages.error().code != "document-over-limit" ? ""
                                                                : pages.error().params[0].second;
}

TEST(ImageBitmap, RefusesTooManyPixelsByTheHeaderAlone) {
    EXPECT_EQ(limit_of(image_pages(png_header(50'000, 50'000))), "pixels");
    EXPECT_EQ(limit_of(image_pages(png_header(1'000'000'000, 3))), "pixels");
    EXPECT_EQ(limit_of(image_pages("GIF89a\xFF\xFF\xFF\xFF"s)), "pixels");
    EXPECT_EQ(limit_of(image_pages(tiff(1, 50'000, 50'000))), "pixels");
    EXPECT_TRUE(image_pages(png_header(8'000, 5'000)).has_value());
}

TEST(ImageBitmap, CountsThePagesOfATiff) {
    EXPECT_EQ(image_pages(tiff(3)).value_or(0), 3);
    EXPECT_EQ(limit_of(image_pages(tiff(limits::pages_max + 1))), "pages");
}

TEST(ImageBitmap, SaysWhatIsDamaged) {
    for (const auto& bytes : {"\x89PNG\r\n\x1A\n"s, "GIF89a"s, "\xFF\xD8\xFF"s, "II*\0"s,
                              tiff(2).substr(0, 20), "RIFF\x04\0\0\0WEBP"s}) {
        const auto pages = image_pages(bytes);
        ASSERT_FALSE(pages.has_value());
        EXPECT_EQ(pages.error().code, "document-unreadable");
    }
    EXPECT_FALSE(page_of_image(png_header(10, 10), 1).has_value());
    EXPECT_FALSE(page_of_image(tiff(2), 3).has_value());
}

}  // namespace
}  // namespace vouch::document::readers
