#include "document/readers/rtf/paragraphs.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace vouch::document::readers::rtf {

namespace {

constexpr std::size_t cells_max = 64;
constexpr std::size_t asides_deep_max = 16;
constexpr std::size_t column_paragraphs_min = 4;
constexpr float same_edge = 4;                   // points
constexpr float side_share = 1, main_share = 2;  // widths of a floating column and the text

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
    row_open_ = false;
    row_.edges = cell_edges_;
    rows_.push_back(std::exchange(row_, {}));
}

void Paragraphs::begin_aside() {
    if (suspended_.size() < asides_deep_max) {
        suspended_.push_back(
            {std::exchange(open_, {}), std::exchange(look, {}), std::exchange(marker, ""), {}});
    }
}

void Paragraphs::end_aside(Aside kind) {
    if (suspended_.empty()) {
        return;
    }
    end_paragraph();
    auto around = std::move(suspended_.back());
    suspended_.pop_back();
    open_ = std::move(around.open);
    look = around.look;
    marker = std::move(around.marker);
    if (kind == Aside::note) {
        std::ranges::move(around.inside, std::back_inserter(notes_));
    } else if (!around.inside.empty()) {
        shapes_.push_back(std::move(around.inside));
    }
}

Result<Document> Paragraphs::finish() {
    while (!suspended_.empty()) {
        end_aside(Aside::shape);
    }
    end_paragraph();
    if (!cell_.empty()) {
        end_cell();
    }
    end_table();
    if (columns_open_) {
        if (!late_columns_.empty()) {
            flow_.begin_cell(0, 1);
        }
        for (auto& paragraph : late_columns_) {
            flow_.add(std::move(paragraph));
        }
        flow_.end_table();
    }
    flow_.set_role(LineRole::footer);
    for (auto* const paragraphs : {&notes_, &footers_}) {
        for (auto& paragraph : *paragraphs) {
            flow_.add(std::move(paragraph));
        }
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
    place(std::move(paragraph), has_text);
}

void Paragraphs::place(Paragraph paragraph, bool has_text) {
    if (!suspended_.empty()) {
        if (has_text) {
            suspended_.back().inside.push_back(std::move(paragraph));
        }
        return;
    }
    if (edge_ == LineRole::footer) {
        footers_.push_back(std::move(paragraph));
    } else if ((look.in_table || row_open_) && edge_ == LineRole::body) {
        if (has_text) {
            cell_.push_back(std::move(paragraph));
        }
        for (auto& shape : std::exchange(shapes_, {})) {
            std::ranges::move(shape, std::back_inserter(cell_));
        }
    } else {
        if (has_text || !shapes_.empty()) {
            end_table();
        }
        open_columns();
        flow_.set_role(edge_);
        flow_.add(std::move(paragraph));
        flow_.set_role(LineRole::body);
        place_shapes();
    }
}

// A long shape is read as a column beside all that comes from its anchor on.
void Paragraphs::open_columns() {
    const auto is_long = [](const std::vector<Paragraph>& shape) {
        return shape.size() >= column_paragraphs_min;
    };
    if (edge_ != LineRole::body || std::ranges::none_of(shapes_, is_long)) {
        return;
    }
    const bool first = !std::exchange(columns_open_, true);
    if (first) {
        flow_.begin_table({side_share, main_share});
        flow_.begin_row();
        flow_.begin_cell(0, 1);
    }
    for (auto& shape : shapes_) {
        for (auto& paragraph : is_long(shape) ? shape : std::vector<Paragraph>{}) {
            if (first) {
                flow_.add(std::move(paragraph));
            } else {
                late_columns_.push_back(std::move(paragraph));
            }
        }
    }
    std::erase_if(shapes_, is_long);
    if (first) {
        flow_.begin_cell(1, 1);
    }
}

void Paragraphs::place_shapes() {
    for (auto& shape : std::exchange(shapes_, {})) {
        for (auto& paragraph : shape) {
            flow_.add(std::move(paragraph));
        }
    }
}

void Paragraphs::end_cell() {
    end_paragraph();
    if (suspended_.empty() && row_.cells.size() < cells_max) {
        row_.cells.push_back(std::exchange(cell_, {}));
    }
}

// The edges of all rows' cells: rows of one table need not have the same.
std::vector<float> Paragraphs::grid() const {
    std::vector<float> edges;
    for (const auto& row : rows_) {
        edges.insert(edges.end(), row.edges.begin(), row.edges.end());
    }
    std::ranges::sort(edges);
    std::vector<float> distinct;
    for (const float edge : edges) {
        if (distinct.empty() || edge - distinct.back() > same_edge) {
            distinct.push_back(edge);
        }
    }
    distinct.resize(std::min(distinct.size(), cells_max));
    return distinct;
}

void Paragraphs::end_table() {
    if (!row_.cells.empty()) {
        row_.edges = cell_edges_;
        rows_.push_back(std::exchange(row_, {}));
    }
    if (rows_.empty()) {
        return;
    }
    const auto edges = grid();
    std::vector<float> widths;
    float left = 0;
    for (const float edge : edges) {
        widths.push_back(edge - left);
        left = edge;
    }
    // The column that begins at an edge.
    const auto column_at = [&](float edge) {
        const auto at =
            std::ranges::find_if(edges, [&](float known) { return known >= edge - same_edge; });
        return static_cast<std::size_t>(at - edges.begin()) + 1;
    };
    flow_.begin_table(std::move(widths));
    for (auto& row : rows_) {
        flow_.begin_row();
        std::size_t column = 0;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto next = i < row.edges.size() ? column_at(row.edges[i]) : column + 1;
            flow_.begin_cell(column, std::max(next, column + 1) - column);
            for (auto& paragraph : row.cells[i]) {
                flow_.add(std::move(paragraph));
            }
            column = std::max(next, column + 1);
        }
    }
    flow_.end_table();
    rows_.clear();
}

}  // namespace vouch::document::readers::rtf
