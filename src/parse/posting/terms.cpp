#include "parse/posting/terms.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "parse/posting/clauses.hpp"
#include "parse/posting/header.hpp"
#include "parse/posting/term_words.hpp"

namespace vouch::parse::posting {

namespace {

using Words = std::string_view;
using model::EmploymentType;
using model::Seniority;
using model::Workplace;

std::string normal_of(std::string_view text, const Block& block) {
    return NormalText(text, block.line.content).text();
}

// "37 hours per week", "35H/semaine", "38,5 Wochenstunden": the work of a week, within bounds.
bool counts_week(std::string_view words, double hours_min, double hours_max) {
    static constexpr auto units = phrases<
        "hours per week|hours a week|hours/week|hrs per week|hrs/week|hrs a week|hours weekly|"
        "hour week|h/week|h/semaine|h semaine|heures par semaine|heures/semaine|h hebdo|"
        "wochenstunden|stunden pro woche|stunden/woche|std./woche|h/woche|-stunden-woche|"
        "horas semanales|horas a la semana|horas semanais|horas por semana|horas/semana">();
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool begins = words[at] >= '0' && words[at] <= '9' &&
                            (at == 0 || words[at - 1] == ' ' || words[at - 1] == '(');
        const auto number = begins ? leading_number(words.substr(at)) : std::nullopt;
        if (!number || number->value < hours_min || number->value > hours_max) {
            continue;
        }
        auto rest = words.substr(at + number->size);
        if (rest.size() > 2 && (rest[0] == ',' || rest[0] == '.')) {
            rest = rest.substr(std::min(rest.find_first_not_of("0123456789,."), rest.size()));
        }
        rest = rest.starts_with(' ') ? rest.substr(1) : rest;
        if (leading_phrase(rest, units) > 0) {
            return true;
        }
    }
    return false;
}

EmploymentType type_of(std::string_view words, bool head) {
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
    constexpr double full_week_min = 35;
    constexpr double full_week_max = 48;
    if (has_phrase(words, full_time) || counts_week(words, full_week_min, full_week_max)) {
        return EmploymentType::full_time;
    }
    constexpr double part_week_min = 8;
    constexpr double part_week_max = 28;
    return head && counts_week(words, part_week_min, part_week_max) ? EmploymentType::part_time
                                                                    : EmploymentType::unknown;
}

}  // namespace

bool is_about_the_job(const Block& block) {
    return block.section != Section::about && block.section != Section::benefits &&
           block.section != Section::legal && block.section != Section::apply;
}

bool is_term(std::string_view normal) {
    static constexpr auto others = phrases<
        "efetivo|entgeltgruppe|besoldungsgruppe|tvod|tv-l|tvoed|"
        "permanent|unbefristet|festanstellung|cdi|clt|shift|days a week|hours|h/week|per week|"
        "start|posted|ref|reference|salary|contract|indefinido|contrato|m/w/d|"
        "freelance|freelancer|freiberuflich|immediate start|asap|flexible|week contract|month "
        "contract|a partir de|ab sofort">();
    return workplace_of(normal) != Workplace::unknown || has_phrase(normal, part_time) ||
           has_phrase(normal, full_time) || has_phrase(normal, temporary) ||
           has_phrase(normal, others);
}

Said<EmploymentType> read_employment_type(std::string_view text, const std::vector<Block>& blocks) {
    static constexpr auto keys = phrases<
        "job type|employment type|type|contract type|anstellungsart|vertragsart|beschaftigungsart|"
        "type de contrat|contrat|tipo de contrato|jornada|tipo de jornada|regime|vinculo">();
    if (const auto labelled = labelled_value(text, blocks, keys); !labelled.empty()) {
        const auto type = type_of(NormalText(text, labelled).text(), true);
        if (type != EmploymentType::unknown) {
            return {type, labelled};
        }
    }
    Said<EmploymentType> found;
    for (const auto& block : blocks) {
        const auto words = normal_of(text, block);
        if (block.section == Section::header) {
            const auto type = type_of(words, true);
            const bool stronger =
                type != EmploymentType::unknown && (found.value == EmploymentType::unknown ||
                                                    found.value == EmploymentType::full_time);
            found = stronger ? Said<EmploymentType>{type, block.line.content} : found;
        }
    }
    if (found.value != EmploymentType::unknown) {
        return found;
    }
    static constexpr auto statements = phrases<
        "position|role|post|job|employment|contract|work pattern|hours|permanent|"
        "this is|we offer|salaried|vacancy|part-time|full-time|looking for|hiring|seeking|"
        "required part time|required full time|regime|clt|"
        "vollzeit|teilzeit|stelle|zu besetzen|wochenstunden|arbeitsvertrag|"
        "poste|contrat|cdi|cdd|temps plein|temps partiel|"
        "puesto|contrato|jornada|vaga|trabalho|alternance|alternant">();
    static constexpr auto elsewhere = phrases<
        "full-time degree|part-time degree|full-time students|full-time employees|"
        "full time employees|full-time staff|full-time equivalent|part-time staff|"
        "full time staff|either full-time or part-time">();
    for (const auto& block : blocks) {
        // "Additional information" may hold the terms: a line that begins with one is no notice.
        static constexpr auto terms = phrases<
            "regime|jornada|contrato|arbeitszeit|contrat|hours|contract|job type|employment "
            "type">();
        if (block.section == Section::about ||
            (block.section == Section::legal &&
             leading_phrase(normal_of(text, block), terms) == 0)) {
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
                return {type, sentence};
            }
        }
    }
    return {};
}

namespace {

// "We are looking for an intermediate analyst": the rank stands where the person is sought.
Said<Seniority> seniority_of_search(std::string_view text, const std::vector<Block>& blocks) {
    static constexpr auto seeking =
        phrases<"looking for|seeking|hiring|recruiting|in search of|this is an|this is a">();
    static constexpr auto middle = phrases<"intermediate|mid-level|mid level|midlevel">();
    static constexpr auto first = phrases<"entry-level|entry level|junior">();
    for (const auto& block : blocks) {
        if (!is_about_the_job(block)) {
            continue;
        }
        for (const auto sentence : split_sentences(text, block.line.content)) {
            const auto words = NormalText(text, sentence).text();
            const auto place = find_phrase(words, seeking);
            if (!place) {
                continue;
            }
            constexpr std::size_t near_bytes = 40;  // "a talented, friendly intermediate …"
            const auto near = std::string_view(words).substr(place->end, near_bytes);
            if (has_phrase(near, middle)) {
                return {Seniority::mid, sentence};
            }
            if (has_phrase(near, first)) {
                return {Seniority::junior, sentence};
            }
        }
    }
    return {};
}

}  // namespace

Said<Seniority> read_seniority(std::string_view title, std::string_view text,
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
                return {Seniority::manager, block.line.content};
            }
        }
        return {match.seniority == "manager" ? Seniority::unknown
                                             : model::from_word<Seniority>(match.seniority),
                {}};
    }
    const auto found = model::from_word<Seniority>(match.seniority);
    return found == Seniority::unknown ? seniority_of_search(text, blocks)
                                       : Said<Seniority>{found, {}};
}

}  // namespace vouch::parse::posting
