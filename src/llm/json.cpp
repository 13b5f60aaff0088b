#include "llm/json.hpp"

#include <algorithm>
#include <array>

namespace vouch::llm {
namespace {

constexpr int depth_max = 64;
constexpr std::int64_t tokens_believed = 10'000'000;

void take_out_bounds(Json& schema) {
    constexpr std::array<std::string_view, 4> bounds = {"minLength", "maxLength", "minItems",
                                                        "maxItems"};
    for (const auto bound : bounds) {
        if (schema.is_object() && schema.contains(bound) && schema.at(bound).is_number()) {
            schema.erase(bound);
        }
    }
    if (schema.is_object()) {
        for (auto& member : schema.object_range()) {
            take_out_bounds(member.value());
        }
    }
}

}  // namespace

std::unexpected<Error> invalid_answer(std::string_view detail) {
    return fail("llm-answer-invalid", {{"detail", std::string(detail)}});
}

Result<Json> parse_json(std::string_view text) {
    try {
        auto options = jsoncons::json_options{};
        options.max_nesting_depth(depth_max);
        return Json::parse(text, options);
    } catch (const std::exception&) {
        return invalid_answer("not JSON");
    }
}

Json schema_to_send(std::string_view schema) {
    auto parsed = parse_json(schema);
    if (!parsed) {
        return Json(jsoncons::json_object_arg);
    }
    take_out_bounds(*parsed);
    return std::move(*parsed);
}

std::int64_t token_count(const Json& usage, std::string_view member) {
    if (!usage.is_object() || !usage.contains(member) || !usage.at(member).is_int64()) {
        return 0;
    }
    return std::clamp<std::int64_t>(usage.at(member).as<std::int64_t>(), 0, tokens_believed);
}

std::string text_or_empty(const Json& object, std::string_view member) {
    const bool has = object.is_object() && object.contains(member);
    return has && object.at(member).is_string() ? object.at(member).as<std::string>()
                                                : std::string{};
}

}  // namespace vouch::llm
