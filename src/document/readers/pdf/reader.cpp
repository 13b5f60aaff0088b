#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

#include "base/text.hpp"
#include "document/limits.hpp"
#include "document/readers/image_bitmap.hpp"
#include "document/readers/pdf/device.hpp"
#include "document/readers/pdf/frames.hpp"
#include "document/readers/pdf/lines.hpp"
#include "document/readers/pdf/links.hpp"
#include "document/readers/pdf/page_words.hpp"
#include "document/readers/read_bytes.hpp"

namespace vouch::document::readers {

using namespace pdf;

namespace {

constexpr float edge_zone = 0.09F;  // of the page's height, where running headers stand
constexpr float page_number_zone = 0.12F;

std::vector<DraftLine> lines_of_page(const PageContent& content, std::vector<PlacedWord> words,
                                     std::vector<float>& margins, Document& document) {
    link_words(words, content.links, document.links);
    std::vector<PlacedWord> rotated;
    std::ranges::copy_if(words, std::back_inserter(rotated), &PlacedWord::rotated);
    std::erase_if(words, [](const PlacedWord& placed) { return placed.rotated; });
    std::vector<DraftLine> lines;
    std::size_t number = 0;
    for (auto& region : regions_of(fragments_of(std::move(words)), content.width, margins)) {
        auto part = lines_of(std::move(region), content.marks, content.drawings);
        for (auto& line : part) {
            line.region = number;
        }
        ++number;
        std::ranges::move(part, std::back_inserter(lines));
    }
    part_framed_items(lines, content.frames);
    settle_markers(lines);
    part_labels(lines);
    for (auto& placed : rotated) {
        DraftLine line;
        line.baseline = placed.baseline;
        line.region = number++;
        line.words.push_back(std::move(placed));
        measure(line);
        lines.push_back(std::move(line));
    }
    return lines;
}

void write_page(Document& document, const PageContent& content, std::vector<DraftLine> drafts,
                std::uint16_t& block) {
    Page page;
    page.width = content.width;
    page.height = content.height;
    page.turn = content.turn;
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
            page.words.push_back(std::move(placed.word));
        }
        page.lines.push_back(std::move(line));
    }
    add_bare_links(page, content.links, document.links);
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
    static constexpr std::string_view patterns[] = {
        "#",       "- # -",         "– # –",   "#/#",        "# / #",
        "page #",  "page # of #",   "# of #",  "page # / #", "page #/#",
        "seite #", "seite # von #", "# von #", "página #",   "page # sur #"};
    return std::ranges::find(patterns, pattern) != std::end(patterns);
}

std::string text_of_draft(const DraftLine& line) {
    std::string text;
    for (const auto& placed : line.words) {
        text += (text.empty() || !placed.word.space_before ? "" : " ") + placed.word.text;
    }
    return text;
}

bool has_address(const DraftLine& line) {
    return std::ranges::any_of(line.words, [](const PlacedWord& placed) {
        const auto at = placed.word.text.find('@');
        return at != std::string::npos && at > 0 && at + 1 < placed.word.text.size();
    });
}

// A footer that does not recur, since the document has one page: lines apart at the bottom edge
// that hold an e-mail address.
void find_contact_footer(std::vector<DraftLine>& lines, float height) {
    constexpr float space_above = 1.5F;  // of the size
    float top = height;
    float space = 0;
    bool address = false;
    std::vector<DraftLine*> foot;
    std::vector<DraftLine*> order;
    order.reserve(lines.size());
    for (auto& line : lines) {
        order.push_back(&line);
    }
    std::ranges::stable_sort(order, std::greater{}, [](const auto* line) { return line->box.y0; });
    for (auto* line : order) {
        space = top - line->box.y1;
        if (!foot.empty() && space > space_above * line->size) {
            break;
        }
        if (line->box.y0 < height * (1 - page_number_zone)) {
            return;  // the text goes on to the edge
        }
        foot.push_back(line);
        address = address || has_address(*line);
        top = std::min(top, line->box.y0);
    }
    if (address) {
        for (auto* line : foot) {
            line->role = LineRole::footer;
            line->marker.clear();
        }
    }
}

// Lines at the top or bottom edge that recur on other pages, and page numbers.
void find_running_lines(std::vector<std::vector<DraftLine>>& pages, const PdfContent& content) {
    std::map<std::pair<std::string, int>, int> seen;
    const auto key = [](const DraftLine& line) {
        return std::pair{pattern_of(text_of_draft(line)), static_cast<int>(line.box.y0 / 6)};
    };
    const auto zone = [&](std::size_t page, const DraftLine& line, float share) {
        const float height = content.pages[page].height;
        return line.box.y1 < height * share         ? LineRole::header
               : line.box.y0 > height * (1 - share) ? LineRole::footer
                                                    : LineRole::body;
    };
    for (std::size_t i = 0; i < pages.size(); ++i) {
        std::set<std::pair<std::string, int>> here;  // two equal lines of one page recur nowhere
        for (const auto& line : pages[i]) {
            if (zone(i, line, edge_zone) != LineRole::body) {
                here.insert(key(line));
            }
        }
        for (const auto& line : here) {
            ++seen[line];
        }
    }
    for (std::size_t i = 0; i < pages.size(); ++i) {
        for (auto& line : pages[i]) {
            const auto role = zone(i, line, page_number_zone);
            if (role == LineRole::body) {
                continue;
            }
            const auto name = key(line);
            const auto found = seen.find(name);
            // What stands at the top of the first page is its own header, even where it recurs.
            const bool own = i == 0 && role == LineRole::header;
            const bool year = name.first == "#" && line.words.front().word.text.size() > 3;
            const bool number = is_page_number(name.first) && !year;
            if ((found != seen.end() && found->second > 1 && !own) || number) {
                line.role = role;
                line.marker.clear();
            }
        }
        if (i == 0) {
            find_contact_footer(pages[i], content.pages[i].height);
        }
        // Out of the way of what they stand between.
        std::ranges::stable_partition(
            pages[i], [](const DraftLine& line) { return line.role != LineRole::footer; });
    }
}

