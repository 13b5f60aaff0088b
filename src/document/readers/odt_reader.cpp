#include "document/readers/read_bytes.hpp"
namespace vouch::document::readers {
Result<Document> read_odt(std::string_view) { return fail("document-unreadable"); }
Result<Document> read_rtf(std::string_view) { return fail("document-unreadable"); }
Result<Document> read_html(std::string_view) { return fail("document-unreadable"); }
}
