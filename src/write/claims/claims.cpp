#include "write/claims/claims.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/career.hpp"
#include "write/claims/rules.hpp"

namespace vouch::write::claims {
namespace {

using model::Claim;
using model::Verdict;

constexpr auto first_person =
    std::to_array<std::string_view>({"i", "i'd", "i'll", "i'm", "i've", "i\u2019d", "i\u2019ll",
                                     "i\u2019m", "i\u2019ve", "me", "mine", "my", "myself"});
constexpr auto second_person = std::to_array<std::string_view>({"you", "your", "yours"});
constexpr auto applying = std::to_array<std::string_view>({"applic", "application", "appli"});

bool has_any(std::span<const Token> tokens, const auto& list) {
    return std::ranges::any_of(tokens, [&](const Token& token) {
        return std::ranges::find(list, token.folded) != list.end() ||
               std::ranges::find(list, token.stem) != list.end();
    });
}

const Fact* best_source(const Piece& piece) {
    const Fact* best = nullptr;
    std::size_t most = 0;
    for (const auto* fact : piece.facts) {
        std::size_t shared = 0;
        for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
            shared += is_content(piece.tokens[i]) && says(*fact, piece, i) ? 1 : 0;
        }
        if (shared > most) {
            most = shared;
            best = fact;
        }
    }
    return best;
}

Piece make_piece(std::string_view text, const std::vector<const Fact*>& facts,
                 const skills::Taxonomy& taxonomy) {
    Piece piece;
    piece.text = text;
    piece.tokens = tokenize(text);
    piece.families = families_of(piece.tokens, taxonomy);
    piece.meanings = meanings_of(piece.tokens, piece.families, taxonomy);
    piece.facts = facts;
    piece.quantities = find_quantities(text);
    piece.frequencies = find_frequencies(text);
    piece.mentions = taxonomy.find(text);
    piece.taxonomy = &taxonomy;
    return piece;
}

// A stretch of a sentence and whether the posting may prove it.
struct Stretch {
    std::string_view text;
    bool quoted = false;
};

// Cuts out what stands in quotation marks.
std::vector<Stretch> split_quotes(std::string_view sentence) {
    std::vector<Stretch> found;
    std::size_t from = 0;
    while (from < sentence.size()) {
        const auto open = sentence.find("\u201c", from);
        const auto close = open == sentence.npos ? open : sentence.find("\u201d", open);
        if (close == sentence.npos) {
            break;
        }
        found.push_back({sentence.substr(from, open - from)});
        found.push_back({sentence.substr(open + 3, close - open - 3), true});
        from = close + 3;
    }
    found.push_back({sentence.substr(from)});
    std::erase_if(found, [](const Stretch& stretch) { return text::trim(stretch.text).empty(); });
    return found;
}

std::vector<std::string_view> split_clauses(std::string_view text) {
    std::vector<std::string_view> found;
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == ';' || (text[at] == ':' && at + 1 < text.size() && text[at + 1] == ' ')) {
            found.push_back(text.substr(from, at - from));
            from = at + 1;
        }
    }
    found.push_back(text.substr(from));
    return found;
}

// In a sentence of applying ("I am applying for the … role at …") the names of the posting are
// what is applied for, not what the person claims.
std::string without_addressee(std::string_view text, const model::Posting& posting) {
    std::string rest(text);
    const auto cut = [&rest](std::string_view name) {
        const auto at = name.empty() ? rest.npos : rest.find(name);
        if (at != rest.npos) {
            rest.erase(at, name.size());
        }
    };
    cut(posting.title);
    cut(spoken_title(posting.title));
    cut(posting.company);
    cut(short_employer(posting.company));
    cut(posting.application.reference_number);
    return rest;
}

}  // namespace

ClaimCheck::ClaimCheck(const model::Resume& resume, const model::Posting* posting,
                       const skills::Taxonomy& taxonomy, std::span<const Attestation> attestations,
                       const std::optional<Date>& today)
    : posting_(posting), taxonomy_(taxonomy), facts_(resume_facts(resume, taxonomy, today)) {
    for (const auto& attestation : attestations) {
        auto fact = make_fact(attestation.text, taxonomy);
        fact.pointers = {attestation.pointer};
        fact.entry = entry_of(resume, attestation.target);
        fact.origin = Origin::person;
        facts_.push_back(std::move(fact));
    }
    if (posting != nullptr) {
        facts_.push_back(posting_fact(*posting, taxonomy));
    }
}

void ClaimCheck::add_computed(std::vector<std::string> pointers, std::string text) {
    auto fact = make_fact(std::move(text), taxonomy_);
    fact.pointers = std::move(pointers);
    fact.origin = Origin::computed;
    facts_.push_back(std::move(fact));
}

