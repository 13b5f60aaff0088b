#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parse/marked_up_document.hpp"
#include "parse/parse_resume.hpp"

// Résumés for tests as they are read from marked-up text, and their entries as one line each.
namespace vouch::parse::testing {

inline Result<model::Resume> parse(const document::Document& document) {
    static const auto taxonomy = skills::Taxonomy::from_files({});
    return parse_resume(document, *taxonomy, Date{.year = 2025, .month = 3, .day = 1});
}

// On a page, as a PDF gives it.
inline model::Resume parse_text(std::string_view text) {
    const MarkedUpDocument document(text);
    auto resume = parse(document.document());
    return resume ? *resume : model::Resume{};
}

// As a file of plain text: one size, no weights, empty lines between paragraphs.
inline model::Resume parse_plain(std::string_view text) {
    document::Document document = MarkedUpDocument(text).document();
    document.kind = document::Kind::text;
    document.has_pages = false;
    for (document::Style& style : document.styles) {
        style = document.styles.front();
    }
    auto resume = parse(document);
    return resume ? *resume : model::Resume{};
}

inline std::string date_text(const std::optional<Date>& date) {
    return date ? to_iso(*date) : "-";
}

// One line a job: "title | employer | place | start | end | bullets".
inline std::vector<std::string> jobs_of(const model::Resume& resume) {
    std::vector<std::string> out;
    out.reserve(resume.work.size());
    for (const model::Work& work : resume.work) {
        out.push_back(work.position + " | " + work.name + " | " + work.location + " | " +
                      date_text(work.start) + " | " + date_text(work.end) + " | " +
                      std::to_string(work.highlights.size()));
    }
    return out;
}

// "degree | subject | school | start | end | grade"
inline std::vector<std::string> studies_of(const model::Resume& resume) {
    std::vector<std::string> out;
    out.reserve(resume.education.size());
    for (const model::Education& study : resume.education) {
        out.push_back(study.study_type + " | " + study.area + " | " + study.institution + " | " +
                      date_text(study.start) + " | " + date_text(study.end) + " | " + study.score);
    }
    return out;
}

}  // namespace vouch::parse::testing
