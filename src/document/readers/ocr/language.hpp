#pragma once

#include <string>
#include <vector>

#include "document/readers/ocr/engine.hpp"

namespace vouch::document::readers::ocr {

// Tesseract's languages for a page, told by a sample of it that was read with the English model:
// the small words of each language survive that. English pages get the Portuguese and German models
// beside their own, for names of people and places.
std::string languages_for(const std::vector<SeenWord>& sample);

}  // namespace vouch::document::readers::ocr
