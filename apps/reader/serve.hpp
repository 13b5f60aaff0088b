#pragma once

#include "document/request.hpp"

namespace vouch::reader {

inline constexpr int exit_no_sandbox = 71;

// Serves requests from the control socket (standard input) until its other end is gone: each is
// answered by a child of its own. The other side is document::ReadingProcess. Gives the exit code.
int serve(document::Service service);

}  // namespace vouch::reader
