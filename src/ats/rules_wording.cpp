#include <algorithm>
#include <array>
#include <format>
#include <map>

#include "ats/rules.hpp"
#include "base/text.hpp"

namespace vouch::ats {
namespace {

using model::FindingLevel;

constexpr auto fillers = std::to_array<std::string_view>({
    "responsible for",
    "responsibilities included",
    "duties included",
    "duties include",
    "in charge of",
    "helped to",
    "helped with",
    "assisted with",
    "worked on",
    "involved in",
    "tasked with",
    "participated in",
    "was part of",
    "various ",
});

constexpr auto cliches = std::to_array<std::string_view>({
    "team player",
    "hard-working",
    "hardworking",
    "hard working",
    "results-driven",
    "results-oriented",
    "result-oriented",
    "detail-oriented",
    "self-starter",
    "self-motivated",
    "go-getter",
    "think outside the box",
    "synergy",
    "proven track record",
    "dynamic professional",
    "highly motivated",
    "passionate about",
    "guru",
    "ninja",
    "rockstar",
    "best-in-class",
    "go-to person",
    "wear many hats",
    "fast-paced environment",
});

bool wording_applies(const Subject& subject) {
    return subject.english && !subject.bullets.empty();
}

template <typename Bad>
Verdict each_bullet(const Subject& subject, Bad is_bad, double steepness = 1) {
    if (!wording_applies(subject)) {
        return not_applicable();
    }
    std::vector<Fault> faults;
    for (const auto& bullet : subject.bullets) {
        if (is_bad(bullet)) {
            faults.push_back({bullet.pointer,
                              0,
                              {{"word", std::string(bullet.first_word)}},
                              FindingLevel::hint});
        }
    }
    const auto all = static_cast<double>(subject.bullets.size()) / steepness;
    return spread(std::move(faults), static_cast<std::size_t>(std::max(1.0, all)));
}

bool begins_with_verb(const Subject& subject, const Bullet& bullet) {
    return subject.taxonomy.verb(bullet.first_word) != nullptr ||
           (bullet.first_word.size() > 4 && text::fold(bullet.first_word).ends_with("ed"));
}

}  // namespace

Verdict wording_verb(const Subject& subject) {
    return each_bullet(subject,
                       [&](const Bullet& bullet) { return !begins_with_verb(subject, bullet); });
}

Verdict wording_filler(const Subject& subject) {
    constexpr double steepness = 3;  // a third of all lines empty of meaning costs all points
    return each_bullet(
        subject,
        [](const Bullet& bullet) {
            const auto folded = text::fold(bullet.text);
            return std::ranges::any_of(fillers, [&](std::string_view words) {
                return folded.find(words) != std::string::npos;
            });
        },
        steepness);
}

Verdict wording_first_person(const Subject& subject) {
    constexpr double steepness = 3;
    return each_bullet(
        subject,
        [](const Bullet& bullet) {
            for (const auto span : text::words(bullet.text)) {
                const auto word = bullet.text.substr(span.begin, span.end - span.begin);
                if (word == "I" || word == "I'm" || word == "I've" || word == "my" ||
                    word == "My" || word == "me") {
                    return true;
                }
            }
            return false;
        },
        steepness);
}

Verdict wording_repetition(const Subject& subject) {
    constexpr std::size_t uses_max = 3;
    if (!wording_applies(subject)) {
        return not_applicable();
    }
    std::map<std::string, std::vector<const Bullet*>> by_verb;
    for (const auto& bullet : subject.bullets) {
        const auto* verb = subject.taxonomy.verb(bullet.first_word);
        by_verb[verb == nullptr ? text::fold(bullet.first_word) : verb->lemma].push_back(&bullet);
    }
    std::vector<Fault> faults;
    for (const auto& [word, uses] : by_verb) {
        if (!word.empty() && uses.size() > uses_max) {
            faults.push_back({uses.back()->pointer,
                              0,
                              {{"word", word}, {"count", std::to_string(uses.size())}},
                              FindingLevel::hint});
        }
    }
    return spread(std::move(faults), 3);
}

Verdict wording_cliche(const Subject& subject) {
    if (!subject.english || (subject.bullets.empty() && subject.resume.basics.summary.empty())) {
        return not_applicable();
    }
    std::vector<Fault> faults;
    const auto look = [&](std::string_view text, const std::string& pointer) {
        const auto folded = text::fold(text);
        for (const auto cliche : cliches) {
            if (folded.find(cliche) != std::string::npos) {
                faults.push_back(
                    {pointer, 0, {{"words", std::string(cliche)}}, FindingLevel::hint});
                return;
            }
        }
    };
    look(subject.resume.basics.summary, "/basics/summary");
    for (const auto& bullet : subject.bullets) {
        look(bullet.text, bullet.pointer);
    }
    return spread(std::move(faults), 3);
}

// What is over is told in the past tense.
Verdict wording_tense(const Subject& subject) {
    return each_bullet(subject, [&](const Bullet& bullet) {
        if (bullet.work < 0 || !subject.resume.work[static_cast<std::size_t>(bullet.work)].end) {
            return false;
        }
        const auto* verb = subject.taxonomy.verb(bullet.first_word);
        return verb != nullptr && verb->lemma != verb->past &&
               text::fold(bullet.first_word) == text::fold(verb->lemma);
    });
}

}  // namespace vouch::ats
