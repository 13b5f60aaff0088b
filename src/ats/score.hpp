#pragma once

#include "model/match.hpp"
#include "model/posting.hpp"
#include "model/resume.hpp"
#include "model/score.hpp"
#include "skills/taxonomy.hpp"
#include "spell/speller.hpp"

namespace vouch::ats {

// How the file was read: what the model alone cannot tell.
struct Reading {
    int pages = 0;  // 0: not a paged document
    int columns_most = 1;
    bool has_tables = false;
    bool has_hidden_text = false;
    bool has_images = false;
    bool is_scan = false;
    double fidelity = 1;  // share of what was meant that was read back, 0 to 1
};

// What is known of words.
struct Lexicon {
    const skills::Taxonomy& taxonomy;
    const spell::Speller* speller = nullptr;  // absent: spelling is not judged
};

// The score of a résumé, before and after alike: the same function, so that uplift means
// something. Without a posting the match is left out and the rest is scaled. The categories add up
// to the total, less what the finding requirements-gate takes where a must-have is missing (then
// `capped`).
model::Score score(const model::Resume& resume, const Reading& reading,
                   const model::Posting* posting, const model::Match* match, const Lexicon& lexicon,
                   Date today);

}  // namespace vouch::ats
