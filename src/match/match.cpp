#include "match/match.hpp"

#include <vector>

#include "match/fit.hpp"
#include "match/keywords.hpp"
#include "match/openings.hpp"
#include "match/status.hpp"

namespace vouch::match {

model::Match match(const model::Resume& resume, const model::Posting& posting,
                   const skills::Taxonomy& taxonomy, const embed::Embedder& embedder, Date today) {
    const auto analysed = analyse_posting(posting, taxonomy, embedder);
    auto index = index_resume(resume, taxonomy, today);
    if (analysed.needs_vectors()) {
        embed_passages(index, embedder);
    }
    return match(index, analysed, taxonomy);
}

model::Match match(const ResumeIndex& resume, const AnalysedPosting& posting,
                   const skills::Taxonomy& taxonomy) {
    std::vector<PassageSupport> support;
    support.reserve(resume.passages.size());
    for (const auto& passage : resume.passages) {
        support.push_back(judge_passage(passage, posting, taxonomy));
    }
    std::vector<const PassageSupport*> passages;
    passages.reserve(support.size());
    for (const auto& one : support) {
        passages.push_back(&one);
    }
    return conclude(passages, resume, posting, taxonomy);
}

model::Match conclude(std::span<const PassageSupport* const> passages, const ResumeIndex& resume,
                      const AnalysedPosting& posting, const skills::Taxonomy& taxonomy) {
    const auto support = gather_support(passages, posting, resume);
    const Scene scene{posting, resume, support};
    model::Match result;
    result.embedder = posting.embedder;
    auto outcomes = judge_requirements(scene);
    compute_fit(result, outcomes);
    for (auto& outcome : outcomes) {
        result.requirements.push_back(std::move(outcome.match));
    }
    sort_keywords(result, scene);
    find_openings(result, scene, taxonomy);
    return result;
}

}  // namespace vouch::match
