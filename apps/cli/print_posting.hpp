#pragma once

#include "model/posting.hpp"

namespace vouch::cli {

// What a posting asks and says, for a person.
void print_posting(const model::Posting& posting);

}  // namespace vouch::cli
