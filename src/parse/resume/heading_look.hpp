#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

#include "parse/text_line.hpp"

namespace vouch::parse::resume {

// What makes headings of one kind look alike.
using HeadingLook = std::tuple<int, bool, bool, bool, std::uint32_t, int, bool>;

HeadingLook heading_look_of(const TextLine& line);

struct BodyLook {  // the look of most of the text
    float size = 0;
    std::uint32_t colour = 0;
    bool bold = false;
};

BodyLook body_look_of(const std::vector<TextLine>& lines);

// A heading's wording without colons at its end and without what says that it goes on from the
// page before: "Experience (continued):".
std::string_view without_colon(std::string_view value);

bool can_be_heading(const TextLine& line);
bool is_emphasised(const TextLine& line, const BodyLook& body);

}  // namespace vouch::parse::resume
