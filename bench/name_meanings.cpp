// name_meanings FOLDER...: for each line of standard input, what the engine takes it for by the
// taxonomy in the folders. One line each, parted by tabs: the skill that the whole line names, or
// nothing; then begin, end (bytes) and skill of each known skill found in it as an item of a list.
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <print>
#include <string>
#include <vector>

#include "measuring.hpp"
#include "skills/data_folder.hpp"

namespace {

int run(int argc, char** argv) {
    std::vector<vouch::skills::DataFile> files;
    for (int i = 1; i < argc; ++i) {
        auto more = vouch::skills::read_data_folder(argv[i]);
        if (!more) {
            std::println(stderr, "name_meanings: {}", to_text(more.error()));
            return 1;
        }
        std::ranges::move(*more, std::back_inserter(files));
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

}  // namespace

int main(int argc, char** argv) {
    return vouch::bench::run_program(run, argc, argv);
}
