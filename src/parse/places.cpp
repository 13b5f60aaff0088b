#include "parse/places.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/key.hpp"
#include "parse/pieces.hpp"
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

std::vector<Piece> pieces_of(std::string_view value) {
    if (value.ends_with('.')) {
        value.remove_suffix(1);
    }
    return pieces_between(value, [&](text::CodePoint point, std::size_t at) {
        return std::u32string_view(U",()[]\t|·•;/").find(point.value) !=
                   std::u32string_view::npos ||
               ((point.value == U'-' || point.value == U'–') && at > 0 && value[at - 1] == ' ');
    });
}

bool is_name_shaped(std::string_view value) {
    if (value.empty() || value.size() > 40 || text::has_digit(value) ||
        value.find_first_of("@:!?") != std::string_view::npos) {
        return false;
    }
    // every word with a capital but for the small ones inside names
    static constexpr std::string_view small[] = {
        "of", "the", "de", "del", "da",  "do",  "di",   "la", "le",  "les",
        "am", "an",  "im", "in",  "der", "den", "upon", "on", "sur", "sous",
        "en", "et",  "y",  "e",   "and", "bei", "van",  "al", "el",  "ob"};
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
    if (digits == 3 && at + 3 <= value.size() && value[at] == ' ' &&
        text::has_digit(value.substr(at, 3))) {
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
    const std::string rest = text::fold(value.substr(at));  // "6TH"
    return at > 0 && at <= 2 && !text::has_digit(rest) && value.size() < 40 &&
           (rest.starts_with("th ") || rest.starts_with("st ") || rest.starts_with("nd ") ||
            rest.starts_with("rd ") || rest.starts_with("er "));
}

const CodeMap& countries() {
    static const CodeMap codes = codes_of(country_table());
    return codes;
}
const CodeMap& regions() {
    static const CodeMap codes = codes_of(region_table());
    return codes;
}
const CodeMap& cities() {
    static const CodeMap codes = codes_of(city_table());
    return codes;
}

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

// "Umeå Västerbotten" before "SE": a known city of the country parts from the region behind it.
void part_city_of_country(std::string_view value, std::vector<Piece>& pieces) {
    const Piece first = pieces[0];
    const auto country =
        country_code(value.substr(pieces[1].begin, pieces[1].end - pieces[1].begin));
    if (country.empty() ||
        !find_code(cities(), value.substr(first.begin, first.end - first.begin)).empty()) {
        return;
    }
    for (std::size_t space = value.rfind(' ', first.end - 1);
         space != std::string_view::npos && space > first.begin;
         space = value.rfind(' ', space - 1)) {
        if (find_code(cities(), value.substr(first.begin, space - first.begin)) == country) {
            pieces.insert(pieces.begin() + 1, {space + 1, first.end});
            pieces[0].end = space;
            return;
        }
    }
}

// Countries' and regions' codes and names that follow a city without a comma become pieces:
// "Edinburgh, Scotland GB", "EDINBURGH SCOTLAND".
void part_codes(std::string_view value, std::vector<Piece>& pieces) {
    const Piece last = pieces.back();
    const std::string_view last_text = value.substr(last.begin, last.end - last.begin);
    if (const std::size_t space = last_text.rfind(' '); space != std::string_view::npos) {
        const auto tail = last_text.substr(space + 1);
        if (is_short_code(tail) && (is_iso_code(tail) || !region_code(tail).empty()) &&
            country_code(last_text).empty() && !text::has_digit(last_text.substr(0, space))) {
            pieces.back().end = last.begin + space;
            pieces.push_back({last.begin + space + 1, last.end});
        }
    }
    if (pieces.size() == 2) {
        part_city_of_country(value, pieces);
    }
    if (pieces.size() > 1) {
        return;
    }
    const Piece whole = pieces[0];
    for (std::size_t space = value.find(' ', whole.begin);
         space != std::string_view::npos && space < whole.end; space = value.find(' ', space + 1)) {
        const auto tail = value.substr(space + 1, whole.end - space - 1);
        const auto city = find_code(cities(), value.substr(whole.begin, space - whole.begin));
        const bool known = !city.empty() && find_code(cities(), value).empty() &&
                           (region_code(tail) == city || country_code(tail) == city ||
                            find_code(cities(), tail) == city);
        // "5th of May City Giza"
        const auto head = value.substr(whole.begin, space - whole.begin);
        const bool called_city = is_ordinal_name(head) && text::fold(head).ends_with(" city") &&
                                 (!region_code(tail).empty() || !find_code(cities(), tail).empty());
        if (known || called_city) {
            pieces = {{whole.begin, space}, {space + 1, whole.end}};
            return;
        }
    }
}

// Reads the pieces of a place in order; `known` counts those that a list names.
class PlaceReader {
public:
    PlaceReader(std::string_view value, bool lenient) : value_(value), lenient_(lenient) {}

    // False where the piece cannot belong to a place.
    bool read(Piece piece, bool is_last, bool is_only) {
        take_postal_code(piece);
        const std::string_view name = value_.substr(piece.begin, piece.end - piece.begin);
        const Part part{piece.begin, piece.end};
        if (name.empty() || is_remote_word(name)) {
            known += name.empty() ? 0 : 1;
            return true;
        }
        if (is_only && name.size() <= 2 && name != "UK" && name != "US") {
            return false;  // "HR" alone is a department, not Croatia
        }
        if (text::has_digit(name) && !is_ordinal_name(name)) {
            if (place.city || place.address || !lenient_) {
                return false;
            }
            place.address = part;
            return true;
        }
        return read_known(name, part, is_last, is_only) || read_unknown(name, part);
    }

    FoundPlace place;
    int known = 0;

private:
    void take_postal_code(Piece& piece) {
        const auto name = value_.substr(piece.begin, piece.end - piece.begin);
        const std::size_t end = postal_code_end(name);
        if (end == 0 || place.postal_code) {
            return;
        }
        place.postal_code = Part{piece.begin, piece.begin + end};
        piece.begin += end;
        while (piece.begin < piece.end && value_[piece.begin] == ' ') {
            ++piece.begin;
        }
        known += piece.begin < piece.end ? 1 : 0;
    }

    bool read_known(std::string_view name, Part part, bool is_last, bool is_only) {
        const bool first_name = !place.city && !is_last;
        const auto city = find_code(cities(), name);
        const auto region = region_code(name);
        const auto country = country_code(name);
        const bool own_region =
            country.empty() || name.size() > 2 || region == "US" || place.country_code == region;
        if (!place.city && !city.empty() && (country.empty() || is_only || first_name)) {
            place.city = part;
            place.country_code = place.country_code.empty() ? city : place.country_code;
        } else if (place.city && !place.region && !city.empty() && is_city_with_number()) {
            place.region = part;  // "6th of October City, Giza"
            place.country_code = city;
        } else if (place.city && !region.empty() && !place.region && own_region) {
            place.region = part;
            place.country_code = region;
        } else if (!country.empty() && !(first_name && is_short_code(name))) {
            place.country = part;
            place.country_code = country;
        } else if (!region.empty() && !place.region && !is_short_code(name)) {
            place.region = part;
            place.country_code = region;
        } else {
            return false;
        }
        ++known;
        return true;
    }

    bool is_city_with_number() const {
        return is_ordinal_name(
            value_.substr(place.city->begin, place.city->end - place.city->begin));
    }

    bool read_unknown(std::string_view name, Part part) {
        if ((!is_name_shaped(name) && !is_ordinal_name(name)) || (place.city && place.region) ||
            title_cue(name) >= 2 || is_self_employment(name) ||
            name.find('&') != std::string_view::npos) {
            return false;
        }
        (place.city ? place.region : place.city) = part;
        return true;
    }

    std::string_view value_;
    bool lenient_;
};

}  // namespace

std::string_view country_code_of(std::string_view name) {
    return country_code(name);
}
std::string_view country_code_of_region(std::string_view name) {
    return region_code(name);
}
std::string_view country_code_of_city(std::string_view name) {
    return find_code(cities(), name);
}

std::optional<FoundPlace> whole_place(std::string_view value, bool lenient) {
    constexpr std::size_t place_bytes_max = 120;
    constexpr std::size_t pieces_max = 6;
    if (value.size() > place_bytes_max || value.find('@') != std::string_view::npos) {
        return std::nullopt;
    }
    auto pieces = pieces_of(value);
    if (pieces.empty() || pieces.size() > pieces_max) {
        return std::nullopt;
    }
    part_codes(value, pieces);
    PlaceReader reader(value, lenient);
    for (std::size_t index = 0; index < pieces.size(); ++index) {
        if (!reader.read(pieces[index], index + 1 == pieces.size(), pieces.size() == 1)) {
            return std::nullopt;
        }
    }
    const bool shaped = reader.place.city || reader.place.postal_code;
    return reader.known > 0 || (lenient && shaped) ? std::optional(reader.place) : std::nullopt;
}

}  // namespace vouch::parse
