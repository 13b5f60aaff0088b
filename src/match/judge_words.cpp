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

Judgement judge_place(const model::Requirement& requirement, const Scene& scene) {
    Judgement judgement;
    const auto asked = text::fold(requirement.text);
    for (const auto& [name, place] : {std::pair("city", std::string_view(scene.resume.city)),
                                      std::pair("region", std::string_view(scene.resume.region))}) {
        if (names(asked, place)) {
            judgement.coverage = 1.0;
            judgement.evidence.push_back(
                {std::format("/basics/location/{}", name), model::Support::location, 0.9, ""});
            return judgement;
        }
    }
    // Living where the job is makes the right to be there likely, not certain.
    if (names(text::fold(scene.posting.posting.location), scene.resume.city)) {
        judgement.coverage = 0.5;
        judgement.evidence.push_back({"/basics/location/city", model::Support::location, 0.5, ""});
    }
    judgement.reasons.push_back({"match.place-unknown"});
    return judgement;
}

Judgement judge_words(std::size_t demand, const Scene& scene) {
    Judgement judgement;
    for (const auto& found : scene.support.words[demand]) {
        judgement.evidence.push_back(
            {scene.passage(found.passage).pointer, found.how, found.strength, ""});
        judgement.coverage = std::max(judgement.coverage, found.strength);
    }
    if (judgement.evidence.empty()) {
        judgement.reasons.push_back({"match.not-described"});
    }
    return judgement;
}

}  // namespace vouch::match
