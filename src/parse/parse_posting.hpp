#pragma once

#include "base/error.hpp"
#include "document/document.hpp"
#include "model/posting.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::parse {

// Reads a posting from a document: its lines without page headers and footers, wrapped lines
// joined and list items after "• "; this is Posting::text, which all spans point into. A web
// page's schema.org data is read beside it. Error: job-too-short.
Result<model::Posting> parse_posting(const document::Document& document,
                                     const skills::Taxonomy& taxonomy);

// The same from text alone, as pasted.
Result<model::Posting> parse_posting_text(std::string_view text, const skills::Taxonomy& taxonomy);

}  // namespace vouch::parse
