#include "parse/posting_terms.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "parse/posting_clauses.hpp"
#include "parse/posting_header.hpp"

namespace vouch::parse::posting {

namespace {

using Words = std::string_view;
using model::EducationLevel;
using model::EmploymentType;
using model::Seniority;
using model::Workplace;

constexpr Words hybrid_words[] = {"hybrid", "hybrides", "hibrido", "days a week in the office", "days per week in the office", "days in the office",
                                  "days in office", "partly remote", "partially remote", "part remote", "days from home", "days at home", "some remote", "rest from home",
                                  "remote/office", "teilweise homeoffice", "days remote"};
constexpr Words remote_words[] = {"remote", "remotely", "fully remote", "100% remote", "work from home", "working from home", "home-based",
                                  "home based", "homebased", "work from anywhere", "teletravail", "remoto", "telecommute", "wfh", "distributed team"};
constexpr Words onsite_words[] = {"on-site", "onsite", "on site", "in-office", "in office", "in the office", "work from office", "site based", "site-based",
                                  "office based", "office-based", "vor ort", "in-person", "in person", "sur site", "presencial", "in school", "in-store", "in store",
                                  "workshop based", "ward based", "field based", "field-based", "on campus", "on-campus", "in the workshop", "in our workshop", "in the laboratory"};
constexpr Words no_remote[] = {"no remote", "not remote", "not a remote", "cannot be done remotely", "cant be done remotely", "remote work is not", "remote working is not", "not offer remote",
                               "dont offer remote", "no home office", "no working from home", "no wfh", "not possible remotely", "remote is not", "isnt remote", "non-remote", "not suitable for remote", "cannot be remote", "no hybrid"};
constexpr Words part_time[] = {"part-time", "part time", "parttime", "teilzeit", "temps partiel", "medio tiempo", "tiempo parcial", "jornada parcial", "meio periodo"};
constexpr Words full_time[] = {"full-time", "full time", "fulltime", "vollzeit", "temps plein", "tiempo completo", "jornada completa", "tempo integral", "wte 1.0", "1.0 fte", "1.0 wte", "40 hours per week", "40 hours a week", "37.5 hours per week", "37.5 hours a week"};
constexpr Words temporary[] = {"fixed-term", "fixed term", "temporary", "maternity cover", "maternity leave cover", "parental leave cover", "seasonal", "interim", "befristet", "cdd",
                               "temp role", "temp to perm", "temp-to-perm", "casual", "12 month ftc", "ftc", "cover for maternity", "per diem", "limited-term", "time-limited", "sabbatical cover"};
constexpr Words contract[] = {"contract role", "contract position", "contractor", "contract to hire", "contract-to-hire", "freelance", "freelancer", "b2b contract", "b2b", "inside ir35", "outside ir35",
                              "independent contractor", "1099", "month contract", "week contract", "contract basis", "self-employed", "contract:", "contract |", "c2c", "corp to corp"};
constexpr Words internship[] = {"internship", "intern", "praktikum", "werkstudent", "working student", "stage", "stagiaire", "placement year", "industrial placement", "summer placement", "becario", "practicas", "estagio", "co-op"};
constexpr Words not_contract[] = {"permanent contract", "manage contract", "managing contract", "contract guarding"};

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
    constexpr Words others[] = {"permanent", "unbefristet", "cdi", "shift", "days a week", "hours", "h/week", "per week", "start", "posted", "ref",
                                "reference", "salary", "contract", "indefinido", "vollzeit", "m/w/d", "immediate start", "asap", "flexible"};
    return workplace_of(std::string(normal)) != Workplace::unknown || has_phrase(normal, part_time) ||
           has_phrase(normal, full_time) || has_phrase(normal, temporary) || has_phrase(normal, others);
}

Workplace read_workplace(std::string_view text, const std::vector<Block>& blocks) {
    constexpr Words keys[] = {"work mode", "workplace", "work type", "remote", "work arrangement", "working arrangement", "work model", "mode", "workplace type"};
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
    constexpr Words statements[] = {"position", "role", "post", "job", "we work", "you work", "work remotely", "you will work", "youll work", "based", "fully remote",
                                    "100% remote", "work from home", "days a week", "days per week", "days p/w", "days in the office", "from home", "in our office*", "we do not offer", "hybrid", "this is", "shift*", "hours are", "workplace", "location", "from wherever", "from anywhere"};
    constexpr Words elsewhere[] = {"remote monitoring", "remote support", "remote sites", "remote areas", "remote access", "remote teams", "customer sites", "client sites", "remote communities", "on-site parking", "on site parking",
                                   "onsite gym", "on-site gym", "onsite canteen", "on-site canteen", "on-site nursery", "remote locations", "remote sensing", "remote control", "hybrid cloud", "hybrid vehicles", "hybrid app*", "hybrid mobile", "on site canteen", "on-site interview*", "onsite interview*"};
    for (const auto& block : blocks) {
        for (const auto sentence : split_sentences(text, block.line.content)) {
            const auto words = NormalText(text, sentence).text();
            constexpr Words strong_words[] = {"we work remotely", "fully remote", "100% remote", "hybrid working", "hybrid role", "this is a", "this is an", "the role is", "the position is", "the post is", "role can be", "this role", "this position", "on-site position", "onsite position"};
            const bool strong = has_phrase(words, strong_words);
            if ((!is_about_the_job(block) && !strong) || has_phrase(words, elsewhere) || !has_phrase(words, statements)) {
                continue;
            }
            constexpr Words elsewhere_too[] = {"from wherever", "from anywhere", "from home"};
            if (has_phrase(words, std::array<Words, 1>{"office"}) && has_phrase(words, elsewhere_too)) {
                return Workplace::hybrid;
            }
            const auto found = workplace_of(words);
            if (found != Workplace::unknown) {
                const bool mixed = has_phrase(words, std::array<Words, 3>{"days p/w", "days a week", "days per week"}) && has_phrase(words, std::array<Words, 2>{"from home", "at home"});
                return mixed ? Workplace::hybrid : found;
            }
            if (has_phrase(words, std::array<Words, 3>{"days p/w", "days a week", "days per week"}) &&
                has_phrase(words, std::array<Words, 2>{"from home", "at home"})) {
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
            const bool stronger = type != EmploymentType::unknown &&
                                  (found == EmploymentType::unknown || found == EmploymentType::full_time);
            found = stronger ? type : found;
        }
    }
    if (found != EmploymentType::unknown) {
        return found;
    }
    constexpr Words statements[] = {"position", "role", "post", "job", "employment", "contract", "work pattern", "hours", "permanent", "this is", "we offer", "salaried", "vacancy",
                                    "part-time", "full-time", "vollzeit", "teilzeit"};
    constexpr Words elsewhere[] = {"full-time degree", "part-time degree", "full-time students", "full-time employees", "full time employees", "full-time staff", "full-time equivalent", "part-time staff", "full time staff", "either full-time or part-time"};
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
            if (type != EmploymentType::unknown && (!asked || type == EmploymentType::full_time || type == EmploymentType::part_time)) {
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
    if (has_phrase(words, std::array<Words, 1>{"manager"}) && match.seniority != "senior" &&
        match.seniority != "junior" && match.seniority != "director") {
        // A manager of people, or of a product, an account, a project?
        constexpr Words people[] = {"lead a team", "manage a team", "managing a team", "leading people", "line manage", "line management", "direct reports", "team of",
                                    "leading a team", "people management", "supervise", "manage the team", "lead the team", "your team", "staff of", "manage staff"};
        for (const auto& block : blocks) {
            if (is_about_the_job(block) && has_phrase(normal_of(text, block), people)) {
                return Seniority::manager;
            }
        }
        return match.seniority == "manager" ? Seniority::unknown : model::from_word<Seniority>(match.seniority);
    }
    return model::from_word<Seniority>(match.seniority);
}

namespace {

// "at least 5 years", "3+ yrs", "7 to 11 yrs", "min. two years": the smaller number.
std::optional<double> years_in(const std::string& words) {
    constexpr Words units[] = {"years", "year", "yrs", "yr", "jahre", "jahren", "ans", "annees", "anos"};
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (at > 0 && words[at - 1] != ' ' && words[at - 1] != '(' && words[at - 1] != '/') {
            continue;
        }
        auto number = leading_number(std::string_view(words).substr(at));
        const bool article = std::string_view(words).substr(at).starts_with("a year") &&
                             (std::string_view(words).substr(0, at).ends_with("at least ") ||
                              std::string_view(words).substr(at).starts_with("a year of experience") ||
                              std::string_view(words).substr(0, at).ends_with("minimum of "));
        if (article) {
            number = Number{1, 1};
        }
        if (!number || number->value > 60 || number->value <= 0) {
            continue;
        }
        auto rest = std::string_view(words).substr(at + number->size);
        const auto skip = [&](std::initializer_list<Words> parts) {
            for (const auto part : parts) {
                if (rest.starts_with(part)) {
                    rest.remove_prefix(part.size());
                    return true;
                }
            }
            return false;
        };
        if (rest.starts_with(" (") && rest.find(')') < 6) {
            rest.remove_prefix(rest.find(')') + 1);  // "five (5) years"
        }
        skip({"+", " +"});
        if (skip({" - ", "-", " to ", " or ", " bis ", " a "})) {
            if (rest.starts_with("more")) {
                rest.remove_prefix(4);
            } else if (const auto upper = leading_number(rest)) {
                rest.remove_prefix(upper->size);
            } else if (!rest.starts_with("year")) {
                continue;
            }
        }
        skip({"+"});
        while (rest.starts_with(" ")) {
            rest.remove_prefix(1);
        }
        skip({"full ", "or more ", "plus "});
        if (number->value <= 40 && leading_phrase(rest, units) > 0 && !rest.starts_with("year old") && !rest.starts_with("years old") &&
            !rest.starts_with("years of age")) {
            return number->value;
        }
        constexpr Words months[] = {"months", "mths", "monate", "meses", "mois"};
        constexpr double months_a_year = 12;
        if (leading_phrase(rest, months) > 0 && number->value >= 6) {
            return number->value / months_a_year;
        }
    }
    return std::nullopt;
}

// General words for degrees beside the names that the taxonomy lists.
struct LevelWord {
    Words word;
    EducationLevel level;
};
constexpr std::array level_words = {
    LevelWord{"phd", EducationLevel::doctorate}, LevelWord{"ph.d", EducationLevel::doctorate},
    LevelWord{"doctorate", EducationLevel::doctorate}, LevelWord{"doctoral", EducationLevel::doctorate},
    LevelWord{"dphil", EducationLevel::doctorate}, LevelWord{"md", EducationLevel::doctorate}, LevelWord{"juris doctor", EducationLevel::doctorate},
    LevelWord{"masters", EducationLevel::master}, LevelWord{"master of", EducationLevel::master},
    LevelWord{"master degree", EducationLevel::master}, LevelWord{"msc", EducationLevel::master}, LevelWord{"m.sc", EducationLevel::master},
    LevelWord{"mba", EducationLevel::master}, LevelWord{"pgdm", EducationLevel::master}, LevelWord{"postgraduate degree", EducationLevel::master}, LevelWord{"llm", EducationLevel::master}, LevelWord{"m.tech", EducationLevel::master}, LevelWord{"mtech", EducationLevel::master}, LevelWord{"bac+5", EducationLevel::master},
    LevelWord{"bachelor*", EducationLevel::bachelor}, LevelWord{"bsc", EducationLevel::bachelor}, LevelWord{"b.sc", EducationLevel::bachelor},
    LevelWord{"beng", EducationLevel::bachelor}, LevelWord{"b.tech", EducationLevel::bachelor}, LevelWord{"btech", EducationLevel::bachelor}, LevelWord{"b.e", EducationLevel::bachelor}, LevelWord{"b.com", EducationLevel::bachelor}, LevelWord{"bcom", EducationLevel::bachelor},
    LevelWord{"llb", EducationLevel::bachelor}, LevelWord{"bsn", EducationLevel::bachelor}, LevelWord{"bs/ba", EducationLevel::bachelor}, LevelWord{"ba/bs", EducationLevel::bachelor},
    LevelWord{"degree", EducationLevel::bachelor}, LevelWord{"undergraduate", EducationLevel::bachelor}, LevelWord{"university degree", EducationLevel::bachelor},
    LevelWord{"hochschulabschluss", EducationLevel::bachelor}, LevelWord{"studium", EducationLevel::bachelor}, LevelWord{"graduate in", EducationLevel::bachelor}, LevelWord{"licenciatura", EducationLevel::bachelor},
    LevelWord{"associates degree", EducationLevel::associate}, LevelWord{"associate degree", EducationLevel::associate},
    LevelWord{"associates", EducationLevel::associate}, LevelWord{"foundation degree", EducationLevel::associate}, LevelWord{"hnd", EducationLevel::associate}, LevelWord{"hnc", EducationLevel::associate}, LevelWord{"bts", EducationLevel::associate}, LevelWord{"bac+2", EducationLevel::associate},
    LevelWord{"high school", EducationLevel::high_school}, LevelWord{"high-school", EducationLevel::high_school}, LevelWord{"ged", EducationLevel::high_school},
    LevelWord{"secondary school", EducationLevel::high_school}, LevelWord{"leaving certificate", EducationLevel::high_school}, LevelWord{"leaving cert", EducationLevel::high_school}, LevelWord{"gcse*", EducationLevel::high_school}, LevelWord{"a-levels", EducationLevel::high_school}, LevelWord{"a levels", EducationLevel::high_school},
    LevelWord{"nvq", EducationLevel::high_school}, LevelWord{"apprenticeship", EducationLevel::high_school}, LevelWord{"abitur", EducationLevel::high_school}, LevelWord{"matura", EducationLevel::high_school},
    LevelWord{"baccalaureat", EducationLevel::high_school}, LevelWord{"12th pass", EducationLevel::high_school}, LevelWord{"berufsausbildung", EducationLevel::high_school}, LevelWord{"city & guilds", EducationLevel::high_school}};

EducationLevel level_of_degree(const std::string& word) {
    return word == "vocational" ? EducationLevel::high_school
                                : model::from_word<EducationLevel>(word);
}

// The lowest level among the alternatives that a clause names; unknown where it names none.
EducationLevel education_in(std::string_view text, Span clause,
                            const skills::Taxonomy& taxonomy) {
    auto lowest = EducationLevel::unknown;
    const auto take = [&](EducationLevel level) {
        if (level != EducationLevel::unknown && (lowest == EducationLevel::unknown || level < lowest)) {
            lowest = level;
        }
    };
    const auto words = NormalText(text, clause).text();
    constexpr Words not_level[] = {"degree of", "master the", "scrum master", "master data", "masterclass", "mastery", "webmaster", "station master", "high degree", "degree in itself", "associate director"};
    if (has_phrase(words, not_level)) {
        return lowest;
    }
    // "Bachelor's degree" and "master's degree" are not "a degree" too.
    bool general = false;
    for (const auto& [word, level] : level_words) {
        const std::array<Words, 1> phrase = {word};
        if (!has_phrase(words, phrase)) {
            continue;
        }
        if (word == "degree" || word == "associates") {
            general = general || word == "degree";
        } else {
            take(level);
        }
    }
    for (const auto comma_part : text::split(text_of(text, clause), ',')) {
        for (std::size_t at = 0; at < comma_part.size();) {
            const auto end = std::min(comma_part.find(" or ", at), comma_part.size());
            if (const auto* degree = taxonomy.degree(comma_part.substr(at, end - at))) {
                take(level_of_degree(degree->level));
            }
            at = end + 4;
        }
    }
    if (general && lowest == EducationLevel::unknown) {
        take(EducationLevel::bachelor);
    }
    return lowest;
}

}  // namespace

std::optional<double> read_years(std::string_view text, const std::vector<Block>& blocks,
                                 const std::vector<Asked>& requirements) {
    constexpr Words keys[] = {"exp", "experience", "years of experience", "work experience", "experience required", "required experience", "total experience", "min experience", "minimum experience", "berufserfahrung"};
    if (const auto labelled = labelled_value(text, blocks, keys); !labelled.empty()) {
        if (const auto years = years_in(NormalText(text, labelled).text())) {
            return years;
        }
    }
    std::optional<double> most;
    for (const auto& asked : requirements) {
        if (asked.negated || asked.kind != model::RequirementKind::must) {
            continue;
        }
        const auto words = NormalText(text, asked.span).text();
        const auto years = years_in(words);
        if (years && (!most || *years > *most)) {
            most = years;
        }
    }
    return most;
}

EducationLevel read_education(std::string_view text, const std::vector<Block>& blocks,
                              const std::vector<Asked>& requirements,
                              const skills::Taxonomy& taxonomy) {
    auto found = EducationLevel::unknown;
    for (const auto& asked : requirements) {
        if (asked.negated || asked.kind != model::RequirementKind::must) {
            continue;
        }
        const auto level = education_in(text, asked.span, taxonomy);
        if (level != EducationLevel::unknown && level > found) {
            found = level;
        }
    }
    if (found != EducationLevel::unknown) {
        return found;
    }
    constexpr Words degree_words[] = {"degree", "diploma", "university", "studies", "formal education", "qualifications"};
    constexpr Words refusals[] = {"not required", "is not needed", "no degree", "not necessary", "nobody has ever been asked", "dont need a", "do not need a", "isnt required", "no formal", "without a degree", "not a requirement", "dont care", "do not care", "not ask for a degree"};
    for (const auto& block : blocks) {
        for (const auto sentence : split_sentences(text, block.line.content)) {
            const auto words = NormalText(text, sentence).text();
            if (has_phrase(words, degree_words) && has_phrase(words, refusals)) {
                return EducationLevel::none;
            }
        }
        // "A degree? Lovely, but nobody has ever been asked for one."
        const auto words = normal_of(text, block);
        const auto question = words.find("degree?");
        if (question != std::string::npos && has_phrase(std::string_view(words).substr(question), refusals)) {
            return EducationLevel::none;
        }
    }
    return EducationLevel::unknown;
}

bool asks_education(std::string_view text, Span clause, const skills::Taxonomy& taxonomy) {
    return education_in(text, clause, taxonomy) != EducationLevel::unknown;
}

}  // namespace vouch::parse::posting
