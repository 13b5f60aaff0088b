#pragma once

#include <vector>

#include "document/readers/xml.hpp"

namespace vouch::document::readers {

// A text box of a word processor's document.
struct TextBox {
    pugi::xml_node content;
    bool floats = false;            // stands on the page, not in a line
    bool placed = false;            // where it stands is known:
    float x = 0, y = 0, width = 0;  // points from the page's or the margin's top left
};

// Long floating boxes, in the order they are read.
struct SideColumns {
    std::vector<TextBox> across;  // over the whole width, above what follows
    std::vector<TextBox> side;    // beside the text, or the left of two columns of boxes
    std::vector<TextBox> main;    // the right one of two columns of boxes

    bool empty() const {
        return across.empty() && side.empty() && main.empty();
    }
    // Whether one of the boxes stands below the node.
    bool any_below(pugi::xml_node node) const;
};

// Whether a box holds enough paragraphs to be a column of its own beside the text. Paragraphs are
// elements called p or h.
bool is_side_column(const TextBox& box);

SideColumns arrange(std::vector<TextBox> boxes);

}  // namespace vouch::document::readers
