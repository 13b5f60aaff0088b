#include "match/rank.hpp"

#include <algorithm>
#include <ranges>
#include <set>

#include "base/text.hpp"
#include "match/fit.hpp"
#include "match/status.hpp"

namespace vouch::match {
namespace {

constexpr std::size_t named_max = 3;
constexpr std::size_t name_code_points_max = 40;

// A requirement's text, short enough for a list in one line.
std::string short_text(std::string_view words) {
    auto text = text::squeeze_spaces(words);
    if (text::count_code_points(text) <= name_code_points_max) {
        return text;
    }
    const auto offsets = text::code_point_offsets(text);
    const auto cut = std::ranges::lower_bound(offsets, name_code_points_max - 1) - offsets.begin();
    text.resize(static_cast<std::size_t>(cut));
    text.resize(std::min(text.size(), text.rfind(' ')));
    return text + "…";
}

struct Musts {
    std::size_t all = 0;
    std::size_t met = 0;
    std::vector<std::string> missing;
    std::vector<std::string> partial;
};

Musts musts_of(const model::Match& match) {
    Musts musts;
    for (const auto& requirement : match.requirements) {
        if (requirement.kind != model::RequirementKind::must) {
            continue;
        }
        ++musts.all;
        if (requirement.status == model::MatchStatus::met) {
            ++musts.met;
            continue;
        }
        auto& list =
            requirement.status == model::MatchStatus::missing ? musts.missing : musts.partial;
        list.push_back(short_text(requirement.text));
    }
    return musts;
}

std::string listed(std::vector<std::string> names) {
    const auto more = names.size() > named_max ? names.size() - named_max : 0;
    names.resize(names.size() - more);
    return text::join(names, "; ") + (more > 0 ? "; +" + std::to_string(more) : "");
}

void add_with_implied(std::set<skills::SkillIndex>& held, skills::SkillIndex skill,
                      const skills::Taxonomy& taxonomy) {
    if (!held.insert(skill).second) {
        return;
    }
    const auto& known = taxonomy.skill(skill);
    for (const auto* more : {&known.parents, &known.implies}) {
        for (const auto other : *more) {
            add_with_implied(held, other, taxonomy);
        }
    }
}

bool has_phrase(const ResumeSummary& resume, const Phrase& phrase) {
    return phrase.distinctive && resume.words.may_contain_all(phrase.signature) &&
           std::ranges::all_of(phrase.words, [&](WordId id) { return resume.words.contains(id); });
}

double share_of(const ResumeSummary& resume, const AskedSkill& asked) {
    const bool has_skill = asked.index && std::ranges::binary_search(resume.skills, *asked.index);
    const auto has = [&](const Phrase& phrase) { return has_phrase(resume, phrase); };
    if (has_skill || std::ranges::any_of(asked.phrases, has) ||
        std::ranges::any_of(asked.examples, has)) {
        return 1;
    }
    return asked.signs != nullptr &&
                   std::ranges::any_of(asked.signs->ids(),
                                       [&](WordId id) { return resume.words.contains(id); })
               ? 0.5
               : 0.0;
}

double share_of(const ResumeSummary& resume, const LanguageChoice& choice) {
    return std::ranges::any_of(choice.languages, [&](const LanguageDemand& language) {
        return std::ranges::contains(resume.languages, language.name) ||
               (language.skill && std::ranges::contains(resume.language_skills, *language.skill));
    });
}

double share_of(const ResumeSummary& resume, const Demand& demand, const AnalysedPosting& posting) {
    double sum = 0;
    double weights = 0;
    for (const auto& group : demand.skills) {
        double best = 0;
        for (const auto asked : group.skills) {
            best = std::max(best, share_of(resume, posting.asked[asked]));
        }
        sum += best * group.weight;
        weights += group.weight;
    }
    for (const auto& choice : demand.languages) {
        sum += share_of(resume, choice);
        weights += 1;
    }
    double share = weights > 0 ? sum / weights : 1.0;
    if (demand.years && demand.years->min > 0) {
        share *= std::min(1.0, resume.years / demand.years->min);
    }
    if (demand.degree) {
        share = std::max(weights > 0 && demand.degree->or_equivalent ? share : 0.0,
                         resume.degree >= demand.degree->level ? 1.0 : 0.0);
    }
    if (demand.judged_by_words() && !demand.telling_words.empty()) {
        const auto told = std::ranges::count_if(
            demand.telling_words, [&](WordId id) { return resume.words.contains(id); });
        share = 0.5 * static_cast<double>(told) / static_cast<double>(demand.telling_words.size());
    }
    return share;
}

}  // namespace

double must_coverage(const model::Match& match) {
    const auto musts = musts_of(match);
    return musts.all == 0 ? 1.0
                          : (static_cast<double>(musts.met) +
                             0.5 * static_cast<double>(musts.partial.size())) /
                                static_cast<double>(musts.all);
}

bool ranks_before(const model::Match& a, const model::Match& b) {
    return a.fit != b.fit ? a.fit > b.fit : must_coverage(a) > must_coverage(b);
}

Message reason_of_rank(const model::Match& match) {
    const auto musts = musts_of(match);
    Message reason{"match.rank-no-musts"};
    if (musts.all == 0) {
        return reason;
    }
    const auto& open = musts.missing.empty() ? musts.partial : musts.missing;
    reason.code = open.empty()            ? "match.rank-all-met"
                  : musts.missing.empty() ? "match.rank-partial"
                                          : "match.rank-missing";
    reason.params = {{"met", std::to_string(musts.met)}, {"of", std::to_string(musts.all)}};
    if (!open.empty()) {
        reason.params.emplace_back("open", listed(open));
    }
    return reason;
}

ResumeSummary summarise(const ResumeIndex& resume, const skills::Taxonomy& taxonomy) {
    ResumeSummary summary;
    std::set<skills::SkillIndex> held;
    std::vector<WordId> words;
    for (const auto& passage : resume.passages) {
        for (const auto& mention : passage.text->mentions) {
            add_with_implied(held, mention.skill, taxonomy);
        }
        const auto& ids = passage.text->word_set.ids();
        words.insert(words.end(), ids.begin(), ids.end());
    }
    summary.words = WordSet(std::move(words));
    summary.skills.assign(held.begin(), held.end());
    for (const auto& language : resume.languages) {
        summary.languages.push_back(language.language);
        if (language.skill) {
            summary.language_skills.push_back(*language.skill);
        }
    }
    for (const auto& degree : resume.degrees) {
        summary.degree = std::max(summary.degree, degree.level);
    }
    std::vector<MonthSpan> spans;
    for (const auto& post : resume.posts) {
        if (post.paid && post.span) {
            spans.push_back(*post.span);
        }
    }
    summary.years = months_covered(std::move(spans)) / 12.0;
    return summary;
}

double estimate_fit(const ResumeSummary& resume, const AnalysedPosting& posting) {
    std::vector<Outcome> outcomes(posting.demands.size());
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const auto& demand = posting.demands[i];
        outcomes[i].match.kind = posting.posting.requirements[i].kind;
        outcomes[i].match.status = status_of(share_of(resume, demand, posting));
        outcomes[i].weight = fit_weight(demand, posting);
    }
    model::Match guess;
    compute_fit(guess, outcomes);
    return guess.fit;
}

std::vector<std::size_t> shortlist(const ResumeSummary& resume,
                                   std::span<const AnalysedPosting> postings, std::size_t most) {
    struct Estimated {
        double fit = 0;
        std::size_t index = 0;
    };
    std::vector<Estimated> estimates;
    estimates.reserve(postings.size());
    for (std::size_t i = 0; i < postings.size(); ++i) {
        estimates.push_back({estimate_fit(resume, postings[i]), i});
    }
    const auto count = std::min(most, estimates.size());
    const auto better = [](const Estimated& a, const Estimated& b) {
        return a.fit != b.fit ? a.fit > b.fit : a.index < b.index;
    };
    std::ranges::partial_sort(estimates, estimates.begin() + static_cast<std::ptrdiff_t>(count),
                              better);
    estimates.resize(count);
    return estimates | std::views::transform(&Estimated::index) | std::ranges::to<std::vector>();
}

}  // namespace vouch::match
