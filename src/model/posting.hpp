#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/resume.hpp"

// A job posting: what it asks, with the posting's own words. Values as in api/posting.schema.json.
namespace vouch::model {

enum class Workplace : std::uint8_t { unknown, onsite, hybrid, remote };
enum class EmploymentType : std::uint8_t {
    unknown,
    full_time,
    part_time,
    contract,
    internship,
    temporary
};
enum class Seniority : std::uint8_t {
    unknown,
    intern,
    junior,
    mid,
    senior,
    lead,
    manager,
    director,
    executive
};
enum class EducationLevel : std::uint8_t {
    unknown,
    none,
    high_school,
    associate,
    bachelor,
    master,
    doctorate
};
enum class SalaryPeriod : std::uint8_t { year, month, week, day, hour };
enum class RequirementKind : std::uint8_t { must, nice };

struct Salary {
    double min = 0;
    double max = 0;
    std::string currency;  // ISO 4217
    SalaryPeriod period = SalaryPeriod::year;
};

// A verbatim span of the posting that asks something of the person.
struct Requirement {
    std::string id;         // "r1", in reading order
    std::string text;       // exactly as it stands in Posting::text
    std::size_t begin = 0;  // byte offsets into Posting::text
    std::size_t end = 0;
    RequirementKind kind = RequirementKind::must;
    std::vector<std::string> skills;  // canonical names
};

enum class ApplicationPart : std::uint8_t {
    resume,
    letter,
    references,
    certificates,
    work_samples,
    photo,
    application_form,
    salary_expectation,
    start_date,
    other
};

// What the posting says an application must, may or must not have. Empty where not said.
struct ApplicationRules {
    std::optional<bool> wants_letter;
    bool wants_salary_expectation = false;
    bool wants_start_date = false;
    std::vector<ApplicationPart> send;         // each once, in reading order
    std::vector<ApplicationPart> do_not_send;  // the same
    std::string reference_number;
    std::string contact_name;
    std::string contact_email;
    std::string contact_phone;  // as written
    std::string url;            // where to apply
    std::string deadline;       // as written: "15 September", "31.08.2026, 12 Uhr"
    std::optional<Date> deadline_date;
    std::string how;  // verbatim: the sentence that says how to apply
};

// Where a value of the posting stands, by the name it has in the JSON ("title",
// "application.deadline"). Byte offsets into Posting::text, end exclusive.
struct FieldPlace {
    std::string field;
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct Posting {
    std::string text;  // the posting as read, valid UTF-8, LF
    std::string title;
    std::string company;
    std::string location;
    std::vector<std::string> other_locations;  // where several are named
    Workplace workplace = Workplace::unknown;
    EmploymentType employment_type = EmploymentType::unknown;
    Seniority seniority = Seniority::unknown;
    std::optional<Salary> salary;
    std::optional<double> years_experience_min;
    EducationLevel education_min = EducationLevel::unknown;
    std::vector<Requirement> requirements;
    std::vector<std::string> responsibilities;  // verbatim spans
    std::vector<std::string> skills;            // canonical names, each once
    std::string about_company;                  // verbatim span, or empty
    ApplicationRules application;
    std::string language = "en";  // BCP 47, of most of the text
    std::vector<FieldPlace> places;
    std::vector<Remark> remarks;
};

// The words of the JSON and of the corpus: "full-time", "high-school", …; "" for unknown.
std::string_view to_word(Workplace value);
std::string_view to_word(EmploymentType value);
std::string_view to_word(Seniority value);
std::string_view to_word(EducationLevel value);
std::string_view to_word(SalaryPeriod value);
std::string_view to_word(RequirementKind value);
std::string_view to_word(ApplicationPart value);
// The value of a word; the enum's first value where the word is not known.
template <typename Enum>
Enum from_word(std::string_view word);

}  // namespace vouch::model
