#include "write/rebase_proven.hpp"

#include "write/claims/claims.hpp"

namespace vouch::write {
namespace {

bool makes_claims(model::EditKind kind) {
    switch (kind) {
        case model::EditKind::reword:
        case model::EditKind::set_headline:
        case model::EditKind::set_summary:
        case model::EditKind::add_keyword:
        case model::EditKind::merge:
        case model::EditKind::split:
            return true;
        case model::EditKind::hide:
        case model::EditKind::reorder:
        case model::EditKind::regroup_skills:
        case model::EditKind::select:
        case model::EditKind::rename_section:
            return false;
    }
    return false;
}

std::vector<model::Claim> claims_of(const claims::ClaimCheck& check, const model::Resume& base,
                                    const model::Edit& edit) {
    const bool of_line = edit.kind == model::EditKind::reword ||
                         edit.kind == model::EditKind::merge || edit.kind == model::EditKind::split;
    const auto bounds =
        of_line ? claims::Bounds{.entry = claims::entry_of(base, edit.target), .line = edit.target}
                : claims::Bounds{};
    return check.check(edit.after, bounds);
}

}  // namespace

Result<variant::Rebased> rebase_proven(const model::Variant& variant, const model::Resume& from,
                                       const model::Resume& to, const skills::Taxonomy& taxonomy) {
    TRY_INTO(auto made, variant::rebase(variant, from, to));
    if (made.variant.base_revision == variant.base_revision) {
        return made;
    }
    const claims::ClaimCheck before(from, nullptr, taxonomy);
    const claims::ClaimCheck now(to, nullptr, taxonomy);
    for (std::size_t i = 0; i < variant.edits.size(); ++i) {
        auto& edit = made.variant.edits[i];
        if (!makes_claims(edit.kind) || edit.state == model::EditState::rejected ||
            edit.state == model::EditState::attested || made.variant.conflicts.contains(edit.id)) {
            continue;
        }
        auto claims = claims_of(now, to, edit);
        if (claims::all_hold(claims) ||
            !claims::all_hold(claims_of(before, from, variant.edits[i]))) {
            continue;
        }
        const Message reason{"write.conflict-not-proven"};
        edit.claims = std::move(claims);
        edit.state = model::EditState::proposed;
        edit.decision.reset();
        made.variant.conflicts[edit.id] = reason;
        made.notes.push_back({edit.id, variant::RebaseNote::Outcome::conflict, reason});
    }
    return made;
}

}  // namespace vouch::write
