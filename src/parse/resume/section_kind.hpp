#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace vouch::parse::resume {

enum class SectionKind : std::uint8_t {
    head,  // what stands before the first heading: name, contact, often a summary
    contact,
    summary,
    work,
    education,
    skills,
    languages,
    certificates,
    awards,
    publications,
    projects,
    volunteer,
    interests,
    references,
    courses,
    other  // a heading no list knows
};

// The section of a heading's wording in English, German, French, Spanish, Portuguese, Italian,
// Dutch, Polish or a Nordic language; letter-spacing, case, accents and numbering do not matter.
std::optional<SectionKind> section_of_wording(std::string_view heading);

// Wordings inside entries that look like headings but only introduce what follows: "Highlights",
// "Responsibilities:", "Courses", "Key achievements".
bool is_inner_label(std::string_view text);

// The member of a JSON Resume that a section fills ("work"), empty for the others.
std::string_view member_of(SectionKind kind);

}  // namespace vouch::parse::resume
