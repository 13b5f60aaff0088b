#include "document/request.hpp"

#include "document/limits.hpp"
#include "document/wire_bytes.hpp"

namespace vouch::document {

namespace {

constexpr std::string_view magic = "VREQ";

}  // namespace

Service service_of(Operation operation) {
    const bool pictures = operation == Operation::ocr || operation == Operation::raster;
    return pictures ? Service::pictures : Service::reading;
}

std::string_view name_of(Service service) {
    return service == Service::reading ? "reading" : "pictures";
}

std::string encode(const Request& request) {
    wire::Writer out;
    out.raw(magic);
    out.number(request_version);
    out.number(static_cast<std::uint8_t>(request.operation));
    out.number(static_cast<std::uint8_t>(request.kind));
    out.number(static_cast<std::uint16_t>(request.page));
    out.number(static_cast<std::uint16_t>(request.dpi));
    return out.take();
}

Result<Request> decode_request(std::string_view bytes) {
    const auto refused = [] { return fail("internal", {{"detail", "a request is not valid"}}); };
    if (!bytes.starts_with(magic)) {
        return refused();
    }
    wire::Source in(bytes.substr(magic.size()));
    if (in.number<std::uint16_t>() != request_version) {
        return refused();
    }
    Request request;
    request.operation = in.choice(Operation::assemble);
    request.kind = in.choice(Kind::image);
    request.page = in.number<std::uint16_t>();
    request.dpi = in.number<std::uint16_t>();
    const bool in_range =
        request.page >= 1 && request.page <= limits::pages_max && request.dpi <= dpi_max;
    if (!in.ok() || !in.at_end() || !in_range) {
        return refused();
    }
    return request;
}

}  // namespace vouch::document
