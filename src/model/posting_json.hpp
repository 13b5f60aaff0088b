#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "model/posting.hpp"

namespace vouch::model {

// api/posting.schema.json. `text` may be absent in what is read (a posting by its parts).
Result<Posting> posting_from_json(std::string_view text);
std::string to_json(const Posting& posting);

}  // namespace vouch::model
