// title_answers FOLDER: what the taxonomy in the folder makes of job titles. For each line of
// standard input a line "basis, SOC major group, seniority, known title, normal form, family",
// tabs between, empty where nothing is known.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <print>
#include <string>
#include <vector>

#include "measuring.hpp"
#include "skills/data_folder.hpp"

namespace {

namespace fs = std::filesystem;
using namespace vouch;

int answer(const char* folder) {
    const auto taxonomy = skills::load_taxonomy(folder);
    if (!taxonomy) {
        std::println(stderr, "title_answers: {}", to_text(taxonomy.error()));
        return 1;
    }
    constexpr const char* bases[] = {"none", "words", "head", "title"};
    for (std::string line; std::getline(std::cin, line);) {
        const auto occupation = taxonomy->occupation(line);
        const skills::Title nothing;
        const auto& title = occupation.title != nullptr ? *occupation.title : nothing;
        std::println("{}\t{}\t{}\t{}\t{}\t{}", bases[static_cast<std::size_t>(occupation.basis)],
                     occupation.soc, taxonomy->title(line).seniority, title.name, title.normal,
                     title.family);
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return answer(argc > 1 ? argv[1] : ".");
    } catch (const std::exception& problem) {
        std::fputs(problem.what(), stderr);
        return 1;
    }
}
