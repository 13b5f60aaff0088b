#include "model/posted_data.hpp"

#include <gtest/gtest.h>

namespace vouch::model {
namespace {

TEST(PostedData, ReadsAJobPostingInAGraph) {
    const auto data = posted_data_from_json(R"({"@context": "https://schema.org", "@graph": [
      {"@type": "BreadcrumbList"},
      {"@type": "JobPosting", "title": "Night Baker", "employmentType": ["PART_TIME", "OTHER"],
       "hiringOrganization": {"@type": "Organization", "name": "Ovenbird Bakery"},
       "jobLocation": [{"@type": "Place", "address": {"addressLocality": "Leeds",
                        "addressRegion": "West Yorkshire", "addressCountry": "GB"}},
                       {"address": {"addressLocality": "York"}}],
       "baseSalary": {"currency": "GBP", "value": {"minValue": "14.20", "maxValue": 15.5,
                                                   "unitText": "HOUR"}},
       "experienceRequirements": {"monthsOfExperience": 24},
       "educationRequirements": {"credentialCategory": "high school"},
       "identifier": {"@type": "PropertyValue", "value": "OB-17"},
       "validThrough": "2027-03-14T23:59", "description": "<p>Bake.</p>"}]})");
    ASSERT_TRUE(data);
    EXPECT_EQ(data->title, "Night Baker");
    EXPECT_EQ(data->company, "Ovenbird Bakery");
    EXPECT_EQ(data->locations, (std::vector<std::string>{"Leeds, West Yorkshire", "York"}));
    EXPECT_EQ(data->employment_type, EmploymentType::part_time);
    ASSERT_TRUE(data->salary);
    EXPECT_EQ(data->salary->min, 14.2);
    EXPECT_EQ(data->salary->max, 15.5);
    EXPECT_EQ(data->salary->period, SalaryPeriod::hour);
    EXPECT_EQ(data->years_experience_min, 2.0);
    EXPECT_EQ(data->education_min, EducationLevel::high_school);
    EXPECT_EQ(data->reference_number, "OB-17");
    EXPECT_EQ(data->deadline, (Date{2027, 3, 14}));
    EXPECT_EQ(data->description, "<p>Bake.</p>");
}

TEST(PostedData, ReadsWhatPagesReallyWrite) {
    const auto data = posted_data_from_json(
        "{\"@type\": \"WebPage\", \"mainEntity\": {\"@type\": [\"JobPosting\"], \"title\": "
        "\"Night\n"
        "Baker\", \"employmentType\": \"OTHER, TEMPORARY\", \"identifier\": {\"name\": "
        "\"Ovenbird\", "
        "\"value\": 17}, \"salaryCurrency\": \"GBP\", \"baseSalary\": {\"value\": {\"value\": "
        "\"31,500\"}}}}");
    ASSERT_TRUE(data);
    EXPECT_EQ(data->title, "Night Baker");
    EXPECT_EQ(data->employment_type, EmploymentType::temporary);
    EXPECT_EQ(data->reference_number, "17");
    ASSERT_TRUE(data->salary);
    EXPECT_EQ(data->salary->min, 31500);
    EXPECT_EQ(data->salary->period, SalaryPeriod::year);
    // 900 a day, a week or a month: nobody can tell.
    EXPECT_FALSE(posted_data_from_json(R"({"@type": "JobPosting", "baseSalary": {"currency": "GBP",
                                           "value": 900}})")
                     ->salary);
}

TEST(PostedData, TakesOnlyWhatHasTheRightShape) {
    EXPECT_FALSE(posted_data_from_json("{"));
    EXPECT_FALSE(posted_data_from_json(R"({"@type": "Organization", "name": "Acme"})"));
    const auto data = posted_data_from_json(
        R"([{"@type": "JobPosting", "title": 5, "baseSalary": {"value": {"minValue": -3}},
             "jobLocation": "Leeds", "jobLocationType": "TELECOMMUTE",
             "validThrough": "soon", "hiringOrganization": null}])");
    ASSERT_TRUE(data);
    EXPECT_EQ(data->company, "");
    EXPECT_FALSE(data->salary);
    EXPECT_FALSE(data->deadline);
    EXPECT_TRUE(data->remote);
    EXPECT_EQ(data->locations, std::vector<std::string>{"Leeds"});
}

}  // namespace
}  // namespace vouch::model
