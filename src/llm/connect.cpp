#include "llm/connect.hpp"

#include "llm/http_provider.hpp"

namespace vouch::llm {

Result<std::unique_ptr<Provider>> connect(const Settings& settings, const Resilience& rule,
                                          Budget& budget, Prices prices) {
    TRY_INTO(auto server, make_http_provider(settings));
    return make_resilient(make_budgeted(std::move(server), budget, prices), rule,
                          make_system_clock());
}

}  // namespace vouch::llm
