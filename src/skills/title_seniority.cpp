#include "skills/title_seniority.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"

namespace vouch::skills {

namespace {

struct Modifier {
    std::string_view word;
    std::string_view seniority;
};

// Words that decide wherever they stand, strongest claim first.
constexpr std::array anywhere = {Modifier{"intern", "intern"},
                                 Modifier{"internship", "intern"},
                                 Modifier{"apprentice", "intern"},
                                 Modifier{"apprenticeship", "intern"},
                                 Modifier{"praktikant", "intern"},
                                 Modifier{"praktikantin", "intern"},
                                 Modifier{"praktikum", "intern"},
                                 Modifier{"werkstudent", "intern"},
                                 Modifier{"werkstudentin", "intern"},
                                 Modifier{"stagiaire", "intern"},
                                 Modifier{"alternant", "intern"},
                                 Modifier{"alternante", "intern"},
                                 Modifier{"alternance", "intern"},
                                 Modifier{"becario", "intern"},
                                 Modifier{"becaria", "intern"},
                                 Modifier{"estagiario", "intern"},
                                 Modifier{"estagiaria", "intern"},
                                 Modifier{"auszubildende", "intern"},
                                 Modifier{"auszubildender", "intern"},
                                 Modifier{"azubi", "intern"},
                                 Modifier{"chief", "executive"},
                                 Modifier{"ceo", "executive"},
                                 Modifier{"cto", "executive"},
                                 Modifier{"cfo", "executive"},
                                 Modifier{"coo", "executive"},
                                 Modifier{"cio", "executive"},
                                 Modifier{"cmo", "executive"},
                                 Modifier{"vp", "executive"},
                                 Modifier{"svp", "executive"},
                                 Modifier{"evp", "executive"},
                                 Modifier{"president", "executive"},
                                 Modifier{"director", "director"},
                                 Modifier{"trainee", "junior"},
                                 Modifier{"junior", "junior"},
                                 Modifier{"jr", "junior"},
                                 Modifier{"jnr", "junior"},
                                 Modifier{"graduate", "junior"},
                                 Modifier{"entry-level", "junior"},
                                 Modifier{"senior", "senior"},
                                 Modifier{"sr", "senior"},
                                 Modifier{"snr", "senior"},
                                 Modifier{"mid-level", "mid"},
                                 Modifier{"midlevel", "mid"},
                                 Modifier{"intermediate", "mid"},
                                 Modifier{"pleno", "mid"}};

constexpr std::array numerals = {Modifier{"ii", "mid"}, Modifier{"iii", "senior"},
                                 Modifier{"iv", "senior"}, Modifier{"v", "senior"}};

// "Assistant to the Director", "reports to the CTO" name another person's rank.
bool speaks_of_another(const std::vector<std::string>& words, std::size_t at) {
    for (std::size_t i = at; i > 0 && at - i < 3; --i) {
        if (words[i - 1] == "to") {
            return true;
        }
    }
    return false;
}

bool leads(const std::vector<std::string>& words, std::size_t at) {
    const auto& word = words[at];
    const bool before_noun =
        at + 1 < words.size() && words[at + 1] != "generation" && words[at + 1] != "gen";
    if (word == "lead" || word == "leader") {
        return before_noun || at > 0;
    }
    if (word == "principal" || word == "staff") {
        constexpr std::array crafts = {"engineer",   "developer", "scientist", "designer",
                                       "architect",  "software",  "data",      "product",
                                       "consultant", "backend",   "frontend",  "machine"};
        constexpr std::ptrdiff_t words_between_max = 3;  // "Principal Drainage Engineer"
        const auto after = words.begin() + static_cast<std::ptrdiff_t>(at) + 1;
        const auto end =
            words.end() - after > words_between_max ? after + words_between_max : words.end();
        return std::any_of(after, end, [&](const std::string& next) {
            return std::ranges::contains(crafts, next);
        });
    }
    return word == "supervisor" || word == "foreman" || word == "forewoman";
}

}  // namespace

std::string seniority_of_title(std::string_view title) {
    std::vector<std::string> words;
    for (const auto& span : text::words(title)) {
        words.push_back(text::fold(title.substr(span.begin, span.end - span.begin)));
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool head = words[i] == "head" && i + 1 < words.size() && words[i + 1] == "of";
        if (head && !speaks_of_another(words, i)) {
            return "director";
        }
    }
    for (const auto& [word, seniority] : anywhere) {
        const auto at = std::ranges::find(words, word);
        if (at == words.end() ||
            speaks_of_another(words, static_cast<std::size_t>(at - words.begin()))) {
            continue;
        }
        // A vice president is one; a chief engineer on a ship or a music director is not ours to
        // judge, the table of titles may say otherwise.
        return std::string(seniority);
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (leads(words, i)) {
            return "lead";
        }
    }
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto* numeral = std::ranges::find(numerals, words[i], &Modifier::word);
        if (numeral != numerals.end()) {
            return std::string(numeral->seniority);
        }
    }
    return {};
}

}  // namespace vouch::skills
