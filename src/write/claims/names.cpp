#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/claims/rules.hpp"
#include "write/claims/word_families.hpp"

// Skills, degrees, names of all kinds and job titles.
namespace vouch::write::claims {
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

// "front-of-house sound" of a sound engineer's line on the front of house: the line leaves to the
// post's title what the title says. The rest of the words is the line's.
bool is_in_post(const Piece& piece, const Fact& fact, const Token& token) {
    return piece.of_line && &fact == piece.source &&
           std::ranges::any_of(piece.facts, [&](const Fact* other) {
               return other->pointers.front().ends_with("/position") &&
                      has_stem(*other, token.stem);
           });
}

// A fact that says all the words of the run, each in a form of it or by a word that says the same.
const Fact* fact_saying(const Piece& piece, std::span<const Token> run) {
    const auto first = static_cast<std::size_t>(run.data() - piece.tokens.data());
    const auto found = std::ranges::find_if(piece.facts, [&](const Fact* fact) {
        for (std::size_t i = 0; i < run.size(); ++i) {
            const bool by_meaning =
                std::ranges::any_of(piece.meanings, [&](const skills::Meaning& meaning) {
                    return meaning.first <= first + i &&
                           first + i < meaning.first + meaning.count &&
                           std::ranges::binary_search(fact->groups, meaning.group);
                });
            const auto& family = piece.families[first + i];
            const bool by_form = family && family->is_form && has_deed(*fact, family->verb);
            const bool light = piece.of_line && run.size() > 1 && is_light(piece, run[i]);
            if (!by_meaning && !by_form && !light && !has_stem(*fact, run[i].stem) &&
                !says(*fact, piece, first + i) && !is_in_post(piece, *fact, run[i]) &&
                !(piece.of_line && is_derived(*fact, run[i].folded))) {
                return false;
            }
        }
        return true;
    });
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

const std::optional<Family>& family_at(const Piece& piece, const Token& token) {
    return piece.families[static_cast<std::size_t>(&token - piece.tokens.data())];
}

// A word that may open a sentence without being a name.
bool is_ordinary_opening(const Token& token, const Piece& piece) {
    return is_function_word(token.folded) ||
           piece.taxonomy->has_use(token.folded, skills::ClaimUse::opens) ||
           is_light(piece, token) || number_word_value(token.folded) >= 0 ||
           verb_form(token.folded, *piece.taxonomy).has_value() ||
           (token.folded.starts_with("co-") &&
            family_of(std::string_view(token.folded).substr(3), *piece.taxonomy).has_value()) ||
           family_at(piece, token).has_value() || is_known_compound(piece, token) ||
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

bool is_name_word(const Token& token, const Piece& piece) {
    const auto word = piece.text.substr(token.begin, token.end - token.begin);
    if (token.folded == "i" || token.folded.starts_with("i'") ||
        token.folded.starts_with("i\u2019") || token.folded == "cv") {
        return false;  // "my CV" is the paper; the skill of that name is the skills rule's
    }
    if (token.begin >= 2 && piece.text.substr(0, token.begin).ends_with("\u00b0")) {
        return false;  // "°C"
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
    return is_odd_cased(word) || !is_ordinary_opening(token, piece);
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
                return has_stem(*fact, part) ||
                       piece.taxonomy->has_use(part, skills::ClaimUse::light);
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
    if (proof == nullptr) {
        proof = fact_saying(piece, run);
    }
    if (proof == nullptr && run.size() == 1 && piece.source != nullptr &&
        is_known_compound(piece, run.front())) {
        proof = piece.source;  // "Git-based"
    }
    // "Chile and Ghana", "Mobile Locksmith for Brassgate": two names.
    const auto joint = std::ranges::find_if(
        run, [](const Token& token) { return token.folded == "and" || token.folded == "for"; });
    if (proof == nullptr && joint != run.end()) {
        const auto at = static_cast<std::size_t>(joint - run.begin());
        check_name(piece, run.first(at), claims);
        check_name(piece, run.subspan(at + 1), claims);
        return;
    }
    if (proof != nullptr) {
        claims.push_back(proven(ClaimKind::name, words, *proof));
    } else {
        claims.push_back(unproven(ClaimKind::name, words, "write.claim-name-missing"));
    }
}

// "as a Mobile Locksmith for …": the last word of a post's title, behind "as".
bool is_title_told(const Piece& piece, std::size_t last) {
    constexpr std::size_t title_most = 6;
    const bool ends_title =
        piece.taxonomy->has_use(piece.tokens[last].folded, skills::ClaimUse::title) ||
        std::ranges::any_of(piece.facts, [&](const Fact* fact) {
            return fact->pointers.front().ends_with("/position") &&
                   has_stem(*fact, piece.tokens[last].stem);
        });
    if (!ends_title) {
        return false;
    }
    for (auto after = last;
         after > 0 && last - after < title_most && !piece.tokens[after].starts_clause; --after) {
        if (piece.tokens[after - 1].folded == "as") {
            return true;
        }
    }
    return false;
}

// "employed by", "worked for", "as a clerk for": whom one worked for is the entry's employer, not
// any name in it.
void check_employers(const Piece& piece, Claims& claims) {
    const auto tokens = std::span<const Token>(piece.tokens);
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const bool employed = (tokens[i].folded == "employed" &&
                               (tokens[i + 1].folded == "by" || tokens[i + 1].folded == "at")) ||
                              ((tokens[i].folded == "worked" || tokens[i].folded == "working" ||
                                is_title_told(piece, i)) &&
                               tokens[i + 1].folded == "for");
        auto first = i + 2;
        first += employed && is_determiner(tokens[first].folded) ? 1 : 0;
        if (!employed || first >= tokens.size() || !tokens[first].capital) {
            continue;
        }
        auto end = first + 1;
        while (end < tokens.size() && tokens[end].capital && !tokens[end].starts_clause) {
            ++end;
        }
        const auto run = tokens.subspan(first, end - first);
        const bool own = std::ranges::any_of(piece.facts, [&](const Fact* fact) {
            return (fact->pointers.front().ends_with("/name") ||
                    fact->pointers.front().ends_with("/organization")) &&
                   has_run(*fact, run);
        });
        if (!own) {
            claims.push_back(
                unproven(ClaimKind::organisation,
                         piece.text.substr(run.front().begin, run.back().end - run.front().begin),
                         "write.claim-employer-other"));
        }
    }
}

}  // namespace

void check_skills(const Piece& piece, Claims& claims) {
    for (const auto& mention : piece.mentions) {
        const auto words = piece.text.substr(mention.begin, mention.end - mention.begin);
        const auto run = tokens_in(piece.tokens, mention.begin, mention.end);
        const Fact* literal = fact_with_run(piece, run);
        if (literal == nullptr && !run.empty()) {
            literal = fact_saying(piece, run);
        }
        const bool is_deed = run.size() == 1 && (run[0].starts_clause || run[0].starts_sentence) &&
                             verb_form(run[0].folded, *piece.taxonomy).has_value();
        if (is_deed) {
            continue;  // the verb rule's
        }
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
        {"doctoral", "postgraduat", "undergraduat", "degre",   "phd",        "doctorat", "doctor",
         "mba",      "bsc",         "msc",          "ba",      "bachelor",   "master",   "diploma",
         "certifi",  "certificat",  "chart",        "charter", "licens",     "licenc",   "qualifi",
         "accredit", "graduat",     "honour",       "honor",   "distinction"});
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
    const auto take = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
            taken[i] = taken[i] || (piece.tokens[i].begin >= begin && piece.tokens[i].end <= end);
        }
    };
    for (const auto& quantity : piece.quantities) {
        take(quantity.begin, quantity.end);
    }
    for (const auto& mention : piece.mentions) {
        if (mention.skill) {
            take(mention.begin, mention.end);
        }
    }
    const std::span<const Token> tokens = piece.tokens;
    check_employers(piece, claims);
    for (std::size_t i = 0; i < tokens.size();) {
        if (taken[i] || !is_name_word(tokens[i], piece)) {
            ++i;
            continue;
        }
        auto end = i + 1;
        const auto continues = [&](std::size_t at) {
            return at < tokens.size() && !tokens[at].starts_clause && !taken[at] &&
                   tokens[at].capital && tokens[at].folded != "i";
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

}  // namespace vouch::write::claims
