#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "embed/embedder.hpp"
#include "match/degrees.hpp"
#include "match/words.hpp"
#include "model/posting.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::match {

// A run of words: a name, an alias, an example.
struct Phrase {
    std::vector<WordId> words;
    std::uint64_t signature = 0;  // WordSet's, of all of them
    bool distinctive = true;      // means the skill wherever it stands
};

// A name of a skill as it may be written in another text.
struct SkillName {
    std::string text;
    std::vector<Word> words;
    std::string initials;  // "SEO", folded; empty where it has only one word
};

// A skill the posting asks for, by everything it may be called.
struct AskedSkill {
    SkillName name;      // canonical, as the posting's analysis has it
    SkillName spelling;  // as the requirement writes it; the name where it does not
    std::optional<skills::SkillIndex> index;
    skills::Kind kind = skills::Kind::domain;
    bool weak = false;             // too general to be a gap of its own
    std::vector<Phrase> phrases;   // the name's words first, then those of its aliases
    std::vector<Phrase> examples;  // what the requirement gives: "monitoring (arterial line, CVP)"
    const WordSet* signs = nullptr;        // of a quality: words of work that shows it
    bool near_relative_is_enough = false;  // the posting says "or similar"
    embed::Vector vector;                  // of the name, where work may describe it unnamed
    int requirement = -1;                  // index of the demand that asks it, or -1

    // A product, a paper or a language is named or it is not there; what one does or knows may
    // be told in other words.
    bool can_be_described() const {
        return kind == skills::Kind::method || kind == skills::Kind::domain ||
               kind == skills::Kind::soft || kind == skills::Kind::physical;
    }
};

// Index into AnalysedPosting::asked.
using AskedIndex = std::uint32_t;

// Any one of these is enough.
struct Alternatives {
    std::vector<AskedIndex> skills;
    double weight = 1;  // "ideally", or read between the lines: less
};

struct YearsDemand {
    double min = 0;
    bool in_role = false;  // "in a payroll role": a post counts by its title, not by what it used
};

// A spoken language and how well, by the six levels of the Common European Framework (1 = A1,
// 6 = C2).
struct LanguageDemand {
    std::string name;
    WordId word = 0;
    std::optional<skills::SkillIndex> skill;
    int level = 4;
};

// Languages of which any one is enough.
struct LanguageChoice {
    std::vector<LanguageDemand> languages;
};

// What one requirement asks, apart from its words.
struct Demand {
    std::vector<Alternatives> skills;  // all of them, without languages
    std::vector<LanguageChoice> languages;
    std::optional<YearsDemand> years;
    std::optional<DegreeDemand> degree;
    bool asks_place = false;  // where to live or to be, or the right to work there
    std::vector<Word> words;
    std::vector<WordId> telling_words;  // its content, each once: what work may tell of it
    WordSet topic;                      // its words and those of its skills: what a title may say
    const skills::Title* title = nullptr;  // named in it
    embed::Vector vector;                  // of its text, where work may tell of it unnamed

    // Nothing in it can be looked up: it is judged by how much of it the work tells.
    bool judged_by_words() const {
        return skills.empty() && languages.empty() && !years && !degree && !asks_place;
    }
};

AskedSkill asked_skill(std::string_view name, const skills::Taxonomy& taxonomy);
SkillName skill_name(std::string_view text);

// In their own files, for each reads one thing out of the text.
std::optional<YearsDemand> years_demand(std::string_view text);

// Collects the skills a posting asks for, each wanting once.
class AskedSkills {
public:
    explicit AskedSkills(const skills::Taxonomy& taxonomy) : taxonomy_(taxonomy) {}

    // A skill by its name alone; analysed once however often it is named.
    const AskedSkill& named(const std::string& name);
    AskedIndex add(AskedSkill skill);
    std::vector<AskedSkill> take() && {
        return std::move(skills_);
    }

private:
    const skills::Taxonomy& taxonomy_;
    std::vector<AskedSkill> named_;
    std::vector<AskedSkill> skills_;
};

// Sorts the skills of a requirement into groups of which each is needed, by the words between
// them; languages apart. `mentions`: of the taxonomy in the requirement's text.
void group_skills(Demand& demand, const model::Requirement& requirement,
                  std::span<const skills::Mention> mentions, AskedSkills& asked);

Demand analyse_requirement(const model::Requirement& requirement,
                           std::span<const skills::Mention> mentions,
                           const skills::Taxonomy& taxonomy, AskedSkills& asked);

}  // namespace vouch::match
