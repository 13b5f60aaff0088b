#include <cstddef>
#include <cstdint>
#include <string_view>

#include "document/readers/read_bytes.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vouch::document;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    static_cast<void>(readers::read_pdf(bytes, {}));
    return 0;
}
