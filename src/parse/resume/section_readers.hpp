#pragma once

#include "parse/resume/resume_builder.hpp"
#include "parse/resume/sections.hpp"

// One reader a kind of section; each appends to the résumé.
namespace vouch::parse::resume {

void read_work(const Section& section, ResumeBuilder& builder);
void read_volunteer(const Section& section, ResumeBuilder& builder);
void read_education(const Section& section, ResumeBuilder& builder);
void read_projects(const Section& section, ResumeBuilder& builder);
void read_skills(const Section& section, ResumeBuilder& builder);
void read_languages(const Section& section, ResumeBuilder& builder);
// Takes out of a section of skills what its labels say are languages.
Section take_languages(Section& skills);
void read_interests(const Section& section, ResumeBuilder& builder);
void read_certificates(const Section& section, ResumeBuilder& builder);
void read_awards(const Section& section, ResumeBuilder& builder);
void read_publications(const Section& section, ResumeBuilder& builder);
void read_references(const Section& section, ResumeBuilder& builder);
void read_summary(const Section& section, ResumeBuilder& builder);
// A heading no list knows: by what its lines look like, else kept as remarks.
void read_other(const Section& section, ResumeBuilder& builder);

}  // namespace vouch::parse::resume
