#include "parse/posting/money_digits.hpp"

#include <string>

namespace vouch::parse::posting {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ') {
        ++at;
    }
    return at;
}

std::size_t read_digits(std::string_view text, std::size_t at, double& value) {
    std::string digits;
    std::size_t group = 0;
    auto end = at;
    while (end < text.size() && digits.size() < 12) {
        const char c = text[end];
        if (is_digit(c)) {
            digits += c;
            ++group;
            ++end;
            continue;
        }
        const bool three = end + 3 < text.size() && is_digit(text[end + 1]) &&
                           is_digit(text[end + 2]) && is_digit(text[end + 3]) &&
                           (end + 4 >= text.size() || !is_digit(text[end + 4]));
        const bool two_groups = c == ',' && end + 6 < text.size() && is_digit(text[end + 1]) &&
                                is_digit(text[end + 2]) && text[end + 3] == ',';  // 28,00,000
        const bool separator = c == ',' || c == '.' || c == ' ';
        if (separator && group > 0 && group <= 3 && (three || two_groups)) {
            group = 0;
            ++end;
            continue;
        }
        break;
    }
    value = digits.empty() ? 0 : std::stod(digits);
    // Decimals: up to two digits after a dot or comma.
    if (!digits.empty() && end + 1 < text.size() && (text[end] == '.' || text[end] == ',') &&
        is_digit(text[end + 1])) {
        auto decimals = end + 1;
        digits += '.';
        while (decimals < text.size() && is_digit(text[decimals]) && decimals < end + 3) {
            digits += text[decimals++];
        }
        value = std::stod(digits);
        end = decimals;
    }
    return end;
}

}  // namespace vouch::parse::posting
