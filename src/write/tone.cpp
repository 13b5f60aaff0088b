#include "write/tone.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "write/english.hpp"

namespace vouch::write {
namespace {

struct Phrase {
    std::string_view words;  // folded; matched on word boundaries
    ToneFault fault;
};

using enum ToneFault;

constexpr auto phrases = std::to_array<Phrase>({
    {"to whom it may concern", cliche},
    {"team player", cliche},
    {"think outside the box", cliche},
    {"outside the box", cliche},
    {"hit the ground running", cliche},
    {"go-getter", cliche},
    {"self-starter", cliche},
    {"results-driven", cliche},
    {"result oriented", cliche},
    {"results-oriented", cliche},
    {"detail-oriented", cliche},
    {"hard-working", cliche},
    {"hardworking", cliche},
    {"proven track record", cliche},
    {"track record of success", cliche},
    {"wear many hats", cliche},
    {"fast-paced environment", cliche},
    {"work well under pressure", cliche},
    {"people person", cliche},
    {"perfectionist", cliche},
    {"dynamic professional", cliche},
    {"motivated professional", cliche},
    {"highly motivated", cliche},
    {"highly skilled", cliche},
    {"seasoned professional", cliche},
    {"dedicated professional", cliche},
    {"accomplished professional", cliche},
    {"passionate professional", cliche},
    {"results-focused", cliche},
    {"proven ability", cliche},
    {"strategic thinker", cliche},
    {"thought leader", boasting},
    {"best-in-class", boasting},
    {"self-motivated", cliche},
    {"passion for", cliche},
    {"passionate about", cliche},
    {"i am passionate", cliche},
    {"synergy", cliche},
    {"value-add", cliche},
    {"take it to the next level", cliche},
    {"next level", cliche},
    {"second to none", cliche},
    {"bring to the table", cliche},
    {"please find attached", cliche},
    {"i am writing to express my interest", cliche},
    {"i am writing to apply", cliche},
    {"excited to apply", cliche},
    {"thrilled to apply", cliche},
    {"perfect fit", cliche},
    {"ideal candidate", cliche},
    {"perfect candidate", cliche},
    {"dream job", cliche},
    {"dream company", flattery},
    {"great company", flattery},
    {"amazing company", flattery},
    {"esteemed", flattery},
    {"prestigious", flattery},
    {"world-renowned", flattery},
    {"industry leader", flattery},
    {"leading company", flattery},
    {"your outstanding", flattery},
    {"your impressive", flattery},
    {"deeply admire", flattery},
    {"long admired", flattery},
    {"i admire", flattery},
    {"honoured to", flattery},
    {"honored to", flattery},
    {"i believe i", hedging},
    {"i feel that", hedging},
    {"i feel i", hedging},
    {"i think i", hedging},
    {"i hope that i", hedging},
    {"somewhat", hedging},
    {"kind of", hedging},
    {"sort of", hedging},
    {"i might be", hedging},
    {"i would like to think", hedging},
    {"although i lack", hedging},
    {"even though i do not", hedging},
    {"despite my lack", hedging},
    {"please consider me", begging},
    {"please give me", begging},
    {"i beg", begging},
    {"give me a chance", begging},
    {"any opportunity", begging},
    {"i would do anything", begging},
    {"would be forever grateful", begging},
    {"desperately", begging},
    {"humbly", begging},
    {"at your earliest convenience", begging},
    {"i am the best", boasting},
    {"best in the world", boasting},
    {"unmatched", boasting},
    {"unparalleled", boasting},
    {"unrivalled", boasting},
    {"unrivaled", boasting},
    {"world-class", boasting},
    {"guru", boasting},
    {"ninja", boasting},
    {"rockstar", boasting},
    {"rock star", boasting},
    {"visionary", boasting},
    {"exceptional", boasting},
    {"extraordinary", boasting},
    {"no one better", boasting},
    {"look no further", boasting},
    {"perfectly suited", boasting},
    {"uniquely qualified", boasting},
    {"uniquely positioned", boasting},
    {"married", private_matter},
    {"divorced", private_matter},
    {"pregnant", private_matter},
    {"my husband", private_matter},
    {"my wife", private_matter},
    {"my children", private_matter},
    {"my kids", private_matter},
    {"my religion", private_matter},
    {"my faith", private_matter},
    {"my age", private_matter},
    {"years old", private_matter},
    {"my illness", private_matter},
    {"my disability", private_matter},
    {"my political", private_matter},
    {"parental leave", private_matter},
    {"maternity leave", private_matter},
    {"date of birth", private_matter},
    {"i would be honoured", begging},
    {"i would be honored", begging},
    {"any position", begging},
    {"i need this job", begging},
    {"i am sure that i would", hedging},
    {"to the best of my ability", hedging},
    {"hopefully", hedging},
    {"i am a fast learner", cliche},
    {"quick learner", cliche},
    {"strong work ethic", cliche},
    {"go the extra mile", cliche},
    {"above and beyond", cliche},
    {"excellent communication skills", cliche},
    {"win-win", cliche},
    {"delve", model_phrase},
    {"delving", model_phrase},
    {"leverage", model_phrase},
    {"leveraging", model_phrase},
    {"leveraged", model_phrase},
    {"spearheaded", model_phrase},
    {"spearheading", model_phrase},
    {"tapestry", model_phrase},
    {"testament to", model_phrase},
    {"in today's", model_phrase},
    {"ever-evolving", model_phrase},
    {"ever-changing", model_phrase},
    {"fast-evolving", model_phrase},
    {"game-changer", model_phrase},
    {"game changer", model_phrase},
    {"cutting-edge", model_phrase},
    {"state-of-the-art", model_phrase},
    {"resonates with", model_phrase},
    {"resonated with", model_phrase},
    {"aligns perfectly", model_phrase},
    {"align perfectly", model_phrase},
    {"aligns with my", model_phrase},
    {"seamlessly", model_phrase},
    {"i am eager to", model_phrase},
    {"eager to contribute", model_phrase},
    {"i am confident that", model_phrase},
    {"wealth of experience", model_phrase},
    {"make a meaningful impact", model_phrase},
    {"meaningful impact", model_phrase},
    {"drive innovation", model_phrase},
    {"driving innovation", model_phrase},
    {"fostering", model_phrase},
    {"foster a", model_phrase},
    {"showcasing", model_phrase},
    {"underscores", model_phrase},
    {"pivotal", model_phrase},
    {"robust solutions", model_phrase},
    {"holistic", model_phrase},
    {"it's not just", model_phrase},
    {"not only but also", model_phrase},
    {"thank you for considering my application", model_phrase},
    {"i look forward to the possibility", model_phrase},
    {"the opportunity to contribute", model_phrase},
});

// The same words count as an opening's repetition only where they are more than "At X," or "I".
constexpr std::size_t opening_words = 2;

bool is_boundary(std::string_view text, std::size_t at) {
    return at == 0 || at >= text.size() || !text::is_word_character(text::decode(text, at).value) ||
           !text::is_word_character(text::decode(text, at - 1).value);
}

// "Guru Arjan Sewa Trust": a capital inside a sentence.
bool is_name(std::string_view text, std::size_t at) {
    const bool capital = text[at] >= 'A' && text[at] <= 'Z';
    const auto before = text::trim(text.substr(0, at));
    return capital && !before.empty() && !std::string_view(".!?:\n").contains(before.back()) &&
           text.substr(at, 2) != "I ";
}

// ASCII letters made small, byte for byte, so that places stay; "results driven" is written with
// and without its hyphen.
std::string comparable(std::string_view text) {
    std::string low(text);
    for (auto& c : low) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '-' ? ' ' : c;
    }
    return low;
}

// Quoted words become spaces of the same length.
std::string without_quotes(std::string_view text) {
    std::string rest(text);
    std::size_t from = 0;
    while (true) {
        const auto open = rest.find("\u201c", from);
        const auto close = open == rest.npos ? open : rest.find("\u201d", open);
        if (close == rest.npos) {
            return rest;
        }
        std::fill(rest.begin() + static_cast<std::ptrdiff_t>(open),
                  rest.begin() + static_cast<std::ptrdiff_t>(close + 3), ' ');
        from = close + 3;
    }
}

void find_repeated_openings(std::string_view text, std::vector<ToneFinding>& found) {
    std::string previous;
    for (const auto sentence : sentences(text)) {
        const auto tokens = tokenize(sentence);
        std::string opening;
        for (std::size_t i = 0; i < std::min(opening_words, tokens.size()); ++i) {
            opening += (i == 0 ? "" : " ") + tokens[i].folded;
        }
        if (tokens.size() > opening_words && opening == previous) {
            const auto begin = static_cast<std::size_t>(sentence.data() - text.data());
            found.push_back({repeated_opening,
                             begin,
                             begin + tokens[opening_words - 1].end,
                             {"write.tone-repeated-opening", {{"words", opening}}}});
        }
        previous = opening;
    }
}

// Beyond this, a reader goes back to the sentence's beginning.
void find_long_sentences(std::string_view text, std::vector<ToneFinding>& found) {
    constexpr std::size_t sentence_words_most = 45;
    for (const auto sentence : sentences(text)) {
        const auto count = word_count(sentence);
        if (count > sentence_words_most) {
            const auto begin = static_cast<std::size_t>(sentence.data() - text.data());
            found.push_back({long_sentence,
                             begin,
                             begin + sentence.size(),
                             {"write.tone-long-sentence", {{"count", std::to_string(count)}}}});
        }
    }
}

// "was given", "were being built": most sentences of a text told so hide who did it.
bool is_passive(std::string_view sentence) {
    constexpr auto be =
        std::to_array<std::string_view>({"am", "are", "be", "been", "being", "is", "was", "were"});
    constexpr auto irregular = std::to_array<std::string_view>(
        {"brought", "built", "chosen", "done", "found", "given",  "held", "kept",
         "led",     "made",  "put",    "run",  "seen",  "sent",   "set",  "shown",
         "sold",    "taken", "taught", "told", "won",   "written"});
    const auto tokens = tokenize(sentence);
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const auto& word = tokens[i].folded;
        const bool participle = (word.size() > 4 && word.ends_with("ed")) ||
                                std::ranges::find(irregular, word) != irregular.end();
        if (participle && std::ranges::find(be, tokens[i - 1].folded) != be.end()) {
            return true;
        }
    }
    return false;
}

