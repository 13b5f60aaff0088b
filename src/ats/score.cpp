#include "ats/score.hpp"

#include <algorithm>
#include <cmath>

#include "ats/rules.hpp"

namespace vouch::ats {
namespace {

constexpr std::string_view version = "1";

struct Band {
    double from;
    std::string_view name;
};
constexpr Band bands[] = {{80, "strong"}, {65, "good"}, {45, "fair"}, {0, "weak"}};

double to_hundredths(double points) {
    return std::round(points * 100) / 100;
}

model::Category& category_of(model::Score& score, std::string_view name) {
    for (auto& category : score.categories) {
        if (category.name == name) {
            return category;
        }
    }
    score.categories.push_back({std::string(name), 0, 0, {}});
    return score.categories.back();
}

void add_findings(model::Category& category, const Rule& rule, Verdict verdict, double scale) {
    double lost = 0;
    for (auto& fault : verdict.faults) {
        const auto code = "ats." + std::string(rule.name) + std::string(fault.variant);
        const double share = std::min(fault.share, 1 - lost);
        lost += share;
        model::Finding finding;
        finding.check = rule.name;
        finding.level = fault.level;
        finding.points_lost = to_hundredths(share * rule.points * scale);
        finding.pointer = std::move(fault.pointer);
        finding.what = {code, fault.params};
        finding.fix = {code + "-fix", std::move(fault.params)};
        category.findings.push_back(std::move(finding));
    }
    if (verdict.faults.empty()) {
        model::Finding finding;
        finding.check = rule.name;
        finding.what = {"ats.passed", {{"check", std::string(rule.name)}}};
        category.findings.push_back(std::move(finding));
    }
    category.weight += rule.points * scale;
    category.points += (1 - lost) * rule.points * scale;
}

// A must-have that is missing holds the whole, however well the rest is written: the total is
// scaled down by up to half, so that better writing still shows, and never reaches the top band.
void apply_gate(model::Score& score, const model::Match& match) {
    constexpr double scaled_down_most = 0.5;
    constexpr double total_most = 79.9;
    int musts = 0;
    int missing = 0;
    for (const auto& requirement : match.requirements) {
        if (requirement.kind == model::RequirementKind::must) {
            ++musts;
            missing += requirement.status == model::MatchStatus::missing ? 1 : 0;
        }
    }
    if (missing == 0) {
        return;
    }
    const double factor = 1 - scaled_down_most * missing / musts;
    const double held = std::min(score.total * factor, total_most);
    model::Finding finding;
    finding.check = "requirements-gate";
    finding.pointer = "/work";
    finding.level = model::FindingLevel::problem;
    finding.points_lost = to_hundredths(score.total - held);
    finding.what = {"ats.requirements-gate",
                    {{"count", std::to_string(missing)}, {"of", std::to_string(musts)}}};
    finding.fix = {"ats.requirements-gate-fix"};
    category_of(score, "requirements").findings.push_back(std::move(finding));
    score.total = held;
    score.capped = true;
}

}  // namespace

model::Score score(const model::Resume& resume, const Reading& reading,
                   const model::Posting* posting, const model::Match* match,
                   const skills::Taxonomy& taxonomy, Date today) {
    const auto subject = make_subject(resume, reading, posting, match, taxonomy, today);
    std::vector<Verdict> verdicts;
    double applicable = 0;
    for (const auto& rule : rules()) {
        verdicts.push_back(rule.judge(subject));
        applicable += verdicts.back().applies ? rule.points : 0.0;
    }
    model::Score result;
    result.version = version;
    const double scale = applicable > 0 ? 100 / applicable : 0.0;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (verdicts[i].applies) {
            const auto& rule = rules()[i];
            add_findings(category_of(result, rule.category), rule, std::move(verdicts[i]), scale);
        }
    }
    for (auto& category : result.categories) {
        result.total += category.points;
        category.weight = to_hundredths(category.weight);
        category.points = to_hundredths(category.points);
    }
    if (subject.match != nullptr) {
        apply_gate(result, *subject.match);
    }
    result.total = std::round(std::clamp(result.total, 0.0, 100.0) * 10) / 10;
    for (const auto& band : bands) {
        if (result.total >= band.from) {
            result.band = band.name;
            break;
        }
    }
    return result;
}

}  // namespace vouch::ats
