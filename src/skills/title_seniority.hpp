#pragma once

#include <string>
#include <string_view>

namespace vouch::skills {

// The seniority a job title says by its modifiers ("Sr.", "Head of", "Trainee", "III"), as a word
// of model::Seniority, or empty. "Manager" alone says nothing: it may be part of the trade
// ("Account Manager"); the table of titles knows those.
std::string seniority_of_title(std::string_view title);

}  // namespace vouch::skills
