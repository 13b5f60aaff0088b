#include "match/likeness.hpp"

#include <algorithm>
#include <cmath>

namespace vouch::match {
namespace {

constexpr double name_from = 0.45;
constexpr double requirement_from = 0.5;
constexpr double described_least = 0.55;  // part of it; 0.05 more and it is shown
constexpr double described_most = 0.75;

// So that the last bits of a vector, which may differ between machines, decide nothing but what
// lies at the very edge.
double rounded(double cosine) {
    return std::round(cosine * 1000) / 1000;
}

}  // namespace

double described_strength(double cosine_with_name, double cosine_with_requirement) {
    const double over = std::max(rounded(cosine_with_name) - name_from,
                                 rounded(cosine_with_requirement) - requirement_from);
    return over < 0 ? 0.0 : std::min(described_least + over, described_most);
}

}  // namespace vouch::match
