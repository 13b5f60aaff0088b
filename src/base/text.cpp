#include "base/text.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace vouch::text {

namespace {

constexpr char32_t replacement = 0xFFFD;

std::string map_text(std::string_view text, int options) {
    auto valid = to_valid(text);
    utf8proc_uint8_t* mapped = nullptr;
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(valid.data()),
                                   static_cast<utf8proc_ssize_t>(valid.size()), &mapped,
                                   static_cast<utf8proc_option_t>(options));
    if (size < 0) {
        return valid;
    }
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(mapped, &std::free);
    return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)};
}

template <typename Change>
std::string change_each(std::string_view text, Change change) {
    std::string changed;
    changed.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto c = decode(text, at);
        append(changed, static_cast<char32_t>(change(static_cast<utf8proc_int32_t>(c.value))));
        at += c.size;
    }
    return changed;
}

bool is_ascii_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool is_ascii_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool is_ascii(std::string_view text) {
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80) {
            return false;
        }
    }
    return true;
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
        return {byte, 1};
    }
    utf8proc_int32_t value = 0;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                       static_cast<utf8proc_ssize_t>(text.size() - at), &value);
    return size > 0 ? CodePoint{static_cast<char32_t>(value), static_cast<std::uint8_t>(size)}
                    : CodePoint{replacement, 1};
}

void append(std::string& text, char32_t code_point) {
    utf8proc_uint8_t bytes[4];
    auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
    if (size == 0) {
        size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(replacement), bytes);
    }
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::string to_valid(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    std::string valid;
    valid.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const auto c = decode(bytes, at);
        at += c.size;
        if (c.value == U'\r') {
            if (at >= bytes.size() || bytes[at] != '\n') {
                valid += '\n';
            }
        } else if (c.value == U'\n' || c.value == U'\t' ||
                   (c.value >= 0x20 && c.value != 0x7F && !(c.value >= 0x80 && c.value < 0xA0))) {
            append(valid, c.value);
        }
    }
    return valid;
}

std::string to_nfc(std::string_view text) {
    return is_ascii(text) ? std::string(text) : map_text(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string to_nfd(std::string_view text) {
    return is_ascii(text) ? std::string(text)
                          : map_text(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE);
}

std::string fold(std::string_view text) {
    if (is_ascii(text)) {
        std::string folded(text);
        for (char& c : folded) {
            if (c >= 'A' && c <= 'Z') {
                c = static_cast<char>(c - 'A' + 'a');
            }
        }
        return folded;
    }
    return map_text(text, UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE |
                              UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
}

std::string to_lower(std::string_view text) {
    return change_each(text, utf8proc_tolower);
}

std::string to_upper(std::string_view text) {
    return change_each(text, utf8proc_toupper);
}

std::string capitalise_first(std::string_view text) {
    if (text.empty()) {
        return {};
    }
    const auto first = decode(text, 0);
    std::string capitalised;
    append(capitalised,
           static_cast<char32_t>(utf8proc_totitle(static_cast<utf8proc_int32_t>(first.value))));
    capitalised += text.substr(first.size);
    return capitalised;
}

// Most characters are ASCII, and the tables of Unicode are far away: what follows answers for them
// at once.

bool is_letter(char32_t c) {
    if (c < 0x80) {
        return is_ascii_letter(c);
    }
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool is_digit(char32_t c) {
    if (c < 0x80) {
        return is_ascii_digit(c);
    }
    return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_ND;
}

bool is_space(char32_t c) {
    if (c <= 0x20) {
        return c == ' ' || (c >= 9 && c <= 13);
    }
    return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_ZS ||
           c == 0x2028 || c == 0x2029 || c == 0x200B || c == 0xFEFF || c == 0x85;
}

bool is_upper(char32_t c) {
    if (c < 0x80) {
        return c >= U'A' && c <= U'Z';
    }
    return utf8proc_isupper(static_cast<utf8proc_int32_t>(c)) != 0;
}

bool is_lower(char32_t c) {
    if (c < 0x80) {
        return c >= U'a' && c <= U'z';
    }
    return utf8proc_islower(static_cast<utf8proc_int32_t>(c)) != 0;
}

bool is_word_character(char32_t c) {
    if (c < 0x80) {
        return is_ascii_letter(c) || is_ascii_digit(c);
    }
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

bool has_word_character(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto point = decode(text, at);
        if (is_word_character(point.value)) {
            return true;
        }
        at += point.size;
    }
    return false;
}

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

bool is_nonspacing_mark(char32_t c) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_MN;
}

bool is_punctuation(char32_t c) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_PO;
}

bool is_control(char32_t c) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category >= UTF8PROC_CATEGORY_CC && category <= UTF8PROC_CATEGORY_CO;
}

char32_t to_lower(char32_t c) {
    return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

double upper_case_share(std::string_view text) {
    std::size_t upper = 0;
    std::size_t cased = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = decode(text, at);
        at += c.size;
        upper += is_upper(c.value) ? 1U : 0U;
        cased += is_upper(c.value) || is_lower(c.value) ? 1U : 0U;
    }
    return cased == 0 ? 0.0 : static_cast<double>(upper) / static_cast<double>(cased);
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).size) {
        ++count;
    }
    return count;
}

