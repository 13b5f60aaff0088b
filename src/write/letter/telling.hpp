#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "write/drafting.hpp"

// The person's own bullets and the posting's own lines, turned so that a letter can say them.
namespace vouch::write::letter {

// How a bullet can be told.
enum class Telling : std::uint8_t {
    deed,     // "I " + body: "led the move to Kafka events"
    role,     // "I " + body: "am the sole owner of the annual accounts", "serve as key user"
    outcome,  // body has its own subject: "voluntary attrition came down from 24% to 16%"
    thing     // "My work included " + body: "month-end close in SAP FI"
};

struct Told {
    Telling telling = Telling::deed;
    std::string body;
    std::string second;  // a further deed of the bullet, as it follows "I"; mostly empty
    std::string aside;   // a further sentence of the bullet as it stands; mostly empty
    std::string source;  // the bullet as the résumé has it
    std::string pointer;
    std::string line;      // id
    std::string entry;     // id
    std::string employer;  // as one says it; empty for the self-employed
    std::string position;  // where it is a known title; else empty
    bool current = false;
    bool shared = false;   // "helped", "assisted": others did most of it
    bool learned = false;  // a course or workshop attended: nothing was done for anybody
    bool has_number = false;
    bool project = false;  // `employer` is then the project's name
    int age_rank = 0;
    double relevance = 0;
    claims::Fact said = {};  // the body, to be compared with lines of the posting
};

// The bullets that can be told in the first person without a change of meaning, in the résumé's
// order.
std::vector<Told> tellable(const Drafting& drafting);

// Do they tell of one deed, with small differences in words? Résumés repeat their best lines.
bool is_twin(const claims::Fact& one, const claims::Fact& other);

// How well a bullet serves as evidence where nothing else decides: what the posting asks, what is
// recent, what has a figure.
double worth(const Told& told);

// What the sentence may take as known.
enum class Mention : std::uint8_t {
    first,          // the employer has not been named yet
    again,          // this post was told of before, but not just now
    another_post,   // another post there was told of before, but not just now
    same_employer,  // the sentence before was about another post there
    same            // the sentence before was about the same post
};

// One or two sentences, in several wordings that say the same, the best first. `earlier`: what was
// told before is work the person still does, and this is not.
std::vector<std::string> told_sentences(const Told& told, Mention mention, bool earlier);

}  // namespace vouch::write::letter
