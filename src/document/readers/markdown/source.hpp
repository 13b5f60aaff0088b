#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vouch::document::readers::markdown {

// A Markdown file without what is not shown where it is written.
struct MarkdownSource {
    struct Field {
        std::string key;  // in small letters
        std::string value;
    };
    std::vector<Field> front_matter;           // of a YAML block: single values and items of lists
    std::map<std::string, std::string> links;  // targets of reference links, by folded label
    std::vector<std::string> notes;            // texts of footnotes, in order
    std::string comments;                      // of HTML, and definitions written as comments
    std::vector<std::string> lines;            // all the rest, without comments
};

MarkdownSource read_markdown_source(std::string_view text);

// A label as reference links are compared: folded, with single spaces.
std::string markdown_label(std::string_view label);

}  // namespace vouch::document::readers::markdown
