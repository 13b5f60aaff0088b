#include "document/readers/rtf_paragraphs.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace vouch::document::readers::rtf {

namespace {

constexpr std::size_t cells_max = 64;

}  // namespace

void Paragraphs::append(std::string_view text, Style style, const std::string& link) {
    auto& runs = open_.runs;
    if (runs.empty() || runs.back().style != style || runs.back().link != link) {
        runs.push_back({{}, std::move(style), link});
    }
    runs.back().text += text;
}

void Paragraphs::add_cell_edge(float points) {
    if (cell_edges_.size() < cells_max) {
        cell_edges_.push_back(points);
    }
}

void Paragraphs::end_row() {
    table_edges_ = cell_edges_;
    rows_.push_back(std::exchange(row_, {}));
}

Result<Document> Paragraphs::finish() {
    end_paragraph();
    end_table();
    flow_.set_role(LineRole::footer);
    for (auto& paragraph : footers_) {
        flow_.add(std::move(paragraph));
    }
    return flow_.finish();
}

void Paragraphs::end_paragraph() {
    Paragraph paragraph = std::exchange(open_, {});
    paragraph.indent = static_cast<float>(std::clamp(look.indent_twips, 0, 10'000)) / 20;
    paragraph.space_before = static_cast<float>(std::clamp(look.space_twips, 0, 2'000)) / 20;
    paragraph.centred = look.centred;
    const auto heading = heading_styles_.find(look.style);
    const int level = look.outline < 9                   ? look.outline + 1
                      : heading != heading_styles_.end() ? heading->second
                                                         : 0;
    const bool has_text = std::ranges::any_of(
        paragraph.runs, [](const Run& run) { return !text::trim(run.text).empty(); });
    if (level >= 1 && level <= 9) {
        paragraph.role = LineRole::heading;
        paragraph.heading_level = static_cast<std::uint8_t>(std::min(level, 6));
    } else if (!marker.empty() && has_text) {
        paragraph.role = LineRole::list_item;
        paragraph.list_level = static_cast<std::uint8_t>(look.list_level + 1);
        paragraph.marker = std::exchange(marker, "");
    }
    marker.clear();
    if (edge_ == LineRole::footer) {
        footers_.push_back(std::move(paragraph));
    } else if (look.in_table && edge_ == LineRole::body) {
        if (has_text) {
            cell_.push_back(std::move(paragraph));
        }
    } else {
        if (has_text) {
            end_table();
        }
        flow_.set_role(edge_);
        flow_.add(std::move(paragraph));
        flow_.set_role(LineRole::body);
    }
}

void Paragraphs::end_cell() {
    end_paragraph();
    if (row_.size() < cells_max) {
        row_.push_back(std::exchange(cell_, {}));
    }
}

void Paragraphs::end_table() {
    if (!row_.empty()) {
        rows_.push_back(std::exchange(row_, {}));
    }
    if (rows_.empty()) {
        return;
    }
    std::vector<float> widths;
    float left = 0;
    for (const float edge : table_edges_) {
        widths.push_back(edge - left);
        left = edge;
    }
    flow_.begin_table(std::move(widths));
    for (auto& row : rows_) {
        flow_.begin_row();
        for (std::size_t i = 0; i < row.size(); ++i) {
            flow_.begin_cell(i, 1);
            for (auto& paragraph : row[i]) {
                flow_.add(std::move(paragraph));
            }
        }
    }
    flow_.end_table();
    rows_.clear();
}

}  // namespace vouch::document::readers::rtf
