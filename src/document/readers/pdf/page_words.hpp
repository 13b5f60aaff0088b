#pragma once

#include <vector>

#include "document/readers/pdf/device.hpp"
#include "document/readers/pdf/words.hpp"
#include "document/readers/read_bytes.hpp"

namespace vouch::document::readers::pdf {

// The words of page `number` (from 1): of its text, of the text layer under a scan, or as they
// were recognised. What there is to say about that, and what the page hides, goes to the
// document's notices.
std::vector<PlacedWord> words_of_page(const PageContent& page, int number,
                                      const std::vector<RecognisedPage>& recognised,
                                      Document& document);

}  // namespace vouch::document::readers::pdf
