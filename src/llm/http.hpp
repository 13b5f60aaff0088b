#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "llm/provider.hpp"
#include "llm/settings.hpp"

namespace vouch::llm {

struct HttpReply {
    Fault fault = Fault::none;  // `answer`: longer than the limit
    std::string detail = {};    // of the fault, for people; nothing the server wrote
    std::chrono::milliseconds retry_after{0};
    std::size_t bytes = 0;
};

// Called with each piece of the body of a reply with status 200; false ends the transfer.
using TakeBytes = std::function<bool(std::string_view content_type, std::string_view bytes)>;

// POSTs JSON. Follows no redirect, and uses a proxy (HTTPS_PROXY) only where the other end is
// encrypted and not this machine: a proxy in between then sees no text. Everything is bounded by
// `limits`.
HttpReply post_json(const Endpoint& endpoint, const std::vector<std::string>& headers,
                    const std::string& body, const HttpLimits& limits, const TakeBytes& take,
                    const std::stop_token& stop);

}  // namespace vouch::llm
