#include <algorithm>
#include <cmath>
#include <format>
#include <set>

#include "ats/rules.hpp"
#include "base/text.hpp"

namespace vouch::ats {
namespace {

// Share of the posting title's words that the held title has; brackets are asides.
double title_words_shared(std::string_view asked, std::string_view held) {
    const auto words_of = [](std::string_view title) {
        std::set<std::string> words;
        for (const auto span : text::words(title.substr(0, title.find('(')))) {
            const auto word = text::fold(title.substr(span.begin, span.end - span.begin));
            if (word.size() > 2 && word != "and" && word != "the" && word != "for") {
                words.insert(word);
            }
        }
        return words;
    };
    const auto wanted = words_of(asked);
    const auto have = words_of(held);
    if (wanted.empty()) {
        return 0;
    }
    const auto shared =
        std::ranges::count_if(wanted, [&](const auto& word) { return have.contains(word); });
    return static_cast<double>(shared) / static_cast<double>(wanted.size());
}

// The title without what postings hang on it: "Senior Nurse (m/f/d) – Nights" → "Senior Nurse".
std::string_view core_of(std::string_view title) {
    auto end = title.size();
    for (const auto mark : {" (", " – ", " — ", " - ", " | ", ", ", ": "}) {
        end = std::min(end, title.find(mark));
    }
    return title.substr(0, end);
}

// The posting's words themselves are what a search finds; the same title in other words, or one
// of the same family, is near.
double title_likeness(std::string_view asked, std::string_view held,
                      const skills::Taxonomy& taxonomy) {
    constexpr double same_title = 0.8;
    constexpr double same_family = 0.5;
    const auto a = taxonomy.title(asked);
    const auto b = taxonomy.title(held);
    double likeness = title_words_shared(core_of(asked), held);
    if (a.title != nullptr && b.title != nullptr) {
        if (a.title->normal == b.title->normal) {
            likeness = std::max(likeness, same_title);
        } else if (a.title->family == b.title->family) {
            likeness = std::max(likeness, same_family);
        }
    }
    return likeness;
}

// Steps of seniority; a lead and a manager stand beside each other.
double step_of(model::Seniority seniority) {
    switch (seniority) {
        case model::Seniority::unknown:
            return -1;
        case model::Seniority::intern:
            return 0;
        case model::Seniority::junior:
            return 1;
        case model::Seniority::mid:
            return 2;
        case model::Seniority::senior:
            return 3;
        case model::Seniority::lead:
            return 3.5;
        case model::Seniority::manager:
            return 4;
        case model::Seniority::director:
            return 5;
        case model::Seniority::executive:
            return 6;
    }
    return -1;
}

double years_of_work(const Subject& subject) {
    int months = 0;
    for (const auto& work : subject.resume.work) {
        if (work.start) {
            months += months_inclusive(*work.start, work.end.value_or(subject.today));
        }
    }
    return months / 12.0;
}

// By the words of the headline and the latest title; where they say nothing, by the years.
double held_step(const Subject& subject) {
    std::vector<std::string_view> titles{subject.resume.basics.label};
    if (!subject.resume.work.empty()) {
        titles.push_back(subject.resume.work.front().position);
    }
    double step = -1;
    for (const auto title : titles) {
        const auto word = subject.taxonomy.title(title).seniority;
        step = std::max(step, step_of(model::from_word<model::Seniority>(word)));
    }
    if (step < 0) {
        const double years = years_of_work(subject);
        step = years < 2 ? 1 : years < 5 ? 2 : 3;
    }
    return step;
}

}  // namespace

Verdict title_near(const Subject& subject) {
    if (subject.posting == nullptr || subject.posting->title.empty()) {
        return not_applicable();
    }
    const auto& asked = subject.posting->title;
    double best = title_likeness(asked, subject.resume.basics.label, subject.taxonomy);
    constexpr std::size_t latest = 2;
    constexpr double lower_down = 0.7;  // a title in the history is not a headline
    for (std::size_t i = 0; i < std::min(latest, subject.resume.work.size()); ++i) {
        best = std::max(best, lower_down * title_likeness(asked, subject.resume.work[i].position,
                                                          subject.taxonomy));
    }
    return best > 0.99 ? passed() : one_fault("/basics/label", 1 - best, {{"title", asked}});
}

Verdict title_seniority(const Subject& subject) {
    if (subject.posting == nullptr) {
        return not_applicable();
    }
    const double asked = step_of(subject.posting->seniority);
    if (asked < 0) {
        return not_applicable();
    }
    const double distance = held_step(subject) - asked;
    // Short of what is asked weighs more than beyond it.
    const double lost = distance < 0 ? -distance * 0.4 : std::max(0.0, distance - 1) * 0.15;
    return lost <= 0.01
               ? passed()
               : one_fault(subject.resume.work.empty() ? "/basics/label" : "/work/0/position",
                           std::min(1.0, lost),
                           {{"asked", std::string(model::to_word(subject.posting->seniority))}});
}

}  // namespace vouch::ats
