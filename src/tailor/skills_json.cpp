#include "tailor/skills_json.hpp"

#include <cmath>

#include "base/text.hpp"
#include "model/json.hpp"

namespace vouch::tailor {

std::string to_json(std::span<const skills::Mention> mentions, std::string_view text) {
    const auto offsets = text::code_point_offsets(text);
    model::Json list(jsoncons::json_array_arg);
    for (const auto& mention : mentions) {
        model::Json item;
        item["start"] = offsets[mention.begin];
        item["end"] = offsets[mention.end];
        item["text"] = text.substr(mention.begin, mention.end - mention.begin);
        item["skill"] = mention.name;
        item["kind"] = skills::to_word(mention.kind);
        item["confidence"] = std::round(static_cast<double>(mention.confidence) * 100.0) / 100.0;
        if (mention.negated) {
            item["negated"] = true;
        }
        list.push_back(std::move(item));
    }
    model::Json json;
    json["skills"] = std::move(list);
    return model::to_pretty_text(json);
}

}  // namespace vouch::tailor
