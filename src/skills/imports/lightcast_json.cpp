#include <jsoncons/json.hpp>

#include "skills/imports/import_tables.hpp"
#include "skills/imports/imports.hpp"
#include "skills/imports/record_reader.hpp"

namespace vouch::skills::imports {

namespace {

using Json = jsoncons::json;

constexpr int depth_max = 16;

Kind kind_of(std::string_view type, std::string_view name) {
    return names_program(name)       ? Kind::technology
           : type == "Certification" ? Kind::certificate
           : type == "Common Skill"  ? Kind::method
                                     : Kind::domain;
}

std::string text_at(const Json& object, const char* member) {
    return object.is_object() && object.contains(member) && object.at(member).is_string()
               ? object.at(member).as<std::string>()
               : std::string();
}

}  // namespace

Result<Import> import_lightcast(const DataFile& file, const Known& known) {
    auto options = jsoncons::json_options{};
    options.max_nesting_depth(depth_max);
    Json json;
    try {
        json = Json::parse(file.text, options);
    } catch (const jsoncons::ser_error& error) {
        return invalid_at(file.name, error.line(), error.code().message());
    }
    if (!json.is_object() || !json.contains("data") || !json.at("data").is_array()) {
        return invalid_at(file.name, 1, "no list 'data'");
    }
    ImportTables tables(known, "lightcast", "# Made from Lightcast Open Skills (lightcast.io).\n");
    std::size_t index = 0;
    for (const auto& item : json.at("data").array_range()) {
        const auto id = text_at(item, "id");
        const auto name = text_at(item, "name");
        if (id.empty() || name.empty()) {
            return invalid_at(file.name, 0,
                              "item " + std::to_string(index) + " of 'data' has no id or no name");
        }
        const auto type = item.contains("type") ? text_at(item.at("type"), "name") : std::string();
        tables.add_skill({.name = name, .kind = kind_of(type, name), .identifier = id});
        ++index;
    }
    return tables.finish();
}

}  // namespace vouch::skills::imports
