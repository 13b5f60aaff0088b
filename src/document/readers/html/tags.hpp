#pragma once

#include "document/readers/html/look.hpp"

namespace vouch::document::readers::html {

// How browsers lay out an element that no style sheet speaks of.
HtmlBox::Display usual_display(GumboTag tag);

// What browsers make of an element's words by its tag and its old-fashioned attributes.
void apply_tag(const GumboNode& element, HtmlLook& look);

}  // namespace vouch::document::readers::html
