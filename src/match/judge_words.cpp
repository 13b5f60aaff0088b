#include <algorithm>
#include <format>

#include "base/text.hpp"
#include "match/judgement.hpp"

namespace vouch::match {
namespace {

bool names(std::string_view folded_text, std::string_view place) {
    const auto folded = text::fold(place);
    return folded.size() > 3 && folded_text.find(folded) != std::string::npos;
}

}  // namespace

Judgement judge_place(const Demand& demand, const ResumeIndex& index,
                      const model::Posting& posting) {
    Judgement judgement;
    const auto asked = text::fold(demand.source->text);
    const auto& home = index.resume->basics.location;
    for (const auto& [name, place] : {std::pair("city", std::string_view(home.city)),
                                      std::pair("region", std::string_view(home.region))}) {
        if (names(asked, place)) {
            judgement.coverage = 1.0;
            judgement.evidence.push_back(
                {std::format("/basics/location/{}", name), model::Support::location, 0.9, ""});
            return judgement;
        }
    }
    // Living where the job is makes the right to be there likely, not certain.
    if (!home.city.empty() && names(text::fold(posting.location), home.city)) {
        judgement.coverage = 0.5;
        judgement.evidence.push_back({"/basics/location/city", model::Support::location, 0.5, ""});
    }
    judgement.reasons.push_back({"match.place-unknown"});
    return judgement;
}

Judgement judge_words(const Demand& demand, const ResumeIndex& index) {
    constexpr double likeness_some = 0.3;
    Judgement judgement;
    for (const auto& passage : index.passages) {
        if (passage.place == Place::employer || passage.terms.empty()) {
            continue;
        }
        const double shared = words_shared(demand.terms, passage);
        const double likeness =
            std::max<double>(shared, embed::cosine(demand.vector, passage.vector));
        if (likeness >= likeness_some) {
            judgement.evidence.push_back(
                {passage.pointer, model::Support::described, likeness, ""});
            judgement.coverage = std::max(judgement.coverage, likeness);
        }
    }
    std::ranges::stable_sort(
        judgement.evidence,
        [](const model::Evidence& a, const model::Evidence& b) { return a.strength > b.strength; });
    if (judgement.evidence.empty()) {
        judgement.reasons.push_back({"match.not-described"});
    }
    return judgement;
}

}  // namespace vouch::match
