#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vouch::parse {

struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<TextRange> find_emails(std::string_view text);
// Addresses with a scheme, "www." or a host whose last label is a known or common ending.
std::vector<TextRange> find_urls(std::string_view text);
// Runs of 7 to 15 digits written as a phone number; not dates, not years.
std::vector<TextRange> find_phones(std::string_view text);

// A profile on a known network: "https://github.com/ada" → GitHub, ada. Nothing for a network's
// front page or a plain site.
struct NetworkProfile {
    std::string network;
    std::string username;
};
std::optional<NetworkProfile> profile_of_url(std::string_view url);
// The network that a label names ("LinkedIn:", "Xing"), "" for none.
std::string_view network_of_label(std::string_view label);

// A place on a map, as addresses are linked: it says nothing about the person that the words do
// not.
bool is_map_address(std::string_view url);

// Host and path in lower case without scheme, "www." and a final slash.
std::string bare_url(std::string_view url);

}  // namespace vouch::parse
