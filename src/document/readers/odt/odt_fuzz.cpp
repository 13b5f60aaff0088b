#include <cstddef>
#include <cstdint>
#include <string_view>

#include "document/readers/fuzz_package.hpp"
#include "document/readers/read_bytes.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vouch::document;
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    static_cast<void>(readers::read_odt(readers::package_of(input)));
    return 0;
}
