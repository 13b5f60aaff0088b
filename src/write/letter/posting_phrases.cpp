#include "write/letter/posting_phrases.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.hpp"
#include "write/claims/quantities.hpp"
#include "write/english.hpp"

namespace vouch::write::letter {
namespace {

constexpr std::size_t ask_words_most = 13;

bool begins_noun_phrase(const Token& token) {
    constexpr auto openings = std::to_array<std::string_view>({"a",
                                                               "advanced",
                                                               "an",
                                                               "at",
                                                               "background",
                                                               "confident",
                                                               "current",
                                                               "daily",
                                                               "deep",
                                                               "demonstrated",
                                                               "excellent",
                                                               "experience",
                                                               "expertise",
                                                               "extensive",
                                                               "familiarity",
                                                               "fluent",
                                                               "good",
                                                               "hands-on",
                                                               "in-depth",
                                                               "knowledge",
                                                               "minimum",
                                                               "practical",
                                                               "previous",
                                                               "proficiency",
                                                               "proven",
                                                               "recent",
                                                               "relevant",
                                                               "significant",
                                                               "solid",
                                                               "some",
                                                               "strong",
                                                               "thorough",
                                                               "understanding",
                                                               "very",
                                                               "working"});
    return std::ranges::find(openings, token.folded) != openings.end() || token.has_digit ||
           claims::number_word_value(token.folded) >= 0;
}

// "comfortable with Kafka" is said of a person, "confident use of Excel" of a thing.
bool begins_description(const std::vector<Token>& tokens) {
    constexpr auto openings =
        std::to_array<std::string_view>({"able", "capable", "comfortable", "competent", "confident",
                                         "experienced", "familiar", "proficient", "skilled"});
    constexpr auto joints = std::to_array<std::string_view>(
        {"about", "and", "at", "in", "of", "on", "to", "using", "with", "working"});
    return tokens.size() > 1 && std::ranges::contains(openings, tokens[0].folded) &&
           std::ranges::contains(joints, tokens[1].folded);
}

// Ends where the posting's sentence turns aside.
std::string_view main_part(std::string_view text) {
    auto until = text.size();
    const auto parts = sentences(text);
    if (!parts.empty()) {
        until = parts.front().size();
    }
    for (const auto* mark : {";", " \u2013 ", " - ", " (", ": ", " \u2014 ", "!"}) {
        until = std::min(until, text.find(mark));
    }
    return text::trim(text.substr(0, until));
}

}  // namespace

std::string_view without_end_mark(std::string_view text) {
    while (!text.empty() && (text.ends_with('.') || text.ends_with(',') || text.ends_with(';') ||
                             text.ends_with(':'))) {
        text.remove_suffix(1);
    }
    return text;
}

namespace {

bool is_ordinary_kind(skills::Kind kind) {
    using enum skills::Kind;
    return kind == method || kind == domain || kind == soft || kind == physical;
}

// "research", "planning", "logistics": the end of a field of work, as no product is called.
bool ends_as_field(std::string_view folded) {
    constexpr auto endings =
        std::to_array<std::string_view>({"ance", "cy", "ence", "ics", "ing", "ity", "ment", "ness",
                                         "ship", "sion", "sis", "sts", "tion"});
    constexpr auto nouns = std::to_array<std::string_view>(
        {"care", "control", "delivery", "design", "insight", "payroll", "recovery", "research",
         "response", "safety", "sales", "service", "services", "strategy", "support", "teamwork"});
    return std::ranges::contains(nouns, folded) || looks_plural(folded) ||
           std::ranges::any_of(endings,
                               [&](std::string_view ending) { return folded.ends_with(ending); });
}

// "Kafka", "Excel", "German": the word alone names something.
bool is_name_alone(std::string_view word, const skills::Taxonomy& taxonomy) {
    const auto skill = taxonomy.lookup(word);
    return skill && !is_ordinary_kind(taxonomy.skill(*skill).kind);
}

// A field of work, with no name in it.
bool is_field(const skills::Mention& mention, std::span<const Token> tokens,
              const skills::Taxonomy& taxonomy) {
    if (!is_ordinary_kind(mention.kind) || tokens.empty() ||
        (mention.skill && taxonomy.skill(*mention.skill).exact_case)) {
        return false;
    }
    const bool small = std::ranges::any_of(
        tokens, [](const Token& token) { return !token.capital && !token.has_digit; });
    return small || ends_as_field(tokens.back().folded);
}

}  // namespace

std::string in_sentence_case(std::string_view phrase, const skills::Taxonomy& taxonomy) {
    const auto tokens = tokenize(phrase);
    std::string said(phrase);
    for (const auto& mention : taxonomy.find(phrase)) {
        const auto first = std::ranges::find_if(
            tokens, [&](const Token& token) { return token.begin >= mention.begin; });
        const auto last = std::find_if(
            first, tokens.end(), [&](const Token& token) { return token.begin >= mention.end; });
        const std::span<const Token> inside(first, last);
        if (!is_field(mention, inside, taxonomy)) {
            continue;
        }
        for (const auto& token : inside) {
            const auto word = phrase.substr(token.begin, token.end - token.begin);
            const auto low = lower_first(word);
            if (!is_name_alone(word, taxonomy) && low.size() == word.size()) {
                said.replace(token.begin, word.size(), low);
            }
        }
    }
    return said;
}

bool is_request(std::string_view phrase) {
    const auto tokens = tokenize(phrase);
    return !tokens.empty() &&
           (tokens.front().folded == "someone" || begins_noun_phrase(tokens.front()));
}

std::string position_in_sentence(std::string_view position) {
    const auto post = position.substr(0, position.find(", "));
    const auto words = tokenize(post);
    const bool title_case = std::ranges::any_of(std::span(words).subspan(words.empty() ? 0 : 1),
                                                [](const Token& word) { return word.capital; });
    return title_case || words.size() < 2 ? std::string(post) : lower_first(post);
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
    // A bare list ("AWS, Terraform, k8s") is better named by its skills.
    const auto comma = part.rfind(',');
    const bool bare_list = comma != part.npos && !part.substr(comma).contains(" and ") &&
                           !part.substr(comma).contains(" or ");
    if (bare_list || part.contains('/')) {
        return {};
    }
    if (begins_description(tokens)) {
        return "someone " + in_sentence_case(lower_first(part), taxonomy);
    }
    const auto mentions = taxonomy.find(part);
    const bool names_skill = tokens.size() <= 5 && !mentions.empty() && mentions.front().begin == 0;
    // "Excellent MS Excel" wants a noun of its own behind it.
    const bool praise = tokens.front().folded == "excellent" || tokens.front().folded == "strong" ||
                        tokens.front().folded == "good" || tokens.front().folded == "advanced";
    if (praise && !mentions.empty() && mentions.back().end == part.size() && tokens.size() <= 4) {
        return {};
    }
    if (names_skill) {
        return in_sentence_case(part, taxonomy);
    }
    if (begins_noun_phrase(tokens.front())) {
        return in_sentence_case(lower_first(part), taxonomy);
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
    const bool spelled = first.size() >= 2 && first.size() <= 5 &&
                         text::is_upper(text::decode(first, 0).value) &&
                         text::is_upper(text::decode(first, 1).value);
    const bool letter_vowel = !first.empty() && std::string_view("AEFHILMNORSX").contains(first[0]);
    const bool an = spelled ? letter_vowel : (vowel && !sounds_like_you) || silent_h;
    return (an ? "an " : "a ") + std::string(noun);
}

}  // namespace vouch::write::letter
