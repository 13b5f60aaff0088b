#include "write/letter/plan.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/career.hpp"
#include "write/english.hpp"
#include "write/letter/posting_phrases.hpp"
#include "write/tone.hpp"

namespace vouch::write::letter {
namespace {

constexpr std::size_t company_words_most = 24;
constexpr std::size_t voice_words_most = 32;

bool speaks_of_terms(std::string_view text) {
    constexpr auto words = std::to_array<std::string_view>(
        {"applicant", "apply",   "benefit",     "bonus",     "candidate", "criminal",
         "cv",        "disab",   "discriminat", "diversity", "e-verify",  "employment",
         "equal",     "holiday", "insurance",   "pension",   "race",      "recruit",
         "religion",  "reserve", "salary",      "screening", "visa",      "welcome"});
    const auto folded = text::fold(text);
    return std::ranges::any_of(words, [&](std::string_view word) { return folded.contains(word); });
}

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

// "I have a BSc in Accounting from Lotus University."; of a degree still under way, "At Lotus
// University, I am studying for a BSc …".
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
    if (done) {
        return {"I have " + what + (place.empty() ? "" : " from " + place) + ".", degree.id};
    }
    return {(place.empty() ? "" : "At " + place + ", ") + "I am studying for " + what + ".",
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
