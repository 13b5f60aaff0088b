#include "document/readers/image_bitmap.hpp"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cstdio>

#include "document/limits.hpp"

namespace vouch::document::readers {

namespace {

constexpr float resolution_min = 72;  // below, or above the most, a file's word is not taken
constexpr float resolution_max = 1200;
constexpr float paper_inches = 8.3F;  // the shorter side of A4, and nearly of Letter
constexpr float page_inches_min = 3;
constexpr float page_inches_max = 24;
constexpr int tiff_pages_max = limits::pages_max;

const l_uint8* data_of(std::string_view bytes) {
    return reinterpret_cast<const l_uint8*>(bytes.data());
}

bool is_tiff(std::string_view bytes) {
    return bytes.starts_with(std::string_view("II*\0", 4)) ||
           bytes.starts_with(std::string_view("MM\0*", 4));
}

bool is_gif(std::string_view bytes) {
    return bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a");
}

struct Measures {
    l_int32 width = 0;
    l_int32 height = 0;
};

std::optional<Measures> measures_of(std::string_view bytes, int number) {
    Measures found;
    if (is_gif(bytes)) {  // logical screen, little endian; Leptonica has no header reader for it
        const auto at = [&](std::size_t i) {
            return static_cast<int>(static_cast<unsigned char>(bytes[i]));
        };
        return bytes.size() < 10
                   ? std::nullopt
                   : std::optional(Measures{at(6) + (at(7) << 8), at(8) + (at(9) << 8)});
    }
    l_int32 ignored = 0;
    const bool known =
        is_tiff(bytes)
            ? readHeaderMemTiff(data_of(bytes), bytes.size(), number - 1, &found.width,
                                &found.height, nullptr, nullptr, nullptr, nullptr, nullptr) == 0
            : pixReadHeaderMem(data_of(bytes), bytes.size(), &ignored, &found.width, &found.height,
                               nullptr, nullptr, nullptr) == 0;
    return known && found.width > 0 && found.height > 0 ? std::optional(found) : std::nullopt;
}

Result<void> check_pixels(std::string_view bytes, int number) {
    const auto found = measures_of(bytes, number);
    if (!found) {
        return fail("document-unreadable");
    }
    const auto pixels =
        static_cast<std::size_t>(found->width) * static_cast<std::size_t>(found->height);
    if (pixels > limits::picture_pixels_max) {
        return fail("document-over-limit", {{"limit", "pixels"},
                                            {"value", std::to_string(pixels)},
                                            {"most", std::to_string(limits::picture_pixels_max)}});
    }
    return {};
}

int count_tiff_pages(std::string_view bytes) {
    std::FILE* file = fopenReadFromMemory(data_of(bytes), bytes.size());
    if (file == nullptr) {
        return 0;
    }
    l_int32 count = 0;
    const bool counted = tiffGetCount(file, &count) == 0;
    std::fclose(file);
    return counted ? count : 0;
}

}  // namespace

void PixFree::operator()(Pix* pix) const {
    pixDestroy(&pix);
}

// Phones and screens write 72 or nothing: a page has the size of paper.
float resolution_of(Pix* pix) {
    const auto width = static_cast<float>(pixGetWidth(pix));
    const auto height = static_cast<float>(pixGetHeight(pix));
    const auto said = static_cast<float>(pixGetXRes(pix));
    const float shorter = std::min(width, height);
    const float longer = std::max(width, height);
    if (said > resolution_min && said <= resolution_max && shorter / said >= page_inches_min &&
        longer / said <= page_inches_max) {
        return said;
    }
    return std::clamp(shorter / paper_inches, resolution_min, resolution_max);
}

Result<int> image_pages(std::string_view bytes) {
    setMsgSeverity(L_SEVERITY_NONE);
    const int pages = is_tiff(bytes) ? count_tiff_pages(bytes) : 1;
    if (pages < 1) {
        return fail("document-unreadable");
    }
    if (pages > tiff_pages_max) {
        return fail("document-over-limit", {{"limit", "pages"},
                                            {"value", std::to_string(pages)},
                                            {"most", std::to_string(tiff_pages_max)}});
    }
    for (int number = 1; number <= pages; ++number) {
        TRY(check_pixels(bytes, number));
    }
    return pages;
}

Result<Bitmap> colours_of_image(std::string_view bytes, int number) {
    TRY_INTO(const int pages, image_pages(bytes));
    if (number < 1 || number > pages) {
        return fail("document-unreadable");
    }
    const Bitmap read(is_tiff(bytes) ? pixReadMemTiff(data_of(bytes), bytes.size(), number - 1)
                                     : pixReadMem(data_of(bytes), bytes.size()));
    const Bitmap plain(read == nullptr ? nullptr
                                       : pixRemoveColormap(read.get(), REMOVE_CMAP_BASED_ON_SRC));
    Bitmap bitmap;
    if (plain != nullptr) {
        const bool clear = pixGetDepth(plain.get()) == 32 && pixGetSpp(plain.get()) == 4;
        bitmap.reset(clear ? pixAlphaBlendUniform(plain.get(), 0xFFFFFF00)
                     : pixGetDepth(plain.get()) == 32 ? pixClone(plain.get())
                                                      : pixConvertTo8(plain.get(), 0));
    }
    if (bitmap == nullptr) {
        return fail("document-unreadable");
    }
    pixCopyResolution(bitmap.get(), read.get());
    return bitmap;
}

Result<PageBitmap> page_of_image(std::string_view bytes, int number) {
    TRY_INTO(const auto bitmap, colours_of_image(bytes, number));
    PageBitmap page;
    page.grey.reset(pixConvertTo8(bitmap.get(), 0));
    if (page.grey == nullptr) {
        return fail("document-unreadable");
    }
    page.dots_per_inch = resolution_of(bitmap.get());
    return page;
}

}  // namespace vouch::document::readers
