#pragma once

#include <memory>

#include "llm/provider.hpp"
#include "llm/settings.hpp"

namespace vouch::llm {

// A server that is asked once a request, and not again where that fails. Error
// llm-settings-invalid.
Result<std::unique_ptr<Provider>> make_http_provider(const Settings& settings);

}  // namespace vouch::llm
