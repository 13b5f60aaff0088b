#include "parse/resume/resume_builder.hpp"

namespace vouch::parse::resume {
namespace {

constexpr std::size_t remarks_max = 2'000;

}  // namespace

void ResumeBuilder::set(std::string& field, const std::string& pointer, const Placed& value) {
    if (value.text.empty()) {
        return;
    }
    if (!field.empty() && field != value.text) {
        account_.release(pointer);
    }
    field = value.text;
    note_source(pointer, value);
}

void ResumeBuilder::append(std::string& field, const std::string& pointer, const Placed& value,
                           std::string_view separator) {
    if (value.text.empty()) {
        return;
    }
    field += field.empty() ? "" : separator;
    field += value.text;
    note_source(pointer, value);
}

void ResumeBuilder::set_target(std::string& field, const std::string& pointer,
                               const std::string& target, const Placed& value) {
    if (target.empty()) {
        return;
    }
    account_.release(pointer);
    field = target;
    target == value.text ? note_source(pointer, value) : note_derived(pointer, value);
}

void ResumeBuilder::set_dates(std::optional<Date>& start, std::optional<Date>& end,
                              const std::string& pointer, const FoundDate& found,
                              const Placed& value) {
    start = found.first;
    end = found.last;
    const std::string start_pointer = pointer + "/startDate";
    const std::string end_pointer = pointer + "/endDate";
    const bool parted = start && found.second > found.begin;
    const std::size_t middle = parted ? found.second - found.begin : value.text.size();
    if (start) {
        note_source(start_pointer, part_of(value, 0, middle));
        note_label(start_pointer, end ? Placed{} : part_of(value, middle, value.text.size()));
    }
    if (end && parted) {
        note_source(end_pointer, part_of(value, middle, value.text.size()));
    } else if (end) {
        start ? note_derived(end_pointer, value) : note_source(end_pointer, value);
    }
    if (found.is_ambiguous) {
        remark("parse.date-ambiguous", {{"text", value.text}}, start ? start_pointer : end_pointer,
               value);
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
    account_.hold(pointer, value.words);
}

void ResumeBuilder::note_derived(const std::string& pointer, const Placed& value) {
    account_.share(pointer, value.words);
}

void ResumeBuilder::note_label(const std::string& pointer, const Placed& value) {
    account_.hold_label(pointer, value.words);
}

void ResumeBuilder::forget(const std::string& pointer) {
    account_.release(pointer);
}

void ResumeBuilder::remark(std::string_view code, Params params, const std::string& pointer,
                           const Placed& value) {
    if (resume.remarks.size() >= remarks_max) {
        return;  // its words are left, and counted among what was not placed
    }
    const std::size_t index = resume.remarks.size();
    resume.remarks.push_back({.message = {std::string(code), std::move(params)},
                              .pointer = pointer,
                              .source = std::nullopt});
    account_.has(pointer) ? account_.show_in_remark(index, value.words)
                          : account_.hold_in_remark(index, value.words);
}

}  // namespace vouch::parse::resume
