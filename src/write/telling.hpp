#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/posting.hpp"
#include "write/drafting.hpp"

// The person's own bullets and the posting's own lines, turned so that a letter can say them.
namespace vouch::write {

// A bullet as it follows "I": "led the move from a nightly CSV hand-off to Kafka events".
struct Told {
    std::string body;
    std::string pointer;
    std::string line;        // id
    std::string entry;       // id
    std::string employer;    // as one says it; empty for the self-employed
    std::string position;    // with its article, where it is a known title; else empty
    bool current = false;
    int age_rank = 0;
    double relevance = 0;
};

// The bullets that can be told in the first person without a change of meaning, in the résumé's
// order.
std::vector<Told> tellable(const Drafting& drafting);

std::optional<std::string> first_person_body(std::string_view bullet, bool current,
                                             const skills::Taxonomy& taxonomy);

// What a requirement asks, as it follows "You ask for": "hands-on experience with Kafka". The
// posting's own words; empty where they do not fit such a sentence.
std::string ask_phrase(const model::Requirement& requirement, const skills::Taxonomy& taxonomy);

// A stretch of the posting that can stand in quotation marks: verbatim, at most `words_most`
// words, without its bullet and end mark.
std::string quotable(std::string_view span, std::size_t words_most);

// "a", "an" by the sound of the next word's spelling.
std::string with_article(std::string_view noun);

}  // namespace vouch::write
