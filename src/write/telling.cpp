#include "write/telling.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/career.hpp"
#include "write/english.hpp"
#include "write/posting_phrases.hpp"

namespace vouch::write {
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
        !is_determiner(second) && number_word_value(second) < 0 && !looks_plural(second);
    return second != "of" && second != "for" && second != "and" && !early_preposition;
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
                   !tells_past_later(tokenize(text), taxonomy) &&
                   takes_object(text, text.substr(words[1].begin, words[1].end - words[1].begin));
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
    const auto tokens = tokenize(text);
    if (tokens.size() < 2 || std::ranges::find(honours, tokens[0].folded) == honours.end()) {
        return false;
    }
    const auto& next = tokens[1];
    return !is_determiner(next.folded) && !next.has_digit && number_word_value(next.folded) < 0 &&
           !looks_plural(next.folded);
}

// "Standardised maths results moved from …": the first word stands before a noun, and the verb
// comes later. Only words in -ed can, and an article or a number behind one settles it.
bool has_later_verb(std::string_view text, const skills::Taxonomy& taxonomy) {
    const auto tokens = tokenize(text);
    if (tokens.size() < 3 || !tokens[0].folded.ends_with("ed") || tokens[1].has_digit ||
        is_determiner(tokens[1].folded) || number_word_value(tokens[1].folded) >= 0) {
        return false;
    }
    return tells_past_later(tokens, taxonomy);
}

// A verb in the past further on in the first clause, behind a noun and before no other.
bool tells_past_later(const std::vector<Token>& tokens, const skills::Taxonomy& taxonomy) {
    // What figures do; "fell" would else be the forester's verb.
    constexpr auto changes =
        std::to_array<std::string_view>({"became", "fell", "grew", "rose", "stayed", "went"});
    for (std::size_t i = 2; i < tokens.size() && !tokens[i].starts_clause; ++i) {
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
    for (const auto* adverb : {"Still ", "Also ", "Regularly ", "Personally "}) {
        if (text.starts_with(adverb)) {
            return text.substr(std::string_view(adverb).size());
        }
    }
    return text;
}

// "accuracy 99.4%", "zero incidents", "food cost 34% to 29%": a figure with its name and no verb,
// as bullets hang it on behind and sentences put it in brackets.
bool is_bare_figure(std::string_view text, const skills::Taxonomy& taxonomy) {
    constexpr std::size_t figure_words_most = 9;
    const auto tokens = tokenize(text);
    if (tokens.empty() || tokens.size() > figure_words_most || is_preposition(tokens[0].folded) ||
        text.contains('(') || text.contains(':')) {
        return false;
    }
    bool figure = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto verb = verb_form(tokens[i].folded, taxonomy);
        const bool tells = verb &&
                           (verb->form == Form::past || verb->form == Form::gerund ||
                            verb->form == Form::past_or_base) &&
                           (i == 0 || !looks_plural(tokens[i].folded));
        const bool joins = tokens[i].folded == "and" || tokens[i].folded == "which" ||
                           tokens[i].folded == "who" || tokens[i].folded == "is" ||
                           tokens[i].folded == "are" || tokens[i].folded == "them";
        if (tells || joins || (i > 0 && tokens[i].starts_clause)) {
            return false;
        }
        figure |= tokens[i].has_digit || tokens[i].folded == "zero" ||
                  number_word_value(tokens[i].folded) >= 0;
    }
    return figure;
}

// "Ran cycle counts, accuracy 99.4%" → "Ran cycle counts (accuracy 99.4%)".
std::string with_figure_in_brackets(std::string text, const skills::Taxonomy& taxonomy) {
    const auto comma = text.rfind(", ");
    const bool only =
        comma != text.npos && text.find(", ") == comma && text.find_first_of("(:;") == text.npos;
    if (only && is_bare_figure(std::string_view(text).substr(comma + 2), taxonomy)) {
        text.replace(comma, 2, " (");
        text += ')';
    }
    return text;
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
    if (breaks_off || word_count(first) >= 6 || word_count(text) > body_words_most) {
        return {std::string(first), {}};
    }
    return {std::string(text), {}};
}

