#pragma once

#include <string>
#include <vector>

#include "document/readers/html/css.hpp"

namespace vouch::document::readers::html {

// What an HTML page says where nothing is shown.
struct HtmlData {
    std::string title, language;
    std::string posting_json;         // the first schema.org JobPosting as JSON-LD, or empty
    std::vector<std::string> sheets;  // style sheets for the screen, in order
};

HtmlData read_html_data(const GumboNode& root);

// All text below a node, hidden or not.
std::string text_below(const GumboNode& node);

}  // namespace vouch::document::readers::html
