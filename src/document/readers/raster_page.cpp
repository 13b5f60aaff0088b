#include "document/readers/raster_page.hpp"

#include <PDFDoc.h>
#include <SplashOutputDev.h>
#include <Stream.h>
#include <leptonica/allheaders.h>
#include <splash/SplashBitmap.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "document/limits.hpp"
#include "document/readers/pdf/device.hpp"

namespace vouch::document::readers {

namespace {

// Pages of paper's usual size are drawn at 200 dots an inch. Programs that wrap a picture in a PDF
// make pages of any size: those get as many dots across.
constexpr float read_dots_per_inch = 200;
constexpr float read_dots_per_inch_max = 600;
constexpr float read_side_pixels = 1'680;

// Leptonica keeps its bytes in words of the machine's order.
Bitmap picture_of(const SplashBitmap& bitmap, RasterColour colour) {
    const int width = bitmap.getWidth();
    const int height = bitmap.getHeight();
    const bool grey = colour == RasterColour::grey;
    Bitmap picture(pixCreateNoInit(width, height, grey ? 8 : 32));
    if (picture == nullptr) {
        return picture;
    }
    l_uint32* words = pixGetData(picture.get());
    const auto stride = static_cast<std::size_t>(pixGetWpl(picture.get()));
    const auto* row = bitmap.getDataPtr();
    for (int y = 0; y < height; ++y, row += bitmap.getRowSize()) {
        l_uint32* line = words + static_cast<std::size_t>(y) * stride;
        for (int x = 0; x < width; ++x) {
            if (grey) {
                SET_DATA_BYTE(line, x, row[x]);
            } else {
                composeRGBPixel(row[3 * x], row[3 * x + 1], row[3 * x + 2], line + x);
            }
        }
    }
    return picture;
}

Result<std::unique_ptr<PDFDoc>> open_pdf(std::string_view bytes, int number) {
    pdf::warm_up_poppler();
    auto document = std::make_unique<PDFDoc>(
        new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull)));
    if (!document->isOk()) {
        return fail(document->getErrorCode() == errEncrypted ? "document-encrypted"
                                                             : "document-unreadable");
    }
    if (number < 1 || number > document->getNumPages()) {
        return fail("document-unreadable");
    }
    return document;
}

Result<Bitmap> draw(PDFDoc& document, int number, float dots_per_inch, RasterColour colour) {
    const double scale = static_cast<double>(dots_per_inch) / 72;
    const double pixels =
        document.getPageCropWidth(number) * scale * document.getPageCropHeight(number) * scale;
    if (!(pixels > 0 && pixels <= static_cast<double>(limits::picture_pixels_max))) {
        return fail("document-over-limit", {{"limit", "pixels"},
                                            {"value", std::to_string(std::llround(pixels))},
                                            {"most", std::to_string(limits::picture_pixels_max)}});
    }
    SplashColor paper = {0xFF, 0xFF, 0xFF};
    SplashOutputDev device(colour == RasterColour::grey ? splashModeMono8 : splashModeRGB8, 4,
                           false, paper);
    device.setFontAntialias(true);
    device.setVectorAntialias(true);
    device.startDoc(&document);
    document.displayPage(&device, number, static_cast<double>(dots_per_inch),
                         static_cast<double>(dots_per_inch), 0, false, true, false);
    const auto* bitmap = device.getBitmap();
    auto picture = bitmap == nullptr ? Bitmap() : picture_of(*bitmap, colour);
    if (picture == nullptr) {
        return fail("document-unreadable");
    }
    return picture;
}

}  // namespace

Result<Bitmap> draw_pdf_page(std::string_view bytes, int number, float dots_per_inch,
                             RasterColour colour) {
    TRY_INTO(const auto document, open_pdf(bytes, number));
    return draw(*document, number, dots_per_inch, colour);
}

Result<PageBitmap> draw_pdf_page_to_read(std::string_view bytes, int number) {
    TRY_INTO(const auto document, open_pdf(bytes, number));
    const auto shorter = static_cast<float>(
        std::min(document->getPageCropWidth(number), document->getPageCropHeight(number)));
    PageBitmap page;
    const float fitting = read_side_pixels * 72 / std::max(shorter, 1.0F);
    page.dots_per_inch = std::abs(fitting - read_dots_per_inch) < 0.2F * read_dots_per_inch
                             ? read_dots_per_inch
                             : std::min(fitting, read_dots_per_inch_max);
    TRY_INTO(page.grey, draw(*document, number, page.dots_per_inch, RasterColour::grey));
    return page;
}

}  // namespace vouch::document::readers
