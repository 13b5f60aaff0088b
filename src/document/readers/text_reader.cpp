#include <algorithm>

#include "base/text.hpp"
#include "document/readers/encoding.hpp"
#include "document/readers/flow.hpp"
#include "document/readers/markers.hpp"
#include "document/readers/read_bytes.hpp"

// Plain text: a line is a line. Lines that were wrapped at a fixed width are recognised as
// continuations, underlined lines as headings, bullet signs as list items, and a tab or a run of
// three spaces as a wide gap.
namespace vouch::document::readers {

namespace {

constexpr float size = 11;
constexpr float character_width = 5.5F;

struct TextLine {
    std::string_view text;  // trimmed
    std::size_t indent = 0;
    std::size_t length = 0;  // code points, with the indent
    std::string_view marker;
    std::size_t text_indent = 0;  // where the words begin, after the bullet
    std::size_t first_word = 0;   // code points of the first word
};

TextLine look_at(std::string_view line) {
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
    const bool letter_o = first == "o" && looked.indent > 0;
    if (word_end != std::string_view::npos && (is_bullet(first) || letter_o)) {
        const auto rest = text::trim(looked.text.substr(word_end));
        const auto bullet = looked.text.substr(0, looked.text.size() - rest.size());
        looked.marker = first;
        looked.text_indent = looked.indent + text::count_code_points(bullet);
        looked.text = rest;
    }
    return looked;
}

// A row of one sign under (or between) text: "-----", "=====", "_____".
bool is_rule(std::string_view trimmed) {
    return trimmed.size() >= 3 && std::string_view("-=_~*#").contains(trimmed.front()) &&
           trimmed.find_first_not_of(trimmed.front()) == std::string_view::npos;
}

// The width at which the text was wrapped: the longest line that goes on with a small letter.
// 0 where nothing shows a wrapped line.
std::size_t wrap_width(const std::vector<TextLine>& lines) {
    std::vector<std::size_t> lengths;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const auto& next = lines[i + 1];
        if (!lines[i].text.empty() && !next.text.empty() && next.marker.empty() &&
            text::is_lower(text::decode(next.text, 0).value)) {
            lengths.push_back(lines[i].length);
        }
    }
    if (lengths.size() < 2) {
        return 0;
    }
    std::ranges::sort(lengths);
    return lengths[(lengths.size() - 1) * 95 / 100];
}

// `indent` is where the paragraph's words stand.
bool goes_on(const TextLine& line, const TextLine& next, std::size_t indent, std::size_t width) {
    if (next.text.empty() || !next.marker.empty() || line.text.empty() || is_rule(next.text)) {
        return false;
    }
    const bool in_item = next.indent == indent && indent > 0;
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

}  // namespace

Result<Document> read_text(std::string_view bytes) {
    const auto whole = to_utf8(bytes);
    std::vector<TextLine> lines;
    for (const auto line : text::split_lines(whole)) {
        lines.push_back(look_at(line));
    }
    find_numbered_lists(lines);
    const auto width = wrap_width(lines);
    Flow flow(Kind::text);
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
    return flow.finish();
}

}  // namespace vouch::document::readers
