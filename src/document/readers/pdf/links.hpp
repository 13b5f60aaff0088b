#pragma once

#include <string>
#include <utility>
#include <vector>

#include "document/readers/pdf/words.hpp"

namespace vouch::document::readers::pdf {

using LinkAreas = std::vector<std::pair<Box, std::string>>;  // each with its address

// Gives each word the link whose area holds its middle. `targets` are the document's links; those
// that words lead to are added.
void link_words(std::vector<PlacedWord>& words, const LinkAreas& areas,
                std::vector<std::string>& targets);

// Adds a line of signs to the page for the web and mail addresses that no word of it leads to:
// links around icons and pictures lead somewhere all the same.
void add_bare_links(Page& page, const LinkAreas& areas, std::vector<std::string>& targets);

}  // namespace vouch::document::readers::pdf
