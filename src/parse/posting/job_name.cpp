#include "parse/posting/job_name.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "parse/places.hpp"
#include "parse/posting/head.hpp"
#include "parse/posting/terms.hpp"

namespace vouch::parse::posting {

namespace {

// Praise and terms before the name of a job: "an experienced, full-time Site Manager".
constexpr auto praises = phrases<
    "experienced|enthusiastic|motivated|passionate|talented|dedicated|friendly|reliable|"
    "skilled|highly|full-time|full time|part-time|part time|new|great|brilliant|"
    "exceptional|strong|ambitious|creative|dynamic|hard-working|hardworking|additional|"
    "permanent|qualified|second|an|a|engagierte|engagierten|erfahrene|erfahrenen|motivierte|"
    "motivierten|un|une|una|uma|um|eine|einen|ein|un·e|un(e)|un/e|une/un|un/una|una/un|"
    "um(a)|uma/um|eine/einen|einen/eine|eine(n)|eine/n|einen (m/w/d)|talentierte|talentierten">();

}  // namespace

std::string_view without_count(std::string_view title) {
    const auto last = title.find_last_not_of("0123456789");
    if (last == std::string_view::npos || last + 1 == title.size() || last < 3) {
        return title;
    }
    auto head = title.substr(0, last + 1);
    const bool spaced = head.ends_with(' ');
    head = text::trim(head);
    return spaced && (head.ends_with(" x") || head.ends_with(" X"))
               ? text::trim(head.substr(0, head.size() - 2))
           : head.ends_with(" x") ? text::trim(head.substr(0, head.size() - 2))
                                  : title;
}

std::string_view without_praise(std::string_view title) {
    for (int round = 0; round < 5; ++round) {
        const auto size = leading_phrase(normal_form(title), praises);
        const auto space = title.find_first_of(" ,", size);
        if (size == 0 || space != size || text::trim(title.substr(space + 1)).empty()) {
            break;
        }
        title = text::trim(title.substr(space + 1));
    }
    return title;
}

std::string_view without_terms(std::string_view title) {
    const auto open = title.rfind('(');
    if (open == std::string_view::npos || !title.ends_with(')')) {
        return title;
    }
    const auto inner = normal_form(title.substr(open + 1, title.size() - open - 2));
    static constexpr auto counts =
        phrases<"opening*|positions|posts|vacanc*|x2|x 2|multiple|several|pqe|years|yrs">();
    if (has_phrase(inner, counts)) {
        return text::trim(title.substr(0, open));
    }
    // "(m/w/d)", "(H/F)"
    constexpr std::size_t gender_bytes_max = 7;
    if (inner.size() <= gender_bytes_max && inner.size() > 2 && inner[1] == '/') {
        return title;
    }
    // "(12-month maternity cover)" counts how long.
    static constexpr auto lengths = phrases<"month|months|monate|mois|meses|weeks">();
    if (inner.find_first_of("0123456789") != std::string::npos && has_phrase(inner, lengths)) {
        return text::trim(title.substr(0, open));
    }
    static constexpr auto kept =
        phrases<"contract|fixed-term|fixed term|maternity cover|temporary|shift|shifts|nights">();
    return is_term(inner) && !has_phrase(inner, kept) ? text::trim(title.substr(0, open)) : title;
}

namespace {

// After these a name of a job goes on only where the next word is a part of names too.
constexpr auto always_close = phrases<
    "to|who|that|with|at|on|based|within|or|zur|zum|mit|bei|bei der|am|ab|im|unbefristet|"
    "befristet|in vollzeit|in teilzeit|pour|a|au|aux|chez|afin|dans|para|con|que|do|da|no|na|com|"
    "en cdi|en cdd|en alternance|en contrat|en interim|a temps|en nuestr*|en jornada|"
    "em regime|fur unser*|fur die|fur den|fur das|fur eine*|for our|for the|for a|for an|for its|"
    "for their|we|wir|nous|with|to join|permanent|full-time|full time|part-time|part time">();
// "Health and Safety Advisor", "Elektroniker für Betriebstechnik", "Technicien en radiologie".
constexpr auto may_close = phrases<"and|for|in|fur|en|em|und|et|y|e|von|of">();

// True where the name goes on after the joint: "and Safety", "für Betriebstechnik", not "in Leeds".
bool goes_on(std::string_view name, std::string_view joint, std::string_view after) {
    const auto words = text::words(after);
    if (words.empty()) {
        return false;
    }
    const auto next = after.substr(words[0].begin, words[0].end - words[0].begin);
    const bool upper = is_upper_start(next);
    if (joint == "in" || joint == "en" || joint == "em") {
        const auto end = words.size() > 1 ? words[1].end : words[0].end;
        const bool place = place_cue(next) >= 2 || place_cue(after.substr(0, end)) >= 2;
        // "Lecturer in Marine Ecology"
        static constexpr auto scholars = phrases<"lecturer|professor|fellow|researcher|chair">();
        return joint == "in" ? !place && upper && has_phrase(normal_form(name), scholars)
                             : !place && !upper;
    }
    if (joint == "for" || joint == "von") {
        return false;
    }
    return joint == "et" || joint == "y" || joint == "e" || joint == "of" || upper;
}

}  // namespace

std::string_view job_name_at(std::string_view rest) {
    constexpr std::string_view opening = " :-–—!";
    rest = rest.substr(std::min(rest.find_first_not_of(opening), rest.size()));
    rest = without_praise(rest);
    const NormalText normal(rest, {0, rest.size()});
    const std::string_view words = normal.text();
    int depth = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
        depth += words[at] == '(' ? 1 : words[at] == ')' ? -1 : 0;
        if (depth > 0) {
            continue;
        }
        const bool sign =
            words[at] == ',' || words[at] == ';' || words[at] == ':' || words[at] == '!' ||
            words[at] == '?' ||
            (words[at] == '.' && (at + 1 >= words.size() || words[at + 1] == ' ') && at > 3);
        if (sign) {
            return text::trim(rest.substr(0, normal.source(at)));
        }
        if (words[at] != ' ' || at == 0) {
            continue;
        }
        const auto ahead = words.substr(at + 1);
        if (leading_phrase(ahead, always_close) > 0) {
            return text::trim(rest.substr(0, normal.source(at)));
        }
        if (const auto size = leading_phrase(ahead, may_close)) {
            const auto after = rest.substr(std::min(normal.source(at + 1 + size), rest.size()));
            if (!goes_on(rest.substr(0, normal.source(at)), ahead.substr(0, size), after)) {
                return text::trim(rest.substr(0, normal.source(at)));
            }
        }
    }
    return text::trim(rest);
}

std::size_t words_before_article(std::string_view words) {
    static constexpr auto terms = phrases<
        " zum| ab| fur| per| zur| en| para| incorporar| des| actuellement| pour| com|"
        " for its| for our| to fill">();
    static constexpr auto articles = phrases<
        "einen|eine|ein|eine/n|einen/eine|eine(n)|un|une|un·e|un(e)|una|un/a|uma|um|um(a)|"
        "a|an">();
    constexpr std::size_t far_bytes = 90;
    const auto article = find_phrase(words, articles, 1);
    return leading_phrase(words, terms) > 0 && article && article->begin < far_bytes
               ? article->begin
               : 0;
}

bool has_gender_mark(std::string_view title) {
    static constexpr auto marks = phrases<
        "m/w/d|w/m/d|m/f/d|f/m/d|m/f/x|f/m/x|d/m/w|h/f|f/h|m/f|f/m|m/w|w/m|all genders|"
        "m/w/x|m/h|gn|x/f/m">();
    return has_phrase(normal_form(title), marks);
}

}  // namespace vouch::parse::posting
