#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "document/document.hpp"
#include "document/request.hpp"

namespace vouch::document {

// What kind of document the bytes are: by their first bytes, then by the file name's ending.
// "document-type-unknown" where neither tells, "document-kind-old" for Word's form before 2007,
// "document-encrypted" for an Office file behind a password.
Result<Kind> detect_kind(std::span<const std::byte> bytes, std::string_view file_name);

// How untrusted bytes are opened: each request by a throw-away child of a warm `vouch-reader`
// process, with limits, bytes in and pages out (SEMANTICS §2). The process is started on first
// use, once for each Service, and anew where it died. Safe to call from several threads at once.
// Errors: document-empty, document-unreadable, document-type-unknown, document-encrypted,
// document-over-limit, document-without-text, reader-unavailable.
class Reader {
public:
    // `program`: path of the vouch-reader executable.
    explicit Reader(std::string program);
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    ~Reader();

    // Starts the reading process without waiting for it, so that it warms up while the caller does
    // something else. Failures show with the first request.
    void prepare(Service service = Service::reading) const;

    Result<Document> read(std::span<const std::byte> bytes, std::string_view file_name) const;

    // One page (from 1) recognised from its picture: a Document of that page alone.
    Result<Document> recognise(std::span<const std::byte> bytes, std::string_view file_name,
                               int page) const;

    // One page (from 1) as it looks.
    Result<Picture> draw(std::span<const std::byte> bytes, std::string_view file_name, int page,
                         int dpi) const;

private:
    class Pool;

    Result<std::string> ask(Request request, std::span<const std::byte> bytes,
                            std::string_view file_name) const;

    std::unique_ptr<Pool> pool_;
};

}  // namespace vouch::document
