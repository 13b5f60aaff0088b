#include "llm/answer_cache.hpp"

#include "base/digest.hpp"

namespace vouch::llm {

std::optional<AnswerCache::Kept> AnswerCache::take(const std::string& key,
                                                   const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    settled_.wait(lock, stop, [&] { return by_key_.contains(key) || !asked_.contains(key); });
    if (const auto found = by_key_.find(key); found != by_key_.end()) {
        entries_.splice(entries_.begin(), entries_, found->second);
        return found->second->kept;
    }
    ++asked_[key];
    return std::nullopt;
}

void AnswerCache::settle(const std::string& key, std::optional<Kept> kept) {
    {
        const std::lock_guard lock(mutex_);
        if (const auto asked = asked_.find(key); asked != asked_.end() && --asked->second == 0) {
            asked_.erase(asked);
        }
        if (kept && !by_key_.contains(key)) {
            bytes_ += key.size() + kept->answer.size() + kept->sent_sha256.size();
            entries_.push_front({key, std::move(*kept)});
            by_key_.emplace(entries_.front().key, entries_.begin());
            while (entries_.size() > limits_.answers_max || bytes_ > limits_.bytes_max) {
                drop_oldest();
            }
        }
    }
    settled_.notify_all();
}

std::size_t AnswerCache::size() const {
    const std::lock_guard lock(mutex_);
    return entries_.size();
}

void AnswerCache::drop_oldest() {
    const auto& last = entries_.back();
    bytes_ -= last.key.size() + last.kept.answer.size() + last.kept.sent_sha256.size();
    by_key_.erase(last.key);
    entries_.pop_back();
}

namespace {

class CachedProvider final : public Provider {
public:
    CachedProvider(std::unique_ptr<Provider> inner, AnswerCache& cache, std::string organisation)
        : inner_(std::move(inner)), cache_(cache), organisation_(std::move(organisation)) {}

    const Identity& identity() const override {
        return inner_->identity();
    }

    Completion complete(const Request& request, const std::stop_token& stop) override {
        const auto key = key_of(request);
        if (auto kept = cache_.take(key, stop)) {
            Completion completion;
            completion.answer = std::move(kept->answer);
            completion.fault = Fault::none;
            completion.sent_sha256 = std::move(kept->sent_sha256);
            completion.cached = true;
            return completion;
        }
        auto completion = inner_->complete(request, stop);
        std::optional<AnswerCache::Kept> answer;
        if (completion.answer) {
            answer = {*completion.answer, completion.sent_sha256};
        }
        cache_.settle(key, std::move(answer));
        return completion;
    }

private:
    // Each part with its length before it, so that no two requests run together alike.
    std::string key_of(const Request& request) const {
        const auto& who = inner_->identity();
        std::string whole;
        for (const auto& part :
             {organisation_, who.protocol, who.host, who.model, request.prompt, request.system,
              request.user, request.answer_schema, std::to_string(request.answer_tokens_max)}) {
            whole += std::to_string(part.size()) + ":" + part;
        }
        return sha256(whole);
    }

    std::unique_ptr<Provider> inner_;
    AnswerCache& cache_;
    std::string organisation_;
};

}  // namespace

std::unique_ptr<Provider> make_cached(std::unique_ptr<Provider> inner, AnswerCache& cache,
                                      std::string organisation) {
    return std::make_unique<CachedProvider>(std::move(inner), cache, std::move(organisation));
}

}  // namespace vouch::llm
