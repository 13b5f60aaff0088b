#include "document/readers/pdf/columns.hpp"

#include <algorithm>
#include <cmath>

#include "document/readers/pdf/cards.hpp"
#include "document/readers/pdf/sides.hpp"

namespace vouch::document::readers::pdf {

namespace {

constexpr int depth_max = 6;
constexpr float gutter_points_min = 7;
constexpr float level = 0.2F;       // of the size: lines that stand level with each other
constexpr float margin_points = 9;  // between edges of one margin: bullets stand before the text
constexpr std::size_t candidates_max = 60;
constexpr float label_rise = 1.5F;  // of the size: a label begins at most so far above its block

// A gutter left of `x`, white over the fragments first…last of a region sorted by baseline.
struct Gutter {
    float x = 0;
    std::size_t first = 0, last = 0;
    double worth = 0;
    Parting parting = Parting::none;
};

class Splitter {
public:
    Splitter(float page_width, std::vector<float>& margins)
        : page_width_(page_width), margins_(margins) {}

    // Adds the regions of these fragments, sorted by baseline; gives the number of columns used.
    std::uint16_t split(std::vector<Fragment> fragments, std::uint16_t column, int depth) {
        if (fragments.empty()) {
            return 1;
        }
        const auto rows = card_rows(fragments);
        const auto gutter = depth < depth_max ? best_gutter(fragments, rows) : Gutter{};
        if (gutter.worth <= 0) {
            add_cards(std::move(fragments), rows, column);
            return 1;
        }
        std::vector<Fragment> above;
        std::vector<Fragment> left;
        std::vector<Fragment> right;
        std::vector<Fragment> below;
        for (std::size_t i = 0; i < fragments.size(); ++i) {
            auto& target = i < gutter.first                  ? above
                           : i > gutter.last                 ? below
                           : is_left(fragments[i], gutter.x) ? left
                                                             : right;
            target.push_back(std::move(fragments[i]));
        }
        auto columns = split(std::move(above), column, depth + 1);
        if (gutter.parting == Parting::labels) {
            interleave(std::move(left), std::move(right), column);
        } else if (gutter.parting == Parting::margin) {
            const auto first = regions_.size();
            margins_.push_back(gutter.x);
            columns = std::max(columns, split(std::move(right), column, depth + 1));
            put_beside(std::move(left), first);
        } else {
            const auto left_columns = split(std::move(left), column, depth + 1);
            const auto right_column = static_cast<std::uint16_t>(column + left_columns);
            const auto right_columns = split(std::move(right), right_column, depth + 1);
            columns = std::max(columns, static_cast<std::uint16_t>(left_columns + right_columns));
        }
        return std::max(columns, split(std::move(below), column, depth + 1));
    }

    std::vector<Region> take() {
        return std::move(regions_);
    }

private:
    // A column of its own: what stands between rows of cards, and each card by itself.
    void add_cards(std::vector<Fragment> fragments, const std::vector<CardRow>& rows,
                   std::uint16_t column) {
        std::size_t at = 0;
        const auto add_until = [&](std::size_t end) {
            Region region{column, {}};
            for (; at < end; ++at) {
                region.fragments.push_back(std::move(fragments[at]));
            }
            if (!region.fragments.empty()) {
                regions_.push_back(std::move(region));
            }
        };
        for (const auto& row : rows) {
            add_until(row.first);
            std::vector<Region> cards(row.edges.size(), Region{column, {}});
            for (; at < row.end; ++at) {
                cards[card_of(row, fragments[at])].fragments.push_back(std::move(fragments[at]));
            }
            std::ranges::move(cards, std::back_inserter(regions_));
        }
        add_until(fragments.size());
    }

    // Puts each label into the region, from number `first` on, that holds what it stands level
    // with, the leftmost such text; where nothing does, before what stands below it.
    void put_beside(std::vector<Fragment> labels, std::size_t first) {
        for (auto& label : labels) {
            const float tolerance = std::max(level * label.size, 1.0F);
            Region* best = nullptr;
            float best_distance = 1e9F;
            float best_x = 1e9F;
            for (auto i = first; i < regions_.size(); ++i) {
                for (const auto& fragment : regions_[i].fragments) {
                    float distance = fragment.baseline - label.baseline;
                    distance = std::abs(distance) <= tolerance ? 0
                               : distance < 0                  ? 1e6F - distance
                                                               : distance;
                    if (distance < best_distance ||
                        (distance == best_distance && fragment.box.x0 < best_x)) {
                        best = &regions_[i];
                        best_distance = distance;
                        best_x = fragment.box.x0;
                    }
                }
            }
            if (best != nullptr) {
                best->fragments.push_back(std::move(label));
            }
        }
    }

