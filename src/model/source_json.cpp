#include "model/source_json.hpp"

#include <cmath>
#include <utility>

namespace vouch::model {

Json to_json_value(const Place& place) {
    Json json;
    if (place.page > 0) {
        json["page"] = place.page;
        Json box(jsoncons::json_array_arg);
        for (const float edge : {place.x0, place.y0, place.x1, place.y1}) {
            box.push_back(std::round(static_cast<double>(edge) * 10.0) / 10.0);
        }
        json["box"] = std::move(box);
    }
    if (place.line > 0) {
        json["line"] = place.line;
    }
    if (place.end > 0) {
        Json span(jsoncons::json_array_arg);
        span.push_back(place.begin);
        span.push_back(place.end);
        json["span"] = std::move(span);
    }
    return json;
}

Json to_json_value(const Source& source) {
    Json json = to_json_value(static_cast<const Place&>(source));
    if (!source.more.empty()) {
        json["more"] = to_json_array(source.more);
    }
    if (!source.labels.empty()) {
        json["labels"] = to_json_array(source.labels);
    }
    return json;
}

namespace {

Place place_from(const Json& json) {
    Place place;
    place.page = json.get_value_or<int>("page", 0);
    place.line = json.get_value_or<int>("line", 0);
    if (json.contains("box") && json["box"].is_array() && json["box"].size() == 4) {
        const auto& box = json["box"];
        place.x0 = box[0].as<float>();
        place.y0 = box[1].as<float>();
        place.x1 = box[2].as<float>();
        place.y1 = box[3].as<float>();
    }
    if (json.contains("span") && json["span"].is_array() && json["span"].size() == 2) {
        place.begin = json["span"][0].as<int>();
        place.end = json["span"][1].as<int>();
    }
    return place;
}

}  // namespace

Source source_from(const Json& json) {
    Source source{place_from(json), {}, {}};
    for (const auto& [name, list] :
         {std::pair{"more", &source.more}, std::pair{"labels", &source.labels}}) {
        if (json.contains(name) && json[name].is_array()) {
            for (const auto& item : json[name].array_range()) {
                if (item.is_object()) {
                    list->push_back(place_from(item));
                }
            }
        }
    }
    return source;
}

Json to_json_value(const Coverage& coverage) {
    Json json(jsoncons::json_object_arg);
    json["words"] = coverage.words;
    json["leaves"] = coverage.in_leaves;
    json["labels"] = coverage.in_labels;
    json["remarks"] = coverage.in_remarks;
    json["two"] = coverage.in_two;
    return json;
}

}  // namespace vouch::model
