#include "skills/data_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace vouch::skills {
namespace {

namespace fs = std::filesystem;

TEST(DataFolder, GivesItsTablesByName) {
    const auto files = read_data_folder(fs::path(VOUCH_SOURCE_DIR) / "taxonomy");
    ASSERT_TRUE(files);
    EXPECT_TRUE(std::ranges::is_sorted(*files, {}, &DataFile::name));
    EXPECT_TRUE(std::ranges::contains(*files, "skills/soft-skills.tsv", &DataFile::name));
    EXPECT_FALSE(std::ranges::contains(*files, "README.md", &DataFile::name));
}

TEST(DataFolder, LoadsTheTaxonomyOfThisRepository) {
    const auto taxonomy = load_taxonomy(fs::path(VOUCH_SOURCE_DIR) / "taxonomy");
    ASSERT_TRUE(taxonomy) << to_text(taxonomy.error());
    EXPECT_TRUE(taxonomy->lookup("PostgreSQL"));
    EXPECT_EQ(taxonomy->occupation("Trestleman").soc, "53");
    EXPECT_EQ(taxonomy->title("Geschäftsführerin").seniority, "executive");
}

TEST(DataFolder, IsMissed) {
    EXPECT_TRUE(read_data_folder("/nowhere")->empty());
    const auto taxonomy = load_taxonomy("/nowhere");
    ASSERT_FALSE(taxonomy);
    EXPECT_EQ(taxonomy.error().code, "data-missing");
}

}  // namespace
}  // namespace vouch::skills
