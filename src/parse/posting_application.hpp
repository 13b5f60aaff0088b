#pragma once

#include <string_view>
#include <vector>

#include "model/posting.hpp"
#include "parse/posting_sections.hpp"

namespace vouch::parse::posting {

model::ApplicationRules read_application_rules(std::string_view text,
                                               const std::vector<Block>& blocks);

}  // namespace vouch::parse::posting
