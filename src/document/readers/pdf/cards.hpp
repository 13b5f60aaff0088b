#pragma once

#include <optional>
#include <vector>

#include "document/readers/pdf/words.hpp"

// Cards side by side: groups of skills, languages over their levels, short entries in a grid.
namespace vouch::document::readers::pdf {

// A row of cards: the fragments first…end-1 of a region sorted by baseline.
struct CardRow {
    std::size_t first = 0;
    std::size_t end = 0;
    std::vector<float> edges;  // left edges of the cards, from left
};

// The rows of cards of a region sorted by baseline. A row's cards begin level with heads of one
// look, in another look than the lines below them, which keep to their card. Heads over dates or
// over a table's figures are none, and neither is what keeps a right edge.
std::vector<CardRow> card_rows(const std::vector<Fragment>& fragments);

// The card that a fragment of the row belongs to.
std::size_t card_of(const CardRow& row, const Fragment& fragment);

}  // namespace vouch::document::readers::pdf
