#include "document/readers/pdf/sides.hpp"

#include <algorithm>
#include <iterator>

#include "base/text.hpp"

namespace vouch::document::readers::pdf {

namespace {

constexpr std::size_t rows_min = 3;          // a column has at least so many lines
constexpr float level = 0.2F;                // of the size: lines that stand level with each other
constexpr float block_gap = 1.7F;            // of the size: more space between lines ends a block
constexpr double level_share_max = 0.75;     // more level lines than this are rows, not columns
constexpr double label_rows_max = 0.5;       // of the rows of what they label
constexpr double level_rows_max = 0.6;       // the same, for labels that stand level with it
constexpr float label_width_max = 0.25F;     // of the page
constexpr double label_share_min = 0.8;      // of the left rows: labels where labels should stand
constexpr double label_share_strict = 0.97;  // the same, where labels are many
constexpr double block_rows_max = 2.2;       // of labels
constexpr std::size_t label_rows_most = 3;
constexpr float top_share = 0.25F;         // of the other side's height
constexpr float label_near = 0.9F;         // of the size, to the height where a label should stand
constexpr float column_width_min = 0.2F;   // of the page
constexpr float figures_width_max = 0.2F;  // of the page

struct Row {
    float baseline;
    float size;

    float top() const {
        return baseline - 0.7F * size;
    }
    float bottom() const {
        return baseline + 0.15F * size;
    }
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

// Whether no other row stands beside any part of it.
bool stands_clear(const Row& row, const std::vector<Row>& others) {
    return std::ranges::none_of(others, [&](const Row& other) {
        return other.top() < row.bottom() && row.top() < other.bottom();
    });
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

bool has_digit(const Fragment& fragment) {
    return std::ranges::any_of(
        fragment.words, [](const PlacedWord& placed) { return text::has_digit(placed.word.text); });
}

// Dates or figures at the right edge: nothing but such, narrow, and fewer than the lines they
// belong to, whether they stand level with them or between them.
bool are_figures(const Side& right, const std::vector<Row>& left_rows,
                 const std::vector<Row>& right_rows, float page_width) {
    return right_rows.size() * 2 < left_rows.size() &&
           mean_width(right) < page_width * figures_width_max &&
           std::ranges::all_of(
               right, [](const Fragment* fragment) { return has_digit(*fragment); });
}

// The share of rows for which `stands_right` holds, with the further rows of a label of which it
// holds for the first.
template <typename StandsRight>
double label_share(const std::vector<Row>& rows, StandsRight stands_right) {
    std::size_t good = 0;
    std::size_t of_label = 0;  // rows of the label so far; 0: none
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool goes_on = of_label > 0 && of_label < label_rows_most &&
                             rows[i].baseline - rows[i - 1].baseline < block_gap * rows[i].size;
        const bool stands = stands_right(rows[i]);
        of_label = stands ? 1 : goes_on ? of_label + 1 : 0;
        good += of_label > 0 ? 1 : 0;
    }
    return share(good, rows.size());
}

// The share of labels that stand level with what they label, and of headings in the free space
// between.
double level_label_share(const std::vector<Row>& left, const std::vector<Row>& right) {
    return label_share(
        left, [&](const Row& row) { return stands_level(row, right) || stands_clear(row, right); });
}

// Whether at least two rows stand in the free space between the others, most do level with them,
// and the text begins at the left at least where it does right: headings over rows of a table.
bool have_headings(const std::vector<Row>& left, const std::vector<Row>& right) {
    const auto clear = std::ranges::count_if(left, [&](const Row& row) {
        return stands_clear(row, right) && row.baseline > right.front().baseline;
    });
    const auto level_rows =
        std::ranges::count_if(left, [&](const Row& row) { return stands_level(row, right); });
    return clear >= 2 && level_rows >= clear &&
           level_rows + clear == static_cast<std::ptrdiff_t>(left.size());
}

// The part of the right side that labels can belong to: what begins near its left edge, not in a
// further column.
Side nearest_column(const Side& right, float page_width) {
    float edge = 1e9F;
    for (const auto* fragment : right) {
        edge = std::min(edge, fragment->box.x0);
    }
    Side near;
    std::ranges::copy_if(right, std::back_inserter(near), [&](const Fragment* fragment) {
        return fragment->box.x0 < edge + page_width * column_width_min;
    });
    return near;
}

// Lines close together beside the beginning of the other side: an address, say. Labels are spread.
bool stand_at_top(const std::vector<Row>& left, const std::vector<Row>& right) {
    std::size_t blocks = 1;
    for (std::size_t i = 1; i < left.size(); ++i) {
        blocks += left[i].baseline - left[i - 1].baseline > block_gap * left[i].size ? 1 : 0;
    }
    const float height = right.back().baseline - right.front().baseline;
    return share(left.size(), blocks) > block_rows_max &&
           left.back().baseline - right.front().baseline < top_share * height;
}

// Labels that stand few and far apart along the whole height of what they label, at the top or the
// middle of its blocks, though not level with a line.
bool are_labels(const std::vector<Row>& left, const std::vector<Row>& right, const Side& right_side,
                const Sparse& sparse) {
    const float height = right.back().baseline - right.front().baseline;
    if (share(left.size(), right.size()) >= label_rows_max ||
        share(sparse.rows, sparse.blocks) >= block_rows_max ||
        left.back().baseline - left.front().baseline <= 0.6F * height) {
        return false;
    }
    std::vector<Fragment> fragments;
    for (const auto* fragment : right_side) {
        fragments.push_back({{}, fragment->box, fragment->baseline, fragment->size});
    }
    std::vector<float> places;  // tops and middles
    const auto starts = block_starts(fragments);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const auto end = i + 1 < starts.size() ? starts[i + 1] : 1e9F;
        const auto last =
            std::ranges::find_if(right, [&](const Row& row) { return row.baseline > end - 0.1F; }) -
            1;
        places.push_back(starts[i]);
        places.push_back((starts[i] + last->baseline) / 2);
    }
    return label_share(left, [&](const Row& row) {
               return stands_clear(row, right) || std::ranges::any_of(places, [&](float place) {
                          return std::abs(place - row.baseline) < label_near * row.size;
                      });
           }) >= label_share_min;
}

}  // namespace

Parting parting_of(const Side& left, const Side& right, float page_width) {
    const auto left_rows = rows_of(left);
    const auto right_rows = rows_of(right);
    if (left_rows.size() < rows_min || right_rows.size() < rows_min ||
        are_figures(right, left_rows, right_rows, page_width)) {
        return Parting::none;
    }
    const bool left_sparse = left_rows.size() <= right_rows.size();
    const auto sparse = left_sparse ? Sparse(left_rows, right_rows) : Sparse(right_rows, left_rows);
    const bool left_narrow = left_sparse && mean_width(left) < page_width * label_width_max &&
                             mean_width(right) > mean_width(left);
    const auto near_rows = rows_of(nearest_column(right, page_width));
    if (left_narrow && !stand_at_top(left_rows, right_rows)) {
        const double labels = level_label_share(left_rows, near_rows);
        const bool few = share(left_rows.size(), near_rows.size()) < level_rows_max;
        if (labels >= (few ? label_share_min : label_share_strict) &&
            (few || have_headings(left_rows, near_rows))) {
            return Parting::margin;
        }
    }
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
        return left_narrow ? Parting::margin : Parting::none;
    }
    const bool labels = left_narrow && are_labels(left_rows, right_rows, right, sparse);
    return labels ? Parting::labels : Parting::columns;
}

bool keeps_margin(const Side& left, const Side& right, float page_width) {
    return !left.empty() && !right.empty() && mean_width(left) < page_width * label_width_max &&
           level_label_share(rows_of(left), rows_of(nearest_column(right, page_width))) >=
               label_share_min;
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

}  // namespace vouch::document::readers::pdf
