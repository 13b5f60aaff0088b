#include "document/readers/read_bytes.hpp"

namespace vouch::document::readers {

Result<Document> read_bytes(std::string_view bytes, Kind kind) {
    switch (kind) {
        case Kind::pdf:
            return read_pdf(bytes);
        case Kind::docx:
            return read_docx(bytes);
        case Kind::odt:
            return read_odt(bytes);
        case Kind::rtf:
            return read_rtf(bytes);
        case Kind::html:
            return read_html(bytes);
        case Kind::markdown:
            return read_markdown(bytes);
        case Kind::text:
            return read_text(bytes);
        case Kind::image:
            return fail("document-without-text");
    }
    return fail("document-type-unknown");
}

}  // namespace vouch::document::readers
