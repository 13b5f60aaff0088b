#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "parse/posting/clauses.hpp"
#include "parse/posting/header.hpp"
#include "parse/posting/terms.hpp"

// Years of experience and level of education: what the must requirements ask at least.
namespace vouch::parse::posting {

namespace {

using Words = std::string_view;
using model::EducationLevel;

// "within three years", "no accidents in 3 years": the words before the number say that it
// measures no experience.
bool measures_other(std::string_view before) {
    static constexpr auto spans = phrases<
        "in|in the last|in the past|within|over the last|for the last|over|under|age|"
        "innerhalb von|dans les|en los ultimos|nos ultimos|aged">();
    while (before.ends_with(' ')) {
        before.remove_suffix(1);
    }
    return ends_with_phrase(before, spans);
}

// "a four-year college", "a three-year degree" measure the studies.
bool measures_study(std::string_view rest) {
    static constexpr auto studies = phrases<
        "year college|year university|year degree|year course|year program*|year bachelor*|"
        "year accredited|year institution|year apprenticeship|year term|year contract">();
    return leading_phrase(rest, studies) > 0;
}

// "at least 5 years", "3+ yrs", "7 to 11 yrs", "min. two years": the smaller number.
std::optional<double> years_in(const std::string& words) {
    static constexpr auto units =
        phrases<"years|year|yrs|yr|jahr|jahre|jahren|an|ans|annee|annees|ano|anos">();
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (at > 0 && words[at - 1] != ' ' && words[at - 1] != '(' && words[at - 1] != '/') {
            continue;
        }
        auto number = leading_number(std::string_view(words).substr(at));
        const bool article =
            std::string_view(words).substr(at).starts_with("a year") &&
            (std::string_view(words).substr(0, at).ends_with("at least ") ||
             std::string_view(words).substr(at).starts_with("a year of experience") ||
             std::string_view(words).substr(at).starts_with("a year or") ||
             std::string_view(words).substr(0, at).ends_with("minimum of "));
        if (article) {
            number = Number{1, 1};
        }
        if (!number || number->value > 60 || number->value <= 0 ||
            measures_other(std::string_view(words).substr(0, at))) {
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
        const auto skip_repeat = [&] {
            if (rest.starts_with(" (") && rest.find(')') < 6) {
                rest.remove_prefix(rest.find(')') + 1);  // "five (5) years"
            }
        };
        skip_repeat();
        skip({"+", " +"});
        if (skip({" - ", "-", " to ", " or ", " bis ", " a "})) {
            if (rest.starts_with("more")) {
                rest.remove_prefix(4);
            } else if (const auto upper = leading_number(rest)) {
                rest.remove_prefix(upper->size);
                skip_repeat();
            } else if (!rest.starts_with("year")) {
                continue;
            }
        }
        skip({"+"});
        while (rest.starts_with(" ")) {
            rest.remove_prefix(1);
        }
        skip({"full ", "or more ", "plus "});
        if (number->value <= 40 && leading_phrase(rest, units) > 0 &&
            !rest.starts_with("year old") && !rest.starts_with("years old") &&
            !rest.starts_with("years of age") && !measures_study(rest)) {
            return number->value;
        }
        static constexpr auto months = phrases<"months|mths|monate|meses|mois">();
        constexpr double months_a_year = 12;
        if (leading_phrase(rest, months) > 0 && number->value >= 6) {
            return number->value / months_a_year;
        }
    }
    return std::nullopt;
}

// General words for degrees beside the names that the taxonomy lists.
constexpr auto doctorate_words = phrases<"phd|ph.d|doctorate|doctoral|dphil|md|juris doctor">();
constexpr auto master_words = phrases<
    "masters|master of|master degree|msc|m.sc|mba|pgdm|postgraduate degree|llm|"
    "m.tech|mtech|bac+5|bac +5|bac + 5|universitatsabschluss|mestrado|diplome dingenieur">();
constexpr auto bachelor_words = phrases<
    "bachelor*|bsc|b.sc|beng|b.tech|btech|b.e|b.com|bcom|llb|bsn|bs/ba|ba/bs|"
    "undergraduate|university degree|honours degree|hochschulabschluss|hochschulstudium|"
    "fachhochschulabschluss|studium|graduate in|licence pro|bac+3|bac +3|bac + 3|"
    "licenciatura|grado en|grado universitario|titulacion universitaria|licenciado|"
    "licenciada|graduacao|ensino superior|curso superior|bacharelado">();
constexpr auto associate_words = phrases<
    "associates degree|associate degree|foundation degree|hnd|hnc|bts|dut|bac+2|"
    "bac +2|bac + 2|grado superior|tecnico superior|tecnologo">();
constexpr auto high_school_words = phrases<
    "high school|high-school|ged|secondary school|leaving certificate|leaving cert|"
    "gcse*|a-levels|a levels|nvq|apprenticeship|hs diploma|abitur|matura|baccalaureat|"
    "12th pass|berufsausbildung|abgeschlossene ausbildung|dreijahrige ausbildung|"
    "abgeschlossene kaufmannische ausbildung|abgeschlossene technische ausbildung|"
    "city & guilds|bachillerato|grado medio|educacion secundaria|ensino medio|"
    "12o ano|12.o ano|12 ano|12º ano|12.º ano|ensino secundario|cap|bep">();

struct LevelWords {
    EducationLevel level;
    Phrases words;
};
constexpr std::array<LevelWords, 5> level_words = {
    LevelWords{EducationLevel::doctorate, doctorate_words},
    LevelWords{EducationLevel::master, master_words},
    LevelWords{EducationLevel::bachelor, bachelor_words},
    LevelWords{EducationLevel::associate, associate_words},
    LevelWords{EducationLevel::high_school, high_school_words}};

EducationLevel level_of_degree(const std::string& word) {
    return word == "vocational" ? EducationLevel::high_school
                                : model::from_word<EducationLevel>(word);
}

// The lowest level among the alternatives that a clause names; unknown where it names none.
EducationLevel education_in(std::string_view text, Span clause, const skills::Taxonomy& taxonomy) {
    auto lowest = EducationLevel::unknown;
    const auto take = [&](EducationLevel level) {
        if (level != EducationLevel::unknown &&
            (lowest == EducationLevel::unknown || level < lowest)) {
            lowest = level;
        }
    };
    const auto words = NormalText(text, clause).text();
    static constexpr auto not_level = phrases<
        "degree of|maitrise d*|bonne maitrise|parfaite maitrise|master the|scrum master|master "
        "data|masterclass|mastery|webmaster|"
        "station master|harbour master|harbor master|wcag|high degree|degree in itself|associate "
        "director|"
        "currently pursuing|pursuing a|enrolled in|studying towards|vous preparez|"
        "tu prepares|preparant un|en preparation d*|en cours de|immatrikuliert|estudiante "
        "de|cursando|teaching qualification|pgce|pgde">();
    // "Further training as … or a degree": what stands before the degree is an alternative of no
    // level that we know.
    static constexpr auto trainings = phrases<"further training|weiterbildung|fortbildung">();
    if (has_phrase(words, not_level) ||
        (has_phrase(words, trainings) && has_phrase(words, phrases<"or|oder">()))) {
        return lowest;
    }
    // "A degree or a comparable apprenticeship" asks what the degree asks.
    static constexpr auto equals = phrases<
        "vergleichbare|gleichwertige|comparable|equivalent|similar|equivalente|equivalent a">();
    for (const auto& [level, level_phrases] : level_words) {
        const auto place = find_phrase(words, level_phrases);
        const auto before = std::string_view(words).substr(0, place ? place->begin : 0);
        const bool likened =
            place && level == EducationLevel::high_school &&
            has_phrase(before.substr(before.size() > 18 ? before.size() - 18 : 0), equals);
        if (place && !likened) {
            take(level);
        }
    }
    for (const auto comma_part : text::split(text_of(text, clause), ',')) {
        for (std::size_t at = 0; at < comma_part.size();) {
            const auto end = std::min(comma_part.find(" or ", at), comma_part.size());
            const auto part = comma_part.substr(at, end - at);
            const auto* degree = taxonomy.degree(part);
            if (degree != nullptr &&
                !(degree->level == "vocational" && has_phrase(normal_form(part), equals))) {
                take(level_of_degree(degree->level));
            }
            at = end + 4;
        }
    }
    // "Bachelor's degree" is not "a degree" too.
    if (lowest == EducationLevel::unknown && has_phrase(words, phrases<"degree">())) {
        take(EducationLevel::bachelor);
    }
    return lowest;
}

}  // namespace

Said<std::optional<double>> read_years(std::string_view text, const std::vector<Block>& blocks,
                                       const std::vector<Asked>& requirements) {
    static constexpr auto keys = phrases<
        "exp|experience|years of experience|work experience|experience required|"
        "required experience|total experience|min experience|minimum experience|"
        "berufserfahrung">();
    if (const auto labelled = labelled_value(text, blocks, keys); !labelled.empty()) {
        if (const auto years = years_in(NormalText(text, labelled).text())) {
            return {years, labelled};
        }
    }
    Said<std::optional<double>> most;
    for (const auto& asked : requirements) {
        if (asked.negated || asked.kind != model::RequirementKind::must) {
            continue;
        }
        const auto words = NormalText(text, asked.span).text();
        const auto years = years_in(words);
        if (years && (!most.value || *years > *most.value)) {
            most = {years, asked.span};
        }
    }
    return most;
}

Said<EducationLevel> read_education(std::string_view text, const std::vector<Block>& blocks,
                                    const std::vector<Asked>& requirements,
                                    const skills::Taxonomy& taxonomy) {
    Said<EducationLevel> found;
    for (const auto& asked : requirements) {
        if (asked.negated || asked.kind != model::RequirementKind::must) {
            continue;
        }
        const auto level = education_in(text, asked.span, taxonomy);
        if (level != EducationLevel::unknown && level > found.value) {
            found = {level, asked.span};
        }
    }
    if (found.value != EducationLevel::unknown) {
        return found;
    }
    static constexpr auto degree_words =
        phrases<"degree|diploma|university|studies|formal education|qualifications">();
    static constexpr auto refusals = phrases<
        "not required|is not needed|no degree|not necessary|nobody has ever been asked|"
        "dont need a|do not need a|isnt required|no formal|without a degree|"
        "not a requirement|dont care|do not care|not ask for a degree">();
    for (const auto& block : blocks) {
        for (const auto sentence : split_sentences(text, block.line.content)) {
            const auto words = NormalText(text, sentence).text();
            if (has_phrase(words, degree_words) && has_phrase(words, refusals)) {
                return {EducationLevel::none, sentence};
            }
        }
        // "A degree? Lovely, but nobody has ever been asked for one."
        const auto words = NormalText(text, block.line.content).text();
        const auto question = words.find("degree?");
        if (question != std::string::npos &&
            has_phrase(std::string_view(words).substr(question), refusals)) {
            return {EducationLevel::none, block.line.content};
        }
    }
    return {};
}

bool asks_education(std::string_view text, Span clause, const skills::Taxonomy& taxonomy) {
    static constexpr auto degrees = phrases<
        "degree|degrees|diploma|studium|hochschulstudium|hochschulabschluss|grado en|"
        "titulacion|graduacao|licenciatura|bac+5|bac+3|bac+2">();
    return education_in(text, clause, taxonomy) != EducationLevel::unknown ||
           has_phrase(NormalText(text, clause).text(), degrees);
}

}  // namespace vouch::parse::posting
