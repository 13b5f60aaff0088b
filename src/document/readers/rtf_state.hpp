#pragma once

#include <string>

#include "document/document.hpp"
#include "document/readers/rtf_words.hpp"

namespace vouch::document::readers::rtf {

struct CharacterLook {
    Style style;
    int font = -1;
    bool hidden = false, caps = false;
};

// What a group of RTF inherits from the group around it.
struct State {
    Destination destination = Destination::body;
    CharacterLook look;
    int skip_after_unicode = 1;
    bool ignorable = false;  // right after \*
    std::string link;
};

}  // namespace vouch::document::readers::rtf
