#include "document/readers/page_pictures.hpp"

#include <leptonica/allheaders.h>

#include "document/readers/image_bitmap.hpp"
#include "document/readers/raster_page.hpp"

namespace vouch::document::readers {

namespace {

constexpr int usual_dots_per_inch = 110;  // a page of A4 fills a usual screen

Result<Picture> png_of(Pix* bitmap) {
    l_uint8* data = nullptr;
    std::size_t size = 0;
    if (pixWriteMemPng(&data, &size, bitmap, 0) != 0) {
        return fail("document-unreadable");
    }
    Picture picture;
    picture.width = static_cast<std::uint32_t>(pixGetWidth(bitmap));
    picture.height = static_cast<std::uint32_t>(pixGetHeight(bitmap));
    picture.png.assign(reinterpret_cast<const char*>(data), size);
    lept_free(data);
    return picture;
}

}  // namespace

Result<Picture> draw_page(std::string_view bytes, Kind kind, int page, int dpi) {
    if (kind == Kind::image) {
        TRY_INTO(const auto bitmap, colours_of_image(bytes, page));
        const float scale = dpi == 0 ? 1.0F : static_cast<float>(dpi) / resolution_of(bitmap.get());
        if (scale >= 1) {
            return png_of(bitmap.get());  // more dots than it has would show nothing more
        }
        const Bitmap smaller(pixScaleAreaMap(bitmap.get(), scale, scale));
        return smaller == nullptr ? fail("document-unreadable") : png_of(smaller.get());
    }
    if (kind != Kind::pdf) {
        return fail("document-not-drawable");
    }
    const auto wanted = static_cast<float>(dpi == 0 ? usual_dots_per_inch : dpi);
    TRY_INTO(const auto bitmap, draw_pdf_page(bytes, page, wanted, RasterColour::full));
    return png_of(bitmap.get());
}

}  // namespace vouch::document::readers
