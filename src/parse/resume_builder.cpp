#include "parse/resume_builder.hpp"

namespace vouch::parse {
namespace {

constexpr std::size_t remarks_max = 200;

}  // namespace

void ResumeBuilder::set(std::string& field, const std::string& pointer, const Placed& value) {
    if (!value.text.empty()) {
        field = value.text;
        note_source(pointer, value);
    }
}

void ResumeBuilder::set_dates(std::optional<Date>& start, std::optional<Date>& end,
                              const std::string& pointer, const FoundDate& found,
                              const Placed& value) {
    start = found.first;
    end = found.last;
    if (start) {
        note_source(pointer + "/startDate", value);
    }
    if (end) {
        note_source(pointer + "/endDate", value);
    }
    if (found.is_ambiguous) {
        remark("parse.date-ambiguous", {{"text", value.text}}, pointer, value);
    }
}

void ResumeBuilder::add_line(std::vector<model::Line>& lines, const std::string& pointer,
                             const Placed& value) {
    if (!value.text.empty()) {
        note_source(pointer + "/" + std::to_string(lines.size()), value);
        lines.push_back({.id = "", .text = value.text});
    }
}

void ResumeBuilder::note_source(const std::string& pointer, const Placed& value) {
    if (value.source.line > 0) {
        resume.sources[pointer] = value.source;
    }
}

void ResumeBuilder::remark(std::string_view code, Params params, const std::string& pointer,
                           const Placed& value) {
    if (resume.remarks.size() < remarks_max) {
        resume.remarks.push_back({.message = {std::string(code), std::move(params)},
                                  .pointer = pointer,
                                  .source = value.source});
    }
}

}  // namespace vouch::parse