void find_passive_share(std::string_view text, std::vector<ToneFinding>& found) {
    constexpr std::size_t sentences_least = 3;  // of fewer, a share says nothing
    const auto all = sentences(text);
    const auto passive = static_cast<std::size_t>(std::ranges::count_if(all, is_passive));
    if (all.size() >= sentences_least && passive * 2 > all.size()) {
        found.push_back({passive_share, 0, text.size(), {"write.tone-passive-share", {}}});
    }
}

}  // namespace

std::vector<ToneFinding> tone_findings(std::string_view text) {
    std::vector<ToneFinding> found;
    const auto own = without_quotes(text);
    const auto low = comparable(own);
    for (const auto& phrase : phrases) {
        const auto words = comparable(phrase.words);
        for (auto at = low.find(words); at != low.npos; at = low.find(words, at + 1)) {
            const auto end = at + phrase.words.size();
            if (is_boundary(low, at) && is_boundary(low, end) && !is_name(own, at)) {
                found.push_back({phrase.fault,
                                 at,
                                 end,
                                 {"write.tone-" + std::string(to_word(phrase.fault)),
                                  {{"words", std::string(text.substr(at, end - at))}}}});
            }
        }
    }
    find_repeated_openings(own, found);
    find_long_sentences(own, found);
    find_passive_share(own, found);
    std::ranges::stable_sort(found, {}, &ToneFinding::begin);
    return found;
}

std::string_view to_word(ToneFault fault) {
    switch (fault) {
        case cliche:
            return "cliche";
        case flattery:
            return "flattery";
        case hedging:
            return "hedging";
        case begging:
            return "begging";
        case boasting:
            return "boasting";
        case model_phrase:
            return "model-phrase";
        case repeated_opening:
            return "repeated-opening";
        case private_matter:
            return "private-matter";
        case long_sentence:
            return "long-sentence";
        case passive_share:
            return "passive-share";
    }
    return "";
}

}  // namespace vouch::write
