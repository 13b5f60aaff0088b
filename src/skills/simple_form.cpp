#include <array>
#include <utility>

#include "skills/token_scan.hpp"

namespace vouch::skills {

namespace {

constexpr std::size_t spellings_size_min = 6;
constexpr std::pair<std::string_view, std::string_view> spellings[] = {
    {"isation", "ization"},
    {"isational", "izational"},
    {"ising", "izing"},
    {"ised", "ized"},
    {"ise", "ize"},
    {"yse", "yze"},
    {"ysing", "yzing"},
    {"our", "or"},
    {"oural", "oral"},
    {"centre", "center"},
    {"licence", "license"},
    {"programme", "program"},
    {"elling", "eling"},
    {"catalogue", "catalog"},
    {"fibre", "fiber"},
    {"aeroplane", "airplane"},
    {"aesthetics", "esthetics"},
    {"anaesthesia", "anesthesia"},
    {"paediatric", "pediatric"},
    {"paediatrics", "pediatrics"},
    {"gynaecology", "gynecology"},
    {"haematology", "hematology"},
    {"orthopaedic", "orthopedic"},
    {"orthopaedics", "orthopedics"}};

// Whether any of them ends in these two letters: most words are refused by one look.
constexpr std::array<bool, 26UL * 26> spelling_ends = [] {
    std::array<bool, 26UL * 26> ends{};
    for (const auto& [british, american] : spellings) {
        ends[static_cast<std::size_t>(british[british.size() - 2] - 'a') * 26 +
             static_cast<std::size_t>(british.back() - 'a')] = true;
    }
    return ends;
}();

bool may_be_british(std::string_view word) {
    const char last = word.back();
    const char before = word[word.size() - 2];
    return last >= 'a' && last <= 'z' && before >= 'a' && before <= 'z' &&
           spelling_ends[static_cast<std::size_t>(before - 'a') * 26 +
                         static_cast<std::size_t>(last - 'a')];
}

bool make_singular(std::string& word) {
    if (word.size() > 4 && word.ends_with("ies")) {
        word.replace(word.size() - 3, 3, "y");
        return true;
    }
    if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
        !word.ends_with("is")) {
        word.pop_back();
        return true;
    }
    return false;
}

bool make_american(std::string& word) {
    if (word.size() < spellings_size_min || !may_be_british(word)) {
        return false;
    }
    for (const auto& [british, american] : spellings) {
        if (word.ends_with(british)) {
            word.replace(word.size() - british.size(), british.size(), american);
            return true;
        }
    }
    return false;
}

}  // namespace

std::string simple_form(std::string_view folded) {
    if (folded.size() < 4) {
        return {};
    }
    const char last = folded.back();
    if (last != 's' && last != 'e' && last != 'n' && last != 'g' && last != 'd' && last != 'r' &&
        last != 'l' && last != 'c') {
        return {};
    }
    if (last != 's' && (folded.size() < spellings_size_min || !may_be_british(folded))) {
        return {};
    }
    std::string simple(folded);
    const bool singular = make_singular(simple);
    const bool american = make_american(simple);
    return singular || american ? simple : std::string();
}

}  // namespace vouch::skills