// A page with one column whose text stands where the second column of the page before stood goes
// on in that column.
void align_columns(std::vector<std::vector<DraftLine>>& pages) {
    const auto edges_of = [](const std::vector<DraftLine>& lines) {
        std::map<std::uint16_t, std::map<int, int>> counts;
        for (const auto& line : lines) {
            if (line.role == LineRole::body || line.role == LineRole::list_item) {
                ++counts[line.column][static_cast<int>(line.text_x / 3)];
            }
        }
        std::map<std::uint16_t, float> edges;
        for (const auto& [column, count] : counts) {
            const auto most =
                std::ranges::max_element(count, {}, [](const auto& entry) { return entry.second; });
            edges[column] = static_cast<float>(most->first) * 3;
        }
        return edges;
    };
    for (std::size_t i = 1; i < pages.size(); ++i) {
        const auto before = edges_of(pages[i - 1]);
        const auto here = edges_of(pages[i]);
        if (before.size() < 2 || here.size() != 1) {
            continue;
        }
        for (const auto& [column, edge] : before) {
            if (column > 0 && std::abs(edge - here.begin()->second) < 6) {
                for (auto& line : pages[i]) {
                    line.column = column;
                }
            }
        }
    }
}

// What a page's last paragraph leaves open goes on at the top of the next.
void join_pages(std::vector<std::vector<DraftLine>>& pages) {
    for (std::size_t i = 1; i < pages.size(); ++i) {
        const auto is_text = [](const DraftLine& line) {
            return line.role == LineRole::body || line.role == LineRole::list_item;
        };
        const auto last = std::ranges::find_last_if(pages[i - 1], is_text).begin();
        const auto first = std::ranges::find_if(pages[i], is_text);
        if (last != pages[i - 1].end() && first != pages[i].end() &&
            first->column == last->column && goes_on_from(*last, *first)) {
            first->starts_paragraph = false;
            first->role = last->role;
            first->list_level = last->list_level;
        }
    }
}

bool is_tex(const Metadata& metadata) {
    const auto producer = text::to_lower(metadata.producer);
    return producer.contains("tex") || producer.contains("dvips") || producer.contains("groff");
}

Result<std::vector<std::vector<DraftLine>>> read_lines(
    const PdfContent& content, const std::vector<RecognisedPage>& recognised, Document& document) {
    std::vector<std::vector<DraftLine>> pages;
    std::size_t words = 0;
    std::vector<float> margins;
    for (std::size_t i = 0; i < content.pages.size(); ++i) {
        const auto& page = content.pages[i];
        auto placed = words_of_page(page, static_cast<int>(i) + 1, recognised, document);
        pages.push_back(lines_of_page(page, std::move(placed), margins, document));
        for (const auto& line : pages.back()) {
            words += line.words.size();
        }
        if (words > limits::words_max) {
            return fail("document-over-limit", {{"limit", "words"},
                                                {"value", std::to_string(words)},
                                                {"most", std::to_string(limits::words_max)}});
        }
    }
    if (words == 0 && pages_to_recognise(document).empty()) {
        return fail(recognised.empty() ? "document-empty" : "document-without-text");
    }
    return pages;
}

Result<Document> document_of(PdfContent content, const std::vector<RecognisedPage>& recognised,
                             Kind kind) {
    Document document;
    document.kind = kind;
    document.has_pages = true;
    document.styles = content.styles;
    document.metadata = content.metadata;
    for (const auto& seen : recognised) {
        if (seen.number < 1 || seen.number > static_cast<int>(content.pages.size()) ||
            seen.content.pages.size() != 1) {
            return fail("document-unreadable");
        }
        auto& page = content.pages[static_cast<std::size_t>(seen.number - 1)];
        page.width = seen.content.pages.front().width;
        page.height = seen.content.pages.front().height;
        page.turn = seen.content.pages.front().turn;
        page.marks.clear();  // bullets among them were recognised; outlines of letters are none
        page.drawings.clear();
        page.frames.clear();
    }
    TRY_INTO(auto pages, read_lines(content, recognised, document));
    find_running_lines(pages, content);
    align_columns(pages);
    for (auto& page : pages) {
        find_continuations(page);
    }
    join_pages(pages);
    join_broken_words(pages, is_tex(document.metadata) || !recognised.empty());
    std::uint16_t block = 0;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        write_page(document, content.pages[i], std::move(pages[i]), block);
    }
    return document;
}

}  // namespace

Result<Document> read_pdf(std::string_view bytes, const std::vector<RecognisedPage>& recognised) {
    TRY_INTO(auto content, interpret_pdf(bytes));
    return document_of(std::move(content), recognised, Kind::pdf);
}

Result<Document> read_picture(std::string_view bytes,
                              const std::vector<RecognisedPage>& recognised) {
    TRY_INTO(const int pages, image_pages(bytes));
    PdfContent content;
    content.pages.resize(static_cast<std::size_t>(pages));
    for (auto& page : content.pages) {
        page.image_share = 1;
    }
    return document_of(std::move(content), recognised, Kind::image);
}

}  // namespace vouch::document::readers
