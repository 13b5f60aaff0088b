#include "model/json.hpp"

namespace vouch::model {

Result<Json> parse_json(std::string_view text) {
    auto options = jsoncons::json_options{}.max_nesting_depth(64);
    try {
        return Json::parse(text, options);
    } catch (const jsoncons::ser_error& error) {
        return fail("resume-not-json", {{"detail", error.what()}});
    }
}

std::string to_pretty_text(const Json& json) {
    std::string text;
    auto options = jsoncons::json_options{}.indent_size(2).array_array_line_splits(
        jsoncons::line_split_kind::multi_line);
    json.dump_pretty(text, options);
    text += '\n';
    return text;
}

std::string to_compact_text(const Json& json) {
    std::string text;
    json.dump(text);
    return text;
}

Json to_json_value(const Message& message) {
    Json params;
    for (const auto& [name, value] : message.params) {
        params[name] = value;
    }
    Json json;
    json["code"] = message.code;
    json["params"] = std::move(params);
    json["text"] = to_text(message);
    return json;
}

}  // namespace vouch::model