std::vector<std::uint32_t> code_point_offsets(std::string_view text) {
    std::vector<std::uint32_t> offsets(text.size() + 1);
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        const auto size = decode(text, at).size;
        for (std::size_t i = 0; i < size; ++i) {
            offsets[at + i] = count;
        }
        at += size;
    }
    offsets[text.size()] = count;
    return offsets;
}

std::string_view trim(std::string_view text) {
    while (!text.empty()) {
        const auto c = decode(text, 0);
        if (!is_space(c.value)) {
            break;
        }
        text.remove_prefix(c.size);
    }
    while (!text.empty()) {
        std::size_t last = text.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) {
            --last;
        }
        if (!is_space(decode(text, last).value)) {
            break;
        }
        text.remove_suffix(text.size() - last);
    }
    return text;
}

std::string squeeze_spaces(std::string_view text) {
    std::string squeezed;
    squeezed.reserve(text.size());
    bool pending = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = decode(text, at);
        if (is_space(c.value)) {
            pending = !squeezed.empty();
        } else {
            if (pending) {
                squeezed += ' ';
                pending = false;
            }
            squeezed += text.substr(at, c.size);
        }
        at += c.size;
    }
    return squeezed;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(at + 1);
    }
}

std::vector<std::string_view> split_lines(std::string_view text) {
    auto lines = split(text, '\n');
    if (!lines.empty() && lines.back().empty()) {
        lines.pop_back();
    }
    return lines;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string joined;
    for (const auto& part : parts) {
        if (&part != &parts.front()) {
            joined += separator;
        }
        joined += part;
    }
    return joined;
}

std::vector<WordSpan> words(std::string_view text) {
    std::vector<WordSpan> found;
    const auto joins = [](char32_t c) {
        return c == '\'' || c == 0x2019 || c == '-' || c == 0x2010 || c == 0x2011 || c == '.' ||
               c == '&';
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto first = decode(text, at);
        if (!is_word_character(first.value)) {
            at += first.size;
            continue;
        }
        const auto begin = at;
        while (at < text.size()) {
            const auto c = decode(text, at);
            const auto next = at + c.size;
            const bool joined =
                joins(c.value) && next < text.size() && is_word_character(decode(text, next).value);
            if (!is_word_character(c.value) && !joined) {
                break;
            }
            at = next;
        }
        while (at < text.size() && (text[at] == '+' || text[at] == '#')) {
            ++at;
        }
        found.push_back({begin, at});
    }
    return found;
}

bool starts_with_folded(std::string_view text, std::string_view prefix) {
    return fold(text).starts_with(fold(prefix));
}

bool equal_folded(std::string_view a, std::string_view b) {
    return fold(a) == fold(b);
}

}  // namespace vouch::text
