#include "llm/answer.hpp"

#include <jsoncons_ext/jsonschema/jsonschema.hpp>

#include "llm/json.hpp"

namespace vouch::llm {

Result<void> check_answer(std::string_view json, std::string_view schema) {
    TRY_INTO(const auto value, parse_json(json));
    TRY_INTO(auto rules, parse_json(schema));
    try {
        const auto compiled = jsoncons::jsonschema::make_json_schema(std::move(rules));
        if (!compiled.is_valid(value)) {
            return invalid_answer("not as the schema says");
        }
        return {};
    } catch (const std::exception&) {
        return invalid_answer("the schema cannot be used");
    }
}

Result<std::string> text_member(std::string_view json, std::string_view name) {
    TRY_INTO(const auto value, parse_json(json));
    if (!value.is_object() || !value.contains(name) || !value.at(name).is_string()) {
        return invalid_answer("no text in it");
    }
    return value.at(name).as<std::string>();
}

}  // namespace vouch::llm
