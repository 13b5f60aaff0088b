#include <algorithm>
#include <array>

#include "write/english.hpp"
#include "write/letter/posting_phrases.hpp"
#include "write/letter/writer.hpp"

// The body of a letter: paragraphs that answer lines of the posting, then the rest of the work.
namespace vouch::write::letter {
namespace {

constexpr std::size_t words_wanted = 225;
constexpr std::size_t words_most = 330;
constexpr std::size_t paragraph_words_wanted = 45;
constexpr std::size_t paragraph_words_most = 80;
constexpr std::size_t closing_words = 50;  // kept free for credentials and the close
constexpr std::size_t theme_paragraphs_most = 3;
constexpr std::size_t told_of_entry_most = 3;  // in a paragraph that answers nothing
constexpr std::size_t things_most = 2;
constexpr double theme_worth_least = -1.5;
constexpr std::size_t worth_a_paragraph = 25;      // words
constexpr std::size_t paragraph_words_least = 12;  // credentials of fewer open the last paragraph

// "First aid training", "a food hygiene course": having been taught is what is asked.
bool is_training_asked(std::string_view text) {
    constexpr auto words = std::to_array<std::string_view>(
        {"certified", "course", "courses", "trained", "training", "workshop", "workshops"});
    return std::ranges::any_of(tokenize(text), [&](const Token& token) {
        return std::ranges::contains(words, token.folded);
    });
}

}  // namespace

bool LetterWriter::can_answer(const Told& told, const Theme& theme) const {
    const bool taught_enough =
        !told.learned || (theme.match != nullptr && is_training_asked(theme.match->text));
    return !is_used(told) && !told.shared && taught_enough && worth(told) > theme_worth_least;
}

const Told* LetterWriter::best_unused(std::string_view entry, double worth_least) const {
    const Told* best = nullptr;
    for (const auto& told : told_) {
        const bool too_many = told.telling == Telling::thing && things_ >= things_most;
        if ((entry.empty() || told.entry == entry) && !is_used(told) && !too_many &&
            worth(told) >= worth_least && (best == nullptr || worth(told) > worth(*best))) {
            best = &told;
        }
    }
    return best;
}

bool LetterWriter::say_ask(const Theme& theme) {
    constexpr std::size_t name_letters_least = 4;  // "Your posting names HR" tells nobody anything
    std::vector<std::string> ways;
    const auto turn = asks_;
    if (theme.match == nullptr) {
        return say_of_posting(words_.work_lead(asks_++) + in_quotes(theme.quote) + ".");
    }
    if (!theme.ask.empty()) {
        ways.push_back((is_request(theme.ask) ? words_.ask_lead(turn) : words_.skills_lead(turn)) +
                       theme.ask + ".");
    }
    if (theme.skills.size() >= 2) {
        ways.push_back(words_.skills_lead(turn) +
                       in_sentence_case(join_and(theme.skills), inputs_.taxonomy) + ".");
    }
    if (!theme.quote.empty()) {
        ways.push_back(words_.quote_lead(turn) + in_quotes(theme.quote) + ".");
    }
    if (theme.skills.size() == 1 && theme.skills.front().size() >= name_letters_least) {
        ways.push_back(words_.skills_lead(turn) +
                       in_sentence_case(theme.skills.front(), inputs_.taxonomy) + ".");
    }
    const bool said = std::ranges::any_of(
        ways, [&](const std::string& sentence) { return say_of_posting(sentence); });
    asks_ += said ? 1 : 0;
    return said;
}

void LetterWriter::tell_theme(const Theme& theme) {
    if (!say_ask(theme)) {
        return;
    }
    now_.requirement = theme.match == nullptr ? theme.quote : theme.match->text;
    const auto lead_words = word_count(now_.by_rules);
    const auto told_words = [&] { return word_count(now_.by_rules) - lead_words; };
    for (const auto* told : theme.told) {
        const bool room =
            told_words() < paragraph_words_wanted && words() + closing_words < words_most;
        const bool list = told->telling == Telling::thing && things_ >= things_most;
        if (can_answer(*told, theme) && room && !list) {
            say_told(*told);
        }
    }
    // Short evidence takes the next best of the same post with it.
    while (last_ != nullptr && told_words() < paragraph_words_wanted * 2 / 3) {
        const auto* more = best_unused(last_->entry, 0.5);
        if (more == nullptr || !more->has_number) {
            break;
        }
        say_told(*more);
    }
    if (now_.facts.empty()) {
        now_ = {};  // a line that nothing answers is not named
        --asks_;
    }
    finish();
}

void LetterWriter::tell_of_themes() {
    const auto before = paragraphs_.size();
    for (const auto& theme : find_themes(inputs_, told_)) {
        const auto count = paragraphs_.size() - before;
        if (count == theme_paragraphs_most ||
            (count >= 2 && words() + closing_words >= words_wanted)) {
            break;
        }
        const bool any_left = std::ranges::any_of(
            theme.told, [&](const Told* told) { return can_answer(*told, theme); });
        const bool quoted = !theme.quote.empty() && has_said(theme.quote);
        if (any_left && !quoted) {
            tell_theme(theme);
        }
    }
}

// A thin match still leaves the person's best work to tell of, post by post.
void LetterWriter::tell_more() {
    const bool nothing_answered = paragraphs_.size() == 1 && used_.empty();
    const auto room = [&] { return words() + closing_words < words_wanted; };
    if (nothing_answered && room() && !told_.empty()) {
        take(words_.rest_lead());
    }
    while (room()) {
        const auto* told = best_unused({}, -10);
        if (told == nullptr) {
            break;
        }
        const auto entry = told->entry;
        for (std::size_t i = 0; i < told_of_entry_most && told != nullptr && room(); ++i) {
            say_told(*told);
            told = best_unused(entry, -0.5);
        }
        if (word_count(now_.by_rules) > paragraph_words_most &&
            words() + closing_words + worth_a_paragraph < words_wanted) {
            finish();
        }
    }
    finish();
}

// Work told before the credentials, which stand in the paragraph under way, where the letter would
// be too short.
void LetterWriter::fill_up_with_work() {
    auto credentials = std::move(now_);
    now_ = {};
    const auto credential_words = word_count(credentials.by_rules);
    while (words() + credential_words + close_words_least < letter_words_least) {
        const auto* told = best_unused({}, -10);
        if (told == nullptr) {
            break;
        }
        say_told(*told);
    }
    if (credential_words >= paragraph_words_least || !now_.by_rules.empty()) {
        finish();
    }
    now_ = std::move(credentials);
    if (credential_words >= paragraph_words_least) {
        finish();
    }
}

}  // namespace vouch::write::letter
