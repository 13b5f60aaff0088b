#include "write/letter/telling.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.hpp"
#include "write/career.hpp"
#include "write/claims/rules.hpp"
#include "write/english.hpp"
#include "write/letter/posting_phrases.hpp"
#include "write/letter/telling_things.hpp"

namespace vouch::write::letter {
namespace {

constexpr std::size_t body_words_most = 36;
constexpr std::size_t long_words = 24;  // beyond this, what stands in brackets is left out
constexpr std::string_view arrow = " \u2192 ";

std::string without_parentheses(std::string_view text) {
    std::string rest;
    int depth = 0;
    for (const char c : text) {
        depth += c == '(' ? 1 : 0;
        if (depth == 0) {
            rest += c;
        }
        depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    auto squeezed = text::squeeze_spaces(rest);
    for (const auto* gap : {" ,", " :", " ;", " ."}) {
        for (auto at = squeezed.find(gap); at != squeezed.npos; at = squeezed.find(gap)) {
            squeezed.erase(at, 1);
        }
    }
    return squeezed;
}

// "Author of the page", "win rate in deals": a noun, not a verb and its object.
bool takes_object(std::string_view text, std::string_view next) {
    const auto second = text::fold(next);
    const auto rest = tokenize(text);
    const bool early_preposition =
        rest.size() > 2 && (rest[2].folded == "in" || rest[2].folded == "of") &&
        !is_determiner(second) && claims::number_word_value(second) < 0 && !looks_plural(second);
    return second != "of" && second != "for" && second != "and" && !early_preposition;
}

// "Deploy and monitor the services": verbs, where "Win and loss analysis" has none behind "and".
bool begins_series(const std::vector<Token>& tokens, const skills::Taxonomy& taxonomy) {
    const auto verb = tokens.size() > 3 && tokens[1].folded == "and"
                          ? verb_form(tokens[2].folded, taxonomy)
                          : std::nullopt;
    return verb && !verb->lemma.empty() && verb->form == Form::base &&
           !is_preposition(tokens[3].folded);
}

// "Exchange Server 2010", "Power BI reports": the first word is part of a product's name.
bool opens_with_name(std::string_view text, const skills::Taxonomy& taxonomy) {
    const auto mentions = taxonomy.find(text);
    return !mentions.empty() && mentions.front().begin == 0 &&
           (mentions.front().kind == skills::Kind::technology ||
            mentions.front().kind == skills::Kind::tool) &&
           text.substr(0, mentions.front().end).contains(' ');
}

// "Experience in routing", "Interest in networks": nouns that are verbs elsewhere.
bool names_experience(const std::vector<Token>& tokens) {
    constexpr auto nouns = std::to_array<std::string_view>(
        {"command", "contact", "experience", "exposure", "focus", "interest", "practice"});
    constexpr auto behind = std::to_array<std::string_view>({"in", "of", "with"});
    return tokens.size() > 1 && std::ranges::contains(nouns, tokens[0].folded) &&
           std::ranges::contains(behind, tokens[1].folded);
}

bool has_later_verb(std::string_view text, const skills::Taxonomy& taxonomy);
bool tells_past_later(const std::vector<Token>& tokens, const skills::Taxonomy& taxonomy);

// Is the first word a verb that "I" can stand before?
bool follows_i(std::string_view text, bool current, const skills::Taxonomy& taxonomy) {
    switch (opening_of(text, taxonomy)) {
        case Opening::past_verb:
            return !has_later_verb(text, taxonomy);
        case Opening::present_verb: {
            const auto words = text::words(text);
            const auto verb =
                verb_form(text.substr(words.front().begin, words.front().end), taxonomy);
            // "Stock differences fell to 1%": the first word is no verb where a later one tells.
            return current && verb && verb->form == Form::base && words.size() > 1 &&
                   !names_experience(tokenize(text)) && !opens_with_name(text, taxonomy) &&
                   !tells_past_later(tokenize(text), taxonomy) &&
                   (begins_series(tokenize(text), taxonomy) ||
                    takes_object(text, text.substr(words[1].begin, words[1].end - words[1].begin)));
        }
        case Opening::gerund:
        case Opening::other:
            return false;
    }
    return false;
}

// "Named employee of the month", "Promoted to lead maths": done to the person, not by them.
bool is_passive_opening(std::string_view text) {
    constexpr auto honours = std::to_array<std::string_view>(
        {"accepted", "appointed", "asked", "awarded", "chosen", "commended", "elected", "featured",
         "hired", "invited", "named", "nominated", "promoted", "ranked", "recognised", "recognized",
         "seconded", "selected"});
    constexpr auto sent = std::to_array<std::string_view>(
        {"assigned", "deputed", "deployed", "recruited", "rewarded", "transferred"});
    const auto tokens = tokenize(text);
    if (tokens.size() < 2 || (!std::ranges::contains(honours, tokens[0].folded) &&
                              !std::ranges::contains(sent, tokens[0].folded))) {
        return false;
    }
    const auto& next = tokens[1];
    if (std::ranges::contains(sent, tokens[0].folded)) {
        return next.folded == "as" || next.folded == "by";
    }
    return !is_determiner(next.folded) && !next.has_digit &&
           claims::number_word_value(next.folded) < 0 && !looks_plural(next.folded);
}

// "Standardised maths results moved from …": the first word stands before a noun, and the verb
// comes later. Only words in -ed can, and an article or a number behind one settles it.
bool has_later_verb(std::string_view text, const skills::Taxonomy& taxonomy) {
    const auto tokens = tokenize(text);
    if (tokens.size() < 3 || !tokens[0].folded.ends_with("ed") || tokens[1].has_digit ||
        is_determiner(tokens[1].folded) || claims::number_word_value(tokens[1].folded) >= 0) {
        return false;
    }
    return tells_past_later(tokens, taxonomy);
}

// A verb in the past further on in the first clause, behind a noun and before no other.
bool tells_past_later(const std::vector<Token>& tokens, const skills::Taxonomy& taxonomy) {
    // What figures do; "fell" would else be the forester's verb.
    constexpr auto changes =
        std::to_array<std::string_view>({"became", "fell", "grew", "rose", "stayed", "went"});
    // "issues related to routing", "reports based on surveys": they tell nothing by themselves.
    constexpr auto joined = std::to_array<std::string_view>(
        {"associated", "based", "connected", "identified", "involved", "located", "needed",
         "raised", "related", "reported", "required", "used"});
    for (std::size_t i = 2; i < tokens.size() && !tokens[i].starts_clause; ++i) {
        if (std::ranges::contains(joined, tokens[i].folded)) {
            continue;
        }
        const auto verb = verb_form(tokens[i].folded, taxonomy);
        const auto& before = tokens[i - 1].folded;
        const bool before_noun = i + 1 < tokens.size() && !is_function_word(tokens[i + 1].folded);
        const bool past = std::ranges::contains(changes, tokens[i].folded) ||
                          (verb && !verb->lemma.empty() && verb->form == Form::past);
        if (past && !is_function_word(before) && !before_noun) {
            return true;
        }
    }
    return false;
}

// The first word that is neither an adverb ("Still take …") nor missing.
std::string_view after_adverb(std::string_view text) {
    const auto space = text.find(' ');
    const auto first = text::fold(text.substr(0, space));
    const bool adverb = first == "still" || first == "also" ||
                        (first.ends_with("ly") && first.size() > 5 && first != "supply");
    return adverb && space != text.npos ? text.substr(space + 1) : text;
}

// What a bullet says before and after its semicolon; the second part only where it is a deed too.
struct Halves {
    std::string first;
    std::string second;
};

Halves halves_of(std::string_view text, bool current, const skills::Taxonomy& taxonomy) {
    const auto at = text.find(';');
    if (at == text.npos) {
        return {std::string(text), {}};
    }
    const auto first = text::trim(text.substr(0, at));
    const auto second = text::trim(text.substr(at + 1));
    // A list that breaks off into figures ("…, 2,800 test cases") does not make a sentence.
    bool breaks_off = false;
    for (auto comma = second.find(", "); comma != second.npos;
         comma = second.find(", ", comma + 1)) {
        breaks_off |=
            comma + 2 < second.size() && second[comma + 2] >= '0' && second[comma + 2] <= '9';
    }
    if (follows_i(second, current, taxonomy) && !second.contains(';') && word_count(second) >= 4 &&
        !breaks_off) {
        return {std::string(first), lower_first(second)};
    }
    if (is_bare_figure(second, taxonomy)) {
        return {std::string(first) + " (" + std::string(second) + ")", {}};
    }
    // What came of it, in figures, stays with the deed.
    const auto tokens = tokenize(second);
    const bool outcome = std::ranges::any_of(tokens, &Token::has_digit) &&
                         tells_past_later(tokens, taxonomy) && !second.contains(';');
    if (breaks_off || (word_count(first) >= 6 && !outcome) || word_count(text) > body_words_most) {
        return {std::string(first), {}};
    }
    return {std::string(text), {}};
}

// What a bullet says in its second sentence: a further deed, or a whole sentence to be kept as it
// is. Fragments ("No more shoeboxes.") stay out.
void tell_second_sentence(std::string_view sentence, Told& told, const skills::Taxonomy& taxonomy) {
    const auto text = without_end_mark(sentence);
    const auto tokens = tokenize(text);
    if (tokens.size() < 5 || word_count(text) > long_words) {
        return;
    }
    if (follows_i(text, told.current, taxonomy)) {
        told.second = lower_first(text);
        return;
    }
    for (std::size_t i = 1; i < std::min<std::size_t>(8, tokens.size()); ++i) {
        const auto verb = verb_form(tokens[i].folded, taxonomy);
        const bool told_of = verb && !verb->lemma.empty() && verb->form == Form::past;
        if (told_of && !tokens[i].starts_clause && !is_negation(tokens[0].folded)) {
            told.aside = std::string(text) + ".";
            return;
        }
    }
}

// Neither a word nor a mark that opens one: "\u3013", "*", a space.
bool is_sign(char32_t c) {
    constexpr std::u32string_view openings = U"\"'([\u2018\u201c\u201e\u00ab$\u20ac\u00a3#@.+~<>";
    return !text::is_word_character(c) && !openings.contains(c);
}

// "Proposed and Implemented" → "Proposed and implemented".
std::string with_small_verbs(std::string text, const skills::Taxonomy& taxonomy) {
    const auto tokens = tokenize(text);
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const auto verb = verb_form(tokens[i].folded, taxonomy);
        if (tokens[i].capital && tokens[i - 1].folded == "and" && verb && !verb->lemma.empty() &&
            verb->form == Form::past) {
            const auto size = tokens[i].end - tokens[i].begin;
            text.replace(tokens[i].begin, size, lower_first(text.substr(tokens[i].begin, size)));
        }
    }
    return text;
}

// Fills in how the bullet is told; false where it cannot be without a change of meaning.
bool tell(std::string_view bullet, Told& told, const skills::Taxonomy& taxonomy) {
    const auto parts = sentences(bullet);
    if (parts.empty()) {
        return false;
    }
    std::string text(without_end_mark(parts.front()));
    while (!text.empty() && is_sign(text::decode(text, 0).value)) {  // a bullet's sign left in it
        text.erase(0, text::decode(text, 0).size);
    }
    for (auto at = text.find(arrow); at != text.npos; at = text.find(arrow)) {
        text.replace(at, arrow.size(), " to ");
    }
    const auto rest = after_adverb(text);
    const bool deed = follows_i(text, told.current, taxonomy) ||
                      (rest.size() < text.size() &&
                       follows_i(text::capitalise_first(rest), told.current, taxonomy));
    auto halves = halves_of(text, told.current, taxonomy);
    halves.first = with_figure_in_brackets(std::move(halves.first), taxonomy);
    text = word_count(halves.first) > long_words ? without_parentheses(halves.first) : halves.first;
    if (word_count(text) > body_words_most || word_count(text) < 3) {
        return false;
    }
    const bool told_past = opening_of(text, taxonomy) == Opening::past_verb;
    told.body = told_past ? std::string() : role_body(text, told.current);
    if (!told.body.empty()) {
        told.telling = Telling::role;
        return true;
    }
    if (is_done_to_something(text)) {
        return false;
    }
    if (deed) {
        const auto words = text::words(text);
        told.shared = is_hedge(text::fold(text.substr(0, words.front().end)));
        told.body = (is_passive_opening(text) ? "was " : "") +
                    lower_first(with_small_verbs(with_last_and(text, taxonomy), taxonomy));
        told.second = std::move(halves.second);
        if (word_count(told.second) > long_words) {
            told.second = without_parentheses(told.second);
        }
        if (told.second.empty() && parts.size() > 1) {
            tell_second_sentence(parts[1], told, taxonomy);
        }
        return true;
    }
    told.telling = Telling::outcome;
    told.body = outcome_body(text, taxonomy);
    if (told.body.empty()) {
        told.telling = Telling::thing;
        told.body = thing_body(text, taxonomy);
    }
    return !told.body.empty();
}

}  // namespace

std::vector<Told> tellable(const Drafting& drafting) {
    std::vector<Told> found;
    for (const auto& list : bullet_lists(drafting.inputs)) {
        const bool project = list.pointer.starts_with("/projects/");
        if (project && (word_count(list.employer) > 4 || list.employer.contains(':'))) {
            continue;
        }
        auto style = drafting.style;
        style.current = list.current;
        style.full_stops = FullStops::none;
        const auto position = short_position(list.position);
        for (std::size_t i = 0; i < list.lines->size(); ++i) {
            const auto& line = (*list.lines)[i];
            Told told;
            told.current = list.current;
            auto better = rewrite_bullet(line.text, style, drafting.inputs.taxonomy);
            end_as(better.text, FullStops::none);
            if (!tell(better.text, told, drafting.inputs.taxonomy)) {
                continue;
            }
            told.pointer = below(list.pointer, i);
            told.line = line.id;
            told.source = line.text;
            told.entry = list.entry;
            told.employer = project ? list.employer : short_employer(list.employer);
            told.project = project;
            // "Developer/Analyst" is for a list, not for a sentence.
            if (drafting.inputs.taxonomy.title(position).title != nullptr &&
                !position.contains('/')) {
                told.position = position;
            }
            told.learned = is_training_attended(after_adverb(better.text));
            told.has_number = !claims::find_quantities(told.body + told.second).empty();
            told.age_rank = list.pointer.starts_with("/work/") ? list.age_rank : list.age_rank + 3;
            told.relevance = drafting.relevance.of(told.pointer);
            told.said = claims::make_fact(told.body, drafting.inputs.taxonomy);
            found.push_back(std::move(told));
        }
    }
    return found;
}

bool is_twin(const claims::Fact& one, const claims::Fact& other) {
    constexpr std::size_t shared_least = 3;
    constexpr double share_least = 0.75;  // of the shorter one's words
    const auto stems = [](const claims::Fact& fact) {
        std::set<std::string_view> found;
        for (const auto& token : fact.tokens) {
            if (claims::is_content(token)) {
                found.insert(token.stem);
            }
        }
        return found;
    };
    const auto of_one = stems(one);
    const auto of_other = stems(other);
    const auto shared = static_cast<std::size_t>(std::ranges::count_if(
        of_one, [&](std::string_view stem) { return of_other.contains(stem); }));
    const auto shorter = static_cast<double>(std::min(of_one.size(), of_other.size()));
    return shared >= shared_least && static_cast<double>(shared) >= share_least * shorter;
}

double worth(const Told& told) {
    return told.relevance + (told.current ? 0.8 : 0) + (told.has_number ? 0.8 : 0) -
           0.3 * told.age_rank - (told.shared ? 2 : 0) - (told.learned ? 3 : 0) -
           (told.telling == Telling::thing ? 0.8 : 0);
}

}  // namespace vouch::write::letter
