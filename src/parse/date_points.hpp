#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "parse/date_tokens.hpp"

namespace vouch::parse {

// A point in time as written. `month_only` waits for the year of a range's other end.
struct Point {
    Date date;
    std::size_t next = 0;  // index of the token after it
    bool present = false;
    bool month_only = false;
    bool ambiguous = false;
    std::optional<Date> school_year_end;  // "2019/20"
};

// Reads single dates at a token. The tokens must outlive it.
class PointReader {
public:
    explicit PointReader(const std::vector<Token>& tokens) : tokens_(tokens) {}

    std::optional<Point> point(std::size_t index) const;

    const Token* at(std::size_t index) const {
        return index < tokens_.size() ? &tokens_[index] : nullptr;
    }
    bool is_sign(std::size_t index, std::u32string_view signs) const;

private:
    bool is_year(std::size_t index) const;
    bool is_number(std::size_t index, int low, int high, int digits_max = 2) const;
    // A number glued to letters or to other numbers is part of a name or a quantity.
    bool stands_free(std::size_t begin, std::size_t end) const;
    bool ends_in_years(std::size_t begin) const;

    std::optional<Point> present(std::size_t index) const;
    std::optional<Point> worded(std::size_t index) const;
    std::optional<Point> month_and_year(std::size_t index, int month, int day) const;
    std::size_t day_and_comma(std::size_t index, int& day) const;
    std::optional<Point> season(std::size_t index) const;
    std::optional<Point> year_first(std::size_t index) const;
    std::optional<Point> number_first(std::size_t index) const;
    std::optional<Point> three_numbers(std::size_t index) const;
    std::size_t ordinal_end(std::size_t index) const;

    const std::vector<Token>& tokens_;
};

}  // namespace vouch::parse
