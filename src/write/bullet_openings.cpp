#include "write/bullet_openings.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/claims/quantities.hpp"
#include "write/nominal_openings.hpp"

namespace vouch::write {
namespace {

using std::string_view_literals::operator""sv;

// Openings that say nothing, longest first. What follows is a gerund ("managing the rota") or a
// thing ("the rota").
constexpr auto charge_openings = std::to_array<std::string_view>({"i was responsible for",
                                                                  "i am responsible for",
                                                                  "my responsibilities included",
                                                                  "my responsibilities include",
                                                                  "my duties included",
                                                                  "my duties include",
                                                                  "responsibilities included",
                                                                  "responsibilities include",
                                                                  "responsibilities included:",
                                                                  "duties included",
                                                                  "duties include",
                                                                  "was responsible for",
                                                                  "am responsible for",
                                                                  "were responsible for",
                                                                  "responsible for",
                                                                  "was tasked with",
                                                                  "tasked with",
                                                                  "in charge of",
                                                                  "was in charge of",
                                                                  "accountable for"});

// Openings before a base verb: "my role was to run the till".
constexpr auto infinitive_openings = std::to_array<std::string_view>(
    {"my role was to", "my job was to", "my task was to", "was responsible to", "responsible to"});

// Adverbs that praise, at the start of what follows.
constexpr auto praise =
    std::to_array<std::string_view>({"successfully", "effectively", "efficiently", "proactively",
                                     "diligently", "skilfully", "skillfully", "actively"});

bool is_known(const std::optional<VerbForm>& verb, Form form) {
    return verb && !verb->lemma.empty() && verb->form == form;
}

// What stands between two words: "," or "and" joins members of a list.
bool joins_list(std::span<const Token> tokens, std::size_t at) {
    return at > 0 && (tokens[at].starts_clause || tokens[at - 1].folded == "and");
}

// "code reviews" → "Handled code reviews"; none where no verb of ours would read well.
std::optional<std::string> handled(std::string_view thing, const BulletStyle& style) {
    const auto tokens = tokenize(thing);
    if (tokens.empty()) {
        return std::nullopt;
    }
    for (const auto& token : tokens) {
        if (token.starts_clause && &token != &tokens.front()) {
            break;
        }
        const auto is_quality = token.folded.ends_with("ness") || token.folded == "success" ||
                                token.folded.ends_with("bility") || token.folded == "quality" ||
                                token.folded == "growth" || token.folded == "safety";
        if (is_quality || is_preposition(token.folded)) {
            if (is_quality) {
                return std::nullopt;
            }
            break;
        }
    }
    const auto& first = tokens.front().folded;
    if (first == "ensuring" || first == "all" || first == "everything" || first == "it") {
        return std::nullopt;
    }
    const bool definite = is_determiner(first);
    const std::string verb = definite && !style.american
                                 ? style.current ? "Look after" : "Looked after"
                             : style.current ? "Handle"
                                             : "Handled";
    return verb + " " + std::string(thing);
}

}  // namespace

bool is_praise(std::string_view folded) {
    return std::ranges::find(praise, folded) != praise.end();
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

std::optional<std::string> gerunds_to_verbs(std::string_view text, const BulletStyle& style,
                                            const skills::Taxonomy& taxonomy) {
    const auto tokens = tokenize(text);
    std::vector<Change> changes;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto& token = tokens[i];
        const bool listed = i == 0 || joins_list(tokens, i);
        if (!listed || !token.folded.ends_with("ing") || token.folded.size() < 5) {
            continue;
        }
        const auto verb = verb_form(token.folded, taxonomy);
        // An adverbial clause ("…, including two hospitals", "…, using SAP") is no list member.
        if (i > 0 && (token.folded == "including" || token.folded == "using" ||
                      token.folded == "resulting" || token.folded == "leading")) {
            continue;
        }
        const bool last_word = i + 1 == tokens.size();
        const bool has_object = !last_word && !tokens[i + 1].starts_clause &&
                                tokens[i + 1].folded != "and" && tokens[i + 1].folded != "or";
        const bool sure_object =
            has_object &&
            (is_determiner(tokens[i + 1].folded) ||
             claims::number_word_value(tokens[i + 1].folded) >= 0 || tokens[i + 1].has_digit);
        // "Maintaining and calibrating the balances": the second one's object is the first one's.
        const bool shares_object = i == 0 && tokens.size() > 3 && tokens[1].folded == "and" &&
                                   is_known(verb_form(tokens[2].folded, taxonomy), Form::gerund);
        if (!is_known(verb, Form::gerund) || (!has_object && i == 0 && !shares_object) ||
            (is_noun_gerund(token.folded) && !sure_object) ||
            (i == 0 && has_object && tokens[i + 1].folded == "of")) {
            return std::nullopt;
        }
        if (i > 0 && !has_object) {
            return std::nullopt;
        }
        // After a comma a gerund may tell a result ("…, cutting waste by half"): only "and" and a
        // list that goes on make it a member.
        const bool by_comma = i > 0 && tokens[i - 1].folded != "and";
        if (by_comma) {
            const bool goes_on = text.substr(token.begin).contains(" and ");
            if (!goes_on) {
                continue;
            }
            return std::nullopt;
        }
        changes.push_back({token.begin, token.end, in_tense(*verb, style)});
    }
    if (changes.empty() || changes.front().begin != 0) {
        return std::nullopt;
    }
    return with_changes(text, changes);
}

bool drop_charge(std::string& text, const BulletStyle& style, const skills::Taxonomy& taxonomy) {
    for (const auto phrase : charge_openings) {
        const auto rest = after_phrase(text, phrase);
        if (!rest) {
            continue;
        }
        auto thing = *rest;
        if (is_praise(text::fold(first_word(thing)))) {
            thing = text::trim(thing.substr(first_word(thing).size()));
        }
        const auto word = first_word(thing);
        const auto folded = text::fold(word);
        if (folded.ends_with("ing") && folded.size() > 4) {
            if (auto told = gerunds_to_verbs(thing, style, taxonomy)) {
                text = *told;
                return true;
            }
            const auto verb = verb_form(folded, taxonomy);
            const auto tokens = tokenize(thing);
            const bool listed =
                tokens.size() > 1 && (tokens[1].starts_clause || tokens[1].folded == "and");
            if (!listed && !is_noun_gerund(folded)) {
                return false;  // an unknown verb, or a list too mixed to turn
            }
        }
        if (auto told = nominals_to_verbs(thing, style, taxonomy)) {
            text = *told;
            return true;
        }
        if (auto told = handled(thing, style)) {
            text = *told;
            return true;
        }
        return false;
    }
    for (const auto phrase : infinitive_openings) {
        const auto rest = after_phrase(text, phrase);
        const auto verb = rest ? verb_form(first_word(*rest), taxonomy) : std::nullopt;
        if (is_known(verb, Form::base) && !rest->contains(" and ")) {
            text = in_tense(*verb, style) + std::string(rest->substr(first_word(*rest).size()));
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
