#include "document/assembly.hpp"

#include "document/wire.hpp"
#include "document/wire_bytes.hpp"

namespace vouch::document {

namespace {

constexpr std::string_view magic = "VASM";

}  // namespace

std::string encode(const Assembly& assembly) {
    wire::Writer out;
    out.raw(magic);
    out.list(assembly.pages, [&](const RecognisedPage& page) {
        out.number(static_cast<std::uint16_t>(page.number));
        out.text(wire::encode(page.content));
    });
    out.text(assembly.document);
    return out.take();
}

std::optional<Assembly> decode_assembly(std::string_view bytes) {
    if (!bytes.starts_with(magic)) {
        return std::nullopt;
    }
    wire::Source in(bytes.substr(magic.size()));
    Assembly assembly;
    in.list(6, [&] {
        const int number = in.number<std::uint16_t>();
        auto content = wire::decode(in.text());
        if (!content) {
            in.refuse();
            return;
        }
        assembly.pages.push_back({number, std::move(*content)});
    });
    assembly.document = in.text();
    if (!in.ok() || !in.at_end()) {
        return std::nullopt;
    }
    return assembly;
}

}  // namespace vouch::document
