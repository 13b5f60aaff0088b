#pragma once

#include <string>

#include "write/bullets.hpp"

// The deed before its circumstances, and its doer as the subject.
namespace vouch::write {

// "By adding a night run, cut delays by 30%" → "Cut delays by 30% by adding a night run"; "Using
// Excel, built a forecast" → "Built a forecast using Excel". True where the text was changed.
bool front_deed(std::string& text, const skills::Taxonomy& taxonomy);

// "Reports were prepared weekly for the board" → "Prepared reports weekly for the board": where
// the deed is one that a line of a résumé only tells of its own person, and nobody is named as the
// doer. True where the text was changed.
bool passive_to_active(std::string& text, const BulletStyle& style,
                       const skills::Taxonomy& taxonomy);

}  // namespace vouch::write
