// How long matching takes on one core, everything in memory. Lines of "what, median ms, p99 ms,
// most ms, number of times", tabs between.
//
// match_times pairs [--model DIR] RESUME.json JOB.json [RESUME.json JOB.json]...
//   full runs and edited bullets; with the embedding model of DIR too
// match_times many COUNT RESUME.json JOB.json...
//   one résumé against COUNT postings recombined from the requirements of those given
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <format>
#include <print>
#include <random>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "embed/caching_embedder.hpp"
#include "embed/minilm_embedder.hpp"
#include "match/match.hpp"
#include "match/rank.hpp"
#include "match/session.hpp"
#include "measuring.hpp"
#include "model/posting_json.hpp"
#include "model/resume_json.hpp"
#include "skills/data_folder.hpp"

namespace {

namespace fs = std::filesystem;
using namespace vouch;

constexpr Date today{2026, 5, 15};
constexpr int runs = 15;

class Times {
public:
    explicit Times(std::string name) : name_(std::move(name)) {}

    template <typename Work>
    void measure(Work work) {
        const auto began = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> time =
            std::chrono::steady_clock::now() - began;
        values_.push_back(time.count());
    }

    void print() {
        if (values_.empty()) {
            return;
        }
        std::ranges::sort(values_);
        const auto p99 = values_[(values_.size() - 1) * 99 / 100];
        std::println("{}\t{:.3f}\t{:.3f}\t{:.3f}\t{}", name_, values_[values_.size() / 2], p99,
                     values_.back(), values_.size());
    }

private:
    std::string name_;
    std::vector<double> values_;
};

struct Pair {
    model::Resume resume;
    model::Posting posting;
};

// A bullet being typed into: a letter less, then another word at its end.
void measure_edits(Times& times, const Pair& pair, const skills::Taxonomy& taxonomy,
                   const embed::Embedder& embedder) {
    match::Session session(pair.resume, pair.posting, taxonomy, embedder, today);
    for (std::size_t i = 0; i < pair.resume.work.size(); ++i) {
        const auto& lines = pair.resume.work[i].highlights;
        for (std::size_t k = 0; k < lines.size(); ++k) {
            const auto pointer = std::format("/work/{}/highlights/{}", i, k);
            for (const auto& text :
                 {lines[k].text.substr(0, lines[k].text.size() - 1), lines[k].text + " safely"}) {
                times.measure([&] {
                    std::ignore = session.edit({model::LeafEdit::Kind::replace, pointer, text});
                });
            }
        }
    }
}

int measure_pairs(std::vector<std::string> arguments, const skills::Taxonomy& taxonomy) {
    std::unique_ptr<embed::MiniLmEmbedder> model;
    if (arguments.size() > 2 && arguments[0] == "--model") {
        auto opened = embed::MiniLmEmbedder::open(arguments[1], embed::Precision::int8, 1);
        if (!opened) {
            std::println(stderr, "{}", to_text(opened.error()));
            return 1;
        }
        model = std::move(*opened);
        arguments.erase(arguments.begin(), arguments.begin() + 2);
    }
    const embed::LexicalEmbedder lexical;
    Times full("full run, lexical");
    Times edits("edited bullet, lexical");
    Times cold("full run, model, nothing cached");
    Times cached("full run, model, vectors cached");
    Times meant("edited bullet, model");
    for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
        auto resume = model::resume_from_json(bench::file_bytes(arguments[i]));
        auto posting = model::posting_from_json(bench::file_bytes(arguments[i + 1]));
        if (!resume || !posting) {
            std::println(stderr, "cannot read {} or {}", arguments[i], arguments[i + 1]);
            return 1;
        }
        const Pair pair{std::move(*resume), std::move(*posting)};
        const auto run = [&](Times& times, const embed::Embedder& embedder) {
            times.measure([&] {
                static_cast<void>(
                    match::match(pair.resume, pair.posting, taxonomy, embedder, today));
            });
        };
        for (int k = 0; k < runs; ++k) {
            run(full, lexical);
        }
        measure_edits(edits, pair, taxonomy, lexical);
        if (model != nullptr) {
            constexpr std::size_t vectors_kept = 10'000;
            run(cold, *model);
            const embed::CachingEmbedder caching(*model, vectors_kept);
            static_cast<void>(match::match(pair.resume, pair.posting, taxonomy, caching, today));
            for (int k = 0; k < runs; ++k) {
                run(cached, caching);
            }
            measure_edits(meant, pair, taxonomy, *model);
        }
    }
    for (auto* times : {&full, &edits, &cold, &cached, &meant}) {
        times->print();
    }
    return 0;
}

