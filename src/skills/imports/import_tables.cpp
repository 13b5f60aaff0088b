#include "skills/imports/import_tables.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "skills/token_scan.hpp"

namespace vouch::skills::imports {

namespace {

constexpr std::size_t spelling_bytes_max = 150;
constexpr std::size_t spelling_tokens_max = 12;  // longer names are not found in texts

// A spelling as our files can hold it, or nothing.
std::string clean(std::string_view spelling) {
    auto text = text::squeeze_spaces(text::to_nfc(text::to_valid(spelling)));
    std::ranges::replace(text, ';', ',');
    const bool usable = !text.empty() && text.size() <= spelling_bytes_max && text[0] != '#' &&
                        text::has_word_character(text) &&
                        split_name(text).size() <= spelling_tokens_max;
    return usable ? text : std::string();
}

// "Swift (Programming Language)": the name and what it is.
struct Qualified {
    std::string_view bare;
    std::string_view qualifier;  // empty where there is none
};

Qualified split_qualifier(std::string_view name) {
    const auto open = name.rfind(" (");
    if (open == std::string_view::npos || open == 0 || !name.ends_with(')')) {
        return {name, {}};
    }
    return {name.substr(0, open), name.substr(open + 2, name.size() - open - 3)};
}

bool says_program(std::string_view qualifier) {
    constexpr std::array words = {"program",  "software",    "language",  "framework",
                                  "library",  "tool",        "database",  "operating system",
                                  "platform", "application", "web server"};
    const auto folded = text::fold(qualifier);
    return std::ranges::any_of(words, [&](const char* word) { return folded.contains(word); });
}

bool is_abbreviation(std::string_view qualifier) {
    return text::upper_case_share(qualifier) == 1.0 && !qualifier.contains(' ');
}

bool is_program(Kind kind) {
    return kind == Kind::technology || kind == Kind::tool;
}

bool has_capital(std::string_view text) {
    return text::upper_case_share(text) > 0;
}

// A name of one word may be an ordinary word; a product's is one only in its own letter case.
std::string flags_of(Kind kind, const std::vector<std::string_view>& spellings) {
    bool one_word = false;
    bool capital = false;
    for (const auto spelling : spellings) {
        if (split_name(spelling).size() == 1) {
            one_word = true;
            capital = capital || has_capital(spelling);
        }
    }
    return !one_word ? "" : is_program(kind) && capital ? "case;context" : "context";
}

std::string row_of(std::vector<std::string> fields) {
    while (!fields.empty() && fields.back().empty()) {
        fields.pop_back();
    }
    return text::join(fields, "\t") + "\n";
}

}  // namespace

bool names_program(std::string_view name) {
    return says_program(split_qualifier(name).qualifier);
}

Result<Known> Known::from_files(std::span<const DataFile> files) {
    TRY_INTO(auto taxonomy, Taxonomy::from_files(files));
    Known known(std::move(taxonomy));
    const auto skills = known.taxonomy_.skills();
    for (SkillIndex i = 0; i < skills.size(); ++i) {
        known.spellings_.emplace(text::fold(skills[i].name), i);
        for (const auto& alias : skills[i].aliases) {
            known.spellings_.emplace(text::fold(alias), i);
        }
    }
    for (const auto& file : files) {
        if (!file.name.starts_with("titles")) {
            continue;
        }
        for (const auto line : text::split_lines(file.text)) {
            const auto fields = text::split(line, '\t');
            known.titles_.insert(text::fold(fields[0]));
            constexpr std::size_t aliases_column = 4;
            if (fields.size() > aliases_column) {
                for (const auto alias : text::split(fields[aliases_column], ';')) {
                    known.titles_.insert(text::fold(text::trim(alias)));
                }
            }
        }
    }
    return known;
}

const Skill* Known::skill(std::string_view name) const {
    if (const auto found = spellings_.find(text::fold(name)); found != spellings_.end()) {
        return &taxonomy_.skill(found->second);
    }
    const auto found = taxonomy_.lookup(name);
    return found ? &taxonomy_.skill(*found) : nullptr;
}

bool Known::has_title(std::string_view title) const {
    return titles_.contains(text::fold(title));
}

ImportTables::ImportTables(const Known& known, std::string scheme, std::string source)
    : known_(known), scheme_(std::move(scheme)), source_(std::move(source)) {}

// The known skill that a name means, or nothing. "Balance (Accounting)" is not our "Balance".
std::string ImportTables::known_name(std::string_view name) const {
    const auto [bare, qualifier] = split_qualifier(name);
    const auto* skill = known_.skill(bare);
    if (skill == nullptr) {
        return {};
    }
    const bool same = qualifier.empty() || is_abbreviation(qualifier) ||
                      (says_program(qualifier) && is_program(skill->kind));
    return same ? skill->name : std::string();
}

std::string ImportTables::add_skill(const ForeignSkill& skill) {
    ++counts_.read;
    const auto name = clean(skill.name);
    if (name.empty()) {
        ++counts_.left_out;
        return {};
    }
    auto meant = known_name(name);
    const bool known = !meant.empty();
    if (known) {
        ++counts_.merged;
    } else {
        const auto [place, fresh] = skills_.try_emplace(text::fold(name));
        auto& row = place->second;
        if (fresh) {
            row.name = name;
            row.kind = skill.kind;
            ++counts_.added;
        }
        for (const auto& parent : skill.parents) {
            if (!parent.empty() && parent != row.name &&
                !std::ranges::contains(row.parents, parent)) {
                row.parents.push_back(parent);
            }
        }
        row.aliases.insert(row.aliases.end(), skill.aliases.begin(), skill.aliases.end());
        const auto [bare, qualifier] = split_qualifier(name);
        if (is_abbreviation(qualifier) || says_program(qualifier)) {
            row.aliases.emplace_back(bare);
        }
        meant = row.name;
    }
    if (!skill.identifier.empty()) {
        identifiers_.insert(row_of({meant, scheme_, clean(skill.identifier)}));
    }
    return meant;
}

void ImportTables::add_title(const ForeignTitle& title) {
    auto cleaned = title;
    cleaned.title = clean(title.title);
    cleaned.normal = clean(title.normal);
    if (cleaned.title.empty() || known_.has_title(cleaned.title)) {
        return;
    }
    titles_.try_emplace(text::fold(cleaned.title), std::move(cleaned));
}

// Gives each alias to the first row that wants it; names go before aliases, known ones before all.
void ImportTables::settle_aliases() {
    std::unordered_set<std::string> taken;
    for (auto& [key, row] : skills_) {
        std::vector<std::string> kept;
        for (const auto& wanted : row.aliases) {
            auto alias = clean(wanted);
            const auto folded = text::fold(alias);
            if (folded == key) {
                continue;
            }
            if (alias.empty() || skills_.contains(folded) || known_.skill(alias) != nullptr ||
                !taken.insert(folded).second) {
                ++counts_.left_out;
                continue;
            }
            kept.push_back(std::move(alias));
        }
        counts_.aliases += kept.size();
        row.aliases = std::move(kept);
    }
}

std::string ImportTables::skill_lines() const {
    auto lines = source_ + "# name\tkind\tparents\taliases\timplies\tflags\n";
    for (const auto& [key, row] : skills_) {
        std::vector<std::string_view> spellings = {row.name};
        spellings.insert(spellings.end(), row.aliases.begin(), row.aliases.end());
        lines += row_of({row.name, std::string(to_word(row.kind)), text::join(row.parents, ";"),
                         text::join(row.aliases, ";"), "", flags_of(row.kind, spellings)});
    }
    return lines;
}

std::string ImportTables::title_lines() const {
    auto lines = source_ + "# title\tnormal\tseniority\tfamily\taliases\tsoc\n";
    for (const auto& [key, row] : titles_) {
        lines +=
            row_of({row.title, row.normal, "", row.normal, text::join(row.aliases, ";"), row.soc});
    }
    return lines;
}

Import ImportTables::finish() {
    settle_aliases();
    for (auto& [key, row] : titles_) {
        std::vector<std::string> kept;
        for (const auto& wanted : row.aliases) {
            auto alias = clean(wanted);
            const auto folded = text::fold(alias);
            if (!alias.empty() && folded != key && !titles_.contains(folded) &&
                !known_.has_title(alias) && title_spellings_.insert(folded).second) {
                kept.push_back(std::move(alias));
            }
        }
        row.aliases = std::move(kept);
    }
    counts_.titles = titles_.size();
    Import result;
    result.counts = counts_;
    const auto add_file = [&](std::string_view folder, std::string text) {
        result.files.push_back({std::string(folder) + "/" + scheme_ + ".tsv", std::move(text)});
    };
    add_file("skills", skill_lines());
    if (!titles_.empty()) {
        add_file("titles", title_lines());
    }
    if (!identifiers_.empty()) {
        auto lines = source_ + "# name\tscheme\tidentifier\n";
        for (const auto& line : identifiers_) {
            lines += line;
        }
        add_file("identifiers", std::move(lines));
    }
    return result;
}

}  // namespace vouch::skills::imports
