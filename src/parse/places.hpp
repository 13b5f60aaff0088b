#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vouch::parse {

// Names of countries in the languages that are read, regions (states, provinces, Länder) of the
// larger countries, and well-known cities.
std::string_view country_code_of(std::string_view name);         // "" where unknown
std::string_view country_code_of_region(std::string_view name);  // "Bavaria" → "DE", "CA" → "US"
std::string_view country_code_of_city(std::string_view name);

// A place as written: "Edinburgh, Scotland, GB", "8010 Graz (AT)", "Remote". Offsets are bytes of
// the text that was read; parts that were not written are empty.
struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;
};
struct FoundPlace {
    std::optional<Part> address, postal_code, city, region, country;
    std::string country_code;  // from the country or, where only they are written, region or city
};
// The place that the whole text is, or nothing. `lenient`: the text stands where a place is
// expected ("City, Somewhere" with unknown names counts).
std::optional<FoundPlace> whole_place(std::string_view text, bool lenient);

// How surely the whole text is a place: 3 names a country, 2 a known region or city, 1 has its
// shape only, 0 not.
int place_cue(std::string_view text);

// Begin of the place that ends the text ("…, Dublin, Ireland", "… in Graz"), npos where none is
// certain.
std::size_t trailing_place(std::string_view text);

}  // namespace vouch::parse
