#include "tailor/score_effects.hpp"

#include <gtest/gtest.h>

#include "variant/apply.hpp"

namespace vouch::tailor {
namespace {

model::Edit new_headline(std::string id, std::string before, std::string after) {
    model::Edit edit;
    edit.id = std::move(id);
    edit.kind = model::EditKind::set_headline;
    edit.target = "basics.label";
    edit.pointer = "/basics/label";
    edit.before = std::move(before);
    edit.after = std::move(after);
    return edit;
}

model::Edit new_summary(std::string id, std::string after) {
    model::Edit edit;
    edit.id = std::move(id);
    edit.kind = model::EditKind::set_summary;
    edit.target = "basics.summary";
    edit.pointer = "/basics/summary";
    edit.after = std::move(after);
    return edit;
}

// Ten points for a headline that names pottery, three less for a long summary.
model::Score score_of(const model::Resume& resume, const model::Match&) {
    model::Score score;
    score.total = 50 + (resume.basics.label.contains("Potter") ? 10 : 0) -
                  (resume.basics.summary.size() > 10 ? 3 : 0);
    return score;
}

TEST(MeasureEffects, SaysWhatEachEditAloneIsWorth) {
    const auto taxonomy = *skills::Taxonomy::from_files({});
    const embed::LexicalEmbedder embedder;
    model::Resume base;
    base.basics.name = "Ada Quill";
    base.basics.label = "Artisan";
    std::vector<model::Edit> edits{new_headline("h", "Artisan", "Artisan | Potter"),
                                   new_summary("s", "A rather long summary of nothing."),
                                   new_headline("r", "Artisan", "Potter")};
    edits[2].state = model::EditState::rejected;
    const auto tailored = variant::apply(base, edits).resume;
    match::Session session(tailored, {}, taxonomy, embedder, Date{2025, 6, 1});
    const auto with_all = score_of(tailored, {});

    measure_effects(edits, base, session, with_all, score_of);

    EXPECT_DOUBLE_EQ(edits[0].score_effect, 10);
    EXPECT_DOUBLE_EQ(edits[1].score_effect, -3);
    EXPECT_DOUBLE_EQ(edits[2].score_effect, 0);
    EXPECT_EQ(edits[0].state, model::EditState::proposed);
    EXPECT_EQ(edits[2].state, model::EditState::rejected);
}

}  // namespace
}  // namespace vouch::tailor
