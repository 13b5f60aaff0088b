#include "parse/posting_header.hpp"

#include <algorithm>

#include "base/text.hpp"
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

}  // namespace

Header read_header(std::string_view text, const std::vector<Block>& blocks,
                   const skills::Taxonomy& taxonomy) {
    const HeadLines head(text, blocks, taxonomy);
    const auto found = read_title(head);
    auto place = read_location(head);
    Header header{found.title, found.company, std::move(place.location), std::move(place.country)};
    if (header.company.empty()) {
        header.company = read_company(head, found.line);
    }
    if (header.location.empty()) {
        header.location = place_of_employer(header.company);
    }
    return header;
}

}  // namespace vouch::parse::posting
