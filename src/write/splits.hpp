#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "write/bullets.hpp"

// Lines that tell several deeds, or one deed twice.
namespace vouch::write {

constexpr std::size_t line_words_most = 40;  // of a line that is still read in one go

// A line of two or three deeds as lines of their own, each by the rules of rewrite_bullet and
// beginning with its verb. Empty where one would lean on another ("it", "the same"), tell only
// what came of another, or be too short to stand alone.
std::vector<std::string> split_bullet(std::string_view text, const BulletStyle& style,
                                      const skills::Taxonomy& taxonomy);

// True where the line begins with a verb in the tense of its post.
bool opens_in_tense(std::string_view text, const BulletStyle& style,
                    const skills::Taxonomy& taxonomy);

// True where `other` tells the same deed and nothing that `text` leaves out: the same verb, and all
// its words in their order, none of them narrowed to another thing by what stands beside it.
bool says_all_of(std::string_view text, std::string_view other, const skills::Taxonomy& taxonomy);

}  // namespace vouch::write
