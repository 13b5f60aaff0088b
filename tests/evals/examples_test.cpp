// The pairs of docs/examples.md are what the program writes: each post is drafted again.
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "skills/data_folder.hpp"
#include "write/draft.hpp"

namespace vouch::write {
namespace {

constexpr std::size_t pairs_least = 40;

struct Pair {
    bool current = false;
    std::string before;
    std::string after;
};

// The rows of the page's table: profession, post ("now" or "past"), before, after.
std::vector<Pair> pairs_of_page() {
    std::ifstream page(VOUCH_EXAMPLES);
    std::vector<Pair> pairs;
    for (std::string line; std::getline(page, line);) {
        const auto cells = text::split(line, '|');
        if (cells.size() == 6 && !line.starts_with("|--") && !line.contains("| Before |")) {
            pairs.push_back({.current = text::trim(cells[2]) == "now",
                             .before = std::string(text::trim(cells[3])),
                             .after = std::string(text::trim(cells[4]))});
        }
    }
    return pairs;
}

// The lines of a cell, which the table parts by a line break.
std::vector<std::string> lines_of(std::string cell) {
    constexpr std::string_view line_break = "<br>";
    for (auto at = cell.find(line_break); at != cell.npos; at = cell.find(line_break)) {
        cell.replace(at, line_break.size(), "\n");
    }
    std::vector<std::string> lines;
    for (const auto line : text::split_lines(cell)) {
        lines.emplace_back(text::trim(line));
    }
    return lines;
}

// A person with one post.
model::Resume resume_of(const Pair& pair) {
    model::Resume resume;
    auto& post = resume.work.emplace_back();
    post.name = "Kettle Works";
    post.start = Date{2020, 1, 0};
    if (!pair.current) {
        post.end = Date{2022, 1, 0};
    }
    for (auto& line : lines_of(pair.before)) {
        post.highlights.push_back({"", std::move(line)});
    }
    model::assign_ids(resume);
    return resume;
}

TEST(Examples, AreWhatTheProgramWrites) {
    const auto taxonomy = skills::load_taxonomy(VOUCH_TAXONOMY_DIR);
    ASSERT_TRUE(taxonomy) << to_text(taxonomy.error());
    const auto pairs = pairs_of_page();
    ASSERT_GE(pairs.size(), pairs_least);
    const model::Posting posting;
    const model::Match match;
    for (const auto& pair : pairs) {
        const auto resume = resume_of(pair);
        const auto draft = write_draft({.resume = resume,
                                        .posting = posting,
                                        .match = match,
                                        .taxonomy = *taxonomy,
                                        .today = {2025, 3, 9}});
        EXPECT_TRUE(draft.refusals.empty()) << pair.before;
        const auto tailored = apply(resume, draft);
        std::vector<std::string> written;
        for (const auto& line : tailored.work[0].highlights) {
            written.push_back(line.text);
        }
        EXPECT_EQ(written, lines_of(pair.after));
        EXPECT_NE(pair.after, pair.before) << "an example that shows nothing";
    }
}

}  // namespace
}  // namespace vouch::write
