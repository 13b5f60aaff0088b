#include "tailor/check_json.hpp"

#include "model/json.hpp"

namespace vouch::tailor {

std::string check_to_json(const ReadResume& read, const model::Score& score,
                          const model::Match* match) {
    model::Json seen;
    seen["text"] = read.text;
    seen["resume"] = model::to_json_value(read.resume, model::Detail::full);
    model::Json json;
    json["score"] = model::to_json_value(score);
    json["match"] = match == nullptr ? model::Json::null() : model::to_json_value(*match);
    json["seen"] = std::move(seen);
    return model::to_pretty_text(json);
}

}  // namespace vouch::tailor
