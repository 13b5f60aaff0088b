#include "print_posting.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <print>

#include "base/message.hpp"
#include "terminal.hpp"

namespace vouch::cli {

namespace {

// "65000" → "65,000"; cents only where there are some.
std::string amount_text(double amount) {
    auto text = amount == std::floor(amount) ? std::format("{:.0f}", amount)
                                             : std::format("{:.2f}", amount);
    auto at = std::min(text.find('.'), text.size());
    for (; at > 3; at -= 3) {
        text.insert(at - 3, ",");
    }
    return text;
}

std::string salary_text(const model::Salary& salary) {
    std::string text = salary.currency.empty() ? "" : salary.currency + " ";
    if (salary.min > 0 && salary.max > 0 && salary.min != salary.max) {
        text += amount_text(salary.min) + " to " + amount_text(salary.max);
    } else if (salary.max == 0) {
        text += amount_text(salary.min) + " or more";
    } else {
        text = (salary.min == 0 ? "up to " : "") + text + amount_text(salary.max);
    }
    return text + (salary.period == model::SalaryPeriod::hour ? " an " : " a ") +
           std::string(model::to_word(salary.period));
}

std::string years_text(double years) {
    return years < 1 ? std::format("{:.0f} months or more", years * 12)
                     : std::format("{:g} year{} or more", years, years == 1 ? "" : "s");
}

std::string_view education_text(model::EducationLevel level) {
    switch (level) {
        case model::EducationLevel::unknown:
            return "";
        case model::EducationLevel::none:
            return "no degree needed";
        case model::EducationLevel::high_school:
            return "school certificate or apprenticeship";
        case model::EducationLevel::associate:
            return "associate degree or diploma";
        case model::EducationLevel::bachelor:
            return "bachelor's degree";
        case model::EducationLevel::master:
            return "master's degree";
        case model::EducationLevel::doctorate:
            return "doctorate";
    }
    return "";
}

std::string parts_text(const std::vector<model::ApplicationPart>& parts) {
    static constexpr std::array<std::string_view, 10> names = {
        "CV",    "letter", "references",         "certificates", "work samples",
        "photo", "form",   "salary expectation", "start date",   "something else"};
    std::string text;
    for (const auto part : parts) {
        text += text.empty() ? "" : ", ";
        text += names[static_cast<std::size_t>(part)];
    }
    return text;
}

template <typename Texts>
std::string joined(const Texts& texts, std::string_view separator) {
    std::string all;
    for (const auto& text : texts) {
        if (!text.empty()) {
            all += (all.empty() ? "" : std::string(separator)) + std::string(text);
        }
    }
    return all;
}

class Printer {
public:
    void print(const model::Posting& posting) const {
        head(posting);
        facts(posting);
        requirements(posting, model::RequirementKind::must, "Must have");
        requirements(posting, model::RequirementKind::nice, "Nice to have");
        if (!posting.responsibilities.empty()) {
            heading(std::format("The work ({})", posting.responsibilities.size()));
            for (const auto& duty : posting.responsibilities) {
                std::print("{}", terminal_.wrap("  • ", duty, Colour::plain));
            }
        }
        application(posting.application);
        if (!posting.remarks.empty()) {
            heading("Please note");
            for (const auto& remark : posting.remarks) {
                std::print("{}", terminal_.wrap("  ! ", to_text(remark.message), Colour::yellow));
            }
        }
    }

private:
    void heading(std::string_view text) const {
        std::print("\n{}\n", terminal_.paint(text, Colour::bold));
    }

    void fact(std::string_view name, std::string_view value) const {
        if (!value.empty()) {
            std::print("{}",
                       terminal_.wrap(terminal_.paint(std::format("  {:<13}", name), Colour::dim),
                                      value, Colour::plain));
        }
    }

    void head(const model::Posting& posting) const {
        std::print("{}\n",
                   terminal_.paint(posting.title.empty() ? "(no title found)" : posting.title,
                                   Colour::bold));
        auto places = posting.other_locations;
        places.insert(places.begin(), posting.location);
        const auto under =
            joined(std::array<std::string, 3>{posting.company, joined(places, ", "),
                                              std::string(model::to_word(posting.workplace))},
                   " · ");
        if (!under.empty()) {
            std::print("{}", terminal_.wrap("", under, Colour::plain));
        }
        std::print("\n");
    }

    void facts(const model::Posting& posting) const {
        fact("Employment", model::to_word(posting.employment_type));
        fact("Salary", posting.salary ? salary_text(*posting.salary) : "");
        fact("Seniority", model::to_word(posting.seniority));
        fact("Experience",
             posting.years_experience_min ? years_text(*posting.years_experience_min) : "");
        fact("Education", education_text(posting.education_min));
        fact("Language", posting.language == "en" ? "" : posting.language);
    }

    void requirements(const model::Posting& posting, model::RequirementKind kind,
                      std::string_view name) const {
        const auto count =
            std::ranges::count(posting.requirements, kind, &model::Requirement::kind);
        if (count == 0) {
            return;
        }
        heading(std::format("{} ({})", name, count));
        for (const auto& requirement : posting.requirements) {
            if (requirement.kind != kind) {
                continue;
            }
            const auto id = terminal_.paint(std::format("  {:<4}", requirement.id), Colour::dim);
            std::print("{}", terminal_.wrap(id, requirement.text, Colour::plain));
            if (!requirement.skills.empty()) {
                std::print("{}", terminal_.wrap("      ", joined(requirement.skills, " · "),
                                                Colour::blue));
            }
        }
    }

    void application(const model::ApplicationRules& rules) const {
        const auto deadline = rules.deadline_date && to_iso(*rules.deadline_date) != rules.deadline
                                  ? rules.deadline + " (" + to_iso(*rules.deadline_date) + ")"
                                  : rules.deadline;
        const auto contact =
            joined(std::array<std::string, 3>{rules.contact_name, rules.contact_email,
                                              rules.contact_phone},
                   ", ");
        const auto send = parts_text(rules.send);
        const auto refused = parts_text(rules.do_not_send);
        if (send.empty() && refused.empty() && contact.empty() && deadline.empty() &&
            rules.reference_number.empty() && rules.url.empty()) {
            return;
        }
        heading("To apply");
        fact("Send", send);
        fact("Do not send", refused);
        fact("Contact", contact);
        fact("At", rules.url);
        fact("By", deadline);
        fact("Reference", rules.reference_number);
    }

    Terminal terminal_{stdout};
};

}  // namespace

void print_posting(const model::Posting& posting) {
    Printer().print(posting);
}

}  // namespace vouch::cli
