#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/draft.hpp"
#include "skills/taxonomy.hpp"
#include "write/claims/evidence.hpp"

// The single rules of the claims check; claims.cpp calls them in turn.
namespace vouch::write::claims {

// A sentence, or the part of one that the same evidence may prove.
struct Piece {
    std::string_view text;
    std::vector<Token> tokens;
    std::vector<std::optional<Family>> families;  // of the tokens
    std::vector<skills::Meaning> meanings;        // of the tokens
    std::vector<const Fact*> facts;               // what may prove it
    std::vector<Quantity> quantities;
    std::vector<Frequency> frequencies;
    std::vector<skills::Mention> mentions;
    const Fact* source = nullptr;  // the fact it says most of, or none
    const skills::Taxonomy* taxonomy = nullptr;
    bool of_line = false;  // it replaces one line, `source`
    bool strict = true;    // each word stands on evidence; else most of them
};

using Claims = std::vector<model::Claim>;

void check_numbers(const Piece& piece, Claims& claims);
void check_skills(const Piece& piece, Claims& claims);
void check_degrees(const Piece& piece, Claims& claims);
void check_names(const Piece& piece, Claims& claims);
void check_titles(const Piece& piece, Claims& claims);
void check_verbs(const Piece& piece, Claims& claims);
void check_scope(const Piece& piece, Claims& claims);
void check_losses(const Piece& piece, Claims& claims);
void check_causes(const Piece& piece, Claims& claims);
void check_grounding(const Piece& piece, Claims& claims);

model::Claim proven(model::ClaimKind kind, std::string_view text, const Fact& fact);
model::Claim unproven(model::ClaimKind kind, std::string_view text, std::string_view reason,
                      Params params = {});
model::Claim contradicted(model::ClaimKind kind, std::string_view text, std::string_view reason,
                          Params params = {});

// The fact says what the piece's token at a place says (write/evidence.hpp).
bool says(const Fact& fact, const Piece& piece, std::size_t at);

// Words that claim nothing beside the words that do ("part", "various", "nearly").
bool is_light(const Piece& piece, const Token& token);

// "nine-strong", "twice-weekly", "app-based": a compound of numbers, words that claim nothing and
// words of the evidence.
bool is_known_compound(const Piece& piece, const Token& token);

// "nomination" of "nominated", "safely" of "safe handling": one word in another form, as far as a
// long common beginning tells.
bool is_derived(const Fact& fact, std::string_view word);

// "drop", "rise": a word of change, which the rule of outcomes looks at. By its stem.
bool is_change_word(std::string_view stem);

// Content words: neither function words nor numbers.
bool is_content(const Token& token);

}  // namespace vouch::write::claims
