#include "parse/posting_requirement_kind.hpp"

#include "parse/posting_requirement_words.hpp"

namespace vouch::parse::posting {

using model::RequirementKind;

RequirementKind kind_of(const std::string& words, Section section) {
    if (section == Section::nice) {
        return RequirementKind::nice;
    }
    const auto nice = find_phrase(words, nice_words);
    if (!nice || has_phrase(words, phrases<"mandatory|is must|is a must|is required">())) {
        return RequirementKind::must;
    }
    // An aside about one part ("ideally ARM", "Siemens preferred, …") leaves the rest a must.
    const bool open = words.find_first_of(",;") < nice->begin || words.find('(') < nice->begin;
    const bool bracketed = words.rfind('(', nice->begin) != std::string::npos &&
                           words.find(')', words.rfind('(', nice->begin)) > nice->begin;
    const bool at_end = nice->end + 3 >= words.size();
    const bool leads = nice->begin < 12;
    // "Basic computer skills; Opera is a plus": the wish is about what follows the semicolon.
    if (const auto semicolon = words.find(';'); semicolon < nice->begin) {
        return RequirementKind::must;
    }
    const bool predicate = words.substr(0, nice->begin).ends_with("is ") ||
                           words.substr(0, nice->begin).ends_with("are ") ||
                           words.substr(0, nice->begin).ends_with("would be ") ||
                           words.substr(nice->begin).starts_with("would");
    // "(desirable)" speaks of all before it, "(active SC desirable)" of itself.
    const bool bracket_alone =
        bracketed && nice->end + 1 >= words.size() && words[nice->begin - 1] == '(';
    if (bracketed && !leads) {
        return bracket_alone ? RequirementKind::nice : RequirementKind::must;
    }
    const bool after_dash = at_end && words.substr(0, nice->begin).ends_with("- ");
    return leads || after_dash || predicate || (at_end && !open) ? RequirementKind::nice
                                                                 : RequirementKind::must;
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
