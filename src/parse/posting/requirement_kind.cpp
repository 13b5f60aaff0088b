#include "parse/posting/requirement_kind.hpp"

#include "parse/posting/requirement_words.hpp"

namespace vouch::parse::posting {

using model::RequirementKind;

namespace {

// Whether a wish at this place speaks of the whole item, or only of a part of it.
bool wishes_all(std::string_view words, Span nice) {
    // An aside about one part ("ideally ARM", "Siemens preferred, …") leaves the rest a must.
    const auto before = words.substr(0, nice.begin);
    const bool open = before.find_first_of(",;(") != std::string_view::npos;
    const auto bracket = words.rfind('(', nice.begin);
    const bool bracketed =
        bracket != std::string_view::npos && words.find(')', bracket) > nice.begin;
    const bool at_end = nice.end + 3 >= words.size();
    const bool leads = nice.begin < 12;
    // "Basic computer skills; Opera is a plus": the wish is about what follows the semicolon.
    if (before.contains(';')) {
        return false;
    }
    // "(desirable)" speaks of all before it, "(active SC desirable)" of itself.
    if (bracketed && !leads) {
        return nice.end + 1 >= words.size() && before.ends_with('(');
    }
    static constexpr auto verbs =
        phrases<"is |are |would be |will be |ist |sind |ware |waren |est |es |e ">();
    const bool predicate =
        ends_with_phrase(before, verbs) || words.substr(nice.begin).starts_with("would");
    // "Staplerschein von Vorteil, kann aber …": these say no part.
    static constexpr auto sayings = phrases<"von vorteil|wunschenswert|gern gesehen|erwunscht">();
    const bool said = !open && leading_phrase(words.substr(nice.begin), sayings) > 0;
    const bool after_dash = at_end && before.ends_with("- ");
    // "If you sail, even better"
    const bool wished = at_end && leading_phrase(words, phrases<"if|wenn|si|se">()) > 0;
    return leads || after_dash || predicate || said || wished || (at_end && !open);
}

}  // namespace

RequirementKind kind_of(const std::string& words, Section section) {
    if (section == Section::nice) {
        return RequirementKind::nice;
    }
    if (has_phrase(words, phrases<"mandatory|is must|is a must|is required">())) {
        return RequirementKind::must;
    }
    for (auto nice = find_phrase(words, nice_words); nice;
         nice = find_phrase(words, nice_words, nice->end)) {
        if (wishes_all(words, *nice)) {
            return RequirementKind::nice;
        }
    }
    return RequirementKind::must;
}

RequirementKind kind_in_prose(const std::string& words) {
    const auto nice = find_phrase(words, nice_words);
    if (!nice ||
        has_phrase(words, phrases<"mandatory|is a must|not negotiable|is required|is must">())) {
        return RequirementKind::must;
    }
    const bool aside = words.find(',') < nice->begin &&
                       words.substr(nice->end).find(',') != std::string::npos &&
                       !words.substr(0, nice->begin).ends_with("be ");
    const bool trailing_part =
        words.substr(0, nice->begin).ends_with(", ideally ") ||
        (words.substr(nice->begin).starts_with("ideally") && nice->begin > 12) ||
        (words.substr(nice->begin).starts_with("prefer") && words.find(',') < nice->begin &&
         !words.substr(0, nice->begin).ends_with("is "));
    return aside || trailing_part ? RequirementKind::must : RequirementKind::nice;
}

}  // namespace vouch::parse::posting
