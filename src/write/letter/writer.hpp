#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "write/claims/claims.hpp"
#include "write/drafting.hpp"
#include "write/letter/paragraph_model.hpp"
#include "write/letter/plan.hpp"
#include "write/letter/telling.hpp"
#include "write/letter/words.hpp"

// The making of a letter: its paragraphs, and what they have told already.
namespace vouch::write::letter {

// 180 to 350, with a few to spare: others count "3,200" or a dash otherwise.
inline constexpr std::size_t letter_words_least = 186;
inline constexpr std::size_t letter_words_most = 340;
inline constexpr std::size_t close_words_least = 14;  // wish and thanks

class LetterWriter {
public:
    explicit LetterWriter(const Inputs& inputs);

    LetterDraft write();

private:
    void open();
    void say_echo(const Echo& echo);
    void say_own_voice();
    bool say_where_i_am();
    void tell_of_themes();
    void tell_theme(const Theme& theme);
    void tell_more();
    void show_credentials();
    bool say_degree();  // once
    bool say_studies();
    void fill_up(const Credentials& held);
    void fill_up_with_work();
    void say_languages(const Credentials& held);
    bool is_short() const;
    void name_gap();
    std::vector<std::string> untold_skills() const;
    bool has_said(std::string_view text) const;
    void state_terms();
    void close();

    // Takes a sentence into the paragraph under way if its claims hold.
    bool say(const std::string& sentence, const claims::Bounds& bounds);
    bool say_of_posting(const std::string& sentence) {
        return say(sentence, {.letter = true});
    }
    // Takes words of the letter's own, which claim nothing, into the paragraph under way.
    void take(const std::string& sentence);
    bool say_told(const Told& told);
    Mention mention_of(const Told& told) const;
    // Ends the paragraph under way.
    void finish();
    // It, or a line that says nearly the same, has been told.
    bool is_used(const Told& told) const;
    // As evidence for a line of the posting: not told yet, the person's own work, not worn out;
    // what they were taught only where that is asked.
    bool can_answer(const Told& told, const Theme& theme) const;
    // The best bullet not told yet, of one entry or (with an empty id) of any.
    const Told* best_unused(std::string_view entry, double worth_least) const;
    // Names the line that a paragraph answers; false where no sentence holds.
    bool say_ask(const Theme& theme);
    // Times that the letter has opened a sentence with the same two words.
    int times_opened(std::string_view sentence) const;
    std::size_t words() const;  // of the whole letter so far

    const Inputs& inputs_;
    Drafting drafting_;
    claims::ClaimCheck check_;
    std::vector<Told> told_;
    std::string company_line_;
    LetterWords words_;
    bool company_quoted_ = false;
    bool degree_said_ = false;
    bool tells_of_now_ = false;           // of a post that the person still holds
    std::vector<std::string> used_;       // pointers told already
    std::vector<claims::Fact> said_;      // what was told already
    std::vector<std::string> employers_;  // named already
    std::vector<std::string> entries_;    // told of already
    const Told* last_ = nullptr;          // what the last sentence told
    std::map<std::string, int, std::less<>> openings_;
    std::string last_opening_;
    bool last_has_also_ = false;
    int begun_with_i_ = 0;    // sentences in a row
    std::size_t things_ = 0;  // bullets told as bare lists of work
    std::size_t asks_ = 0;
    RuleParagraph now_;  // the paragraph under way
    std::vector<RuleParagraph> paragraphs_;
    model::Letter letter_;
};

std::string in_quotes(std::string_view text);

}  // namespace vouch::write::letter
