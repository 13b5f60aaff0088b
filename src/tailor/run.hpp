#pragma once

#include <chrono>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "layout/layout.hpp"
#include "model/draft.hpp"
#include "model/match.hpp"
#include "model/score.hpp"
#include "tailor/read.hpp"
#include "write/draft.hpp"

// The whole job as one call: match, write, check, score, render, read back.
namespace vouch::tailor {

enum class Format : std::uint8_t { pdf, docx, markdown };
std::string_view ending_of(Format format);  // "pdf", "docx", "md"

struct Options {
    Date date;                  // what "present" and the letter's date mean
    std::string template_name;  // empty: the engine's default
    std::vector<Format> formats{Format::pdf, Format::docx, Format::markdown};
    write::Tone tone = write::Tone::plain;
    int pages_max = 2;
    layout::Paper paper = layout::Paper::a4;
    std::string language;  // empty: the résumé's own
    bool letter = true;
    bool address_gaps = false;  // the letter says what is asked and not shown
    write::Decisions decisions = {};
    std::vector<std::string> earlier_files = {};  // of earlier runs into the same folder
};

struct OutputFile {
    std::string name;  // a plain file name: "resume.pdf"
    std::string bytes;
};

// How much of what was meant stands in an export when it is read again by our own reader.
struct ReadBack {
    std::string file;
    double fidelity = 0;            // share of the words meant that were found, in order, 0 to 1
    std::vector<std::string> lost;  // JSON Pointers of texts that were not found whole
};

struct Outcome {
    model::Resume resume;  // tailored
    model::Match match_before;
    model::Match match_after;
    model::Score score_before;
    model::Score score_after;
    model::Draft draft;
    model::Letter letter;
    bool has_letter = false;
    std::vector<ReadBack> read_backs;
    std::vector<OutputFile> files;  // report.json last
    struct Step {
        std::string_view name;
        std::chrono::microseconds time;
    };
    std::vector<Step> times;  // for people; never in a file
};

// Called as each step begins, with a code of api/messages/en/tailor.yaml.
using Progress = std::function<void(std::string_view step)>;

// Errors: template-unknown, answers-invalid, render-failed, font-missing, cancelled. Deterministic:
// equal inputs and options give equal bytes.
Result<Outcome> run(const ReadResume& base, const model::Posting& posting, const Options& options,
                    const Engine& engine, const Progress& progress = {},
                    const std::stop_token& stop = {});

}  // namespace vouch::tailor
