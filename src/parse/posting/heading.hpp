#pragma once

#include <cstddef>
#include <string_view>

#include "parse/posting/sections.hpp"

// What makes a line a heading, and of what. `normal` is in normal form. Private to parse/posting.
namespace vouch::parse::posting {

// A line that can be a heading by its form: short, no sentence, nothing that is asked itself.
bool has_heading_form(std::string_view content);

bool is_shouted(std::string_view content);

// "Requirements: five years …", "The job in short. You will …": where the heading ends, 0 where
// the line has none.
std::size_t run_in_heading_size(std::string_view content);

// A posting may begin with a section instead of its title: only where the line is nothing else.
Section section_of_first_line(std::string_view normal);

// The line begins with a phrase that heads; "You have …" must be nothing else.
bool leads_as_heading(std::string_view normal);

// The section of a heading that stands in the line of its text. One that ends in a full stop must
// begin with the telling words, or any short sentence would be one.
Section section_of_run_in(std::string_view heading);

}  // namespace vouch::parse::posting
