#include "document/readers/ocr/prepare.hpp"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vouch::document::readers::ocr {

namespace {

constexpr float resolution_min = 200;  // what is coarser is enlarged
constexpr float resolution_max = 250;  // what is finer is made smaller
constexpr float pixels_max = 9'000'000;

constexpr int dark_level = 110;        // an area below it is a dark ground
constexpr float dark_closing = 0.06F;  // inches: wider than strokes and gaps of text on it
constexpr float dark_side_min = 0.2F;  // inches of the shorter side; below, it is type or a rule

constexpr int light_level = 200;  // what the ground becomes
constexpr int ink_level = 150;

constexpr float side_contrast = 1.5F;  // of rows across the turned page against those as it is

constexpr float skew_sure = 2.5F;
constexpr float skew_degrees_min = 0.05F;
constexpr float skew_degrees_max = 12;

float radians(float degrees) {
    return degrees * std::numbers::pi_v<float> / 180;
}

Bitmap scaled(const PageBitmap& page, float& dots_per_inch) {
    const float wanted = std::clamp(page.dots_per_inch, resolution_min, resolution_max);
    float scale = wanted / page.dots_per_inch;
    const auto pixels = static_cast<float>(pixGetWidth(page.grey.get())) *
                        static_cast<float>(pixGetHeight(page.grey.get()));
    scale = std::min(scale, std::sqrt(pixels_max / pixels));
    dots_per_inch = page.dots_per_inch * scale;
    if (std::abs(scale - 1) < 0.02F) {
        dots_per_inch = page.dots_per_inch;
        return Bitmap(pixCopy(nullptr, page.grey.get()));
    }
    return Bitmap(pixScale(page.grey.get(), scale, scale));
}

// Light text on a dark ground (side bars, banners) becomes dark on light.
Bitmap light_ground(Bitmap grey, float dots_per_inch) {
    const int reduction = 4;
    const auto pixels = [&](float inches) {
        return std::max(1, static_cast<int>(inches * dots_per_inch / reduction));
    };
    const Bitmap small(pixScaleAreaMap(grey.get(), 1.0F / reduction, 1.0F / reduction));
    const Bitmap dark(pixThresholdToBinary(small.get(), dark_level));
    const int closing = pixels(dark_closing) | 1;
    const int opening = pixels(dark_side_min) | 1;
    const Bitmap closed(pixCloseSafeBrick(nullptr, dark.get(), closing, closing));
    const Bitmap opened(closed == nullptr ? nullptr
                                          : pixOpenBrick(nullptr, closed.get(), opening, opening));
    l_int32 empty = 1;
    if (opened == nullptr || pixZero(opened.get(), &empty) != 0 || empty == 1) {
        return grey;
    }
    const Bitmap mask(pixExpandReplicate(opened.get(), reduction));
    const Bitmap inverted(pixInvert(nullptr, grey.get()));
    if (mask != nullptr && inverted != nullptr) {
        pixCombineMasked(grey.get(), inverted.get(), mask.get());
    }
    return grey;
}

Bitmap even_ground(Bitmap grey) {
    Bitmap even(
        pixBackgroundNorm(grey.get(), nullptr, nullptr, 20, 20, 100, 200, light_level, 2, 2));
    return even == nullptr ? std::move(grey) : std::move(even);
}

void take_ink(OcrBitmap& page) {
    page.ink.reset(pixThresholdToBinary(page.grey.get(), ink_level));
}

// How clearly rows of text lie across the picture: high for a page of text, low for one that lies
// on its side.
float row_contrast(Pix* ink) {
    l_float32 angle = 0;
    l_float32 confidence = 0;
    l_float32 score = 0;
    const bool found =
        pixFindSkewSweepAndSearchScore(ink, &angle, &confidence, &score, 4, 2, 0, 7, 1, 0.01F) == 0;
    return found ? score : 0;
}

// Letters with ascenders are more than those with descenders; a page with too few to be sure of it
// is at least laid with its rows across.
void make_upright(OcrBitmap& page) {
    l_float32 up = 0;
    l_float32 left = 0;
    l_int32 orientation = L_TEXT_ORIENT_UNKNOWN;
    if (pixOrientDetect(page.ink.get(), &up, &left, 0, 0) == 0) {
        makeOrientDecision(up, left, 0, 0, &orientation, 0);
    }
    page.orientation_sure = orientation != L_TEXT_ORIENT_UNKNOWN;
    int quarters = orientation == L_TEXT_ORIENT_LEFT    ? 1
                   : orientation == L_TEXT_ORIENT_DOWN  ? 2
                   : orientation == L_TEXT_ORIENT_RIGHT ? 3
                                                        : 0;
    if (!page.orientation_sure) {
        const Bitmap side(pixRotate90(page.ink.get(), 1));
        const bool lies = side != nullptr &&
                          row_contrast(side.get()) > side_contrast * row_contrast(page.ink.get());
        quarters = lies ? 1 : 0;
    }
    if (quarters != 0) {
        page = turned(page, quarters);
    }
}

void make_level(OcrBitmap& page) {
    l_float32 angle = 0;
    l_float32 confidence = 0;
    if (pixFindSkewSweepAndSearch(page.ink.get(), &angle, &confidence, 4, 2, skew_degrees_max, 1,
                                  0.01F) != 0 ||
        confidence < skew_sure || std::abs(angle) < skew_degrees_min) {
        return;
    }
    Bitmap level(pixRotateAMGray(page.grey.get(), radians(angle), light_level));
    if (level != nullptr) {
        page.grey = std::move(level);
        page.turn += angle;
        take_ink(page);
    }
}

}  // namespace

OcrBitmap turned(const OcrBitmap& page, int quarters) {
    OcrBitmap result;
    result.grey.reset(pixRotateOrth(page.grey.get(), quarters));
    result.dots_per_inch = page.dots_per_inch;
    result.turn = page.turn + 90.0F * static_cast<float>(quarters);
    result.orientation_sure = page.orientation_sure;
    if (result.grey != nullptr) {
        take_ink(result);
    }
    return result;
}

OcrBitmap prepare(const PageBitmap& page) {
    setMsgSeverity(L_SEVERITY_NONE);
    OcrBitmap result;
    result.grey = scaled(page, result.dots_per_inch);
    if (result.grey == nullptr) {
        return result;
    }
    result.grey = even_ground(light_ground(std::move(result.grey), result.dots_per_inch));
    take_ink(result);
    make_upright(result);
    make_level(result);
    return result;
}

}  // namespace vouch::document::readers::ocr
