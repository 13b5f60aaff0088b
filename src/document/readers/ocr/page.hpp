#pragma once

#include <vector>

#include "document/document.hpp"
#include "document/readers/pdf/words.hpp"

namespace vouch::document::readers::ocr {

using pdf::PlacedWord;

// The words of a recognised page for the layout of pages; their looks are added to `styles`.
std::vector<PlacedWord> placed_words(const Document& recognised, std::vector<Style>& styles);

}  // namespace vouch::document::readers::ocr
