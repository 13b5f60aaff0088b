#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

// Values drawn from a fuzzer's bytes, one after the other; zeros when they are used up.
class DrawnBytes {
public:
    explicit DrawnBytes(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    bool are_left() const {
        return !bytes_.empty();
    }

    // From low to high, both included; their difference is below 65,536.
    template <typename Number>
    Number number(Number low, Number high) {
        const unsigned drawn = byte() | byte() << 8U;
        const auto count = static_cast<unsigned>(high - low) + 1;
        return static_cast<Number>(low + static_cast<Number>(drawn % count));
    }

    bool flag() {
        return (byte() & 1U) != 0;
    }

    std::string text(std::size_t bytes_max) {
        const std::size_t size = std::min(number<std::size_t>(0, bytes_max), bytes_.size());
        const auto taken = bytes_.first(size);
        bytes_ = bytes_.subspan(size);
        return {taken.begin(), taken.end()};
    }

private:
    unsigned byte() {
        if (bytes_.empty()) {
            return 0;
        }
        const unsigned out = bytes_.front();
        bytes_ = bytes_.subspan(1);
        return out;
    }

    std::span<const std::uint8_t> bytes_;
};
