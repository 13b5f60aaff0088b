#include "write/draft.hpp"

#include "variant/apply.hpp"
#include "write/answers.hpp"
#include "write/drafting.hpp"

namespace vouch::write {

model::Draft write_draft(const Inputs& inputs) {
    Drafting drafting(inputs);
    reword_bullets(drafting);
    infuse_keywords(drafting);
    order_skills(drafting);
    order_bullets(drafting);
    write_headline(drafting);  // the top of the page names what a first look would miss below
    write_summary(drafting);
    leave_out(drafting);
    ask_questions(drafting);
    remark_unused_decisions(drafting);
    return std::move(drafting.draft);
}

model::Resume apply(const model::Resume& base, const model::Draft& draft) {
    return variant::apply(base, draft.edits).resume;
}

}  // namespace vouch::write
