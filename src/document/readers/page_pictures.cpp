#include "document/readers/page_pictures.hpp"

namespace vouch::document::readers {

Result<Document> recognise_page(std::string_view, Kind, int, int) {
    return fail("document-without-text");
}

Result<Picture> draw_page(std::string_view, Kind, int, int) {
    return fail("document-without-text");
}

}  // namespace vouch::document::readers
