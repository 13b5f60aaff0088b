#pragma once

#include <string>

#include "base/error.hpp"
#include "layout/layout.hpp"
#include "render/fonts.hpp"
#include "render/render.hpp"

namespace vouch::render {

// Draws laid-out pages: embedded subset fonts, structure tags (headings, paragraphs, lists,
// links), an outline of the sections, title, author and dates.
Result<std::string> draw_pdf(const layout::Document& document, const About& about,
                             FontShelf& fonts);

// Adds what the drawing library does not write: the catalogue's language, XMP metadata that say
// the same as the document information, and that viewers show the title instead of the file name
// (ISO 14289-1 §7.1, §7.2).
Result<std::string> finish_pdf(const std::string& pdf, const About& about);

}  // namespace vouch::render
