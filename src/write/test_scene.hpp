#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "write/draft.hpp"
#include "write/test_person.hpp"

// A posting for the invented person, and what a match finds.
namespace vouch::write::test {

inline model::Posting posting() {
    model::Posting made;
    made.title = "Platform Engineer";
    made.company = "Kettle Works AB";
    made.text =
        "Platform Engineer\nKettle Works AB\nKettle Works makes control software for 300 "
        "bakeries.\n"
        "Run the event platform and move services to Kafka\n"
        "Experience with Kafka in production\nRelational databases\nTerraform\n";
    made.responsibilities = {"Run the event platform and move services to Kafka"};
    made.requirements = {{"r1",
                          "Experience with Kafka in production",
                          0,
                          0,
                          model::RequirementKind::must,
                          {"Apache Kafka"}},
                         {"r2",
                          "Relational databases",
                          0,
                          0,
                          model::RequirementKind::must,
                          {"Relational Databases"}},
                         {"r3", "Terraform", 0, 0, model::RequirementKind::must, {"Terraform"}}};
    made.skills = {"Apache Kafka", "Relational Databases", "Terraform"};
    return made;
}

inline model::Match match() {
    using enum model::Support;
    model::Match made;
    made.requirements = {
        {"r1",
         "Experience with Kafka in production",
         model::RequirementKind::must,
         model::MatchStatus::met,
         1,
         {{"/work/0/highlights/2", alias, 1, "Apache Kafka"}},
         {}},
        {"r2",
         "Relational databases",
         model::RequirementKind::must,
         model::MatchStatus::met,
         1,
         {{"/work/0/highlights/0", more_specific, 0.3, "Relational Databases"}},
         {}},
        {"r3", "Terraform", model::RequirementKind::must, model::MatchStatus::missing, 0, {}, {}}};
    made.stated = {{"Apache Kafka",
                    "Kafka",
                    model::RequirementKind::must,
                    {{"/work/0/highlights/2", alias, 1, "Apache Kafka"}}}};
    made.unstated = {{"Relational Databases",
                      "relational databases",
                      model::RequirementKind::must,
                      {{"/work/0/highlights/0", more_specific, 0.9, "Relational Databases"}}}};
    made.missing = {{"Terraform", "Terraform", model::RequirementKind::must, {}}};
    return made;
}

struct Scene {
    model::Resume resume = person();
    model::Posting job = posting();
    model::Match found = match();
    Decisions decisions = {};
    Tone tone = Tone::plain;

    Inputs inputs() const {
        return {.resume = resume,
                .posting = job,
                .match = found,
                .taxonomy = taxonomy(),
                .today = {2025, 3, 9},
                .tone = tone,
                .decisions = decisions};
    }
    model::Draft draft() const {
        return write_draft(inputs());
    }
};

inline const model::Edit* find(const model::Draft& draft, model::EditKind kind,
                               std::string_view target) {
    const auto found = std::ranges::find_if(draft.edits, [&](const model::Edit& edit) {
        return edit.kind == kind && edit.target == target;
    });
    return found == draft.edits.end() ? nullptr : &*found;
}

inline std::set<std::string> ids_of(const model::Resume& resume) {
    std::set<std::string> ids;
    for (const auto& leaf : model::leaves(resume)) {
        ids.insert(leaf.id);
        ids.insert(leaf.entry);
    }
    ids.erase("");
    return ids;
}

inline std::string texts_of(const model::Resume& resume) {
    std::string all;
    for (const auto& leaf : model::leaves(resume)) {
        all += leaf.pointer + "\t" + std::string(leaf.text) + "\n";
    }
    return all;
}

}  // namespace vouch::write::test
