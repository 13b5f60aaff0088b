#pragma once

#include "document/readers/image_bitmap.hpp"

namespace vouch::document::readers::ocr {

// A page ready for recognition: upright, level, dark on light, of even brightness.
struct OcrBitmap {
    Bitmap grey;  // 8 bits
    Bitmap ink;   // the same as 1 bit: 1 is ink
    float dots_per_inch = 0;
    float turn = 0;                // degrees clockwise that made the page upright and level
    bool orientation_sure = true;  // false: too little text to tell up from down
};

// Takes the page's picture as it is. Gives no grey where it could not be made.
OcrBitmap prepare(const PageBitmap& page);

// Turned by further quarter turns clockwise, where recognition found that it must be.
OcrBitmap turned(const OcrBitmap& page, int quarters);

}  // namespace vouch::document::readers::ocr
