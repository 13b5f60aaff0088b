#include <algorithm>

#include "ats/rules.hpp"
#include "base/text.hpp"

// Contact and structure: what every reader looks for first.
namespace vouch::ats {

using model::FindingLevel;

Verdict contact_name(const Subject& subject) {
    return subject.resume.basics.name.empty()
               ? one_fault("/basics/name", 1, {}, FindingLevel::problem)
               : passed();
}

Verdict contact_email(const Subject& subject) {
    return subject.resume.basics.email.empty()
               ? one_fault("/basics/email", 1, {}, FindingLevel::problem)
               : passed();
}

Verdict contact_email_form(const Subject& subject) {
    const auto& email = subject.resume.basics.email;
    if (email.empty()) {
        return not_applicable();
    }
    const auto at = email.find('@');
    const bool looks_right = at != std::string::npos && at > 0 &&
                             email.find(' ') == std::string::npos &&
                             email.find('.', at) != std::string::npos &&
                             email.find('@', at + 1) == std::string::npos && email.back() != '.';
    return looks_right ? passed() : one_fault("/basics/email", 1, {{"email", email}});
}

Verdict contact_phone(const Subject& subject) {
    const auto& phone = subject.resume.basics.phone;
    const auto digits = std::ranges::count_if(phone, [](char c) { return c >= '0' && c <= '9'; });
    constexpr int digits_min = 7;  // the shortest national numbers; E.164 allows up to 15
    return digits >= digits_min ? passed() : one_fault("/basics/phone");
}

Verdict contact_place(const Subject& subject) {
    const auto& place = subject.resume.basics.location;
    return place.city.empty() && place.region.empty() ? one_fault("/basics/location") : passed();
}

Verdict contact_link(const Subject& subject) {
    const auto& basics = subject.resume.basics;
    return basics.url.empty() && basics.profiles.empty()
               ? one_fault("/basics/profiles", 1, {}, FindingLevel::hint)
               : passed();
}

Verdict structure_headline(const Subject& subject) {
    return subject.resume.basics.label.empty() ? one_fault("/basics/label") : passed();
}

Verdict structure_summary(const Subject& subject) {
    return subject.resume.basics.summary.empty() ? one_fault("/basics/summary") : passed();
}

Verdict structure_experience(const Subject& subject) {
    const auto& resume = subject.resume;
    return resume.work.empty() && resume.volunteer.empty() && resume.projects.empty()
               ? one_fault("/work", 1, {}, FindingLevel::problem)
               : passed();
}

Verdict structure_education(const Subject& subject) {
    const auto& resume = subject.resume;
    return resume.education.empty() && resume.certificates.empty() ? one_fault("/education")
                                                                   : passed();
}

Verdict structure_skills(const Subject& subject) {
    return subject.resume.skills.empty() ? one_fault("/skills") : passed();
}

}  // namespace vouch::ats
