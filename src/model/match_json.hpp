#pragma once

#include <string>

#include "model/match.hpp"
#include "model/score.hpp"

namespace vouch::model {

std::string to_json(const Match& match);
std::string to_json(const Score& score);

}  // namespace vouch::model
