#include "match/match.hpp"

#include "match/demand.hpp"
#include "match/fit.hpp"
#include "match/keywords.hpp"
#include "match/resume_index.hpp"
#include "match/status.hpp"

namespace vouch::match {

model::Match match(const model::Resume& resume, const model::Posting& posting,
                   const skills::Taxonomy& taxonomy, const embed::Embedder& embedder,
                   Date today) {
    const auto index = index_resume(resume, taxonomy, embedder, today);
    std::vector<std::string_view> texts;
    for (const auto& requirement : posting.requirements) {
        texts.push_back(requirement.text);
    }
    auto vectors = embedder.embed(texts);

    model::Match result;
    result.embedder = embedder.name();
    std::vector<Outcome> outcomes;
    for (std::size_t i = 0; i < posting.requirements.size(); ++i) {
        auto demand = analyse_requirement(posting.requirements[i], taxonomy);
        demand.vector = std::move(vectors[i]);
        outcomes.push_back(judge_requirement(demand, index, taxonomy, posting));
    }
    compute_fit(result, outcomes);
    for (auto& outcome : outcomes) {
        result.requirements.push_back(std::move(outcome.match));
    }
    sort_keywords(result, posting, index, taxonomy);
    return result;
}

}  // namespace vouch::match
