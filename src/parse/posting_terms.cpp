#include "parse/posting_terms.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "parse/posting_clauses.hpp"
#include "parse/posting_header.hpp"

namespace vouch::parse::posting {

namespace {

using Words = std::string_view;
using model::EmploymentType;
using model::Seniority;
using model::Workplace;

constexpr auto hybrid_words = phrases<
    "hybrid|hybrides|hibrido|days a week in the office|days per week in the office|"
    "days in the office|days in office|partly remote|partially remote|part remote|"
    "days from home|days at home|some remote|rest from home|remote/office|"
    "teilweise homeoffice|days remote">();
constexpr auto remote_words = phrases<
    "remote|remotely|fully remote|100% remote|work from home|working from home|"
    "home-based|home based|homebased|work from anywhere|teletravail|remoto|telecommute|"
    "wfh|distributed team">();
constexpr auto onsite_words = phrases<
    "on-site|onsite|on site|in-office|in office|in the office|work from office|"
    "site based|site-based|office based|office-based|vor ort|in-person|in person|"
    "sur site|presencial|in school|in-store|in store|workshop based|ward based|"
    "field based|field-based|on campus|on-campus|in the workshop|in our workshop|"
    "in the laboratory">();
constexpr auto no_remote = phrases<
    "no remote|not remote|not a remote|cannot be done remotely|cant be done remotely|"
    "remote work is not|remote working is not|not offer remote|dont offer remote|"
    "no home office|no working from home|no wfh|not possible remotely|remote is not|"
    "isnt remote|non-remote|not suitable for remote|cannot be remote|no hybrid">();
constexpr auto part_time = phrases<
    "part-time|part time|parttime|teilzeit|temps partiel|medio tiempo|tiempo parcial|"
    "jornada parcial|meio periodo">();
constexpr auto full_time = phrases<
    "full-time|full time|fulltime|vollzeit|temps plein|tiempo completo|"
    "jornada completa|tempo integral|wte 1.0|1.0 fte|1.0 wte|40 hours per week|"
    "40 hours a week|37.5 hours per week|37.5 hours a week">();
constexpr auto temporary = phrases<
    "fixed-term|fixed term|temporary|maternity cover|maternity leave cover|"
    "parental leave cover|seasonal|interim|befristet|cdd|temp role|temp to perm|"
    "temp-to-perm|casual|12 month ftc|ftc|cover for maternity|per diem|limited-term|"
    "time-limited|sabbatical cover">();
constexpr auto contract = phrases<
    "contract role|contract position|contractor|contract to hire|contract-to-hire|"
    "freelance|freelancer|b2b contract|b2b|inside ir35|outside ir35|"
    "independent contractor|1099|month contract|week contract|contract basis|"
    "self-employed|contract:|contract ||c2c|corp to corp">();
constexpr auto internship = phrases<
    "internship|intern|praktikum|werkstudent|working student|stage|stagiaire|"
    "placement year|industrial placement|summer placement|becario|practicas|estagio|"
    "co-op">();
constexpr auto not_contract =
    phrases<"permanent contract|manage contract|managing contract|contract guarding">();

bool is_about_the_job(const Block& block) {
    return block.section != Section::about && block.section != Section::benefits &&
           block.section != Section::legal && block.section != Section::apply;
}

std::string normal_of(std::string_view text, const Block& block) {
    return NormalText(text, block.line.content).text();
}

Workplace workplace_of(const std::string& words) {
    if (has_phrase(words, no_remote)) {
        return Workplace::onsite;
    }
    if (has_phrase(words, hybrid_words)) {
        return Workplace::hybrid;
    }
    const auto remote = find_phrase(words, remote_words);
    const auto onsite = find_phrase(words, onsite_words);
    if (remote && onsite) {
        return remote->begin < onsite->begin ? Workplace::remote : Workplace::onsite;
    }
    return remote ? Workplace::remote : onsite ? Workplace::onsite : Workplace::unknown;
}

}  // namespace

bool is_term(std::string_view normal) {
    static constexpr auto others = phrases<
        "permanent|unbefristet|cdi|shift|days a week|hours|h/week|per week|start|"
        "posted|ref|reference|salary|contract|indefinido|vollzeit|m/w/d|"
        "immediate start|asap|flexible">();
    return workplace_of(std::string(normal)) != Workplace::unknown ||
           has_phrase(normal, part_time) || has_phrase(normal, full_time) ||
           has_phrase(normal, temporary) || has_phrase(normal, others);
}

Workplace read_workplace(std::string_view text, const std::vector<Block>& blocks) {
    static constexpr auto keys = phrases<
        "work mode|workplace|work type|remote|work arrangement|working arrangement|"
        "work model|mode|workplace type">();
    if (const auto labelled = labelled_value(text, blocks, keys); !labelled.empty()) {
        const auto found = workplace_of(NormalText(text, labelled).text());
        if (found != Workplace::unknown) {
            return found;
        }
    }
    for (const auto& block : blocks) {
        if (block.section == Section::header) {
            const auto found = workplace_of(normal_of(text, block));
            if (found != Workplace::unknown) {
                return found;
            }
        }
    }
    // In running text only what speaks of this job counts: "we work remotely", "this is an
    // on-site position"; "remote monitoring" and "on site at customers" do not.
    static constexpr auto statements = phrases<
        "position|role|post|job|we work|you work|work remotely|you will work|"
        "youll work|based|fully remote|100% remote|work from home|days a week|"
        "days per week|days p/w|days in the office|from home|in our office*|"
        "we do not offer|hybrid|this is|shift*|hours are|workplace|location|"
        "from wherever|from anywhere">();
    static constexpr auto elsewhere = phrases<
        "remote monitoring|remote support|remote sites|remote areas|remote access|"
        "remote teams|customer sites|client sites|remote communities|on-site parking|"
        "on site parking|onsite gym|on-site gym|onsite canteen|on-site canteen|"
        "on-site nursery|remote locations|remote sensing|remote control|hybrid cloud|"
        "hybrid vehicles|hybrid app*|hybrid mobile|on site canteen|on-site interview*|"
        "onsite interview*">();
    for (const auto& block : blocks) {
        for (const auto sentence : split_sentences(text, block.line.content)) {
            const auto words = NormalText(text, sentence).text();
            static constexpr auto strong_words = phrases<
                "we work remotely|fully remote|100% remote|hybrid working|hybrid role|"
                "this is a|this is an|the role is|the position is|the post is|"
                "role can be|this role|this position|on-site position|onsite position">();
            const bool strong = has_phrase(words, strong_words);
            if ((!is_about_the_job(block) && !strong) || has_phrase(words, elsewhere) ||
                !has_phrase(words, statements)) {
                continue;
            }
            static constexpr auto elsewhere_too =
                phrases<"from wherever|from anywhere|from home">();
            if (has_phrase(words, phrases<"office">()) && has_phrase(words, elsewhere_too)) {
                return Workplace::hybrid;
            }
            const auto found = workplace_of(words);
            if (found != Workplace::unknown) {
                const bool mixed =
                    has_phrase(words, phrases<"days p/w|days a week|days per week">()) &&
                    has_phrase(words, phrases<"from home|at home">());
                return mixed ? Workplace::hybrid : found;
            }
            if (has_phrase(words, phrases<"days p/w|days a week|days per week">()) &&
                has_phrase(words, phrases<"from home|at home">())) {
                return Workplace::hybrid;
            }
        }
    }
    return Workplace::unknown;
}

EmploymentType read_employment_type(std::string_view text, const std::vector<Block>& blocks) {
    const auto type_of = [](const std::string& words, bool head) {
        if (has_phrase(words, internship) && head) {
            return EmploymentType::internship;
        }
        if (has_phrase(words, temporary)) {
            return EmploymentType::temporary;
        }
        if (has_phrase(words, contract) && !has_phrase(words, not_contract)) {
            return EmploymentType::contract;
        }
        if (has_phrase(words, part_time) && !has_phrase(words, full_time)) {
            return EmploymentType::part_time;
        }
        return has_phrase(words, full_time) ? EmploymentType::full_time : EmploymentType::unknown;
    };
    auto found = EmploymentType::unknown;
    for (const auto& block : blocks) {
        const auto words = normal_of(text, block);
        if (block.section == Section::header && words != "") {
            const auto type = type_of(words, true);
            const bool stronger =
                type != EmploymentType::unknown &&
                (found == EmploymentType::unknown || found == EmploymentType::full_time);
            found = stronger ? type : found;
        }
    }
    if (found != EmploymentType::unknown) {
        return found;
    }
    static constexpr auto statements = phrases<
        "position|role|post|job|employment|contract|work pattern|hours|permanent|"
        "this is|we offer|salaried|vacancy|part-time|full-time|vollzeit|teilzeit">();
    static constexpr auto elsewhere = phrases<
        "full-time degree|part-time degree|full-time students|full-time employees|"
        "full time employees|full-time staff|full-time equivalent|part-time staff|"
        "full time staff|either full-time or part-time">();
    for (const auto& block : blocks) {
        if (block.section == Section::about || block.section == Section::legal) {
            continue;
        }
        for (const auto sentence : split_sentences(text, block.line.content)) {
            const auto words = NormalText(text, sentence).text();
            if (!has_phrase(words, statements) || has_phrase(words, elsewhere)) {
                continue;
            }
            const auto type = type_of(words, false);
            const bool asked = block.section == Section::must || block.section == Section::nice;
            if (type != EmploymentType::unknown && (!asked || type == EmploymentType::full_time ||
                                                    type == EmploymentType::part_time)) {
                return type;
            }
        }
    }
    return EmploymentType::unknown;
}

Seniority read_seniority(std::string_view title, std::string_view text,
                         const std::vector<Block>& blocks, const skills::Taxonomy& taxonomy) {
    const auto match = taxonomy.title(title);
    const auto words = normal_form(title);
    if (has_phrase(words, phrases<"manager">()) && match.seniority != "senior" &&
        match.seniority != "junior" && match.seniority != "director") {
        // A manager of people, or of a product, an account, a project?
        static constexpr auto people = phrases<
            "lead a team|manage a team|managing a team|leading people|line manage|"
            "line management|direct reports|team of|leading a team|people management|"
            "supervise|manage the team|lead the team|your team|staff of|manage staff">();
        for (const auto& block : blocks) {
            if (is_about_the_job(block) && has_phrase(normal_of(text, block), people)) {
                return Seniority::manager;
            }
        }
        return match.seniority == "manager" ? Seniority::unknown
                                            : model::from_word<Seniority>(match.seniority);
    }
    return model::from_word<Seniority>(match.seniority);
}

}  // namespace vouch::parse::posting