bool is_person_noun(std::string_view folded) {
    constexpr auto nouns = std::to_array<std::string_view>(
        {"architect", "author",    "chair", "commander", "coordinator",    "creator",
         "editor",    "founder",   "lead",  "leader",    "member",         "officer",
         "organiser", "organizer", "owner", "person",    "representative", "secretary",
         "trainer",   "treasurer", "user"});
    return std::ranges::find(nouns, folded) != nouns.end();
}

// "Used in a course at two universities", "Adopted by the ministry": said of the work, so that "I"
// cannot stand before it.
bool is_done_to_something(std::string_view text) {
    constexpr auto wants_object = std::to_array<std::string_view>(
        {"adopted",  "bought",     "built",      "chosen",    "cited",   "copied",    "covered",
         "deployed", "designed",   "downloaded", "featured",  "funded",  "installed", "licensed",
         "made",     "praised",    "printed",    "published", "shipped", "shown",     "sold",
         "tested",   "translated", "used",       "written"});
    constexpr auto behind = std::to_array<std::string_view>(
        {"across", "as", "at", "by", "for", "in", "on", "throughout", "to", "under"});
    const auto tokens = tokenize(text);
    return tokens.size() > 1 &&
           (tokens[1].folded == "by" || (std::ranges::contains(wants_object, tokens[0].folded) &&
                                         std::ranges::contains(behind, tokens[1].folded)));
}

// The verb and article with which a role follows "I": "am the", "serve as", "am a".
std::string as_role(std::string_view head, std::string_view role, bool current) {
    constexpr auto by_making = std::to_array<std::string_view>({"author", "creator", "founder"});
    constexpr auto by_article =
        std::to_array<std::string_view>({"leader", "member", "trainer", "user"});
    constexpr auto by_itself = std::to_array<std::string_view>({"chair", "secretary", "treasurer"});
    const std::string be = current ? "am " : "was ";
    if (role.starts_with("sole ") || role.starts_with("first ") ||
        std::ranges::contains(by_making, head)) {
        return be + "the " + std::string(role);
    }
    if (std::ranges::contains(by_article, head)) {
        return be + with_article(role);
    }
    if (std::ranges::contains(by_itself, head)) {
        return be + std::string(role);
    }
    return (current ? "serve as " : "served as ") + std::string(role);
}

// "Sole owner of the annual accounts" → "am the sole owner of the annual accounts".
std::string role_body(std::string_view text, bool current) {
    const auto tokens = tokenize(text);
    for (std::size_t i = 0; i < std::min<std::size_t>(4, tokens.size()); ++i) {
        const bool goes_on = i + 1 < tokens.size() && !tokens[i + 1].starts_clause &&
                             (tokens[i + 1].folded == "of" || tokens[i + 1].folded == "for");
        if (is_person_noun(tokens[i].folded) && goes_on) {
            return as_role(tokens[i].folded, lower_first(text), current);
        }
        if (is_function_word(tokens[i].folded) || (i > 0 && tokens[i].starts_clause)) {
            break;
        }
    }
    return {};
}

// The first thing named is a plural or an activity, so that no article is missing.
bool names_plainly(std::span<const Token> tokens) {
    const auto plain = [](const Token& token) {
        return looks_plural(token.folded) || token.folded.ends_with("ing");
    };
    std::size_t first_end = 0;  // of the first segment
    std::size_t head = 0;       // of the noun before the first preposition
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const bool breaks = tokens[i].starts_clause || is_preposition(tokens[i].folded);
        if (first_end == 0 && (breaks || tokens[i].folded == "and")) {
            first_end = i;
        }
        if (head == 0 && is_preposition(tokens[i].folded)) {
            head = i;
        }
    }
    first_end = first_end == 0 ? tokens.size() : first_end;
    return plain(tokens[first_end - 1]) || (head > 0 && plain(tokens[head - 1]));
}

