#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"

// The score, 0 to 100: three parts of documented categories with weights; every lost point has a
// finding. Why they are what they are: docs/decisions/score-weights.md.
namespace vouch::model {

enum class FindingLevel : std::uint8_t { passed, hint, warning, problem };

struct Finding {
    std::string check;  // stable name of the check: "contact-email"
    FindingLevel level = FindingLevel::passed;
    double points_lost = 0;  // of the whole score
    std::string pointer;     // JSON Pointer, or empty
    Message what;            // what was found
    Message fix;             // what to do; empty code where nothing is to do
};

// How hard a text is to read. A line without a full stop counts as a sentence.
struct Readability {
    std::size_t words = 0;
    std::size_t sentences = 0;
    double words_per_sentence = 0;
    double syllables_per_word = 0;
    double long_words = 0;  // share of words of more than six letters, 0 to 1 (as in LIX, 1968)
    double flesch = 0;      // reading ease (Flesch, 1948): 100 very easy, below 0 very hard
};

struct Category {
    std::string name;   // "contact", "structure", "history", "requirements", …
    std::string part;   // that it belongs to: "reading", "writing" or "match"
    double weight = 0;  // share of the whole in points; the weights add up to 100
    double points = 0;  // reached, 0 to weight
    std::vector<Finding> findings;
};

// A side of the score that is judged by itself.
struct Part {
    std::string name;   // "reading": what a system gets out of the file; "writing"; "match"
    double weight = 0;  // share of the total in points; the weights add up to 100
    double points = 0;  // reached, 0 to 100
};

struct Score {
    std::string version;  // of the rules: equal versions are comparable
    double total = 0;     // 0 to 100: the weighted mean of the parts, held where `capped`
    std::string band;     // "strong", "good", "fair", "weak"
    bool capped = false;  // a missing must-have held the match, and the total below the top band
    std::vector<Part> parts;
    std::vector<Category> categories;
    Readability readability;  // of headline, summary and lines; zero where not in English
};

std::string_view to_word(FindingLevel value);

}  // namespace vouch::model
