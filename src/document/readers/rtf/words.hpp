#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "document/document.hpp"

// The words of RTF that Vouch's reader knows (specification 1.9.1).
namespace vouch::document::readers::rtf {

// What the text of a group is for.
enum class Destination : std::uint8_t {
    body,
    skipped,
    fonts,
    colours,
    styles,
    title,
    author,
    list_text,
    field_instruction,
};

// The destination that a control word opens, or nothing.
std::optional<Destination> destination_of(std::string_view word);

// Whether the control word opens a page's header or footer; \headery is a distance.
LineRole edge_of(std::string_view word);

// The character that a control word stands for (\emdash, \tab), or 0.
char32_t character_of(std::string_view word);

// Whether nothing of the group that begins with the word is shown; `ignorable`: after \*.
bool is_skipped_group(std::string_view word, bool ignorable);

// The code page of a font's \fcharset; 0 where the document's own holds.
inline constexpr int symbol_page = 2;
int code_page_of_charset(int charset);

}  // namespace vouch::document::readers::rtf
