#pragma once

#include <cstdint>
#include <string>

#include "base/error.hpp"
#include "model/resume.hpp"

namespace vouch::model {

// A change of one text of a résumé, as a person makes it in an editor.
struct LeafEdit {
    enum class Kind : std::uint8_t { replace, insert, remove };
    Kind kind = Kind::replace;
    std::string pointer;  // JSON Pointer of a leaf: "/work/0/highlights/2", "/basics/summary"
    std::string text;     // not for `remove`
};

// Lines (bullets, keywords, courses) are inserted before the one that stands at the pointer (or
// behind the last) and removed with their place; another text is there or empty, so that inserting
// it sets it. A new line gets an id. Error: edit-place-unknown.
Result<void> edit_leaf(Resume& resume, const LeafEdit& edit);

}  // namespace vouch::model
