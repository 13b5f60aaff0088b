#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/document.hpp"

namespace vouch::document::readers {

// Why a person who looks at the document does not see a text.
enum class Hiding : std::uint8_t {
    colour,      // as what lies behind it
    tiny,        // too small to be read
    outside,     // off the page
    clipped,     // cut away by a clipping path
    covered,     // a picture or a filled shape lies over it
    invisible,   // drawn without ink: render modes 3 and 7, or full transparency
    format,      // marked hidden: w:vanish, display:none
    characters,  // coded in characters that show nothing
    turned,      // shown in another order than it is stored: not left out, only told of
    comment      // a comment of the source: hidden by nature, not by intent
};

// Collects what is left out of a document because nobody can see it. It is told as data, shortened,
// in one notice for each page and way of hiding.
class HiddenText {
public:
    // `page` from 1. White space between the pieces is the caller's.
    void add(Hiding why, int page, std::string_view text);

    // A paragraph ends: what is hidden next begins a new word.
    void end_words();

    // A comment of the source. Those of a word or two, and those that steer browsers, say nothing.
    void add_comment(int page, std::string_view text);

    void write(std::vector<Notice>& notices) const;

private:
    struct Found {
        std::string text;
        std::size_t words = 0;
        bool in_word = false;
    };
    std::map<std::pair<int, Hiding>, Found> found_;
};

// Colours (0xRRGGBB) that an eye cannot tell apart.
bool are_alike(std::uint32_t a, std::uint32_t b);

// Text coded in the tag characters U+E0020 to U+E007E, which no font shows; empty where none are.
std::string text_of_tags(std::string_view text);

// Whether characters that turn the order of what is shown stand in it (UAX 9, 2.1 to 2.4).
bool has_direction_overrides(std::string_view text);

}  // namespace vouch::document::readers