namespace {

void run_rules(const Piece& piece, std::vector<Claim>& claims, bool of_person) {
    check_numbers(piece, claims);
    check_skills(piece, claims);
    check_degrees(piece, claims);
    check_names(piece, claims);
    if (of_person) {
        check_titles(piece, claims);
        check_verbs(piece, claims);
        check_scope(piece, claims);
        check_losses(piece, claims);
        check_causes(piece, claims);
        check_grounding(piece, claims);
    }
}

}  // namespace

std::vector<Claim> ClaimCheck::check(std::string_view text, const Bounds& bounds) const {
    std::vector<Claim> claims;
    std::vector<const Fact*> own;
    const Fact* job = nullptr;
    const Fact* line = nullptr;
    for (const auto& fact : facts_) {
        if (fact.origin == Origin::posting) {
            job = &fact;
        } else if (bounds.entry.empty() || fact.entry == bounds.entry) {
            own.push_back(&fact);
            if (!bounds.line.empty() && fact.line == bounds.line) {
                line = &fact;
            }
        }
    }
    const auto check_piece = [&](std::string_view part, bool of_posting, bool of_person) {
        Piece piece = make_piece(part, own, taxonomy_);
        if (of_posting) {
            piece.facts = {job};
        }
        piece.source = line != nullptr ? line : best_source(piece);
        piece.of_line = line != nullptr;
        piece.strict = !bounds.entry.empty();
        run_rules(piece, claims, of_person);
    };
    for (const auto sentence : sentences(text)) {
        if (!bounds.letter || job == nullptr) {
            // What several lines tell is told apart by its semicolons: each part has its own
            // source.
            const bool parts = !bounds.entry.empty() && line == nullptr;
            for (const auto part :
                 parts ? text::split(sentence, ';') : std::vector<std::string_view>{sentence}) {
                check_piece(part, false, true);
            }
            continue;
        }
        const auto tokens = tokenize(sentence);
        const bool applies = has_any(tokens, applying);
        for (const auto& stretch : split_quotes(sentence)) {
            if (stretch.quoted && posting_->text.contains(stretch.text)) {
                claims.push_back(proven(model::ClaimKind::name, stretch.text, *job));
                continue;
            }
            for (const auto clause : split_clauses(stretch.text)) {
                const auto words = tokenize(clause);
                const bool of_posting =
                    has_any(words, second_person) && !has_any(words, first_person);
                if (applies) {
                    check_piece(without_addressee(clause, *posting_), of_posting, false);
                } else {
                    // What is said to the reader about the reader's own words.
                    check_piece(clause, of_posting, false);
                    if (!of_posting) {
                        Piece piece = make_piece(clause, own, taxonomy_);
                        piece.source = best_source(piece);
                        check_scope(piece, claims);
                        check_causes(piece, claims);
                        check_verbs(piece, claims);
                    }
                }
            }
        }
    }
    return claims;
}

bool all_hold(std::span<const Claim> claims) {
    return std::ranges::all_of(claims, [](const Claim& claim) {
        return claim.verdict == Verdict::proven || claim.verdict == Verdict::attested;
    });
}

std::vector<std::string> cited(std::span<const Claim> claims) {
    std::vector<std::string> pointers;
    for (const auto& claim : claims) {
        for (const auto& pointer : claim.evidence) {
            if (std::ranges::find(pointers, pointer) == pointers.end()) {
                pointers.push_back(pointer);
            }
        }
    }
    return pointers;
}

bool says(const Fact& fact, const Piece& piece, std::size_t at) {
    return says(fact, piece.tokens[at], at, piece.meanings);
}

bool is_content(const Token& token) {
    return !is_function_word(token.folded) && token.folded.size() > 1 &&
           !(token.has_digit && text::is_digit(text::decode(token.folded, 0).value)) &&
           number_word_value(token.folded) < 0;
}

Claim proven(model::ClaimKind kind, std::string_view text, const Fact& fact) {
    const auto verdict = fact.origin == Origin::person ? Verdict::attested : Verdict::proven;
    return {kind, std::string(text::trim(text)), verdict, fact.pointers, {}};
}

namespace {

Claim refused(model::ClaimKind kind, std::string_view text, Verdict verdict,
              std::string_view reason, Params params) {
    params.insert(params.begin(), {"text", std::string(text::trim(text))});
    return {
        kind, std::string(text::trim(text)), verdict, {}, {std::string(reason), std::move(params)}};
}

}  // namespace

Claim unproven(model::ClaimKind kind, std::string_view text, std::string_view reason,
               Params params) {
    return refused(kind, text, Verdict::unproven, reason, std::move(params));
}

Claim contradicted(model::ClaimKind kind, std::string_view text, std::string_view reason,
                   Params params) {
    return refused(kind, text, Verdict::contradicted, reason, std::move(params));
}

}  // namespace vouch::write::claims