// A bullet that only names things: no finite verb anywhere, nothing a list of work could not hold.
std::string thing_body(std::string_view text, const skills::Taxonomy& taxonomy) {
    constexpr auto finite = std::to_array<std::string_view>(
        {"am", "are", "came", "did", "does", "had", "has", "have", "is", "was", "went", "were",
         "who", "when", "i", "we", "while", "my", "as"});
    const auto tokens = tokenize(text);
    if (tokens.size() < 4 || is_function_word(tokens[0].folded) || tokens[0].has_digit ||
        tokens[1].has_digit || is_determiner(tokens[1].folded) ||
        number_word_value(tokens[1].folded) >= 0 || number_word_value(tokens[0].folded) >= 0 ||
        is_person_noun(tokens.back().folded)) {
        return {};
    }
    for (const auto& token : tokens) {
        const auto verb = verb_form(token.folded, taxonomy);
        const bool told = verb && (verb->form == Form::past || verb->form == Form::past_or_base);
        if (told || std::ranges::find(finite, token.folded) != finite.end() ||
            is_person_noun(token.folded)) {
            return {};
        }
    }
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const auto verb = verb_form(tokens[i].folded, taxonomy);
        if (verb && verb->form == Form::third &&
            (tokens[i + 1].has_digit || is_determiner(tokens[i + 1].folded))) {
            return {};
        }
    }
    const auto first = verb_form(tokens[0].folded, taxonomy);
    if ((first && first->form != Form::gerund) || !names_plainly(tokens)) {
        return {};
    }
    // A name at the start keeps its capital: "Google Ads campaigns"; "Bookkeeping" is none.
    const auto mentions = taxonomy.find(text);
    const bool named = !mentions.empty() && mentions.front().begin == 0 &&
                       mentions.front().kind != skills::Kind::method &&
                       mentions.front().kind != skills::Kind::domain &&
                       mentions.front().kind != skills::Kind::soft;
    const bool next_capital = tokens[1].capital && !tokens[1].starts_clause;
    return named || next_capital ? std::string(text) : lower_first(text);
}

}  // namespace

namespace {

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

// Fills in how the bullet is told; false where it cannot be without a change of meaning.
bool tell(std::string_view bullet, Told& told, const skills::Taxonomy& taxonomy) {
    const auto parts = sentences(bullet);
    if (parts.empty()) {
        return false;
    }
    std::string text(without_end_mark(parts.front()));
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
        told.body = (is_passive_opening(text) ? "was " : "") + lower_first(text);
        told.second = std::move(halves.second);
        if (word_count(told.second) > long_words) {
            told.second = without_parentheses(told.second);
        }
        if (told.second.empty() && parts.size() > 1) {
            tell_second_sentence(parts[1], told, taxonomy);
        }
        return true;
    }
    told.telling = Telling::thing;
    told.body = thing_body(text, taxonomy);
    return !told.body.empty();
}

}  // namespace

std::vector<Told> tellable(const Drafting& drafting) {
    std::vector<Told> found;
    for (const auto& list : bullet_lists(drafting.inputs.resume)) {
        const bool project = list.pointer.starts_with("/projects/");
        if (project && (word_count(list.employer) > 4 || list.employer.contains(':'))) {
            continue;
        }
        auto style = drafting.style;
        style.current = list.current;
        style.full_stops = false;
        const auto position = short_position(list.position);
        for (std::size_t i = 0; i < list.lines->size(); ++i) {
            const auto& line = (*list.lines)[i];
            Told told;
            told.current = list.current;
            const auto better = rewrite_bullet(line.text, style, drafting.inputs.taxonomy);
            if (!tell(better.text, told, drafting.inputs.taxonomy)) {
                continue;
            }
            told.pointer = below(list.pointer, i);
            told.line = line.id;
            told.entry = list.entry;
            told.employer = project ? list.employer : short_employer(list.employer);
            told.project = project;
            if (drafting.inputs.taxonomy.title(position).title != nullptr) {
                told.position = position;
            }
            told.has_number = !find_quantities(told.body + told.second).empty();
            told.age_rank = list.pointer.starts_with("/work/") ? list.age_rank : list.age_rank + 3;
            told.relevance = drafting.relevance.of(told.pointer);
            found.push_back(std::move(told));
        }
    }
    return found;
}

