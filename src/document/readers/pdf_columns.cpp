#include "document/readers/pdf_columns.hpp"

#include <algorithm>
#include <cmath>

#include "document/readers/pdf_sides.hpp"

namespace vouch::document::readers {

namespace {

constexpr int depth_max = 6;
constexpr float gutter_points_min = 7;
constexpr float level = 0.2F;      // of the size: lines that stand level with each other
constexpr float block_gap = 1.7F;  // of the size: more space between lines ends a block
constexpr std::size_t candidates_max = 60;
constexpr std::size_t card_rows_max = 16;
constexpr double card_level_share_min = 0.5;  // of lines that stand level, in a row of cards
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
            auto& target = i < gutter.first                  ? above
                           : i > gutter.last                 ? below
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

    std::vector<Region> take() {
        return std::move(regions_);
    }

private:
    static bool is_left(const Fragment& fragment, float x) {
        return fragment.box.x1 < x;
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
        Side left;
        Side right;
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
        gutter.worth =
            static_cast<double>(height) * static_cast<double>(std::min(left.size(), right.size()));
        if (gutter.worth > best.worth) {
            best = gutter;
        }
    }

    // Moves the gutter's beginning down to where both sides have a line, past a heading above
    // cards, and its end up to where the cards end.
    bool keep_to_cards(const std::vector<Fragment>& fragments, Gutter& gutter) const {
        Side left;
        Side right;
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
