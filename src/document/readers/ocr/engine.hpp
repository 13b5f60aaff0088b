#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "document/readers/image_bitmap.hpp"

namespace tesseract {
class TessBaseAPI;
}

namespace vouch::document::readers::ocr {

// Reads Tesseract's models into memory and makes the usual engines ready, before the sandbox
// closes.
void warm_up_ocr();

// The languages of most pages: English, with models beside it that know the letters of names of
// people and places.
inline constexpr std::string_view usual_languages = "eng+por+deu";

// A word as Tesseract read it, in pixels from the picture's top left.
struct SeenWord {
    std::string text;
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    float baseline = 0;
    float confidence = 0;  // 0 to 100
    int line = 0;          // words of a line of Tesseract's share it
};

// Tesseract with the models of languages, the first one first: "eng", "eng+por".
class OcrEngine {
public:
    // Models that the machine lacks are left out. Error: ocr-unavailable where it lacks them all.
    // Engines are kept: making one takes about as long as reading ten lines.
    static Result<OcrEngine*> of(std::string_view languages);

    OcrEngine(OcrEngine&&) noexcept;
    OcrEngine& operator=(OcrEngine&&) noexcept;
    ~OcrEngine();

    // The words of the picture in Tesseract's order.
    std::vector<SeenWord> read(Pix* grey, float dots_per_inch);

private:
    explicit OcrEngine(std::unique_ptr<tesseract::TessBaseAPI> program);
    std::unique_ptr<tesseract::TessBaseAPI> program_;
};

}  // namespace vouch::document::readers::ocr