double worth(const Told& told) {
    return told.relevance + (told.current ? 0.8 : 0) + (told.has_number ? 0.8 : 0) -
           0.3 * told.age_rank - (told.shared ? 2 : 0) - (told.telling == Telling::thing ? 0.8 : 0);
}

std::string told_sentence(const Told& told, Mention mention, std::size_t turn) {
    const auto at = told.employer.empty() ? std::string() : " at " + told.employer;
    const bool self = told.employer.empty();
    if (told.project) {
        const auto lead = mention == Mention::same ? std::string("There, I ")
                                                   : "In my project " + told.employer + ", I ";
        return told.telling == Telling::deed ? lead + told.body + "." : std::string();
    }
    if (told.telling == Telling::thing) {
        const std::string includes = told.current ? "includes " : "included ";
        if (mention == Mention::same) {
            return "The work also " + includes + told.body + ".";
        }
        return "My work" + (self ? " on my own account" : at) + " " +
               (mention == Mention::again ? "also " : "") + includes + told.body + ".";
    }
    const bool role = told.telling == Telling::role;
    const std::string who = "I ";
    // "I am also the author", "I also serve as".
    auto body = told.body;
    std::string also = "I also ";
    for (const std::string_view be : {"am ", "was "}) {
        if (role && body.starts_with(be)) {
            also = "I " + std::string(be) + "also ";
        }
    }
    // "Equipment driver" is written as a sentence begins, "Inbound Team Lead" as a title.
    const auto words = tokenize(told.position);
    const bool title_case = std::ranges::any_of(std::span(words).subspan(words.empty() ? 0 : 1),
                                                [](const Token& word) { return word.capital; });
    const auto as_position =
        "As " +
        with_article(title_case || words.size() < 2 ? told.position : lower_first(told.position));
    const auto pick = [turn](std::vector<std::string> ways) { return ways[turn % ways.size()]; };
    std::string lead;
    if (mention == Mention::same) {
        lead = pick({also, "There, " + who, "In the same post, " + who});
    } else if (mention == Mention::same_employer) {
        lead = told.position.empty() || role ? "In another post there, " + who
                                             : as_position + " there, " + who;
    } else if (mention == Mention::again) {
        lead = self   ? "On my own account, " + also
               : role ? "At " + told.employer + ", " + also
                      : pick({"At " + told.employer + ", " + also, "Also" + at + ", " + who,
                              "In my work" + at + ", " + who});
    } else if (self) {
        lead = "Working for myself, " + who;
    } else if (!told.position.empty() && turn % 2 == 1 && !role) {
        lead = as_position + at + ", " + who;
    } else {
        lead = "At " + told.employer + ", " + who;
    }
    if (told.body.starts_with("still ") || told.body.starts_with("also ")) {
        if (const auto twice = lead.rfind(" also "); twice != lead.npos) {
            lead.erase(twice, 5);
        }
    }
    if (role && lead.ends_with("also ") && !lead.ends_with("I also ")) {
        body.erase(0, body.find(' ') + 1);  // the lead has its verb
    }
    return lead + body + "." + (told.second.empty() ? "" : " I " + told.second + ".") +
           (told.aside.empty() ? "" : " " + told.aside);
}

}  // namespace vouch::write
