// The pairs of docs/examples.md are what the program writes: each line goes through the rules and
// the claims check again.
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "skills/data_folder.hpp"
#include "write/bullets.hpp"
#include "write/claims/claims.hpp"

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

TEST(Examples, AreWhatTheProgramWrites) {
    const auto taxonomy = skills::load_taxonomy(VOUCH_TAXONOMY_DIR);
    ASSERT_TRUE(taxonomy) << to_text(taxonomy.error());
    const auto pairs = pairs_of_page();
    ASSERT_GE(pairs.size(), pairs_least);
    for (const auto& pair : pairs) {
        const auto written = rewrite_bullet(pair.before, {.current = pair.current}, *taxonomy);
        EXPECT_EQ(written.text, pair.after);
        EXPECT_NE(written.text, pair.before) << "an example that shows nothing";
        model::Resume resume;
        resume.work.emplace_back();
        resume.work[0].highlights = {{"", pair.before}};
        model::assign_ids(resume);
        const auto& post = resume.work[0];
        EXPECT_TRUE(claims::all_hold(
            claims::ClaimCheck(resume, nullptr, *taxonomy)
                .check(written.text, {.entry = post.id, .line = post.highlights[0].id})))
            << written.text;
    }
}

}  // namespace
}  // namespace vouch::write
