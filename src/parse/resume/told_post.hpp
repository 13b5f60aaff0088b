#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "parse/dates.hpp"
#include "parse/web_address.hpp"

namespace vouch::parse::resume {

// A post told as a sentence: "Worked as a Payroll Clerk with Harrow Steel from May 2014 to June
// 2016", "Working at Harrow Steel since 2016". Bytes of the text.
struct ToldPost {
    TextRange position;  // empty where the sentence names none
    TextRange employer;
    FoundDate date;
};

std::optional<ToldPost> told_post(std::string_view text);

// "Worked as a", "Currently working as": what leads to a title, in bytes; 0 where nothing does.
std::size_t title_lead_in(std::string_view text);

}  // namespace vouch::parse::resume
