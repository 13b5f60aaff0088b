#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/readers/html/css.hpp"

namespace vouch::document::readers::html {

struct CssSelector {
    std::vector<CssCompound> compounds;  // from left to right, never empty
    int weight = 0;                      // specificity: ids, then classes, then tags
    CssPart part = CssPart::element;
};

// Nothing for a selector that is not understood or that holds only while a person acts (:hover).
std::optional<CssSelector> read_selector(std::string_view text);

bool compound_matches(const CssCompound& compound, const GumboNode& element);

// Nothing at the root, or where no element stands before among the same parent's.
const GumboNode* parent_element(const GumboNode& element);
const GumboNode* element_before(const GumboNode& element);

// In lower case, also for elements that HTML does not know.
std::string tag_name(const GumboNode& element);

// The words of a class attribute.
std::vector<std::string_view> words_of(std::string_view text);

}  // namespace vouch::document::readers::html
