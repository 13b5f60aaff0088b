#pragma once

#include <string>
#include <string_view>

namespace vouch::layout {

// `text` as one line that fonts can draw and machines can read: NFC; white space of any kind is
// one space; emoji, icons of private fonts, control and invisible formatting characters are left
// out (joiners stay where a script needs them).
std::string printable(std::string_view text);

// `address` as a link target, or "" where it is not one: an address of the schemes http, https,
// mailto or tel stays; "www.example.org/x" and "example.org/x" get https. Bytes that do not belong
// into an address are percent-encoded (RFC 3986).
std::string link_target(std::string_view address);

// An address as people print it: without scheme, "www." and a slash at the end.
std::string shown_address(std::string_view address);

}  // namespace vouch::layout
