#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "document/readers/image_bitmap.hpp"

namespace vouch::document::readers {

enum class RasterColour : std::uint8_t { grey, full };

// Page `number` (from 1) of a PDF as Poppler's Splash draws it. Errors: document-unreadable,
// document-encrypted; document-over-limit where it would have too many pixels.
Result<Bitmap> draw_pdf_page(std::string_view bytes, int number, float dots_per_inch,
                             RasterColour colour);

// The same in grey at a resolution that suits recognition.
Result<PageBitmap> draw_pdf_page_to_read(std::string_view bytes, int number);

}  // namespace vouch::document::readers
