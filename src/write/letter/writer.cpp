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

constexpr int i_in_a_row_most = 2;  // sentences that begin with "I"
constexpr int openings_most = 2;    // sentences of one letter that open alike

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
    return std::ranges::contains(used_, told.pointer) ||
           std::ranges::any_of(said_,
                               [&](const claims::Fact& said) { return is_twin(said, told.said); });
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
    take(sentence);
    return true;
}

void LetterWriter::take(const std::string& sentence) {
    now_.by_rules += (now_.by_rules.empty() ? "" : " ") + sentence;
    for (const auto part : sentences(sentence)) {
        last_opening_ = opening_words(part);
        ++openings_[last_opening_];
        last_has_also_ = part.contains(" also ");
        begun_with_i_ = part.starts_with("I ") ? begun_with_i_ + 1 : 0;
    }
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
               (last_has_also_ && way.contains(" also ") ? openings_most : 0) +
               (way.starts_with("In my work") && told.body.starts_with("work") ? openings_most
                                                                               : 0) +
               (begun_with_i_ >= i_in_a_row_most && way.starts_with("I ") ? 2 * openings_most : 0);
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
        said_.push_back(told.said);
        last_ = &told;
        now_.facts.push_back(told.source);
        now_.evidence.push_back({.entry = told.entry, .line = told.line});
        return true;
    }
    return false;
}

void LetterWriter::finish() {
    if (!now_.by_rules.empty()) {
        paragraphs_.push_back(std::move(now_));
    }
    now_ = {};
    last_ = nullptr;
}

// "I have been a Charge Nurse at Bayou Bend Medical Center since March 2022."
bool LetterWriter::say_where_i_am() {
    for (const auto& work : inputs_.resume.work) {
        // "Charge Nurse, Medical ICU": the sentence has no room for the ward.
        const auto whole = short_position(work.position);
        const auto position = position_in_sentence(whole);
        const auto employer = short_employer(work.name);
        const bool titled = inputs_.taxonomy.title(position).title != nullptr;
        if (!model::is_current(work) || !work.start || (!titled && !employer.empty())) {
            continue;
        }
        const auto since = " since " + to_words(*work.start) + ".";
        const auto sentence =
            employer.empty() ? "I have worked for myself" + since
            : position.contains('/')
                ? std::format("I have worked at {}{}", employer, since)
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
        said_.push_back(told.said);
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
            take(words_.company_wish());
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
        auto fact = claims::make_fact(sentence, inputs_.taxonomy);
        const bool told =
            std::ranges::any_of(said_, [&](const auto& said) { return is_twin(said, fact); });
        if (!sentence.empty() && !told && opening_words(sentence) != last_opening_ &&
            say(sentence, {})) {
            said_.push_back(std::move(fact));
            return;
        }
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
    for (const auto& edit : draft.edits) {
        if (edit.state != model::EditState::attested) {
            continue;
        }
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
    letter_.edits = std::move(draft.edits);
    return {std::move(letter_), std::move(draft.refusals), std::move(draft.remarks),
            std::move(draft.model_use)};
}

}  // namespace vouch::write::letter

namespace vouch::write {

LetterDraft write_letter(const Inputs& inputs) {
    return letter::LetterWriter(inputs).write();
}

}  // namespace vouch::write
