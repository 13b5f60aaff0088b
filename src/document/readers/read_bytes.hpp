#pragma once

#include <string_view>

#include "document/document.hpp"

// The readers of the formats. They run on hostile bytes inside the sandboxed child; each bounds
// what it does by document/limits.hpp.
namespace vouch::document::readers {

Result<Document> read_pdf(std::string_view bytes);
Result<Document> read_docx(std::string_view bytes);
Result<Document> read_odt(std::string_view bytes);
Result<Document> read_rtf(std::string_view bytes);
Result<Document> read_html(std::string_view bytes);
Result<Document> read_markdown(std::string_view bytes);
Result<Document> read_text(std::string_view bytes);

// The reader of the kind; pictures give document-without-text.
Result<Document> read_bytes(std::string_view bytes, Kind kind);

// What the sandbox must let happen before it closes: Poppler looks up its folders of character
// maps once.
void warm_up(Kind kind);

}  // namespace vouch::document::readers
