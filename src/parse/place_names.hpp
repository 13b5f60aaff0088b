#pragma once

#include <string_view>

namespace vouch::parse {

// Each line: an ISO 3166-1 alpha-2 code, a space, names with ';' between; a code may
// have several lines.
std::string_view country_table();
std::string_view region_table();
std::string_view city_table();

}  // namespace vouch::parse
