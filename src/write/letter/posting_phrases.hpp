#pragma once

#include <string>
#include <string_view>

#include "model/posting.hpp"
#include "skills/taxonomy.hpp"

// Pieces of a posting, cut so that sentences of a letter can hold them.
namespace vouch::write::letter {

// What a requirement asks, as it follows "You ask for": "hands-on experience with Kafka". The
// posting's own words; empty where they do not fit such a sentence.
std::string ask_phrase(const model::Requirement& requirement, const skills::Taxonomy& taxonomy);

// "experience with Kafka", "someone comfortable with Excel", not "market research": an ask_phrase()
// that one asks or looks for; the other kind is named.
bool is_request(std::string_view phrase);

// "Market research and Product launches" → "market research and product launches": capitals that a
// list gives to ordinary words go, those of names and products ("Google Analytics") stay.
std::string in_sentence_case(std::string_view phrase, const skills::Taxonomy& taxonomy);

// A job title inside a sentence: "Associate network engineer" → "associate network engineer",
// "Inbound Team Lead" as it is; the unit behind a comma is left out.
std::string position_in_sentence(std::string_view position);

// A stretch of the posting that can stand in quotation marks: verbatim, at most `words_most`
// words, without its bullet and end mark.
std::string quotable(std::string_view span, std::size_t words_most);

// "a", "an" by the sound of the next word's spelling.
std::string with_article(std::string_view noun);

// Without the marks that end or join it.
std::string_view without_end_mark(std::string_view text);

}  // namespace vouch::write::letter
