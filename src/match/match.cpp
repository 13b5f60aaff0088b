#include "match/match.hpp"

#include <algorithm>

#include "match/demand.hpp"
#include "match/fit.hpp"
#include "match/keywords.hpp"
#include "match/resume_index.hpp"
#include "match/status.hpp"

namespace vouch::match {

namespace {

constexpr std::size_t requirements_max = 300;  // no honest posting has a tenth of it

}  // namespace

model::Match match(const model::Resume& resume, const model::Posting& posting,
                   const skills::Taxonomy& taxonomy, const embed::Embedder& embedder, Date today) {
    const auto index = index_resume(resume, taxonomy, embedder, today);
    const auto count = std::min(posting.requirements.size(), requirements_max);
    std::vector<std::string_view> texts;
    for (std::size_t i = 0; i < count; ++i) {
        texts.push_back(posting.requirements[i].text);
    }
    auto vectors = embedder.embed(texts);

    model::Match result;
    result.embedder = embedder.name();
    std::vector<Outcome> outcomes;
    for (std::size_t i = 0; i < count; ++i) {
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
