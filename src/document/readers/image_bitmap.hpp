#pragma once

#include <memory>
#include <string_view>

#include "base/error.hpp"

struct Pix;

// Pictures as Leptonica holds them, and how the bytes of picture files become pages of them.
namespace vouch::document::readers {

struct PixFree {
    void operator()(Pix* pix) const;
};
using Bitmap = std::unique_ptr<Pix, PixFree>;

// A page as a picture: 8 bits of grey a pixel, as the file has it (not turned).
struct PageBitmap {
    Bitmap grey;
    float dots_per_inch = 0;
};

// How many pages a picture file has: 1, for TIFF as many as it has pictures. Looks at headers only.
// Errors: document-unreadable; document-over-limit where a page has too many pixels or the file
// too many pages.
Result<int> image_pages(std::string_view bytes);

// Dots an inch as the file says it or, where that cannot be, guessed from the size.
float resolution_of(Pix* bitmap);

// Page `number`, from 1, in its colours (32 bits) or grey (8 bits). Errors as image_pages.
Result<Bitmap> colours_of_image(std::string_view bytes, int number);

// Page `number`, from 1. Errors as image_pages, whose checks are made again.
Result<PageBitmap> page_of_image(std::string_view bytes, int number);

}  // namespace vouch::document::readers
