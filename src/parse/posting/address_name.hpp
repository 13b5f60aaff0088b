#pragma once

#include <string>
#include <string_view>
#include <vector>

// An employer's name stands in its mail and web addresses. Private to parse/posting.
namespace vouch::parse::posting {

// The telling parts of the addresses in the text, in lower case without hyphens: "acmefoods" of
// "jobs@acme-foods.example" and "www.acme-foods.co.uk". Not those of mail services and job boards.
std::vector<std::string> address_names(std::string_view text);

// True where the name begins as an address is called, or an address as the name is.
bool is_in_addresses(std::string_view name, const std::vector<std::string>& addresses);

// The capitalised words of the text that an address is called after, longest first seen; empty
// where there are none.
std::string name_of_addresses(std::string_view text, const std::vector<std::string>& addresses);

}  // namespace vouch::parse::posting
