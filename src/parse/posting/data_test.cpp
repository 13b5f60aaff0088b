#include "parse/posting/data.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace vouch::parse::posting {
namespace {

model::Posting page() {
    model::Posting posting;
    posting.text = "All jobs\nNight Baker (m/f/d)\nOvenbird Bakery\n£14.20 to £15.50 an hour";
    posting.title = "All jobs";
    posting.company = "Ovenbird";
    posting.employment_type = model::EmploymentType::full_time;
    return posting;
}

std::vector<std::string> codes(const model::Posting& posting) {
    std::vector<std::string> found;
    found.reserve(posting.remarks.size());
    for (const auto& remark : posting.remarks) {
        found.push_back(remark.message.code + " " + remark.pointer);
    }
    return found;
}

TEST(PostingData, TakesWhatThePageShows) {
    auto posting = page();
    model::PostedData data;
    data.title = "Night Baker";
    data.company = "Ovenbird Bakery";
    data.salary = model::Salary{14.2, 15.5, "GBP", model::SalaryPeriod::hour};
    apply_posted_data(posting, data);
    EXPECT_EQ(posting.title, "Night Baker");
    EXPECT_EQ(posting.company, "Ovenbird Bakery");
    ASSERT_TRUE(posting.salary);
    EXPECT_EQ(posting.salary->max, 15.5);
    EXPECT_EQ(codes(posting), std::vector<std::string>{});
}

// What stands in the data alone may be stale or planted: the page is believed, and people told.
TEST(PostingData, BelievesThePageWhereTheTwoDiffer) {
    auto posting = page();
    model::PostedData data;
    data.title = "Head of Everything";
    data.employment_type = model::EmploymentType::contract;
    data.locations = {"Leeds"};
    apply_posted_data(posting, data);
    EXPECT_EQ(posting.title, "All jobs");
    EXPECT_EQ(posting.employment_type, model::EmploymentType::full_time);
    EXPECT_EQ(posting.location, "Leeds");
    EXPECT_EQ(codes(posting), (std::vector<std::string>{"posting.data-differs /title",
                                                        "posting.data-unseen /location",
                                                        "posting.data-differs /employmentType"}));
}

TEST(PostingData, UnescapesNamesAndDescriptions) {
    model::PostedData data;
    data.title = "Shaper &amp; <b>Baker</b>";
    data.description = "&lt;ul&gt;&lt;li&gt;Rye &amp;amp; spelt&lt;/li&gt;&lt;/ul&gt;";
    const auto plain = without_markup(data);
    EXPECT_EQ(plain.title, "Shaper & Baker");
    EXPECT_EQ(plain.description, "<ul><li>Rye &amp; spelt</li></ul>");
    data.description = "<p>a &lt; b</p>";
    EXPECT_EQ(without_markup(data).description, data.description);
}

TEST(PostingData, ReadsTheDescriptionWhereThePageShowsNothing) {
    model::PostedData data;
    data.title = "Night Baker";
    data.company = "Ovenbird Bakery";
    data.description =
        "<p>We bake for forty shops along the coast &amp; need help at night.</p><h3>What you "
        "bring</h3><ul><li>Two years with sourdough&#44; rye and spelt</li><li>Food hygiene level "
        "2</li></ul><p>You will shape loaves, fire the oven, keep records, clean benches.</p>";
    const auto text = text_with_description("Loading …", data);
    EXPECT_TRUE(text.starts_with("Night Baker\nOvenbird Bakery\n"));
    EXPECT_TRUE(text.contains("along the coast & need help"));
    EXPECT_TRUE(text.contains("\n• Two years with sourdough, rye and spelt\n"));
    EXPECT_EQ(text_with_description(text, data), text);
}

}  // namespace
}  // namespace vouch::parse::posting
