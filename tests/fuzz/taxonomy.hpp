#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "skills/taxonomy.hpp"

// The taxonomy that the fuzz targets parse with, loaded once.
inline const vouch::skills::Taxonomy& taxonomy() {
    static const auto loaded = [] {
        namespace fs = std::filesystem;
        const fs::path folder = VOUCH_TAXONOMY;
        std::vector<vouch::skills::DataFile> files;
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (entry.path().extension() == ".tsv") {
                std::ifstream file(entry.path(), std::ios::binary);
                files.push_back({fs::relative(entry.path(), folder).string(),
                                 {std::istreambuf_iterator<char>(file), {}}});
            }
        }
        std::ranges::sort(files, {}, &vouch::skills::DataFile::name);
        auto made = vouch::skills::Taxonomy::from_files(files);
        if (!made) {
            std::abort();
        }
        return std::move(*made);
    }();
    return loaded;
}
