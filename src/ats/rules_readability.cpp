#include <algorithm>
#include <format>

#include "ats/readability.hpp"
#include "ats/rules.hpp"
#include "base/text.hpp"

// Only what is plainly too hard loses points: terms of a trade are long, and that is no fault.
namespace vouch::ats {
namespace {

using model::FindingLevel;

constexpr double flesch_least = -40;  // of one line
constexpr std::size_t judged_words_least = 12;
constexpr std::size_t sentence_words_most = 35;  // of running text

}  // namespace

Verdict readability_lines(const Subject& subject) {
    if (!subject.english || subject.bullets.empty()) {
        return not_applicable();
    }
    std::vector<Fault> faults;
    for (const auto& bullet : subject.bullets) {
        const auto measured = readability(bullet.text);
        if (measured.words >= judged_words_least && measured.flesch < flesch_least) {
            faults.push_back({bullet.pointer,
                              0,
                              {{"flesch", std::format("{:.0f}", measured.flesch)}},
                              FindingLevel::hint});
        }
    }
    constexpr std::size_t lines_of_all = 3;  // a third of them too hard costs all points
    return spread(std::move(faults),
                  std::max<std::size_t>(1, subject.bullets.size() / lines_of_all));
}

Verdict readability_sentences(const Subject& subject) {
    if (!subject.english) {
        return not_applicable();
    }
    std::vector<Fault> faults;
    std::size_t all = 0;
    const auto look = [&](std::string_view text, const std::string& pointer) {
        for (const auto sentence : sentences_of(text)) {
            const auto words = text::words(sentence).size();
            ++all;
            if (words > sentence_words_most) {
                faults.push_back(
                    {pointer, 0, {{"words", std::to_string(words)}}, FindingLevel::hint});
            }
        }
    };
    look(subject.resume.basics.summary, "/basics/summary");
    for (std::size_t i = 0; i < subject.resume.work.size(); ++i) {
        look(subject.resume.work[i].summary, std::format("/work/{}/summary", i));
    }
    constexpr std::size_t faults_wanted = 2;
    return all == 0 ? not_applicable() : spread(std::move(faults), faults_wanted);
}

}  // namespace vouch::ats
