#include "tailor/read_back.hpp"

#include <gtest/gtest.h>

#include "tailor/ranking_json.hpp"
#include "tailor/render_resume.hpp"

namespace vouch::tailor {
namespace {

class ReadBackTest : public testing::Test {
protected:
    ReadBackTest() : taxonomy_(*skills::Taxonomy::from_files({})) {
        meant_.basics.name = "Ada Quill";
        meant_.work.resize(1);
        meant_.work[0].name = "Kiln & Co.";
        meant_.work[0].highlights = {{"w1.b1", "Fired 400 pots in a wood kiln"}};
    }

    ReadBack read(std::string text) {
        const Engine engine{.reader = reader_,
                            .taxonomy = taxonomy_,
                            .embedder = embedder_,
                            .templates = templates_};
        const auto result = read_back({"resume.md", std::move(text)}, meant_, engine);
        EXPECT_TRUE(result);
        return result.value_or(ReadBack{});
    }

    model::Resume meant_;

private:
    document::Reader reader_{VOUCH_READER};
    skills::Taxonomy taxonomy_;
    embed::LexicalEmbedder embedder_;
    std::map<std::string, layout::Template> templates_;
};

TEST_F(ReadBackTest, FindsEveryTextThatStandsWhole) {
    const auto back = read("# Ada Quill\n\n## Kiln & Co.\n\n- Fired 400 pots in a wood kiln\n");
    EXPECT_DOUBLE_EQ(back.fidelity, 1);
    EXPECT_TRUE(back.lost.empty());
}

TEST_F(ReadBackTest, NamesWhatWasLostOrTornApart) {
    const auto back = read("# Ada Quill\n\n## Kiln & Co.\n\n- Fired 400 of the pots in a kiln\n");
    EXPECT_LT(back.fidelity, 1);
    EXPECT_EQ(back.lost, std::vector<std::string>{"/work/0/highlights/0"});
}

TEST(FormatOfFile, GoesByTheEnding) {
    EXPECT_EQ(format_of_file("a/b.PDF"), Format::pdf);
    EXPECT_EQ(format_of_file("cv.docx"), Format::docx);
    EXPECT_EQ(format_of_file("cv.odt").error().code, "format-unknown");
    EXPECT_EQ(format_of_file("pdf").error().code, "format-unknown");
}

TEST(SortRanking, PutsTheBestFitFirstThenFewestMissingMusts) {
    std::vector<Ranked> ranking{{.file = "c", .fit = 50, .missing_musts = 2},
                                {.file = "b", .fit = 50, .missing_musts = 1},
                                {.file = "d", .fit = 90, .missing_musts = 5},
                                {.file = "a", .fit = 50, .missing_musts = 2}};
    sort_ranking(ranking);
    std::string order;
    for (const auto& row : ranking) {
        order += row.file;
    }
    EXPECT_EQ(order, "dbac");
}

}  // namespace
}  // namespace vouch::tailor
