#include "document/readers/rtf/tokens.hpp"

#include <charconv>

namespace vouch::document::readers::rtf {

namespace {

constexpr std::size_t word_length_max = 32;
constexpr std::size_t digits_max = 10;

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

}  // namespace

RtfToken RtfTokens::next() {
    while (at_ < bytes_.size() && (bytes_[at_] == '\r' || bytes_[at_] == '\n')) {
        ++at_;
    }
    if (at_ >= bytes_.size()) {
        return {};
    }
    const char c = bytes_[at_];
    if (c == '{' || c == '}') {
        ++at_;
        RtfToken token;
        token.kind = c == '{' ? RtfToken::Kind::open : RtfToken::Kind::close;
        return token;
    }
    if (c == '\\') {
        ++at_;
        return control();
    }
    const auto begin = at_;
    const auto end = bytes_.find_first_of("\\{}\r\n", at_);
    at_ = end == std::string_view::npos ? bytes_.size() : end;
    RtfToken token;
    token.kind = RtfToken::Kind::text;
    token.name = bytes_.substr(begin, at_ - begin);
    return token;
}

RtfToken RtfTokens::control() {
    RtfToken token;
    if (at_ >= bytes_.size()) {
        return token;
    }
    const char c = bytes_[at_];
    if (c == '\'') {
        const int high = at_ + 1 < bytes_.size() ? hex_digit(bytes_[at_ + 1]) : -1;
        const int low = at_ + 2 < bytes_.size() ? hex_digit(bytes_[at_ + 2]) : -1;
        token.kind = RtfToken::Kind::byte;
        token.value = high < 0 || low < 0 ? '?' : high * 16 + low;
        skip(high < 0 ? 1 : low < 0 ? 2 : 3);
        return token;
    }
    if (!is_ascii_letter(c)) {
        ++at_;
        token.kind = RtfToken::Kind::symbol;
        token.symbol = c;
        return token;
    }
    const auto begin = at_;
    while (at_ < bytes_.size() && is_ascii_letter(bytes_[at_]) && at_ - begin < word_length_max) {
        ++at_;
    }
    token.kind = RtfToken::Kind::word;
    token.name = bytes_.substr(begin, at_ - begin);
    const auto number_begin = at_;
    if (at_ < bytes_.size() && bytes_[at_] == '-') {
        ++at_;
    }
    while (at_ < bytes_.size() && bytes_[at_] >= '0' && bytes_[at_] <= '9' &&
           at_ - number_begin <= digits_max) {
        ++at_;
    }
    const auto* const from = bytes_.data() + number_begin;
    token.has_value = std::from_chars(from, bytes_.data() + at_, token.value).ec == std::errc();
    if (!token.has_value) {
        token.value = 0;
    }
    if (at_ < bytes_.size() && bytes_[at_] == ' ') {
        ++at_;
    }
    return token;
}

}  // namespace vouch::document::readers::rtf
