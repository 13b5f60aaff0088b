#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/message.hpp"

namespace vouch::write {

enum class ToneFault : std::uint8_t {
    cliche,
    flattery,
    hedging,
    begging,
    boasting,
    model_phrase,
    repeated_opening,
    private_matter,  // what no employer may ask
    long_sentence,
    passive_share  // more than half of the sentences
};

// A place of a text whose tone a reader would mind.
struct ToneFinding {
    ToneFault fault = ToneFault::cliche;
    std::size_t begin = 0;  // bytes
    std::size_t end = 0;
    Message message;  // with the words found
};

// Clichés, flattery, hedging, begging, boasting, the stock phrases of language models, and
// neighbouring sentences that open with the same words; private matters, sentences too long to
// follow, and texts mostly in the passive; in order of place. Text in quotation
// marks “…” is somebody else's and is passed over.
std::vector<ToneFinding> tone_findings(std::string_view text);

std::string_view to_word(ToneFault fault);

}  // namespace vouch::write
