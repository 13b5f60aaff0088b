#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ats/score.hpp"

namespace vouch::ats {

// A line that tells of work: a highlight of a job, a voluntary post or a project.
struct Bullet {
    std::string pointer;
    std::string_view text;
    int work = -1;  // index into Resume::work, -1 for other sections
    std::size_t words = 0;
    std::string_view first_word;
    bool has_number = false;  // a figure or number word that is not a year
};

// What the rules look at: the arguments of score() and what several rules need of them.
struct Subject {
    const model::Resume& resume;
    const Reading& reading;
    const model::Posting* posting = nullptr;  // absent: no posting to judge against
    const model::Match* match = nullptr;      // present when `posting` is
    const skills::Taxonomy& taxonomy;
    const spell::Speller* speller = nullptr;
    Date today;
    std::vector<Bullet> bullets;
    std::vector<std::size_t> recent_work;  // indexes of posts of the last ten years, at most five
    std::size_t words = 0;                 // of all that is shown
    bool english = true;                   // wording is judged in English only
};

Subject make_subject(const model::Resume& resume, const Reading& reading,
                     const model::Posting* posting, const model::Match* match,
                     const Lexicon& lexicon, Date today);

// True where the folded text has the words, at word boundaries.
bool has_words(std::string_view folded_text, std::string_view words);

// True where the folded text has one of the keyword's names, at word boundaries.
bool names_keyword(std::string_view folded_text, const model::Keyword& keyword);

// Everything but lists, folded, for looking a listed skill up in the work.
std::string told_text(const Subject& subject);

// A figure that says how much, not when: years and parts of names ("ISO 9001", "EC2") do not count.
bool has_quantity(std::string_view text);

}  // namespace vouch::ats
