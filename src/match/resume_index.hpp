#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "embed/embedder.hpp"
#include "embed/word_stems.hpp"
#include "match/discounts.hpp"
#include "match/month_spans.hpp"
#include "model/resume.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::match {

// What kind of text a passage is: evidence weighs by it.
enum class Place : std::uint8_t {
    summary,      // basics.summary and the headline: claims without a place
    title,        // position of a post
    body,         // bullet or summary of a post or project: work that was done
    employer,     // says where, never what
    skill,        // item of the skills section
    skill_group,  // its heading
    education,
    certificate,
    language,
    publication,
    award,
    interest
};

// A skill named in a passage, none that is wished for or negated.
struct SkillMention {
    skills::SkillIndex skill = 0;
    std::string_view text;  // as written
    bool beginner = false;
};

// One leaf of the résumé, analysed once.
struct Passage {
    std::string pointer;
    std::string_view text;
    Place place = Place::body;
    int post = -1;                   // index into ResumeIndex::posts, or -1
    std::vector<embed::Term> terms;  // without those of wished or negated clauses
    std::vector<SkillMention> mentions;
    std::vector<DiscountSpan> discounts;
    embed::Vector vector;
    bool beginner = false;  // the whole item is a beginner's
};

// A job, voluntary post or project with its time.
struct Post {
    std::string pointer;  // "/work/0"
    std::string_view title;
    std::optional<MonthSpan> span;
    bool paid = false;  // work, not volunteer or project
    bool internship = false;
    const skills::Title* title_known = nullptr;  // in the taxonomy, which outlives the index
};

struct ResumeIndex {
    const model::Resume* resume = nullptr;
    std::vector<Passage> passages;  // in reading order
    std::vector<Post> posts;
    Date today;
};

// `resume` and `taxonomy` must outlive the index.
ResumeIndex index_resume(const model::Resume& resume, const skills::Taxonomy& taxonomy,
                         const embed::Embedder& embedder, Date today);

}  // namespace vouch::match
