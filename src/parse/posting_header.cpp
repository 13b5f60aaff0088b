#include "parse/posting_header.hpp"

#include <algorithm>

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

Header read_header(std::string_view text, const std::vector<Block>& blocks,
                   const skills::Taxonomy& taxonomy) {
    const HeadLines head(text, blocks, taxonomy);
    const auto found = read_title(head);
    auto place = read_location(head);
    Header header{found.title, found.company, std::move(place.location), std::move(place.country)};
    if (header.company.empty()) {
        header.company = read_company(head, found.line);
    }
    return header;
}

}  // namespace vouch::parse::posting
