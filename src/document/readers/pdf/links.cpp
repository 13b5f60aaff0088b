#include "document/readers/pdf/links.hpp"

#include <algorithm>

namespace vouch::document::readers::pdf {

namespace {

constexpr std::string_view link_icon = "🔗";
constexpr std::size_t bare_links_max = 20;  // of a page

std::int32_t index_of(const std::string& address, std::vector<std::string>& targets) {
    const auto found = std::ranges::find(targets, address);
    const auto index = found - targets.begin();
    if (found == targets.end()) {
        targets.push_back(address);
    }
    return static_cast<std::int32_t>(index);
}

// The address of the smallest area that holds the middle of the box, or null.
const std::string* address_at(const LinkAreas& areas, const Box& box) {
    const float x = (box.x0 + box.x1) / 2;
    const float y = (box.y0 + box.y1) / 2;
    const std::string* address = nullptr;
    float smallest = 0;
    for (const auto& [area, target] : areas) {
        const float size = (area.x1 - area.x0) * (area.y1 - area.y0);
        const bool inside = x >= area.x0 && x <= area.x1 && y >= area.y0 && y <= area.y1;
        if (inside && (address == nullptr || size < smallest)) {
            address = &target;
            smallest = size;
        }
    }
    return address;
}

bool leads_out(const std::string& address) {
    return address.starts_with("http://") || address.starts_with("https://") ||
           address.starts_with("mailto:");
}

}  // namespace

void link_words(std::vector<PlacedWord>& words, const LinkAreas& areas,
                std::vector<std::string>& targets) {
    for (auto& placed : words) {
        const auto* address = address_at(areas, placed.word.box);
        placed.word.link = address == nullptr ? -1 : index_of(*address, targets);
    }
}

void add_bare_links(Page& page, const LinkAreas& areas, std::vector<std::string>& targets) {
    Line line;
    line.first_word = static_cast<std::uint32_t>(page.words.size());
    for (const auto& [area, address] : areas) {
        if (!leads_out(address) || line.word_count >= bare_links_max) {
            continue;
        }
        const auto link = index_of(address, targets);
        if (std::ranges::contains(page.words, link, &Word::link)) {
            continue;
        }
        Word word;
        word.text = link_icon;
        word.box = area;
        word.link = link;
        line.box = line.word_count == 0
                       ? area
                       : Box{std::min(line.box.x0, area.x0), std::min(line.box.y0, area.y0),
                             std::max(line.box.x1, area.x1), std::max(line.box.y1, area.y1)};
        page.words.push_back(std::move(word));
        ++line.word_count;
    }
    if (line.word_count > 0) {
        page.lines.push_back(std::move(line));
    }
}

}  // namespace vouch::document::readers::pdf
