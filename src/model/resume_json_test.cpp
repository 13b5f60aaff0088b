#include "model/resume_json.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/json.hpp"

namespace vouch::model {
namespace {

constexpr std::string_view sample = R"({
  "$schema": "https://example.org/schema.json",
  "basics": {"name": "Ada Quill", "email": "", "image": null,
             "location": {"city": "Leith", "geo": [1, 2]},
             "profiles": [{"network": "GitHub", "username": "aq", "rank": 3}]},
  "work": [{"name": "Kiln & Co.", "position": "Potter", "startDate": "2019-02",
            "endDate": "Present", "highlights": ["Fired 400 pots", "Sold them"],
            "team": {"size": 4}},
           {"name": "Kiln & Co.", "startDate": "2017", "endDate": "2019-01", "highlights": []}],
  "volunteer": [{"organization": "Clay Aid", "position": "Teacher"}],
  "skills": [{"name": "Craft", "keywords": ["Glazing", "Throwing"]}],
  "projects": [{"name": "Big bowl", "roles": ["Maker"], "keywords": ["Stoneware"]}],
  "otherSections": [{"title": "Military service", "highlights": ["Reserve officer", "Medic"]}],
  "meta": {"version": "v1.0.0"}
})";

TEST(ResumeJson, PlainJsonResumeSurvivesTheRoundTripUnchanged) {
    const auto resume = resume_from_json(sample);
    ASSERT_TRUE(resume);
    auto before = Json::parse(sample);
    auto after = Json::parse(to_plain_json(*resume));
    EXPECT_EQ(jsoncons::json::parse(to_compact_text(before)),
              jsoncons::json::parse(to_compact_text(after)));
}

TEST(ResumeJson, ReadsValuesAndGivesIds) {
    const auto resume = resume_from_json(sample);
    ASSERT_TRUE(resume);
    EXPECT_EQ(resume->basics.name, "Ada Quill");
    EXPECT_EQ(resume->work[0].highlights[1].id, "w1.b2");
    EXPECT_EQ(resume->work[1].id, "w2");
    EXPECT_EQ(resume->volunteer[0].name, "Clay Aid");
    EXPECT_EQ(resume->skills[0].keywords[0].id, "s1.k1");
    ASSERT_EQ(resume->other_sections.size(), 1U);
    EXPECT_EQ(resume->other_sections[0].title, "Military service");
    EXPECT_EQ(resume->other_sections[0].highlights[1].id, "o1.b2");
    EXPECT_TRUE(is_current(resume->work[0]));
    EXPECT_FALSE(is_current(resume->work[1]));
}

TEST(ResumeJson, OurSupersetKeepsIdsAndSources) {
    auto resume = resume_from_json(sample);
    ASSERT_TRUE(resume);
    std::swap(resume->work[0].highlights[0], resume->work[0].highlights[1]);
    resume->sources["/basics/name"] = {1, 10, 20, 30, 40, 1};
    resume->language = "en-GB";
    resume->sensitive.nationality = "Scottish";
    const auto again = resume_from_json(to_json(*resume));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->work[0].highlights[0].id, "w1.b2");
    EXPECT_EQ(again->work[0].highlights[0].text, "Sold them");
    EXPECT_EQ(again->sources.at("/basics/name").x1, 30);
    EXPECT_EQ(again->language, "en-GB");
    EXPECT_EQ(again->sensitive.nationality, "Scottish");
    EXPECT_EQ(to_json(*again), to_json(*resume));
}

TEST(ResumeJson, RefusesWrongShapesWithTheirPlace) {
    const auto wrong = resume_from_json(R"({"work": [{"highlights": ["a", 5]}]})");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, "resume-invalid");
    EXPECT_NE(to_text(wrong.error()).find("/work/0/highlights/1"), std::string::npos);
    EXPECT_EQ(resume_from_json("{").error().code, "resume-not-json");
    EXPECT_EQ(resume_from_json("[]").error().code, "resume-invalid");
    EXPECT_FALSE(resume_from_json(std::string(100'000, '[')));
}

TEST(Leaves, ArePointersToEveryTextButNoSensitiveOne) {
    auto resume = resume_from_json(sample);
    ASSERT_TRUE(resume);
    resume->sensitive.birth_date = "1990-01-01";
    const auto found = leaves(*resume);
    const auto at = [&](std::string_view pointer) {
        return std::ranges::find(found, pointer, &Leaf::pointer);
    };
    ASSERT_NE(at("/work/0/highlights/0"), found.end());
    EXPECT_EQ(at("/work/0/highlights/0")->entry, "w1");
    EXPECT_EQ(at("/volunteer/0/organization")->text, "Clay Aid");
    EXPECT_EQ(at("/basics/location/city")->text, "Leith");
    EXPECT_TRUE(std::ranges::none_of(
        found, [](const Leaf& leaf) { return leaf.text.find("1990") != std::string_view::npos; }));
}

TEST(AssignIds, NeverGivesAnIdTwice) {
    Resume resume;
    resume.work.resize(3);
    resume.work[1].id = "w1";
    resume.work[0].highlights = {{"", "a"}, {"w2.b1", "b"}, {"", "c"}};
    assign_ids(resume);
    EXPECT_EQ(resume.work[0].id, "w2");
    EXPECT_EQ(resume.work[1].id, "w1");
    EXPECT_EQ(resume.work[2].id, "w3");
    EXPECT_EQ(resume.work[0].highlights[0].id, "w2.b2");
    EXPECT_EQ(resume.work[0].highlights[2].id, "w2.b3");
}

}  // namespace
}  // namespace vouch::model
