#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/places.hpp"

namespace vouch::parse {
namespace {

bool holds_digit(std::string_view value) {
    return value.find_first_of("0123456789") != std::string_view::npos;
}

bool begins_upper(std::string_view value) {
    return !value.empty() && text::is_upper(text::decode(value, 0).value);
}

bool is_known_name(std::string_view value) {
    return !country_code_of_city(value).empty() || !country_code_of_region(value).empty() ||
           (value.size() > 2 && !country_code_of(value).empty());
}

// "Cardiff and the Vale of Glamorgan", "Birmingham / client sites", "Porto Alegre and Toronto":
// several places in one, of which at least one is known.
bool is_compound_place(std::string_view value) {
    constexpr std::size_t compound_words_max = 8;
    if (text::words(value).size() > compound_words_max || title_cue(value) >= 2) {
        return false;
    }
    for (const std::string_view sign :
         {" and ", " / ", "/", " & ", " und ", " et ", " y ", " e "}) {
        const std::size_t at = value.find(sign);
        if (at == std::string_view::npos || at == 0) {
            continue;
        }
        const auto first = text::trim(value.substr(0, at));
        const auto second = text::trim(value.substr(at + sign.size()));
        if (!second.empty() && !holds_digit(value) && organisation_cue(first) == 0 &&
            organisation_cue(second) == 0 &&
            (is_known_name(first) || (is_known_name(second) && begins_upper(first)))) {
            return true;
        }
    }
    return false;
}

}  // namespace

int place_cue(std::string_view value) {
    if (is_remote_word(value)) {
        return 3;
    }
    if (is_compound_place(value)) {
        return 2;
    }
    const auto place = whole_place(value, false);
    if (!place) {
        const auto shaped = whole_place(value, true);
        return shaped && shaped->city && title_cue(value) == 0 && organisation_cue(value) == 0 ? 1
                                                                                               : 0;
    }
    if (place->country) {
        // "(EG)" is Egypt here, no legal form
        return organisation_cue(value.substr(0, place->country->begin)) >= 4 ? 0 : 3;
    }
    return organisation_cue(value) >= 2 ? 0 : 2;
}

std::size_t trailing_place(std::string_view value) {
    std::size_t best = std::string_view::npos;
    for (const std::string_view dash : {" - ", " – ", " — "}) {
        const std::size_t at = value.rfind(dash);
        if (at != std::string_view::npos && at > 0) {
            const auto tail = text::trim(value.substr(at + dash.size()));
            if (whole_place(tail, false) && organisation_cue(tail) == 0 && title_cue(tail) == 0) {
                return at + dash.size();
            }
        }
    }
    std::size_t comma = value.size();
    for (int pieces = 0; pieces < 3; ++pieces) {
        comma = comma == 0 ? std::string_view::npos : value.rfind(',', comma - 1);
        if (comma == std::string_view::npos) {
            break;
        }
        const std::string_view tail = text::trim(value.substr(comma + 1));
        const auto place = whole_place(tail, false);
        const bool compound = pieces == 0 && is_compound_place(tail);
        if (compound || (place && (place->city || pieces == 0) && organisation_cue(tail) == 0)) {
            best = comma + 1;
        }
        if (place && place->city && pieces >= 1) {
            break;
        }
    }
    return best;
}

}  // namespace vouch::parse
