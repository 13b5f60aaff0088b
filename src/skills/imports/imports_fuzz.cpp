#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "skills/imports/imports.hpp"

// What an import gives must load beside the tables that it was made beside.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vouch::skills;
    static const std::vector<DataFile> own = {
        {"skills/own.tsv", "Databases\tdomain\t\tdatabase\nGo\ttechnology\t\tGolang\t\tcase\n"},
        {"titles.tsv", "Welder\tWelder\t\tMetal\t\t51\n"}};
    static const auto known = imports::Known::from_files(own);
    if (size == 0) {
        return 0;
    }
    const std::string text(reinterpret_cast<const char*>(data + 1), size - 1);
    const DataFile esco[] = {{"skills_en.csv", text}, {"occupations_en.csv", text}};
    const DataFile onet[] = {{"Technology Skills.txt", text}};
    const DataFile titles[] = {{"Occupation Data.txt", text}, {"Alternate Titles.txt", text}};
    constexpr int sources = 4;
    const auto source = data[0] % sources;
    const auto import = source == 0   ? imports::import_esco(esco, *known)
                        : source == 1 ? imports::import_onet(onet, *known)
                        : source == 2 ? imports::import_onet(titles, *known)
                                      : imports::import_lightcast({"skills.json", text}, *known);
    if (import) {
        auto files = own;
        files.insert(files.end(), import->files.begin(), import->files.end());
        if (!Taxonomy::from_files(files)) {
            std::abort();
        }
    }
    return 0;
}
