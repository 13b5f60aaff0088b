#pragma once

#include <cstdint>
#include <vector>

#include "document/readers/pdf_words.hpp"

// What the two sides of a white gutter are to each other.
namespace vouch::document::readers {

// The fragments of one side, sorted by baseline.
using Side = std::vector<const Fragment*>;

// How the two sides of a gutter belong together: not apart at all, as columns, or as labels in the
// left margin that do not stand level with what they label.
enum class Parting : std::uint8_t { none, columns, labels };

Parting parting_of(const Side& left, const Side& right, float page_width);

// Cards side by side: on both sides bold heads without figures over text that is not bold, and a
// left edge, not a right one, that the right side keeps. (Dates keep a right edge.)
bool are_cards(const Side& left, const Side& right);

// The share of the sparser side's lines that stand level with lines of the other.
double level_share(const Side& left, const Side& right);

// The baselines at which the blocks of a side begin: more than the usual space stands above them.
std::vector<float> block_starts(const std::vector<Fragment>& side);

}  // namespace vouch::document::readers
