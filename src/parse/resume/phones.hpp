#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vouch::parse::resume {

// How surely a run of digits is a phone number: its length fits some numbering plan, it fits the
// given country's, it is one that the plan assigns.
enum class PhoneFit : std::uint8_t { shape, possible, valid };

// A phone number as written. Offsets are bytes, end exclusive.
struct FoundPhone {
    std::size_t begin = 0;
    std::size_t end = 0;
    PhoneFit fit = PhoneFit::shape;
    std::string international;  // E.164 ("+4915112345678"), "" where the country is unknown
};

// The phone numbers of a text, checked by libphonenumber. `country`: ISO 3166-1 alpha-2 of who
// writes, for numbers without a country's prefix; "" where unknown. Dates, ranges of years and
// numbers behind a label of another kind ("ID", "Passport no.", "IBAN") are none.
std::vector<FoundPhone> find_phone_numbers(std::string_view text, std::string_view country);

}  // namespace vouch::parse::resume
