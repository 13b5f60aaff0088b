#pragma once

#include <vector>

#include "parse/resume/resume_builder.hpp"
#include "parse/resume/sections.hpp"

namespace vouch::parse::resume {

// Reads name, headline, e-mail, phone, addresses of the web, profiles and place from the lines
// before the first heading and from contact sections; what is prose there becomes the summary.
// Sensitive particulars go to Resume::sensitive. Lines used are taken out of the sections.
void read_contact(std::vector<Section>& sections, float body_size, ResumeBuilder& builder);

// A line such as "Date of birth: 1 May 1990" filled into Resume::sensitive; false for others.
bool read_sensitive(const TextLine& line, ResumeBuilder& builder);
// Whether the text is such a particular.
bool is_sensitive(std::string_view text);

}  // namespace vouch::parse::resume
