#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Unicode text, always UTF-8. Case folding, normal forms and character classes are utf8proc's
// (Unicode 15.1).
namespace vouch::text {

// One code point and how many bytes it took. Bytes that are not UTF-8 give U+FFFD, one byte each.
struct CodePoint {
    char32_t value;
    std::uint8_t size;
};
CodePoint decode(std::string_view text, std::size_t at);
void append(std::string& text, char32_t code_point);

// `bytes` with every malformed sequence replaced by U+FFFD, NUL and other control characters
// (except tab and newline) removed, CRLF and CR made LF, and a byte-order mark dropped.
std::string to_valid(std::string_view bytes);

// NFC, so that equal-looking texts are equal bytes.
std::string to_nfc(std::string_view text);

// NFD: letters and their marks apart.
std::string to_nfd(std::string_view text);

// NFKC with case folding and without combining marks ("Résumé" → "resume"): for comparing words,
// never for showing them.
std::string fold(std::string_view text);

std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);
std::string capitalise_first(std::string_view text);

bool is_letter(char32_t c);
bool is_digit(char32_t c);
bool is_space(char32_t c);  // white space, also no-break and zero-width ones
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_word_character(char32_t c);   // letter, digit or combining mark
bool is_nonspacing_mark(char32_t c);  // general category Mn: accents and vowel signs
bool is_punctuation(char32_t c);      // P*
bool is_control(char32_t c);          // Cc, Cf, Cs, Co: nothing to see
char32_t to_lower(char32_t c);

bool has_word_character(std::string_view text);
bool has_digit(std::string_view text);  // 0 to 9

// The share of upper-case among the cased letters, 0 where there are none.
double upper_case_share(std::string_view text);

std::size_t count_code_points(std::string_view text);

// The code-point offset of each byte offset 0…size: index i gives the code points before byte i.
std::vector<std::uint32_t> code_point_offsets(std::string_view text);

std::string_view trim(std::string_view text);

// Runs of white space become one space; ends are trimmed.
std::string squeeze_spaces(std::string_view text);

std::vector<std::string_view> split(std::string_view text, char separator);
std::vector<std::string_view> split_lines(std::string_view text);
std::string join(const std::vector<std::string>& parts, std::string_view separator);

// A run of word characters with its place in bytes. Inner apostrophes, hyphens, dots and the
// signs of "C++", "C#" stay inside a word: "e-mail", "don't", "node.js".
struct WordSpan {
    std::size_t begin;
    std::size_t end;
};
std::vector<WordSpan> words(std::string_view text);

bool starts_with_folded(std::string_view text, std::string_view prefix);
bool equal_folded(std::string_view a, std::string_view b);

}  // namespace vouch::text
