#pragma once

#include <cstddef>
#include <string_view>

// The name of a job among the words around it. Private to the posting_* sources.
namespace vouch::parse::posting {

// "Warehouse Operative x 25" → "Warehouse Operative".
std::string_view without_count(std::string_view title);

// "an experienced, full-time Site Manager" → "Site Manager".
std::string_view without_praise(std::string_view title);

// "(part-time, 24 h/week)" and "(remote)" are terms, "(f/m/x)" and "(2nd Shift)" the title's.
std::string_view without_terms(std::string_view title);

// The job that a sentence goes on with: "an experienced Site Manager to run …" → "Site Manager",
// "un·e infirmier·ère de bloc en CDI" → "infirmier·ère de bloc". Empty where nothing is left.
std::string_view job_name_at(std::string_view rest);

// "sucht ab sofort einen Koch", "recrute en CDI un comptable": the size of what stands between the
// verb, which ends where the words begin, and the article of who is sought; 0 for nothing.
std::size_t words_before_article(std::string_view words);

// "(m/w/d)", "(H/F)", "(all genders)": what has one is a title.
bool has_gender_mark(std::string_view title);

}  // namespace vouch::parse::posting
