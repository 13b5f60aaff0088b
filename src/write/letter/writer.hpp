#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "write/claims/claims.hpp"
#include "write/drafting.hpp"
#include "write/letter/plan.hpp"
#include "write/letter/telling.hpp"
#include "write/letter/words.hpp"

// The making of a letter: its paragraphs, and what they have told already.
namespace vouch::write::letter {

inline constexpr std::size_t letter_words_least = 180;

class LetterWriter {
public:
    explicit LetterWriter(const Inputs& inputs);

    model::Letter write();

private:
    void open();
    void say_own_voice(std::string& paragraph);
    void say_where_i_am(std::string& paragraph);
    void tell_of_themes();
    void tell_more();
    void show_credentials();
    void say_degree(std::string& paragraph);  // once
    void fill_up(std::string& paragraph, const Credentials& held);
    std::vector<std::string> untold_skills() const;
    bool has_said(std::string_view text) const;
    void state_terms(std::string& paragraph);
    void close();

    // Takes a sentence into the paragraph if its claims hold.
    bool say(std::string& paragraph, const std::string& sentence, const claims::Bounds& bounds);
    bool say_of_posting(std::string& paragraph, const std::string& sentence) {
        return say(paragraph, sentence, {.letter = true});
    }
    bool say_told(std::string& paragraph, const Told& told);
    void finish(std::string paragraph);
    bool is_used(const Told& told) const;
    const Told* best_unused(std::string_view entry, double worth_least) const;
    std::string ask_sentence(const Theme& theme);
    std::size_t words() const;

    const Inputs& inputs_;
    Drafting drafting_;
    claims::ClaimCheck check_;
    std::vector<Told> told_;
    std::string company_line_;
    LetterWords words_;
    bool company_quoted_ = false;
    bool degree_said_ = false;
    std::vector<std::string> used_;       // pointers told already
    std::vector<std::string> employers_;  // named already
    const Told* last_ = nullptr;          // what the last sentence told
    std::string last_opening_;
    std::size_t things_ = 0;  // bullets told as bare lists of work
    std::size_t turn_ = 0;
    std::size_t asks_ = 0;
    model::Letter letter_;
};

std::string in_quotes(std::string_view text);

}  // namespace vouch::write::letter
