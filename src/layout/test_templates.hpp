#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "layout/template.hpp"

// For tests: the designs that are shipped.
namespace vouch::layout {

inline std::string shipped_text(const std::string& name) {
    std::ifstream file(VOUCH_SOURCE_DIR "/templates/" + name + "/template.conf");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

inline Template shipped(const std::string& name) {
    return parse_template(shipped_text(name), name).value();
}

inline std::vector<std::string> shipped_names() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(VOUCH_SOURCE_DIR "/templates")) {
        if (entry.is_directory()) {
            names.push_back(entry.path().filename().string());
        }
    }
    std::ranges::sort(names);
    return names;
}

}  // namespace vouch::layout
