#pragma once

#include <string>
#include <string_view>

namespace vouch::document::readers {

// Text of unknown encoding as UTF-8 with LF line ends: UTF-16 by its byte-order mark, UTF-8 where
// it is valid, else Windows-1252.
std::string to_utf8(std::string_view bytes);

// One byte of a Windows code page (1250 to 1254 and 1257, or 10000 for Mac Roman; others read as
// 1252) as a code point.
char32_t from_code_page(unsigned char byte, int code_page);

}  // namespace vouch::document::readers
