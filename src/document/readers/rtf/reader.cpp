#include "document/readers/read_bytes.hpp"
#include "document/readers/rtf/interpreter.hpp"

// Rich Text Format (specification 1.9.1): what it shows as text, looks, lists, tables and links.
namespace vouch::document::readers {

using namespace rtf;

Result<Document> read_rtf(std::string_view bytes) {
    if (!bytes.starts_with("{\\rtf")) {
        return fail("document-unreadable");
    }
    return rtf::RtfInterpreter(bytes).read();
}

}  // namespace vouch::document::readers
