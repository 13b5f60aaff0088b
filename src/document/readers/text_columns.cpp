#include "document/readers/text_columns.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"

namespace vouch::document::readers {

namespace {

constexpr std::size_t gap_min = 3;            // spaces between the columns in most lines
constexpr std::size_t column_lines_min = 6;   // with words on both sides
constexpr std::size_t right_length_min = 10;  // code points, on average
constexpr std::size_t gutter_min = 12;
constexpr std::size_t lines_max = 20'000;
constexpr std::size_t line_bytes_max = 400;

bool is_blank(std::string_view line) {
    return text::trim(line).empty();
}

// Code points before each run of words that follows a wide gap.
std::vector<std::size_t> starts_after_gaps(std::string_view line) {
    std::vector<std::size_t> starts;
    std::size_t column = 0;
    std::size_t spaces = 0;
    bool words = false;
    for (std::size_t at = 0; at < line.size() && at < line_bytes_max; ++column) {
        const auto c = text::decode(line, at);
        at += c.size;
        if (c.value == U' ') {
            ++spaces;
            continue;
        }
        if (words && spaces >= gap_min) {
            starts.push_back(column);
        }
        words = true;
        spaces = 0;
    }
    return starts;
}

std::size_t byte_at(std::string_view line, std::size_t column) {
    std::size_t at = 0;
    for (; column > 0 && at < line.size(); --column) {
        at += text::decode(line, at).size;
    }
    return at;
}

// Whether words run through the place where the gutter would be.
bool crosses(std::string_view line, std::size_t gutter) {
    const auto at = byte_at(line, gutter);
    return at > 0 && at < line.size() && !is_blank(line.substr(at)) && line[at - 1] != ' ';
}

// How far the columns reach from a line on: until words cross the gutter.
TextColumns stretch(const std::vector<std::string_view>& lines, std::size_t from,
                    std::size_t gutter) {
    TextColumns columns{.first = from, .count = 0, .gutter = gutter};
    std::size_t both = 0;
    std::size_t right = 0;
    std::size_t right_letters = 0;
    std::size_t last = from;
    for (std::size_t i = from; i < lines.size() && !crosses(lines[i], gutter); ++i) {
        const bool has_left = !is_blank(left_of(lines[i], gutter));
        const auto right_part = text::trim(right_of(lines[i], gutter));
        if (!right_part.empty()) {
            ++right;
            right_letters += text::count_code_points(right_part);
            both += has_left ? 1 : 0;
            last = i;
        }
    }
    columns.count = last - from + 1;
    const bool enough = both >= column_lines_min && right * 10 >= columns.count * 5 &&
                        right_letters >= right * right_length_min;
    return enough ? columns : TextColumns{};
}

}  // namespace

std::string_view left_of(std::string_view line, std::size_t gutter) {
    return line.substr(0, byte_at(line, gutter));
}

std::string_view right_of(std::string_view line, std::size_t gutter) {
    return line.substr(byte_at(line, gutter));
}

std::vector<TextColumns> find_columns(const std::vector<std::string_view>& lines) {
    std::vector<TextColumns> found;
    if (lines.size() > lines_max) {
        return found;
    }
    std::map<std::size_t, std::size_t> starts;
    for (const auto line : lines) {
        for (const auto start : starts_after_gaps(line)) {
            ++starts[start];
        }
    }
    // Few gutters come into question: the places where most right parts begin.
    std::vector<std::pair<std::size_t, std::size_t>> candidates;
    for (const auto& [start, count] : starts) {
        if (start >= gutter_min && count >= column_lines_min) {
            candidates.emplace_back(count, start);
        }
    }
    std::ranges::sort(candidates, std::greater{});
    candidates.resize(std::min<std::size_t>(candidates.size(), 3));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (const auto& [count, gutter] : candidates) {
            if (!std::ranges::contains(starts_after_gaps(lines[i]), gutter)) {
                continue;
            }
            if (const auto columns = stretch(lines, i, gutter); columns.count > 0) {
                found.push_back(columns);
                i += columns.count - 1;
                break;
            }
        }
    }
    return found;
}

}  // namespace vouch::document::readers
