#include "write/telling.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/career.hpp"
#include "write/english.hpp"

namespace vouch::write {
namespace {

constexpr std::size_t body_words_most = 36;
constexpr std::size_t long_words = 24;  // beyond this, what stands in brackets is left out
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
    if (follows_i(second, current, taxonomy) && !second.contains(';') && word_count(second) >= 4) {
        return {std::string(first), lower_first(second)};
    }
    if (word_count(first) >= 6 || word_count(text) > body_words_most) {
        return {std::string(first), {}};
    }
    return {std::string(text), {}};
}

bool is_person_noun(std::string_view folded) {
    constexpr auto nouns = std::to_array<std::string_view>(
        {"architect", "author", "chair", "commander", "coordinator", "creator", "editor", "founder",
         "lead", "leader", "member", "officer", "organiser", "organizer", "owner", "person",
         "representative", "secretary", "trainer", "treasurer", "user"});
    return std::ranges::find(nouns, folded) != nouns.end();
}

// "Sole owner of the annual accounts" → "the sole owner of the annual accounts".
std::string role_body(std::string_view text) {
    const auto tokens = tokenize(text);
    for (std::size_t i = 0; i < std::min<std::size_t>(4, tokens.size()); ++i) {
        const bool goes_on = i + 1 < tokens.size() && !tokens[i + 1].starts_clause &&
                             (tokens[i + 1].folded == "of" || tokens[i + 1].folded == "for");
        if (is_person_noun(tokens[i].folded) && goes_on) {
            const auto body = lower_first(text);
            const auto& head = tokens[i].folded;
            if (tokens[0].folded == "sole" || tokens[0].folded == "first") {
                return "the " + body;
            }
            return head == "secretary" || head == "treasurer" || head == "chair"
                       ? body
                       : with_article(body);
        }
        if (is_function_word(tokens[i].folded) || (i > 0 && tokens[i].starts_clause)) {
            break;
        }
    }
    return {};
}

// A bullet that only names things: no finite verb anywhere, nothing a list of work could not hold.
std::string thing_body(std::string_view text, const skills::Taxonomy& taxonomy) {
    constexpr auto finite = std::to_array<std::string_view>(
        {"am", "are", "came", "did", "does", "had", "has", "have", "is", "was", "went", "were",
         "who", "when", "i", "we", "while", "my", "as"});
    const auto tokens = tokenize(text);
    if (tokens.size() < 4 || is_function_word(tokens[0].folded) || tokens[0].has_digit ||
        number_word_value(tokens[0].folded) >= 0 || is_person_noun(tokens.back().folded)) {
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
    const auto first = verb_form(tokens[0].folded, taxonomy);
    if (first && first->form != Form::gerund) {
        return {};
    }
    return lower_first(text);
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

namespace {

// Fills in how the bullet is told; false where it cannot be without a change of meaning.
bool tell(std::string_view bullet, Told& told, const skills::Taxonomy& taxonomy) {
    const auto parts = sentences(bullet);
    if (parts.empty()) {
        return false;
    }
    std::string text(without_end_mark(parts.front()));
    const auto rest = after_adverb(text);
    const bool deed = follows_i(text, told.current, taxonomy) ||
                      (rest.size() < text.size() &&
                       follows_i(text::capitalise_first(rest), told.current, taxonomy));
    auto halves = halves_of(text, told.current, taxonomy);
    text = word_count(halves.first) > long_words ? without_parentheses(halves.first) : halves.first;
    if (word_count(text) > body_words_most || word_count(text) < 4) {
        return false;
    }
    if (deed) {
        const auto words = text::words(text);
        told.shared = is_hedge(text::fold(text.substr(0, words.front().end)));
        told.body = lower_first(text);
        told.second = std::move(halves.second);
        if (word_count(told.second) > long_words) {
            told.second = without_parentheses(told.second);
        }
        return true;
    }
    told.telling = Telling::role;
    told.body = role_body(text);
    if (told.body.empty()) {
        told.telling = Telling::thing;
        told.body = thing_body(text, taxonomy);
    }
    return !told.body.empty();
}

}  // namespace

std::vector<Told> tellable(const Drafting& drafting) {
    std::vector<Told> found;
    for (const auto& list : bullet_lists(drafting.inputs.resume)) {
        if (list.pointer.starts_with("/projects/")) {
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
            told.employer = short_employer(list.employer);
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
           0.3 * told.age_rank - (told.shared ? 2 : 0) -
           (told.telling == Telling::thing ? 0.8 : 0);
}

std::string told_sentence(const Told& told, Mention mention, std::size_t turn) {
    const auto at = told.employer.empty() ? std::string() : " at " + told.employer;
    std::string sentence;
    if (told.telling == Telling::thing) {
        const std::string includes = told.current ? "includes " : "included ";
        sentence = mention == Mention::same
                       ? "The work also " + includes + told.body + "."
                       : "My work" + (at.empty() ? " on my own account" : at) + " " +
                             (mention == Mention::again ? "also " : "") + includes + told.body + ".";
        return sentence;
    }
    const std::string who = told.telling == Telling::role ? told.current ? "I am " : "I was " : "I ";
    if (mention == Mention::same) {
        const std::array<std::string, 3> links = {
            told.telling == Telling::role ? "There, " + who : "I also ", "There, " + who,
            "In the same post, " + who};
        sentence = links[turn % links.size()];
    } else if (told.employer.empty()) {
        sentence = "Working for myself, " + who;
    } else if (mention == Mention::again) {
        sentence = "Also" + at + ", " + who;
    } else if (!told.position.empty() && turn % 2 == 1 && told.telling == Telling::deed) {
        sentence = "As " + with_article(told.position) + at + ", " + who;
    } else {
        sentence = "At " + told.employer + ", " + who;
    }
    sentence += told.body + ".";
    if (!told.second.empty()) {
        sentence += " I " + told.second + ".";
    }
    return sentence;
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
