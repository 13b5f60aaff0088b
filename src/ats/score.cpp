#include "ats/score.hpp"

#include <algorithm>
#include <cmath>

#include "ats/readability.hpp"
#include "ats/rules.hpp"

namespace vouch::ats {
namespace {

constexpr std::string_view version = "2";

struct Band {
    double from;
    std::string_view name;
};
constexpr Band bands[] = {{80, "strong"}, {65, "good"}, {45, "fair"}, {0, "weak"}};

double to_hundredths(double points) {
    return std::round(points * 100) / 100;
}

model::Category& category_of(model::Score& score, const Rule& rule) {
    const auto found = std::ranges::find(score.categories, rule.category, &model::Category::name);
    if (found != score.categories.end()) {
        return *found;
    }
    score.categories.push_back({std::string(rule.category), std::string(rule.part), 0, 0, {}});
    return score.categories.back();
}

// `scale`: points of the whole score for one of the check's own.
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

// The must-haves that are missing take their share of the match, however well the rest is
// written, and hold the total below the top band. Returns what is taken of the whole score.
double apply_gate(model::Score& score, const model::Match& match) {
    constexpr double total_most = 79.9;
    int musts = 0;
    int missing = 0;
    for (const auto& requirement : match.requirements) {
        if (requirement.kind == model::RequirementKind::must) {
            ++musts;
            missing += requirement.status == model::MatchStatus::missing ? 1 : 0;
        }
    }
    const auto part = std::ranges::find(score.parts, "match", &model::Part::name);
    const auto category =
        std::ranges::find(score.categories, "requirements", &model::Category::name);
    if (missing == 0 || part == score.parts.end() || category == score.categories.end()) {
        return 0;
    }
    const double taken = part->points * missing / musts;
    part->points -= taken;
    double lost = taken * part->weight / 100;
    lost += std::max(0.0, score.total - lost - total_most);
    model::Finding finding;
    finding.check = "requirements-gate";
    finding.pointer = "/work";
    finding.level = model::FindingLevel::problem;
    finding.points_lost = to_hundredths(lost);
    finding.what = {"ats.requirements-gate",
                    {{"count", std::to_string(missing)}, {"of", std::to_string(musts)}}};
    finding.fix = {"ats.requirements-gate-fix"};
    category->findings.push_back(std::move(finding));
    score.capped = true;
    return lost;
}

// The points of a part's checks that apply here.
double applicable_points(const PartRule& part, const std::vector<Verdict>& verdicts) {
    double points = 0;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        const auto& rule = rules()[i];
        points += rule.part == part.name && verdicts[i].applies ? rule.points : 0.0;
    }
    return points;
}

// Takes the verdicts on the part into its categories. `weight`: its points of the whole score.
void add_part(model::Score& score, const PartRule& part, double weight,
              std::vector<Verdict>& verdicts) {
    const double scale = weight / applicable_points(part, verdicts);
    double reached = 0;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        const auto& rule = rules()[i];
        if (rule.part == part.name && verdicts[i].applies) {
            auto& category = category_of(score, rule);
            const double before = category.points;
            add_findings(category, rule, std::move(verdicts[i]), scale);
            reached += category.points - before;
        }
    }
    score.parts.push_back({std::string(part.name), weight, reached / weight * 100});
    score.total += reached;
}

}  // namespace

model::Score score(const model::Resume& resume, const Reading& reading,
                   const model::Posting* posting, const model::Match* match, const Lexicon& lexicon,
                   Date today) {
    const auto subject = make_subject(resume, reading, posting, match, lexicon, today);
    std::vector<Verdict> verdicts;
    for (const auto& rule : rules()) {
        verdicts.push_back(rule.judge(subject));
    }
    model::Score result;
    result.version = version;
    double weights = 0;
    for (const auto& part : parts()) {
        weights += applicable_points(part, verdicts) > 0 ? part.weight : 0.0;
    }
    for (const auto& part : parts()) {
        if (applicable_points(part, verdicts) > 0) {
            add_part(result, part, part.weight * 100 / weights, verdicts);
        }
    }
    for (auto& category : result.categories) {
        category.weight = to_hundredths(category.weight);
        category.points = to_hundredths(category.points);
    }
    if (subject.match != nullptr) {
        result.total -= apply_gate(result, *subject.match);
    }
    result.total = std::round(std::clamp(result.total, 0.0, 100.0) * 10) / 10;
    for (const auto& band : bands) {
        if (result.total >= band.from) {
            result.band = band.name;
            break;
        }
    }
    if (subject.english) {
        result.readability = readability(resume);
    }
    return result;
}

}  // namespace vouch::ats
