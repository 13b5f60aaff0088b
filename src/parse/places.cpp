#include "parse/places.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/key.hpp"
#include "parse/place_names.hpp"

namespace vouch::parse {
namespace {

using CodeMap = std::map<std::string, std::string_view, std::less<>>;

CodeMap codes_of(std::string_view table) {
    CodeMap out;
    for (const auto line : text::split(table, '\n')) {
        if (line.size() < 4) {
            continue;
        }
        for (const auto name : text::split(line.substr(3), ';')) {
            out.emplace(words_key_of(name), line.substr(0, 2));
        }
    }
    return out;
}

std::string_view find_code(const CodeMap& codes, std::string_view name) {
    const auto found = codes.find(words_key_of(name));
    return found == codes.end() ? std::string_view() : found->second;
}

bool is_iso_code(std::string_view name) {
    static const auto codes = [] {
        std::map<std::string, bool, std::less<>> out;
        for (const auto line : text::split(country_table(), '\n')) {
            if (line.size() > 3) {
                out.emplace(line.substr(0, 2), true);
            }
        }
        return out;
    }();
    return codes.contains(name);
}

struct Trimmed {
    std::size_t begin;
    std::size_t end;
};

// Pieces between commas, brackets, gaps, bars and dots between; without spaces around.
std::vector<Trimmed> pieces_of(std::string_view value) {
    std::vector<Trimmed> out;
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        while (begin < end && (value[begin] == ' ' || value[begin] == '\t')) {
            ++begin;
        }
        while (end > begin && (value[end - 1] == ' ' || value[end - 1] == '\t' ||
                               (value[end - 1] == '.' && end == value.size()))) {
            --end;
        }
        if (end > begin) {
            out.push_back({begin, end});
        }
    };
    for (std::size_t at = 0; at < value.size();) {
        const auto point = text::decode(value, at);
        const bool separator =
            std::u32string_view(U",()[]\t|·•;/").find(point.value) != std::u32string_view::npos ||
            ((point.value == U'-' || point.value == U'–') && at > 0 && value[at - 1] == ' ');
        if (separator) {
            close(at);
            begin = at + point.size;
        }
        at += point.size;
    }
    close(value.size());
    return out;
}

bool has_digit(std::string_view value) {
    return std::ranges::any_of(value, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_name_shaped(std::string_view value) {
    if (value.empty() || value.size() > 40 || has_digit(value) ||
        value.find_first_of("@:!?") != std::string_view::npos) {
        return false;
    }
    // every word with a capital but for the small ones inside names
    static constexpr std::string_view small[] = {"of", "the", "de", "del", "da", "do", "di", "la",
                                                 "le", "les", "am", "an", "im", "in", "der", "den",
                                                 "upon", "on", "sur", "sous", "en", "et", "y", "e",
                                                 "and", "bei", "van", "al", "el", "ob"};
    const auto words = text::words(value);
    bool first = true;
    for (const auto& word : words) {
        const auto name = value.substr(word.begin, word.end - word.begin);
        if (!text::is_upper(text::decode(name, 0).value) &&
            (first || std::ranges::find(small, name) == std::end(small))) {
            return false;
        }
        first = false;
    }
    return !words.empty() && words.size() <= 5;
}

// "8010 Graz", "SW1A 1AA", "75011 Paris": the end of a leading or the whole postal code.
std::size_t postal_code_end(std::string_view value) {
    std::size_t at = 0;
    std::size_t digits = 0;
    if (value.size() > 2 && text::is_upper(static_cast<unsigned char>(value[0])) &&
        (value[1] == '-' || value[2] == '-')) {
        at = value.find('-') + 1;  // "D-10115", "CH-8001"
    }
    while (at < value.size() && value[at] >= '0' && value[at] <= '9') {
        ++at;
        ++digits;
    }
    if (digits == 3 && at + 3 <= value.size() && value[at] == ' ' && has_digit(value.substr(at, 3))) {
        return std::min(value.size(), at + 3);  // "114 55 Stockholm"
    }
    if (digits < 4 || digits > 6) {
        return 0;
    }
    if (at + 3 <= value.size() && value[at] == ' ' &&
        text::upper_case_share(value.substr(at + 1, 2)) == 1 &&
        (at + 3 == value.size() || value[at + 3] == ' ')) {
        return at + 3;  // "1012 AB Amsterdam"
    }
    return at == value.size() || value[at] == ' ' ? at : 0;
}

// "6th of October City", "1er Arrondissement"
bool is_ordinal_name(std::string_view value) {
    std::size_t at = 0;
    while (at < value.size() && value[at] >= '0' && value[at] <= '9') {
        ++at;
    }
    const auto rest = value.substr(at);
    return at > 0 && at <= 2 && !has_digit(rest) && value.size() < 40 &&
           (rest.starts_with("th ") || rest.starts_with("st ") || rest.starts_with("nd ") ||
            rest.starts_with("rd ") || rest.starts_with("er "));
}

const CodeMap& countries() { static const CodeMap codes = codes_of(country_table()); return codes; }
const CodeMap& regions() { static const CodeMap codes = codes_of(region_table()); return codes; }
const CodeMap& cities() { static const CodeMap codes = codes_of(city_table()); return codes; }

bool is_short_code(std::string_view value) {
    return value.size() <= 3 && text::upper_case_share(value) == 1;
}

std::string_view region_code(std::string_view value) {
    const auto code = find_code(regions(), value);
    return words_key_of(value).size() <= 3 && !is_short_code(value) && value != "D.C."
               ? std::string_view()
               : code;
}

std::string_view country_code(std::string_view value) {
    const auto code = find_code(countries(), value);
    if (!code.empty() && (value.size() > 3 || text::upper_case_share(value) == 1)) {
        return code;
    }
    return value.size() == 2 && is_iso_code(value) ? value : std::string_view();
}

}  // namespace

std::string_view country_code_of(std::string_view name) { return country_code(name); }
std::string_view country_code_of_region(std::string_view name) { return region_code(name); }
std::string_view country_code_of_city(std::string_view name) { return find_code(cities(), name); }

std::optional<FoundPlace> whole_place(std::string_view value, bool lenient) {
    constexpr std::size_t place_bytes_max = 120;
    if (value.empty() || value.size() > place_bytes_max || value.find('@') != std::string_view::npos) {
        return std::nullopt;
    }
    auto pieces = pieces_of(value);
    if (pieces.empty() || pieces.size() > 6) {
        return std::nullopt;
    }
    // "Edinburgh, Scotland GB": a country's code behind the last piece without a comma
    const Trimmed last = pieces.back();
    const std::string_view last_text = value.substr(last.begin, last.end - last.begin);
    if (const std::size_t space = last_text.rfind(' '); space != std::string_view::npos) {
        const auto tail = last_text.substr(space + 1);
        const auto head = last_text.substr(0, space);
        if (is_short_code(tail) && (is_iso_code(tail) || !region_code(tail).empty()) &&
            country_code(last_text).empty() && !has_digit(head)) {
            pieces.back().end = last.begin + space;
            pieces.push_back({last.begin + space + 1, last.end});
        }
    }
    FoundPlace place;
    int known = 0;
    for (std::size_t index = 0; index < pieces.size(); ++index) {
        Trimmed piece = pieces[index];
        std::string_view name = value.substr(piece.begin, piece.end - piece.begin);
        if (const std::size_t end = postal_code_end(name); end > 0 && !place.postal_code) {
            place.postal_code = Part{piece.begin, piece.begin + end};
            piece.begin += end;
            while (piece.begin < piece.end && value[piece.begin] == ' ') {
                ++piece.begin;
            }
            name = value.substr(piece.begin, piece.end - piece.begin);
            known += name.empty() ? 0 : 1;
            if (name.empty()) {
                continue;
            }
        }
        const Part part{piece.begin, piece.end};
        if (pieces.size() == 1 && name.size() <= 2 && name != "UK" && name != "US") {
            return std::nullopt;  // "HR" alone is a department, not Croatia
        }
        const bool first_name = !place.city && index + 1 < pieces.size();
        const auto city = find_code(cities(), name);
        const auto region = region_code(name);
        const auto country = country_code(name);
        if (is_remote_word(name)) {
            ++known;
        } else if (has_digit(name) && !is_ordinal_name(name)) {
            if (place.city || place.address || !lenient) {
                return std::nullopt;
            }
            place.address = part;
        } else if (!place.city && !city.empty() && (country.empty() || pieces.size() == 1 || first_name)) {
            place.city = part;
            place.country_code = place.country_code.empty() ? city : place.country_code;
            ++known;
        } else if (place.city && !region.empty() && !place.region &&
                   (country.empty() || name.size() > 2 || region == "US" ||
                    place.country_code == region)) {
            place.region = part;
            place.country_code = region;
            ++known;
        } else if (!country.empty() && !(first_name && is_short_code(name))) {
            place.country = part;
            place.country_code = country;
            ++known;
        } else if (!region.empty() && !place.region && !is_short_code(name)) {
            place.region = part;
            place.country_code = region;
            ++known;
        } else if (!is_name_shaped(name) && !is_ordinal_name(name)) {
            return std::nullopt;
        } else if (!place.city) {
            place.city = part;
        } else if (!place.region) {
            place.region = part;
        } else {
            return std::nullopt;
        }
    }
    if (known == 0 && !(lenient && (place.city || place.postal_code))) {
        return std::nullopt;
    }
    return place;
}

int place_cue(std::string_view value) {
    if (is_remote_word(value)) {
        return 3;
    }
    const auto place = whole_place(value, false);
    if (!place) {
        const auto shaped = whole_place(value, true);
        return shaped && shaped->city && title_cue(value) == 0 && organisation_cue(value) == 0 ? 1
                                                                                              : 0;
    }
    if (place->country) {
        return organisation_cue(value) >= 4 ? 0 : 3;
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
        if (place && (place->city || pieces == 0) && organisation_cue(tail) == 0) {
            best = comma + 1;
        }
        if (place && place->city && pieces >= 1) {
            break;
        }
    }
    return best;
}

}  // namespace vouch::parse
