#include "skills/data_folder.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <utility>

namespace vouch::skills {

Result<std::vector<DataFile>> read_data_folder(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    std::error_code none;
    std::vector<DataFile> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder, none)) {
        if (entry.path().extension() != ".tsv") {
            continue;
        }
        std::ostringstream text;
        std::ifstream file(entry.path(), std::ios::binary);
        text << file.rdbuf();
        if (!file) {
            return fail("data-missing", {{"path", entry.path().string()}});
        }
        files.push_back({fs::relative(entry.path(), folder).string(), std::move(text).str()});
    }
    std::ranges::sort(files, {}, &DataFile::name);
    return files;
}

Result<Taxonomy> load_taxonomy(const std::filesystem::path& folder) {
    TRY_INTO(const auto files, read_data_folder(folder));
    return files.empty() ? fail("data-missing", {{"path", folder.string()}})
                         : Taxonomy::from_files(files);
}

}  // namespace vouch::skills
