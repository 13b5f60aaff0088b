#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "document/document.hpp"

// The binary form in which the reading child answers: four bytes "VDOC", the version, then either
// an error (code and parameters), a document, or a picture. Numbers are little endian, strings and
// lists carry a 32-bit count. The parent trusts nothing of it: every count, index, enum and float
// is checked.
namespace vouch::document::wire {

inline constexpr std::uint16_t version = 2;

std::string encode(const Result<Document>& answer);

// The document or the error that the child sent; "document-unreadable" where the bytes are not a
// whole, valid message of this version.
Result<Document> decode(std::string_view bytes);

// The same for a page's picture.
std::string encode_picture(const Result<Picture>& answer);
Result<Picture> decode_picture(std::string_view bytes);

}  // namespace vouch::document::wire
