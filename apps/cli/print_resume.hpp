#pragma once

#include "tailor/read.hpp"

namespace vouch::cli {

// What was read from a résumé, for a person.
void print_resume(const tailor::ReadResume& read);

}  // namespace vouch::cli
