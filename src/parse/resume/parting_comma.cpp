#include "parse/resume/parting_comma.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "parse/cue_words.hpp"
#include "parse/cues.hpp"
#include "parse/key.hpp"

namespace vouch::parse::resume {
namespace {

// How much more the text reads like a title than like an organisation; 0 or more.
int pure_title_cue(std::string_view value) {
    return std::max(title_cue(value) - organisation_cue(value), 0);
}

// "Inc.", "LLC": belongs to the name before the comma.
bool is_legal_form(std::string_view value) {
    return legal_forms().contains(key_of(value));
}

int employer_cue(std::string_view value) {
    return std::min(std::max(organisation_cue(value), school_cue(value)), 4);
}

// "Marketing", "Human Resources": a part of a company, and no company's name.
bool is_department(std::string_view value) {
    static const std::set<std::string, std::less<>> names = {
        "marketing", "sales",      "finance",          "operations",       "human resources",
        "hr",        "accounting", "accounts",         "engineering",      "research",
        "it",        "legal",      "procurement",      "purchasing",       "logistics",
        "quality",   "production", "customer service", "customer support", "administration",
        "vertrieb",  "einkauf",    "personal",         "buchhaltung",      "produktion"};
    return names.contains(words_key_of(value));
}

// "Academics, Investment Club": what follows the comma directly is no organisation, but something
// behind it is. Partners ("Moreau, Blanc & Associates") are one name.
bool organisation_comes_later(std::string_view value) {
    const std::size_t comma = value.find(',');
    const bool partners = value.find(" & ") != std::string_view::npos ||
                          value.find(" and ") != std::string_view::npos ||
                          value.find(" und ") != std::string_view::npos;
    return comma != std::string_view::npos && !partners &&
           employer_cue(value.substr(0, comma)) == 0 && employer_cue(value.substr(comma + 1)) >= 2;
}

bool begins_lower(std::string_view value) {
    return !value.empty() && text::is_lower(text::decode(value, 0).value);
}

}  // namespace

Commas commas_of(std::string_view value) {
    Commas out;
    int depth = 0;
    for (std::size_t at = 0; at < value.size(); ++at) {
        depth += value[at] == '(' ? 1 : value[at] == ')' ? -1 : 0;
        if (value[at] == ',' && depth <= 0) {
            out.first = out.first == std::string::npos ? at : out.first;
            out.last = at;
            out.all.push_back(at);
        }
    }
    return out;
}

Repeats repeats_of(const std::vector<EntryHead>& heads) {
    Repeats out;
    for (const EntryHead& head : heads) {
        if (head.pieces.size() != 1) {
            continue;
        }
        const std::string_view value = head.pieces[0].text.text;
        for (const std::size_t comma : commas_of(value).all) {
            ++out["<" + key_of(value.substr(0, comma))];
            ++out[">" + key_of(value.substr(comma + 1))];
        }
    }
    return out;
}

std::size_t parting_comma(std::string_view value, Order order, const Repeats& repeats) {
    const Commas commas = commas_of(value);
    std::size_t best = std::string_view::npos;
    int best_score = -1000;
    if (commas.all.size() == 1 && is_department(value.substr(commas.first + 1))) {
        return best;  // "Specialist II, Marketing"
    }
    for (const std::size_t comma : commas.all) {
        const auto left = text::trim(value.substr(0, comma));
        const auto right = text::trim(value.substr(comma + 1));
        const auto next = text::trim(right.substr(0, right.find(',')));
        const bool title_left = order == Order::title_first;
        const auto repeated =
            repeats.find((title_left ? ">" : "<") + key_of(title_left ? right : left));
        int score = repeated != repeats.end() && repeated->second > 1 ? 8 : 0;
        score += begins_lower(right) || is_legal_form(next) ? -6 : 0;
        if (title_left) {
            score += 2 * title_cue(left) - title_cue(next) + (comma == commas.first ? 1 : 0) +
                     employer_cue(right) - (organisation_comes_later(right) ? 4 : 0);
        } else {
            score += 2 * pure_title_cue(next) + employer_cue(left) - pure_title_cue(left) +
                     (comma == commas.last ? 1 : 0);
        }
        if (score > best_score) {
            best = comma;
            best_score = score;
        }
    }
    return best;
}

}  // namespace vouch::parse::resume
