#pragma once

#include <string>
#include <string_view>

#include "document/request.hpp"

namespace vouch::reader {

// Does what the request asks with the document's bytes; the answer in the form of
// document/wire.hpp. This is all that runs behind the closed sandbox.
std::string answer(const document::Request& request, std::string_view bytes);

}  // namespace vouch::reader
