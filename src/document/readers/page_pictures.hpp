#pragma once

#include <string_view>

#include "document/document.hpp"

// Pages as pictures: drawn for a person's eyes, and recognised where they hold no text. They run
// on hostile bytes inside a sandboxed child of the `pictures` service, one page a child.
namespace vouch::document::readers {

// The text of one page (from 1), recognised from its picture drawn at `dpi` (0: as fits): a
// Document of that page alone with words in no order and no lines, for read_bytes. Errors: those of
// drawing or decoding the page, document-not-drawable for formats without pages, and
// ocr-unavailable where the machine lacks the data for it.
Result<Document> recognise_page(std::string_view bytes, Kind kind, int page, int dpi);

// One page (from 1) drawn at `dpi` (0: as fits; a picture file has its own size), as the file has
// it: not turned upright. Errors: document-unreadable, document-encrypted, document-over-limit,
// document-not-drawable for formats without pages.
Result<Picture> draw_page(std::string_view bytes, Kind kind, int page, int dpi);

}  // namespace vouch::document::readers
