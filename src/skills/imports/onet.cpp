#include <algorithm>
#include <map>

#include "skills/imports/import_tables.hpp"
#include "skills/imports/imports.hpp"
#include "skills/imports/record_reader.hpp"

namespace vouch::skills::imports {

namespace {

// Both files of things people use: an example, and the class of goods (UNSPSC) that it is of.
Result<void> read_examples(const DataFile& file, Kind kind, ImportTables& tables) {
    TRY_INTO(auto records, RecordReader::open(file, Delimiting::tab));
    TRY_INTO(const auto example, records.needed_column("Example"));
    TRY_INTO(const auto code, records.needed_column("Commodity Code"));
    TRY_INTO(const auto title, records.needed_column("Commodity Title"));
    struct Class {
        std::string code;
        std::string name;
    };
    std::map<std::string, Class> classes;                   // by title
    std::map<std::string, std::vector<std::string>> names;  // of classes, by example
    while (true) {
        TRY_INTO(const auto more, records.next());
        if (!more) {
            break;
        }
        if (records.field(example).empty() || records.field(title).empty()) {
            return invalid_at(file.name, records.line(), "an empty field");
        }
        classes.try_emplace(records.field(title), Class{records.field(code), ""});
        auto& of = names[records.field(example)];
        if (!std::ranges::contains(of, records.field(title))) {
            of.push_back(records.field(title));
        }
    }
    for (auto& [name, entry] : classes) {
        entry.name = tables.add_skill({.name = name, .kind = kind, .identifier = entry.code});
    }
    for (const auto& [name, titles] : names) {
        ForeignSkill skill{.name = name, .kind = kind};
        // An example of several classes is of one kind here and of another there.
        if (titles.size() == 1) {
            skill.parents = {classes[titles[0]].name};
        }
        tables.add_skill(skill);
    }
    return {};
}

struct Occupation {
    std::string title;
    std::string soc;
};
using Occupations = std::map<std::string, Occupation>;  // by O*NET-SOC code

constexpr std::size_t soc_group_size = 2;

Result<Occupations> read_occupations(const DataFile& file) {
    Occupations occupations;
    TRY_INTO(auto records, RecordReader::open(file, Delimiting::tab));
    TRY_INTO(const auto code, records.needed_column("O*NET-SOC Code"));
    TRY_INTO(const auto title, records.needed_column("Title"));
    while (true) {
        TRY_INTO(const auto more, records.next());
        if (!more) {
            return occupations;
        }
        occupations[records.field(code)] = {records.field(title),
                                            records.field(code).substr(0, soc_group_size)};
    }
}

// A title of several occupations keeps what they agree in.
Result<void> read_titles(const DataFile& file, const Occupations& occupations,
                         std::map<std::string, ForeignTitle>& titles) {
    TRY_INTO(auto records, RecordReader::open(file, Delimiting::tab));
    TRY_INTO(const auto code, records.needed_column("O*NET-SOC Code"));
    TRY_INTO(const auto name, records.needed_column("Alternate Title"));
    while (true) {
        TRY_INTO(const auto more, records.next());
        if (!more) {
            return {};
        }
        const auto occupation = occupations.find(records.field(code));
        if (occupation == occupations.end()) {
            return invalid_at(file.name, records.line(),
                              "no occupation has the code '" + records.field(code) + "'");
        }
        const auto& [normal, soc] = occupation->second;
        const auto& title = records.field(name);
        const auto [place, fresh] = titles.try_emplace(title, ForeignTitle{title, normal, soc});
        auto& known = place->second;
        if (!fresh && known.normal != normal) {
            known.normal = title;
        }
        if (!fresh && known.soc != soc) {
            known.soc.clear();
        }
    }
}

const DataFile* file_called(std::span<const DataFile> files, std::string_view name) {
    const auto found = std::ranges::find(files, name, &DataFile::name);
    return found == files.end() ? nullptr : &*found;
}

}  // namespace

Result<Import> import_onet(std::span<const DataFile> files, const Known& known) {
    ImportTables tables(known, "onet",
                        "# Made from the O*NET Database, U.S. Department of Labor, CC BY 4.0 "
                        "(onetcenter.org).\n");
    const auto* technologies = file_called(files, "Technology Skills.txt");
    const auto* tools = file_called(files, "Tools Used.txt");
    const auto* occupation_file = file_called(files, "Occupation Data.txt");
    const auto* title_file = file_called(files, "Alternate Titles.txt");
    if (technologies == nullptr && tools == nullptr && occupation_file == nullptr) {
        return invalid_at("Technology Skills.txt", 0, "the file is not in the folder");
    }
    if (technologies != nullptr) {
        TRY(read_examples(*technologies, Kind::technology, tables));
    }
    if (tools != nullptr) {
        TRY(read_examples(*tools, Kind::tool, tables));
    }
    if (occupation_file != nullptr) {
        TRY_INTO(const auto occupations, read_occupations(*occupation_file));
        std::map<std::string, ForeignTitle> titles;
        for (const auto& [code, occupation] : occupations) {
            titles.try_emplace(occupation.title,
                               ForeignTitle{occupation.title, occupation.title, occupation.soc});
        }
        if (title_file != nullptr) {
            TRY(read_titles(*title_file, occupations, titles));
        }
        for (const auto& [name, title] : titles) {
            tables.add_title(title);
        }
    }
    return tables.finish();
}

}  // namespace vouch::skills::imports
