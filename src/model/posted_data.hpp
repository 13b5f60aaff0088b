#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/posting.hpp"

namespace vouch::model {

// What a web page says of its job in schema.org's terms (JobPosting, https://schema.org). Empty,
// unknown or absent where it does not say.
struct PostedData {
    std::string title;
    std::string company;
    std::vector<std::string> locations;  // "Leeds, West Yorkshire"; the country's name at last
    bool remote = false;                 // TELECOMMUTE
    EmploymentType employment_type = EmploymentType::unknown;
    std::optional<Salary> salary;
    std::optional<double> years_experience_min;
    EducationLevel education_min = EducationLevel::unknown;
    std::string reference_number;
    std::optional<Date> deadline;
    std::string url;
    std::string description;  // HTML
};

// The first JobPosting in a JSON-LD block: alone, in an array or in @graph. Nothing where the text
// is no JSON or has none; members of the wrong type count as absent.
std::optional<PostedData> posted_data_from_json(std::string_view json_ld);

}  // namespace vouch::model
