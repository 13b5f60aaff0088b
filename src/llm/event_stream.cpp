#include "llm/event_stream.hpp"

namespace vouch::llm {
namespace {

constexpr std::size_t event_bytes_max = 64 * 1024;

}  // namespace

Result<void> EventStream::feed(std::string_view bytes) {
    for (const char c : bytes) {
        const bool second_half = c == '\n' && after_return_;
        after_return_ = c == '\r';
        if (second_half) {
            continue;
        }
        if (c == '\n' || c == '\r') {
            TRY(take_line());
            line_.clear();
        } else if (line_.size() < event_bytes_max) {
            line_ += c;
        } else {
            return fail("llm-answer-invalid", {{"detail", "a line too long"}});
        }
    }
    return {};
}

// Only `data` is of use: the protocols say in it what kind of event it is.
Result<void> EventStream::take_line() {
    if (line_.empty()) {
        if (data_.empty()) {
            return {};
        }
        data_.pop_back();  // the last line feed is not part of it
        const auto data = std::move(data_);
        data_.clear();
        return take_(data);
    }
    const std::string_view line = line_;
    if (!line.starts_with("data:")) {
        return {};
    }
    const auto value = line.substr(line.starts_with("data: ") ? 6 : 5);
    if (data_.size() + value.size() > event_bytes_max) {
        return fail("llm-answer-invalid", {{"detail", "an event too long"}});
    }
    data_.append(value).push_back('\n');
    return {};
}

}  // namespace vouch::llm
