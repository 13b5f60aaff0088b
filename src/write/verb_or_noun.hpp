#pragma once

#include <span>

#include "skills/taxonomy.hpp"
#include "write/english.hpp"

// "Stock the shelves" and "stock differences": words that are both.
namespace vouch::write {

// An article or a number at `at` shows that what stands before it is a verb. A year does not:
// "Exchange 2010".
bool is_sure_object(std::span<const Token> tokens, std::size_t at);

// True where the first word, a verb by its form, names a thing here: "experience in repairs",
// "stock differences fell", "supply of linen".
bool opens_with_noun(std::span<const Token> tokens, const skills::Taxonomy& taxonomy);

// True where the first word can only be the verb of a deed: a past form, or where `present` is
// allowed a base form that no one uses as a noun or that has a sure object.
enum class Tense : std::uint8_t { past, present };
bool opens_with_deed(std::span<const Token> tokens, Tense tense, const skills::Taxonomy& taxonomy);

}  // namespace vouch::write
