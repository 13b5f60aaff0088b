#pragma once

#include <vector>

#include "document/readers/ocr/engine.hpp"
#include "document/readers/ocr/prepare.hpp"

namespace vouch::document::readers::ocr {

struct RecognisedWord {
    std::string text;
    float x0 = 0, x1 = 0;  // points, as all measures here
    float baseline = 0;
    float size = 0;  // as told by the height of its letters
    bool bold = false;
    float confidence = 0;  // 0 to 100
};

// The words of what Tesseract saw, level: sizes and boldness measured, bullets told from letters
// by their shape, icons and noise left out. Turns `page.turn` on by what was still askew.
std::vector<RecognisedWord> words_of(std::vector<SeenWord> seen, OcrBitmap& page);

// One line's words on their way; all measures in pixels.
struct LineWord {
    SeenWord seen;
    float size = 0;  // of the type; 0: not told by the word itself
    float stem = 0;  // mean width of strokes
    bool bold = false;
    bool bullet = false;
};

// The height above the baseline of the tallest sign of the word, of the type size; 0 where it holds
// no letters or digits.
float height_of_letters(std::string_view word);

// Baselines, the type size as the height of the words' letters above them tells it, and strokes.
void measure(std::vector<LineWord>& line, const OcrBitmap& page);

// Letters of a kind (with ascenders, capitals, low ones) are not as high in every face as they
// are in most: over a page's lines, the sizes that each kind tells are brought together.
void even_kinds(std::vector<std::vector<LineWord>>& lines);

// The rows from `top` to before `bottom` that ink reaches without a gap from the word's middle,
// also out of its box.
struct InkSpan {
    int top = 0, bottom = 0;
};
InkSpan ink_about(Pix* ink, const SeenWord& word);

// Over the lines of a page: what words do not tell is taken from their neighbours, sizes that
// differ by chance are made one, and words of heavy strokes are bold.
void settle_type(std::vector<std::vector<LineWord>>& lines);

// Bullets at the beginnings of the line's pieces become "•", also those that were read as a letter,
// as a part of the first word or not at all. Icons there are dropped.
void settle_bullets(std::vector<LineWord>& line, Pix* ink);

// Addresses that were read in pieces are put together, and what stands in them for "@" and "l" is
// put right. What an address cannot hold is all that is changed.
void settle_addresses(std::vector<LineWord>& line);

// Bullets of other shapes (▸, ✓) are read as some letter or digit, of the wrong size and at the
// same place line after line.
void settle_recurring_signs(std::vector<std::vector<LineWord>>& lines);

}  // namespace vouch::document::readers::ocr
