#include <cstddef>
#include <cstdint>
#include <string_view>

#include "document/readers/image_bitmap.hpp"
#include "document/readers/ocr/prepare.hpp"

// Decoding a picture file and making its first page ready for recognition. Large pages are decoded
// only: what follows costs time by the pixel and reads nothing but pixels.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vouch::document::readers;
    constexpr std::size_t bytes_prepared_max = 1 << 16;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (const auto pages = image_pages(bytes)) {
        static_cast<void>(colours_of_image(bytes, *pages));
        if (const auto page = page_of_image(bytes, 1); page && size < bytes_prepared_max) {
            static_cast<void>(ocr::prepare(*page));
        }
    }
    return 0;
}
