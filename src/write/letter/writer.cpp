#include <algorithm>
#include <format>

#include "base/text.hpp"
#include "write/career.hpp"
#include "write/drafting.hpp"
#include "write/english.hpp"
#include "write/letter/frame.hpp"
#include "write/letter/posting_phrases.hpp"
#include "write/letter/writer.hpp"
#include "write/tone.hpp"

// The letter says why this role in the posting's own words, then what the person has done that the
// posting asks for, in the person's own words, then stops. Every sentence passes the claims check;
// one that does not is left out.
namespace vouch::write::letter {
namespace {

constexpr std::size_t words_wanted = 225;
constexpr std::size_t words_most = 330;
constexpr std::size_t paragraph_words_wanted = 45;
constexpr std::size_t paragraph_words_most = 95;
constexpr std::size_t closing_words = 50;  // kept free for credentials and the close
constexpr std::size_t theme_paragraphs_most = 3;
constexpr std::size_t things_most = 3;

std::string opening_words(std::string_view sentence) {
    const auto spans = text::words(sentence);
    return spans.size() < 2 ? std::string(sentence) : text::fold(sentence.substr(0, spans[1].end));
}

}  // namespace

std::string in_quotes(std::string_view text) {
    return "\u201c" + std::string(text) + "\u201d";
}

LetterWriter::LetterWriter(const Inputs& inputs)
    : inputs_(inputs),
      drafting_(inputs),
      check_(inputs.resume, &inputs.posting, inputs.taxonomy, drafting_.attestations),
      told_(tellable(drafting_)),
      company_line_(company_line(inputs.posting, inputs.taxonomy)),
      words_{inputs.tone, drafting_.style.american},
      letter_(letter_frame(inputs)) {}

bool LetterWriter::is_used(const Told& told) const {
    return std::ranges::find(used_, told.pointer) != used_.end();
}

std::size_t LetterWriter::words() const {
    std::size_t count = 0;
    std::ranges::for_each(letter_.paragraphs, [&](const auto& text) { count += word_count(text); });
    return count;
}

bool LetterWriter::say(std::string& paragraph, const std::string& sentence,
                       const claims::Bounds& bounds) {
    auto claims = check_.check(sentence, bounds);
    if (!claims::all_hold(claims)) {
        return false;
    }
    letter_.claims.insert(letter_.claims.end(), claims.begin(), claims.end());
    paragraph += (paragraph.empty() ? "" : " ") + sentence;
    return true;
}

bool LetterWriter::say_told(std::string& paragraph, const Told& told) {
    used_.push_back(told.pointer);  // also where it is refused: it is not tried again
    const bool known = std::ranges::find(employers_, told.employer) != employers_.end();
    const bool goes_on = last_ != nullptr && last_->entry == told.entry;
    const bool same_employer = last_ != nullptr && last_->employer == told.employer;
    const auto mention = goes_on         ? Mention::same
                         : same_employer ? Mention::same_employer
                         : known         ? Mention::again
                                         : Mention::first;
    const claims::Bounds bounds{.entry = told.entry, .line = told.line};
    // Another wording where this one would open like the sentence before.
    auto sentence = told_sentence(told, mention, turn_);
    for (int tries = 0; tries < 2 && opening_words(sentence) == last_opening_; ++tries) {
        sentence = told_sentence(told, mention, ++turn_);
    }
    if (!say(paragraph, sentence, bounds)) {
        return false;
    }
    ++turn_;
    things_ += told.telling == Telling::thing ? 1 : 0;
    last_opening_ = opening_words(sentence);
    employers_.push_back(told.employer);
    last_ = &told;
    return true;
}

void LetterWriter::finish(std::string paragraph) {
    if (!paragraph.empty()) {
        letter_.paragraphs.push_back(std::move(paragraph));
    }
    last_ = nullptr;
}

// The best bullet not told yet, of one entry or (with an empty id) of any.
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

// "I have been a Charge Nurse at Bayou Bend Medical Center since March 2022."
void LetterWriter::say_where_i_am(std::string& paragraph) {
    for (const auto& work : inputs_.resume.work) {
        // "Charge Nurse, Medical ICU": the sentence has no room for the ward.
        const auto whole = short_position(work.position);
        const auto position = whole.substr(0, whole.find(", "));
        const auto employer = short_employer(work.name);
        const bool titled = inputs_.taxonomy.title(position).title != nullptr;
        if (!model::is_current(work) || !work.start || (!titled && !employer.empty())) {
            continue;
        }
        const auto since = " since " + to_words(*work.start) + ".";
        const auto sentence =
            employer.empty()
                ? "I have worked for myself" + since
                : std::format("I have been {} at {}{}", with_article(position), employer, since);
        if (say(paragraph, sentence, {.entry = work.id})) {
            if (employer.empty()) {
                employers_.push_back({});  // "for myself" is said only once
            }
            return;
        }
    }
}

void LetterWriter::open() {
    std::string paragraph;
    // A posting that names its company in several ways still gets its first sentence.
    auto named = inputs_.posting;
    if (!say_of_posting(paragraph, application_sentence(named, inputs_.tone))) {
        named.company.clear();
        if (!say_of_posting(paragraph, application_sentence(named, inputs_.tone))) {
            named.title.clear();
            say_of_posting(paragraph, application_sentence(named, inputs_.tone));
        }
    }
    const auto echo = find_echo(inputs_, told_);
    if (echo.told != nullptr) {
        const auto& told = *echo.told;
        const auto place = told.employer.empty() ? " on my own account" : " at " + told.employer;
        const auto second = told.second.empty() ? "" : " I " + told.second + ".";
        const auto link = words_.echo_link() + place + ", where I " + told.body + "." + second;
        const claims::Bounds bounds{.entry = told.entry, .line = told.line};
        if (claims::all_hold(check_.check(link, bounds)) &&
            say_of_posting(paragraph, words_.echo_lead() + in_quotes(echo.quote) + ".")) {
            say(paragraph, link, bounds);
            used_.push_back(told.pointer);
            employers_.push_back(told.employer);
        }
    } else {
        if (!company_line_.empty() &&
            say_of_posting(paragraph, "You write: " + in_quotes(company_line_) + ".")) {
            company_quoted_ = true;
            say_of_posting(paragraph, words_.company_wish());
        }
        const auto before = paragraph.size();
        say_where_i_am(paragraph);
        if (paragraph.size() == before) {
            say_degree(paragraph);
        }
    }
    say_own_voice(paragraph);
    finish(std::move(paragraph));
}

void LetterWriter::say_own_voice(std::string& paragraph) {
    for (const bool first_person : {true, false}) {
        const auto sentence = own_voice(inputs_, first_person);
        if (!sentence.empty() && say(paragraph, sentence, {})) {
            return;
        }
    }
}

// How a paragraph names the requirement it answers; no two alike.
std::string LetterWriter::ask_sentence(const Theme& theme) {
    constexpr std::size_t name_letters_least = 4;  // "Your posting names HR" tells nobody anything
    if (theme.ask.empty() && theme.quote.empty() && theme.skills.size() == 1 &&
        theme.skills.front().size() < name_letters_least) {
        return {};
    }
    const auto turn = asks_++;
    if (theme.ask.empty() && theme.skills.size() < 2 && !theme.quote.empty()) {
        return words_.quote_lead(turn) + in_quotes(theme.quote) + ".";
    }
    return theme.ask.empty() ? words_.skills_lead(turn) + join_and(theme.skills) + "."
                             : words_.ask_lead(turn) + theme.ask + ".";
}

void LetterWriter::tell_of_themes() {
    std::size_t paragraphs = 0;
    for (const auto& theme : find_themes(inputs_, told_)) {
        if (paragraphs == theme_paragraphs_most ||
            (paragraphs >= 2 && words() + closing_words >= words_wanted)) {
            break;
        }
        std::string evidence;
        for (const auto* told : theme.told) {
            const bool room = word_count(evidence) < paragraph_words_wanted &&
                              words() + word_count(evidence) + closing_words < words_most;
            const bool list = told->telling == Telling::thing && things_ >= things_most;
            if (!is_used(*told) && worth(*told) > 0 && room && !list) {
                say_told(evidence, *told);
            }
        }
        if (evidence.empty()) {
            continue;
        }
        // Short evidence takes the next best of the same post with it.
        while (last_ != nullptr && word_count(evidence) < paragraph_words_wanted * 2 / 3) {
            const auto* more = best_unused(last_->entry, 0.5);
            if (more == nullptr) {
                break;
            }
            say_told(evidence, *more);
        }
        std::string paragraph;
        if (const auto ask = ask_sentence(theme); !ask.empty()) {
            say_of_posting(paragraph, ask);
        }
        paragraph += paragraph.empty() ? "" : " ";
        paragraph += evidence;
        finish(std::move(paragraph));
        ++paragraphs;
    }
}

// A thin match still leaves the person's best work to tell of.
void LetterWriter::tell_more() {
    std::string paragraph;
    while (words() + word_count(paragraph) + closing_words < words_wanted) {
        const auto* told = last_ == nullptr ? nullptr : best_unused(last_->entry, 0.3);
        told = told == nullptr ? best_unused({}, -10) : told;
        if (told == nullptr) {
            break;
        }
        say_told(paragraph, *told);
        if (word_count(paragraph) > paragraph_words_most) {
            finish(std::move(paragraph));
            paragraph.clear();
        }
    }
    // A sentence or two make no paragraph of their own.
    if (word_count(paragraph) < paragraph_words_wanted / 2 && letter_.paragraphs.size() > 1 &&
        !paragraph.empty()) {
        letter_.paragraphs.back() += " " + paragraph;
        paragraph.clear();
    }
    finish(std::move(paragraph));
}

model::Letter LetterWriter::write() {
    open();
    tell_of_themes();
    tell_more();
    show_credentials();
    close();
    for (const auto& paragraph : letter_.paragraphs) {
        for (auto& finding : tone_findings(paragraph)) {
            letter_.remarks.push_back(std::move(finding.message));
        }
    }
    return std::move(letter_);
}

}  // namespace vouch::write::letter

namespace vouch::write {

model::Letter write_letter(const Inputs& inputs) {
    return letter::LetterWriter(inputs).write();
}

}  // namespace vouch::write
