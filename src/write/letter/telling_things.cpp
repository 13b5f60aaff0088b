#include "write/letter/telling_things.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <ranges>
#include <span>

#include "base/text.hpp"
#include "write/claims/quantities.hpp"
#include "write/english.hpp"
#include "write/letter/posting_phrases.hpp"

namespace vouch::write::letter {

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
        // The comma of "3,200" parts nothing.
        const bool parted =
            i > 0 && tokens[i].starts_clause && tokens[i].begin > tokens[i - 1].end + 1;
        if (tells || joins || parted) {
            return false;
        }
        figure |= tokens[i].has_digit || tokens[i].folded == "zero" ||
                  claims::number_word_value(tokens[i].folded) >= 0;
    }
    return figure;
}

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

namespace {

bool is_person_noun(std::string_view folded) {
    constexpr auto nouns = std::to_array<std::string_view>(
        {"architect", "author",    "chair", "commander", "coordinator",    "creator",
         "editor",    "founder",   "lead",  "leader",    "member",         "officer",
         "organiser", "organizer", "owner", "person",    "representative", "secretary",
         "trainer",   "treasurer", "user"});
    return std::ranges::find(nouns, folded) != nouns.end();
}

}  // namespace

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

bool is_training_attended(std::string_view text) {
    constexpr auto learning = std::to_array<std::string_view>({"learned", "learnt", "studied"});
    constexpr auto taught =
        std::to_array<std::string_view>({"certified", "schooled", "taught", "trained"});
    constexpr auto behind_taught =
        std::to_array<std::string_view>({"as", "at", "by", "in", "on", "under"});
    constexpr auto attending = std::to_array<std::string_view>(
        {"attended", "completed", "did", "finished", "joined", "participated", "passed", "received",
         "took", "undergone", "undertook", "underwent"});
    constexpr auto lessons = std::to_array<std::string_view>(
        {"apprenticeship", "bootcamp", "certification", "class", "conference", "course",
         "induction", "internship", "lecture", "seminar", "training", "webinar", "workshop"});
    constexpr std::size_t lesson_within = 9;  // words
    const auto tokens = tokenize(text);
    if (tokens.size() < 2) {
        return false;
    }
    const auto& first = tokens[0].folded;
    if (std::ranges::contains(learning, first)) {
        return true;
    }
    if (std::ranges::contains(taught, first)) {
        return std::ranges::contains(behind_taught, tokens[1].folded);
    }
    return std::ranges::contains(attending, first) &&
           std::ranges::any_of(
               tokens | std::views::drop(1) | std::views::take(lesson_within),
               [&](const Token& token) {
                   const std::string_view word = token.folded;
                   return std::ranges::any_of(lessons, [&](std::string_view lesson) {
                       return word == lesson || (word.starts_with(lesson) && looks_plural(word) &&
                                                 word.size() <= lesson.size() + 2);
                   });
               });
}

namespace {

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

}  // namespace

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

namespace {

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

}  // namespace

