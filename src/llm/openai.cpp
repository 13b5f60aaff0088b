#include "llm/openai.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

#include "llm/answer.hpp"

namespace vouch::llm {
namespace {

constexpr int attempts_max = 2;
constexpr std::chrono::milliseconds wait_most{2'000};
constexpr std::int64_t bytes_a_token = 3;  // a careful guess for what is not counted yet

struct Reply {
    CURLcode result = CURLE_OK;
    long status = 0;
    std::chrono::milliseconds retry_after{0};
    std::string body;
};

struct Sink {
    std::string* body;
    std::size_t bytes_max;
};

std::size_t take_bytes(char* data, std::size_t size, std::size_t count, void* target) {
    auto& sink = *static_cast<Sink*>(target);
    const auto bytes = size * count;
    if (sink.body->size() + bytes > sink.bytes_max) {
        return 0;  // curl gives CURLE_WRITE_ERROR
    }
    sink.body->append(data, bytes);
    return bytes;
}

struct HandleDeleter {
    void operator()(CURL* handle) const {
        curl_easy_cleanup(handle);
    }
    void operator()(curl_slist* list) const {
        curl_slist_free_all(list);
    }
};
using Handle = std::unique_ptr<CURL, HandleDeleter>;
using Headers = std::unique_ptr<curl_slist, HandleDeleter>;

Headers headers_of(const OpenAiSettings& settings) {
    Headers headers(curl_slist_append(nullptr, "Content-Type: application/json"));
    if (!settings.api_key.empty()) {
        const auto line = "Authorization: Bearer " + settings.api_key;
        curl_slist_append(headers.get(), line.c_str());
    }
    return headers;
}

Reply post(const OpenAiSettings& settings, const std::string& body) {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    Reply reply;
    const Handle curl(curl_easy_init());
    const auto headers = headers_of(settings);
    if (!curl || !headers) {
        reply.result = CURLE_FAILED_INIT;
        return reply;
    }
    Sink sink{&reply.body, settings.answer_bytes_max};
    const auto url = settings.base_url + "/chat/completions";
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT_MS, static_cast<long>(settings.timeout.count()));
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, body.data());
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, take_bytes);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &sink);
    reply.result = curl_easy_perform(curl.get());
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &reply.status);
    curl_off_t seconds = 0;
    if (curl_easy_getinfo(curl.get(), CURLINFO_RETRY_AFTER, &seconds) == CURLE_OK && seconds > 0) {
        reply.retry_after = std::min(wait_most, std::chrono::milliseconds(seconds * 1000));
    }
    return reply;
}

// Another attempt may help; an answer that was too long or a plain 4xx will not change.
bool may_retry(const Reply& reply) {
    if (reply.result != CURLE_OK) {
        return reply.result != CURLE_WRITE_ERROR && reply.result != CURLE_OPERATION_TIMEDOUT;
    }
    return reply.status == 429 || reply.status >= 500;
}

class OpenAiProvider final : public Provider {
public:
    explicit OpenAiProvider(OpenAiSettings settings)
        : settings_(std::move(settings)), tokens_left_(settings_.tokens_budget) {}

    std::string_view name() const override {
        return settings_.model;
    }

    Result<std::string> complete(const Request& request) override {
        const auto bytes = static_cast<std::int64_t>(request.system.size() + request.user.size());
        const auto reserved = bytes / bytes_a_token + request.answer_tokens_max;
        if (tokens_left_.fetch_sub(reserved) < reserved) {
            tokens_left_ += reserved;
            return fail("llm-budget-spent");
        }
        auto reply = send(chat_body(request, settings_.model));
        if (!reply) {
            tokens_left_ += reserved;  // nothing was answered, so nothing was spent
            return std::unexpected(reply.error());
        }
        if (reply->tokens > 0) {
            tokens_left_ += reserved - reply->tokens;
        }
        TRY(check_answer(reply->content, request.answer_schema));
        return std::move(reply->content);
    }

private:
    Result<ChatReply> send(const std::string& body) {
        Reply reply;
        for (int attempt = 0; attempt < attempts_max; ++attempt) {
            if (attempt > 0) {
                std::this_thread::sleep_for(std::max(settings_.retry_wait, reply.retry_after));
            }
            reply = post(settings_, body);
            if (!may_retry(reply)) {
                break;
            }
        }
        if (reply.result == CURLE_WRITE_ERROR) {
            return fail("llm-answer-invalid", {{"detail", "too long"}});
        }
        if (reply.result != CURLE_OK) {
            return fail("llm-unavailable", {{"detail", curl_easy_strerror(reply.result)}});
        }
        if (reply.status != 200) {
            return fail("llm-unavailable", {{"detail", "HTTP " + std::to_string(reply.status)}});
        }
        return read_chat_reply(reply.body);
    }

    OpenAiSettings settings_;
    std::atomic<std::int64_t> tokens_left_;
};

}  // namespace

std::unique_ptr<Provider> make_openai_provider(OpenAiSettings settings) {
    return std::make_unique<OpenAiProvider>(std::move(settings));
}

}  // namespace vouch::llm
