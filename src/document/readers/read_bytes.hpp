#pragma once

#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/request.hpp"

// The readers of the formats. They run on hostile bytes inside the sandboxed child; each bounds
// what it does by document/limits.hpp.
namespace vouch::document::readers {

// Pages whose words only recognition can tell are taken from `recognised`; where they are not in
// it, the page is left with what else it has, and a notice "document.picture-page" says so.
Result<Document> read_pdf(std::string_view bytes, const std::vector<RecognisedPage>& recognised);
Result<Document> read_picture(std::string_view bytes,
                              const std::vector<RecognisedPage>& recognised);
Result<Document> read_docx(std::string_view bytes);
Result<Document> read_odt(std::string_view bytes);
Result<Document> read_rtf(std::string_view bytes);
Result<Document> read_html(std::string_view bytes);
Result<Document> read_markdown(std::string_view bytes);
Result<Document> read_text(std::string_view bytes);
Result<Document> read_profile_archive(std::string_view bytes);

// The reader of the kind.
Result<Document> read_bytes(std::string_view bytes, Kind kind,
                            const std::vector<RecognisedPage>& recognised);

// What has to happen once before the sandbox closes and children are forked: global state that
// opens files, code and tables that every child would otherwise have to load anew.
void warm_up(Service service);

}  // namespace vouch::document::readers
