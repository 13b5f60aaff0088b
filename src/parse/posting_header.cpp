#include "parse/posting_header.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "parse/places.hpp"
#include "parse/posting_head.hpp"

namespace vouch::parse::posting {

Span labelled_value(std::string_view text, const std::vector<Block>& blocks, Phrases keys) {
    for (const auto& block : blocks) {
        const auto content = text_of(text, block.line.content);
        const auto colon = content.find(':');
        if (colon == std::string_view::npos || colon + 1 >= content.size() || colon > 40) {
            continue;
        }
        auto key = normal_form(content.substr(0, colon));
        while (key.ends_with(' ')) {
            key.pop_back();
        }
        if (std::ranges::contains(keys, std::string_view(key))) {
            return trimmed(text, {block.line.content.begin + colon + 1, block.line.content.end});
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
    auto place = read_location(head);
    Header header{
        found.title, found.company, std::move(place.location), {}, std::move(place.country)};
    if (header.company.empty()) {
        header.company = read_company(head, found.line);
    }
    if (header.location.empty()) {
        header.location = place_of_employer(header.company);
    }
    split_locations(header);
    return header;
}

}  // namespace vouch::parse::posting
