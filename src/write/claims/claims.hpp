#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/draft.hpp"
#include "model/posting.hpp"
#include "model/resume.hpp"
#include "skills/taxonomy.hpp"
#include "write/claims/evidence.hpp"

// The gate for every text, whoever wrote it. A text is split into claims, and each must follow
// from the evidence that its place allows.
namespace vouch::write::claims {

// Which evidence counts for a text.
struct Bounds {
    std::string entry = {};  // only this entry's texts; empty: the whole résumé
    std::string line = {};   // id of the line the text replaces: verbs are measured against it
    bool letter = false;     // the posting's own words count for what is said of the role
};

class ClaimCheck {
public:
    // `posting` may be null; `today` is the end of posts without one. Everything referred to must
    // outlive the check.
    ClaimCheck(const model::Resume& resume, const model::Posting* posting,
               const skills::Taxonomy& taxonomy, std::span<const Attestation> attestations = {},
               const std::optional<Date>& today = {});

    // A sum of ours over the résumé's dates, which a text of the whole résumé may then state.
    void add_computed(std::vector<std::string> pointers, std::string text);

    // Every claim of the text with its verdict. Strict: capitalised words nobody knows are names
    // and need evidence; a verb, scope or cause stronger than the source's is not proven.
    std::vector<model::Claim> check(std::string_view text, const Bounds& bounds) const;

private:
    const model::Posting* posting_;
    const skills::Taxonomy& taxonomy_;
    std::vector<Fact> facts_;
};

// Nothing unproven, nothing contradicted.
bool all_hold(std::span<const model::Claim> claims);

// The pointers of all claims, each once, in order.
std::vector<std::string> cited(std::span<const model::Claim> claims);

}  // namespace vouch::write::claims
