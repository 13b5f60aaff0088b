#include "parse/model_directed_text.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "parse/model_address.hpp"
#include "parse/posting/clauses.hpp"

namespace vouch::parse {

namespace {

constexpr std::size_t found_max = 20;

// Signs that part the turns of a conversation with a model.
constexpr std::array<std::string_view, 5> markers = {"<|im_start|>", "<|system|>", "[inst]",
                                                     "### instruction", "<system>"};

bool is_directed(std::string_view sentence) {
    const std::string lower = text::to_lower(sentence);
    return speaks_to_model(sentence) || std::ranges::any_of(markers, [&](std::string_view sign) {
               return lower.contains(sign);
           });
}

}  // namespace

std::vector<ModelDirectedText> find_model_directed_text(std::string_view text) {
    std::vector<ModelDirectedText> found;
    for (std::size_t at = 0; at <= text.size() && found.size() < found_max;) {
        const auto end = std::min(text.find('\n', at), text.size());
        for (const auto sentence : posting::split_sentences(text, {at, end})) {
            if (found.size() < found_max &&
                is_directed(text.substr(sentence.begin, sentence.end - sentence.begin))) {
                found.push_back({sentence.begin, sentence.end});
            }
        }
        at = end + 1;
    }
    return found;
}

}  // namespace vouch::parse
