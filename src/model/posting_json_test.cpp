#include "model/posting_json.hpp"

#include <gtest/gtest.h>

namespace vouch::model {
namespace {

constexpr std::string_view sample = R"({
  "title": "Potter", "company": "Kiln & Co.", "location": null, "workplace": "onsite",
  "employmentType": "full-time", "seniority": null,
  "salary": {"min": 30000, "max": 34000, "currency": "GBP", "period": "year"},
  "yearsExperienceMin": 2, "educationMin": "none",
  "requirements": [{"id": "r1", "text": "two years at the wheel", "kind": "must",
                    "skills": ["Throwing"]},
                   {"id": "r2", "text": "a driving licence helps", "kind": "nice", "skills": []}],
  "responsibilities": ["Throw pots"], "skills": ["Throwing"],
  "text": "We want two years at the wheel; a driving licence helps."})";

TEST(PostingJson, ReadsTheValuesAndFindsTheSpans) {
    const auto posting = posting_from_json(sample);
    ASSERT_TRUE(posting);
    EXPECT_EQ(posting->workplace, Workplace::onsite);
    EXPECT_EQ(posting->salary->max, 34000);
    EXPECT_EQ(posting->years_experience_min, 2);
    ASSERT_EQ(posting->requirements.size(), 2U);
    EXPECT_EQ(posting->requirements[1].kind, RequirementKind::nice);
    EXPECT_EQ(posting->text.substr(posting->requirements[0].begin,
                                   posting->requirements[0].end - posting->requirements[0].begin),
              posting->requirements[0].text);
}

TEST(PostingJson, WritesWhatItReads) {
    const auto posting = posting_from_json(sample);
    ASSERT_TRUE(posting);
    const auto again = posting_from_json(to_json(*posting));
    ASSERT_TRUE(again);
    EXPECT_EQ(to_json(*again), to_json(*posting));
}

TEST(PostingJson, RefusesWrongTypes) {
    EXPECT_EQ(posting_from_json(R"({"title": 5})").error().code, "job-invalid");
    EXPECT_EQ(posting_from_json("[1]").error().code, "job-invalid");
}

}  // namespace
}  // namespace vouch::model
