// A posting from its text.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/posting_json.hpp"
#include "parse/parse_posting.hpp"
#include "taxonomy.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vouch;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto posting = parse::parse_posting_text(text, taxonomy())) {
        static_cast<void>(model::to_json(*posting));
    }
    return 0;
}
