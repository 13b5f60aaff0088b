#include "document/readers/pdf_columns.hpp"

#include <algorithm>
#include <cmath>

namespace vouch::document::readers {

namespace {

constexpr int depth_max = 6;
constexpr std::size_t rows_min = 3;      // a column has at least so many lines
constexpr float gutter_points_min = 7;
constexpr float level = 0.2F;            // of the size: lines that stand level with each other
constexpr float block_gap = 1.7F;        // of the size: more space between lines ends a block
constexpr double level_share_max = 0.75; // more level lines than this are rows, not columns
constexpr std::size_t candidates_max = 60;
constexpr std::size_t card_rows_max = 16;
constexpr double card_level_share_min = 0.5;  // of lines that stand level, in a row of cards
constexpr double label_rows_max = 0.45;  // of the rows of what they label
constexpr float label_width_max = 0.25F;  // of the page
constexpr double block_rows_max = 2.2;    // of labels
constexpr float label_rise = 1.5F;        // of the size: a label begins at most so far above its block

struct Row {
    float baseline;
    float size;
};

// How the two sides of a gutter belong together: not apart at all, as columns, or as labels in the
// left margin that do not stand level with what they label.
enum class Parting : std::uint8_t { none, columns, labels };

// A gutter left of `x`, white over the fragments first…last of a region sorted by baseline.
struct Gutter {
    float x = 0;
    std::size_t first = 0, last = 0;
    double worth = 0;
    Parting parting = Parting::none;
};

std::vector<Row> rows_of(const std::vector<const Fragment*>& side) {
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
    const auto found = std::ranges::lower_bound(others, row.baseline - tolerance, {}, &Row::baseline);
    return found != others.end() && found->baseline <= row.baseline + tolerance;
}

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

float mean_width(const std::vector<const Fragment*>& side) {
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
            const bool starts = i == 0 || sparse[i].baseline - sparse[i - 1].baseline >
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

// Cards side by side: on both sides bold heads without figures over text that is not bold, and a
// left edge, not a right one, that the right side keeps. (Dates keep a right edge.)
bool are_cards(const std::vector<const Fragment*>& left, const std::vector<const Fragment*>& right) {
    const auto headed = [](const std::vector<const Fragment*>& side) {
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

// Labels stand few and far apart along the whole height of what they label.
bool are_labels(const std::vector<Row>& left, const std::vector<Row>& right, const Sparse& sparse) {
    const float height = right.back().baseline - right.front().baseline;
    return share(left.size(), right.size()) < label_rows_max &&
           share(sparse.rows, sparse.blocks) < block_rows_max &&
           left.back().baseline - left.front().baseline > 0.6F * height;
}

double level_share(const std::vector<const Fragment*>& left,
                   const std::vector<const Fragment*>& right) {
    const auto left_rows = rows_of(left);
    const auto right_rows = rows_of(right);
    const auto sparse = left_rows.size() <= right_rows.size() ? Sparse(left_rows, right_rows)
                                                              : Sparse(right_rows, left_rows);
    return share(sparse.level_rows, sparse.rows);
}

Parting parting_of(const std::vector<const Fragment*>& left,
                   const std::vector<const Fragment*>& right, float page_width) {
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
        return mean_width(left) > wide && mean_width(right) > wide ? Parting::columns : Parting::none;
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

// The baselines at which the blocks of a side begin: more than the usual space stands above them.
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

class Splitter {
public:
    explicit Splitter(float page_width) : page_width_(page_width) {}

    // Adds the regions of these fragments, sorted by baseline; gives the number of columns used.
    std::uint16_t split(std::vector<Fragment> fragments, std::uint16_t column, int depth) {
        if (fragments.empty()) {
            return 1;
        }
        const auto gutter = depth < depth_max ? best_gutter(fragments) : Gutter{};
        if (gutter.worth <= 0) {
            regions_.push_back({column, std::move(fragments)});
            return 1;
        }
        std::vector<Fragment> above;
        std::vector<Fragment> left;
        std::vector<Fragment> right;
        std::vector<Fragment> below;
        for (std::size_t i = 0; i < fragments.size(); ++i) {
            auto& target = i < gutter.first  ? above
                           : i > gutter.last ? below
                           : is_left(fragments[i], gutter.x) ? left
                                                             : right;
            target.push_back(std::move(fragments[i]));
        }
        split(std::move(above), column, depth + 1);
        if (gutter.parting == Parting::labels) {
            interleave(std::move(left), std::move(right), column);
            split(std::move(below), column, depth + 1);
            return 1;
        }
        const auto left_columns = split(std::move(left), column, depth + 1);
        const auto right_columns =
            split(std::move(right), static_cast<std::uint16_t>(column + left_columns), depth + 1);
        split(std::move(below), column, depth + 1);
        return static_cast<std::uint16_t>(left_columns + right_columns);
    }

    std::vector<Region> take() { return std::move(regions_); }

private:
    static bool is_left(const Fragment& fragment, float x) { return fragment.box.x1 < x; }
    static bool crosses(const Fragment& fragment, float x) {
        return fragment.box.x0 < x - 1 && fragment.box.x1 > x - gutter_points_min;
    }

    // Each label before the block beside which it stands.
    void interleave(std::vector<Fragment> labels, std::vector<Fragment> text, std::uint16_t column) {
        const auto starts = block_starts(text);
        std::size_t label = 0;
        std::size_t line = 0;
        for (std::size_t block = 0; block < starts.size(); ++block) {
            const bool last = block + 1 == starts.size();
            const float end = last ? 1e9F : starts[block + 1];
            Region names{column, {}};
            for (; label < labels.size() &&
                   (last || labels[label].baseline < end - label_rise * labels[label].size);
                 ++label) {
                names.fragments.push_back(std::move(labels[label]));
            }
            Region lines{column, {}};
            for (; line < text.size() && (last || text[line].baseline < end - 0.1F); ++line) {
                lines.fragments.push_back(std::move(text[line]));
            }
            for (auto* region : {&names, &lines}) {
                if (!region->fragments.empty()) {
                    regions_.push_back(std::move(*region));
                }
            }
        }
    }

    Gutter best_gutter(const std::vector<Fragment>& fragments) const {
        std::vector<float> edges;
        for (const auto& fragment : fragments) {
            edges.push_back(fragment.box.x0);
        }
        std::ranges::sort(edges);
        Gutter best;
        std::size_t tried = 0;
        float last = -1e9F;
        for (const float x : edges) {
            if (x - last < 2 || tried >= candidates_max) {
                continue;
            }
            last = x;
            ++tried;
            try_gutter(fragments, x, best);
        }
        return best;
    }

    // Looks at each run of fragments that the gutter left of `x` does not cut.
    void try_gutter(const std::vector<Fragment>& fragments, float x, Gutter& best) const {
        for (std::size_t first = 0; first < fragments.size();) {
            if (crosses(fragments[first], x)) {
                ++first;
                continue;
            }
            auto end = first;
            while (end < fragments.size() && !crosses(fragments[end], x)) {
                ++end;
            }
            weigh(fragments, {x, first, end - 1, 0, Parting::none}, best);
            first = end;
        }
    }

    void weigh(const std::vector<Fragment>& fragments, Gutter gutter, Gutter& best) const {
        trim(fragments, gutter);
        std::vector<const Fragment*> left;
        std::vector<const Fragment*> right;
        for (auto i = gutter.first; i <= gutter.last; ++i) {
            (is_left(fragments[i], gutter.x) ? left : right).push_back(&fragments[i]);
        }
        if (left.size() < 2 || right.size() < 2) {
            return;
        }
        auto cards = gutter;
        if (level_share(left, right) > card_level_share_min && keep_to_cards(fragments, cards)) {
            gutter = cards;
        } else {
            gutter.parting = parting_of(left, right, page_width_);
        }
        if (gutter.parting == Parting::none) {
            return;
        }
        const float height = fragments[gutter.last].baseline - fragments[gutter.first].baseline;
        gutter.worth = static_cast<double>(height) *
                       static_cast<double>(std::min(left.size(), right.size()));
        if (gutter.worth > best.worth) {
            best = gutter;
        }
    }

    // Moves the gutter's beginning down to where both sides have a line, past a heading above cards, and its end
    // up to where the cards end.
    bool keep_to_cards(const std::vector<Fragment>& fragments, Gutter& gutter) const {
        std::vector<const Fragment*> left;
        std::vector<const Fragment*> right;
        for (auto i = gutter.first; i <= gutter.last; ++i) {
            (is_left(fragments[i], gutter.x) ? left : right).push_back(&fragments[i]);
        }
        const auto& later = left.front()->baseline > right.front()->baseline ? left : right;
        const float top = later.front()->baseline - level * later.front()->size;
        const auto above = [&](const Fragment* fragment) { return fragment->baseline < top; };
        const auto dropped = std::erase_if(left, above) + std::erase_if(right, above);
        if (left.size() < 2 || right.size() < 2) {
            return false;
        }
        gutter.first += dropped;
        for (auto i = gutter.first + 1; i <= gutter.last; ++i) {
            const float space = fragments[i].baseline - fragments[i - 1].baseline;
            if (space > block_gap * fragments[i].size) {
                gutter.last = i - 1;  // the next row of cards is parted by itself
            }
        }
        const auto below = [&](const Fragment* fragment) {
            return fragment->baseline > fragments[gutter.last].baseline;
        };
        std::erase_if(left, below);
        std::erase_if(right, below);
        if (left.size() < 2 || right.size() < 2 || left.size() > card_rows_max ||
            !are_cards(left, right)) {
            return false;
        }
        gutter.parting = Parting::columns;
        return true;
    }

    // Lines above a fragment that crosses the gutter may be its heading: they stand nearer to it
    // than to what is above them.
    static void trim(const std::vector<Fragment>& fragments, Gutter& gutter) {
        // The last, short line of a paragraph above belongs to it.
        while (gutter.first > 0 && gutter.first < gutter.last) {
            const auto& line = fragments[gutter.first];
            const float above = line.baseline - fragments[gutter.first - 1].baseline;
            const float below = fragments[gutter.first + 1].baseline - line.baseline;
            if (above > 1.7F * line.size || below < 1.3F * above || !is_left(line, gutter.x)) {
                break;
            }
            ++gutter.first;
        }
        while (gutter.last + 1 < fragments.size() && gutter.last > gutter.first) {
            const auto& line = fragments[gutter.last];
            const float below = fragments[gutter.last + 1].baseline - line.baseline;
            const float above = line.baseline - fragments[gutter.last - 1].baseline;
            if (above < 1.25F * below || above < 1.3F * line.size) {
                return;
            }
            --gutter.last;
        }
    }

    float page_width_;
    std::vector<Region> regions_;
};

}  // namespace

std::vector<Region> regions_of(std::vector<Fragment> fragments, float page_width) {
    std::ranges::stable_sort(fragments, {}, &Fragment::baseline);
    Splitter splitter(page_width);
    splitter.split(std::move(fragments), 0, 0);
    return splitter.take();
}

}  // namespace vouch::document::readers
