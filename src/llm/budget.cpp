#include "llm/budget.hpp"

#include <cmath>

namespace vouch::llm {
namespace {

constexpr std::int64_t bytes_a_token = 3;        // a careful guess: English has more
constexpr std::int64_t tokens_of_framing = 200;  // what a protocol adds of its own

class BudgetedProvider final : public Provider {
public:
    BudgetedProvider(std::unique_ptr<Provider> inner, Budget& budget, Prices prices)
        : inner_(std::move(inner)), budget_(budget), prices_(prices) {}

    const Identity& identity() const override {
        return inner_->identity();
    }

    Completion complete(const Request& request, const std::stop_token& stop) override {
        const auto reserved = cost_of(largest(request));
        if (!budget_.reserve(reserved)) {
            Completion completion;
            completion.answer = fail("llm-budget-spent", {{"what", "tokens or money"}});
            return completion;
        }
        auto completion = inner_->complete(request, stop);
        budget_.settle(reserved, spent_by(completion, reserved));
        return completion;
    }

private:
    static Usage largest(const Request& request) {
        const auto bytes =
            request.system.size() + request.user.size() + request.answer_schema.size();
        return {static_cast<std::int64_t>(bytes) / bytes_a_token + tokens_of_framing,
                request.answer_tokens_max};
    }

    Spend cost_of(const Usage& usage) const {
        const double micros = static_cast<double>(usage.input_tokens) * prices_.input +
                              static_cast<double>(usage.output_tokens) * prices_.output;
        return {usage.input_tokens + usage.output_tokens,
                static_cast<std::int64_t>(std::ceil(micros))};
    }

    Spend spent_by(const Completion& completion, const Spend& reserved) const {
        if (completion.usage.input_tokens + completion.usage.output_tokens > 0) {
            return cost_of(completion.usage);
        }
        const bool answered = completion.fault == Fault::none || completion.fault == Fault::answer;
        const bool broke_off = completion.fault != Fault::rejected &&
                               completion.fault != Fault::busy && completion.received_bytes > 0;
        return answered || broke_off ? reserved : Spend{};
    }

    std::unique_ptr<Provider> inner_;
    Budget& budget_;
    Prices prices_;
};

}  // namespace

bool MemoryBudget::reserve(const Spend& amount) {
    const std::lock_guard lock(mutex_);
    if (amount.tokens > left_.tokens || amount.money_micros > left_.money_micros) {
        return false;
    }
    left_.tokens -= amount.tokens;
    left_.money_micros -= amount.money_micros;
    return true;
}

void MemoryBudget::settle(const Spend& reserved, const Spend& spent) {
    const std::lock_guard lock(mutex_);
    left_.tokens += reserved.tokens - spent.tokens;
    left_.money_micros += reserved.money_micros - spent.money_micros;
}

Spend MemoryBudget::left() const {
    const std::lock_guard lock(mutex_);
    return left_;
}

std::unique_ptr<Provider> make_budgeted(std::unique_ptr<Provider> inner, Budget& budget,
                                        Prices prices) {
    return std::make_unique<BudgetedProvider>(std::move(inner), budget, prices);
}

}  // namespace vouch::llm
