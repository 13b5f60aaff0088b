// A document of any kind, from its bytes to the résumé. The first byte chooses the kind.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "document/readers/fuzz_package.hpp"
#include "document/readers/read_bytes.hpp"
#include "model/resume_json.hpp"
#include "parse/parse_resume.hpp"
#include "taxonomy.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vouch;
    if (size == 0) {
        return 0;
    }
    const auto kind = static_cast<document::Kind>(data[0] % 8);
    const std::string_view input(reinterpret_cast<const char*>(data) + 1, size - 1);
    const bool packed = kind == document::Kind::docx || kind == document::Kind::odt;
    const auto bytes = packed ? document::readers::package_of(input) : std::string(input);
    if (const auto read = document::readers::read_bytes(bytes, kind, {})) {
        if (const auto resume = parse::parse_resume(*read, taxonomy(), Date{2026, 5, 15})) {
            static_cast<void>(model::to_json(*resume));
        }
    }
    return 0;
}