// One of the postings, a third of its requirements from others.
model::Posting recombined(std::span<const model::Posting> postings, std::mt19937& random) {
    auto made = postings[random() % postings.size()];
    for (std::size_t i = 0; i < made.requirements.size(); ++i) {
        if (random() % 3 == 0) {
            const auto& other = postings[random() % postings.size()].requirements;
            if (!other.empty()) {
                made.requirements[i] = other[random() % other.size()];
            }
        }
        made.requirements[i].id = std::format("r{}", i + 1);
    }
    made.skills.clear();
    for (const auto& requirement : made.requirements) {
        made.skills.insert(made.skills.end(), requirement.skills.begin(), requirement.skills.end());
    }
    made.text.clear();
    return made;
}

// How many of the best by full runs over all are among the best that ranking gives.
double share_found(std::span<const std::size_t> truth, std::span<const std::size_t> ranked) {
    const auto found = std::ranges::count_if(
        truth, [&](std::size_t index) { return std::ranges::contains(ranked, index); });
    return static_cast<double>(found) / static_cast<double>(truth.size());
}

int measure_many(std::size_t count, std::span<const std::string> files,
                 const skills::Taxonomy& taxonomy) {
    constexpr std::size_t full_runs = 200;
    const embed::LexicalEmbedder embedder;
    const auto resume = model::resume_from_json(bench::file_bytes(files[0]));
    std::vector<model::Posting> given;
    for (const auto& file : files.subspan(1)) {
        if (auto posting = model::posting_from_json(bench::file_bytes(file))) {
            given.push_back(std::move(*posting));
        }
    }
    if (!resume || given.empty()) {
        std::println(stderr, "nothing to rank");
        return 1;
    }
    std::mt19937 random(1);
    std::vector<match::AnalysedPosting> postings;
    Times analysing("analysing a posting, once");
    for (std::size_t i = 0; i < count; ++i) {
        const auto posting = recombined(given, random);
        analysing.measure(
            [&] { postings.push_back(match::analyse_posting(posting, taxonomy, embedder)); });
    }
    analysing.print();
    const auto ranked_by_match = [&](const match::ResumeIndex& index,
                                     std::vector<std::size_t> chosen) {
        std::vector<std::pair<model::Match, std::size_t>> matches;
        matches.reserve(chosen.size());
        for (const auto i : chosen) {
            matches.emplace_back(match::match(index, postings[i], taxonomy), i);
        }
        std::ranges::stable_sort(matches, match::ranks_before,
                                 &std::pair<model::Match, std::size_t>::first);
        std::ranges::transform(matches, chosen.begin(),
                               &std::pair<model::Match, std::size_t>::second);
        return chosen;
    };
    std::vector<std::size_t> ranked;
    Times ranking(std::format("1 × {}: shortlist of {}, full runs on it", count, full_runs));
    for (int k = 0; k < 5; ++k) {
        ranking.measure([&] {
            auto index = match::index_resume(*resume, taxonomy, today);
            match::embed_passages(index, embedder);
            const auto own = match::summarise(index, taxonomy);
            ranked = ranked_by_match(index, match::shortlist(own, postings, full_runs));
        });
    }
    ranking.print();
    std::vector<std::size_t> all(count);
    std::ranges::iota(all, 0UZ);
    auto index = match::index_resume(*resume, taxonomy, today);
    match::embed_passages(index, embedder);
    Times exhaustive(std::format("1 × {}: full runs on all", count));
    exhaustive.measure([&] { all = ranked_by_match(index, std::move(all)); });
    exhaustive.print();
    for (const std::size_t best : {1UZ, 10UZ, 50UZ}) {
        std::println("of the best {} found\t{:.3f}", best,
                     share_found(std::span(all).first(std::min(best, count)), ranked));
    }
    return 0;
}

int run(int argc, char** argv) {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    const auto taxonomy = skills::load_taxonomy(VOUCH_TAXONOMY);
    if (!taxonomy || arguments.size() < 3) {
        std::println(stderr, "usage: match_times pairs|many …");
        return 64;
    }
    bench::stay_on_one_core();
    const auto mode = arguments.front();
    arguments.erase(arguments.begin());
    if (mode == "pairs") {
        return measure_pairs(std::move(arguments), *taxonomy);
    }
    return measure_many(std::stoul(arguments[0]), std::span(arguments).subspan(1), *taxonomy);
}

}  // namespace

int main(int argc, char** argv) {
    return vouch::bench::run_program(run, argc, argv);
}
