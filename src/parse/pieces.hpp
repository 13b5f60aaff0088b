#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/text.hpp"

namespace vouch::parse {

// A stretch of a line, in bytes.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// The pieces between the code points for which is_separator(point, at) holds, `at` their place in
// bytes; without blanks around them, and none that is empty.
template <typename IsSeparator>
std::vector<Piece> pieces_between(std::string_view value, IsSeparator is_separator) {
    std::vector<Piece> out;
    const auto is_blank = [&](std::size_t at) { return value[at] == ' ' || value[at] == '\t'; };
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        while (begin < end && is_blank(begin)) {
            ++begin;
        }
        while (end > begin && is_blank(end - 1)) {
            --end;
        }
        if (end > begin) {
            out.push_back({begin, end});
        }
    };
    for (std::size_t at = 0; at < value.size();) {
        const auto point = text::decode(value, at);
        if (is_separator(point, at)) {
            close(at);
            begin = at + point.size;
        }
        at += point.size;
    }
    close(value.size());
    return out;
}

}  // namespace vouch::parse
