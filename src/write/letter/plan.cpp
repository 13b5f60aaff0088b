#include "write/letter/plan.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/career.hpp"
#include "write/claims/rules.hpp"
#include "write/english.hpp"
#include "write/letter/posting_phrases.hpp"
#include "write/tone.hpp"

namespace vouch::write::letter {
namespace {

constexpr std::size_t echo_words_most = 20;
constexpr std::size_t company_words_most = 24;
constexpr double likeness_least = 2;
constexpr std::size_t voice_words_most = 32;

double likeness(const claims::Fact& line, const claims::Fact& bullet,
                const skills::Taxonomy& taxonomy) {
    double sum = 0;
    for (const auto& asked : line.skills) {
        const bool shown = std::ranges::any_of(bullet.skills, [&](const skills::Mention& has) {
            return asked.skill && has.skill && taxonomy.implies(*has.skill, *asked.skill);
        });
        sum += shown ? 2 : 0;
    }
    for (const auto& token : line.tokens) {
        const bool shared = claims::is_content(token) && token.folded.size() > 3 &&
                            claims::has_stem(bullet, token.stem);
        sum += shared ? 0.7 : 0;
    }
    return sum;
}

bool speaks_of_terms(std::string_view text) {
    constexpr auto words = std::to_array<std::string_view>(
        {"applicant", "apply",   "benefit",     "bonus",     "candidate", "criminal",
         "cv",        "disab",   "discriminat", "diversity", "e-verify",  "employment",
         "equal",     "holiday", "insurance",   "pension",   "race",      "recruit",
         "religion",  "reserve", "salary",      "screening", "visa",      "welcome"});
    const auto folded = text::fold(text);
    return std::ranges::any_of(words, [&](std::string_view word) { return folded.contains(word); });
}

const model::Requirement* requirement_of(const model::Posting& posting, std::string_view id) {
    const auto found = std::ranges::find(posting.requirements, id, &model::Requirement::id);
    return found == posting.requirements.end() ? nullptr : &*found;
}

// The work itself shows it: not a degree, a language, a place or a count of years.
bool shows_work(const model::Evidence& evidence) {
    using enum model::Support;
    return evidence.how == same_skill || evidence.how == alias || evidence.how == more_specific ||
           evidence.how == implied || (evidence.how == described && evidence.strength >= 0.5);
}

// "Excellent communication skills": no single piece of work answers it.
bool asks_only_soft_skills(const model::Requirement& requirement,
                           const skills::Taxonomy& taxonomy) {
    return !requirement.skills.empty() &&
           std::ranges::all_of(requirement.skills, [&](const std::string& name) {
               const auto skill = taxonomy.lookup(name);
               return skill && (taxonomy.skill(*skill).kind == skills::Kind::soft ||
                                taxonomy.skill(*skill).kind == skills::Kind::language);
           });
}

bool asks_for_years(std::string_view text) {
    return std::ranges::any_of(claims::find_quantities(text), [](const claims::Quantity& quantity) {
        return quantity.unit == "year" || quantity.unit == "month";
    });
}

// A degree, a certificate, a language or a place is what is asked: no piece of work answers that.
bool asks_for_credential(const model::RequirementMatch& match) {
    using enum model::Support;
    return std::ranges::any_of(match.evidence, [](const model::Evidence& evidence) {
        return evidence.how == education || evidence.how == certificate ||
               evidence.how == language || evidence.how == location;
    });
}

Theme make_theme(const Inputs& inputs, const model::RequirementMatch& match,
                 const std::vector<Told>& told) {
    Theme theme;
    theme.match = &match;
    if (const auto* requirement = requirement_of(inputs.posting, match.id)) {
        if (asks_only_soft_skills(*requirement, inputs.taxonomy)) {
            return theme;
        }
        theme.ask = ask_phrase(*requirement, inputs.taxonomy);
        theme.quote = quotable(requirement->text, 16);
        if (!inputs.posting.text.contains(theme.quote)) {
            theme.quote.clear();
        }
    }
    for (const auto& evidence : match.evidence) {
        const auto found = std::ranges::find(told, evidence.pointer, &Told::pointer);
        if (found != told.end() && shows_work(evidence) &&
            std::ranges::find(theme.told, &*found) == theme.told.end()) {
            theme.told.push_back(&*found);
        }
    }
    std::ranges::stable_sort(theme.told, std::ranges::greater{},
                             [](const Told* one) { return worth(*one); });
    for (const auto& keyword : inputs.match.stated) {
        const bool of_theme =
            !keyword.posting_spelling.empty() && match.text.contains(keyword.posting_spelling);
        const bool named = std::ranges::any_of(theme.skills, [&](const std::string& other) {
            return other.contains(keyword.posting_spelling);
        });
        if (of_theme && !named && theme.skills.size() < 3) {
            theme.skills.push_back(keyword.posting_spelling);
        }
    }
    return theme;
}

}  // namespace

Echo find_echo(const Inputs& inputs, const std::vector<Told>& told) {
    Echo best;
    std::vector<claims::Fact> bullets;
    bullets.reserve(told.size());
    for (const auto& candidate : told) {
        bullets.push_back(claims::make_fact(candidate.body, inputs.taxonomy));
    }
    for (const auto& responsibility : inputs.posting.responsibilities) {
        const auto quote = quotable(responsibility, echo_words_most);
        if (quote.empty() || !inputs.posting.text.contains(quote)) {
            continue;
        }
        const auto line = claims::make_fact(quote, inputs.taxonomy);
        for (std::size_t i = 0; i < told.size(); ++i) {
            const auto& candidate = told[i];
            const double like = likeness(line, bullets[i], inputs.taxonomy);
            const bool fits = candidate.telling == Telling::deed && !candidate.shared &&
                              candidate.age_rank < 3 && like >= likeness_least;
            const double found = like + worth(candidate) / 4;
            if (fits && found > best.likeness) {
                best = {quote, &candidate, found};
            }
        }
    }
    return best;
}

std::vector<Theme> find_themes(const Inputs& inputs, const std::vector<Told>& told) {
    std::vector<Theme> found;
    for (const auto& match : inputs.match.requirements) {
        if (match.status == model::MatchStatus::missing || asks_for_credential(match)) {
            continue;
        }
        auto theme = make_theme(inputs, match, told);
        const bool nameable = !theme.ask.empty() || !theme.quote.empty() || !theme.skills.empty();
        if (!theme.told.empty() && nameable) {
            found.push_back(std::move(theme));
        }
    }
    std::ranges::stable_sort(found, {}, [](const Theme& theme) {
        return (theme.match->kind == model::RequirementKind::must ? 0 : 4) +
               (theme.match->status == model::MatchStatus::met ? 0 : 2) +
               (asks_for_years(theme.match->text) ? 1 : 0);
    });
    return found;
}

namespace {

// "Copper & Heron make rostering software": a verb follows the name, so it is no heading.
bool tells_of(std::string_view sentence, std::string_view company,
              const skills::Taxonomy& taxonomy) {
    if (!sentence.starts_with(company)) {
        return false;
    }
    constexpr auto plain = std::to_array<std::string_view>(
        {"are", "has", "have", "is", "make", "makes", "help", "helps", "run", "runs"});
    const auto rest = sentence.substr(company.size());
    const auto tokens = tokenize(rest);
    std::size_t i = 0;
    while (i < tokens.size() && tokens[i].capital && i < 3) {
        ++i;  // the legal form
    }
    if (i == tokens.size()) {
        return false;
    }
    const auto verb = verb_form(tokens[i].folded, taxonomy);
    return std::ranges::find(plain, tokens[i].folded) != plain.end() ||
           (verb && (verb->form == Form::third || verb->form == Form::base));
}

// "We have 110 staff and were bought in 2023": size and ownership are nothing to answer.
bool speaks_of_size(std::string_view sentence) {
    constexpr auto words = std::to_array<std::string_view>(
        {"acquired", "based", "bought", "colleagues", "employees", "founded", "headcount",
         "headquartered", "owned", "staff", "turnover"});
    return std::ranges::any_of(tokenize(sentence), [&](const Token& token) {
        return std::ranges::contains(words, token.folded);
    });
}

bool is_line_of_prose(std::string_view line) {
    return word_count(line) >= 7 && text::upper_case_share(line) < 0.3 &&
           !line.contains("\u00b7") && !line.contains('|') && !speaks_of_terms(line);
}

}  // namespace

std::string company_line(const model::Posting& posting, const skills::Taxonomy& taxonomy) {
    const auto company = short_employer(posting.company);
    std::vector<std::string_view> candidates;
    if (!company.empty()) {
        std::ranges::copy_if(
            sentences(posting.text), std::back_inserter(candidates),
            [&](std::string_view sentence) { return tells_of(sentence, company, taxonomy); });
    }
    std::ranges::copy_if(sentences(posting.about_company), std::back_inserter(candidates),
                         [](std::string_view sentence) { return sentence.starts_with("We "); });
    for (const auto candidate : candidates) {
        const auto line = quotable(candidate, company_words_most);
        if (is_line_of_prose(line) && !speaks_of_terms(candidate) && !speaks_of_size(line) &&
            posting.text.contains(line)) {
            return line;
        }
    }
    return {};
}

Credentials find_credentials(const Inputs& inputs) {
    Credentials found;
    const auto& resume = inputs.resume;
    const auto add = [](std::vector<std::string>& list, std::string name) {
        if (!name.empty() && std::ranges::find(list, name) == list.end() && list.size() < 3) {
            list.push_back(std::move(name));
        }
    };
    const auto points_at = [](std::string_view pointer, std::string_view section, std::size_t i) {
        const auto base = "/" + std::string(section) + "/" + std::to_string(i);
        return pointer == base || pointer.starts_with(base + "/");
    };
    for (const auto& match : inputs.match.requirements) {
        if (match.status != model::MatchStatus::met) {
            continue;
        }
        for (const auto& evidence : match.evidence) {
            for (std::size_t i = 0; i < resume.certificates.size(); ++i) {
                if (points_at(evidence.pointer, "certificates", i)) {
                    const auto& name = resume.certificates[i].name;
                    add(found.certificates,
                        std::string(text::trim(name.substr(0, name.find(',')))));
                }
            }
            for (std::size_t i = 0; i < resume.languages.size(); ++i) {
                if (points_at(evidence.pointer, "languages", i)) {
                    add(found.languages, resume.languages[i].language);
                }
            }
        }
    }
    return found;
}

namespace {

// "I have a BSc in Accounting from Lotus University."; of a degree still under way, "I am studying
// for a BSc …".
DegreeLine line_of(const model::Education& degree, const Inputs& inputs) {
    const auto* known = inputs.taxonomy.degree(degree.study_type);
    const bool school = known != nullptr && known->level == "high-school";
    const bool done = degree.end && *degree.end <= inputs.today;
    const bool under_way = !done && degree.start && *degree.start <= inputs.today;
    if (school || degree.study_type.empty() || degree.area.empty() || (!done && !under_way)) {
        return {};
    }
    // "Bachelor Professional in Bilanzbuchhaltung (part-time)" names its field already.
    const auto type = short_position(degree.study_type);
    const bool named = text::fold(degree.study_type).contains(text::fold(degree.area)) ||
                       degree.study_type.contains(" in ");
    const auto field = degree.area.substr(0, degree.area.find(" ("));
    const auto place = std::string(
        text::trim(degree.institution.substr(0, degree.institution.find_first_of(",("))));
    const auto what =
        with_article(named ? type : degree.study_type) + (named ? "" : " in " + field);
    return {(done ? "I have " : "I am studying for ") + what +
                (place.empty() ? "" : (done ? " from " : " at ") + place) + ".",
            degree.id};
}

}  // namespace

DegreeLine degree_line(const Inputs& inputs) {
    const auto& all = inputs.resume.education;
    const auto asked = [&](std::size_t i) {
        const auto base = "/education/" + std::to_string(i) + "/";
        return std::ranges::any_of(inputs.match.requirements, [&](const auto& match) {
            return match.status == model::MatchStatus::met &&
                   std::ranges::any_of(match.evidence, [&](const model::Evidence& evidence) {
                       return evidence.pointer.starts_with(base);
                   });
        });
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (asked(i) && all[i].end && *all[i].end <= inputs.today) {
            if (auto line = line_of(all[i], inputs); !line.sentence.empty()) {
                return line;
            }
        }
    }
    return {};
}

DegreeLine studies_line(const Inputs& inputs) {
    for (const auto& degree : inputs.resume.education) {
        if (auto line = line_of(degree, inputs); !line.sentence.empty()) {
            return line;
        }
    }
    return {};
}

std::string own_voice(const Inputs& inputs, bool first_person) {
    for (const auto sentence : sentences(inputs.resume.basics.summary)) {
        const auto folded = text::fold(sentence);
        const auto tokens = tokenize(sentence);
        const bool of_work = !folded.contains("looking for") && !folded.contains("seek") &&
                             !folded.contains("salary") && word_count(sentence) >= 4 &&
                             word_count(sentence) <= voice_words_most &&
                             tone_findings(sentence).empty();
        if (!of_work) {
            continue;
        }
        if (first_person && sentence.starts_with("I ")) {
            return std::string(sentence);
        }
        const auto verb = verb_form(tokens[0].folded, inputs.taxonomy);
        const bool deed = verb && !verb->lemma.empty() && verb->form == Form::past &&
                          !tokens[1].starts_clause && tokens[1].folded != "by" &&
                          !sentence.contains(';') && sentence.ends_with('.');
        if (!first_person && deed) {
            return "I " + lower_first(sentence);
        }
    }
    return {};
}

}  // namespace vouch::write::letter