std::string thing_body(std::string_view text, const skills::Taxonomy& taxonomy) {
    constexpr auto finite = std::to_array<std::string_view>(
        {"am", "are", "came", "did", "does", "had", "has", "have", "is", "was", "went", "were",
         "who", "when", "i", "we", "while", "my", "as"});
    const auto tokens = tokenize(text);
    // What begins with a small letter is the rest of a line above it.
    if (tokens.size() < 4 || !tokens[0].capital || is_function_word(tokens[0].folded) ||
        tokens[0].has_digit || tokens[1].has_digit || is_determiner(tokens[1].folded) ||
        claims::number_word_value(tokens[1].folded) >= 0 ||
        claims::number_word_value(tokens[0].folded) >= 0 || is_person_noun(tokens.back().folded)) {
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
    const auto list = as_list(text);
    return named || next_capital ? list : lower_first(list);
}

namespace {

// Nouns that stand without an article: plurals, and what is not counted.
bool needs_no_article(const Token& head) {
    constexpr auto endings = std::to_array<std::string_view>(
        {"tion", "sion", "ment", "ance", "ence", "ity", "ness", "ship", "ing", "time"});
    return looks_plural(head.folded) || head.capital ||
           std::ranges::any_of(
               endings, [&](std::string_view ending) { return head.folded.ends_with(ending); });
}

// The verb that tells of the words before it, within the first clause; 0 where there is none.
std::size_t telling_verb(std::span<const Token> tokens, const skills::Taxonomy& taxonomy) {
    constexpr auto telling =
        std::to_array<std::string_view>({"are", "became", "came", "dropped", "fell", "grew", "is",
                                         "rose", "stayed", "was", "went", "were"});
    constexpr std::size_t subject_words_most = 9;
    for (std::size_t i = 1; i < std::min(subject_words_most, tokens.size()); ++i) {
        if (tokens[i].starts_clause) {
            return 0;
        }
        const auto verb = verb_form(tokens[i].folded, taxonomy);
        const bool moved = verb && !verb->lemma.empty() && verb->form == Form::past &&
                           i + 1 < tokens.size() &&
                           (tokens[i + 1].folded == "from" || tokens[i + 1].folded == "to");
        if (std::ranges::contains(telling, tokens[i].folded) || moved) {
            return i;
        }
    }
    return 0;
}

}  // namespace

std::string outcome_body(std::string_view text, const skills::Taxonomy& taxonomy) {
    const auto tokens = tokenize(text);
    const auto verb = telling_verb(tokens, taxonomy);
    const bool figure = std::ranges::any_of(std::span(tokens).subspan(verb),
                                            [](const Token& token) { return token.has_digit; });
    if (verb == 0 || !figure || text.contains(':') || is_preposition(tokens[0].folded) ||
        is_negation(tokens[0].folded) || claims::number_word_value(tokens[0].folded) >= 0 ||
        tokens[0].has_digit || verb_form(tokens[0].folded, taxonomy)) {
        return {};
    }
    std::size_t head = verb - 1;
    for (std::size_t i = 1; i < verb; ++i) {
        if (is_preposition(tokens[i].folded)) {
            head = i - 1;
            break;
        }
    }
    const bool determined = is_function_word(tokens[0].folded) || needs_no_article(tokens[head]);
    return (determined ? "" : "the ") + lower_first(text);
}

namespace {

bool is_in_brackets(std::string_view text, std::size_t at) {
    const auto before = text.substr(0, at);
    return std::ranges::count(before, '(') > std::ranges::count(before, ')');
}

bool follows_comma(std::string_view text, const Token& token) {
    return token.begin >= 2 && text[token.begin - 2] == ',' && !is_in_brackets(text, token.begin);
}

}  // namespace

std::string with_last_and(std::string_view text, const skills::Taxonomy& taxonomy) {
    const auto tokens = tokenize(text);
    const auto form_at = [&](std::size_t i) {
        const auto verb = verb_form(tokens[i].folded, taxonomy);
        return verb && !verb->lemma.empty() ? std::optional(verb->form) : std::nullopt;
    };
    if (tokens.size() < 4 || text.find_first_of(":;") != text.npos) {
        return std::string(text);
    }
    const auto form = form_at(0);
    std::size_t last = 0;
    std::size_t series = 0;
    for (std::size_t i = 1; form && i + 1 < tokens.size(); ++i) {
        const bool object = is_determiner(tokens[i + 1].folded) || tokens[i + 1].has_digit;
        if (follows_comma(text, tokens[i]) && form_at(i) == form &&
            (object || series > 0 || *form == Form::past)) {
            last = object || series > 0 ? i : last;
            ++series;
        }
    }
    std::string joined(text);
    if (last > 0) {
        joined.insert(tokens[last].begin, "and ");
    }
    return joined;
}

std::string as_list(std::string_view text) {
    constexpr std::size_t item_words_most = 4;
    const auto tokens = tokenize(text);
    std::size_t commas = 0;
    std::size_t last = 0;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (follows_comma(text, tokens[i])) {
            ++commas;
            last = i;
        }
    }
    const auto item = std::span(tokens).subspan(last);
    const bool joined = std::ranges::any_of(item, [](const Token& token) {
        return token.folded == "and" || token.folded == "or" || token.folded == "including" ||
               token.folded == "with";
    });
    std::string list(text);
    if (commas >= 2 && !joined && item.size() <= item_words_most) {
        list.replace(tokens[last].begin - 2, 2, " and ");
    }
    return list;
}

}  // namespace vouch::write::letter
