#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "embed/embedder.hpp"
#include "match/degrees.hpp"
#include "match/month_spans.hpp"
#include "match/passage.hpp"
#include "model/resume.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::match {

// One leaf of the résumé.
struct Passage {
    std::string pointer;
    int post = -1;  // index into ResumeIndex::posts, or -1
    std::shared_ptr<const PassageText> text;
    std::shared_ptr<const embed::Vector> vector;  // absent until embed_passages
};

// A job, voluntary post or project with its time.
struct Post {
    std::string pointer;  // "/work/0"
    std::vector<Word> title_words;
    std::optional<MonthSpan> span;
    bool paid = false;  // work, not volunteer or project
    bool internship = false;
    const skills::Title* title_known = nullptr;  // in the taxonomy, which outlives the index
};

struct HeldDegree {
    std::string pointer;
    Degree level = Degree::none;
    std::vector<WordId> fields;
    bool unfinished = false;
};

struct HeldLanguage {
    std::string pointer;
    std::string language;
    std::optional<skills::SkillIndex> skill;
    int level = 0;  // 1 (A1) to 6 (C2), 0: not stated
};

// A certificate or licence that says neither since when it is held nor its number.
struct UndatedCertificate {
    std::string pointer;
    std::string name;
};

// A résumé, analysed. Holds nothing of the résumé itself.
struct ResumeIndex {
    std::vector<Passage> passages;  // in reading order
    std::vector<Post> posts;
    std::vector<HeldDegree> degrees;  // those of a known level
    std::vector<HeldLanguage> languages;
    std::vector<UndatedCertificate> undated_certificates;
    std::string city;  // where the person lives
    std::string region;
    Date today;
};

// Passages of an earlier index, by what their analysis depends on. Must not outlive that index.
using KnownPassages = std::map<std::pair<Place, std::string_view>, const Passage*>;
KnownPassages known_passages(const ResumeIndex& index);

// `known` spares the analysis of texts that are in it; the result is the same without.
// `taxonomy` must outlive the index.
ResumeIndex index_resume(const model::Resume& resume, const skills::Taxonomy& taxonomy, Date today,
                         const KnownPassages& known = {});

// Gives its vector to every passage that has none; names of employers are never compared.
void embed_passages(ResumeIndex& index, const embed::Embedder& embedder);

}  // namespace vouch::match
