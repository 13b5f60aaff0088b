#include "llm/settings.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <memory>

#include "base/text.hpp"

namespace vouch::llm {
namespace {

constexpr std::size_t url_bytes_max = 2048;
constexpr std::size_t key_bytes_max = 4096;
constexpr std::size_t model_bytes_max = 256;

auto invalid(std::string detail) {
    return fail("llm-settings-invalid", {{"detail", std::move(detail)}});
}

struct UrlDeleter {
    void operator()(CURLU* url) const {
        curl_url_cleanup(url);
    }
};
using Url = std::unique_ptr<CURLU, UrlDeleter>;

std::string part_of(const Url& url, CURLUPart part) {
    char* text = nullptr;
    if (curl_url_get(url.get(), part, &text, 0) != CURLUE_OK || text == nullptr) {
        return {};
    }
    std::string copy(text);
    curl_free(text);
    return copy;
}

// RFC 1122, 3.2.1.3; RFC 4291, 2.5.3; RFC 6761, 6.3.
bool is_loopback(const std::string& host) {
    return host == "localhost" || host == "[::1]" ||
           (host.starts_with("127.") && host.find_first_not_of("0123456789.") == host.npos);
}

bool is_visible_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f'; });
}

// The path of the one call that is made, below the base address.
std::string path_below(std::string base, ProtocolName protocol) {
    while (base.ends_with('/')) {
        base.pop_back();
    }
    const bool has_version = base.ends_with("/v1");
    if (protocol == ProtocolName::anthropic) {
        return base + (has_version ? "/messages" : "/v1/messages");
    }
    return base + (base.empty() ? "/v1/chat/completions" : "/chat/completions");
}

}  // namespace

Result<Endpoint> endpoint_of(const Settings& settings) {
    if (settings.model.empty() || settings.model.size() > model_bytes_max) {
        return invalid("the name of the model is missing or too long");
    }
    if (settings.key.size() > key_bytes_max || !is_visible_ascii(settings.key)) {
        return invalid("the key has a space or another character that no key has");
    }
    const Url url(curl_url());
    if (!url || settings.url.size() > url_bytes_max || !is_visible_ascii(settings.url) ||
        curl_url_set(url.get(), CURLUPART_URL, settings.url.c_str(), 0) != CURLUE_OK) {
        return invalid("its address is not one: write it as http://127.0.0.1:11434/v1");
    }
    const auto scheme = part_of(url, CURLUPART_SCHEME);
    if (scheme != "http" && scheme != "https") {
        return invalid("its address must begin with http:// or https://");
    }
    if (!part_of(url, CURLUPART_USER).empty() || !part_of(url, CURLUPART_PASSWORD).empty() ||
        !part_of(url, CURLUPART_QUERY).empty() || !part_of(url, CURLUPART_FRAGMENT).empty()) {
        return invalid("its address has a user, a query or a fragment in it");
    }
    const auto name = text::to_lower(part_of(url, CURLUPART_HOST));
    const auto port = part_of(url, CURLUPART_PORT);
    Endpoint endpoint;
    endpoint.host = name + (port.empty() ? "" : ":" + port);
    endpoint.encrypted = scheme == "https";
    endpoint.loopback = is_loopback(name);
    if (!endpoint.encrypted && !endpoint.loopback && !settings.may_send_unencrypted) {
        return invalid("http:// would send a person's text to " + endpoint.host +
                       " unencrypted: use https://");
    }
    endpoint.url = scheme + "://" + endpoint.host +
                   path_below(part_of(url, CURLUPART_PATH), settings.protocol);
    return endpoint;
}

}  // namespace vouch::llm
