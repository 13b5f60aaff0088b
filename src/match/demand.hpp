#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "embed/embedder.hpp"
#include "embed/word_stems.hpp"
#include "model/posting.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::match {

// A skill the posting asks for, by everything it may be called.
struct AskedSkill {
    std::string name;      // canonical, as the posting's analysis has it
    std::string spelling;  // as the requirement writes it; the name where it does not
    std::optional<skills::SkillIndex> index;
    skills::Kind kind = skills::Kind::domain;
    bool weak = false;                              // too general to be a gap of its own
    std::vector<std::vector<std::string>> phrases;  // stems of the name and its aliases
    // Stems of what the requirement gives as examples: "monitoring (arterial line, CVP)".
    std::vector<std::vector<std::string>> examples;
};

// Any one of these is enough.
struct Alternatives {
    std::vector<AskedSkill> skills;
    bool open_ended = false;  // "or similar": a near relative is enough too
    double weight = 1;        // "ideally", or read between the lines: less
};

struct YearsDemand {
    double min = 0;
    bool in_topic = true;  // false: any work counts
};

// Steps as wide as what they mean for a posting; a vocational award stands between.
enum class Degree : std::uint8_t {
    none,
    high_school,
    vocational,
    associate,
    bachelor,
    master,
    doctorate
};

struct DegreeDemand {
    Degree level = Degree::none;
    std::vector<std::string> fields;  // stems; empty: any field
    bool related_field = false;       // "or a related field"
};

// A spoken language and how well, by the six levels of the Common European Framework (1 = A1,
// 6 = C2).
struct LanguageDemand {
    AskedSkill skill;
    int level = 4;
};

// Languages of which any one is enough.
struct LanguageChoice {
    std::vector<LanguageDemand> languages;
};

// What one requirement asks, apart from its words.
struct Demand {
    const model::Requirement* source = nullptr;
    std::vector<Alternatives> skills;  // all of them, without languages
    std::vector<LanguageChoice> languages;
    std::optional<YearsDemand> years;
    std::optional<DegreeDemand> degree;
    bool asks_place = false;  // where to live or to be, or the right to work there
    std::vector<embed::Term> terms;
    embed::Vector vector;
};

AskedSkill asked_skill(std::string_view name, const skills::Taxonomy& taxonomy);

Demand analyse_requirement(const model::Requirement& requirement, const skills::Taxonomy& taxonomy);

// In their own files, for each reads one thing out of the text.
std::optional<YearsDemand> years_demand(std::string_view text);
std::optional<DegreeDemand> degree_demand(std::string_view text, const skills::Taxonomy& taxonomy);
void group_skills(Demand& demand, const skills::Taxonomy& taxonomy);

}  // namespace vouch::match
