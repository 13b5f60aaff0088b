#include "embed/minilm_embedder.hpp"

#include <gtest/gtest.h>

#include <format>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "base/fnv1a.hpp"
#include "base/text.hpp"
#include "embed/word_pieces.hpp"

// What we make of the sentences in tests/embedding against what the reference implementation does
// (make_reference.py there). The model is made by every build and lies beside the programs.
namespace vouch::embed {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t dimensions = 384;

fs::path model_folder() {
    return fs::read_symlink("/proc/self/exe").parent_path() / "model";
}

std::string slurp(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

fs::path reference_folder() {
    return fs::path(VOUCH_SOURCE_DIR) / "tests" / "embedding";
}

struct Sentence {
    std::string language;
    std::string text;
};

std::vector<Sentence> sentences() {
    const auto table = slurp(reference_folder() / "sentences.tsv");
    std::vector<Sentence> rows;
    for (const auto line : text::split(table, '\n')) {
        const auto tab = line.find('\t');
        if (tab != std::string_view::npos) {
            rows.push_back({std::string(line.substr(0, tab)), std::string(line.substr(tab + 1))});
        }
    }
    return rows;
}

std::vector<Vector> reference_vectors() {
    const auto bytes = slurp(reference_folder() / "vectors.i16");
    std::vector<Vector> vectors(bytes.size() / 2 / dimensions);
    for (std::size_t i = 0; i < vectors.size() * dimensions; ++i) {
        const auto low = static_cast<unsigned char>(bytes[2 * i]);
        const auto high = static_cast<unsigned char>(bytes[2 * i + 1]);
        const auto value = static_cast<std::int16_t>(low | (high << 8));
        vectors[i / dimensions].push_back(static_cast<float>(value) / 32767.0F);
    }
    return vectors;
}

std::vector<Vector> embed_sentences(const Embedder& embedder) {
    const auto rows = sentences();
    std::vector<std::string_view> texts;
    texts.reserve(rows.size());
    for (const auto& row : rows) {
        texts.push_back(row.text);
    }
    return embedder.embed(texts);
}

std::unique_ptr<MiniLmEmbedder> opened(Precision precision, int threads = 1) {
    auto embedder = MiniLmEmbedder::open(model_folder(), precision, threads);
    EXPECT_TRUE(embedder) << to_text(embedder.error());
    return embedder ? std::move(*embedder) : nullptr;
}

TEST(MiniLmEmbedder, GivesTheReferencesVectors) {
    const auto embedder = opened(Precision::fp32);
    ASSERT_TRUE(embedder);
    const auto vectors = embed_sentences(*embedder);
    const auto reference = reference_vectors();
    ASSERT_EQ(vectors.size(), reference.size());
    ASSERT_GE(vectors.size(), 200U);
    for (std::size_t i = 0; i < vectors.size(); ++i) {
        EXPECT_GE(cosine(vectors[i], reference[i]), 0.9999F) << i;
    }
}

TEST(MiniLmEmbedder, LosesLittleWithWholeNumbers) {
    const auto embedder = opened(Precision::int8);
    ASSERT_TRUE(embedder);
    const auto vectors = embed_sentences(*embedder);
    const auto reference = reference_vectors();
    double sum = 0;
    for (std::size_t i = 0; i < vectors.size(); ++i) {
        const double likeness = cosine(vectors[i], reference[i]);
        EXPECT_GE(likeness, 0.95) << i;
        sum += likeness;
    }
    EXPECT_GE(sum / static_cast<double>(vectors.size()), 0.985);
}

// Whatever else is in the call, and on however many threads.
TEST(MiniLmEmbedder, GivesATextTheSameVectorInAnyCompany) {
    for (const auto precision : {Precision::fp32, Precision::int8}) {
        const auto embedder = opened(precision);
        ASSERT_TRUE(embedder);
        const auto together = embed_sentences(*embedder);
        EXPECT_EQ(together, embed_sentences(*opened(precision, 4)));
        const auto rows = sentences();
        for (std::size_t i = 0; i < rows.size(); i += 7) {
            const std::string_view alone = rows[i].text;
            EXPECT_EQ(embedder->embed({&alone, 1}).front(), together[i]) << alone;
        }
    }
}

TEST(MiniLmEmbedder, GivesUnitVectorsForAnyText) {
    const auto embedder = opened(Precision::int8);
    ASSERT_TRUE(embedder);
    const std::string endless(100'000, 'x');
    const std::string words = [] {
        std::string text;
        for (int i = 0; i < 2'000; ++i) {
            text += "evidence ";
        }
        return text;
    }();
    const std::string_view texts[] = {"", " \t\n", "\xff\xfe", endless, words};
    for (const auto& vector : embedder->embed(texts)) {
        ASSERT_EQ(vector.size(), dimensions);
        EXPECT_NEAR(cosine(vector, vector), 1.0, 1e-5);
    }
    EXPECT_TRUE(embedder->embed({}).empty());
}

// Work told in other words is something near, other work is not.
TEST(MiniLmEmbedder, KnowsMeaningFromWords) {
    const auto embedder = opened(Precision::int8);
    ASSERT_TRUE(embedder);
    const std::string_view texts[] = {"Experience looking after elderly people",
                                      "Supported residents with dementia in a nursing home"};
    const auto vectors = embedder->embed(texts);
    const auto scale = embedder->scale();
    const double meaning = scale.likeness(cosine(vectors[0], vectors[1]));
    EXPECT_GT(meaning, 0.3);
    const std::string_view other = "Wrote firmware for a coffee machine";
    EXPECT_LT(scale.likeness(cosine(vectors[0], embedder->embed({&other, 1}).front())), 0.1);
    EXPECT_EQ(scale.likeness(1.0F), 1.0);
    EXPECT_EQ(scale.likeness(-1.0F), 0.0);
}

TEST(MiniLmEmbedder, SaysWhatItIsAndWhatIsMissing) {
    EXPECT_TRUE(opened(Precision::int8)->name().starts_with("minilm-l6-v2-int8-"));
    EXPECT_NE(opened(Precision::int8)->name(), opened(Precision::fp32)->name());
    const auto missing = MiniLmEmbedder::open("/nowhere", Precision::int8, 1);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, "model-unreadable");
}

// The lines that make_reference.py makes of the sentences, in its order.
std::vector<std::string> mixed(const std::vector<std::string>& sentences) {
    std::vector<std::vector<std::string_view>> words;
    words.reserve(sentences.size());
    for (const auto& sentence : sentences) {
        words.push_back(text::split(sentence, ' '));
    }
    const auto join = [](const auto& parts, std::string_view between) {
        std::string line;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            line += (i > 0 ? between : "");
            line += parts[i];
        }
        return line;
    };
    std::vector<std::string> lines;
    for (const auto& first : words) {
        for (const auto& second : words) {
            std::vector<std::string_view> halves(first.begin(),
                                                 first.begin() + std::ssize(first) / 2);
            halves.insert(halves.end(), second.begin() + std::ssize(second) / 2, second.end());
            lines.push_back(join(halves, " "));
            std::vector<std::string> pairs;
            for (std::size_t i = 0; i < std::min(first.size(), second.size()); ++i) {
                pairs.push_back(std::string(first[i]) + std::string(second[i]));
            }
            lines.push_back(join(pairs, " "));
            lines.push_back(join(first, "/") + "##" + join(second, "-"));
            const std::vector<std::string_view> reversed(second.rbegin(), second.rend());
            std::string often;
            for (int i = 0; i < 12; ++i) {
                often += " " + join(first, " ");
            }
            lines.push_back(join(first, "") + "\t" + join(reversed, "") + often);
        }
    }
    return lines;
}

// FNV-1a over little-endian 32-bit numbers.
void add_to_sum(std::uint64_t& sum, const std::vector<std::int32_t>& numbers) {
    for (const auto number : numbers) {
        for (int byte = 0; byte < 4; ++byte) {
            sum = fnv1a::with(sum, static_cast<char>((number >> (8 * byte)) & 0xff));
        }
    }
}

TEST(WordPieces, GiveTheReferencesTokensInManyLanguages) {
    const auto pieces = WordPieces::of(slurp(model_folder() / "vocab.txt"));
    ASSERT_TRUE(pieces) << to_text(pieces.error());
    std::map<std::string, std::vector<std::string>> by_language;
    for (auto& row : sentences()) {
        by_language[row.language].push_back(std::move(row.text));
    }
    const auto table = slurp(reference_folder() / "token_sums.tsv");
    std::size_t lines_seen = 0;
    std::size_t languages_seen = 0;
    for (const auto line : text::split(table, '\n')) {
        const auto cells = text::split(line, '\t');
        if (cells.size() != 3) {
            continue;
        }
        const auto lines = mixed(by_language[std::string(cells[0])]);
        auto sum = fnv1a::begin;
        for (const auto& mixed_line : lines) {
            add_to_sum(sum, pieces->encode(mixed_line, 256));
        }
        EXPECT_EQ(std::format("{:016x}", sum), cells[2]) << cells[0];
        lines_seen += lines.size();
        ++languages_seen;
    }
    EXPECT_GE(lines_seen, 5'000U);
    EXPECT_GE(languages_seen, 20U);
}

}  // namespace
}  // namespace vouch::embed
