#include "parse/posting/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace vouch::parse::posting {

namespace {

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool matches_at(std::string_view normal, std::size_t at, std::string_view phrase) {
    const bool open = phrase.ends_with('*');
    if (open) {
        phrase.remove_suffix(1);
    }
    if (!normal.substr(at).starts_with(phrase)) {
        return false;
    }
    const auto end = at + phrase.size();
    return open || end == normal.size() || !is_word_byte(normal[end]) ||
           !is_word_byte(phrase.back());
}

std::size_t phrase_size(std::string_view phrase) {
    return phrase.size() - (phrase.ends_with('*') ? 1U : 0U);
}

char32_t plain_sign(char32_t c) {
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) {
        return U'-';
    }
    return c;
}

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC;
}

// The size of a bullet or item number at the start of a line, 0 where there is none.
std::size_t marker_size(std::string_view line) {
    if (line.empty()) {
        return 0;
    }
    const auto first = text::decode(line, 0);
    constexpr std::array<char32_t, 22> signs = {U'•', U'·', U'●', U'○',      U'▪', U'■', U'◦', U'‣',
                                                U'⁃', U'➢', U'➤', U'►',      U'✓', U'✔', U'★', U'☑',
                                                U'*', U'–', U'—', U'\uF0B7', U'➔', U'→'};
    if (std::ranges::contains(signs, first.value)) {
        return first.size;
    }
    if (first.value == U'-' || first.value == U'+') {
        return line.size() > 1 && (line[1] == ' ' || line[1] == '\t' ||
                                   is_word_byte(static_cast<char>(line[1] | 0x20)))
                   ? 1
                   : 0;
    }
    if (line.starts_with("o ") || line.starts_with("o\t") || line.starts_with("> ")) {
        return 1;
    }
    std::size_t at = 0;
    while (at < line.size() && at < 2 && line[at] >= '0' && line[at] <= '9') {
        ++at;
    }
    const bool letter =
        at == 0 && line.size() > 2 && line[0] >= 'a' && line[0] <= 'z' && line[1] == ')';
    at = letter ? 1 : at;
    if (at > 0 && at + 1 < line.size() && (line[at] == '.' || line[at] == ')') &&
        (line[at + 1] == ' ' || line[at + 1] == '\t')) {
        return at + 1;
    }
    return 0;
}

// "📍 Leeds", "🏢 Acme": pictures before the words of a line.
Span without_pictures(std::string_view text, Span line) {
    auto at = line.begin;
    while (at < line.end) {
        const auto c = text::decode(text, at);
        const bool picture = c.value >= 0x1F000 || (c.value >= 0x2600 && c.value <= 0x26FF) ||
                             (c.value >= 0x2702 && c.value <= 0x27BF && c.value != 0x2713 &&
                              c.value != 0x2714 && c.value != 0x2794) ||
                             c.value == 0xFE0F || c.value == 0x200D;
        if (!picture && !(at > line.begin && text::is_space(c.value))) {
            break;
        }
        at += c.size;
    }
    return at < line.end ? Span{at, line.end} : line;
}

// "## The role", "**Site Manager**", "== Duties ==": the signs that only make a line stand out.
Span without_emphasis(std::string_view text, Span line) {
    constexpr std::string_view signs = "*#=_~";
    const auto content = text_of(text, line);
    const auto begin = std::min(content.find_first_not_of(signs), content.size());
    const auto leading = content.substr(0, begin);
    if (begin == content.size() || (leading.size() < 2 && leading != "#") ||
        (leading == "#" && content[begin] != ' ')) {
        return line;
    }
    const auto end = content.find_last_not_of(signs) + 1;
    return {line.begin + begin, line.begin + (end > begin ? end : content.size())};
}

Span without_outer_space(std::string_view text, Span span) {
    const auto part = text_of(text, span);
    const auto inner = text::trim(part);
    const auto begin = span.begin + static_cast<std::size_t>(inner.data() - part.data());
    return {begin, begin + inner.size()};
}

}  // namespace

std::string_view text_of(std::string_view text, Span span) {
    return span.empty() ? std::string_view() : text.substr(span.begin, span.end - span.begin);
}

Span trimmed(std::string_view text, Span span) {
    while (true) {
        span = without_outer_space(text, span);
        const auto part = text_of(text, span);
        if (part.empty()) {
            return span;
        }
        const char first = part.front();
        const char last = part.back();
        const bool closes = last == ')' && !part.contains('(');
        const bool opens = first == '(' && !part.contains(')');
        if (first == ',' || first == ';' || first == '.' || first == ':' || first == '*' || opens) {
            ++span.begin;
        } else if (last == ',' || last == ';' || last == '.' || last == ':' || last == '!' ||
                   last == '*' || closes) {
            --span.end;
        } else {
            return span;
        }
    }
}

NormalText::NormalText(std::string_view text, Span span) {
    text_.reserve(span.end - span.begin);
    for (auto at = span.begin; at < span.end;) {
        const auto decoded = text::decode(text, at);
        const auto c = plain_sign(decoded.value);
        std::string piece;
        if (text::is_space(c)) {
            piece = text_.ends_with(' ') ? "" : " ";
        } else if (c < 0x80) {
            const auto byte = static_cast<char>(c);
            piece = is_apostrophe(c)
                        ? std::string()
                        : std::string(
                              1, byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte);
        } else if (!is_apostrophe(c)) {
            piece = text::fold(text.substr(at, decoded.size));
        }
        for (const char byte : piece) {
            text_ += byte;
            sources_.push_back(static_cast<std::uint32_t>(at));
        }
        at += decoded.size;
    }
    sources_.push_back(static_cast<std::uint32_t>(span.end));
}

