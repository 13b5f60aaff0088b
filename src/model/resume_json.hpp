#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "model/resume.hpp"

namespace vouch::model {

// Reads JSON Resume v1.0.0, or our superset of it. Unknown members and values of another form
// than the schema's ("endDate": "Present") are kept in `extra`, so that writing loses nothing.
// Ids are assigned. Errors: resume-not-json, resume-invalid (with the pointer).
Result<Resume> resume_from_json(std::string_view text);

// Our superset (api/resume.schema.json): JSON Resume at the top level, beside it `ids`,
// `sources`, `remarks`, `sensitive`, `language`, `sectionOrder`, `sectionTitles`.
std::string to_json(const Resume& resume);

// JSON Resume v1.0.0 alone.
std::string to_plain_json(const Resume& resume);

}  // namespace vouch::model
