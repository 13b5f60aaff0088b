#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace vouch::parse {

// A sentence that speaks to a language model instead of a reader ("ignore all previous
// instructions", "if you are an AI …"). To us it is only text; people are told of it. Byte
// offsets, end exclusive.
struct ModelDirectedText {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// All such sentences, in order, at most twenty. Of the wordings of
// find_model_addresses, and of the signs that part the turns of a conversation with a model.
std::vector<ModelDirectedText> find_model_directed_text(std::string_view text);

}  // namespace vouch::parse
