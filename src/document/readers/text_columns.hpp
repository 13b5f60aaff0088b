#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vouch::document::readers {

// Lines of a plain text that stand in two columns side by side, kept apart by spaces.
struct TextColumns {
    std::size_t first = 0, count = 0;  // of the lines
    std::size_t gutter = 0;            // code points from the left edge to the right column
};

// The stretches of two columns, in order. Right-aligned dates and places are none: they begin
// anywhere, are short or few.
std::vector<TextColumns> find_columns(const std::vector<std::string_view>& lines);

// The parts of a line left and right of the gutter.
std::string_view left_of(std::string_view line, std::size_t gutter);
std::string_view right_of(std::string_view line, std::size_t gutter);

}  // namespace vouch::document::readers
