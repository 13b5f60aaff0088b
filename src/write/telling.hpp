#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/posting.hpp"
#include "write/drafting.hpp"

// The person's own bullets and the posting's own lines, turned so that a letter can say them.
namespace vouch::write {

// How a bullet can be told.
enum class Telling : std::uint8_t {
    deed,  // "I " + body: "led the move to Kafka events"
    role,  // "I am " or "I was " + body: "the sole owner of the annual accounts"
    thing  // "My work included " + body: "month-end close in SAP FI"
};

struct Told {
    Telling telling = Telling::deed;
    std::string body;
    std::string second;      // a further deed of the bullet, as it follows "I"; mostly empty
    std::string pointer;
    std::string line;        // id
    std::string entry;       // id
    std::string employer;    // as one says it; empty for the self-employed
    std::string position;    // where it is a known title; else empty
    bool current = false;
    bool shared = false;     // "helped", "assisted": others did most of it
    bool has_number = false;
    bool project = false;    // `employer` is then the project's name
    int age_rank = 0;
    double relevance = 0;
};

// The bullets that can be told in the first person without a change of meaning, in the résumé's
// order.
std::vector<Told> tellable(const Drafting& drafting);

// How well a bullet serves as evidence where nothing else decides: what the posting asks, what is
// recent, what has a figure.
double worth(const Told& told);

// What the sentence may take as known.
enum class Mention : std::uint8_t {
    first,  // the employer has not been named yet
    again,  // named before, but not just now
    same_employer,  // the sentence before was about another post there
    same    // the sentence before was about the same post
};

// One or two sentences. `turn` varies the wording; the same turn gives the same words.
std::string told_sentence(const Told& told, Mention mention, std::size_t turn);

// What a requirement asks, as it follows "You ask for": "hands-on experience with Kafka". The
// posting's own words; empty where they do not fit such a sentence.
std::string ask_phrase(const model::Requirement& requirement, const skills::Taxonomy& taxonomy);

// A stretch of the posting that can stand in quotation marks: verbatim, at most `words_most`
// words, without its bullet and end mark.
std::string quotable(std::string_view span, std::size_t words_most);

// "a", "an" by the sound of the next word's spelling.
std::string with_article(std::string_view noun);

}  // namespace vouch::write