    static bool is_left(const Fragment& fragment, float x) {
        return fragment.box.x0 < x - 1;
    }
    // Text too long for its column runs into the next column's: nobody sets a line so.
    static bool overflows(const Fragment& fragment, const Side& fragments, float x) {
        return std::ranges::any_of(fragments, [&](const Fragment* other) {
            const float rise = std::abs(other->baseline - fragment.baseline);
            return other->box.x0 > x - 1 && other->box.x0 < x + 1 &&
                   other->box.x0 < fragment.box.x1 && rise < 0.7F * fragment.size;
        });
    }
    static bool crosses(const Fragment& fragment, float x) {
        return fragment.box.x0 < x - 1 && fragment.box.x1 > x - gutter_points_min;
    }

    // Each label before the block beside which it stands.
    void interleave(std::vector<Fragment> labels, std::vector<Fragment> text,
                    std::uint16_t column) {
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

    // What stands in rows of cards takes no part: it speaks neither for a gutter nor against it.
    Gutter best_gutter(const std::vector<Fragment>& fragments, const std::vector<CardRow>& rows) {
        Side free;
        auto row = rows.begin();
        for (std::size_t i = 0; i < fragments.size(); ++i) {
            while (row != rows.end() && row->end <= i) {
                ++row;
            }
            if (row == rows.end() || i < row->first) {
                free.push_back(&fragments[i]);
            }
        }
        std::vector<float> edges;
        for (const auto* fragment : free) {
            edges.push_back(fragment->box.x0);
        }
        std::ranges::sort(edges);
        Gutter best;
        best_margin_ = {};
        std::size_t tried = 0;
        float last = -1e9F;
        for (const float x : edges) {
            if (x - last < 2 || tried >= candidates_max) {
                continue;
            }
            last = x;
            ++tried;
            try_gutter(free, x, best);
        }
        // what is a margin in one part of the page is no gutter between columns in another
        if (best_margin_.worth > 0 && std::abs(best.x - best_margin_.x) < margin_points) {
            best = best_margin_;
        }
        if (best.worth > 0) {
            best.first = index_of(fragments, free[best.first]);
            best.last = index_of(fragments, free[best.last]);
        }
        if (best.parting == Parting::columns) {
            take_in(fragments, rows, best);
        }
        return best;
    }
    // Columns whose first or last lines stand level look like cards there: they are the columns'.
    static void take_in(const std::vector<Fragment>& fragments, const std::vector<CardRow>& rows,
                        Gutter& gutter) {
        const auto keeps = [&](const CardRow& row) {
            return std::all_of(
                fragments.begin() + static_cast<std::ptrdiff_t>(row.first),
                fragments.begin() + static_cast<std::ptrdiff_t>(row.end),
                [&](const Fragment& fragment) { return !crosses(fragment, gutter.x); });
        };
        for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
            if (row->end == gutter.first && keeps(*row)) {
                gutter.first = row->first;
            }
        }
        for (const auto& row : rows) {
            if (row.first == gutter.last + 1 && keeps(row)) {
                gutter.last = row.end - 1;
            }
        }
    }
    static std::size_t index_of(const std::vector<Fragment>& fragments, const Fragment* fragment) {
        return static_cast<std::size_t>(fragment - fragments.data());
    }

    // Looks at each run of rows that the gutter left of `x` does not cut.
    void try_gutter(const Side& fragments, float x, Gutter& best) {
        std::size_t first = 0;
        for (std::size_t row = 0; row < fragments.size();) {
            const auto end = row_end(fragments, row);
            const auto cut =
                std::any_of(fragments.begin() + static_cast<std::ptrdiff_t>(row),
                            fragments.begin() + static_cast<std::ptrdiff_t>(end),
                            [&](const Fragment* fragment) {
                                return crosses(*fragment, x) && !overflows(*fragment, fragments, x);
                            });
            if (cut && row > first) {
                weigh(fragments, {x, first, row - 1, 0, Parting::none}, best);
            }
            row = end;
            first = cut ? end : first;
        }
        if (first < fragments.size()) {
            weigh(fragments, {x, first, fragments.size() - 1, 0, Parting::none}, best);
        }
    }

