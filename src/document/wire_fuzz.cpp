#include <cstddef>
#include <cstdint>
#include <string_view>

#include "document/wire.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vouch::document;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    static_cast<void>(wire::decode(bytes));
    return 0;
}
