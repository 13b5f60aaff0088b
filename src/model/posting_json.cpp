#include "model/posting_json.hpp"

#include "model/json.hpp"

namespace vouch::model {

namespace {

Json word_or_null(std::string_view word) {
    return word.empty() ? Json(jsoncons::null_type()) : Json(word);
}

Json text_or_null(const std::string& text) {
    return word_or_null(text);
}

Json to_json_value(const Requirement& requirement) {
    Json json;
    json["id"] = requirement.id;
    json["text"] = requirement.text;
    json["kind"] = to_word(requirement.kind);
    json["skills"] = to_json_array(requirement.skills);
    return json;
}

Json to_json_value(const Salary& salary) {
    Json json;
    // A side that is not stated is 0 in the model.
    json["min"] = salary.min > 0 ? Json(salary.min) : Json::null();
    json["max"] = salary.max > 0 ? Json(salary.max) : Json::null();
    json["currency"] = salary.currency;
    json["period"] = to_word(salary.period);
    return json;
}

Json to_json_value(const ApplicationRules& rules) {
    Json json(jsoncons::json_object_arg);
    if (rules.wants_letter) {
        json["wantsLetter"] = *rules.wants_letter;
    }
    if (rules.wants_salary_expectation) {
        json["wantsSalaryExpectation"] = true;
    }
    if (rules.wants_start_date) {
        json["wantsStartDate"] = true;
    }
    for (const auto& [name, value] : {std::pair{"referenceNumber", &rules.reference_number},
                                      {"contactName", &rules.contact_name},
                                      {"contactEmail", &rules.contact_email},
                                      {"deadline", &rules.deadline}}) {
        if (!value->empty()) {
            json[name] = *value;
        }
    }
    return json;
}

// Reads members of an object that may be absent or null; remembers the first of a wrong type.
class Members {
public:
    explicit Members(const Json& json) : json_(json) {}

    std::string text(std::string_view name) {
        return get<std::string>(name).value_or("");
    }
    std::optional<double> number(std::string_view name) {
        const auto* value = find(name);
        return value != nullptr && value->is_number() ? std::optional(value->as<double>())
                                                      : get<double>(name);
    }
    bool flag(std::string_view name) {
        return get<bool>(name).value_or(false);
    }

