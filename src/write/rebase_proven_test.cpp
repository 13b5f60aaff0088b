#include "write/rebase_proven.hpp"

#include <gtest/gtest.h>

#include "model/digest.hpp"
#include "variant/apply.hpp"
#include "write/test_scene.hpp"

namespace vouch::write {
namespace {

using namespace test;

TEST(RebaseProven, AKeywordWhoseProofTheBaseNoLongerGivesWaits) {
    const Scene scene;
    const model::Variant variant{model::revision_of(scene.resume), scene.draft().edits, {}};
    auto corrected = scene.resume;
    corrected.work[0].highlights[0].text = "Own the ledger service that books entries";
    corrected.skills[0].keywords.erase(corrected.skills[0].keywords.begin());
    const auto made = rebase_proven(variant, scene.resume, corrected, taxonomy());
    ASSERT_TRUE(made.has_value());
    const auto added =
        std::ranges::find(made->variant.edits, model::EditKind::add_keyword, &model::Edit::kind);
    ASSERT_NE(added, made->variant.edits.end());
    ASSERT_TRUE(made->variant.conflicts.contains(added->id));
    EXPECT_EQ(made->variant.conflicts.at(added->id).code, "write.conflict-not-proven");
    EXPECT_FALSE(message_template("write.conflict-not-proven").empty());
    const auto done = variant::apply(corrected, made->variant);
    EXPECT_FALSE(texts_of(done.resume).contains("Relational databases"));
}

TEST(RebaseProven, ACorrectionElsewhereLeavesProvenEditsAlone) {
    const Scene scene;
    const model::Variant variant{model::revision_of(scene.resume), scene.draft().edits, {}};
    auto corrected = scene.resume;
    corrected.basics.email = "ines.valtonen@valtonen.example";
    const auto made = rebase_proven(variant, scene.resume, corrected, taxonomy());
    ASSERT_TRUE(made.has_value());
    EXPECT_TRUE(made->notes.empty());
    EXPECT_EQ(variant::apply(corrected, made->variant).resume.basics.email, corrected.basics.email);
}

}  // namespace
}  // namespace vouch::write
