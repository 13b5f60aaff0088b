#include "tailor/run.hpp"

#include <algorithm>
#include <format>
#include <future>

#include "ats/score.hpp"
#include "match/match.hpp"
#include "tailor/read_back.hpp"
#include "tailor/render_resume.hpp"
#include "tailor/report_json.hpp"
#include "tailor/score_effects.hpp"
#include "variant/apply.hpp"

namespace vouch::tailor {

namespace {

// Runs the steps in order: names each to the progress sink, times it, and stops between two.
class Steps {
public:
    Steps(const Progress& progress, const std::stop_token& stop, std::vector<Outcome::Step>& times)
        : progress_(progress), stop_(stop), times_(times) {}

    Result<void> operator()(std::string_view name, const std::function<Result<void>()>& step) {
        if (stop_.stop_requested()) {
            return fail("cancelled");
        }
        if (progress_) {
            progress_(name);
        }
        using Clock = std::chrono::steady_clock;
        const auto began = Clock::now();
        auto done = step();
        times_.push_back(
            {name, std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began)});
        return done;
    }

private:
    const Progress& progress_;
    const std::stop_token& stop_;
    std::vector<Outcome::Step>& times_;
};

render::Options render_options(const Options& options, const Engine& engine) {
    return {.paper = options.paper,
            .pages_max = options.pages_max,
            .language = options.language,
            .date = options.date,
            .fonts_folder = engine.font_folder};
}

Result<void> render_all(const Options& options, const Engine& engine, Outcome& outcome) {
    TRY_INTO(const auto* design, find_template(engine, options.template_name));
    const auto wanted = render_options(options, engine);
    for (const auto format : options.formats) {
        TRY_INTO(auto bytes, render_resume(outcome.resume, format, *design, wanted));
        outcome.files.push_back({std::format("resume.{}", ending_of(format)), std::move(bytes)});
    }
    for (const auto format : options.formats) {
        if (outcome.has_letter) {
            TRY_INTO(auto bytes,
                     render_letter(outcome.letter, outcome.resume, format, *design, wanted));
            outcome.files.push_back(
                {std::format("letter.{}", ending_of(format)), std::move(bytes)});
        }
    }
    return {};
}

Result<void> read_back_all(const Engine& engine, Outcome& outcome) {
    for (const auto& file : outcome.files) {
        if (file.name.starts_with("resume.")) {
            TRY_INTO(auto result, read_back(file, outcome.resume, engine));
            outcome.read_backs.push_back(std::move(result));
        }
    }
    return {};
}

// The reading of the tailored résumé as a file of ours: one column, no pictures, and as faithful
// as the worst export was when it was read back.
ats::Reading reading_after(const Outcome& outcome, int pages) {
    ats::Reading reading;
    reading.pages = pages;
    for (const auto& read_back : outcome.read_backs) {
        reading.fidelity = std::min(reading.fidelity, read_back.fidelity);
    }
    return reading;
}

// The score before, the match of the tailored résumé, and what each edit adds to the score of a
// file that is read back whole. Touches nothing else of the outcome.
void judge(const ReadResume& base, const model::Posting& posting, const Options& options,
           const Engine& engine, Outcome& outcome) {
    outcome.score_before = ats::score(base.resume, base.reading, &posting, &outcome.match_before,
                                      {engine.taxonomy, engine.speller}, options.date);
    match::Session session(outcome.resume, posting, engine.taxonomy, engine.embedder, options.date);
    outcome.match_after = session.result();
    const auto score = [&, reading = ats::Reading{.pages = base.reading.pages}](
                           const model::Resume& resume, const model::Match& match) {
        return ats::score(resume, reading, &posting, &match, {engine.taxonomy, engine.speller},
                          options.date);
    };
    measure_effects(outcome.draft.edits, base.resume, session,
                    score(outcome.resume, outcome.match_after), score);
}

// The draft and the letter; at once where both wait for a language model.
void write_all(const write::Inputs& inputs, const ReadResume& base, const Options& options,
               Outcome& outcome) {
    // Sending a letter where the posting wants none can itself filter a person out.
    outcome.has_letter = options.letter && inputs.posting.application.wants_letter.value_or(true);
    std::future<write::LetterDraft> writing;
    if (outcome.has_letter) {
        const auto how = inputs.provider == nullptr ? std::launch::deferred : std::launch::async;
        writing = std::async(how, [&inputs] { return write::write_letter(inputs); });
    }
    outcome.draft = write::write_draft(inputs);
    auto applied = variant::apply(base.resume, outcome.draft.edits);
    outcome.resume = std::move(applied.resume);
    for (auto& [edit, reason] : applied.passed_over) {
        outcome.draft.remarks.push_back(std::move(reason));
    }
    if (!outcome.has_letter) {
        std::ranges::move(write::remarks_without_letter(inputs.decisions),
                          std::back_inserter(outcome.draft.remarks));
    } else {
        auto [letter, refusals, remarks, model_use] = writing.get();
        outcome.letter = std::move(letter);
        auto& draft = outcome.draft;
        std::ranges::move(refusals, std::back_inserter(draft.refusals));
        std::ranges::move(remarks, std::back_inserter(draft.remarks));
        if (draft.model_use.provider.empty()) {
            draft.model_use = std::move(model_use);
        } else {
            std::ranges::move(model_use.calls, std::back_inserter(draft.model_use.calls));
        }
    }
}

}  // namespace

Result<Outcome> run(const ReadResume& base, const model::Posting& posting, const Options& options,
                    const Engine& engine, const Progress& progress, const std::stop_token& stop) {
    TRY(find_template(engine, options.template_name));
    TRY(write::check(options.decisions));
    Outcome outcome;
    Steps step(progress, stop, outcome.times);
    TRY(step("tailor.match", [&]() -> Result<void> {
        outcome.match_before =
            match::match(base.resume, posting, engine.taxonomy, engine.embedder, options.date);
        return {};
    }));
    TRY(step("tailor.write", [&]() -> Result<void> {
        const write::Inputs inputs{.resume = base.resume,
                                   .posting = posting,
                                   .match = outcome.match_before,
                                   .taxonomy = engine.taxonomy,
                                   .today = options.date,
                                   .tone = options.tone,
                                   .pages_max = options.pages_max,
                                   .address_gaps = options.address_gaps,
                                   .decisions = options.decisions,
                                   .provider = engine.provider,
                                   .stop = stop};
        write_all(inputs, base, options, outcome);
        return {};
    }));
    // Judging needs the words, not the files, so both go on at once.
    auto judging =
        std::async(std::launch::async, [&] { judge(base, posting, options, engine, outcome); });
    TRY(step("tailor.render", [&] { return render_all(options, engine, outcome); }));
    TRY(step("tailor.read-back", [&] { return read_back_all(engine, outcome); }));
    TRY(step("tailor.score", [&]() -> Result<void> {
        judging.get();
        outcome.score_after =
            ats::score(outcome.resume, reading_after(outcome, base.reading.pages), &posting,
                       &outcome.match_after, {engine.taxonomy, engine.speller}, options.date);
        return {};
    }));
    outcome.files.push_back({"report.json", report_to_json(outcome, base, posting, options)});
    return outcome;
}

}  // namespace vouch::tailor
