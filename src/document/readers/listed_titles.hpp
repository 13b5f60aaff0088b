#pragma once

#include "document/document.hpp"

namespace vouch::document::readers {

// Writers set the titles of sections and entries as items of a list ("1. Harbour pilot, 2016", or a
// bullet above deeper bullets). Such items, told from listed sentences by bold type or by the dates
// they carry, become body lines; the number or sign stays as their marker.
void free_listed_titles(Document& document);

}  // namespace vouch::document::readers
