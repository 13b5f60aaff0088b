#pragma once

#include <cstdint>
#include <string_view>

namespace vouch::document::readers::rtf {

// One piece of an RTF file (Rich Text Format Specification 1.9.1, "RTF Syntax").
struct RtfToken {
    enum class Kind : std::uint8_t { end, open, close, word, symbol, byte, text };
    Kind kind = Kind::end;
    std::string_view name;  // of a control word, or the run of plain text
    int value = 0;          // the word's number, or the byte of \'hh
    bool has_value = false;
    char symbol = 0;  // of a control symbol: '*', '~', '-', '_'
};

class RtfTokens {
public:
    explicit RtfTokens(std::string_view bytes) : bytes_(bytes) {}

    RtfToken next();
    // Steps over raw bytes (\binN); gives how many there were.
    void skip(std::size_t count) {
        at_ += count < bytes_.size() - at_ ? count : bytes_.size() - at_;
    }

private:
    RtfToken control();

    std::string_view bytes_;
    std::size_t at_ = 0;
};

}  // namespace vouch::document::readers::rtf
