#include "ats/score.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "ats/rules.hpp"
#include "base/message.hpp"

namespace vouch::ats {
namespace {

constexpr Date today{2025, 6, 15};

skills::Taxonomy taxonomy() {
    const skills::DataFile files[] = {
        {"skills/test.tsv",
         "Baking\tmethod\n"
         "Sourdough\tmethod\tBaking\n"
         "Food Costing\tmethod\n"
         "Teamwork\tsoft\n"},
        {"titles.tsv",
         "Baker\tBaker\t\tBaking trades\t51\n"
         "Head Baker\tBaker\tlead\tBaking trades\t51\n"},
        {"verbs.tsv", "bake\tbaked\tbaking\t2\tcreate\nlead\tled\tleading\t4\tlead\n"},
    };
    auto made = skills::Taxonomy::from_files(files);
    EXPECT_TRUE(made.has_value()) << (made ? "" : to_text(made.error()));
    return std::move(*made);
}

model::Resume baker() {
    model::Resume resume;
    resume.basics.name = "Ines Halloran";
    resume.basics.label = "Baker";
    resume.basics.email = "ines@example.org";
    resume.basics.phone = "+353 1 555 0188";
    resume.basics.location.city = "Cork";
    resume.basics.url = "https://example.org";
    resume.basics.summary =
        "Baker with nine years of night shifts in a town bakery, fond of sourdough, careful with "
        "costs, and patient with apprentices.";
    model::Work work;
    work.name = "Quay Bakery";
    work.position = "Baker";
    work.start = Date{2016, 5, 0};
    work.highlights = {{"", "Baked 400 sourdough loaves a night with a crew of three"},
                       {"", "Led the move to food costing and reduced waste by 12 per cent"}};
    resume.work.push_back(work);
    resume.education.push_back({});
    resume.education[0].study_type = "Trade certificate";
    resume.skills.push_back({});
    resume.skills[0].name = "Bakery";
    resume.skills[0].keywords = {{"", "Sourdough"},
                                 {"", "Food costing"},
                                 {"", "Lamination"},
                                 {"", "Scheduling"},
                                 {"", "Ordering"}};
    return resume;
}

model::RequirementMatch requirement(model::RequirementKind kind, model::MatchStatus status) {
    model::RequirementMatch match;
    match.id = "r1";
    match.text = "sourdough";
    match.kind = kind;
    match.status = status;
    if (status != model::MatchStatus::missing) {
        match.evidence.push_back({"/work/0/highlights/0", model::Support::same_skill, 1, ""});
    }
    return match;
}

const Reading paged{.pages = 2};

model::Score without_posting(const model::Resume& resume, const Reading& reading = paged) {
    return score(resume, reading, nullptr, nullptr, {taxonomy()}, today);
}

const model::Finding* finding(const model::Score& score, std::string_view check) {
    for (const auto& category : score.categories) {
        for (const auto& item : category.findings) {
            if (item.check == check && item.level != model::FindingLevel::passed) {
                return &item;
            }
        }
    }
    return nullptr;
}

TEST(Rules, PointsAddUpToAHundredAndEveryCheckHasItsTexts) {
    std::map<std::string_view, double> sums;
    for (const auto& rule : rules()) {
        sums[rule.part] += rule.points;
        const auto code = "ats." + std::string(rule.name);
        EXPECT_FALSE(message_template(code).empty()) << code;
        EXPECT_FALSE(message_template(code + "-fix").empty()) << code;
    }
    double weights = 0;
    for (const auto& part : parts()) {
        EXPECT_NEAR(sums[part.name], 100, 1e-9) << part.name;
        weights += part.weight;
    }
    EXPECT_EQ(sums.size(), parts().size());
    EXPECT_NEAR(weights, 100, 1e-9);
    EXPECT_GE(rules().size(), 45u);
}

TEST(Score, EveryLostPointHasAFinding) {
    auto resume = baker();
    resume.basics.phone.clear();
    resume.work[0].highlights.push_back({"", "Responsible for various things at work"});
    const auto result = without_posting(resume);
    for (const auto& category : result.categories) {
        double lost = 0;
        for (const auto& item : category.findings) {
            lost += item.points_lost;
            EXPECT_FALSE(item.what.code.empty());
        }
        EXPECT_NEAR(category.weight - category.points, lost, 0.06) << category.name;
    }
}

TEST(Score, WeightsAddUpToAHundredWithAndWithoutAPosting) {
    const auto sum = [](const model::Score& score) {
        double weights = 0;
        for (const auto& category : score.categories) {
            weights += category.weight;
        }
        return weights;
    };
    EXPECT_NEAR(sum(without_posting(baker())), 100, 0.1);
    model::Posting posting;
    posting.title = "Baker";
    model::Match match;
    match.requirements.push_back(
        requirement(model::RequirementKind::must, model::MatchStatus::met));
    const auto judged = score(baker(), paged, &posting, &match, {taxonomy()}, today);
    EXPECT_NEAR(sum(judged), 100, 0.1);
    EXPECT_EQ(judged.version, "2");
}

TEST(Score, AGoodResumeIsStrong) {
    const auto result = without_posting(baker());
    EXPECT_GE(result.total, 85) << result.band;
    EXPECT_EQ(result.band, "strong");
}

TEST(Score, IsTheSameEveryTime) {
    EXPECT_EQ(without_posting(baker()).total, without_posting(baker()).total);
}

TEST(Score, AMissingMustHoldsTheTotal) {
    model::Posting posting;
    posting.title = "Baker";
    model::Match met;
    model::Match missing;
    for (int i = 0; i < 4; ++i) {
        met.requirements.push_back(
            requirement(model::RequirementKind::must, model::MatchStatus::met));
    }
    missing.requirements.assign(
        4, requirement(model::RequirementKind::must, model::MatchStatus::missing));
    const auto good = score(baker(), paged, &posting, &met, {taxonomy()}, today);
    const auto bad = score(baker(), paged, &posting, &missing, {taxonomy()}, today);
    EXPECT_FALSE(good.capped);
    EXPECT_TRUE(bad.capped);
    EXPECT_LE(bad.total, 40);
    EXPECT_EQ(bad.band, "weak");
    const auto* gate = finding(bad, "requirements-gate");
    ASSERT_NE(gate, nullptr);
    double points = 0;
    for (const auto& category : bad.categories) {
        points += category.points;
    }
    EXPECT_NEAR(points - gate->points_lost, bad.total, 0.2);
    met.requirements[0] = requirement(model::RequirementKind::must, model::MatchStatus::missing);
    const auto one = score(baker(), paged, &posting, &met, {taxonomy()}, today);
    EXPECT_LT(one.total, good.total);
    EXPECT_LE(one.total, 79.9);  // never the top band
}

TEST(Score, AGraduateWithoutWorkGetsARemarkNotARuin) {
    auto resume = baker();
    resume.work.clear();
    model::Project project;
    project.name = "Bread stall";
    project.highlights = {{"", "Baked and sold 120 loaves each Saturday"},
                          {"", "Led three classmates and raised 900 euro"}};
    resume.projects.push_back(project);
    const auto result = without_posting(resume);
    ASSERT_NE(finding(result, "history-none"), nullptr);
    EXPECT_EQ(finding(result, "history-none")->points_lost, 0);
    EXPECT_GE(result.total, 75);
}

TEST(Score, AnEmptyResumeIsWeakAndDoesNotFail) {
    const auto result = without_posting({});
    EXPECT_EQ(result.band, "weak") << result.total;
}

// Each change makes exactly its own check speak, at its own place, and costs something.
struct Harm {
    std::string_view check;
    std::string_view pointer;
    void (*change)(model::Resume&, Reading&);
};

TEST(Score, EachFaultIsFoundAtItsPlaceAndCosts) {
    const Harm harms[] = {
        {"contact-name", "/basics/name", [](auto& r, auto&) { r.basics.name.clear(); }},
        {"contact-email", "/basics/email", [](auto& r, auto&) { r.basics.email.clear(); }},
        {"contact-email-form", "/basics/email",
         [](auto& r, auto&) { r.basics.email = "ines at example"; }},
        {"contact-phone", "/basics/phone", [](auto& r, auto&) { r.basics.phone = "call me"; }},
        {"contact-place", "/basics/location",
         [](auto& r, auto&) { r.basics.location.city.clear(); }},
        {"contact-link", "/basics/profiles", [](auto& r, auto&) { r.basics.url.clear(); }},
        {"structure-headline", "/basics/label", [](auto& r, auto&) { r.basics.label.clear(); }},
        {"structure-summary", "/basics/summary", [](auto& r, auto&) { r.basics.summary.clear(); }},
        {"structure-education", "/education", [](auto& r, auto&) { r.education.clear(); }},
        {"structure-skills", "/skills", [](auto& r, auto&) { r.skills.clear(); }},
        {"history-dates", "/work/0/startDate", [](auto& r, auto&) { r.work[0].start.reset(); }},
        {"history-span", "/work/0/endDate",
         [](auto& r, auto&) { r.work[0].end = Date{2014, 1, 0}; }},
        {"history-titles", "/work/0", [](auto& r, auto&) { r.work[0].position.clear(); }},
        {"history-months", "/work/0/startDate",
         [](auto& r, auto&) { r.work[0].start = Date{2016, 0, 0}; }},
        {"history-bullets", "/work/0", [](auto& r, auto&) { r.work[0].highlights.resize(1); }},
        {"lists-count", "/skills", [](auto& r, auto&) { r.skills[0].keywords.resize(2); }},
        {"lists-repeated", "/skills/0/keywords/5",
         [](auto& r, auto&) { r.skills[0].keywords.push_back({"", "sourdough"}); }},
        {"results-recent", "/work/0",
         [](auto& r, auto&) {
             r.work[0].highlights = {{"", "Baked bread in the night shift"},
                                     {"", "Led the introduction of food costing"}};
         }},
        {"wording-verb", "/work/0/highlights/2",
         [](auto& r, auto&) {
             r.work[0].highlights.push_back({"", "Night shifts for 12 restaurants"});
         }},
        {"wording-filler", "/work/0/highlights/2",
         [](auto& r, auto&) {
             r.work[0].highlights.push_back({"", "Led and was responsible for 12 ovens"});
         }},
        {"wording-first-person", "/work/0/highlights/2",
         [](auto& r, auto&) {
             r.work[0].highlights.push_back({"", "Led my crew of 12 through the summer"});
         }},
        {"wording-cliche", "/basics/summary",
         [](auto& r, auto&) { r.basics.summary += " A team player."; }},
        {"length-bullets", "/work/0/highlights/2",
         [](auto& r, auto&) { r.work[0].highlights.push_back({"", "Baked 9"}); }},
        {"length-pages", "/work", [](auto&, auto& reading) { reading.pages = 4; }},
        {"hygiene-hidden", "", [](auto&, auto& reading) { reading.has_hidden_text = true; }},
        {"hygiene-scan", "", [](auto&, auto& reading) { reading.is_scan = true; }},
        {"hygiene-reading", "", [](auto&, auto& reading) { reading.fidelity = 0.9; }},
        {"hygiene-columns", "", [](auto&, auto& reading) { reading.columns_most = 2; }},
        {"hygiene-tables", "", [](auto&, auto& reading) { reading.has_tables = true; }},
        {"hygiene-private", "", [](auto& r, auto&) { r.sensitive.birth_date = "1990-01-01"; }},
    };
    const auto sound = without_posting(baker());
    for (const auto& harm : harms) {
        EXPECT_EQ(finding(sound, harm.check), nullptr) << harm.check;
        auto resume = baker();
        auto reading = paged;
        harm.change(resume, reading);
        const auto result = without_posting(resume, reading);
        const auto* found = finding(result, harm.check);
        ASSERT_NE(found, nullptr) << harm.check;
        EXPECT_EQ(found->pointer, harm.pointer) << harm.check;
        EXPECT_GT(found->points_lost, 0) << harm.check;
        EXPECT_FALSE(found->fix.code.empty()) << harm.check;
    }
}

TEST(Score, StatingAProvenKeywordPays) {
    model::Posting posting;
    posting.title = "Baker";
    model::Keyword keyword{"Baking", "baking", model::RequirementKind::must, {}};
    model::Match unstated;
    unstated.requirements.push_back(
        requirement(model::RequirementKind::must, model::MatchStatus::met));
    model::Match stated = unstated;
    model::Match missing = unstated;
    unstated.unstated.push_back(keyword);
    stated.stated.push_back(keyword);
    missing.missing.push_back(keyword);
    const auto total = [&](const model::Match& match) {
        return score(baker(), paged, &posting, &match, {taxonomy()}, today).total;
    };
    EXPECT_GT(total(stated), total(unstated));
    EXPECT_GT(total(stated), total(missing));
}

TEST(Score, EveryTextHasItsCode) {
    model::Posting posting;
    posting.title = "Pilot";
    posting.seniority = model::Seniority::executive;
    model::Match match;
    for (const auto kind : {model::RequirementKind::must, model::RequirementKind::nice}) {
        for (const auto status : {model::MatchStatus::partial, model::MatchStatus::missing}) {
            match.requirements.push_back(requirement(kind, status));
        }
    }
    for (const auto* skill : {"Baking", "Teamwork"}) {
        match.unstated.push_back({skill, skill, model::RequirementKind::must, {}});
        match.missing.push_back({skill, skill, model::RequirementKind::must, {}});
    }
    for (const auto& resume : {model::Resume{}, baker()}) {
        const auto result = score(resume, paged, &posting, &match, {taxonomy()}, today);
        for (const auto& category : result.categories) {
            for (const auto& item : category.findings) {
                EXPECT_FALSE(message_template(item.what.code).empty()) << item.what.code;
                if (item.level != model::FindingLevel::passed) {
                    EXPECT_FALSE(message_template(item.fix.code).empty()) << item.fix.code;
                    EXPECT_EQ(to_text(item.what).find('{'), std::string::npos)
                        << to_text(item.what);
                    EXPECT_EQ(to_text(item.fix).find('{'), std::string::npos) << to_text(item.fix);
                }
            }
        }
    }
}

TEST(Score, OrderGapsTenseAndRepetitionAreSeen) {
    auto resume = baker();
    model::Work old;
    old.name = "Mill";
    old.position = "Apprentice";
    old.start = Date{2012, 1, 0};
    old.end = Date{2015, 2, 0};
    old.highlights = {{"", "Bake 80 loaves a day"},
                      {"", "Baked 20 cakes a week"},
                      {"", "Baked 30 tarts a week"},
                      {"", "Baked 10 pies a week"}};
    resume.work.push_back(old);
    auto result = without_posting(resume);
    EXPECT_EQ(finding(result, "history-order"), nullptr);
    ASSERT_NE(finding(result, "history-gaps"), nullptr);  // March 2015 to April 2016
    EXPECT_EQ(finding(result, "history-gaps")->pointer, "/work/0/startDate");
    ASSERT_NE(finding(result, "wording-tense"), nullptr);
    EXPECT_EQ(finding(result, "wording-tense")->pointer, "/work/1/highlights/0");
    ASSERT_NE(finding(result, "wording-repetition"), nullptr);
    std::swap(resume.work[0], resume.work[1]);
    result = without_posting(resume);
    ASSERT_NE(finding(result, "history-order"), nullptr);
    EXPECT_EQ(finding(result, "history-order")->pointer, "/work/1");
}

TEST(Score, TitleAndSeniority) {
    model::Posting posting;
    model::Match match;
    match.requirements.push_back(
        requirement(model::RequirementKind::must, model::MatchStatus::met));
    const auto judge = [&](std::string title, model::Seniority seniority) {
        posting.title = std::move(title);
        posting.seniority = seniority;
        return score(baker(), paged, &posting, &match, {taxonomy()}, today);
    };
    EXPECT_EQ(finding(judge("Baker", model::Seniority::senior), "title-near"), nullptr);
    EXPECT_NE(finding(judge("Pilot", model::Seniority::senior), "title-near"), nullptr);
    EXPECT_EQ(finding(judge("Baker", model::Seniority::senior), "title-seniority"), nullptr);
    const auto executive = judge("Baker", model::Seniority::executive);
    ASSERT_NE(finding(executive, "title-seniority"), nullptr);
    EXPECT_GT(finding(executive, "title-seniority")->points_lost, 2);
}

TEST(HasQuantity, KnowsFiguresFromYearsAndNames) {
    EXPECT_TRUE(has_quantity("cut waste by 12 per cent"));
    EXPECT_TRUE(has_quantity("led a crew of three"));
    EXPECT_TRUE(has_quantity("saved €410k a year"));
    EXPECT_FALSE(has_quantity("joined in 2019"));
    EXPECT_FALSE(has_quantity("worked to ISO 9001"));
    EXPECT_FALSE(has_quantity("baked bread"));
}

}  // namespace
}  // namespace vouch::ats
