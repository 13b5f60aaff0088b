#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "skills/table_rows.hpp"
#include "skills/taxonomy_tables.hpp"

// Reads the files of taxonomy/ into tables. Rows are tab-separated, lists in a field are parted by
// ";", "#" begins a comment line, empty columns at the end may be absent.
namespace vouch::skills {

namespace {

constexpr std::size_t skills_max = 200'000;
constexpr std::size_t short_name_size_max = 4;

constexpr std::pair<std::string_view, Kind> kind_words[] = {
    {"technology", Kind::technology},   {"method", Kind::method},   {"tool", Kind::tool},
    {"certificate", Kind::certificate}, {"licence", Kind::licence}, {"language", Kind::language},
    {"domain", Kind::domain},           {"soft", Kind::soft},       {"physical", Kind::physical}};

// Parents and implied skills are names until all rows are read.
struct PendingSkill {
    Row row;
    std::string_view parents;
    std::string_view implies;
};

using NumberOfName = std::unordered_map<std::string_view, SkillIndex>;

Result<Skill> read_skill(const Row& row) {
    Skill skill;
    skill.name = row.field(0);
    const auto* kind =
        std::ranges::find(kind_words, row.field(1), &std::pair<std::string_view, Kind>::first);
    if (kind == std::end(kind_words)) {
        return invalid(row, "unknown kind '" + std::string(row.field(1)) + "'");
    }
    skill.kind = kind->second;
    skill.aliases = list_of(row.field(3));
    for (const auto& flag : list_of(row.field(5))) {
        if (flag == "case") {
            skill.exact_case = true;
        } else if (flag == "context") {
            skill.ambiguous = true;
        } else if (flag == "weak") {
            skill.weak = true;
        } else {
            return invalid(row, "unknown flag '" + flag + "'");
        }
    }
    return skill;
}

Result<std::vector<SkillIndex>> resolve(std::string_view field, std::string_view relation,
                                        const Row& row, const NumberOfName& numbers) {
    std::vector<SkillIndex> targets;
    for (const auto& name : list_of(field)) {
        const auto found = numbers.find(name);
        if (found == numbers.end()) {
            return invalid(row, "unknown " + std::string(relation) + " '" + name + "'");
        }
        if (found->first == row.field(0)) {
            return invalid(row, "'" + name + "' is its own " + std::string(relation));
        }
        targets.push_back(found->second);
    }
    return targets;
}

// A skill from which the parents lead back to itself, if any.
std::optional<SkillIndex> find_circle(const std::vector<Skill>& skills) {
    enum class State : std::uint8_t { fresh, open, done };
    std::vector<State> states(skills.size(), State::fresh);
    std::vector<std::pair<SkillIndex, std::size_t>> path;
    for (SkillIndex start = 0; start < skills.size(); ++start) {
        if (states[start] != State::fresh) {
            continue;
        }
        states[start] = State::open;
        path.push_back({start, 0});
        while (!path.empty()) {
            auto& [node, next] = path.back();
            if (next == skills[node].parents.size()) {
                states[node] = State::done;
                path.pop_back();
                continue;
            }
            const auto parent = skills[node].parents[next++];
            if (states[parent] == State::open) {
                return parent;
            }
            if (states[parent] == State::fresh) {
                states[parent] = State::open;
                path.push_back({parent, 0});
            }
        }
    }
    return std::nullopt;
}

bool is_short_capitals(std::string_view name) {
    return name.size() <= short_name_size_max && text::upper_case_share(name) == 1.0;
}

template <typename Next>
Closure closure_of(std::size_t count, Next next) {
    Closure closure;
    std::vector<std::uint32_t> seen_by(count, UINT32_MAX);
    for (SkillIndex start = 0; start < count; ++start) {
        std::vector<SkillIndex> reached;
        seen_by[start] = start;
        const auto visit = [&](SkillIndex target) {
            if (seen_by[target] != start) {
                seen_by[target] = start;
                reached.push_back(target);
            }
        };
        next(start, visit);
        for (std::size_t i = 0; i < reached.size(); ++i) {
            next(reached[i], visit);
        }
        closure.add_row(std::move(reached));
    }
    return closure;
}

// Names and aliases into the index; a spelling may belong to one skill only. Canonical names go
// first, so that a generated spelling of an alias never takes a name.
Result<void> index_names(TaxonomyTables& tables, const std::vector<PendingSkill>& rows) {
    const auto add = [&](SkillIndex index, std::string_view spelling) -> Result<void> {
        const auto payload = static_cast<std::uint32_t>(tables.surfaces.size());
        tables.surfaces.push_back({index, spelling, is_short_capitals(spelling)});
        const auto& owner = tables.surfaces[tables.skill_names.add(spelling, payload)];
        if (owner.skill != index && text::equal_folded(owner.text, spelling)) {
            return invalid(rows[index].row, "'" + std::string(spelling) + "' belongs to '" +
                                                tables.skills[owner.skill].name + "' already");
        }
        return {};
    };
    std::size_t spellings = tables.skills.size();
    for (const auto& skill : tables.skills) {
        spellings += skill.aliases.size();
    }
    tables.surfaces.reserve(spellings);
    for (SkillIndex i = 0; i < tables.skills.size(); ++i) {
        TRY(add(i, tables.skills[i].name));
    }
    for (SkillIndex i = 0; i < tables.skills.size(); ++i) {
        for (const auto& alias : tables.skills[i].aliases) {
            TRY(add(i, alias));
        }
    }
    return {};
}

}  // namespace

void Closure::add_row(std::vector<SkillIndex> row) {
    std::ranges::sort(row);
    values_.insert(values_.end(), row.begin(), row.end());
    starts_.push_back(static_cast<std::uint32_t>(values_.size()));
}

bool Closure::contains(SkillIndex row, SkillIndex value) const {
    return std::binary_search(values_.begin() + starts_[row], values_.begin() + starts_[row + 1],
                              value);
}

Result<void> TaxonomyTables::load_skills(std::span<const DataFile* const> files) {
    std::vector<PendingSkill> rows;
    NumberOfName numbers;
    for (const auto* file : files) {
        TRY(each_row(*file, 6, [&](const Row& row) -> Result<void> {
            if (skills.size() >= skills_max) {
                return invalid(row, "more than " + std::to_string(skills_max) + " skills");
            }
            TRY_INTO(auto skill, read_skill(row));
            if (!numbers.emplace(row.field(0), static_cast<SkillIndex>(skills.size())).second) {
                return invalid(row, "'" + skill.name + "' is a row already");
            }
            skills.push_back(std::move(skill));
            rows.push_back({row, row.field(2), row.field(4)});
            return {};
        }));
    }
    for (SkillIndex i = 0; i < skills.size(); ++i) {
        TRY_INTO(skills[i].parents, resolve(rows[i].parents, "parent", rows[i].row, numbers));
        TRY_INTO(skills[i].implies,
                 resolve(rows[i].implies, "implied skill", rows[i].row, numbers));
    }
    if (const auto circle = find_circle(skills)) {
        return invalid(rows[*circle].row,
                       "the parents of '" + skills[*circle].name + "' lead back to it");
    }
    TRY(index_names(*this, rows));
    ancestors = closure_of(skills.size(), [&](SkillIndex at, const auto& visit) {
        std::ranges::for_each(skills[at].parents, visit);
    });
    implied = closure_of(skills.size(), [&](SkillIndex at, const auto& visit) {
        std::ranges::for_each(skills[at].parents, visit);
        std::ranges::for_each(skills[at].implies, visit);
    });
    add_cue_words(skill_names, roles);
    return {};
}

Result<void> TaxonomyTables::load_titles(const DataFile& file) {
    TRY(each_row(file, 6, [&](const Row& row) -> Result<void> {
        Title title{std::string(row.field(0)), std::string(row.field(1)), std::string(row.field(2)),
                    std::string(row.field(3)), std::string(row.field(5))};
        const auto payload = static_cast<std::uint32_t>(titles.size());
        title_names.add(title.name, payload);
        for (const auto& alias : list_of(row.field(4))) {
            title_names.add(alias, payload);
        }
        titles.push_back(std::move(title));
        return {};
    }));
    return {};
}

Result<void> TaxonomyTables::load_degrees(const DataFile& file) {
    TRY(each_row(file, 4, [&](const Row& row) -> Result<void> {
        degrees.push_back({std::string(row.field(0)), std::string(row.field(1)),
                           std::string(row.field(2)), list_of(row.field(3))});
        return {};
    }));
    const auto add = [&](std::string_view spelling, std::size_t degree) {
        degree_names.add(spelling, static_cast<std::uint32_t>(degree_spellings.size()));
        degree_spellings.push_back(spelling);
        degree_of_spelling.push_back(static_cast<std::uint32_t>(degree));
    };
    for (std::size_t i = 0; i < degrees.size(); ++i) {
        add(degrees[i].name, i);
        for (const auto& alias : degrees[i].aliases) {
            add(alias, i);
        }
    }
    return {};
}

Result<void> TaxonomyTables::load_words(const DataFile& file) {
    constexpr std::pair<std::string_view, Use> use_words[] = {
        {"field", use_field}, {"head", use_head}, {"part", use_part},  {"degree", use_degree},
        {"title", use_title}, {"asks", use_asks}, {"tells", use_tells}};
    return each_row(file, 2, [&](const Row& row) -> Result<void> {
        const auto id = skill_names.add_word(row.field(0));
        if (roles.size() <= id) {
            roles.resize(id + 1);
        }
        for (const auto use : text::split(row.field(1), ';')) {
            const auto* known =
                std::ranges::find(use_words, use, &std::pair<std::string_view, Use>::first);
            if (known == std::end(use_words)) {
                return invalid(row, "unknown use '" + std::string(use) + "'");
            }
            roles[id].uses |= known->second;
        }
        return {};
    });
}

Result<void> TaxonomyTables::load_claim_words(const DataFile& file) {
    using enum ClaimUse;
    constexpr std::pair<std::string_view, ClaimUse> use_words[] = {
        {"scope", scope}, {"points", points},   {"light", light},     {"opens", opens},
        {"title", title}, {"rank", rank},       {"under", under},     {"leads", leads},
        {"kept", kept},   {"body", body},       {"act", act},         {"partner", partner},
        {"gains", gains}, {"portion", portion}, {"attempt", attempt}, {"unfinished", unfinished}};
    return each_row(file, 2, [&](const Row& row) -> Result<void> {
        auto& uses = claim_words[std::string(row.field(0))];
        for (const auto use : text::split(row.field(1), ';')) {
            const auto* known =
                std::ranges::find(use_words, use, &std::pair<std::string_view, ClaimUse>::first);
            if (known == std::end(use_words)) {
                return invalid(row, "unknown use '" + std::string(use) + "'");
            }
            uses |= std::to_underlying(known->second);
        }
        return {};
    });
}

Result<void> TaxonomyTables::load(std::span<const DataFile> files) {
    std::vector<const DataFile*> skill_files;
    for (const auto& file : files) {
        if (file.name.starts_with("skills/") && file.name.ends_with(".tsv")) {
            skill_files.push_back(&file);
        } else if (file.name == "titles.tsv" || file.name.starts_with("titles/")) {
            TRY(load_titles(file));
        } else if (file.name == "ranks.tsv") {
            TRY(title_ranks.load(file));
        } else if (file.name == "title_words.tsv") {
            title_words.keep(file);
        } else if (file.name == "verbs.tsv") {
            TRY(load_verbs(file));
        } else if (file.name == "openings.tsv") {
            TRY(line_words.load_openings(file));
        } else if (file.name == "work_nouns.tsv") {
            TRY(line_words.load_work_nouns(file));
        } else if (file.name == "degrees.tsv") {
            TRY(load_degrees(file));
        } else if (file.name == "claim_words.tsv") {
            TRY(load_claim_words(file));
        }
    }
    // Words are compared in forms that the verbs tell, so the verbs come first.
    if (const auto synonyms_file = std::ranges::find(files, "synonyms.tsv", &DataFile::name);
        synonyms_file != files.end()) {
        TRY(synonyms.load(*synonyms_file, [this](auto word) { return normal_word(word); }));
    }
    TRY(load_skills(skill_files));
    const auto words = std::ranges::find(files, "words.tsv", &DataFile::name);
    return words == files.end() ? Result<void>() : load_words(*words);
}

}  // namespace vouch::skills
