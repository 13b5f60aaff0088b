#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"
#include "document/readers/encoding.hpp"
#include "document/readers/flow.hpp"
#include "document/readers/markers.hpp"
#include "document/readers/read_bytes.hpp"
#include "document/readers/text_columns.hpp"

// Plain text: a line is a line. Lines that were wrapped at a fixed width are recognised as
// continuations, underlined lines as headings, bullet signs as list items, and a tab or a run of
// three spaces as a wide gap.
namespace vouch::document::readers {

namespace {

constexpr float size = 11;
constexpr float character_width = 5.5F;
constexpr std::size_t wrap_width_min = 28;  // code points; narrower columns are lists

struct TextLine {
    std::string_view text;  // trimmed
    std::size_t indent = 0;
    std::size_t length = 0;  // code points, with the indent
    std::string_view marker;
    std::size_t text_indent = 0;  // where the words begin, after the bullet
    std::size_t first_word = 0;   // code points of the first word
};

// Signs that are bullets only where several lines begin with them: letters that symbol fonts show
// as bullets, and signs with other uses.
constexpr std::u32string_view doubtful_bullets = U"o>~¤§¨ØüvqlnuŸ=";

std::map<char32_t, int> count_doubtful(const std::vector<std::string_view>& lines) {
    std::map<char32_t, int> counts;
    for (const auto line : lines) {
        const auto trimmed = text::trim(line);
        const auto c = trimmed.empty() ? text::CodePoint{0, 0} : text::decode(trimmed, 0);
        const bool alone = c.size > 0 && c.size < trimmed.size() &&
                           (trimmed[c.size] == ' ' || trimmed[c.size] == '\t');
        // "o casa" goes on with a sentence, "o Casa" may be an item.
        const auto rest = alone ? text::trim(trimmed.substr(c.size)) : std::string_view{};
        const bool sentence = rest.empty() || (text::is_letter(c.value) &&
                                               text::is_lower(text::decode(rest, 0).value));
        if (!sentence && doubtful_bullets.contains(c.value)) {
            ++counts[c.value];
        }
    }
    return counts;
}

TextLine look_at(std::string_view line, const std::map<char32_t, int>& doubtful) {
    TextLine looked;
    for (const char c : line) {
        if (c != ' ' && c != '\t') {
            break;
        }
        looked.indent += c == '\t' ? 8 : 1;
    }
    looked.text = text::trim(line);
    looked.length = looked.indent + text::count_code_points(looked.text);
    const auto word_end = looked.text.find_first_of(" \t");
    const auto first = looked.text.substr(0, word_end);
    looked.first_word = text::count_code_points(first);
    looked.text_indent = looked.indent;
    const auto sign =
        looked.first_word == 1 ? doubtful.find(text::decode(first, 0).value) : doubtful.end();
    const bool repeated =
        sign != doubtful.end() && (sign->second > 1 || (first == "o" && looked.indent > 0));
    if (word_end != std::string_view::npos && (is_bullet(first) || repeated)) {
        const auto rest = text::trim(looked.text.substr(word_end));
        const auto bullet = looked.text.substr(0, looked.text.size() - rest.size());
        looked.marker = first;
        looked.text_indent = looked.indent + text::count_code_points(bullet);
        looked.text = rest;
    }
    return looked;
}

bool is_rule(std::string_view trimmed);

// Lines, corners and blocks drawn with characters, long dashes among them.
bool is_box_drawing(char32_t c) {
    return (c >= 0x2500 && c <= 0x259F) || c == U'—' || c == U'―' || c == U'‾' || c == U'¯';
}

// A frame's sides at the ends of a line: "│ Skills │", "| Skills |".
std::string_view without_frame(std::string_view line) {
    const auto trimmed = text::trim(line);
    const auto first = trimmed.empty() ? text::CodePoint{0, 0} : text::decode(trimmed, 0);
    const bool drawn = first.value >= 0x2500 && first.value <= 0x257F;
    const bool bars = first.value == U'|' && trimmed.size() > 2 && trimmed.ends_with('|') &&
                      trimmed.substr(1, trimmed.size() - 2).find('|') == std::string_view::npos;
    if ((!drawn && !bars) || is_rule(trimmed)) {
        return line;
    }
    auto inside = trimmed.substr(first.size);
    constexpr std::array<std::string_view, 5> sides = {"│", "┃", "║", "┤", "|"};
    for (const auto side : sides) {
        if (inside.ends_with(side)) {
            inside.remove_suffix(side.size());
        }
    }
    return inside;
}

// A row of one sign under (or between) text: "-----", "=====", "_____".
bool is_rule(std::string_view trimmed) {
    std::size_t drawn = 0;
    for (std::size_t at = 0; at < trimmed.size();) {
        const auto c = text::decode(trimmed, at);
        at += c.size;
        if (!is_box_drawing(c.value) && c.value != U' ') {
            drawn = 0;
            break;
        }
        drawn += c.value == U' ' ? 0 : 1;
    }
    return drawn >= 3 ||
           (trimmed.size() >= 3 && std::string_view("-=_~*#.+").contains(trimmed.front()) &&
            trimmed.find_first_not_of(trimmed.front()) == std::string_view::npos);
}

// A line that begins in the middle of a sentence.
bool goes_on_small(const TextLine& next) {
    const auto first = next.text.substr(0, next.text.find(' '));
    return !next.text.empty() && text::is_lower(text::decode(next.text, 0).value) &&
           !first.contains('@') && !first.contains("www.") && !first.contains("://");
}

// The width at which the text was wrapped: the longest line that goes on with a small letter.
// 0 where nothing shows a wrapped line.
std::size_t wrap_width(const std::vector<TextLine>& lines) {
    std::vector<std::size_t> lengths;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const auto& next = lines[i + 1];
        if (!lines[i].text.empty() && next.marker.empty() && goes_on_small(next)) {
            lengths.push_back(lines[i].length);
        }
    }
    if (lengths.size() < 2) {
        return 0;
    }
    std::ranges::sort(lengths);
    const auto width = lengths[(lengths.size() - 1) * 95 / 100];
    return width < wrap_width_min ? 0 : width;
}

// `indent` is where the paragraph's words stand.
bool goes_on(const TextLine& line, const TextLine& next, std::size_t indent, std::size_t width) {
    if (next.text.empty() || !next.marker.empty() || line.text.empty() || is_rule(next.text)) {
        return false;
    }
    const bool in_item = next.indent == indent && indent > 0;
    // Under the words of an item, beyond its sign.
    if (!line.marker.empty() && in_item && goes_on_small(next)) {
        return true;
    }
    // A long line that ends in the middle of a sentence, whatever the others show.
    constexpr std::size_t sentence_length_min = 60;
    if (line.length >= sentence_length_min && next.indent == line.indent && goes_on_small(next) &&
        !std::string_view(".,;:!?").contains(line.text.back())) {
        return true;
    }
    const bool full =
        width > 0 && line.length <= width + 2 && line.length + 1 + next.first_word > width;
    return full && (in_item || next.indent == line.indent || next.indent >= indent);
}

std::string with_gaps(std::string_view text) {
    std::string marked;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find_first_not_of(' ', at), text.size());
        if (end - at >= 3) {
            marked += '\t';
            at = end;
        } else {
            marked += text[at++];
        }
    }
    return marked;
}