    void weigh(const Side& fragments, Gutter gutter, Gutter& best) {
        trim_top(fragments, gutter, false);
        trim_bottom(fragments, gutter);
        Side left;
        Side right;
        for (auto i = gutter.first; i <= gutter.last; ++i) {
            (is_left(*fragments[i], gutter.x) ? left : right).push_back(fragments[i]);
        }
        const bool known = std::ranges::any_of(
            margins_, [&](float edge) { return std::abs(edge - gutter.x) < margin_points; });
        if (known && keeps_margin(left, right, page_width_)) {
            gutter.parting = Parting::margin;
        } else if (left.size() < 2 || right.size() < 2) {
            return;
        } else {
            gutter.parting = parting_of(left, right, page_width_);
        }
        if (gutter.parting == Parting::margin) {
            trim_top(fragments, gutter, true);
        }
        if (gutter.parting == Parting::none) {
            return;
        }
        const float height = fragments[gutter.last]->baseline - fragments[gutter.first]->baseline;
        gutter.worth =
            static_cast<double>(height) * static_cast<double>(std::min(left.size(), right.size()));
        if (gutter.worth > best.worth) {
            best = gutter;
        }
        if (gutter.parting == Parting::margin && gutter.worth > best_margin_.worth) {
            best_margin_ = gutter;
        }
    }

    // The first fragment below the row that begins at `first`.
    static std::size_t row_end(const Side& fragments, std::size_t first) {
        auto end = first + 1;
        while (end < fragments.size() && fragments[end]->baseline - fragments[first]->baseline <=
                                             level * fragments[first]->size) {
            ++end;
        }
        return end;
    }

    // Rows at the gutter's beginning that stand near what is above and far from what is below
    // belong above: the last, short line of a paragraph, or, where `any` is set, any row.
    static void trim_top(const Side& fragments, Gutter& gutter, bool any) {
        while (gutter.first > 0) {
            const auto next = row_end(fragments, gutter.first);
            if (next > gutter.last) {
                return;
            }
            const auto& line = *fragments[gutter.first];
            const float above = line.baseline - fragments[gutter.first - 1]->baseline;
            const float below = fragments[next]->baseline - line.baseline;
            const bool alone = next == gutter.first + 1 && is_left(line, gutter.x);
            if (above > 1.7F * line.size || below < 1.3F * above || !(alone || any)) {
                return;
            }
            gutter.first = next;
        }
    }

    // Lines above a fragment that crosses the gutter may be its heading: they stand nearer to it
    // than to what is above them.
    static void trim_bottom(const Side& fragments, Gutter& gutter) {
        while (gutter.last + 1 < fragments.size() && gutter.last > gutter.first) {
            const auto& line = *fragments[gutter.last];
            const float below = fragments[gutter.last + 1]->baseline - line.baseline;
            const float above = line.baseline - fragments[gutter.last - 1]->baseline;
            if (above < 1.25F * below || above < 1.3F * line.size) {
                return;
            }
            --gutter.last;
        }
    }

    float page_width_;
    Gutter best_margin_;           // of the fragments weighed last
    std::vector<float>& margins_;  // right edges of the labels' margins so far
    std::vector<Region> regions_;
};

// Takes out what stands far below everything else: it belongs to no column.
std::vector<Fragment> take_foot(std::vector<Fragment>& fragments) {
    constexpr float foot_gap = 8.0F;  // of the size
    constexpr std::size_t foot_fragments_max = 12;
    std::vector<Fragment> foot;
    for (auto i = fragments.size(); i > 1 && fragments.size() - i < foot_fragments_max; --i) {
        const auto& last = fragments[i - 1];
        if (last.baseline - fragments[i - 2].baseline > foot_gap * last.size) {
            const auto begin = fragments.begin() + static_cast<std::ptrdiff_t>(i - 1);
            foot.assign(std::make_move_iterator(begin), std::make_move_iterator(fragments.end()));
            fragments.erase(begin, fragments.end());
            break;
        }
    }
    return foot;
}

}  // namespace

std::vector<Region> regions_of(std::vector<Fragment> fragments, float page_width,
                               std::vector<float>& margins) {
    std::ranges::stable_sort(fragments, {}, &Fragment::baseline);
    Splitter splitter(page_width, margins);
    auto foot = take_foot(fragments);
    splitter.split(std::move(fragments), 0, 0);
    splitter.split(std::move(foot), 0, 0);
    return splitter.take();
}

}  // namespace vouch::document::readers::pdf
