#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "match/match.hpp"

// What tests of matching share: a small taxonomy, résumés and postings of a few lines.
namespace vouch::match::test {

using model::MatchStatus;
using model::RequirementKind;
using model::Support;

inline constexpr Date today{2025, 6, 15};

inline const skills::Taxonomy& taxonomy() {
    static const auto made = [] {
        const skills::DataFile files[] = {
            {"skills/test.tsv",
             "Databases\tdomain\n"
             "Relational Databases\ttechnology\tDatabases\n"
             "PostgreSQL\ttechnology\tRelational Databases\tPostgres;psql\n"
             "MySQL\ttechnology\tRelational Databases\n"
             "Kubernetes\ttechnology\t\tk8s\n"
             "Helm\ttechnology\t\t\tKubernetes\n"
             "Rust\ttechnology\t\t\t\tcase\n"
             "Python\ttechnology\n"
             "SQL\ttechnology\n"
             "SAP FI\ttechnology\n"
             "Wound Care\tphysical\n"
             "Forklift Operation\tphysical\t\tforklift driving\n"
             "Forklift Licence\tlicence\t\tRTITB\n"
             "Advanced Cardiovascular Life Support\tcertificate\t\tACLS\n"
             "Customer Interviews\tmethod\n"
             "Communication\tsoft\n"},
            {"skills/languages.tsv",
             "German\tlanguage\t\tDeutsch\nSpanish\tlanguage\n"
             "English\tlanguage\n"},
            {"titles.tsv", "Nurse\tNurse\t\tNursing\t29\nWelder\tWelder\t\tMetal trades\t51\n"},
            {"degrees.tsv",
             "Bachelor of Science\tbachelor\t\tBSc\n"
             "Master of Science\tmaster\t\tMSc\n"
             "Doctor of Philosophy\tdoctorate\t\tPhD\n"},
        };
        auto result = skills::Taxonomy::from_files(files);
        EXPECT_TRUE(result.has_value()) << (result ? "" : to_text(result.error()));
        return std::move(*result);
    }();
    return made;
}

inline model::Work work(std::string title, Date start, std::optional<Date> end,
                        std::vector<std::string> bullets) {
    model::Work post;
    post.name = "Somewhere";
    post.position = std::move(title);
    post.start = start;
    post.end = end;
    for (auto& bullet : bullets) {
        post.highlights.push_back({"", std::move(bullet)});
    }
    return post;
}

inline model::Resume resume_with(std::vector<std::string> bullets,
                                 std::vector<std::string> skills = {}) {
    model::Resume resume;
    resume.basics.name = "Ayo Brandt";
    resume.work.push_back(work("Engineer", {2019, 1, 0}, std::nullopt, std::move(bullets)));
    if (!skills.empty()) {
        resume.skills.emplace_back();
        resume.skills[0].name = "Skills";
        for (auto& skill : skills) {
            resume.skills[0].keywords.push_back({"", std::move(skill)});
        }
    }
    return resume;
}

inline model::Posting posting_for(std::string text, std::vector<std::string> skills,
                                  RequirementKind kind = RequirementKind::must) {
    model::Posting posting;
    posting.title = "Engineer";
    posting.requirements.push_back({"r1", std::move(text), 0, 0, kind, skills});
    posting.skills = std::move(skills);
    return posting;
}

inline model::Match run(const model::Resume& resume, const model::Posting& posting) {
    return match(resume, posting, taxonomy(), embed::LexicalEmbedder(), today);
}

inline model::RequirementMatch first(const model::Resume& resume, const model::Posting& posting) {
    return run(resume, posting).requirements.at(0);
}

}  // namespace vouch::match::test
