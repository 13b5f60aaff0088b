#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "write/career.hpp"
#include "write/drafting.hpp"

// What a reader of a few seconds meets on the page as it is drafted so far, and which of the
// proven asks are not among it: headline and summary name those.
namespace vouch::write {

// How much each proven skill counts, by canonical name: its share of the requirements it proves,
// musts twice. What lists and summary alone name is no proof.
std::map<std::string, double, std::less<>> weights_of_asks(const model::Match& match);

// How a sentence says that somebody has it.
enum class Having : std::uint8_t { experience, paper, language };

struct Ask {
    ProvenSkill skill;
    Having having = Having::experience;
    double weight = 0;
};

// What may be named, the weightiest first: told in the work, a certificate or licence, or a
// language; each one the claims check lets stand by itself.
std::vector<Ask> nameable_asks(const Drafting& drafting);

// One of the two says what the other does.
bool is_same_or_implied(const skills::Taxonomy& taxonomy, const Ask& a, const Ask& b);

bool mentions(std::string_view text, const ProvenSkill& skill, const skills::Taxonomy& taxonomy);

// The skills at the head of the list, of the résumé as drafted so far.
std::string first_listed(const Drafting& drafting);

// Titles, the openings of lists and of the latest post, and education, of the résumé as drafted so
// far; headline and summary are left to the caller.
std::string first_look_beside_profile(const Drafting& drafting);

// The sentences that name as many of the asks that `seen` does not mention as fit into
// `words_most`: "Experience with Kafka and Helm. Holds CKA. Speaks German."
struct Naming {
    std::string text;
    std::vector<std::string> evidence;
};
Naming name_asks(const Drafting& drafting, std::string_view seen, std::size_t words_most,
                 bool first_person);

}  // namespace vouch::write
