#pragma once

#include <filesystem>
#include <vector>

#include "base/error.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::skills {

// The .tsv files below a folder in the form of taxonomy/, by name; none where there is no folder.
// Error data-missing, with the path of a file that cannot be read.
Result<std::vector<DataFile>> read_data_folder(const std::filesystem::path& folder);

// The taxonomy of those files alone. Errors: data-missing, taxonomy-invalid.
Result<Taxonomy> load_taxonomy(const std::filesystem::path& folder);

}  // namespace vouch::skills
