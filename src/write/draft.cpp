#include "write/draft.hpp"

#include "write/answers.hpp"
#include "write/drafting.hpp"

namespace vouch::write {

model::Draft write_draft(const Inputs& inputs) {
    Drafting drafting(inputs);
    reword_bullets(drafting);
    infuse_keywords(drafting);
    write_headline(drafting);
    write_summary(drafting);
    order_skills(drafting);
    order_bullets(drafting);
    leave_out(drafting);
    ask_questions(drafting);
    remark_unused_decisions(drafting);
    return std::move(drafting.draft);
}

}  // namespace vouch::write
