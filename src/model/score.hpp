#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"

// The score, 0 to 100: documented categories with weights; every lost point has a finding.
namespace vouch::model {

enum class FindingLevel : std::uint8_t { passed, hint, warning, problem };

struct Finding {
    std::string check;  // stable name of the check: "contact-email"
    FindingLevel level = FindingLevel::passed;
    double points_lost = 0;  // of the whole score
    std::string pointer;     // JSON Pointer, or empty
    Message what;            // what was found
    Message fix;             // what to do; empty code where nothing is to do
};

struct Category {
    std::string name;   // "contact", "structure", "history", "requirements", …
    double weight = 0;  // share of the whole in points; the weights add up to 100
    double points = 0;  // reached, 0 to weight
    std::vector<Finding> findings;
};

struct Score {
    std::string version;  // of the rules: equal versions are comparable
    double total = 0;     // 0 to 100
    std::string band;     // "strong", "good", "fair", "weak"
    bool capped = false;  // a missing must-have held the total
    std::vector<Category> categories;
};

std::string_view to_word(FindingLevel value);

}  // namespace vouch::model
