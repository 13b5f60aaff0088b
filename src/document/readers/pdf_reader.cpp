#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "document/limits.hpp"
#include "document/readers/pdf_device.hpp"
#include "document/readers/pdf_lines.hpp"
#include "document/readers/read_bytes.hpp"

namespace vouch::document::readers {

namespace {

constexpr float scan_image_share = 0.5F;
constexpr float edge_zone = 0.09F;  // of the page's height, where running headers stand

// The link whose area holds the middle of the box, or -1.
std::int32_t link_at(const std::vector<std::pair<Box, std::string>>& links, const Box& box,
                     Document& document) {
    const float x = (box.x0 + box.x1) / 2;
    const float y = (box.y0 + box.y1) / 2;
    for (const auto& [area, target] : links) {
        if (x < area.x0 || x > area.x1 || y < area.y0 || y > area.y1) {
            continue;
        }
        auto& known = document.links;
        const auto found = std::ranges::find(known, target);
        if (found != known.end()) {
            return static_cast<std::int32_t>(found - known.begin());
        }
        known.push_back(target);
        return static_cast<std::int32_t>(known.size() - 1);
    }
    return -1;
}

std::vector<DraftLine> lines_of_page(const PageContent& content, const std::vector<Style>& styles,
                                     const std::vector<Glyph>& glyphs) {
    auto words = words_of(glyphs, styles);
    std::vector<PlacedWord> rotated;
    std::ranges::copy_if(words, std::back_inserter(rotated), &PlacedWord::rotated);
    std::erase_if(words, [](const PlacedWord& placed) { return placed.rotated; });
    std::vector<DraftLine> lines;
    for (auto& region : regions_of(fragments_of(std::move(words)), content.width)) {
        std::ranges::move(lines_of(std::move(region), content.marks), std::back_inserter(lines));
    }
    settle_markers(lines);
    find_continuations(lines);
    for (auto& placed : rotated) {
        DraftLine line;
        line.box = placed.word.box;
        line.words.push_back(std::move(placed));
        lines.push_back(std::move(line));
    }
    return lines;
}

void write_page(Document& document, const PageContent& content, std::vector<DraftLine> drafts,
                std::uint16_t& block) {
    Page page;
    page.width = content.width;
    page.height = content.height;
    for (auto& draft : drafts) {
        Line line;
        line.first_word = static_cast<std::uint32_t>(page.words.size());
        line.word_count = static_cast<std::uint32_t>(draft.words.size());
        line.box = draft.box;
        line.role = draft.role;
        line.list_level = draft.role == LineRole::list_item ? draft.list_level : std::uint8_t{0};
        line.column = draft.column;
        line.starts_paragraph = draft.starts_paragraph;
        block = static_cast<std::uint16_t>(block + (draft.starts_paragraph ? 1 : 0));
        line.block = block;
        line.marker = draft.starts_paragraph ? draft.marker : "";
        for (auto& placed : draft.words) {
            placed.word.link = link_at(content.links, placed.word.box, document);
            page.words.push_back(std::move(placed.word));
        }
        page.lines.push_back(std::move(line));
    }
    document.pages.push_back(std::move(page));
}

// Text with its digits made equal, so that "Page 2" and "Page 3" are the same.
std::string pattern_of(const std::string& text) {
    std::string pattern;
    for (const char c : text::to_lower(text)) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit) {
            pattern += c;
        } else if (!pattern.ends_with('#')) {
            pattern += '#';
        }
    }
    return pattern;
}

bool is_page_number(const std::string& pattern) {
    static constexpr std::string_view patterns[] = {"#",      "- # -",    "– # –",  "#/#",        "# / #",
                                                    "page #", "page # of #", "# of #", "page # / #", "page #/#",
                                                    "seite #", "seite # von #", "# von #", "página #", "page # sur #"};
    return std::ranges::find(patterns, pattern) != std::end(patterns);
}

// Lines at the top or bottom edge that recur on other pages, and page numbers.
void find_running_lines(Document& document) {
    std::map<std::pair<std::string, int>, int> seen;
    const auto key = [](const Page& page, const Line& line) {
        return std::pair{pattern_of(text_of(page, line)), static_cast<int>(line.box.y0 / 6)};
    };
    const auto zone = [](const Page& page, const Line& line) {
        return line.box.y1 < page.height * edge_zone         ? LineRole::header
               : line.box.y0 > page.height * (1 - edge_zone) ? LineRole::footer
                                                             : LineRole::body;
    };
    for (const auto& page : document.pages) {
        for (const auto& line : page.lines) {
            if (zone(page, line) != LineRole::body) {
                ++seen[key(page, line)];
            }
        }
    }
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        auto& page = document.pages[i];
        for (auto& line : page.lines) {
            const auto role = zone(page, line);
            if (role == LineRole::body) {
                continue;
            }
            const auto found = seen.find(key(page, line));
            const bool recurs = found != seen.end() && found->second > 1;
            // What stands at the top of the first page is its own header, even where it recurs.
            const bool own = i == 0 && role == LineRole::header;
            if ((recurs && !own) || is_page_number(found->first.first)) {
                line.role = role;
                line.starts_paragraph = true;
            }
        }
    }
}

}  // namespace

void warm_up(Kind kind) {
    if (kind == Kind::pdf) {
        warm_up_poppler();
    }
}

Result<Document> read_pdf(std::string_view bytes) {
    TRY_INTO(auto content, interpret_pdf(bytes));
    Document document;
    document.kind = Kind::pdf;
    document.has_pages = true;
    document.styles = content.styles;
    document.metadata = content.metadata;
    std::uint16_t block = 0;
    std::size_t words = 0;
    bool pictures = false;
    for (std::size_t i = 0; i < content.pages.size(); ++i) {
        const auto& page = content.pages[i];
        const bool scan = page.image_share > scan_image_share && page.glyphs.empty();
        auto lines = lines_of_page(page, content.styles, scan ? page.invisible : page.glyphs);
        const auto hidden = page.hidden_glyphs + (scan ? 0 : page.invisible.size());
        const int number = static_cast<int>(i) + 1;
        if (hidden > 0) {
            document.notices.push_back(
                {"document.hidden-text", {{"characters", std::to_string(hidden)}}, number});
        }
        if (scan) {
            pictures = true;
            document.notices.push_back(
                {lines.empty() ? "document.picture-page" : "document.scan-with-text", {}, number});
        }
        write_page(document, page, std::move(lines), block);
        words += document.pages.back().words.size();
        if (words > limits::words_max) {
            return fail("document-over-limit", {{"limit", "words"},
                                                {"value", std::to_string(words)},
                                                {"most", std::to_string(limits::words_max)}});
        }
    }
    if (words == 0) {
        return fail(pictures ? "document-without-text" : "document-empty");
    }
    find_running_lines(document);
    return document;
}

}  // namespace vouch::document::readers
