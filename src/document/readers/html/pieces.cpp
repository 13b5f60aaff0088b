#include "document/readers/html/pieces.hpp"

#include <algorithm>
#include <map>
#include <span>

#include "base/text.hpp"

namespace vouch::document::readers::html {

namespace {

using Boxes = std::span<HtmlPieces>;

constexpr std::size_t short_line_bytes = 110;
constexpr std::size_t label_bytes = 40;
constexpr std::size_t head_lines_max = 4;
constexpr std::size_t head_boxes_max = 3;
constexpr int small_heading_level = 5;  // h5 and h6

std::size_t text_bytes(const Paragraph& paragraph) {
    std::size_t bytes = 0;
    for (const auto& run : paragraph.runs) {
        bytes += run.text.size();
    }
    return bytes;
}

// The paragraph's lines, parted where it forces a break.
void add_lines(const Paragraph& paragraph, std::vector<Paragraph>& lines) {
    Paragraph line = paragraph;
    line.runs.clear();
    for (const auto& run : paragraph.runs) {
        bool first = true;
        for (const auto part : text::split(run.text, '\n')) {
            if (!first) {
                lines.push_back(line);
                line.runs.clear();
            }
            first = false;
            if (!part.empty()) {
                line.runs.push_back({std::string(part), run.style, run.link});
            }
        }
    }
    lines.push_back(std::move(line));
}

bool shows_a_year(const Paragraph& paragraph) {
    for (const auto& run : paragraph.runs) {
        for (const auto word : text::words(run.text)) {
            const auto text = std::string_view(run.text).substr(word.begin, word.end - word.begin);
            const bool digits = text.find_first_not_of("0123456789") == std::string_view::npos;
            if (digits && text.size() == 4 && (text.starts_with("19") || text.starts_with("20"))) {
                return true;
            }
        }
    }
    return false;
}

// One line of what stands on the same height in all boxes.
Paragraph joined(std::vector<Paragraph> parts) {
    Paragraph line = std::move(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) {
        auto& part = parts[i];
        if (part.role == LineRole::heading && line.role != LineRole::heading) {
            line.role = LineRole::heading;
            line.heading_level = part.heading_level;
        }
        if (!line.runs.empty() && !part.runs.empty()) {
            line.runs.push_back({"\t", part.runs.front().style, {}});
        }
        std::ranges::move(part.runs, std::back_inserter(line.runs));
    }
    return line;
}

using Lines = std::vector<std::vector<Paragraph>>;

// The lines of every box, or nothing where they do not read across.
Lines lines_across(Boxes boxes) {
    Lines lines;
    std::size_t most = 0;
    for (const auto& box : boxes) {
        auto& own = lines.emplace_back();
        for (const auto& piece : box) {
            if (piece.kind != HtmlPiece::Kind::paragraph ||
                piece.paragraph.role == LineRole::list_item) {
                return {};
            }
            add_lines(piece.paragraph, own);
        }
        most = std::max(most, own.size());
    }
    if (most <= 1) {
        const bool label_and_text = boxes.size() == 2 &&
                                    text_bytes(lines.front().front()) <= label_bytes &&
                                    text_bytes(lines.back().front()) > short_line_bytes;
        return label_and_text ? Lines{} : lines;
    }
    // A head of an entry: a title over an employer, beside dates over a place.
    const bool head = boxes.size() <= head_boxes_max && most <= head_lines_max &&
                      std::ranges::any_of(lines.back(), shows_a_year) &&
                      std::ranges::all_of(lines, [](const std::vector<Paragraph>& box) {
                          return std::ranges::all_of(box, [](const Paragraph& line) {
                              const bool title =
                                  line.role == LineRole::heading && line.heading_level <= 1;
                              return !title && text_bytes(line) <= short_line_bytes;
                          });
                      });
    return head ? lines : Lines{};
}

void add_row(Boxes boxes, HtmlPieces& out) {
    auto lines = lines_across(boxes);
    if (!lines.empty()) {
        std::size_t most = 0;
        for (const auto& own : lines) {
            most = std::max(most, own.size());
        }
        for (std::size_t i = 0; i < most; ++i) {
            std::vector<Paragraph> parts;
            for (auto& own : lines) {
                if (i < own.size()) {
                    parts.push_back(std::move(own[i]));
                }
            }
            out.push_back({.paragraph = joined(std::move(parts))});
        }
        return;
    }
    out.push_back({.kind = HtmlPiece::Kind::table, .widths = std::vector<float>(boxes.size(), 1)});
    out.push_back({.kind = HtmlPiece::Kind::row});
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        out.push_back({.kind = HtmlPiece::Kind::cell, .column = i});
        std::ranges::move(boxes[i], std::back_inserter(out));
    }
    out.push_back({.kind = HtmlPiece::Kind::table_end});
}

}  // namespace

HtmlPieces side_by_side(std::vector<HtmlPieces> boxes, std::size_t columns) {
    std::erase_if(boxes, [](const HtmlPieces& box) { return box.empty(); });
    HtmlPieces out;
    const bool list = std::ranges::all_of(boxes, [](const HtmlPieces& box) {
        return box.size() == 1 && box.front().paragraph.role == LineRole::list_item;
    });
    const auto width = columns == 0 ? boxes.size() : columns;
    for (std::size_t at = 0; at < boxes.size(); at += width) {
        const auto row = Boxes(boxes).subspan(at, std::min(width, boxes.size() - at));
        if (row.size() == 1 || list) {
            for (auto& box : row) {
                std::ranges::move(box, std::back_inserter(out));
            }
        } else {
            add_row(row, out);
        }
    }
    return out;
}

void demote_plain_headings(HtmlPieces& pieces) {
    std::map<int, std::size_t> letters;  // by size in quarters of a point
    for (const auto& piece : pieces) {
        for (const auto& run : piece.paragraph.runs) {
            letters[static_cast<int>(run.style.size * 4)] += run.text.size();
        }
    }
    if (letters.empty()) {
        return;
    }
    const auto most =
        std::ranges::max_element(letters, {}, [](const auto& entry) { return entry.second; });
    const float usual = static_cast<float>(most->first) / 4;
    for (auto& piece : pieces) {
        auto& paragraph = piece.paragraph;
        const float larger = paragraph.heading_level >= small_heading_level ? 1.3F : 1.05F;
        std::string text;
        bool plain = true;
        for (const auto& run : paragraph.runs) {
            text += run.text;
            plain = plain && !run.style.bold && run.style.size <= usual * larger;
        }
        plain = plain && text::upper_case_share(text) < 0.9;
        if (paragraph.role == LineRole::heading && plain) {
            paragraph.role = LineRole::body;
            paragraph.heading_level = 0;
        }
    }
}

void pour(HtmlPieces pieces, Flow& flow) {
    for (auto& piece : pieces) {
        switch (piece.kind) {
            case HtmlPiece::Kind::paragraph:
                flow.add(std::move(piece.paragraph));
                break;
            case HtmlPiece::Kind::table:
                flow.begin_table(std::move(piece.widths));
                break;
            case HtmlPiece::Kind::row:
                flow.begin_row();
                break;
            case HtmlPiece::Kind::cell:
                flow.begin_cell(piece.column, piece.span);
                break;
            case HtmlPiece::Kind::table_end:
                flow.end_table();
                break;
        }
    }
}

}  // namespace vouch::document::readers::html
