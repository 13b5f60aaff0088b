// name_meanings FOLDER...: for each line of standard input, what the engine takes it for by the
// taxonomy in the folders. One line each, parted by tabs: the skill that the whole line names, or
// nothing; then begin, end (bytes) and skill of each known skill found in it as an item of a list.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <print>
#include <sstream>
#include <string>
#include <vector>

#include "skills/taxonomy.hpp"

namespace {

namespace fs = std::filesystem;

void read_folder(const fs::path& folder, std::vector<vouch::skills::DataFile>& files) {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".tsv") {
            paths.push_back(entry.path());
        }
    }
    std::ranges::sort(paths);
    for (const auto& path : paths) {
        std::ostringstream text;
        text << std::ifstream(path, std::ios::binary).rdbuf();
        files.push_back({fs::relative(path, folder).string(), std::move(text).str()});
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<vouch::skills::DataFile> files;
    for (int i = 1; i < argc; ++i) {
        read_folder(argv[i], files);
    }
    const auto taxonomy = vouch::skills::Taxonomy::from_files(files);
    if (!taxonomy) {
        std::println(stderr, "name_meanings: {}", to_text(taxonomy.error()));
        return 1;
    }
    for (std::string line; std::getline(std::cin, line);) {
        const auto whole = taxonomy->lookup(line);
        std::print("{}", whole ? taxonomy->skill(*whole).name : "");
        for (const auto& mention : taxonomy->find_in_list(line)) {
            if (mention.skill) {
                std::print("\t{}\t{}\t{}", mention.begin, mention.end, mention.name);
            }
        }
        std::print("\n");
    }
    return 0;
}