// Numbers are bullets only where a neighbour counts on: "1." above "2.".
void find_numbered_lists(std::vector<TextLine>& lines) {
    struct Numbered {
        std::size_t line;
        int value;
    };
    std::vector<Numbered> numbered;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto word = lines[i].text.substr(0, lines[i].text.find(' '));
        const auto value = list_number(word);
        if (value && word.size() < lines[i].text.size() && lines[i].marker.empty()) {
            numbered.push_back({i, *value});
        }
    }
    for (std::size_t i = 0; i < numbered.size(); ++i) {
        const bool before = i > 0 && numbered[i - 1].value + 1 == numbered[i].value;
        const bool after =
            i + 1 < numbered.size() && numbered[i + 1].value - 1 == numbered[i].value;
        if (before || after) {
            auto& line = lines[numbered[i].line];
            const auto space = line.text.find(' ');
            line.marker = line.text.substr(0, space);
            line.text = text::trim(line.text.substr(space));
            line.text_indent = line.indent + line.marker.size() + 1;
        }
    }
}

// Adds the lines of one column to the flow.
void read_lines(const std::vector<std::string_view>& raw, Flow& flow) {
    const auto doubtful = count_doubtful(raw);
    std::vector<TextLine> lines;
    lines.reserve(raw.size());
    for (const auto line : raw) {
        lines.push_back(look_at(without_frame(line), doubtful));
    }
    find_numbered_lists(lines);
    const auto width = wrap_width(lines);
    float space = 0;
    std::size_t indent = 0;
    auto role = LineRole::body;
    bool continues = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        if (line.text.empty() || (line.marker.empty() && is_rule(line.text))) {
            space = size;
            continues = false;
            continue;
        }
        Paragraph paragraph;
        paragraph.indent = static_cast<float>(line.text_indent) * character_width;
        paragraph.space_before = space;
        paragraph.continues = continues;
        if (!continues) {
            indent = line.text_indent;
            role = LineRole::body;
        }
        const bool underlined = i + 1 < lines.size() && is_rule(lines[i + 1].text) &&
                                !lines[i + 1].text.starts_with('_') && line.length <= 60;
        if (!line.marker.empty()) {
            role = LineRole::list_item;
            paragraph.marker = line.marker;
        } else if (underlined) {
            role = LineRole::heading;
            paragraph.heading_level = 2;
        }
        paragraph.role = role;
        paragraph.list_level = role == LineRole::list_item ? 1 : 0;
        paragraph.runs.push_back({with_gaps(line.text), Style{.size = size}, {}});
        flow.add(std::move(paragraph));
        continues = i + 1 < lines.size() && goes_on(line, lines[i + 1], indent, width);
        space = 0;
    }
}

