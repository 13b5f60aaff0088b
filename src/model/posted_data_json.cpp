#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/text.hpp"
#include "model/json.hpp"
#include "model/posted_data.hpp"

namespace vouch::model {

namespace {

constexpr std::size_t locations_max = 20;

const Json* member(const Json& json, std::string_view name) {
    if (!json.is_object()) {
        return nullptr;
    }
    const auto found = json.find(name);
    return found == json.object_range().end() || found->value().is_null() ? nullptr
                                                                          : &found->value();
}

// A text, or the name or value of an object, or that of the first item of an array.
std::string text_of(const Json* json, int depth = 0) {
    if (json == nullptr || depth > 3) {
        return {};
    }
    if (json->is_string()) {
        return text::squeeze_spaces(json->as<std::string>());
    }
    if (json->is_number()) {
        return json->as<std::string>();
    }
    if (json->is_array()) {
        return json->empty() ? std::string() : text_of(&(*json)[0], depth + 1);
    }
    for (const auto name : {"name", "value"}) {
        if (const auto* value = member(*json, name)) {
            return text_of(value, depth + 1);
        }
    }
    return {};
}

std::string text_at(const Json& json, std::string_view name) {
    return text_of(member(json, name));
}

// A number, also one written as a text with separators of thousands.
std::optional<double> number_at(const Json& json, std::string_view name) {
    const auto* value = member(json, name);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (value->is_number()) {
        const auto number = value->as<double>();
        return std::isfinite(number) && number >= 0 ? std::optional(number) : std::nullopt;
    }
    auto digits = text_of(value);
    std::erase_if(digits, [](char c) { return c == ',' || c == ' '; });
    double number = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return result.ec == std::errc() && std::isfinite(number) && number >= 0 ? std::optional(number)
                                                                            : std::nullopt;
}

// Upper case, "_" for spaces and hyphens: "Full-time" → "FULL_TIME".
std::string keyword(std::string text) {
    for (auto& c : text) {
        c = c == ' ' || c == '-' ? '_' : c;
    }
    return text::to_upper(text);
}

bool is_job_posting(const Json& json) {
    const auto* type = member(json, "@type");
    const auto named = [](const Json& value) {
        return value.is_string() && value.as<std::string>().ends_with("JobPosting");
    };
    return type != nullptr &&
           (named(*type) || (type->is_array() && std::ranges::any_of(type->array_range(), named)));
}

const Json* find_job_posting(const Json& json, int depth = 0) {
    constexpr int depth_max = 6;
    if (depth > depth_max) {
        return nullptr;
    }
    if (json.is_array()) {
        for (const auto& item : json.array_range()) {
            if (const auto* found = find_job_posting(item, depth + 1)) {
                return found;
            }
        }
        return nullptr;
    }
    if (is_job_posting(json)) {
        return &json;
    }
    for (const auto name :
         {"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"}) {
        if (const auto* inner = member(json, name)) {
            if (const auto* found = find_job_posting(*inner, depth + 1)) {
                return found;
            }
        }
    }
    return nullptr;
}

std::string place_of(const Json& place) {
    const auto* address = member(place, "address");
    if (address == nullptr || !address->is_object()) {
        return address != nullptr ? text_of(address) : text_of(&place);
    }
    const auto locality = text_at(*address, "addressLocality");
    const auto region = text_at(*address, "addressRegion");
    if (locality.empty()) {
        return region.empty() ? text_at(*address, "addressCountry") : region;
    }
    return region.empty() || region == locality ? locality : locality + ", " + region;
}

void read_locations(const Json& job, PostedData& data) {
    for (const auto name : {"jobLocation", "applicantLocationRequirements"}) {
        const auto* value = member(job, name);
        if (value == nullptr || !data.locations.empty()) {
            continue;
        }
        const auto add = [&](const Json& place) {
            auto shown = place_of(place);
            if (!shown.empty() && data.locations.size() < locations_max &&
                !std::ranges::contains(data.locations, shown)) {
                data.locations.push_back(std::move(shown));
            }
        };
        if (value->is_array()) {
            std::ranges::for_each(value->array_range(), add);
        } else {
            add(*value);
        }
    }
    data.remote = keyword(text_at(job, "jobLocationType")) == "TELECOMMUTE";
}

std::optional<SalaryPeriod> period_of(const std::string& unit) {
    static constexpr std::array words = {
        std::pair{"YEAR", SalaryPeriod::year}, std::pair{"ANN", SalaryPeriod::year},
        std::pair{"MON", SalaryPeriod::month}, std::pair{"WEE", SalaryPeriod::week},
        std::pair{"DAY", SalaryPeriod::day},   std::pair{"DAI", SalaryPeriod::day},
        std::pair{"HOUR", SalaryPeriod::hour}, std::pair{"HUR", SalaryPeriod::hour}};
    const auto key = keyword(unit);
    for (const auto& [word, period] : words) {
        if (key.starts_with(word)) {
            return period;
        }
    }
    return std::nullopt;
}

// A sum without its unit: only what can be nothing but a year's or an hour's pay.
std::optional<SalaryPeriod> period_of_sum(const Salary& salary) {
    constexpr std::array currencies = {"USD", "EUR", "GBP", "CAD", "AUD", "CHF", "NZD"};
    constexpr double yearly_min = 20000;
    constexpr double hourly_max = 100;
    const auto sum = std::max(salary.min, salary.max);
    if (!std::ranges::contains(currencies, salary.currency)) {
        return std::nullopt;
    }
    return sum >= yearly_min  ? std::optional(SalaryPeriod::year)
           : sum < hourly_max ? std::optional(SalaryPeriod::hour)
                              : std::nullopt;
}

void read_salary(const Json& job, PostedData& data) {
    const auto* base = member(job, "baseSalary");
    if (base == nullptr) {
        return;
    }
    Salary salary;
    salary.currency = text_at(*base, "currency");
    if (salary.currency.empty()) {
        salary.currency = text_at(job, "salaryCurrency");
    }
    const auto* value = member(*base, "value");
    const auto& amounts = value != nullptr && value->is_object() ? *value : *base;
    const auto exact =
        base->is_object() ? number_at(amounts, "value") : number_at(job, "baseSalary");
    salary.min = number_at(amounts, "minValue").value_or(exact.value_or(0));
    salary.max = number_at(amounts, "maxValue").value_or(exact.value_or(0));
    auto unit = text_at(amounts, "unitText");
    unit = unit.empty() ? text_at(*base, "unitText") : unit;
    const auto period = unit.empty() ? period_of_sum(salary) : period_of(unit);
    const bool plausible = (salary.min > 0 || salary.max > 0) && salary.currency.size() == 3 &&
                           (salary.max == 0 || salary.max >= salary.min);
    if (plausible && period) {
        salary.period = *period;
        data.salary = salary;
    }
}

EmploymentType employment_of(const Json& job) {
    static constexpr std::array words = {std::pair{"FULL_TIME", EmploymentType::full_time},
                                         std::pair{"PART_TIME", EmploymentType::part_time},
                                         std::pair{"CONTRACTOR", EmploymentType::contract},
                                         std::pair{"CONTRACT", EmploymentType::contract},
                                         std::pair{"TEMPORARY", EmploymentType::temporary},
                                         std::pair{"PER_DIEM", EmploymentType::temporary},
                                         std::pair{"INTERN", EmploymentType::internship},
                                         std::pair{"INTERNSHIP", EmploymentType::internship}};
    // One, several in an array, or several in one text; the first known counts.
    std::vector<std::string> keys;
    if (const auto* types = member(job, "employmentType"); types != nullptr && types->is_array()) {
        for (const auto& type : types->array_range()) {
            keys.push_back(text_of(&type));
        }
    } else {
        const auto written = text_of(types);
        for (const auto part : text::split(written, ',')) {
            keys.emplace_back(text::trim(part));
        }
    }
    for (const auto& key : keys) {
        for (const auto& [word, type] : words) {
            if (keyword(key) == word) {
                return type;
            }
        }
    }
    return EmploymentType::unknown;
}

EducationLevel education_of(const Json& job) {
    const auto* asked = member(job, "educationRequirements");
    if (asked == nullptr) {
        return EducationLevel::unknown;
    }
    const auto* first = asked->is_array() && !asked->empty() ? &(*asked)[0] : asked;
    const auto category = keyword(first->is_string() ? first->as<std::string>()
                                                     : text_at(*first, "credentialCategory"));
    static constexpr std::array words = {std::pair{"HIGH_SCHOOL", EducationLevel::high_school},
                                         std::pair{"ASSOCIATE_DEGREE", EducationLevel::associate},
                                         std::pair{"BACHELOR_DEGREE", EducationLevel::bachelor},
                                         std::pair{"BACHELORS_DEGREE", EducationLevel::bachelor},
                                         std::pair{"POSTGRADUATE_DEGREE", EducationLevel::master},
                                         std::pair{"NO_REQUIREMENTS", EducationLevel::none}};
    for (const auto& [word, level] : words) {
        if (category == word) {
            return level;
        }
    }
    return EducationLevel::unknown;
}

}  // namespace

std::optional<PostedData> posted_data_from_json(std::string_view json_ld) {
    // Pages leave line ends inside their strings, which no JSON may have.
    std::string text(json_ld);
    std::ranges::replace_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    const auto json = parse_json(text);
    const auto* job = json ? find_job_posting(*json) : nullptr;
    if (job == nullptr) {
        return std::nullopt;
    }
    PostedData data;
    data.title = text_at(*job, "title");
    data.company = text_at(*job, "hiringOrganization");
    read_locations(*job, data);
    data.employment_type = employment_of(*job);
    read_salary(*job, data);
    if (const auto* experience = member(*job, "experienceRequirements")) {
        constexpr double months_a_year = 12;
        if (const auto months = number_at(*experience, "monthsOfExperience")) {
            data.years_experience_min = *months / months_a_year;
        }
    }
    data.education_min = education_of(*job);
    // A PropertyValue's name is the employer's, its value the number.
    const auto* identifier = member(*job, "identifier");
    data.reference_number = identifier != nullptr && member(*identifier, "value") != nullptr
                                ? text_at(*identifier, "value")
                                : text_of(identifier);
    data.deadline = parse_iso_date(text_at(*job, "validThrough").substr(0, 10));
    data.url = text_at(*job, "url");
    if (const auto* description = member(*job, "description");
        description != nullptr && description->is_string()) {
        data.description = description->as<std::string>();
    }
    return data;
}

}  // namespace vouch::model
