#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "document/document.hpp"

namespace vouch::document {

// What kind of document the bytes are: by their first bytes, then by the file name's ending.
// "document-type-unknown" where neither tells, "document-kind-old" for Word's form before 2007,
// "document-encrypted" for an Office file behind a password.
Result<Kind> detect_kind(std::span<const std::byte> bytes, std::string_view file_name);

// How untrusted bytes are opened: a throw-away `vouch-reader` process each, with limits, bytes in
// and pages out over pipes (SEMANTICS §2). Safe to call from several threads at once.
// Errors: document-empty, document-unreadable, document-type-unknown, document-encrypted,
// document-over-limit, document-without-text, reader-unavailable.
class Reader {
public:
    // `program`: path of the vouch-reader executable.
    explicit Reader(std::string program);

    Result<Document> read(std::span<const std::byte> bytes, std::string_view file_name) const;

private:
    std::string program_;
};

}  // namespace vouch::document
