#pragma once

#include <memory>

#include "llm/budget.hpp"
#include "llm/provider.hpp"
#include "llm/resilience.hpp"
#include "llm/settings.hpp"

namespace vouch::llm {

// The server of `settings`, asked again where that can help and never beyond the budget: each
// attempt is reserved for. `budget` must outlive the provider. Error llm-settings-invalid.
Result<std::unique_ptr<Provider>> connect(const Settings& settings, const Resilience& rule,
                                          Budget& budget, Prices prices);

}  // namespace vouch::llm
