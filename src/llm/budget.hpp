#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <mutex>

#include "llm/provider.hpp"

namespace vouch::llm {

struct Spend {
    std::int64_t tokens = 0;
    std::int64_t money_micros = 0;  // millionths of the currency's unit
};

// What one organisation, or one run, may still spend. Thread-safe.
class Budget {
public:
    virtual ~Budget() = default;
    // Takes the amount off; false, and nothing taken, where less is left.
    virtual bool reserve(const Spend& amount) = 0;
    // Puts right what was reserved by what was spent in the end.
    virtual void settle(const Spend& reserved, const Spend& spent) = 0;
};

class MemoryBudget final : public Budget {
public:
    explicit MemoryBudget(Spend most) : left_(most) {}
    bool reserve(const Spend& amount) override;
    void settle(const Spend& reserved, const Spend& spent) override;
    Spend left() const;

private:
    mutable std::mutex mutex_;
    Spend left_;
};

inline constexpr std::int64_t no_limit = std::numeric_limits<std::int64_t>::max() / 2;

// Of a million tokens, in the currency's unit; 0 where the model costs nothing.
struct Prices {
    double input = 0;
    double output = 0;
};

// Sends nothing that the budget does not cover: a request is reserved for at its largest (error
// llm-budget-spent, fault withheld), and put right by what the server counted. An attempt that
// broke off after some bytes counts whole.
std::unique_ptr<Provider> make_budgeted(std::unique_ptr<Provider> inner, Budget& budget,
                                        Prices prices);

}  // namespace vouch::llm
