#include "write/claims/verb_places.hpp"

#include <algorithm>
#include <array>

#include "write/claims/deeds.hpp"
#include "write/claims/sharing.hpp"

namespace vouch::write::claims {
namespace {

bool is_word_of(const auto& list, std::string_view word) {
    return std::ranges::contains(list, word);
}

// "development" of "develop", "reduction" of "reduce", "supervision" of "supervise".
bool is_noun_of(std::string_view word, std::string_view lemma) {
    constexpr std::size_t root_least = 4;
    constexpr auto endings =
        std::to_array<std::string_view>({"ance", "ation", "ence", "ion", "ment", "tion", "ure"});
    auto root = lemma;
    if (root.ends_with('e')) {
        root.remove_suffix(1);
    }
    if (root.size() < root_least || !word.starts_with(root)) {
        return false;
    }
    auto rest = word.substr(root.size());
    rest.remove_suffix(rest.ends_with('s') ? 1 : 0);
    return std::ranges::contains(endings, rest) || (lemma.ends_with('e') && rest == "ement");
}

// How many deeds are told in forms that no noun has.
std::size_t deeds_told(const auto& text, const skills::Taxonomy& taxonomy) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        const auto verb = verb_form(text.tokens[i].folded, taxonomy);
        count +=
            verb && verb->form != Form::base && verb->form != Form::third && is_told(text.tokens, i)
                ? 1
                : 0;
    }
    return count;
}

}  // namespace

std::size_t place_of_verb(const Fact& fact, const VerbForm& verb, const Piece& piece,
                          std::size_t at) {
    const std::string stems[] = {piece.tokens[at].stem, stem(verb.lemma), stem(verb.past),
                                 stem(verb.gerund)};
    auto found = fact.tokens.size();
    auto others = fact.tokens.size();  // where only somebody else did it
    const auto take = [&](std::size_t i) {
        auto& place = is_others_deed(fact, i, *piece.taxonomy) ? others : found;
        place = std::min(place, i);
    };
    for (std::size_t i = 0; i < fact.tokens.size() && found == fact.tokens.size(); ++i) {
        const auto same = [&](const std::string& other) {
            return !other.empty() && is_word_of(stems, other);
        };
        const bool as_noun = is_noun_of(fact.tokens[i].folded, verb.lemma) &&
                             (i == 0 || fact.tokens[i - 1].folded != "under");
        if ((as_noun || same(fact.tokens[i].stem) ||
             std::ranges::any_of(fact.tokens[i].parts, same)) &&
            !names_team(fact, i)) {
            take(i);
        }
    }
    for (const auto& said : piece.meanings) {
        if (said.first > at || at >= said.first + said.count) {
            continue;
        }
        for (const auto& shown : fact.meanings) {
            if (shown.group == said.group && !names_team(fact, shown.first)) {
                take(shown.first);
            }
        }
    }
    return found < fact.tokens.size() ? found : others;
}

bool is_added_deed(const Piece& piece, std::size_t at) {
    const auto& tokens = piece.tokens;
    const auto told_alone = [&](std::size_t beside) {
        const auto verb = verb_form(tokens[beside].folded, *piece.taxonomy);
        if (!verb || verb->form == Form::base || verb->form == Form::third) {
            return false;
        }
        const auto& line = piece.source->tokens;
        const auto place = place_of_verb(*piece.source, *verb, piece, beside);
        return place < line.size() && piece.source->families[place] &&
               !(place + 1 < line.size() && line[place + 1].folded == "and") &&
               !(place > 0 && line[place - 1].folded == "and");
    };
    constexpr auto perceiving = std::to_array<std::string_view>(
        {"detected", "discovered", "found", "identified", "noticed", "saw", "spotted"});
    if (!piece.of_line || is_word_of(perceiving, tokens[at].folded) ||
        deeds_told(*piece.source, *piece.taxonomy) >= deeds_told(piece, *piece.taxonomy)) {
        return false;
    }
    return (at > 1 && tokens[at - 1].folded == "and" && told_alone(at - 2)) ||
           (at + 2 < tokens.size() && tokens[at + 1].folded == "and" && told_alone(at + 2));
}

}  // namespace vouch::write::claims
