#pragma once

#include <string_view>

// Places known by their shape, whether a list has the name or not. Private to parse/posting.
namespace vouch::parse::posting {

// "Farmington, NM 87401" → "Farmington, NM"
std::string_view without_zip_code(std::string_view segment);

// "Toronto ON", "Dallas TX", "Farmington, NM 87401", "Ballarat VIC"
bool is_city_and_state(std::string_view segment);

// "US or Canada", "Leeds / York": each part is known.
bool are_places(std::string_view segment);

// "EMEA", "Latin America"
bool looks_like_region(std::string_view segment);

// "Daventry NN11", "Daventry NN11 4AB": a capitalised name and a British post code.
bool has_postcode(std::string_view segment);

// "49 - Saumur", "33602 Bielefeld", "Contagem - MG": a town with the number of its department or
// post office, or the letters of its state.
bool is_numbered_town(std::string_view line);

}  // namespace vouch::parse::posting
