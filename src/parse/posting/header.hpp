#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parse/posting/sections.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::parse::posting {

// What the head of a posting says of itself. Empty where not stated.
struct Header {
    std::string title;
    std::string company;
    std::string location;
    std::vector<std::string> other_locations;  // "Leeds or York": all but the first
    std::string country;  // ISO 3166-1 alpha-2 of the location, where it is known
};

Header read_header(std::string_view text, const std::vector<Block>& blocks,
                   const skills::Taxonomy& taxonomy);

// The sign that parts a label from its value in "Key: value", "Key<tab>value", "Key | value".
std::optional<Span> label_sign(std::string_view content);

// The value of "Key: value" for any of the keys, in normal form; empty span where there is none.
// The value may stand on the next line.
Span labelled_value(std::string_view text, const std::vector<Block>& blocks, Phrases keys);

}  // namespace vouch::parse::posting
