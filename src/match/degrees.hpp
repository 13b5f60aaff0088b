#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "match/words.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::match {

// Steps as wide as what they mean for a posting; a vocational award stands between.
enum class Degree : std::uint8_t {
    none,
    high_school,
    vocational,
    associate,
    bachelor,
    master,
    doctorate
};

struct DegreeDemand {
    Degree level = Degree::none;
    std::vector<WordId> fields;  // empty: any field
    bool related_field = false;  // "or a related field"
    bool or_equivalent = false;  // what else shows it counts too: experience, a certificate
};

// The degree a requirement asks for, if any.
std::optional<DegreeDemand> degree_demand(std::string_view text, const skills::Taxonomy& taxonomy);

// The level a text names, the lowest where it names several ("BEd or a Master of Education").
// Words of ours first ("bachelor's degree"), then the taxonomy's names ("Licenciatura").
std::optional<Degree> degree_level(std::string_view text, const skills::Taxonomy& taxonomy);

// True where both are of one broad field: "Informatik" and "computer science".
bool same_field(const std::vector<WordId>& asked, const std::vector<WordId>& held);

// The words that say a field of study, each once, without those of degrees, schools and filler.
std::vector<WordId> field_words(std::string_view text);

}  // namespace vouch::match
