#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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
// document-over-limit, document-too-slow, document-timed-out, document-without-text,
// reader-unavailable, ocr-unavailable.
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

    // Pages that are pictures are recognised (OCR), each in a child of its own, at most
    // limits::ocr_pages_max of them; notices name those and what was left out.
    Result<Document> read(std::span<const std::byte> bytes, std::string_view file_name) const;

    // One page (from 1) of a PDF or a picture file as it looks in the file, at so many dots an inch
    // (0: as a screen needs it). Error for other kinds: document-not-drawable.
    Result<Picture> draw(std::span<const std::byte> bytes, std::string_view file_name, int page,
                         int dpi) const;

private:
    class Pool;

    Result<Document> read_pictures(Document document, std::span<const std::byte> bytes,
                                   std::string_view file_name) const;
    std::vector<Result<Document>> recognise(std::span<const int> pages,
                                            std::span<const std::byte> bytes,
                                            std::string_view file_name) const;
    Result<std::string> ask(Request request, std::span<const std::byte> bytes,
                            std::string_view file_name) const;

    Result<std::string> ask_kind(const Request& request, std::span<const std::byte> bytes) const;

    std::unique_ptr<Pool> pool_;
};

}  // namespace vouch::document
