#pragma once

#include <span>
#include <string_view>
#include <utility>

#include "base/error.hpp"

// Written at build time by tools/generate_tables from api/errors.yaml and api/messages/en/*.yaml.
namespace vouch::tables {

std::span<const ErrorRule> error_rules();                                        // sorted by code
std::span<const std::pair<std::string_view, std::string_view>> message_texts();  // sorted by code

}  // namespace vouch::tables
