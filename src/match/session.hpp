#pragma once

#include <map>
#include <memory>
#include <string_view>
#include <utility>

#include "base/error.hpp"
#include "embed/embedder.hpp"
#include "match/analysed_posting.hpp"
#include "match/resume_index.hpp"
#include "match/support.hpp"
#include "model/edit_leaf.hpp"
#include "model/match.hpp"
#include "model/resume.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::match {

// A résumé held against a posting while it is being edited. Each answer is exactly what match()
// gives for the résumé as it then is; only texts that were not there before are analysed, embedded
// and judged. One thread at a time; owns both sides. `taxonomy` and `embedder` must outlive it.
class Session {
public:
    Session(model::Resume resume, model::Posting posting, const skills::Taxonomy& taxonomy,
            const embed::Embedder& embedder, Date today);

    const model::Resume& resume() const {
        return resume_;
    }
    const model::Match& result() const {
        return result_;
    }

    // Errors: edit-place-unknown; then nothing has changed.
    Result<void> edit(const model::LeafEdit& edit);

    // Another résumé, or this one after larger changes: what both share is not done again.
    void replace_resume(model::Resume resume);

private:
    void update();

    const skills::Taxonomy& taxonomy_;
    const embed::Embedder& embedder_;
    Date today_;
    model::Resume resume_;
    AnalysedPosting posting_;
    ResumeIndex index_;
    // By text and place, as KnownPassages; the keys are views into the index's own texts.
    using Judged =
        std::map<std::pair<Place, std::string_view>, std::shared_ptr<const PassageSupport>>;
    Judged judged_;
    model::Match result_;
};

}  // namespace vouch::match
