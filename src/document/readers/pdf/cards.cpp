#include "document/readers/pdf/cards.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace vouch::document::readers::pdf {

namespace {

constexpr float level = 0.2F;            // of the size: fragments that stand level
constexpr float edge_points = 2;         // edges that count as the same
constexpr float between_points = 5;      // white between two cards, at least
constexpr float gap_max = 3.0F;          // of the size, between lines of a card
constexpr float even_gap = 1.3F;         // of the least gap: a new look after more is no card's
constexpr float set_in_least = 0.5F;     // of the size, from a card's edge
constexpr float wrapped_leading = 1.6F;  // of the size, between the lines of one head
constexpr std::size_t cards_max = 6;

// Of what does not stand for an icon.
const PlacedWord& first_word(const Fragment& fragment) {
    const auto found = std::ranges::find_if_not(fragment.words, is_icon);
    return found == fragment.words.end() ? fragment.words.front() : *found;
}

std::uint16_t look_of(const Fragment& fragment) {
    return first_word(fragment).word.style;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool has_year(const Fragment& fragment) {
    return std::ranges::any_of(fragment.words, [](const PlacedWord& placed) {
        const auto& text = placed.word.text;
        for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
            if ((text[i] == '1' || text[i] == '2') &&
                std::ranges::all_of(text.substr(i, 4), is_digit)) {
                return true;
            }
        }
        return false;
    });
}

bool begins_with_digit(const Fragment& fragment) {
    return is_digit(first_word(fragment).word.text.front());
}

class RowFinder {
public:
    explicit RowFinder(const std::vector<Fragment>& fragments) : fragments_(fragments) {}

    std::vector<CardRow> find() {
        std::vector<CardRow> rows;
        for (std::size_t first = 0; first < fragments_.size();) {
            const auto heads_end = level_end(first);
            if (auto row = row_at(first, heads_end)) {
                first = row->end;
                rows.push_back(std::move(*row));
            } else {
                first = heads_end;
            }
        }
        return rows;
    }

private:
    std::size_t level_end(std::size_t first) const {
        auto end = first + 1;
        while (end < fragments_.size() && fragments_[end].baseline - fragments_[first].baseline <=
                                              level * fragments_[first].size) {
            ++end;
        }
        return end;
    }

    std::optional<CardRow> row_at(std::size_t first, std::size_t heads_end) {
        if (heads_end - first < 2 || heads_end - first > cards_max) {
            return std::nullopt;
        }
        CardRow row{first, heads_end, {}};
        for (auto i = first; i < heads_end; ++i) {
            if (look_of(fragments_[i]) != look_of(fragments_[first]) || has_year(fragments_[i])) {
                return std::nullopt;
            }
            row.edges.push_back(fragments_[i].box.x0);
        }
        std::ranges::sort(row.edges);
        extend(row);
        return are_cards(row, heads_end) ? std::optional(std::move(row)) : std::nullopt;
    }

    bool fits(const CardRow& row, const Fragment& fragment) const {
        const auto card = card_of(row, fragment);
        return fragment.box.x0 >= row.edges[card] - edge_points &&
               (card + 1 == row.edges.size() ||
                fragment.box.x1 < row.edges[card + 1] - between_points);
    }

    // Takes the lines below the heads as long as they keep to the cards.
    void extend(CardRow& row) const {
        const auto head = look_of(fragments_[row.first]);
        std::set<std::uint16_t> looks = {head};
        std::vector<const Fragment*> last(row.edges.size(), nullptr);  // of each card
        for (auto i = row.first; i < row.end; ++i) {
            last[card_of(row, fragments_[i])] = &fragments_[i];
        }
        float least_gap = 1e9F;
        while (row.end < fragments_.size()) {
            const auto end = level_end(row.end);
            const auto& line = fragments_[row.end];
            const float gap = line.baseline - fragments_[row.end - 1].baseline;
            if (gap > gap_max * line.size) {
                return;
            }
            for (auto i = row.end; i < end; ++i) {
                const auto& fragment = fragments_[i];
                if (!fits(row, fragment)) {
                    return;
                }
                const auto card = card_of(row, fragment);
                const bool at_edge = std::abs(fragment.box.x0 - row.edges[card]) < edge_points;
                const bool wraps =
                    last[card] != nullptr && look_of(*last[card]) == head &&
                    fragment.baseline - last[card]->baseline < wrapped_leading * fragment.size;
                const bool next_head = look_of(fragment) == head && at_edge && !wraps;
                // what is set in from the card's edge is its list, however it looks
                const bool set_in =
                    fragment.box.x0 > row.edges[card] + set_in_least * fragment.size;
                const bool strange = !set_in && !looks.contains(look_of(fragment)) &&
                                     least_gap < 1e8F && gap > even_gap * least_gap;
                if (next_head || strange) {
                    return;
                }
            }
            for (auto i = row.end; i < end; ++i) {
                looks.insert(look_of(fragments_[i]));
                last[card_of(row, fragments_[i])] = &fragments_[i];
            }
            least_gap = std::min(least_gap, gap);
            row.end = end;
        }
    }

    struct Body {
        std::size_t lines = 0, figures = 0, years = 0;
        float x0_least = 1e9F, x0_most = 0, x1_least = 1e9F, x1_most = 0;
    };

    bool are_cards(const CardRow& row, std::size_t heads_end) const {
        std::vector<Body> bodies(row.edges.size());
        for (auto i = row.first; i < row.end; ++i) {
            const auto& fragment = fragments_[i];
            auto& body = bodies[card_of(row, fragment)];
            body.x0_least = std::min(body.x0_least, fragment.box.x0);
            body.x0_most = std::max(body.x0_most, fragment.box.x0);
            body.x1_least = std::min(body.x1_least, fragment.box.x1);
            body.x1_most = std::max(body.x1_most, fragment.box.x1);
            if (i >= heads_end && look_of(fragment) != look_of(fragments_[row.first])) {
                ++body.lines;
                body.figures += begins_with_digit(fragment) ? 1 : 0;
                body.years += has_year(fragment) ? 1 : 0;
            }
        }
        const auto with_lines =
            std::ranges::count_if(bodies, [](const Body& b) { return b.lines; });
        const auto keeps_right_edge = [](const Body& body) {
            return body.x1_most - body.x1_least < edge_points &&
                   body.x0_most - body.x0_least > edge_points;
        };
        const auto& left = bodies.front();
        const auto tells_of_left = [&](const Body& body) {
            return (body.years > 0 && left.years == 0) ||
                   (body.figures * 2 > body.lines && left.figures * 2 <= left.lines);
        };
        return with_lines >= 2 &&
               std::none_of(bodies.begin() + 1, bodies.end(), [&](const Body& body) {
                   return keeps_right_edge(body) || tells_of_left(body);
               });
    }

    const std::vector<Fragment>& fragments_;
};

}  // namespace

std::vector<CardRow> card_rows(const std::vector<Fragment>& fragments) {
    return RowFinder(fragments).find();
}

std::size_t card_of(const CardRow& row, const Fragment& fragment) {
    const auto after = std::ranges::find_if(
        row.edges, [&](float edge) { return edge - edge_points > fragment.box.x0; });
    return after == row.edges.begin() ? 0 : static_cast<std::size_t>(after - row.edges.begin()) - 1;
}

}  // namespace vouch::document::readers::pdf
