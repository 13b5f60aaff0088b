#include "match/session.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <format>
#include <fstream>
#include <iterator>
#include <random>

#include "match/match.hpp"
#include "model/match_json.hpp"
#include "model/posting_json.hpp"
#include "model/resume_json.hpp"
#include "skills/data_folder.hpp"

namespace vouch::match {
namespace {

namespace fs = std::filesystem;
using Kind = model::LeafEdit::Kind;

constexpr Date today{2026, 5, 15};
const fs::path repository = VOUCH_SOURCE_DIR;

std::string file_text(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

const skills::Taxonomy& taxonomy() {
    static const auto made = [] {
        auto result = skills::load_taxonomy(repository / "taxonomy");
        EXPECT_TRUE(result.has_value()) << (result ? "" : to_text(result.error()));
        return std::move(*result);
    }();
    return made;
}

model::Resume person(const std::string& name) {
    auto resume =
        model::resume_from_json(file_text(repository / "tests/evals/people" / (name + ".json")));
    EXPECT_TRUE(resume.has_value()) << name;
    return std::move(*resume);
}

model::Posting posting(const std::string& name) {
    auto read =
        model::posting_from_json(file_text(repository / "tests/evals/postings" / (name + ".json")));
    EXPECT_TRUE(read.has_value()) << name;
    // One that nothing can look up, so that vectors count too.
    read->requirements.push_back({"rw",
                                  "calm under pressure with night deliveries and angry callers",
                                  0,
                                  0,
                                  model::RequirementKind::nice,
                                  {}});
    return std::move(*read);
}

// Every number to the last bit, every word.
void expect_same(const model::Match& a, const model::Match& b) {
    EXPECT_EQ(model::to_json(a), model::to_json(b));
    EXPECT_EQ(a.fit, b.fit);
    ASSERT_EQ(a.requirements.size(), b.requirements.size());
    for (std::size_t i = 0; i < a.requirements.size(); ++i) {
        EXPECT_TRUE(std::ranges::equal(a.requirements[i].evidence, b.requirements[i].evidence, {},
                                       &model::Evidence::strength, &model::Evidence::strength));
    }
    for (const auto list : {&model::Match::stated, &model::Match::unstated}) {
        ASSERT_EQ((a.*list).size(), (b.*list).size());
        for (std::size_t i = 0; i < (a.*list).size(); ++i) {
            EXPECT_TRUE(std::ranges::equal((a.*list)[i].evidence, (b.*list)[i].evidence, {},
                                           &model::Evidence::pointer, &model::Evidence::pointer));
        }
    }
}

void expect_full_run(const Session& session, const model::Posting& posting) {
    const embed::LexicalEmbedder embedder;
    expect_same(session.result(), match(session.resume(), posting, taxonomy(), embedder, today));
}

// What a person may do next: another text from somewhere, a wish, nothing, half a word.
model::LeafEdit random_edit(const model::Resume& resume, const std::vector<std::string>& texts,
                            std::mt19937& random) {
    const auto leaves = model::leaves(resume);
    const auto kind = static_cast<Kind>(random() % 3);
    const auto& leaf = leaves[random() % leaves.size()];
    auto text = texts[random() % texts.size()];
    if (random() % 4 == 0) {
        text = std::string(leaf.text.substr(0, leaf.text.size() / 2));
    }
    return {kind, leaf.pointer, text};
}

std::vector<std::string> texts_of(const std::vector<std::string>& people) {
    std::vector<std::string> texts = {
        "",     "Eager to learn Python", "German (beginner)",      "Python", "Nurse",
        "2019", "Bachelor of Science",   "É 日本 \xF0\x9F\x98\x80"};
    for (const auto& name : people) {
        for (const auto& leaf : model::leaves(person(name))) {
            texts.emplace_back(leaf.text);
        }
    }
    return texts;
}

TEST(SessionProperty, EveryAnswerIsThatOfAFullRun) {
    const std::vector<std::pair<std::string, std::string>> pairs = {{"a01", "e05"}, {"a04", "e01"},
                                                                    {"b02", "e18"}, {"c03", "e20"},
                                                                    {"b05", "h01"}, {"c06", "e06"}};
    const auto texts = texts_of({"a02", "b01", "c02", "a01", "c03"});
    const embed::LexicalEmbedder embedder;
    std::mt19937 random(5);
    for (const auto& [who, what] : pairs) {
        const auto job = posting(what);
        Session session(person(who), job, taxonomy(), embedder, today);
        expect_full_run(session, job);
        for (int i = 0; i < 12; ++i) {
            const auto edit = random_edit(session.resume(), texts, random);
            SCOPED_TRACE(std::format("{} {} {}: {}", who, what, edit.pointer, edit.text));
            ASSERT_TRUE(session.edit(edit).has_value());
            expect_full_run(session, job);
        }
        session.replace_resume(person("b03"));
        expect_full_run(session, job);
        session.replace_resume({});
        expect_full_run(session, job);
        session.replace_resume(person(who));
        expect_full_run(session, job);
    }
}

// The same text twice, then once: what is kept for it must outlive the one that brought it.
TEST(Session, TextsThatStandTwiceMayGo) {
    const auto job = posting("e05");
    const embed::LexicalEmbedder embedder;
    auto resume = person("a01");
    Session session(resume, job, taxonomy(), embedder, today);
    const std::string text = "Built data pipelines in Python and SQL";
    ASSERT_TRUE(session.edit({Kind::insert, "/work/0/highlights/0", text}).has_value());
    ASSERT_TRUE(session.edit({Kind::insert, "/work/1/highlights/0", text}).has_value());
    ASSERT_TRUE(session.edit({Kind::remove, "/work/0/highlights/0", ""}).has_value());
    expect_full_run(session, job);
    ASSERT_TRUE(session.edit({Kind::remove, "/work/1/highlights/0", ""}).has_value());
    expect_full_run(session, job);
    expect_same(session.result(), match(resume, job, taxonomy(), embedder, today));
}

TEST(Session, AnEditThatIsRefusedChangesNothing) {
    const auto job = posting("e01");
    const embed::LexicalEmbedder embedder;
    Session session(person("a04"), job, taxonomy(), embedder, today);
    const auto before = model::to_json(session.result());
    EXPECT_EQ(session.edit({Kind::replace, "/work/99/position", "Nurse"}).error().code,
              "edit-place-unknown");
    EXPECT_EQ(model::to_json(session.result()), before);
}

class CountingEmbedder final : public embed::Embedder {
public:
    std::string_view name() const override {
        return "counting";
    }
    embed::LikenessScale scale() const override {
        return {};
    }
    std::vector<embed::Vector> embed(std::span<const std::string_view> texts) const override {
        count += texts.size();
        return embed::LexicalEmbedder().embed(texts);
    }
    mutable std::size_t count = 0;
};

TEST(Session, AnEditEmbedsTheEditedTextAlone) {
    const CountingEmbedder embedder;
    Session session(person("a04"), posting("e01"), taxonomy(), embedder, today);
    embedder.count = 0;
    ASSERT_TRUE(
        session.edit({Kind::replace, "/work/0/highlights/0", "Dressed wounds"}).has_value());
    EXPECT_EQ(embedder.count, 1u);
    ASSERT_TRUE(session.edit({Kind::insert, "/work/0/highlights/0", "Dressed burns"}).has_value());
    EXPECT_EQ(embedder.count, 2u);
    ASSERT_TRUE(session.edit({Kind::remove, "/work/0/highlights/0", ""}).has_value());
    EXPECT_EQ(embedder.count, 2u);
}

TEST(Match, EmbedsNothingWhereNoRequirementNeedsIt) {
    const CountingEmbedder embedder;
    auto job = posting("e05");
    job.requirements.pop_back();
    static_cast<void>(match(person("a01"), job, taxonomy(), embedder, today));
    EXPECT_EQ(embedder.count, 0u);
}

}  // namespace
}  // namespace vouch::match
