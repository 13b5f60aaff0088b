#include "document/wire.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vouch::document;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto document = wire::decode(bytes);
    if (document) {
        static_cast<void>(plain_text(*document));
        const auto again = wire::encode(document);
        const auto decoded = wire::decode(again);
        if (!decoded || wire::encode(decoded) != again) {
            std::abort();  // what was taken must be given back
        }
    }
    static_cast<void>(wire::decode_picture(bytes));
    return 0;
}
