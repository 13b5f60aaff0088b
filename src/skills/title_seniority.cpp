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
                                 Modifier{"lehrling", "intern"},
                                 Modifier{"apprenti", "intern"},
                                 Modifier{"apprentie", "intern"},
                                 Modifier{"aprendiz", "intern"},
                                 Modifier{"apprendista", "intern"},
                                 Modifier{"stagista", "intern"},
                                 Modifier{"tirocinante", "intern"},
                                 Modifier{"stagiair", "intern"},
                                 Modifier{"pasante", "intern"},
                                 Modifier{"volontariat", "intern"},
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
                                 Modifier{"prasident", "executive"},
                                 Modifier{"founder", "executive"},
                                 Modifier{"co-founder", "executive"},
                                 Modifier{"cofounder", "executive"},
                                 Modifier{"grunder", "executive"},
                                 Modifier{"geschaftsfuhrer", "executive"},
                                 Modifier{"geschaftsfuhrerin", "executive"},
                                 Modifier{"vorstand", "executive"},
                                 Modifier{"ciso", "executive"},
                                 Modifier{"chro", "executive"},
                                 Modifier{"pdg", "executive"},
                                 Modifier{"director", "director"},
                                 Modifier{"directora", "director"},
                                 Modifier{"directeur", "director"},
                                 Modifier{"directrice", "director"},
                                 Modifier{"direktor", "director"},
                                 Modifier{"direktorin", "director"},
                                 Modifier{"diretor", "director"},
                                 Modifier{"diretora", "director"},
                                 Modifier{"direttore", "director"},
                                 Modifier{"direttrice", "director"},
                                 Modifier{"trainee", "junior"},
                                 Modifier{"junior", "junior"},
                                 Modifier{"jr", "junior"},
                                 Modifier{"jnr", "junior"},
                                 Modifier{"graduate", "junior"},
                                 Modifier{"berufseinsteiger", "junior"},
                                 Modifier{"berufseinsteigerin", "junior"},
                                 Modifier{"debutant", "junior"},
                                 Modifier{"debutante", "junior"},
                                 Modifier{"entry-level", "junior"},
                                 Modifier{"senior", "senior"},
                                 Modifier{"sr", "senior"},
                                 Modifier{"snr", "senior"},
                                 Modifier{"leitender", "lead"},
                                 Modifier{"leitende", "lead"},
                                 Modifier{"experimente", "senior"},
                                 Modifier{"mid-level", "mid"},
                                 Modifier{"midlevel", "mid"},
                                 Modifier{"intermediate", "mid"},
                                 Modifier{"pleno", "mid"},
                                 Modifier{"confirme", "mid"},
                                 Modifier{"confirmee", "mid"},
                                 Modifier{"abteilungsleiter", "manager"},
                                 Modifier{"abteilungsleiterin", "manager"},
                                 Modifier{"bereichsleiter", "manager"},
                                 Modifier{"bereichsleiterin", "manager"},
                                 Modifier{"filialleiter", "manager"},
                                 Modifier{"filialleiterin", "manager"},
                                 Modifier{"gerente", "manager"},
                                 Modifier{"teamleiter", "lead"},
                                 Modifier{"teamleiterin", "lead"},
                                 Modifier{"teamlead", "lead"},
                                 Modifier{"gruppenleiter", "lead"},
                                 Modifier{"gruppenleiterin", "lead"},
                                 Modifier{"schichtleiter", "lead"},
                                 Modifier{"schichtleiterin", "lead"},
                                 Modifier{"vorarbeiter", "lead"},
                                 Modifier{"vorarbeiterin", "lead"},
                                 Modifier{"supervisora", "lead"},
                                 Modifier{"superviseur", "lead"},
                                 Modifier{"capataz", "lead"},
                                 Modifier{"caposquadra", "lead"}};

// Two words that say more than either.
struct Pair {
    std::string_view first;
    std::string_view second;
    std::string_view seniority;
};
constexpr std::array pairs = {Pair{"managing", "director", "executive"},
                              Pair{"executive", "director", "executive"},
                              Pair{"head", "of", "director"},
                              Pair{"head", "nurse", "lead"},
                              Pair{"head", "chef", "lead"},
                              Pair{"head", "cook", "lead"},
                              Pair{"head", "waiter", "lead"},
                              Pair{"head", "waitress", "lead"},
                              Pair{"head", "baker", "lead"},
                              Pair{"head", "barista", "lead"},
                              Pair{"head", "bartender", "lead"},
                              Pair{"head", "coach", "lead"},
                              Pair{"head", "gardener", "lead"},
                              Pair{"head", "housekeeper", "lead"},
                              Pair{"head", "receptionist", "lead"},
                              Pair{"head", "cashier", "lead"},
                              Pair{"head", "technician", "lead"},
                              Pair{"head", "librarian", "lead"},
                              Pair{"jefe", "de", "manager"},
                              Pair{"jefa", "de", "manager"},
                              Pair{"chef", "d'equipe", "lead"},
                              Pair{"associate", "engineer", "junior"},
                              Pair{"associate", "software", "junior"},
                              Pair{"associate", "developer", "junior"},
                              Pair{"associate", "scientist", "junior"},
                              Pair{"associate", "designer", "junior"},
                              Pair{"associate", "consultant", "junior"},
                              Pair{"associate", "analyst", "junior"},
                              Pair{"associate", "data", "junior"}};

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
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const auto* said = std::ranges::find_if(pairs, [&](const Pair& pair) {
            // A "Senior Associate Consultant" is none.
            const bool first_counts = pair.first != "associate" || i == 0;
            return words[i] == pair.first && words[i + 1] == pair.second && first_counts;
        });
        if (said != pairs.end() && !speaks_of_another(words, i)) {
            return std::string(said->seniority);
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
    return words.size() > 1 && words.back() == "i" ? "junior" : std::string();
}

}  // namespace vouch::skills
