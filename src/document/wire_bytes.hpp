#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "document/document.hpp"

// The alphabet of the messages between Vouch and the reading process (wire.hpp, request.hpp).
namespace vouch::document::wire {

// Builds a message: numbers little endian, texts and lists after a 32-bit count.
class Writer {
public:
    template <typename T>
    void number(T value) {
        for (std::size_t i = 0; i < sizeof(T); ++i) {
            bytes_ += static_cast<char>((static_cast<std::uint64_t>(value) >> (8 * i)) & 0xFF);
        }
    }
    void real(float value) {
        number(std::bit_cast<std::uint32_t>(value));
    }
    void text(std::string_view value) {
        number(static_cast<std::uint32_t>(value.size()));
        bytes_ += value;
    }
    void raw(std::string_view value) {
        bytes_ += value;
    }
    void box(const Box& box) {
        real(box.x0);
        real(box.y0);
        real(box.x1);
        real(box.y1);
    }
    void params(const Params& params) {
        list(params, [this](const auto& param) {
            text(param.first);
            text(param.second);
        });
    }
    template <typename List, typename Each>
    void list(const List& items, Each each) {
        number(static_cast<std::uint32_t>(items.size()));
        for (const auto& item : items) {
            each(item);
        }
    }
    std::string take() {
        return std::move(bytes_);
    }

private:
    std::string bytes_;
};

// Reads a message from somebody who is not trusted. After the first failed read everything reads
// as zero and ok() is false.
class Source {
public:
    explicit Source(std::string_view bytes) : rest_(bytes) {}

    bool ok() const {
        return ok_;
    }
    bool at_end() const {
        return rest_.empty();
    }
    void refuse() {
        ok_ = false;
        rest_ = {};
    }

    // Steps over bytes that have to come next.
    bool skip(std::string_view expected) {
        if (!rest_.starts_with(expected)) {
            refuse();
            return false;
        }
        rest_.remove_prefix(expected.size());
        return true;
    }

    template <typename T>
    T number() {
        std::uint64_t value = 0;
        if (rest_.size() < sizeof(T)) {
            refuse();
            return T{};
        }
        for (std::size_t i = 0; i < sizeof(T); ++i) {
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(rest_[i])) << (8 * i);
        }
        rest_.remove_prefix(sizeof(T));
        return static_cast<T>(value);
    }
    float real() {
        const auto value = std::bit_cast<float>(number<std::uint32_t>());
        if (!std::isfinite(value)) {
            refuse();
            return 0;
        }
        return value;
    }
    bool flag() {
        const auto value = number<std::uint8_t>();
        if (value > 1) {
            refuse();
        }
        return value == 1;
    }
    std::string text() {
        const auto size = number<std::uint32_t>();
        if (size > rest_.size()) {
            refuse();
            return {};
        }
        std::string value(rest_.substr(0, size));
        rest_.remove_prefix(size);
        return value;
    }
    template <typename T>
    T choice(T last) {
        const auto value = number<std::uint8_t>();
        if (value > static_cast<std::uint8_t>(last)) {
            refuse();
            return T{};
        }
        return static_cast<T>(value);
    }
    Box box() {
        Box box;
        box.x0 = real();
        box.y0 = real();
        box.x1 = real();
        box.y1 = real();
        return box;
    }
    Params params() {
        Params params;
        list(8, [&] {
            auto name = text();
            params.emplace_back(std::move(name), text());
        });
        return params;
    }
    // Calls `each` as often as the count says; `size_min` is the least an item takes, so that a
    // false count cannot make us reserve or loop for more than the message can hold.
    template <typename Each>
    void list(std::size_t size_min, Each each) {
        const auto count = number<std::uint32_t>();
        if (count > rest_.size() / size_min) {
            refuse();
            return;
        }
        for (std::uint32_t i = 0; i < count && ok_; ++i) {
            each();
        }
    }

private:
    std::string_view rest_;
    bool ok_ = true;
};

}  // namespace vouch::document::wire
