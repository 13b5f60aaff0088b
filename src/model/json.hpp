#pragma once

#include <jsoncons/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/error.hpp"
#include "model/draft.hpp"
#include "model/match.hpp"
#include "model/posting.hpp"
#include "model/resume.hpp"
#include "model/score.hpp"

// JSON values of the model, for the *_json.cpp files and whoever composes a larger document of
// them (tailor's report). Costly to compile: include it in .cpp files only, and in few.
namespace vouch::model {

using Json = jsoncons::ojson;  // keeps the order of members

enum class Detail : std::uint8_t {
    plain,  // JSON Resume v1.0.0 and nothing else
    full    // with ids, sources, remarks and the rest of ours beside it
};

Json to_json_value(const Resume& resume, Detail detail);
Json to_json_value(const Posting& posting);
Json to_json_value(const Match& match);
Json to_json_value(const Score& score);
Json to_json_value(const Readability& readability);
Json to_json_value(const Edit& edit);
Json to_json_value(const Claim& claim);
Json to_json_value(const Refusal& refusal);
Json to_json_value(const Omission& omission);
Json to_json_value(const Question& question);
Json to_json_value(const Answer& answer);
Json to_json_value(const Letter& letter);
// null where no model was set up.
Json to_json_value(const ModelUse& use);
// {"code", "params", "text"}: the text is English; the code and params are for other languages.
Json to_json_value(const Message& message);
Json to_json_value(const Remark& remark);

template <typename T>
Json to_json_array(const std::vector<T>& items) {
    Json array(jsoncons::json_array_arg);
    array.reserve(items.size());
    for (const auto& item : items) {
        if constexpr (std::is_same_v<T, std::string>) {
            array.push_back(item);
        } else {
            array.push_back(to_json_value(item));
        }
    }
    return array;
}

// Parses outside text, at most 64 deep; the caller bounds its size. Error resume-not-json with
// the place.
Result<Json> parse_json(std::string_view text);

// Indented by two spaces, LF at the end, non-ASCII as it is.
std::string to_pretty_text(const Json& json);

// One line.
std::string to_compact_text(const Json& json);

}  // namespace vouch::model
