#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "skills/line_words.hpp"
#include "skills/name_index.hpp"
#include "skills/synonyms.hpp"
#include "skills/taxonomy.hpp"
#include "skills/title_ranks.hpp"
#include "skills/title_words.hpp"

// What a Taxonomy holds, and how its files are read. Private to this module.
namespace vouch::skills {

// One spelling of a skill. `text` points into Skill::name or Skill::aliases.
struct Surface {
    SkillIndex skill = 0;
    std::string_view text;
    bool needs_capitals = false;  // a short name all in capitals: "ACT" is not "act"
};

// What a word says about the skills beside it.
enum class Cue : std::uint8_t {
    none,
    knowing,   // before or after a name: "experience with …", "… skills"
    using_it,  // before a name: "using …", "in …"
    linking,   // may stand between a cue and a name: "of", "with", "the"
    place,     // after a name it makes a place or company: "Oracle Road"
    binding,   // after a name it makes an ordinary word: "Access to", "Word of"
    time,      // "Spring term", "Next week"
    negator,
    reset,  // ends what a negator reaches: "but"
    need,   // "not required"
    praise  // "excellent communication"
};

// What a word does in texts that ask for skills (taxonomy/words.tsv), as bits.
enum Use : std::uint8_t {
    use_field = 1U << 0U,   // names knowledge alone, or ends a compound: "engineering"
    use_head = 1U << 1U,    // ends a compound: "agile methodologies"
    use_part = 1U << 2U,    // begins or goes on in one: "relational databases"
    use_degree = 1U << 3U,  // "master", "diploma"
    use_title = 1U << 4U,   // makes a name beside it a title or a team: "Java developer"
    use_asks = 1U << 5U,    // stands where skills are asked for: "experience"
    use_tells = 1U << 6U    // stands where somebody tells of themselves: "our", "clients"
};

// What is known of a word that stands beside names.
struct WordRole {
    Cue cue = Cue::none;
    bool ordinary = false;  // may begin with a capital without naming a skill
    std::uint8_t uses = 0;  // of Use
};

// Lists of skills by index, all in one block.
class Closure {
public:
    void add_row(std::vector<SkillIndex> row);  // sorted inside
    bool contains(SkillIndex row, SkillIndex value) const;

private:
    std::vector<std::uint32_t> starts_ = {0};
    std::vector<SkillIndex> values_;
};

struct TaxonomyTables {
    std::vector<Skill> skills;
    std::vector<Surface> surfaces;
    NameIndex skill_names;        // payload: surface
    std::vector<WordRole> roles;  // by token of skill_names
    Closure ancestors;            // by parents
    Closure implied;              // by parents and implied skills

    std::vector<Title> titles;
    NameIndex title_names;  // payload: title
    TitleRanks title_ranks;
    LateTitleWords title_words;
    std::vector<Verb> verbs;
    Vocabulary verb_forms;
    std::vector<std::uint32_t> verb_of_form;  // by token of verb_forms
    LineWords line_words;
    Synonyms synonyms;
    std::map<std::string, std::uint16_t, std::less<>> claim_words;  // bits of ClaimUse
    std::vector<Degree> degrees;
    std::vector<std::string_view> degree_spellings;
    std::vector<std::uint32_t> degree_of_spelling;
    NameIndex degree_names;  // payload: spelling

    // Error taxonomy-invalid.
    Result<void> load(std::span<const DataFile> files);

    const Verb* verb(std::string_view word) const;

    // A word as Synonyms compares it: verbs in their base form, nouns in the singular.
    std::string normal_word(std::string_view word) const;

private:
    Result<void> load_skills(std::span<const DataFile* const> files);
    Result<void> load_titles(const DataFile& file);
    Result<void> load_verbs(const DataFile& file);
    Result<void> load_degrees(const DataFile& file);
    Result<void> load_words(const DataFile& file);
    Result<void> load_claim_words(const DataFile& file);
};

// The words stand in cue_words.cpp.
void add_cue_words(NameIndex& names, std::vector<WordRole>& roles);

// Finds in running text, in a list of skills, or all that could be a skill in running text.
enum class Reading : std::uint8_t { prose, list, survey };
std::vector<Mention> find_mentions(const TaxonomyTables& tables, std::string_view text,
                                   Reading reading);

}  // namespace vouch::skills