    template <typename T>
    std::optional<T> get(std::string_view name) {
        const auto* value = find(name);
        if (value == nullptr) {
            return std::nullopt;
        }
        if (!value->is<T>()) {
            wrong_ = wrong_.empty() ? std::string(name) : wrong_;
            return std::nullopt;
        }
        return value->as<T>();
    }
    const Json* find(std::string_view name) const {
        const auto found = json_.find(name);
        const bool present = found != json_.object_range().end() && !found->value().is_null();
        return present ? &found->value() : nullptr;
    }
    std::vector<std::string> texts(std::string_view name) {
        std::vector<std::string> list;
        const auto* value = find(name);
        if (value != nullptr && value->is_array()) {
            for (const auto& item : value->array_range()) {
                if (item.is_string()) {
                    list.push_back(item.as<std::string>());
                }
            }
        }
        return list;
    }
    const std::string& wrong() const {
        return wrong_;
    }

private:
    const Json& json_;
    std::string wrong_;
};

void read_requirements(const Json& json, Posting& posting) {
    Members top(json);
    const auto* list = top.find("requirements");
    if (list == nullptr || !list->is_array()) {
        return;
    }
    std::size_t from = 0;
    for (const auto& item : list->array_range()) {
        if (!item.is_object()) {
            continue;
        }
        Members members(item);
        Requirement requirement;
        requirement.id = members.text("id");
        requirement.text = members.text("text");
        requirement.kind = from_word<RequirementKind>(members.text("kind"));
        requirement.skills = members.texts("skills");
        if (requirement.id.empty()) {
            requirement.id = "r" + std::to_string(posting.requirements.size() + 1);
        }
        auto at = posting.text.find(requirement.text, from);
        at = at == std::string::npos ? posting.text.find(requirement.text) : at;
        if (at != std::string::npos) {
            requirement.begin = at;
            requirement.end = at + requirement.text.size();
            from = at;
        }
        posting.requirements.push_back(std::move(requirement));
    }
}

void read_application(const Json& json, Posting& posting) {
    Members members(json);
    posting.application = {.wants_letter = members.get<bool>("wantsLetter"),
                           .wants_salary_expectation = members.flag("wantsSalaryExpectation"),
                           .wants_start_date = members.flag("wantsStartDate"),
                           .reference_number = members.text("referenceNumber"),
                           .contact_name = members.text("contactName"),
                           .contact_email = members.text("contactEmail"),
                           .deadline = members.text("deadline")};
}

}  // namespace

Json to_json_value(const Posting& posting) {
    Json json;
    json["title"] = text_or_null(posting.title);
    json["company"] = text_or_null(posting.company);
    json["location"] = text_or_null(posting.location);
    json["workplace"] = word_or_null(to_word(posting.workplace));
    json["employmentType"] = word_or_null(to_word(posting.employment_type));
    json["seniority"] = word_or_null(to_word(posting.seniority));
    json["salary"] = posting.salary ? to_json_value(*posting.salary) : Json::null();
    json["yearsExperienceMin"] =
        posting.years_experience_min ? Json(*posting.years_experience_min) : Json::null();
    json["educationMin"] = word_or_null(to_word(posting.education_min));
    json["requirements"] = Json(jsoncons::json_array_arg);
    for (const auto& requirement : posting.requirements) {
        json["requirements"].push_back(to_json_value(requirement));
    }
    json["responsibilities"] = to_json_array(posting.responsibilities);
    json["skills"] = to_json_array(posting.skills);
    json["aboutCompany"] = posting.about_company;
    json["application"] = to_json_value(posting.application);
    json["language"] = posting.language;
    json["remarks"] = to_json_array(posting.remarks);
    json["text"] = posting.text;
    return json;
}

std::string to_json(const Posting& posting) {
    return to_pretty_text(to_json_value(posting));
}

Result<Posting> posting_from_json(std::string_view text) {
    TRY_INTO(const auto json, parse_json(text));
    if (!json.is_object()) {
        return fail("job-invalid", {{"detail", "an object was expected"}, {"pointer", "/"}});
    }
    Members members(json);
    Posting posting;
    posting.text = members.text("text");
    posting.title = members.text("title");
    posting.company = members.text("company");
    posting.location = members.text("location");
    posting.workplace = from_word<Workplace>(members.text("workplace"));
    posting.employment_type = from_word<EmploymentType>(members.text("employmentType"));
    posting.seniority = from_word<Seniority>(members.text("seniority"));
    posting.education_min = from_word<EducationLevel>(members.text("educationMin"));
    posting.years_experience_min = members.number("yearsExperienceMin");
    posting.responsibilities = members.texts("responsibilities");
    posting.skills = members.texts("skills");
    posting.about_company = members.text("aboutCompany");
    if (const auto language = members.text("language"); !language.empty()) {
        posting.language = language;
    }
    if (const auto* salary = members.find("salary"); salary != nullptr && salary->is_object()) {
        Members amounts(*salary);
        posting.salary =
            Salary{amounts.number("min").value_or(0), amounts.number("max").value_or(0),
                   amounts.text("currency"), from_word<SalaryPeriod>(amounts.text("period"))};
    }
    if (const auto* rules = members.find("application"); rules != nullptr && rules->is_object()) {
        read_application(*rules, posting);
    }
    read_requirements(json, posting);
    if (!members.wrong().empty()) {
        return fail("job-invalid", {{"detail", "a value of another type was expected"},
                                    {"pointer", "/" + members.wrong()}});
    }
    return posting;
}

}  // namespace vouch::model
