#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/readers/side_columns.hpp"
#include "document/readers/xml.hpp"

namespace vouch::document::readers::docx {

// What the drawings of a run show beside pictures.
struct DocxDrawing {
    std::vector<TextBox> boxes;         // wps:txbx and v:textbox
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

// The floating columns below a body's own paragraphs.
SideColumns find_columns(pugi::xml_node body);

}  // namespace vouch::document::readers::docx
