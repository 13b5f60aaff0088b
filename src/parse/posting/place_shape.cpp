#include "parse/posting/place_shape.hpp"

#include <algorithm>
#include <ranges>

#include "base/text.hpp"
#include "parse/places.hpp"
#include "parse/posting/head.hpp"
#include "parse/posting/terms.hpp"
#include "parse/posting/text.hpp"

namespace vouch::parse::posting {

std::string_view without_zip_code(std::string_view segment) {
    const auto space = segment.rfind(' ');
    const auto last = space == std::string_view::npos ? segment : segment.substr(space + 1);
    const bool zip = (last.size() == 5 || last.size() == 10) &&
                     last.find_first_not_of("0123456789-") == std::string_view::npos;
    return zip && space != std::string_view::npos ? text::trim(segment.substr(0, space)) : segment;
}

bool is_city_and_state(std::string_view segment) {
    segment = without_zip_code(segment);
    static constexpr auto long_codes = phrases<"NSW|VIC|QLD|TAS|ACT">();
    if (const auto words = text::split(segment, ' ');
        words.size() >= 2 && words.size() <= 4 && is_upper_start(segment) &&
        std::ranges::contains(long_codes, words.back())) {
        return true;
    }
    const auto space = segment.rfind(' ');
    return space != std::string_view::npos && segment.size() - space == 3 &&
           !has_legal_form(segment) && text::upper_case_share(segment.substr(space)) == 1.0 &&
           is_upper_start(segment) && !country_code_of_region(segment.substr(space + 1)).empty();
}

bool are_places(std::string_view segment) {
    for (const std::string_view joint : {" or ", " and ", " / ", "/", " & "}) {
        const auto at = segment.find(joint);
        if (at != std::string_view::npos) {
            return place_cue(text::trim(segment.substr(0, at))) >= 2 &&
                   place_cue(text::trim(segment.substr(at + joint.size()))) >= 2;
        }
    }
    return false;
}

bool looks_like_region(std::string_view segment) {
    static constexpr auto regions = phrases<
        "latin america|europe|emea|north america|apac|asia|africa|south america|"
        "dach|nordics|eu|middle east|worldwide|scandinavia">();
    const auto words = normal_form(without_bracket(segment, false));
    return std::ranges::contains(regions, std::string_view(words));
}

bool has_postcode(std::string_view segment) {
    const auto words = text::split(segment, ' ');
    const auto is_code = [](std::string_view word) {
        const auto digit = word.find_first_of("0123456789");
        return word.size() >= 2 && word.size() <= 4 && digit >= 1 && digit <= 2 &&
               text::upper_case_share(word.substr(0, digit)) == 1.0;
    };
    return words.size() >= 2 && words.size() <= 4 && is_upper_start(segment) &&
           std::ranges::any_of(words | std::views::drop(1), is_code);
}

bool is_numbered_town(std::string_view line) {
    // "Contagem - MG": a town of Brazil with its state.
    const auto dash = line.rfind(" - ");
    if (dash != std::string_view::npos && dash + 5 == line.size() &&
        text::upper_case_share(line.substr(dash + 3)) == 1.0 && is_name(line.substr(0, dash)) &&
        country_code_of_region(line.substr(dash + 3)) == "BR") {
        return true;
    }
    // "Rodez - 12"
    if (dash != std::string_view::npos && dash + 5 == line.size() &&
        is_name(line.substr(0, dash)) &&
        line.find_first_not_of("0123456789", dash + 3) == std::string_view::npos) {
        return true;
    }
    const auto digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const auto sign = line.substr(digits, 3);
    const bool department = digits == 2 && (sign == " - " || line.substr(digits, 5) == " – ");
    const bool post = (digits == 4 || digits == 5) && sign.starts_with(' ');
    const auto name =
        text::trim(line.substr(std::min(line.find_first_not_of(" -–", digits), line.size())));
    return (department || post) && is_name(name) && count_words(name) <= 4 &&
           !is_term(normal_form(name));
}

}  // namespace vouch::parse::posting
