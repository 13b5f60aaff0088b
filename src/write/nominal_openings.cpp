#include "write/nominal_openings.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.hpp"
#include "write/bullet_openings.hpp"
#include "write/english.hpp"

namespace vouch::write {
namespace {

struct Ending {
    std::string_view noun;
    std::string_view verb;
};

// Longest first; "preparation" is tried as "prepar" + "e" before "prepar" + "ate".
constexpr auto endings = std::to_array<Ending>(
    {{"ification", "ify"}, {"isation", "ise"}, {"ization", "ize"}, {"intenance", "intain"},
     {"ation", "e"},       {"ation", ""},      {"ation", "ate"},   {"uction", "uce"},
     {"ption", "be"},      {"ission", "it"},   {"ision", "ise"},   {"nsion", "nd"},
     {"ution", "ute"},     {"etion", "ete"},   {"ction", "ct"},    {"ysis", "yse"},
     {"ysis", "yze"},      {"ment", ""},       {"ery", "er"},      {"wal", "w"}});

// "the daily opening of the bar": when, which goes behind the thing.
struct Time {
    std::string_view before;
    std::string_view after;
};
constexpr auto times = std::to_array<Time>({{"daily", "daily"},
                                            {"day-to-day", "day to day"},
                                            {"monthly", "monthly"},
                                            {"nightly", "nightly"},
                                            {"quarterly", "quarterly"},
                                            {"weekly", "weekly"},
                                            {"yearly", "yearly"}});

bool is_base(std::string_view word, const skills::Taxonomy& taxonomy) {
    const auto verb = verb_form(word, taxonomy);
    return verb && !verb->lemma.empty() && verb->form == Form::base;
}

// A verb that tells already, so that the noun in front is its subject.
bool has_own_verb(std::span<const Token> tokens, const skills::Taxonomy& taxonomy) {
    constexpr auto plain = std::to_array<std::string_view>(
        {"are", "fell", "grew", "had", "has", "have", "is", "rose", "was", "were", "will"});
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const auto verb = verb_form(tokens[i].folded, taxonomy);
        // "of automated tests": before a noun, not behind its subject.
        const bool qualifies =
            is_preposition(tokens[i - 1].folded) || is_determiner(tokens[i - 1].folded);
        const bool past =
            verb && !qualifies && (verb->form == Form::past || verb->form == Form::past_or_base);
        if (past || std::ranges::contains(plain, tokens[i].folded)) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string verb_of_noun(std::string_view folded, const skills::Taxonomy& taxonomy) {
    for (const auto& ending : endings) {
        if (folded.size() > ending.noun.size() + 1 && folded.ends_with(ending.noun)) {
            auto verb = std::string(folded.substr(0, folded.size() - ending.noun.size()));
            verb += ending.verb;
            if (is_base(verb, taxonomy)) {
                return verb;
            }
        }
    }
    const auto* known = taxonomy.work_noun(folded);
    if (known != nullptr && !known->told.empty()) {
        return known->told;
    }
    const bool gerund = folded.ends_with("ing") && folded.size() > 5;
    const auto verb = gerund ? verb_form(folded, taxonomy) : std::nullopt;
    return verb && verb->form == Form::gerund ? verb->lemma : std::string();
}

std::optional<std::string> nominals_to_verbs(std::string_view text, const BulletStyle& style,
                                             const skills::Taxonomy& taxonomy) {
    constexpr std::size_t nouns_most = 3;
    const auto tokens = tokenize(text);
    std::size_t at = !tokens.empty() && tokens[0].folded == "the" ? 1 : 0;
    const auto* const time = at < tokens.size()
                                 ? std::ranges::find(times, tokens[at].folded, &Time::before)
                                 : times.end();
    at += time == times.end() ? 0 : 1;
    std::vector<Change> changes;
    // The nouns before "of".
    while (at < tokens.size() && changes.size() < nouns_most) {
        const auto verb = verb_of_noun(tokens[at].folded, taxonomy);
        if (verb.empty()) {
            return std::nullopt;
        }
        changes.push_back({changes.empty() ? 0 : tokens[at].begin, tokens[at].end,
                           told_with(verb, style, taxonomy)});
        ++at;
        if (at < tokens.size() && tokens[at].folded == "of") {
            break;
        }
        if (at < tokens.size() && tokens[at].folded == "and") {
            ++at;
        } else if (at >= tokens.size() || !tokens[at].starts_clause) {
            return std::nullopt;
        }
    }
    if (at + 1 >= tokens.size() || tokens[at].folded != "of" || has_own_verb(tokens, taxonomy)) {
        return std::nullopt;
    }
    // "Preparation of budgets and coordination of audits": whose list the second noun belongs to
    // is not sure.
    for (std::size_t i = at + 2; i + 1 < tokens.size(); ++i) {
        const bool listed = tokens[i - 1].folded == "and" || tokens[i].starts_clause;
        if (listed &&
            (tokens[i + 1].folded == "of" || !verb_of_noun(tokens[i].folded, taxonomy).empty())) {
            return std::nullopt;
        }
    }
    // "of" goes with the space before it.
    changes.back().end = tokens[at].end;
    if (time != times.end()) {
        auto last = at + 1;
        while (last + 1 < tokens.size() && !tokens[last + 1].starts_clause &&
               !is_function_word(tokens[last + 1].folded)) {
            ++last;
        }
        if (last + 1 < tokens.size()) {
            return std::nullopt;  // "of the bar and the cellar at night"
        }
        changes.push_back({tokens[last].end, tokens[last].end, " " + std::string(time->after)});
    }
    return text::capitalise_first(with_changes(text, changes));
}

bool drop_light_verb(std::string& text, const BulletStyle& style,
                     const skills::Taxonomy& taxonomy) {
    constexpr auto light =
        std::to_array<std::string_view>({"carried out", "carry out", "conducted", "conduct",
                                         "performed", "perform", "undertook", "undertake"});
    for (const auto verb : light) {
        const auto rest = after_phrase(text, verb);
        if (auto told = rest ? nominals_to_verbs(*rest, style, taxonomy) : std::nullopt) {
            text = *told;
            return true;
        }
    }
    for (const auto verb : {"provided", "provide"}) {
        const auto rest = after_phrase(text, verb);
        const auto noun = rest ? first_word(*rest) : std::string_view();
        const auto whom = rest ? after_phrase(*rest, std::string(noun) + " to") : std::nullopt;
        const auto deed = whom ? verb_of_noun(text::fold(noun), taxonomy) : std::string();
        if (!deed.empty() && !deed.contains(' ')) {
            text =
                text::capitalise_first(told_with(deed, style, taxonomy)) + " " + std::string(*whom);
            return true;
        }
    }
    return false;
}

}  // namespace vouch::write
