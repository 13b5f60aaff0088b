#include "parse/posting/header.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "parse/places.hpp"
#include "parse/posting/head.hpp"
#include "parse/posting/page_lines.hpp"
#include "parse/posting/terms.hpp"

namespace vouch::parse::posting {

namespace {

// The value on the line after a label that has a line of its own, as pages of job boards have it.
Span value_on_next_line(std::string_view text, const std::vector<Block>& blocks, std::size_t label,
                        Phrases keys) {
    constexpr std::size_t value_words_max = 10;
    if (label + 1 >= blocks.size()) {
        return {};
    }
    const auto& line = blocks[label + 1].line;
    const auto value = text_of(text, line.content);
    const bool sentence = value.ends_with('.') && count_words(value) > 4;
    return line.bullet || line.fact || is_fact_label(normal_form(value)) || sentence ||
                   value.ends_with(':') || count_words(value) > value_words_max ||
                   std::ranges::contains(keys, std::string_view(normal_form(value)))
               ? Span{}
               : trimmed(text, line.content);
}

}  // namespace

std::optional<Span> label_sign(std::string_view content) {
    constexpr std::size_t label_bytes_max = 40;
    std::optional<Span> first;
    for (const std::string_view sign : {":", "\n", "\t", " | ", "   ", " - ", " – "}) {
        const auto at = content.find(sign);
        if (at != std::string_view::npos && at > 0 && at <= label_bytes_max &&
            at + sign.size() < content.size() && (!first || at < first->begin)) {
            first = Span{at, at + sign.size()};
        }
    }
    return first;
}

Span labelled_value(std::string_view text, const std::vector<Block>& blocks, Phrases keys) {
    const auto is_key = [&](std::string_view shown) {
        const auto key = normal_form(shown);
        const auto end = key.find_last_not_of(" *:");
        return end != std::string::npos &&
               std::ranges::contains(keys, std::string_view(key).substr(0, end + 1));
    };
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto line = blocks[i].line.content;
        const auto content = text_of(text, line);
        const auto sign = label_sign(content);
        if (sign && is_key(content.substr(0, sign->begin))) {
            const auto value = trimmed(text, {line.begin + sign->end, line.end});
            if (!value.empty()) {
                return value;
            }
        }
        constexpr std::size_t label_words_max = 3;
        if (!blocks[i].line.bullet && !blocks[i].line.fact &&
            count_words(content) <= label_words_max && is_key(content)) {
            if (const auto value = value_on_next_line(text, blocks, i, keys); !value.empty()) {
                return value;
            }
        }
    }
    return {};
}

namespace {

// "Stadt Lindenau", "City of Oakfield", "Ayuntamiento de Soria": a town's own employer is there.
std::string place_of_employer(std::string_view company) {
    static constexpr auto towns = phrases<
        "city of|town of|county of|borough of|municipality of|university of|stadt|gemeinde|"
        "landeshauptstadt|hansestadt|landkreis|ville de|commune de|mairie de|ayuntamiento de|"
        "municipio de|prefeitura de|camara municipal de|municipio de">();
    const NormalText words(company, {0, company.size()});
    const auto size = leading_phrase(words.text(), towns);
    if (size == 0 || size + 1 >= words.text().size()) {
        return {};
    }
    const auto place = text::trim(company.substr(words.source(size)));
    return count_words(place) <= 3 ? std::string(place) : std::string();
}

// "Restaurant Lindenhof, Thun", "La Clinique des Tilleuls (Nantes) recrute", "Koch (m/w/d) in
// Thun": a town that no list has, beside the employer's name or the title.
std::string place_beside(std::string_view text, std::string_view name) {
    const auto at = name.size() < 3 ? std::string_view::npos : text.find(name);
    if (at == std::string_view::npos) {
        return {};
    }
    const auto line = text.substr(at + name.size(), 80);
    const auto rest = line.substr(0, line.find('\n'));
    std::string_view opener;
    for (const std::string_view sign : {", ", " (", " in ", " à ", " en ", " em "}) {
        opener = rest.starts_with(sign) ? sign : opener;
    }
    if (opener.empty()) {
        return {};
    }
    auto place = rest.substr(opener.size());
    const auto end = place.find_first_of(opener == " (" ? ")" : ",.;|(–!\t");
    place = text::trim(place.substr(0, end));
    constexpr std::size_t place_words_max = 3;
    const bool all_capitals = place.size() <= 4 && text::upper_case_share(place) > 0.9;
    return is_name(place) && count_words(place) <= place_words_max && !all_capitals &&
                   !is_term(normal_form(place)) && !has_legal_form(place) &&
                   place.find_first_of("0123456789/&") == std::string_view::npos
               ? std::string(place)
               : std::string();
}

// "Kirchenkreis Altenau" with "in Altenau" in its text: the name ends in its town.
std::string town_in_name(std::string_view text, std::string_view name) {
    const auto space = name.rfind(' ');
    if (space == std::string_view::npos || !is_name(name)) {
        return {};
    }
    const auto town = name.substr(space + 1);
    constexpr std::size_t town_bytes_min = 4;
    const bool there = std::ranges::any_of(
        std::array{" in ", " à ", " en ", " em "}, [&](std::string_view opener) {
            return text.contains(std::string(opener) + std::string(town));
        });
    return town.size() >= town_bytes_min && there ? std::string(town) : std::string();
}

// "Leeds or York", "Berlin / Hamburg": several where each part is a known place.
void split_locations(Header& header) {
    static constexpr std::array joints = {" / ",  " or ", " and ", " & ", "; ",  " oder ", " und ",
                                          " ou ", " et ", " y ",   " o ", " e ", "/"};
    for (const std::string_view joint : joints) {
        const std::string_view whole = header.location;
        std::vector<std::string> parts;
        bool known = whole.contains(joint);
        for (std::size_t at = 0; known && at <= whole.size();) {
            const auto end = std::min(whole.find(joint, at), whole.size());
            // The first of "Berlin, Hamburg und Köln" may be a list of its own.
            for (const auto part : text::split(whole.substr(at, end - at), ',')) {
                known = known && place_cue(text::trim(part)) >= 2;
                parts.emplace_back(text::trim(part));
            }
            at = end + joint.size();
        }
        if (known && parts.size() > 1) {
            header.location = parts.front();
            header.other_locations.assign(parts.begin() + 1, parts.end());
            return;
        }
    }
}

}  // namespace

Header read_header(std::string_view text, const std::vector<Block>& blocks,
                   const skills::Taxonomy& taxonomy) {
    const HeadLines head(text, blocks, taxonomy);
    const auto found = read_title(head);
    Header header{found.title, found.company, {}, {}, {}};
    if (header.company.empty()) {
        header.company = read_company(head, found.line);
    }
    auto place = read_location(head, found.line, header.company);
    header.location = std::move(place.location);
    header.country = std::move(place.country);
    if (header.location.empty()) {
        header.location = place_of_employer(header.company);
    }
    if (header.location.empty()) {
        header.location = place_beside(text, header.company);
    }
    if (header.location.empty()) {
        header.location = town_in_name(text, header.company);
    }
    if (header.location.empty() && header.title.ends_with(')')) {
        header.location = place_beside(text, header.title);
    }
    split_locations(header);
    return header;
}

}  // namespace vouch::parse::posting
