#include "llm/http.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <memory>
#include <mutex>

namespace vouch::llm {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds connect_most{10'000};
constexpr std::chrono::milliseconds poll_most{1'000};

struct Deleter {
    void operator()(CURL* handle) const {
        curl_easy_cleanup(handle);
    }
    void operator()(curl_slist* list) const {
        curl_slist_free_all(list);
    }
};
using Easy = std::unique_ptr<CURL, Deleter>;
using Headers = std::unique_ptr<curl_slist, Deleter>;

// The multi interface is used for one transfer, because only it can be woken from outside.
class Multi {
public:
    explicit Multi(CURL* easy) : multi_(curl_multi_init()), easy_(easy) {
        added_ = multi_ != nullptr && curl_multi_add_handle(multi_, easy_) == CURLM_OK;
    }
    ~Multi() {
        if (added_) {
            curl_multi_remove_handle(multi_, easy_);
        }
        curl_multi_cleanup(multi_);
    }
    Multi(const Multi&) = delete;
    Multi& operator=(const Multi&) = delete;

    bool well() const {
        return added_;
    }
    CURLM* get() const {
        return multi_;
    }

private:
    CURLM* multi_;
    CURL* easy_;
    bool added_ = false;
};

struct Transfer {
    CURL* easy = nullptr;
    const TakeBytes* take = nullptr;
    std::size_t bytes_max = 0;
    std::size_t bytes = 0;
    Clock::time_point last_byte;
    bool taken_enough = false;  // the taker ended it
};

std::size_t take_bytes(char* data, std::size_t size, std::size_t count, void* target) {
    auto& transfer = *static_cast<Transfer*>(target);
    const auto length = size * count;
    transfer.bytes += length;
    transfer.last_byte = Clock::now();
    long status = 0;
    curl_easy_getinfo(transfer.easy, CURLINFO_RESPONSE_CODE, &status);
    char* type = nullptr;
    curl_easy_getinfo(transfer.easy, CURLINFO_CONTENT_TYPE, &type);
    const bool goes_on =
        transfer.bytes <= transfer.bytes_max &&
        (status != 200 || (*transfer.take)(type == nullptr ? "" : type, {data, length}));
    transfer.taken_enough = !goes_on;
    return goes_on ? length : 0;  // curl gives CURLE_WRITE_ERROR
}

Headers header_list(const std::vector<std::string>& headers) {
    Headers list(curl_slist_append(nullptr, "Content-Type: application/json"));
    for (const auto& header : headers) {
        curl_slist_append(list.get(), header.c_str());
    }
    curl_slist_append(list.get(), "Expect:");  // no waiting for "100 Continue"
    return list;
}

void set_options(CURL* easy, const Endpoint& endpoint, const std::string& body,
                 const HttpLimits& limits) {
    curl_easy_setopt(easy, CURLOPT_URL, endpoint.url.c_str());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, endpoint.encrypted ? "https" : "http");
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    if (!endpoint.encrypted || endpoint.loopback) {
        curl_easy_setopt(easy, CURLOPT_PROXY, "");
    }
    const auto connect = std::min(connect_most, limits.total);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(connect.count()));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(limits.total.count()));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, body.data());
}

// Runs the transfer to its end: curl's result, or CURLE_OPERATION_TIMEDOUT for a stall and
// CURLE_ABORTED_BY_CALLBACK for a stop.
CURLcode run(const Multi& multi, const Transfer& transfer, const HttpLimits& limits,
             const std::stop_token& stop) {
    const std::stop_callback wake(stop, [&] { curl_multi_wakeup(multi.get()); });
    while (true) {
        int running = 0;
        if (curl_multi_perform(multi.get(), &running) != CURLM_OK) {
            return CURLE_FAILED_INIT;
        }
        int left = 0;
        if (const auto* message = curl_multi_info_read(multi.get(), &left)) {
            return message->data.result;
        }
        const auto quiet = std::chrono::duration_cast<std::chrono::milliseconds>(
            Clock::now() - transfer.last_byte);
        if (stop.stop_requested()) {
            return CURLE_ABORTED_BY_CALLBACK;
        }
        if (quiet >= limits.stall || running == 0) {
            return CURLE_OPERATION_TIMEDOUT;
        }
        const auto wait = std::min(poll_most, limits.stall - quiet);
        curl_multi_poll(multi.get(), nullptr, 0, static_cast<int>(wait.count()), nullptr);
    }
}

Fault fault_of_status(long status) {
    switch (status) {
        case 200:
            return Fault::none;
        case 408:
        case 429:
        case 503:
        case 529:  // "overloaded" at Anthropic
            return Fault::busy;
        default:
            return status >= 500 ? Fault::broken : Fault::rejected;
    }
}

std::string detail_of_status(long status) {
    const auto number = "HTTP " + std::to_string(status);
    switch (status) {
        case 401:
        case 403:
            return number + ", the key is not accepted";
        case 404:
            return number + ", there is no such address or model";
        case 400:
        case 422:
            return number + ", the server does not understand the request";
        default:
            return number + (status / 100 == 3 ? ", redirects are not followed" : "");
    }
}

HttpReply reply_of(CURLcode result, const Transfer& transfer) {
    HttpReply reply;
    reply.bytes = transfer.bytes;
    if (result == CURLE_ABORTED_BY_CALLBACK) {
        reply.fault = Fault::cancelled;
    } else if (result == CURLE_OPERATION_TIMEDOUT) {
        reply.fault = Fault::too_slow;
        reply.detail = "no answer in time";
    } else if (transfer.bytes > transfer.bytes_max) {
        reply.fault = Fault::answer;
        reply.detail = "too long";
    } else if (result != CURLE_OK && !transfer.taken_enough) {
        reply.fault = Fault::broken;
        reply.detail = curl_easy_strerror(result);
    } else {
        long status = 0;
        curl_easy_getinfo(transfer.easy, CURLINFO_RESPONSE_CODE, &status);
        reply.fault = fault_of_status(status);
        reply.detail = detail_of_status(status);
    }
    curl_off_t seconds = 0;
    if (curl_easy_getinfo(transfer.easy, CURLINFO_RETRY_AFTER, &seconds) == CURLE_OK) {
        constexpr curl_off_t day = 86'400;
        reply.retry_after = std::chrono::seconds(std::clamp<curl_off_t>(seconds, 0, day));
    }
    return reply;
}

}  // namespace

HttpReply post_json(const Endpoint& endpoint, const std::vector<std::string>& headers,
                    const std::string& body, const HttpLimits& limits, const TakeBytes& take,
                    const std::stop_token& stop) {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    const Easy easy(curl_easy_init());
    const auto list = header_list(headers);
    if (!easy || !list) {
        return {.fault = Fault::broken, .detail = "no memory"};
    }
    Transfer transfer{.easy = easy.get(),
                      .take = &take,
                      .bytes_max = limits.reply_bytes_max,
                      .last_byte = Clock::now()};
    set_options(easy.get(), endpoint, body, limits);
    curl_easy_setopt(easy.get(), CURLOPT_HTTPHEADER, list.get());
    curl_easy_setopt(easy.get(), CURLOPT_WRITEFUNCTION, take_bytes);
    curl_easy_setopt(easy.get(), CURLOPT_WRITEDATA, &transfer);
    const Multi multi(easy.get());
    if (!multi.well()) {
        return {.fault = Fault::broken, .detail = "no memory"};
    }
    return reply_of(run(multi, transfer, limits, stop), transfer);
}

}  // namespace vouch::llm
