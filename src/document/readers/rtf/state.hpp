#pragma once

#include <optional>
#include <string>

#include "document/document.hpp"
#include "document/readers/rtf/words.hpp"

namespace vouch::document::readers::rtf {

struct CharacterLook {
    Style style;
    int font = -1;
    bool hidden = false, caps = false;
    bool deleted = false;  // a tracked deletion
};

// What a group of RTF inherits from the group around it.
struct State {
    Destination destination = Destination::body;
    CharacterLook look;
    int skip_after_unicode = 1;
    bool ignorable = false;  // right after \*
    // In \upr, whose first half is for readers without Unicode: what its second half is for.
    std::optional<Destination> second_half = {};
    std::string link;
};

}  // namespace vouch::document::readers::rtf
