#include "document/request.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vouch::document;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto request = decode_request(bytes);
    if (request && encode(*request) != bytes) {
        std::abort();  // there is one form of a request
    }
    return 0;
}
