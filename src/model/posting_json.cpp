#include "model/posting_json.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/json.hpp"

namespace vouch::model {

namespace {

Json word_or_null(std::string_view word) {
    return word.empty() ? Json(jsoncons::null_type()) : Json(word);
}

Json text_or_null(const std::string& text) {
    return word_or_null(text);
}

// Offsets into the posting's text in code points, as other languages count them.
class Offsets {
public:
    explicit Offsets(std::string_view text) : offsets_(text::code_point_offsets(text)) {}

    std::uint32_t operator()(std::size_t byte) const {
        return offsets_[std::min(byte, offsets_.size() - 1)];
    }
    // The byte of a code point.
    std::size_t byte_of(double code_point) const {
        const auto at = std::ranges::lower_bound(
            offsets_, static_cast<std::uint32_t>(std::clamp(code_point, 0.0, 4e9)));
        return static_cast<std::size_t>(at - offsets_.begin());
    }

private:
    std::vector<std::uint32_t> offsets_;
};

Json to_json_value(const Requirement& requirement, const Offsets& offsets) {
    Json json;
    json["id"] = requirement.id;
    json["text"] = requirement.text;
    if (requirement.end > requirement.begin) {
        json["begin"] = offsets(requirement.begin);
        json["end"] = offsets(requirement.end);
    }
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

Json to_json_array(const std::vector<ApplicationPart>& parts) {
    Json json(jsoncons::json_array_arg);
    for (const auto part : parts) {
        json.push_back(to_word(part));
    }
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
                                      {"contactPhone", &rules.contact_phone},
                                      {"url", &rules.url},
                                      {"deadline", &rules.deadline},
                                      {"how", &rules.how}}) {
        if (!value->empty()) {
            json[name] = *value;
        }
    }
    if (rules.deadline_date) {
        json["deadlineDate"] = to_iso(*rules.deadline_date);
    }
    for (const auto& [name, parts] :
         {std::pair{"send", &rules.send}, {"doNotSend", &rules.do_not_send}}) {
        if (!parts->empty()) {
            json[name] = to_json_array(*parts);
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
    const Offsets offsets(posting.text);
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
        if (const auto begin = members.number("begin")) {
            from = offsets.byte_of(*begin);
        }
        auto at = posting.text.find(requirement.text, std::min(from, posting.text.size()));
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
    const auto parts = [&](std::string_view name) {
        std::vector<ApplicationPart> list;
        for (const auto& word : members.texts(name)) {
            list.push_back(from_word<ApplicationPart>(word));
        }
        return list;
    };
    posting.application = {.wants_letter = members.get<bool>("wantsLetter"),
                           .wants_salary_expectation = members.flag("wantsSalaryExpectation"),
                           .wants_start_date = members.flag("wantsStartDate"),
                           .send = parts("send"),
                           .do_not_send = parts("doNotSend"),
                           .reference_number = members.text("referenceNumber"),
                           .contact_name = members.text("contactName"),
                           .contact_email = members.text("contactEmail"),
                           .contact_phone = members.text("contactPhone"),
                           .url = members.text("url"),
                           .deadline = members.text("deadline"),
                           .deadline_date = parse_iso_date(members.text("deadlineDate")),
                           .how = members.text("how")};
}

Json places_json(const Posting& posting, const Offsets& offsets) {
    Json json(jsoncons::json_object_arg);
    for (const auto& place : posting.places) {
        Json span(jsoncons::json_object_arg);
        span["begin"] = offsets(place.begin);
        span["end"] = offsets(place.end);
        json[place.field] = std::move(span);
    }
    return json;
}

void read_places(const Json& json, Posting& posting) {
    const Offsets offsets(posting.text);
    for (const auto& member : json.object_range()) {
        if (member.value().is_object()) {
            Members span(member.value());
            const auto begin = offsets.byte_of(span.number("begin").value_or(0));
            const auto end = offsets.byte_of(span.number("end").value_or(0));
            posting.places.push_back({std::string(member.key()), begin, std::max(begin, end)});
        }
    }
}

}  // namespace

Json to_json_value(const Posting& posting) {
    const Offsets offsets(posting.text);
    Json json;
    json["title"] = text_or_null(posting.title);
    json["company"] = text_or_null(posting.company);
    json["location"] = text_or_null(posting.location);
    if (!posting.other_locations.empty()) {
        json["otherLocations"] = to_json_array(posting.other_locations);
    }
    json["workplace"] = word_or_null(to_word(posting.workplace));
    json["employmentType"] = word_or_null(to_word(posting.employment_type));
    json["seniority"] = word_or_null(to_word(posting.seniority));
    json["salary"] = posting.salary ? to_json_value(*posting.salary) : Json::null();
    json["yearsExperienceMin"] =
        posting.years_experience_min ? Json(*posting.years_experience_min) : Json::null();
    json["educationMin"] = word_or_null(to_word(posting.education_min));
    json["requirements"] = Json(jsoncons::json_array_arg);
    for (const auto& requirement : posting.requirements) {
        json["requirements"].push_back(to_json_value(requirement, offsets));
    }
    json["responsibilities"] = to_json_array(posting.responsibilities);
    json["skills"] = to_json_array(posting.skills);
    json["aboutCompany"] = posting.about_company;
    json["application"] = to_json_value(posting.application);
    json["language"] = posting.language;
    json["places"] = places_json(posting, offsets);
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
    posting.other_locations = members.texts("otherLocations");
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
    if (const auto* places = members.find("places"); places != nullptr && places->is_object()) {
        read_places(*places, posting);
    }
    read_requirements(json, posting);
    if (!members.wrong().empty()) {
        return fail("job-invalid", {{"detail", "a value of another type was expected"},
                                    {"pointer", "/" + members.wrong()}});
    }
    return posting;
}

}  // namespace vouch::model
