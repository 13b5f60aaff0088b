#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/posting.hpp"
#include "model/resume.hpp"
#include "skills/taxonomy.hpp"
#include "write/claims/number_arithmetic.hpp"
#include "write/claims/quantities.hpp"
#include "write/claims/word_families.hpp"
#include "write/english.hpp"

namespace vouch::write::claims {

// Who says what a fact says.
enum class Origin : std::uint8_t {
    resume,
    computed,  // worked out from the résumé's dates by our own rules
    person,    // an answer, kept apart from what the document says
    posting    // the posting's own words: about the role and the company only
};

// A text that may prove claims, cut up once.
struct Fact {
    std::vector<std::string> pointers;  // where it stands; "answer:ID" and "job" outside
    std::string entry;                  // id of its entry, empty in basics and outside
    std::string line;                   // id of the line, where it is one
    std::string text;
    Origin origin = Origin::resume;
    std::vector<Token> tokens;
    std::vector<std::string> stems;               // sorted, unique; pieces of compounds included
    std::vector<std::optional<Family>> families;  // of the tokens
    std::vector<std::string> deeds;               // their verbs; sorted, unique
    std::vector<Quantity> quantities;
    std::vector<Derived> derived;  // what follows from them
    std::vector<Frequency> frequencies;
    std::vector<skills::Mention> skills;
    std::vector<skills::Meaning> meanings;  // none of the wider words
    std::vector<std::uint32_t> groups;      // of the meanings, sorted, unique
    std::optional<Date> date;               // where the fact is a date field
    std::optional<int> months;              // where it is how long a post was held
};

// What the person told on top of the résumé.
struct Attestation {
    std::string pointer;  // "answer:ID" of the question
    std::string target;   // id of the line or entry it is about, or a skill's name
    std::string text;
};

Fact make_fact(std::string text, const skills::Taxonomy& taxonomy);

// The facts of a résumé: each leaf, each date, and how long each post was held (to `today`, where
// it has no end; not told without either).
std::vector<Fact> resume_facts(const model::Resume& resume, const skills::Taxonomy& taxonomy,
                               const std::optional<Date>& today);

Fact posting_fact(const model::Posting& posting, const skills::Taxonomy& taxonomy);

bool has_stem(const Fact& fact, std::string_view stem);

// A word of the fact is a form of the verb, or a noun made of it.
bool has_deed(const Fact& fact, std::string_view verb);

std::vector<std::optional<Family>> families_of(std::span<const Token> tokens,
                                               const skills::Taxonomy& taxonomy);

// Nouns of doing mean what their verbs do: "migration" as "migrate".
std::vector<skills::Meaning> meanings_of(std::span<const Token> tokens,
                                         std::span<const std::optional<Family>> families,
                                         const skills::Taxonomy& taxonomy);

// True where the fact has the token's word, or one that says the same or something narrower.
// `meanings`: of the text that the token is the `at`-th of.
bool says(const Fact& fact, const Token& token, std::size_t at,
          std::span<const skills::Meaning> meanings);

// True where the words stand in the fact one after another.
bool has_run(const Fact& fact, std::span<const Token> run);

// The id of the entry that a line or entry id belongs to: itself or the entry of that line.
std::string entry_of(const model::Resume& resume, std::string_view id);

}  // namespace vouch::write::claims
