#include "answer.hpp"

#include <exception>
#include <new>

#include "document/assembly.hpp"
#include "document/readers/page_pictures.hpp"
#include "document/readers/read_bytes.hpp"
#include "document/wire.hpp"

namespace vouch::reader {

namespace {

// What libraries throw becomes an error of the document.
template <typename Read>
auto guarded(Read read) -> decltype(read()) {
    try {
        return read();
    } catch (const std::bad_alloc&) {
        return fail("document-over-limit",
                    {{"limit", "memory"}, {"value", "more than 512 MiB"}, {"most", "512 MiB"}});
    } catch (const std::exception&) {
        return fail("document-unreadable");
    }
}

Result<document::Document> assemble(std::string_view bytes, document::Kind kind) {
    const auto assembly = document::decode_assembly(bytes);
    if (!assembly) {
        return fail("internal", {{"detail", "an assembly is not valid"}});
    }
    return document::readers::read_bytes(assembly->document, kind, assembly->pages);
}

}  // namespace

std::string answer(const document::Request& request, std::string_view bytes) {
    using document::Operation;
    namespace readers = document::readers;
    namespace wire = document::wire;
    switch (request.operation) {
        case Operation::read:
            return wire::encode(
                guarded([&] { return readers::read_bytes(bytes, request.kind, {}); }));
        case Operation::ocr:
            return wire::encode(guarded([&] {
                return readers::recognise_page(bytes, request.kind, request.page, request.dpi);
            }));
        case Operation::raster:
            return wire::encode_picture(guarded([&] {
                return readers::draw_page(bytes, request.kind, request.page, request.dpi);
            }));
        case Operation::assemble:
            return wire::encode(guarded([&] { return assemble(bytes, request.kind); }));
    }
    return wire::encode(fail("internal", {{"detail", "unknown operation"}}));
}

std::string refusal(const document::Request& request, Error error) {
    return request.operation == document::Operation::raster
               ? document::wire::encode_picture(std::unexpected(std::move(error)))
               : document::wire::encode(std::unexpected(std::move(error)));
}

}  // namespace vouch::reader
