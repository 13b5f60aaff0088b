#include "write/bullets.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "write/english.hpp"
#include "write/quantities.hpp"

namespace vouch::write {
namespace {

using std::string_view_literals::operator""sv;

// Openings that say nothing, longest first. What follows is a gerund ("managing the rota") or a
// thing ("the rota").
constexpr auto charge_openings = std::to_array<std::string_view>(
    {"i was responsible for", "i am responsible for", "my responsibilities included",
     "my responsibilities include", "my duties included", "my duties include",
     "responsibilities included", "responsibilities include", "responsibilities included:",
     "duties included", "duties include", "was responsible for", "am responsible for",
     "were responsible for", "responsible for", "was tasked with", "tasked with",
     "in charge of", "was in charge of", "accountable for"});

// Openings before a base verb: "my role was to run the till".
constexpr auto infinitive_openings = std::to_array<std::string_view>(
    {"my role was to", "my job was to", "my task was to", "was responsible to", "responsible to"});

// Adverbs that praise, at the start of what follows.
constexpr auto praise = std::to_array<std::string_view>(
    {"successfully", "effectively", "efficiently", "proactively", "diligently", "skilfully",
     "skillfully", "actively"});

bool one_of(const auto& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

// The rest of a text behind an opening phrase, or none where it does not begin so.
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

// The form of a known verb that the post's tense wants.
std::string in_tense(const VerbForm& verb, const BulletStyle& style) {
    return style.current ? verb.lemma : verb.past;
}

bool is_known(const std::optional<VerbForm>& verb, Form form) {
    return verb && !verb->lemma.empty() && verb->form == form;
}

struct Change {
    std::size_t begin;
    std::size_t end;
    std::string text;
};

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

// What stands between two words: "," or "and" joins members of a list.
bool joins_list(std::span<const Token> tokens, std::size_t at) {
    return at > 0 && (tokens[at].starts_clause || tokens[at - 1].folded == "and");
}

// Turns a gerund opening, and every further gerund of its list, into the post's tense:
// "Maintaining files and answering calls" → "Maintained files and answered calls". None where
// one of them may be a noun ("planning, assessment and reporting") or is not known.
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
        const bool sure_object = has_object && (is_determiner(tokens[i + 1].folded) ||
                                                number_word_value(tokens[i + 1].folded) >= 0 ||
                                                tokens[i + 1].has_digit);
        if (!is_known(verb, Form::gerund) || (!has_object && i == 0) ||
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
    const std::string verb = definite && !style.american ? style.current ? "Look after" : "Looked after"
                                                         : style.current ? "Handle" : "Handled";
    return verb + " " + lower_first(thing);
}

// "Responsible for managing a team" → "Managed a team"; "Duties included stock and tills" →
// "Handled stock and tills".
bool drop_charge(std::string& text, const BulletStyle& style, const skills::Taxonomy& taxonomy) {
    for (const auto phrase : charge_openings) {
        const auto rest = after_phrase(text, phrase);
        if (!rest) {
            continue;
        }
        auto thing = *rest;
        for (const auto word : praise) {
            if (const auto bare = after_phrase(thing, word)) {
                thing = *bare;
            }
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
            const bool listed = tokens.size() > 1 && (tokens[1].starts_clause ||
                                                      tokens[1].folded == "and");
            if (!listed && !is_noun_gerund(folded)) {
                return false;  // an unknown verb, or a list too mixed to turn
            }
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

// "Was involved in planning" → "Contributed to planning"; "Helped to port" → "Helped port".
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

// "I built …" → "Built …"; "I have built" → "Built". "We" stays: it shares the credit.
bool drop_first_person(std::string& text, const skills::Taxonomy& taxonomy) {
    for (const auto phrase : {"i have also", "i also", "i have", "i've", "i"}) {
        const auto rest = after_phrase(text, phrase);
        if (!rest) {
            continue;
        }
        const auto verb = verb_form(first_word(*rest), taxonomy);
        if (verb && verb->form != Form::gerund && verb->form != Form::third) {
            text = *rest;
            return true;
        }
        return false;
    }
    return false;
}

// "Write and run tests" of a past post → "Wrote and ran tests"; "Manages the rota" → "Manage the
// rota" of a current one. Only where the first word cannot be a noun.
bool fix_tense(std::string& text, const BulletStyle& style, const skills::Taxonomy& taxonomy) {
    const auto tokens = tokenize(text);
    if (tokens.size() < 2) {
        return false;
    }
    const auto verb = verb_form(tokens[0].folded, taxonomy);
    if (!verb || verb->lemma.empty() || (verb->form != Form::base && verb->form != Form::third)) {
        return false;
    }
    if (style.current && verb->form == Form::base) {
        return false;
    }
    const auto sure_after = [&](std::size_t at) {
        return at < tokens.size() && !tokens[at].starts_clause &&
               (is_determiner(tokens[at].folded) || number_word_value(tokens[at].folded) >= 0);
    };
    std::vector<Change> changes{{tokens[0].begin, tokens[0].end, in_tense(*verb, style)}};
    if (tokens[1].folded == "and" && tokens.size() > 3) {
        const auto second = verb_form(tokens[2].folded, taxonomy);
        if (!second || second->lemma.empty() || second->form != verb->form) {
            return false;
        }
        changes.push_back({tokens[2].begin, tokens[2].end, in_tense(*second, style)});
    } else if (!sure_after(1)) {
        return false;
    }
    // Another verb of the same form further on must be turned too, and only "and" + a sure object
    // shows that it is one.
    for (std::size_t i = 3; i < tokens.size(); ++i) {
        const auto other = verb_form(tokens[i].folded, taxonomy);
        if (tokens[i - 1].folded != "and" && !tokens[i].starts_clause) {
            continue;
        }
        if (other && !other->lemma.empty() && other->form == verb->form) {
            if (!sure_after(i + 1)) {
                return false;
            }
            changes.push_back({tokens[i].begin, tokens[i].end, in_tense(*other, style)});
        }
    }
    text = with_changes(text, changes);
    return true;
}

// Praise and padding inside the sentence.
bool drop_padding(std::string& text, const skills::Taxonomy& taxonomy) {
    bool changed = false;
    for (const auto word : praise) {
        const auto rest = after_phrase(text, word);
        if (rest && verb_form(first_word(*rest), taxonomy)) {
            text = *rest;
            changed = true;
        }
    }
    struct Swap {
        std::string_view from;
        std::string_view to;
    };
    for (const auto& swap : {Swap{" in order to ", " to "}, Swap{" successfully ", " "},
                             Swap{" on a daily basis", " daily"},
                             Swap{" on a weekly basis", " weekly"},
                             Swap{" on a monthly basis", " monthly"},
                             Swap{" a wide range of ", " a range of "},
                             Swap{" utilizing ", " using "}, Swap{" utilising ", " using "}}) {
        if (const auto at = text.find(swap.from); at != text.npos) {
            text.replace(at, swap.from.size(), swap.to);
            changed = true;
        }
    }
    // "handled various enquiries" → "handled enquiries": before a plural, where nothing but the
    // vagueness is lost.
    if (const auto at = text.find(" various "); at != text.npos) {
        const auto words = tokenize(std::string_view(text).substr(at + 9));
        const bool plural = std::ranges::any_of(
            std::span(words).first(std::min<std::size_t>(3, words.size())),
            [](const Token& token) { return looks_plural(token.folded); });
        if (plural) {
            text.erase(at, 8);
            changed = true;
        }
    }
    return changed;
}

bool fix_full_stop(std::string& text, bool wanted) {
    const auto parts = sentences(text);
    if (parts.size() != 1 || text.ends_with("...") || text.ends_with("\u2026")) {
        return false;
    }
    const bool has = text.ends_with('.');
    if (has && !wanted) {
        const auto last = text.substr(text.find_last_of(' ') + 1);
        const bool abbreviation = last.find('.') + 1 < last.size() || last == "etc." ||
                                  last == "Inc." || last == "Ltd." || last == "Co." ||
                                  last == "Jr." || last == "Sr.";
        if (abbreviation) {
            return false;
        }
        text.pop_back();
        return true;
    }
    if (!has && wanted && !text.empty() && !"!?:;\""sv.contains(text.back())) {
        text += '.';
        return true;
    }
    return false;
}

// Not "iOS", "eBay", "npm", "pH": names with a case of their own.
bool fix_capital(std::string& text, const skills::Taxonomy& taxonomy) {
    const auto word = first_word(text);
    if (word.empty() || !text::is_lower(text::decode(word, 0).value) ||
        text::upper_case_share(word) > 0 || word.contains('.')) {
        return false;
    }
    if (const auto skill = taxonomy.lookup(word)) {
        const auto& known = taxonomy.skill(*skill);
        if (known.exact_case || known.name.starts_with(word)) {
            return false;
        }
    }
    text = text::capitalise_first(text);
    return true;
}

std::vector<std::pair<double, std::string>> numbers_of(std::string_view text) {
    std::vector<std::pair<double, std::string>> found;
    for (const auto& quantity : find_quantities(text)) {
        found.emplace_back(quantity.value, quantity.unit);
    }
    std::ranges::sort(found);
    return found;
}

}  // namespace

Rewrite rewrite_bullet(std::string_view text, const BulletStyle& style,
                       const skills::Taxonomy& taxonomy) {
    const auto before = text::squeeze_spaces(text);
    Rewrite rewrite{before, {}};
    auto& now = rewrite.text;
    const auto note = [&](bool changed, std::string_view reason) {
        if (changed) {
            rewrite.reasons.push_back({std::string(reason)});
        }
    };
    note(drop_charge(now, style, taxonomy), "write.reason-filler");
    note(drop_first_person(now, taxonomy), "write.reason-first-person");
    note(tighten_hedge(now, style), "write.reason-filler");
    note(drop_padding(now, taxonomy), "write.reason-padding");
    const auto opening = first_word(now);
    if (opening.ends_with("ing")) {
        if (const auto told = gerunds_to_verbs(now, style, taxonomy)) {
            now = *told;
            note(true, "write.reason-verb-first");
        }
    }
    note(fix_tense(now, style, taxonomy), "write.reason-tense");
    const bool recast = !rewrite.reasons.empty();
    const bool capital = fix_capital(now, taxonomy);
    if (!recast) {
        note(capital, "write.reason-capital");
    }
    note(fix_full_stop(now, style.full_stops), "write.reason-full-stop");
    if (numbers_of(now) != numbers_of(before)) {
        return {std::string(text), {}};
    }
    if (rewrite.reasons.empty()) {
        rewrite.text = text;
    }
    return rewrite;
}

bool prefers_full_stops(const model::Resume& resume) {
    int with = 0;
    int without = 0;
    for (const auto* section : {&resume.work, &resume.volunteer}) {
        for (const auto& entry : *section) {
            for (const auto& line : entry.highlights) {
                if (sentences(line.text).size() == 1) {
                    (line.text.ends_with('.') ? with : without) += 1;
                }
            }
        }
    }
    return with > without;
}

bool is_american(const model::Resume& resume) {
    const auto& country = resume.basics.location.country_code;
    if (!country.empty()) {
        return country == "US" || country == "PH" || country == "us";
    }
    return resume.language == "en-US";
}

Opening opening_of(std::string_view text, const skills::Taxonomy& taxonomy) {
    const auto verb = verb_form(first_word(text), taxonomy);
    if (!verb) {
        return Opening::other;
    }
    switch (verb->form) {
        case Form::past: return Opening::past_verb;
        case Form::gerund: return Opening::gerund;
        case Form::base:
        case Form::third: return Opening::present_verb;
        case Form::past_or_base: return Opening::past_verb;
    }
    return Opening::other;
}

}  // namespace vouch::write
