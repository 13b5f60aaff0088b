#pragma once

#include "base/error.hpp"

class PDFDoc;

namespace vouch::document::readers::pdf {

// Whether an opened PDF stays within document/limits.hpp: pages, objects, how deep they nest, how
// many filters a stream has, how large pictures are, and how much its content streams decode to.
// Poppler itself bounds none of these. Error: document-over-limit.
Result<void> check_pdf_limits(PDFDoc& document);

}  // namespace vouch::document::readers::pdf
