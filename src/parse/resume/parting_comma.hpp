#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "parse/resume/entry_head.hpp"

// "Payroll Clerk, Harrow Steel, Leeds": the comma of a head in one piece that parts title and
// employer.
namespace vouch::parse::resume {

enum class Order : std::uint8_t { title_first, employer_first };

struct Commas {
    std::size_t first = std::string::npos;
    std::size_t last = std::string::npos;
    std::vector<std::size_t> all;
};

// Commas outside brackets.
Commas commas_of(std::string_view value);

// How often each side of a comma stands in a section's one-piece heads: an employer with several
// posts is written the same each time.
using Repeats = std::map<std::string, int, std::less<>>;

Repeats repeats_of(const std::vector<EntryHead>& heads);

// The comma between title and employer: the side that should be the employer is repeated in the
// section or reads like an organisation, the other one like a title. npos where none parts them.
std::size_t parting_comma(std::string_view value, Order order, const Repeats& repeats);

}  // namespace vouch::parse::resume
