#include "document/readers/pdf_sides.hpp"

#include <algorithm>

namespace vouch::document::readers {

namespace {

constexpr std::size_t rows_min = 3;       // a column has at least so many lines
constexpr float level = 0.2F;             // of the size: lines that stand level with each other
constexpr float block_gap = 1.7F;         // of the size: more space between lines ends a block
constexpr double level_share_max = 0.75;  // more level lines than this are rows, not columns
constexpr double label_rows_max = 0.45;   // of the rows of what they label
constexpr float label_width_max = 0.25F;  // of the page
constexpr double block_rows_max = 2.2;    // of labels

struct Row {
    float baseline;
    float size;
};

std::vector<Row> rows_of(const Side& side) {
    std::vector<Row> rows;
    for (const auto* fragment : side) {
        if (rows.empty() || fragment->baseline - rows.back().baseline > level * fragment->size) {
            rows.push_back({fragment->baseline, fragment->size});
        }
    }
    return rows;
}

bool stands_level(const Row& row, const std::vector<Row>& others) {
    const float tolerance = std::max(level * row.size, 1.0F);
    const auto found =
        std::ranges::lower_bound(others, row.baseline - tolerance, {}, &Row::baseline);
    return found != others.end() && found->baseline <= row.baseline + tolerance;
}

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

float mean_width(const Side& side) {
    float sum = 0;
    for (const auto* fragment : side) {
        sum += fragment->box.x1 - fragment->box.x0;
    }
    return side.empty() ? 0 : sum / static_cast<float>(side.size());
}

struct Sparse {
    std::size_t rows = 0, level_rows = 0, blocks = 0, level_blocks = 0;

    Sparse(const std::vector<Row>& sparse, const std::vector<Row>& dense) : rows(sparse.size()) {
        for (std::size_t i = 0; i < sparse.size(); ++i) {
            const bool is_level = stands_level(sparse[i], dense);
            const bool starts =
                i == 0 || sparse[i].baseline - sparse[i - 1].baseline >
                              block_gap * std::max(sparse[i].size, sparse[i - 1].size);
            level_rows += is_level ? 1 : 0;
            blocks += starts ? 1 : 0;
            level_blocks += starts && is_level ? 1 : 0;
        }
    }
};

bool is_bold(const Fragment& fragment) {
    return std::ranges::all_of(fragment.words, &PlacedWord::bold);
}

bool has_digit(const Fragment& fragment) {
    return std::ranges::any_of(fragment.words, [](const PlacedWord& placed) {
        return std::ranges::any_of(placed.word.text, [](char c) { return c >= '0' && c <= '9'; });
    });
}

// Labels stand few and far apart along the whole height of what they label.
bool are_labels(const std::vector<Row>& left, const std::vector<Row>& right, const Sparse& sparse) {
    const float height = right.back().baseline - right.front().baseline;
    return share(left.size(), right.size()) < label_rows_max &&
           share(sparse.rows, sparse.blocks) < block_rows_max &&
           left.back().baseline - left.front().baseline > 0.6F * height;
}

}  // namespace

bool are_cards(const Side& left, const Side& right) {
    const auto headed = [](const Side& side) {
        std::size_t heads = 0;
        for (const auto* fragment : side) {
            if (is_bold(*fragment)) {
                if (has_digit(*fragment)) {
                    return false;
                }
                ++heads;
            }
        }
        return is_bold(*side.front()) && heads * 3 <= side.size() * 2;
    };
    float x1_least = 1e9F;
    float x1_most = 0;
    std::size_t at_edge = 0;
    float x0_least = 1e9F;
    for (const auto* fragment : right) {
        x0_least = std::min(x0_least, fragment->box.x0);
    }
    for (const auto* fragment : right) {
        x1_least = std::min(x1_least, fragment->box.x1);
        x1_most = std::max(x1_most, fragment->box.x1);
        at_edge += fragment->box.x0 < x0_least + 2 ? 1 : 0;
    }
    return headed(left) && headed(right) && x1_most - x1_least > 10 &&
           stands_level({left.front()->baseline, left.front()->size},
                        {{right.front()->baseline, right.front()->size}}) &&
           at_edge * 3 >= right.size();
}

double level_share(const Side& left, const Side& right) {
    const auto left_rows = rows_of(left);
    const auto right_rows = rows_of(right);
    const auto sparse = left_rows.size() <= right_rows.size() ? Sparse(left_rows, right_rows)
                                                              : Sparse(right_rows, left_rows);
    return share(sparse.level_rows, sparse.rows);
}

Parting parting_of(const Side& left, const Side& right, float page_width) {
    const auto left_rows = rows_of(left);
    const auto right_rows = rows_of(right);
    if (left_rows.size() < rows_min || right_rows.size() < rows_min) {
        return Parting::none;
    }
    const bool left_sparse = left_rows.size() <= right_rows.size();
    const auto sparse = left_sparse ? Sparse(left_rows, right_rows) : Sparse(right_rows, left_rows);
    if (share(sparse.level_rows, sparse.rows) > level_share_max) {
        // Set on one grid: wide text on both sides is still two columns.
        const float wide = page_width * 0.28F;
        return mean_width(left) > wide && mean_width(right) > wide ? Parting::columns
                                                                   : Parting::none;
    }
    // Labels of more than one line: each block begins level with what it labels.
    const bool narrow = mean_width(left_sparse ? left : right) < page_width * 0.12F;
    const bool short_blocks = sparse.rows <= sparse.blocks * 3;
    if (short_blocks && sparse.blocks >= (narrow ? 2U : 3U) &&
        share(sparse.level_blocks, sparse.blocks) > 0.8) {
        return Parting::none;
    }
    const bool labels = left_sparse && mean_width(left) < page_width * label_width_max &&
                        are_labels(left_rows, right_rows, sparse);
    return labels ? Parting::labels : Parting::columns;
}

std::vector<float> block_starts(const std::vector<Fragment>& side) {
    std::vector<float> gaps;
    for (std::size_t i = 1; i < side.size(); ++i) {
        const float gap = side[i].baseline - side[i - 1].baseline;
        if (gap > level * side[i].size) {
            gaps.push_back(gap);
        }
    }
    if (gaps.empty()) {
        return {side.front().baseline};
    }
    const auto usual = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() * 6 / 10);
    std::ranges::nth_element(gaps, usual);
    std::vector<float> starts = {side.front().baseline};
    for (std::size_t i = 1; i < side.size(); ++i) {
        if (side[i].baseline - side[i - 1].baseline > 1.2F * *usual) {
            starts.push_back(side[i].baseline);
        }
    }
    return starts;
}

}  // namespace vouch::document::readers
