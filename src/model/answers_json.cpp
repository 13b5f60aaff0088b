#include "model/answers_json.hpp"

#include "model/json.hpp"

namespace vouch::model {

Result<std::map<std::string, std::string>> answers_from_json(std::string_view text) {
    const auto json = parse_json(text);
    if (!json) {
        return fail("answers-invalid", {{"detail", to_text(json.error())}});
    }
    if (!json->is_object()) {
        return fail("answers-invalid", {{"detail", R"(write them as {"ask-w1.b2-c9x2e": "…"})"}});
    }
    std::map<std::string, std::string> answers;
    for (const auto& item : json->object_range()) {
        if (!item.value().is_string()) {
            return fail("answers-invalid", {{"detail", item.key() + " is not a text"}});
        }
        answers.emplace(item.key(), item.value().as<std::string>());
    }
    return answers;
}

}  // namespace vouch::model
