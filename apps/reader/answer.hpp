#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "document/request.hpp"

namespace vouch::reader {

// Does what the request asks with the document's bytes; the answer in the form of
// document/wire.hpp. This is all that runs behind the closed sandbox.
std::string answer(const document::Request& request, std::string_view bytes);

// The answer to the same request where it could not be done, in the same form.
std::string refusal(const document::Request& request, Error error);

}  // namespace vouch::reader
