#include "tailor/score_effects.hpp"

#include <algorithm>
#include <utility>

#include "variant/apply.hpp"

namespace vouch::tailor {

void measure_effects(std::vector<model::Edit>& edits, const model::Resume& base,
                     match::Session& session, const model::Score& with_all, const Scorer& score) {
    auto fewer = edits;
    for (std::size_t i = 0; i < std::min(edits.size(), edits_most); ++i) {
        if (edits[i].state == model::EditState::rejected) {
            continue;
        }
        const auto state = std::exchange(fewer[i].state, model::EditState::rejected);
        session.replace_resume(variant::apply(base, fewer).resume);
        const auto without = score(session.resume(), session.result());
        fewer[i].state = state;
        edits[i].score_effect = with_all.total - without.total;
    }
}

}  // namespace vouch::tailor
