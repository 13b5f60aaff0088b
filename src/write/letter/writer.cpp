#include "write/letter/writer.hpp"

#include <algorithm>
#include <format>

#include "base/text.hpp"
#include "write/answers.hpp"
#include "write/career.hpp"
#include "write/english.hpp"
#include "write/letter/frame.hpp"
#include "write/letter/posting_phrases.hpp"
#include "write/tone.hpp"

// The letter says why this role in the posting's own words, then what the person has done that the
// posting asks for, in the person's own words, then stops. Every sentence passes the claims check;
// one that does not is left out.
namespace vouch::write::letter {
namespace {

constexpr std::size_t words_wanted = 225;
constexpr std::size_t words_most = 330;
constexpr std::size_t paragraph_words_wanted = 45;
constexpr std::size_t paragraph_words_most = 80;
constexpr std::size_t closing_words = 50;  // kept free for credentials and the close
constexpr std::size_t theme_paragraphs_most = 3;
constexpr std::size_t told_of_entry_most = 3;  // in a paragraph that answers nothing
constexpr std::size_t things_most = 3;
constexpr double theme_worth_least = -1.5;
constexpr std::size_t worth_a_paragraph = 25;      // words
constexpr std::size_t paragraph_words_least = 12;  // credentials of fewer open the last paragraph
constexpr int openings_most = 2;                   // sentences of one letter that open alike

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
    std::size_t count = word_count(now_.by_rules);
    std::ranges::for_each(paragraphs_,
                          [&](const auto& paragraph) { count += word_count(paragraph.by_rules); });
    return count;
}

int LetterWriter::times_opened(std::string_view sentence) const {
    const auto found = openings_.find(opening_words(sentence));
    return found == openings_.end() ? 0 : found->second;
}

bool LetterWriter::say(const std::string& sentence, const claims::Bounds& bounds) {
    auto claims = check_.check(sentence, bounds);
    if (!claims::all_hold(claims)) {
        return false;
    }
    now_.claims.insert(now_.claims.end(), claims.begin(), claims.end());
    now_.by_rules += (now_.by_rules.empty() ? "" : " ") + sentence;
    for (const auto part : sentences(sentence)) {
        last_opening_ = opening_words(part);
        ++openings_[last_opening_];
        last_has_also_ = part.contains(" also ");
    }
    return true;
}

Mention LetterWriter::mention_of(const Told& told) const {
    if (last_ != nullptr && last_->entry == told.entry) {
        return Mention::same;
    }
    if (last_ != nullptr && last_->employer == told.employer && !told.employer.empty()) {
        return Mention::same_employer;
    }
    if (!std::ranges::contains(employers_, told.employer)) {
        return Mention::first;
    }
    return std::ranges::contains(entries_, told.entry) ? Mention::again : Mention::another_post;
}

bool LetterWriter::say_told(const Told& told) {
    used_.push_back(told.pointer);  // also where it is refused: it is not tried again
    const bool earlier =
        tells_of_now_ && !told.current && told.age_rank > 0 && told.pointer.starts_with("/work/");
    auto ways = told_sentences(told, mention_of(told), earlier);
    // What opens like no other sentence of the letter comes first.
    std::ranges::stable_sort(ways, {}, [&](const std::string& way) {
        return times_opened(way) + (opening_words(way) == last_opening_ ? openings_most : 0) +
               (last_has_also_ && way.contains(" also ") ? openings_most : 0);
    });
    for (const auto& way : ways) {
        if (times_opened(way) >= openings_most ||
            !say(way, {.entry = told.entry, .line = told.line})) {
            continue;
        }
        things_ += told.telling == Telling::thing ? 1 : 0;
        tells_of_now_ |= told.current;
        employers_.push_back(told.employer);
        entries_.push_back(told.entry);
        last_ = &told;
        now_.facts.push_back(told.source);
        now_.evidence.push_back({.entry = told.entry, .line = told.line});
        return true;
    }
    return false;
}

bool LetterWriter::can_answer(const Told& told) const {
    return !is_used(told) && !told.shared && worth(told) > theme_worth_least;
}

void LetterWriter::finish() {
    if (!now_.by_rules.empty()) {
        paragraphs_.push_back(std::move(now_));
    }
    now_ = {};
    last_ = nullptr;
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

// "I have been a Charge Nurse at Bayou Bend Medical Center since March 2022."
bool LetterWriter::say_where_i_am() {
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
        if (say(sentence, {.entry = work.id})) {
            if (employer.empty()) {
                employers_.push_back({});  // "for myself" is said only once
            }
            return true;
        }
    }
    return false;
}

void LetterWriter::say_echo(const Echo& echo) {
    const auto& told = *echo.told;
    const auto second = told.second.empty() ? "" : " I " + told.second + ".";
    const auto link = words_.echo_link(told.employer) + ", where I " + told.body + "." + second;
    const claims::Bounds bounds{.entry = told.entry, .line = told.line};
    if (claims::all_hold(check_.check(link, bounds)) &&
        say_of_posting(words_.echo_lead() + in_quotes(echo.quote) + ".")) {
        say(link, bounds);
        used_.push_back(told.pointer);
        employers_.push_back(told.employer);
        entries_.push_back(told.entry);
        tells_of_now_ |= told.current;
    }
}

void LetterWriter::open() {
    // A posting that names its company in several ways still gets its first sentence.
    auto named = inputs_.posting;
    if (!say_of_posting(application_sentence(named, inputs_.tone))) {
        named.company.clear();
        if (!say_of_posting(application_sentence(named, inputs_.tone))) {
            named.title.clear();
            say_of_posting(application_sentence(named, inputs_.tone));
        }
    }
    const auto echo = find_echo(inputs_, told_);
    if (echo.told != nullptr) {
        say_echo(echo);
    } else {
        if (!company_line_.empty() &&
            say_of_posting("You write: " + in_quotes(company_line_) + ".")) {
            company_quoted_ = true;
            say_of_posting(words_.company_wish());
        }
        if (!say_where_i_am() && !say_degree()) {
            say_studies();
        }
    }
    say_own_voice();
    finish();
}

void LetterWriter::say_own_voice() {
    for (const bool first_person : {true, false}) {
        const auto sentence = own_voice(inputs_, first_person);
        if (!sentence.empty() && opening_words(sentence) != last_opening_ && say(sentence, {})) {
            return;
        }
    }
}

bool LetterWriter::say_ask(const Theme& theme) {
    constexpr std::size_t name_letters_least = 4;  // "Your posting names HR" tells nobody anything
    std::vector<std::string> ways;
    const auto turn = asks_;
    if (theme.match == nullptr) {
        return say_of_posting(words_.work_lead(asks_++) + in_quotes(theme.quote) + ".");
    }
    if (!theme.ask.empty()) {
        ways.push_back(words_.ask_lead(turn) + theme.ask + ".");
    }
    if (theme.skills.size() >= 2) {
        ways.push_back(words_.skills_lead(turn) + join_and(theme.skills) + ".");
    }
    if (!theme.quote.empty()) {
        ways.push_back(words_.quote_lead(turn) + in_quotes(theme.quote) + ".");
    }
    if (theme.skills.size() == 1 && theme.skills.front().size() >= name_letters_least) {
        ways.push_back(words_.skills_lead(turn) + theme.skills.front() + ".");
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
        if (can_answer(*told) && room && !list) {
            say_told(*told);
        }
    }
    // Short evidence takes the next best of the same post with it.
    while (last_ != nullptr && told_words() < paragraph_words_wanted * 2 / 3) {
        const auto* more = best_unused(last_->entry, 0.5);
        if (more == nullptr || (more->relevance <= 0 && !more->has_number)) {
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
        const bool any_left =
            std::ranges::any_of(theme.told, [&](const Told* told) { return can_answer(*told); });
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
        say_of_posting(words_.rest_lead());
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

LetterDraft LetterWriter::write() {
    open();
    tell_of_themes();
    tell_more();
    show_credentials();
    fill_up_with_work();
    close();
    reword_paragraphs(drafting_, check_, paragraphs_);
    remark_unused_in_letter(drafting_);
    auto& draft = drafting_.draft;
    for (const auto& edit : draft.edits) {  // those the person vouched for, and no others
        letter_.remarks.push_back({"write.letter-attested",
                                   {{"target", edit.target},
                                    {"by", edit.decision ? edit.decision->by : ""},
                                    {"at", edit.decision ? to_iso(edit.decision->at) : ""}}});
    }
    for (auto& paragraph : paragraphs_) {
        for (auto& finding : tone_findings(paragraph.by_rules)) {
            letter_.remarks.push_back(std::move(finding.message));
        }
        letter_.claims.insert(letter_.claims.end(), paragraph.claims.begin(),
                              paragraph.claims.end());
        letter_.paragraphs.push_back(std::move(paragraph.by_rules));
    }
    return {std::move(letter_), std::move(draft.refusals), std::move(draft.remarks),
            std::move(draft.model_use)};
}

}  // namespace vouch::write::letter

namespace vouch::write {

LetterDraft write_letter(const Inputs& inputs) {
    return letter::LetterWriter(inputs).write();
}

}  // namespace vouch::write
