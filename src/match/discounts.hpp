#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace vouch::match {

// Why words of a résumé do not count in full.
enum class Discount : std::uint8_t {
    wished,   // "eager to learn Rust"
    negated,  // "no experience with SAP"
    beginner  // "Power BI (beginner)", "PSP – studying, exam booked"
};

struct DiscountSpan {
    std::size_t begin = 0;  // bytes of the text, end exclusive
    std::size_t end = 0;
    Discount why = Discount::wished;
};

// How a text is to be read: in a list item any word of level counts for the whole item, in a
// sentence only what the cue governs.
enum class TextForm : std::uint8_t { prose, item };

std::vector<DiscountSpan> discounts(std::string_view text, TextForm form);

// The strongest discount that covers the byte, or nothing.
const DiscountSpan* discount_at(const std::vector<DiscountSpan>& spans, std::size_t at);

}  // namespace vouch::match
