#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/claim_rules.hpp"

// Skills, degrees, names of all kinds and job titles.
namespace vouch::write {
namespace {

using model::ClaimKind;

std::span<const Token> tokens_in(std::span<const Token> tokens, std::size_t begin,
                                 std::size_t end) {
    std::size_t first = 0;
    while (first < tokens.size() && tokens[first].begin < begin) {
        ++first;
    }
    auto last = first;
    while (last < tokens.size() && tokens[last].end <= end) {
        ++last;
    }
    return tokens.subspan(first, last - first);
}

const Fact* fact_with_run(const Piece& piece, std::span<const Token> run) {
    const auto found =
        std::ranges::find_if(piece.facts, [&](const Fact* fact) { return has_run(*fact, run); });
    return found == piece.facts.end() ? nullptr : *found;
}

struct SkillSearch {
    const Fact* proof = nullptr;
    bool negated = false;
};

SkillSearch look_for_skill(const Piece& piece, skills::SkillIndex wanted) {
    SkillSearch found;
    for (const auto* fact : piece.facts) {
        for (const auto& mention : fact->skills) {
            if (!mention.skill || !piece.taxonomy->implies(*mention.skill, wanted)) {
                continue;
            }
            if (mention.negated) {
                found.negated = true;
            } else {
                found.proof = fact;
                return found;
            }
        }
    }
    return found;
}

// A word that may open a sentence without being a name.
bool is_ordinary_opening(const Token& token, const Piece& piece) {
    constexpr auto openings = std::to_array<std::string_view>(
        {"additional", "annual",       "available",   "based",     "best",       "business",
         "clear",      "client",       "complete",    "core",      "current",    "currently",
         "customer",   "daily",        "data",        "day",       "dear",       "deep",
         "direct",     "early",        "earlier",     "equipment", "experience", "experienced",
         "final",      "first",        "formerly",    "full",      "good",       "hands-on",
         "high",       "in-house",     "key",         "large",     "later",      "local",
         "long",       "main",         "mainly",      "major",     "monthly",    "most",
         "multiple",   "new",          "next",        "night",     "previously", "primary",
         "production", "professional", "project",     "quarterly", "recent",     "recently",
         "regular",    "regularly",    "responsible", "routine",   "second",     "senior",
         "sincerely",  "skilled",      "small",       "solid",     "strong",     "successful",
         "team",       "technical",    "thank",       "third",     "today",      "weekend",
         "weekly",     "work",         "yearly",      "yours",     "best"});
    return is_function_word(token.folded) ||
           std::ranges::find(openings, token.folded) != openings.end() ||
           number_word_value(token.folded) >= 0 ||
           verb_form(token.folded, *piece.taxonomy).has_value() ||
           (token.folded.ends_with("ing") && token.folded.size() > 5);
}

// The token has an upper-case letter past the first place, or a digit beside letters.
bool is_odd_cased(std::string_view word) {
    const auto first = text::decode(word, 0);
    return text::upper_case_share(word.substr(first.size)) > 0;
}

bool is_alphanumeric(const Token& token) {
    return token.has_digit &&
           std::ranges::any_of(token.folded, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_name_word(const Token& token, const Piece& piece, bool next_is_capital) {
    const auto word = piece.text.substr(token.begin, token.end - token.begin);
    if (token.folded == "i" || token.folded.starts_with("i'") ||
        token.folded.starts_with("i\u2019")) {
        return false;
    }
    if (is_alphanumeric(token)) {
        return find_quantities(word).empty();
    }
    if (!token.capital) {
        return false;
    }
    if (!token.starts_sentence) {
        return true;
    }
    return is_odd_cased(word) || next_is_capital || !is_ordinary_opening(token, piece);
}

bool is_name_joint(const Token& token) {
    return token.folded == "of" || token.folded == "and" || token.folded == "the" ||
           token.folded == "de" || token.folded == "for";
}

// All words of the run stand in one fact, in this order, with nothing strange between them.
const Fact* fact_with_words(const Piece& piece, std::span<const Token> run) {
    for (const auto* fact : piece.facts) {
        std::size_t at = 0;
        std::size_t last = 0;
        bool near = true;
        for (std::size_t i = 0; i < fact->tokens.size() && at < run.size(); ++i) {
            if (fact->tokens[i].folded == run[at].folded || fact->tokens[i].stem == run[at].stem) {
                near = near && (at == 0 || i - last <= 3);
                last = i;
                ++at;
            }
        }
        if (at == run.size() && near) {
            return fact;
        }
    }
    return nullptr;
}

bool any_fact_has(const Piece& piece, const Token& token, const Fact** where) {
    for (const auto* fact : piece.facts) {
        if (has_stem(*fact, token.stem) ||
            (!token.parts.empty() && std::ranges::all_of(token.parts, [&](const std::string& part) {
                return has_stem(*fact, part);
            }))) {
            *where = fact;
            return true;
        }
    }
    return false;
}

void check_name(const Piece& piece, std::span<const Token> run, Claims& claims) {
    const auto words = piece.text.substr(run.front().begin, run.back().end - run.front().begin);
    const Fact* proof = fact_with_run(piece, run);
    if (proof == nullptr) {
        proof = fact_with_words(piece, run);
    }
    if (proof == nullptr && run.size() == 1) {
        any_fact_has(piece, run.front(), &proof);
    }
    if (proof != nullptr) {
        claims.push_back(proven(ClaimKind::name, words, *proof));
    } else {
        claims.push_back(unproven(ClaimKind::name, words, "write.claim-name-missing"));
    }
}

}  // namespace

void check_skills(const Piece& piece, Claims& claims) {
    for (const auto& mention : piece.taxonomy->find(piece.text)) {
        const auto words = piece.text.substr(mention.begin, mention.end - mention.begin);
        const auto run = tokens_in(piece.tokens, mention.begin, mention.end);
        const Fact* literal = fact_with_run(piece, run);
        const auto found = mention.skill ? look_for_skill(piece, *mention.skill) : SkillSearch{};
        if (found.proof != nullptr) {
            claims.push_back(proven(ClaimKind::skill, words, *found.proof));
        } else if (found.negated && !mention.negated) {
            claims.push_back(contradicted(ClaimKind::skill, words, "write.claim-skill-negated"));
        } else if (literal != nullptr) {
            claims.push_back(proven(ClaimKind::skill, words, *literal));
        } else if (mention.skill) {
            claims.push_back(unproven(ClaimKind::skill, words, "write.claim-skill-missing"));
        }
    }
}

void check_degrees(const Piece& piece, Claims& claims) {
    constexpr auto degree_stems = std::to_array<std::string_view>(
        {"degre",      "phd",     "doctorat", "doctor", "mba",        "bsc",
         "msc",        "ba",      "bachelor", "master", "diploma",    "certifi",
         "certificat", "chart",   "charter",  "licens", "licenc",     "qualifi",
         "accredit",   "graduat", "honour",   "honor",  "distinction"});
    for (const auto& token : piece.tokens) {
        if (std::ranges::find(degree_stems, token.stem) == degree_stems.end()) {
            continue;
        }
        const auto words = piece.text.substr(token.begin, token.end - token.begin);
        const auto proof = std::ranges::find_if(
            piece.facts, [&](const Fact* fact) { return has_stem(*fact, token.stem); });
        if (proof != piece.facts.end()) {
            claims.push_back(proven(ClaimKind::degree, words, **proof));
        } else {
            claims.push_back(unproven(ClaimKind::degree, words, "write.claim-degree-missing"));
        }
    }
}

void check_names(const Piece& piece, Claims& claims) {
    // Words inside a known skill are the skill rule's.
    std::vector<bool> taken(piece.tokens.size(), false);
    for (const auto& mention : piece.taxonomy->find(piece.text)) {
        for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
            if (mention.skill && piece.tokens[i].begin >= mention.begin &&
                piece.tokens[i].end <= mention.end) {
                taken[i] = true;
            }
        }
    }
    const std::span<const Token> tokens = piece.tokens;
    for (std::size_t i = 0; i < tokens.size();) {
        const bool next_is_capital =
            i + 1 < tokens.size() && tokens[i + 1].capital && !tokens[i + 1].starts_clause;
        if (taken[i] || !is_name_word(tokens[i], piece, next_is_capital)) {
            ++i;
            continue;
        }
        auto end = i + 1;
        const auto continues = [&](std::size_t at) {
            return at < tokens.size() && !tokens[at].starts_clause && !taken[at] &&
                   tokens[at].capital;
        };
        while (continues(end) || (end < tokens.size() && is_name_joint(tokens[end]) &&
                                  !tokens[end].starts_clause && continues(end + 1))) {
            ++end;
        }
        // "Rewrote the Ledger": an opening verb is no part of the name behind it.
        if (end - i > 1 && tokens[i].starts_sentence && is_ordinary_opening(tokens[i], piece) &&
            fact_with_run(piece, tokens.subspan(i, end - i)) == nullptr) {
            ++i;
        }
        check_name(piece, tokens.subspan(i, end - i), claims);
        i = end;
    }
}

void check_titles(const Piece& piece, Claims& claims) {
    constexpr auto title_words = std::to_array<std::string_view>(
        {"administrator",  "analyst",     "architect",  "boss",       "ceo",       "cfo",
         "chair",          "chairman",    "chairwoman", "chef",       "chief",     "co-founder",
         "consultant",     "coordinator", "cto",        "developer",  "director",  "engineer",
         "executive",      "expert",      "foreman",    "founder",    "head",      "lecturer",
         "manager",        "officer",     "owner",      "partner",    "president", "principal",
         "professor",      "scientist",   "specialist", "supervisor", "teacher",   "trainer",
         "vice-president", "vp"});
    constexpr auto ranks =
        std::to_array<std::string_view>({"senior", "principal", "staff", "lead", "chief", "deputy",
                                         "junior", "executive", "associate", "assistant"});
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
        const auto& token = piece.tokens[i];
        if (std::ranges::find(title_words, token.folded) == title_words.end()) {
            continue;
        }
        // With its rank, where one stands before it: "senior backend engineer".
        auto first = i;
        for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
            if (std::ranges::find(ranks, piece.tokens[i - back].folded) != ranks.end()) {
                first = i - back;
            }
        }
        const auto run = std::span(piece.tokens).subspan(first, i - first + 1);
        const auto words = piece.text.substr(run.front().begin, run.back().end - run.front().begin);
        const auto* proof = fact_with_words(piece, run);
        const bool of_person = first > 0 && piece.tokens[first - 1].folded == "as";
        const auto names_person = [](const Fact* fact) {
            return fact->pointers.front().ends_with("/position") ||
                   fact->pointers.front().ends_with("/label") ||
                   fact->pointers.front().ends_with("/summary") || fact->text.contains("as ");
        };
        if (proof != nullptr && of_person && !names_person(proof)) {
            proof = nullptr;
            for (const auto* fact : piece.facts) {
                if (names_person(fact) && has_run(*fact, run)) {
                    proof = fact;
                }
            }
        }
        if (proof != nullptr) {
            claims.push_back(proven(ClaimKind::title, words, *proof));
        } else {
            claims.push_back(unproven(ClaimKind::title, words, "write.claim-title-missing"));
        }
    }
}

}  // namespace vouch::write
