#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/readers/xml.hpp"

namespace vouch::document::readers {

// A text box of a drawing (DrawingML's wps:txbx or VML's v:textbox).
struct DocxBox {
    pugi::xml_node content;         // w:txbxContent
    bool floats = false;            // anchored to the page, not set in the line
    bool placed = false;            // where it stands on the page is known:
    float x = 0, y = 0, width = 0;  // points from the page's or the margin's top left
};

// What the drawings of a run show beside pictures.
struct DocxDrawing {
    std::vector<DocxBox> boxes;
    std::vector<std::string> diagrams;  // relation ids of SmartArt data
    std::vector<std::string> word_art;  // texts that VML draws as shapes
    std::string link;                   // relation id of what a picture links to
    bool pictures = false;
};

// Adds what a w:drawing, w:pict, w:object or mc:AlternateContent shows. Of alternatives the first
// is taken.
void find_shapes(pugi::xml_node node, DocxDrawing& drawing);

// mc:AlternateContent's first choice, or its fallback; another node as it is.
pugi::xml_node chosen(pugi::xml_node node);

// Whether a box holds enough paragraphs to be a column of its own beside the text.
bool is_side_column(const DocxBox& box);

// The long floating boxes of a body, in the order they are read.
struct DocxColumns {
    std::vector<DocxBox> across;  // over the whole width, above what follows
    std::vector<DocxBox> side;    // beside the text, or the left of two columns of boxes
    std::vector<DocxBox> main;    // the right one of two columns of boxes
    bool empty() const {
        return across.empty() && side.empty() && main.empty();
    }
};
DocxColumns find_columns(pugi::xml_node body);

}  // namespace vouch::document::readers
