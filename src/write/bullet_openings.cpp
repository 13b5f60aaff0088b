#include "write/bullet_openings.hpp"

#include <algorithm>
#include <span>

#include "base/text.hpp"
#include "write/charges.hpp"
#include "write/claims/quantities.hpp"
#include "write/gerunds.hpp"
#include "write/nominal_openings.hpp"
#include "write/tenses.hpp"

namespace vouch::write {
namespace {

using std::string_view_literals::operator""sv;
using skills::OpeningUse;

// The rest of the text from the `at`-th word on; nothing where none is left.
std::optional<std::string_view> from_word(std::string_view text, std::span<const Token> tokens,
                                          std::size_t at) {
    return at < tokens.size() ? std::optional(text.substr(tokens[at].begin)) : std::nullopt;
}

std::size_t skip(std::span<const Token> tokens, std::size_t at, OpeningUse use,
                 const skills::Taxonomy& taxonomy) {
    while (at < tokens.size() && taxonomy.opens(tokens[at].folded, use)) {
        ++at;
    }
    return at;
}

// Behind "was also responsible for" or "my main duties included", where the text begins so.
std::optional<std::string_view> after_charge(std::string_view text, std::span<const Token> tokens,
                                             const skills::Taxonomy& taxonomy) {
    constexpr std::size_t words_most = 3;
    auto at = skip(tokens, 0, OpeningUse::auxiliary, taxonomy);
    at = skip(tokens, at, OpeningUse::aside, taxonomy);
    std::string phrase;
    for (auto i = at; i < std::min(tokens.size(), at + words_most); ++i) {
        phrase += (phrase.empty() ? "" : " ") + tokens[i].folded;
        if (taxonomy.opens(phrase, OpeningUse::charge)) {
            return from_word(text, tokens, i + 1);
        }
    }
    const auto duty = skip(tokens, 0, OpeningUse::rank, taxonomy);
    auto end = skip(tokens, duty, OpeningUse::duty, taxonomy);
    if (end > duty && end + 1 < tokens.size() && tokens[end].folded == "and") {
        end = std::max(end, skip(tokens, end + 1, OpeningUse::duty, taxonomy));
    }
    if (end == duty || end >= tokens.size()) {
        return std::nullopt;
    }
    const auto between = text.substr(tokens[end - 1].end, tokens[end].begin - tokens[end - 1].end);
    if (between.contains(':')) {
        return from_word(text, tokens, end);
    }
    return taxonomy.opens(tokens[end].folded, OpeningUse::lists) ? from_word(text, tokens, end + 1)
                                                                 : std::nullopt;
}

// Behind "my job was to", "I had to" or a bare "to".
std::optional<std::string_view> after_role(std::string_view text, std::span<const Token> tokens,
                                           const skills::Taxonomy& taxonomy) {
    const std::size_t i_skipped = !tokens.empty() && tokens[0].folded == "i" ? 1 : 0;
    auto at = i_skipped;
    std::string phrase;
    for (auto i = at; i < std::min(tokens.size(), at + 2); ++i) {
        phrase += (phrase.empty() ? "" : " ") + tokens[i].folded;
        if (taxonomy.opens(phrase, OpeningUse::able)) {
            at = i + 1;
        }
    }
    if (at == i_skipped) {
        const auto charge = after_charge(text, tokens, taxonomy);
        at = charge ? tokens.size() - tokenize(*charge).size() : 0;
    }
    const bool infinitive = at + 1 < tokens.size() && tokens[at].folded == "to";
    return infinitive ? from_word(text, tokens, at + 1) : std::nullopt;
}

}  // namespace

bool is_praise(std::string_view folded, const skills::Taxonomy& taxonomy) {
    return taxonomy.opens(folded, OpeningUse::praise);
}

std::optional<std::string_view> after_phrase(std::string_view text, std::string_view phrase) {
    if (!text::starts_with_folded(text, phrase) || text.size() <= phrase.size()) {
        return std::nullopt;
    }
    auto rest = text.substr(phrase.size());
    if (!rest.starts_with(' ') && !rest.starts_with(':')) {
        return std::nullopt;
    }
    rest = text::trim(rest.starts_with(':') ? rest.substr(1) : rest);
    return rest.empty() ? std::nullopt : std::optional(rest);
}

std::string_view first_word(std::string_view text) {
    const auto words = text::words(text);
    return words.empty() || words.front().begin != 0 ? std::string_view{}
                                                     : text.substr(0, words.front().end);
}

std::string in_tense(const VerbForm& verb, const BulletStyle& style) {
    return style.current ? verb.lemma : verb.past;
}

std::string told_with(std::string_view verb, const BulletStyle& style,
                      const skills::Taxonomy& taxonomy) {
    const auto word = first_word(verb);
    const auto form = verb_form(word, taxonomy);
    const auto told = form && !form->lemma.empty() ? in_tense(*form, style) : std::string(word);
    return told + std::string(verb.substr(word.size()));
}

std::string behind_verb(std::string_view text, const skills::Taxonomy& taxonomy) {
    const auto tokens = tokenize(text);
    if (tokens.empty()) {
        return std::string(text);
    }
    const auto& word = tokens.front().folded;
    const bool ordinary = is_function_word(word) || taxonomy.work_noun(word) != nullptr ||
                          verb_form(word, taxonomy).has_value() || looks_plural(word) ||
                          taxonomy.opens(word, skills::OpeningUse::mass) || word.contains('-') ||
                          word.ends_with("ly") || claims::number_word_value(word) >= 0;
    return ordinary ? lower_first(text) : std::string(text);
}

std::string with_changes(std::string_view text, const std::vector<Change>& changes) {
    std::string changed;
    std::size_t from = 0;
    for (const auto& change : changes) {
        changed += text.substr(from, change.begin - from);
        changed += change.text;
        from = change.end;
    }
    changed += text.substr(from);
    return changed;
}

std::optional<std::string_view> charged_thing(std::string_view text,
                                              const skills::Taxonomy& taxonomy) {
    return after_charge(text, tokenize(text), taxonomy);
}

bool drop_charge(std::string& text, const BulletStyle& style, const skills::Taxonomy& taxonomy) {
    const auto tokens = tokenize(text);
    if (const auto rest = after_role(text, tokens, taxonomy)) {
        auto told = text::capitalise_first(*rest);
        // "to load the kiln and to glaze the pots"
        for (auto at = told.find(" and to "); at != told.npos; at = told.find(" and to ", at + 1)) {
            told.erase(at + 4, 3);
        }
        const bool turned = verbs_in_tense(told, style, taxonomy, Opens::with_a_verb);
        text = turned ? told : text;
        return turned;
    }
    const auto rest = after_charge(text, tokens, taxonomy);
    if (!rest) {
        return false;
    }
    auto thing = *rest;
    if (is_praise(text::fold(first_word(thing)), taxonomy)) {
        thing = text::trim(thing.substr(first_word(thing).size()));
    }
    for (const auto& tell : {gerunds_to_verbs, nominals_to_verbs, charge_to_verb}) {
        if (auto told = tell(thing, style, taxonomy)) {
            text = *told;
            return true;
        }
    }
    return false;
}

bool tighten_hedge(std::string& text, const BulletStyle& style) {
    for (const auto phrase : {"i was involved in", "was involved in", "involved in",
                              "i was involved with", "was involved with"}) {
        if (const auto rest = after_phrase(text, phrase)) {
            text = (style.current ? "Contribute to " : "Contributed to ") + std::string(*rest);
            return true;
        }
    }
    for (const auto word : {"Helped"sv, "Help"sv}) {
        if (const auto rest = after_phrase(text, std::string(word) + " to")) {
            text = std::string(word) + " " + std::string(*rest);
            return true;
        }
    }
    return false;
}

}  // namespace vouch::write
