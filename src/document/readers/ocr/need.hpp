#pragma once

#include "document/readers/pdf/device.hpp"

namespace vouch::document::readers::ocr {

using pdf::Glyph;
using pdf::PageContent;

// Where a PDF page's text is to be taken from.
enum class TextSource : std::uint8_t {
    glyphs,       // what it draws as text
    scan_layer,   // the invisible text that another program's recognition laid over a picture
    recognition,  // the page is a picture, or its text layer says nothing: read what it shows
    none,         // an empty page
};

TextSource text_source(const PageContent& page);

}  // namespace vouch::document::readers::ocr
