#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "match/words.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::match {

// What kind of text a passage is: evidence weighs by it.
enum class Place : std::uint8_t {
    summary,      // summary, headline, other sections: claims without a place
    title,        // position of a post
    body,         // bullet or summary of a post or project: work that was done
    employer,     // says where, never what
    skill,        // item of the skills section
    skill_group,  // its heading
    education,
    certificate,
    issuer,  // who gave a certificate: says which papers it may be, nothing else ("RTITB")
    language,
    publication,
    award,
    interest
};

// Whether texts of this place say what was done or is known. Names of employers and issuers say
// only where and by whom, and are never compared in meaning.
constexpr bool says_what(Place place) {
    return place != Place::employer && place != Place::issuer;
}

// Certificates and licences are held; other skills are shown.
constexpr bool is_paper(skills::Kind kind) {
    return kind == skills::Kind::certificate || kind == skills::Kind::licence;
}

// A skill named in a passage, none that is wished for or negated.
struct SkillMention {
    skills::SkillIndex skill = 0;
    std::uint32_t begin = 0;  // bytes of the passage's text, end exclusive
    std::uint32_t end = 0;
    bool beginner = false;
};

// A text of a résumé, analysed: depends on the text and its kind of place alone, so that it may
// be kept while the rest of the résumé changes.
struct PassageText {
    std::string text;
    Place place = Place::body;
    std::vector<Word> words;  // in order, without those of wished or negated clauses
    WordSet word_set;         // of `words`
    std::vector<SkillMention> mentions;
    bool beginner = false;     // the whole item is a beginner's
    bool partly_void = false;  // it wishes or denies something: its vector would say that too

    std::string_view written(const SkillMention& mention) const {
        return std::string_view(text).substr(mention.begin, mention.end - mention.begin);
    }
};

std::shared_ptr<const PassageText> analyse_passage(std::string_view text, Place place,
                                                   const skills::Taxonomy& taxonomy);

}  // namespace vouch::match
