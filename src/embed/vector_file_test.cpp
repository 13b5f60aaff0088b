#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <thread>

#include "embed/caching_embedder.hpp"

namespace vouch::embed {
namespace {

namespace fs = std::filesystem;

class VectorFileTest : public testing::Test {
protected:
    void SetUp() override {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = fs::path(testing::TempDir()) / (std::string("vouch-vectors-") + test->name());
        fs::remove_all(folder_);
        path_ = folder_ / "cache" / "vectors.sqlite";
    }
    void TearDown() override {
        fs::remove_all(folder_);
    }
    fs::path folder_;
    fs::path path_;
};

using Texts = std::vector<std::string_view>;

void keep(VectorFile& file, std::string_view text, const Vector& vector) {
    const Texts texts = {text};
    const std::vector<Vector> vectors(1, vector);
    file.keep("m", texts, vectors);
}

std::optional<Vector> find(const VectorFile& file, std::string_view text) {
    const Texts texts = {text};
    return file.find("m", texts).front();
}

TEST_F(VectorFileTest, GivesAnotherProcessTheSameBits) {
    const Vector vector = {0.6F, -0.8F, 1e-20F};
    {
        const auto file = VectorFile::open(path_, 10);
        ASSERT_TRUE(file);
        keep(*file, "led a team", vector);
    }
    const auto file = VectorFile::open(path_, 10);
    EXPECT_EQ(find(*file, "led a team"), vector);
    EXPECT_EQ(find(*file, "led a team "), std::nullopt);
    const Texts texts = {"led a team"};
    EXPECT_EQ(file->find("other", texts).front(), std::nullopt);
}

TEST_F(VectorFileTest, HoldsNoTextAndNobodyElseMayRead) {
    {
        const auto file = VectorFile::open(path_, 10);
        keep(*file, "Cared for ventilated patients", {1.0F});
    }
    std::ifstream in(path_, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    EXPECT_GT(bytes.size(), 1000U);
    EXPECT_FALSE(bytes.contains("ventilated"));
    struct stat status{};
    ASSERT_EQ(::stat(path_.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    ASSERT_EQ(::stat(path_.parent_path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0700U);
}

TEST_F(VectorFileTest, ForgetsWhatWasKeptFirst) {
    const auto file = VectorFile::open(path_, 2);
    keep(*file, "one", {1.0F});
    keep(*file, "two", {1.0F});
    keep(*file, "one", {-1.0F});
    keep(*file, "three", {1.0F});
    EXPECT_EQ(find(*file, "two"), std::nullopt);
    EXPECT_EQ(find(*file, "one"), Vector{-1.0F});
    EXPECT_EQ(find(*file, "three"), Vector{1.0F});
}

TEST_F(VectorFileTest, IsBegunAnewWhereItIsNoneOfOurs) {
    fs::create_directories(path_.parent_path());
    std::ofstream(path_) << std::string(5000, 'x');
    const auto file = VectorFile::open(path_, 10);
    ASSERT_TRUE(file);
    keep(*file, "one", {1.0F});
    EXPECT_EQ(find(*file, "one"), Vector{1.0F});
}

TEST_F(VectorFileTest, TakesNoVectorThatIsNone) {
    const auto file = VectorFile::open(path_, 10);
    keep(*file, "long", {3.0F, 4.0F});
    keep(*file, "wordless", {0.0F, 0.0F});
    EXPECT_EQ(find(*file, "long"), std::nullopt);
    EXPECT_EQ(find(*file, "wordless"), (Vector{0.0F, 0.0F}));
}

TEST_F(VectorFileTest, IsNothingWhereItCannotBeMade) {
    EXPECT_EQ(VectorFile::open("/proc/vouch/vectors.sqlite", 10), nullptr);
}

TEST_F(VectorFileTest, IsUsedFromSeveralPlacesAtOnce) {
    std::vector<std::jthread> threads;
    threads.reserve(4);
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&, i] {
            const auto file = VectorFile::open(path_, 1000);
            ASSERT_TRUE(file);
            for (int j = 0; j < 20; ++j) {
                keep(*file, std::to_string(i * 100 + j), {1.0F});
            }
        });
    }
    threads.clear();
    const auto file = VectorFile::open(path_, 1000);
    int found = 0;
    for (int i = 0; i < 400; ++i) {
        found += find(*file, std::to_string(i)) ? 1 : 0;
    }
    EXPECT_GT(found, 40);  // who waits too long does without
}

// Of meaning, by what it says, so that the store is asked; counts what is computed.
class Counting final : public Embedder {
public:
    std::string_view name() const override {
        return "counting";
    }
    LikenessScale scale() const override {
        return {.of_meaning = true};
    }
    std::vector<Vector> embed(std::span<const std::string_view> texts) const override {
        asked += static_cast<int>(texts.size());
        return words.embed(texts);
    }
    LexicalEmbedder words;
    mutable int asked = 0;
};

TEST_F(VectorFileTest, SparesALaterProcessTheWork) {
    const Texts first = {"led a team", "wrote C++"};
    const Texts second = {"read plans", "wrote C++", "led a team", "read plans"};
    const Counting source;
    {
        CachingEmbedder cache(source, 100);
        cache.remember_in(VectorFile::open(path_, 100));
        cache.embed(first);
    }
    EXPECT_EQ(source.asked, 2);
    CachingEmbedder later(source, 100);
    later.remember_in(VectorFile::open(path_, 100));
    EXPECT_EQ(later.embed(second), source.words.embed(second));
    EXPECT_EQ(source.asked, 3);
}

}  // namespace
}  // namespace vouch::embed
