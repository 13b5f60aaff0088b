#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "skills/imports/imports.hpp"

// The rows of one import while they are gathered, and their files. Private to this room.
namespace vouch::skills::imports {

// A skill as the classification gives it.
struct ForeignSkill {
    std::string name;
    Kind kind = Kind::domain;
    std::vector<std::string> parents = {};  // names, as add_skill() gave them back
    std::vector<std::string> aliases = {};
    std::string identifier;  // empty where the classification has none
};

struct ForeignTitle {
    std::string title;
    std::string normal;
    std::string soc;  // SOC major group, two digits, or empty
    std::vector<std::string> aliases = {};
};

// "Swift (Programming Language)": the bracket says that the name is a program's.
bool names_program(std::string_view name);

class ImportTables {
public:
    // `scheme` names the files and the identifiers: "esco"; `source` is a line of credit.
    ImportTables(const Known& known, std::string scheme, std::string source);

    // Takes a skill in; gives the name that it has now: that of a known skill or of a row. Empty
    // where the name is left out.
    std::string add_skill(const ForeignSkill& skill);

    // Takes a title in unless it is known.
    void add_title(const ForeignTitle& title);

    Import finish();

private:
    struct SkillRow {
        std::string name;
        Kind kind;
        std::vector<std::string> parents;
        std::vector<std::string> aliases;
    };
    using SkillRows = std::map<std::string, SkillRow>;  // by folded name: sorted and unique

    std::string known_name(std::string_view name) const;
    void settle_aliases();
    std::string skill_lines() const;
    std::string title_lines() const;

    const Known& known_;
    std::string scheme_;
    std::string source_;
    SkillRows skills_;
    std::map<std::string, ForeignTitle> titles_;       // by folded title
    std::unordered_set<std::string> title_spellings_;  // folded: titles and their aliases
    std::set<std::string> identifiers_;                // lines
    Counts counts_;
};

}  // namespace vouch::skills::imports
