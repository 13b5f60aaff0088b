#include "write/bullets.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "write/bullet_openings.hpp"
#include "write/claims/quantities.hpp"
#include "write/clause_order.hpp"
#include "write/english.hpp"
#include "write/gerunds.hpp"
#include "write/nominal_openings.hpp"
#include "write/tenses.hpp"
#include "write/verb_or_noun.hpp"

namespace vouch::write {
namespace {

using std::string_view_literals::operator""sv;

// "… and I booked rooms": the same person goes on.
void drop_further_person(std::string& text, const skills::Taxonomy& taxonomy) {
    for (const auto link : {" and I "sv, "; I "sv}) {
        for (auto at = text.find(link); at != text.npos; at = text.find(link, at + 1)) {
            const auto rest = std::string_view(text).substr(at + link.size());
            const auto verb = verb_form(first_word(rest), taxonomy);
            if (verb && verb->form != Form::gerund && verb->form != Form::third) {
                text.erase(at + link.size() - 2, 2);
            }
        }
    }
}

// "I built …" → "Built …"; "I have built" → "Built". "We" stays: it shares the credit.
bool drop_first_person(std::string& text, const skills::Taxonomy& taxonomy) {
    for (const auto phrase : {"i have also", "i also", "i have", "i've", "i"}) {
        const auto rest = after_phrase(text, phrase);
        if (!rest) {
            continue;
        }
        const auto verb = verb_form(first_word(*rest), taxonomy);
        if (verb && verb->form != Form::gerund && verb->form != Form::third) {
            // "I have written" → "Wrote"
            const bool perfect = phrase != std::string_view("i") &&
                                 phrase != std::string_view("i also") && !verb->lemma.empty();
            text = perfect ? verb->past + std::string(rest->substr(first_word(*rest).size()))
                           : std::string(*rest);
            text = text::capitalise_first(text);
            return true;
        }
        return false;
    }
    return false;
}

// Praise and padding inside the sentence.
bool drop_padding(std::string& text, const skills::Taxonomy& taxonomy) {
    bool changed = false;
    const auto opening = text::fold(first_word(text));
    if (is_praise(opening, taxonomy) || taxonomy.opens(opening, skills::OpeningUse::aside)) {
        const auto rest = text::trim(std::string_view(text).substr(opening.size()));
        if (verb_form(first_word(rest), taxonomy)) {
            text = text::capitalise_first(rest);
            changed = true;
        }
    }
    if (opening == "utilised" || opening == "utilized" || opening == "utilise" ||
        opening == "utilize") {
        text.replace(0, opening.size(), opening.ends_with('d') ? "Used" : "Use");
        changed = true;
    }
    struct Swap {
        std::string_view from;
        std::string_view to;
    };
    for (const auto& swap :
         {Swap{" in order to ", " to "}, Swap{" successfully ", " "},
          Swap{" on a daily basis", " daily"}, Swap{" on a weekly basis", " weekly"},
          Swap{" on a monthly basis", " monthly"}, Swap{" a wide range of ", " a range of "},
          Swap{" utilizing ", " using "}, Swap{" utilising ", " using "}}) {
        if (const auto at = text.find(swap.from); at != text.npos) {
            text.replace(at, swap.from.size(), swap.to);
            changed = true;
        }
    }
    // "handled various enquiries" → "handled enquiries": before a plural, where nothing but the
    // vagueness is lost.
    if (const auto at = text.find(" various "); at != text.npos) {
        const auto words = tokenize(std::string_view(text).substr(at + 9));
        const bool plural =
            std::ranges::any_of(std::span(words).first(std::min<std::size_t>(3, words.size())),
                                [](const Token& token) { return looks_plural(token.folded); });
        if (plural) {
            text.erase(at, 8);
            changed = true;
        }
    }
    return changed;
}

// A deed told in a few words at least: what a full stop may end.
bool is_sentence(std::string_view text, const skills::Taxonomy& taxonomy) {
    constexpr std::size_t words_least = 3;
    return word_count(text) >= words_least && sentences(text).size() == 1 &&
           opening_of(text, taxonomy) != Opening::other;
}

// Not "iOS", "eBay", "npm", "pH": names with a case of their own.
bool fix_capital(std::string& text, const skills::Taxonomy& taxonomy) {
    const auto word = first_word(text);
    // What begins with no verb is the person's own form of a line, small letter and all.
    if (word.empty() || !verb_form(word, taxonomy) ||
        !text::is_lower(text::decode(word, 0).value) || text::upper_case_share(word) > 0 ||
        word.contains('.')) {
        return false;
    }
    if (const auto skill = taxonomy.lookup(word)) {
        const auto& known = taxonomy.skill(*skill);
        if (known.exact_case || known.name.starts_with(word)) {
            return false;
        }
    }
    text = text::capitalise_first(text);
    return true;
}

std::vector<std::pair<double, std::string>> numbers_of(std::string_view text) {
    std::vector<std::pair<double, std::string>> found;
    for (const auto& quantity : claims::find_quantities(text)) {
        found.emplace_back(quantity.value, quantity.unit);
    }
    std::ranges::sort(found);
    return found;
}

}  // namespace

Rewrite rewrite_bullet(std::string_view text, const BulletStyle& style,
                       const skills::Taxonomy& taxonomy) {
    const auto before = text::squeeze_spaces(text);
    Rewrite rewrite{before, {}};
    auto& now = rewrite.text;
    const auto note = [&](bool changed, std::string_view reason) {
        if (changed) {
            rewrite.reasons.push_back({std::string(reason)});
        }
    };
    note(drop_charge(now, style, taxonomy), "write.reason-filler");
    note(drop_first_person(now, taxonomy), "write.reason-first-person");
    note(tighten_hedge(now, style) || drop_light_verb(now, style, taxonomy), "write.reason-filler");
    note(drop_padding(now, taxonomy), "write.reason-padding");
    note(front_deed(now, taxonomy), "write.reason-deed-first");
    note(passive_to_active(now, style, taxonomy), "write.reason-active");
    const auto opening = first_word(now);
    if (opening.ends_with("ing")) {
        if (const auto told = gerunds_to_verbs(now, style, taxonomy)) {
            now = *told;
            note(true, "write.reason-verb-first");
        }
    }
    note(verbs_in_tense(now, style, taxonomy), "write.reason-tense");
    if (const auto told = nominals_to_verbs(now, style, taxonomy)) {
        now = *told;
        note(true, "write.reason-verb-first");
    }
    const bool recast = !rewrite.reasons.empty();
    if (recast) {
        drop_further_person(now, taxonomy);
    }
    const bool capital = fix_capital(now, taxonomy);
    if (!recast) {
        note(capital, "write.reason-capital");
    }
    note(is_sentence(now, taxonomy) && end_as(now, style.full_stops), "write.reason-full-stop");
    if (numbers_of(now) != numbers_of(before)) {
        return {std::string(text), {}};
    }
    if (rewrite.reasons.empty()) {
        rewrite.text = text;
    }
    return rewrite;
}

FullStops habit_of_full_stops(const model::Resume& resume, const skills::Taxonomy& taxonomy) {
    constexpr int lines_least = 5;
    constexpr int slips_share = 5;  // one line in so many may end otherwise
    int with = 0;
    int without = 0;
    for (const auto* section : {&resume.work, &resume.volunteer}) {
        for (const auto& entry : *section) {
            for (const auto& line : entry.highlights) {
                if (is_sentence(line.text, taxonomy)) {
                    (line.text.ends_with('.') ? with : without) += 1;
                }
            }
        }
    }
    if (with + without < lines_least || std::min(with, without) * slips_share > with + without) {
        return FullStops::as_written;
    }
    return with > without ? FullStops::all : FullStops::none;
}

bool end_as(std::string& text, FullStops wanted) {
    if (wanted == FullStops::as_written || sentences(text).size() != 1 || text.ends_with("...") ||
        text.ends_with("\u2026")) {
        return false;
    }
    const bool has = text.ends_with('.');
    if (has && wanted == FullStops::none) {
        const auto last = text.substr(text.find_last_of(' ') + 1);
        const bool abbreviation = last.find('.') + 1 < last.size() || last == "etc." ||
                                  last == "Inc." || last == "Ltd." || last == "Co." ||
                                  last == "Jr." || last == "Sr.";
        if (abbreviation) {
            return false;
        }
        text.pop_back();
        return true;
    }
    if (!has && wanted == FullStops::all && !text.empty() && !"!?:;\""sv.contains(text.back())) {
        text += '.';
        return true;
    }
    return false;
}

bool is_american(const model::Resume& resume) {
    const auto& country = resume.basics.location.country_code;
    if (!country.empty()) {
        return country == "US" || country == "PH" || country == "us";
    }
    return resume.language == "en-US";
}

Opening opening_of(std::string_view text, const skills::Taxonomy& taxonomy) {
    const auto verb = verb_form(first_word(text), taxonomy);
    if (!verb || opens_with_noun(tokenize(text), taxonomy)) {
        return Opening::other;
    }
    switch (verb->form) {
        case Form::past:
            return Opening::past_verb;
        case Form::gerund:
            return Opening::gerund;
        case Form::base:
        case Form::third:
            return Opening::present_verb;
        case Form::past_or_base:
            return Opening::past_verb;
    }
    return Opening::other;
}

}  // namespace vouch::write
