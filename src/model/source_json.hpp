#pragma once

#include "model/json.hpp"

namespace vouch::model {

Json to_json_value(const Place& place);
Json to_json_value(const Source& source);
Json to_json_value(const Coverage& coverage);

// Members of a wrong shape are left out; never fails.
Source source_from(const Json& json);

}  // namespace vouch::model
