#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/posting.hpp"
#include "parse/posting/requirements.hpp"
#include "parse/posting/sections.hpp"
#include "skills/taxonomy.hpp"

// The terms of the job. Each gives "unknown" where the posting does not say.
namespace vouch::parse::posting {

Said<model::Workplace> read_workplace(std::string_view text, const std::vector<Block>& blocks);
Said<model::EmploymentType> read_employment_type(std::string_view text,
                                                 const std::vector<Block>& blocks);
// From the title, with an empty place; else from what the text says of the rank.
Said<model::Seniority> read_seniority(std::string_view title, std::string_view text,
                                      const std::vector<Block>& blocks,
                                      const skills::Taxonomy& taxonomy);
Said<std::optional<double>> read_years(std::string_view text, const std::vector<Block>& blocks,
                                       const std::vector<Asked>& requirements);
Said<model::EducationLevel> read_education(std::string_view text, const std::vector<Block>& blocks,
                                           const std::vector<Asked>& requirements,
                                           const skills::Taxonomy& taxonomy);

// Neither company, benefits, rights nor application.
bool is_about_the_job(const Block& block);

// What one line or sentence in normal form says of the workplace.
model::Workplace workplace_of(std::string_view normal);

// True where the words tell where or how much one works ("hybrid", "full-time"): such a segment
// of the head is neither title nor place.
bool is_term(std::string_view normal);

// True where the clause asks a degree or diploma.
bool asks_education(std::string_view text, Span clause, const skills::Taxonomy& taxonomy);

}  // namespace vouch::parse::posting
