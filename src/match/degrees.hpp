#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "match/demand.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::match {

// The level a text names, the lowest where it names several ("BEd or a Master of Education").
// Words of ours first ("bachelor's degree"), then the taxonomy's names ("Licenciatura").
std::optional<Degree> degree_level(std::string_view text, const skills::Taxonomy& taxonomy);

// True where both are of one broad field: "Informatik" and "computer science".
bool same_field(const std::vector<std::string>& asked_stems,
                const std::vector<std::string>& held_stems);

// The stems that say a field of study, without the words of degrees, schools and filler.
std::vector<std::string> field_stems(std::string_view text);

}  // namespace vouch::match
