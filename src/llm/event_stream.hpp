#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace vouch::llm {

// Server-sent events (WHATWG HTML, 9.2.6), cut from bytes as they come: a piece may end anywhere.
class EventStream {
public:
    // Called with the data of each event; its error ends the stream.
    using Take = std::function<Result<void>(std::string_view data)>;

    explicit EventStream(Take take) : take_(std::move(take)) {}

    // Error llm-answer-invalid where a line or an event's data grows too long.
    Result<void> feed(std::string_view bytes);

private:
    Result<void> take_line();

    Take take_;
    std::string line_;
    std::string data_;
    bool after_return_ = false;  // a line feed that follows belongs to it
};

}  // namespace vouch::llm
