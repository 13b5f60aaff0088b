#pragma once

#include <vector>

#include "document/document.hpp"

namespace vouch::parse {

// All lines of a document as a person reads them: where pages have two main columns that go on
// from page to page, one column is followed to its end before the other is begun. Small columns
// inside a column (a grid of skills) stay where the reader put them.
std::vector<document::LinePlace> column_order(const document::Document& document);

}  // namespace vouch::parse
