#include <algorithm>
#include <format>

#include "base/text.hpp"
#include "match/degrees.hpp"
#include "match/judgement.hpp"

namespace vouch::match {
namespace {

bool is_unfinished(const model::Education& education, Date today) {
    const auto folded = text::fold(education.study_type);
    for (const auto words : {"in progress", "ongoing", "unfinished", "not completed", "incomplete",
                             "abandoned", "candidate", "expected"}) {
        if (folded.find(words) != std::string::npos) {
            return true;
        }
    }
    if (education.end) {
        return month_index(*education.end, 1) > month_index(today, 12) + 12;
    }
    return education.start.has_value() &&
           month_index(today, 1) - month_index(*education.start, 1) < 36;
}

double coverage_of(const DegreeDemand& demand, Degree level, bool in_field, bool unfinished) {
    if (level < demand.level) {
        // one step short in the right field is something
        const bool near = static_cast<int>(level) + 1 == static_cast<int>(demand.level) &&
                          level > Degree::high_school;
        return near && in_field && !unfinished ? 0.4 : 0.0;
    }
    double coverage = in_field ? 1.0 : demand.related_field ? 0.45 : 0.0;
    if (unfinished) {
        coverage *= 0.5;
    }
    return coverage;
}

}  // namespace

Judgement judge_degree(const DegreeDemand& demand, const ResumeIndex& index,
                       const skills::Taxonomy& taxonomy) {
    Judgement judgement;
    const auto& held = index.resume->education;
    bool level_reached = false;
    for (std::size_t i = 0; i < held.size(); ++i) {
        const auto level = degree_level(held[i].study_type, taxonomy);
        if (!level) {
            continue;
        }
        auto fields = field_stems(held[i].area);
        for (auto& stem : field_stems(held[i].study_type)) {
            fields.push_back(std::move(stem));
        }
        if (const auto* known = taxonomy.degree(held[i].study_type)) {
            for (auto& stem : field_stems(known->name)) {
                fields.push_back(std::move(stem));
            }
        }
        const bool in_field = demand.level <= Degree::high_school || demand.fields.empty() ||
                              same_field(demand.fields, fields);
        const double coverage =
            coverage_of(demand, *level, in_field, is_unfinished(held[i], index.today));
        level_reached = level_reached || *level >= demand.level;
        if (coverage > 0) {
            judgement.evidence.push_back({std::format("/education/{}/studyType", i),
                                          model::Support::education, coverage, ""});
        }
        judgement.coverage = std::max(judgement.coverage, coverage);
    }
    if (judgement.coverage == 0) {
        judgement.reasons.push_back(
            {level_reached ? "match.degree-field" : "match.degree-missing"});
    } else if (judgement.coverage < 1.0) {
        judgement.reasons.push_back({"match.degree-near"});
    }
    return judgement;
}

}  // namespace vouch::match
