#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/template.hpp"
#include "model/resume.hpp"

namespace vouch::layout {

// The names of the sections to show, in order: the person's own order where there is one, else
// the template's (the graduate's for people with little work). Sections the person's order does
// not name follow in the template's order; no name comes twice. Other sections come one by one, as
// "otherSections/0". Empty sections are not left out
// here.
std::vector<std::string> section_names(const model::Resume& resume, const Template& design,
                                       const Date& today);

// The other section that "otherSections/2" names, or null.
const model::OtherSection* find_other(const model::Resume& resume, std::string_view section);

// True for people whose education says more than their jobs: no job, or a degree that is still
// going on or ended at most a year before the latest job began, and less than two years of jobs
// altogether. A job that goes on counts to `today`, and as long where today is not given (year 0).
bool is_graduate(const model::Resume& resume, const Date& today);

// The heading: the person's own where it is a short line of words, in title case where it was all
// capitals; else the usual English one.
std::string section_title(const model::Resume& resume, std::string_view section);

}  // namespace vouch::layout
