#pragma once

#include "ats/score.hpp"
#include "model/posting.hpp"
#include "model/resume.hpp"
#include "tailor/engine.hpp"

namespace vouch::tailor {

struct ReadResume {
    model::Resume resume;
    ats::Reading reading;
    bool is_document = true;  // false: it came as JSON and nothing had to be recognised
    std::string text;         // the document as read, a line each; empty for JSON
};

// A résumé from any file we read: JSON Resume and our own JSON as data, everything else through
// the sandboxed reader and the parser. Errors: those of document::Reader, resume-not-json,
// resume-invalid, resume-without-content.
Result<ReadResume> read_resume(const SourceFile& file, const Engine& engine, Date today);

// A posting from text, Markdown, HTML, PDF, DOCX, or our own JSON. Errors: those of
// document::Reader, job-invalid, job-too-short.
Result<model::Posting> read_posting(const SourceFile& file, const Engine& engine);

// The text of any file we read.
Result<std::string> read_text(const SourceFile& file, const Engine& engine);

}  // namespace vouch::tailor
