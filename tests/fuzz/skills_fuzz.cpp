// The skills of a text: every place lies inside it, begins and ends on whole characters, in order.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "skills/taxonomy.hpp"
#include "taxonomy.hpp"

namespace {

using namespace vouch;

bool is_inside_character(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

void check(std::string_view text, bool whole_characters,
           const std::vector<skills::Mention>& mentions) {
    std::size_t before = 0;
    for (const auto& mention : mentions) {
        const bool cuts =
            is_inside_character(text, mention.begin) || is_inside_character(text, mention.end);
        const bool right = mention.begin >= before && mention.begin < mention.end &&
                           mention.end <= text.size() && mention.confidence >= 0 &&
                           mention.confidence <= 1 && !(whole_characters && cuts);
        if (!right) {
            std::abort();
        }
        before = mention.begin;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto valid = text::to_valid(bytes);
    check(valid, true, taxonomy().find(valid));
    check(valid, true, taxonomy().find_in_list(valid));
    check(valid, true, taxonomy().survey(valid));
    check(bytes, false, taxonomy().survey(bytes));
    return 0;
}