void read_columns(const std::vector<std::string_view>& lines, const TextColumns& columns,
                  Flow& flow) {
    std::vector<std::string_view> left;
    std::vector<std::string_view> right;
    for (std::size_t i = columns.first; i < columns.first + columns.count; ++i) {
        left.push_back(left_of(lines[i], columns.gutter));
        right.push_back(right_of(lines[i], columns.gutter));
    }
    flow.begin_table({1, 1});
    flow.begin_row();
    flow.begin_cell(0, 1);
    read_lines(left, flow);
    flow.begin_cell(1, 1);
    read_lines(right, flow);
    flow.end_table();
}

// Mail programs put ">" before every line they quote.
void unquote(std::vector<std::string_view>& lines) {
    std::size_t filled = 0;
    std::size_t quoted = 0;
    for (const auto line : lines) {
        filled += text::trim(line).empty() ? 0 : 1;
        quoted += line.starts_with('>') ? 1 : 0;
    }
    for (auto& line : lines) {
        if (quoted > 3 && quoted * 10 > filled * 8 && line.starts_with('>')) {
            line.remove_prefix(line.starts_with("> ") ? 2 : 1);
        }
    }
}

}  // namespace

Result<Document> read_text(std::string_view bytes) {
    const auto whole = to_utf8(bytes);
    auto lines = text::split_lines(whole);
    unquote(lines);
    Flow flow(Kind::text);
    std::size_t at = 0;
    const auto read_until = [&](std::size_t end) {
        read_lines({lines.begin() + static_cast<std::ptrdiff_t>(at),
                    lines.begin() + static_cast<std::ptrdiff_t>(end)},
                   flow);
        at = end;
    };
    for (const auto& columns : find_columns(lines)) {
        read_until(columns.first);
        read_columns(lines, columns, flow);
        at += columns.count;
    }
    read_until(lines.size());
    return flow.finish();
}

}  // namespace vouch::document::readers
