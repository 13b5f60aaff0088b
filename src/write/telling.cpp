#include "write/telling.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/career.hpp"
#include "write/english.hpp"

namespace vouch::write {
namespace {

constexpr std::size_t body_words_most = 36;
constexpr std::size_t ask_words_most = 13;

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
    for (auto at = squeezed.find(" ,"); at != squeezed.npos; at = squeezed.find(" ,")) {
        squeezed.erase(at, 1);
    }
    return squeezed;
}

// Is the first word a verb that "I" can stand before?
bool follows_i(std::string_view text, bool current, const skills::Taxonomy& taxonomy) {
    switch (opening_of(text, taxonomy)) {
        case Opening::past_verb: return true;
        case Opening::present_verb: {
            const auto words = text::words(text);
            const auto verb =
                verb_form(text.substr(words.front().begin, words.front().end), taxonomy);
            return current && verb && verb->form == Form::base;
        }
        case Opening::gerund:
        case Opening::other: return false;
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

// "own the ledger; cut latency" → "own the ledger, and cut latency" where the second half is a
// deed too and there is room; else the first half alone.
std::string one_clause(std::string_view text, bool current, const skills::Taxonomy& taxonomy) {
    const auto at = text.find(';');
    if (at == text.npos) {
        return std::string(text);
    }
    const auto first = text::trim(text.substr(0, at));
    const auto second = text::trim(text.substr(at + 1));
    const bool deed = follows_i(second, current, taxonomy) && !second.contains(';');
    if (deed && word_count(text) <= body_words_most) {
        return std::string(first) + ", and " + std::string(second);
    }
    if (word_count(first) >= 6 || word_count(text) > body_words_most) {
        return std::string(first);
    }
    return std::string(text);
}

bool begins_noun_phrase(const Token& token) {
    constexpr auto openings = std::to_array<std::string_view>(
        {"a", "advanced", "an", "at", "background", "current", "daily", "deep", "demonstrated",
         "excellent", "experience", "expertise", "extensive", "familiarity", "fluent", "good",
         "hands-on", "in-depth", "knowledge", "minimum", "practical", "previous", "proficiency",
         "proven", "recent", "relevant", "significant", "solid", "some", "strong", "thorough",
         "understanding", "very", "working"});
    return std::ranges::find(openings, token.folded) != openings.end() || token.has_digit ||
           number_word_value(token.folded) >= 0;
}

bool begins_description(const Token& token) {
    constexpr auto openings = std::to_array<std::string_view>(
        {"able", "capable", "comfortable", "competent", "confident", "experienced", "familiar",
         "proficient", "skilled"});
    return std::ranges::find(openings, token.folded) != openings.end();
}

// Ends where the posting's sentence turns aside.
std::string_view main_part(std::string_view text) {
    auto until = text.size();
    for (const auto* mark : {";", " \u2013 ", " - ", " (", ": ", " \u2014 ", ". ", "!"}) {
        until = std::min(until, text.find(mark));
    }
    return text::trim(text.substr(0, until));
}

std::string_view without_end_mark(std::string_view text) {
    while (!text.empty() && (text.ends_with('.') || text.ends_with(',') || text.ends_with(';') ||
                             text.ends_with(':'))) {
        text.remove_suffix(1);
    }
    return text;
}

}  // namespace

std::optional<std::string> first_person_body(std::string_view bullet, bool current,
                                             const skills::Taxonomy& taxonomy) {
    const auto parts = sentences(bullet);
    if (parts.empty()) {
        return std::nullopt;
    }
    std::string text(without_end_mark(parts.front()));
    if (!follows_i(text, current, taxonomy)) {
        const auto rest = after_adverb(text);
        if (rest.size() == text.size() || !follows_i(text::capitalise_first(rest), current, taxonomy)) {
            return std::nullopt;
        }
    }
    text = one_clause(text, current, taxonomy);
    if (word_count(text) > 26) {
        text = without_parentheses(text);
    }
    if (word_count(text) > body_words_most || word_count(text) < 4) {
        return std::nullopt;
    }
    const auto tokens = tokenize(text);
    // A second deed told in another tense would jar behind "I".
    const auto first = lower_first(text);
    return tokens.empty() ? std::nullopt : std::optional(first);
}

std::vector<Told> tellable(const Drafting& drafting) {
    std::vector<Told> found;
    for (const auto& list : bullet_lists(drafting.inputs.resume)) {
        if (list.pointer.starts_with("/projects/")) {
            continue;
        }
        auto style = drafting.style;
        style.current = list.current;
        style.full_stops = false;
        for (std::size_t i = 0; i < list.lines->size(); ++i) {
            const auto& line = (*list.lines)[i];
            const auto better = rewrite_bullet(line.text, style, drafting.inputs.taxonomy);
            auto body = first_person_body(better.text, list.current, drafting.inputs.taxonomy);
            if (!body) {
                continue;
            }
            Told told;
            told.body = std::move(*body);
            told.pointer = below(list.pointer, i);
            told.line = line.id;
            told.entry = list.entry;
            told.employer = short_employer(list.employer);
            const auto position = short_position(list.position);
            if (drafting.inputs.taxonomy.title(position).title != nullptr) {
                told.position = position;
            }
            told.current = list.current;
            told.age_rank = list.pointer.starts_with("/work/") ? list.age_rank : list.age_rank + 3;
            told.relevance = drafting.relevance.of(told.pointer);
            found.push_back(std::move(told));
        }
    }
    return found;
}

std::string ask_phrase(const model::Requirement& requirement, const skills::Taxonomy& taxonomy) {
    const auto part = without_end_mark(main_part(requirement.text));
    const auto tokens = tokenize(part);
    if (tokens.empty() || word_count(part) > ask_words_most) {
        return {};
    }
    const auto capitals = text::upper_case_share(part) > 0.6 && tokens.size() > 2;
    if (capitals || std::ranges::any_of(tokens, [](const Token& token) {
            return token.folded == "you" || token.folded == "your" || token.folded == "we" ||
                   token.folded == "our" || token.folded == "must" || token.folded == "is" ||
                   token.folded == "are" || token.folded == "i";
        })) {
        return {};
    }
    if (begins_description(tokens.front())) {
        return "someone " + lower_first(part);
    }
    const auto mentions = taxonomy.find(part);
    const bool names_skill = tokens.size() <= 5 && !mentions.empty() && mentions.front().begin == 0;
    if (begins_noun_phrase(tokens.front()) || names_skill) {
        return lower_first(part);
    }
    return {};
}

std::string quotable(std::string_view span, std::size_t words_most) {
    auto text = text::trim(span);
    while (!text.empty() && !text::is_word_character(text::decode(text, 0).value)) {
        text.remove_prefix(text::decode(text, 0).size);
    }
    const auto parts = sentences(text);
    if (parts.empty()) {
        return {};
    }
    text = parts.front();
    if (word_count(text) > words_most) {
        text = main_part(text);
    }
    if (word_count(text) > words_most) {
        const auto comma = text.rfind(", ");
        text = comma == text.npos ? text : text.substr(0, comma);
    }
    text = without_end_mark(text);
    const bool fits = word_count(text) <= words_most && word_count(text) >= 4 &&
                      !text.contains('\n') && !text.contains("\u201c") && !text.contains('"');
    return fits ? std::string(text) : std::string();
}

std::string with_article(std::string_view noun) {
    const auto folded = text::fold(noun);
    const bool sounds_like_you = folded.starts_with("uni") || folded.starts_with("us") ||
                                 folded.starts_with("eu") || folded.starts_with("one");
    const bool silent_h = folded.starts_with("hono") || folded.starts_with("hour");
    const bool vowel = !folded.empty() && std::string_view("aeiou").contains(folded.front());
    // Abbreviations by the letters' names: "an HR Business Partner", "an SDR".
    const auto first_end = noun.find_first_of(" -");
    const auto first = noun.substr(0, first_end);
    const bool spelled = first.size() <= 4 && text::upper_case_share(first) == 1;
    const bool letter_vowel = !first.empty() && std::string_view("AEFHILMNORSX").contains(first[0]);
    const bool an = spelled ? letter_vowel : (vowel && !sounds_like_you) || silent_h;
    return (an ? "an " : "a ") + std::string(noun);
}

}  // namespace vouch::write
