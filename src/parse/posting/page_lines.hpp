#pragma once

#include <string_view>
#include <vector>

#include "parse/posting/text.hpp"

// A posting copied from a page or a mail holds more than the posting. Private to parse/posting.
namespace vouch::parse::posting {

// The lines that are the posting's own: without the buttons, counts, notices, forms and other
// postings of the page, the addresses and greeting of a mail, and the numbers of pages. A label
// with its value on the next line, and a line with those it was wrapped to, become one line whose
// content spans the line end.
std::vector<Line> page_lines(std::string_view text, std::vector<Line> lines);

// "Location", "Salary": what pages put over or before a fact.
bool is_fact_label(std::string_view normal);

// True where the whole line says that the posting's own text follows ("About the job").
bool opens_description(std::string_view normal);

}  // namespace vouch::parse::posting