std::string normal_form(std::string_view text) {
    return NormalText(text, {0, text.size()}).text();
}

std::optional<Span> find_phrase(std::string_view normal, Phrases phrases, std::size_t from) {
    for (auto at = from; at < normal.size(); ++at) {
        if (at > 0 && is_word_byte(normal[at - 1]) && is_word_byte(normal[at])) {
            continue;
        }
        std::size_t longest = 0;
        for (const auto phrase : phrases) {
            if (matches_at(normal, at, phrase)) {
                longest = std::max(longest, phrase_size(phrase));
            }
        }
        if (longest > 0) {
            return Span{at, at + longest};
        }
    }
    return std::nullopt;
}

bool has_phrase(std::string_view normal, Phrases phrases) {
    return find_phrase(normal, phrases).has_value();
}

std::size_t leading_phrase(std::string_view normal, Phrases phrases) {
    std::size_t longest = 0;
    for (const auto phrase : phrases) {
        if (matches_at(normal, 0, phrase)) {
            longest = std::max(longest, phrase_size(phrase));
        }
    }
    return longest;
}

bool ends_with_phrase(std::string_view normal, Phrases phrases) {
    return std::ranges::any_of(phrases, [&](std::string_view phrase) {
        return normal.ends_with(phrase) &&
               (normal.size() == phrase.size() ||
                !is_word_byte(normal[normal.size() - phrase.size() - 1]));
    });
}

namespace {

// "E3 …": the letter and number that a list of criteria gives its items; 0 where there is none.
int criterion(std::string_view line) {
    const bool label =
        line.size() > 4 && line[0] >= 'A' && line[0] <= 'Z' && line[1] >= '1' && line[1] <= '9' &&
        (line[2] == ' ' || line[2] == '.' || line[2] == ')' || line[2] == ':' || line[2] == '\t');
    constexpr int letter_step = 16;  // more than any digit
    return label ? line[0] * letter_step + (line[1] - '0') : 0;
}

// The labels of a list, at least two that count on, are no words of its items.
void drop_criteria_labels(std::string_view text, std::vector<Line>& lines) {
    constexpr std::size_t label_bytes = 3;
    std::vector<int> labels;
    labels.reserve(lines.size());
    for (const auto& line : lines) {
        labels.push_back(line.bullet ? 0 : criterion(text_of(text, line.content)));
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool counts_on = (i > 0 && labels[i - 1] > 0 && labels[i - 1] + 1 == labels[i]) ||
                               (i + 1 < lines.size() && labels[i] + 1 == labels[i + 1]);
        if (labels[i] > 0 && counts_on) {
            lines[i].bullet = true;
            lines[i].content.begin += label_bytes;
            lines[i].content = without_outer_space(text, lines[i].content);
        }
    }
}

}  // namespace

std::vector<Line> split_posting_lines(std::string_view text) {
    std::vector<Line> lines;
    bool blank = true;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        Line line{{at, end}, without_outer_space(text, {at, end}), false, blank, false, false};
        blank = line.content.empty();
        if (!blank) {
            line.content = without_outer_space(
                text, without_emphasis(text, without_pictures(text, line.content)));
            const auto marker = marker_size(text_of(text, line.content));
            if (marker > 0) {
                line.bullet = true;
                line.content.begin += marker;
                line.content = without_outer_space(text, line.content);
            }
            if (!line.content.empty()) {
                lines.push_back(line);
            }
        }
        at = end + 1;
    }
    drop_criteria_labels(text, lines);
    return lines;
}

std::size_t count_words(std::string_view text) {
    return text::words(text).size();
}

std::optional<Number> leading_number(std::string_view normal) {
    std::size_t at = 0;
    double value = 0;
    while (at < normal.size() && at < 3 && normal[at] >= '0' && normal[at] <= '9') {
        value = value * 10 + (normal[at++] - '0');
    }
    if (at > 0) {
        if (at + 1 < normal.size() && normal[at] == '.' && normal[at + 1] == '5') {
            return Number{value + 0.5, at + 2};
        }
        return Number{value, at};
    }
    constexpr std::pair<std::string_view, double> words[] = {
        {"one", 1},   {"two", 2},    {"three", 3},  {"four", 4},   {"five", 5},    {"six", 6},
        {"seven", 7}, {"eight", 8},  {"nine", 9},   {"ten", 10},   {"eleven", 11}, {"twelve", 12},
        {"ein", 1},   {"eine", 1},   {"zwei", 2},   {"drei", 3},   {"vier", 4},    {"funf", 5},
        {"sechs", 6}, {"zehn", 10},  {"un", 1},     {"une", 1},    {"dun", 1},     {"dune", 1},
        {"deux", 2},  {"trois", 3},  {"quatre", 4}, {"cinq", 5},   {"dix", 10},    {"dos", 2},
        {"tres", 3},  {"cuatro", 4}, {"cinco", 5},  {"seis", 6},   {"diez", 10},   {"um", 1},
        {"uma", 1},   {"dois", 2},   {"duas", 2},   {"quatro", 4}, {"dez", 10}};
    for (const auto& [word, number] : words) {
        if (matches_at(normal, 0, word)) {
            return Number{number, word.size()};
        }
    }
    return std::nullopt;
}

}  // namespace vouch::parse::posting
