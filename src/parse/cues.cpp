#include "parse/cues.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "parse/cue_words.hpp"
#include "parse/key.hpp"

namespace vouch::parse {
namespace {

struct FoldedWord {
    std::string key;
    std::size_t begin;
    std::size_t end;
};

// Words with dots inside kept together: "B.Sc." gives "bsc", "Dipl.-Ing." "diplIng" as two.
std::vector<FoldedWord> folded_words(std::string_view value) {
    constexpr std::size_t words_max = 64;
    std::vector<FoldedWord> out;
    for (const auto& span : text::words(value)) {
        if (out.size() == words_max) {
            break;
        }
        out.push_back(
            {key_of(value.substr(span.begin, span.end - span.begin)), span.begin, span.end});
    }
    return out;
}

// The longest phrase of `set` that begins at word `at`, in words.
std::size_t phrase_length(const std::vector<FoldedWord>& words, std::size_t at,
                          const WordSet& set) {
    constexpr std::size_t phrase_words_max = 5;
    std::string phrase;
    std::size_t best = 0;
    for (std::size_t length = 1; length <= phrase_words_max && at + length <= words.size();
         ++length) {
        phrase += (phrase.empty() ? "" : " ") + words[at + length - 1].key;
        if (set.contains(phrase)) {
            best = length;
        }
    }
    return best;
}

bool has_ending(std::string_view word, const WordSet& endings) {
    for (std::size_t length = 3; length + 2 <= word.size(); ++length) {
        if (endings.contains(word.substr(word.size() - length))) {
            return true;
        }
    }
    return false;
}

bool is_upper_first(std::string_view value) {
    return !value.empty() && text::is_upper(text::decode(value, 0).value);
}

std::string whole_key(std::string_view value) {
    return words_key_of(value);
}

// "SQL Server", "Exchange Server 2016": a server that serves no guests.
bool is_machine(const std::vector<FoldedWord>& words, std::size_t at) {
    static const WordSet kinds = {"sql",      "exchange", "web",    "windows", "application",
                                  "database", "file",     "linux",  "mail",    "proxy",
                                  "media",    "report",   "ubuntu", "team",    "foundation",
                                  "redhat",   "virtual",  "print",  "dns",     "weblogic"};
    return at > 0 && words[at].key == "server" && kinds.contains(words[at - 1].key);
}

// "Higher Secondary School" is a place to learn, "Higher Secondary" what one leaves it with.
bool is_of_school(const std::vector<FoldedWord>& words, std::size_t at, std::size_t length) {
    static const WordSet schools = {"school", "schools", "college", "academy", "board", "schule"};
    const std::size_t next = at + length;
    return length > 0 && next < words.size() && words[next - 1].key == "secondary" &&
           schools.contains(words[next].key);
}

// The month, where "MArch" is a degree.
bool is_march(std::string_view value) {
    return value == "March" || value == "march" || value == "MARCH";
}

}  // namespace

int title_cue(std::string_view value) {
    const auto words = folded_words(value);
    int score = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at].key.empty() || is_machine(words, at)) {
            continue;
        }
        if (phrase_length(words, at, title_words()) > 0) {
            score = std::max(score, at + 1 == words.size() || at == 0 ? 3 : 2);
        } else if (has_ending(words[at].key, title_endings())) {
            score = std::max(score, 2);
        }
    }
    if (!words.empty() && phrase_length(words, 0, title_modifiers()) > 0) {
        score += 1;
    }
    return score;
}

int organisation_cue(std::string_view value) {
    const auto words = folded_words(value);
    int score = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto& word = words[at];
        if (at > 0 && legal_forms().contains(word.key) &&
            (is_upper_first(value.substr(word.begin)) || word.key == "plc" || word.key == "mbh" ||
             word.key == "ev" || word.key == "ggmbh")) {
            score = std::max(score, 4);
        } else if (phrase_length(words, at, organisation_words()) > 0) {
            score = std::max(score, 2);
        } else if (has_ending(word.key, organisation_words()) && word.key.size() > 8) {
            score = std::max(score, 1);
        }
    }
    // "software", "hospital": what a thing is, and nobody's name
    if (words.size() == 1 && !is_upper_first(value.substr(words[0].begin))) {
        return 0;
    }
    if (words.size() == 1 && legal_forms().contains(words[0].key) && value.size() <= 5 &&
        text::upper_case_share(value) > 0.5) {
        score = 4;  // "LLC", left alone behind a comma
    }
    if (value.find(" & ") != std::string_view::npos) {
        score += 1;
    }
    if (value.find("& Co") != std::string_view::npos ||
        value.find("& Sons") != std::string_view::npos) {
        score += 2;
    }
    return score;
}

int school_cue(std::string_view value) {
    const auto words = folded_words(value);
    int score = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (phrase_length(words, at, school_words()) > 0) {
            score = std::max(score, words[at].key.size() <= 3 ? 2 : 3);
        } else if (words[at].key.size() > 6 && has_ending(words[at].key, school_words())) {
            score = std::max(score, 2);
        }
    }
    return score;
}

namespace {

// "cand.ling.merc.", "Dipl.-Betriebsw.", "Mag.rer.soc.oec.": abbreviations that every faculty ends
// in its own way. Their end, or 0.
std::size_t dotted_degree_end(std::string_view value) {
    static constexpr std::string_view beginnings[] = {"cand.", "dipl.", "mag.", "dr.", "lic.",
                                                      "bacc.", "mgr.",  "bc.",  "ing."};
    const std::size_t end = std::min(value.find_first_of(" ,(\t"), value.size());
    const bool known = std::ranges::any_of(beginnings, [&](std::string_view beginning) {
        return end > beginning.size() + 1 && text::starts_with_folded(value, beginning);
    });
    return known ? end : 0;
}

// "NCEA Level 2", "National Certificate Level 4": behind the number, or `end`.
std::size_t level_end(std::string_view value, std::size_t end) {
    for (const std::string_view word : {" Level ", " level ", " Niveau ", " Nivel "}) {
        const std::size_t number = end + word.size();
        if (value.substr(end).starts_with(word) && number < value.size() && value[number] >= '1' &&
            value[number] <= '9') {
            return number + 1;
        }
    }
    return end;
}

}  // namespace

std::size_t degree_end(std::string_view value) {
    const auto words = folded_words(value);
    if (words.empty()) {
        return 0;
    }
    std::size_t at = 0;
    static const WordSet before = {"joint",    "double",   "dual",     "1st",          "2nd",
                                   "first",    "second",   "part",     "executive",    "integrated",
                                   "advanced", "higher",   "european", "intercalated", "staatlich",
                                   "gepruft",  "geprufte", "geprufter"};
    while (at < words.size() && at < 2 && before.contains(words[at].key) &&
           phrase_length(words, at, degree_phrases()) == 0) {
        ++at;
    }
    if (at < words.size() &&
        is_march(value.substr(words[at].begin, words[at].end - words[at].begin))) {
        return 0;
    }
    const std::size_t length = phrase_length(words, at, degree_phrases());
    std::size_t end = length > 0 ? words[at + length - 1].end : dotted_degree_end(value);
    const bool person = length == 1 && words[at].key == "dr" && end < value.size() &&
                        value[end] == '.' && school_cue(value) >= 2;
    if (end == 0 || person || is_of_school(words, at, length)) {
        return 0;  // "Dr. Meera College" is named after somebody
    }
    end = level_end(value, end);
    // "B.Sc." ends with its dot, "BSc (Hons)" with its brackets
    while (end < value.size() && value[end] == '.') {
        ++end;
    }
    std::size_t open = end;
    while (open < value.size() && value[open] == ' ') {
        ++open;
    }
    if (open < value.size() && value[open] == '(') {
        const std::size_t close = value.find(')', open);
        if (close != std::string_view::npos) {
            const std::string inside = whole_key(value.substr(open, close - open));
            static const WordSet inside_degree = {
                "hons", "honours", "honors", "hon",  "fh",      "tu",   "uni",    "dh",   "ba",
                "res",  "eng",     "sc",     "arts", "science", "tech", "cantab", "oxon", "hs"};
            constexpr std::size_t inside_bytes_max = 60;
            const auto within = value.substr(open + 1, close - open - 1);
            // "Cử nhân (BSc)" says the degree again
            const bool said_again = within.size() <= inside_bytes_max && degree_end(within) > 0;
            if (inside_degree.contains(inside) || said_again) {
                end = close + 1;
            }
        }
    } else {
        const auto rest =
            whole_key(value.substr(open, std::min<std::size_t>(8, value.size() - open)));
        if (rest.starts_with("hons") || rest.starts_with("honours")) {
            const std::size_t space = value.find_first_of(" ,", open);
            end = space == std::string_view::npos ? value.size() : space;
        }
    }
    return end;
}

bool has_degree(std::string_view value) {
    const auto words = folded_words(value);
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto word = value.substr(words[at].begin, words[at].end - words[at].begin);
        const std::size_t length = phrase_length(words, at, degree_phrases());
        if (length > 0 && !is_march(word) && !is_of_school(words, at, length)) {
            // two-letter words ("as", "ma", "be") count only as written for degrees
            if (words[at].key.size() > 2 || text::upper_case_share(word) > 0.49) {
                return true;
            }
        }
    }
    return false;
}

bool is_language_name(std::string_view value) {
    return language_names().contains(whole_key(value));
}

bool is_fluency(std::string_view value) {
    const auto words = folded_words(value);
    return !words.empty() && words.size() <= 9 && phrase_length(words, 0, fluency_words()) > 0;
}

bool is_remote_word(std::string_view value) {
    static const WordSet set = {"remote",      "hybrid",      "onsite",         "on site",
                                "home office", "homeoffice",  "work from home", "fully remote",
                                "wfh",         "teletravail", "remoto",         "hibrido",
                                "in person"};
    return set.contains(whole_key(value));
}

bool is_self_employment(std::string_view value) {
    static const WordSet set = {"self employed",
                                "selfemployed",
                                "freelance",
                                "freelancer",
                                "independent",
                                "selbststandig",
                                "freiberuflich",
                                "selbstandig",
                                "independant",
                                "auto entrepreneur",
                                "autonomo",
                                "autonoma",
                                "por cuenta propia",
                                "conta propria",
                                "libero professionista",
                                "zelfstandig",
                                "zzp",
                                "eigenstandig",
                                "own business",
                                "various clients",
                                "private clients"};
    return set.contains(whole_key(value));
}

bool is_employment_type(std::string_view value) {
    static const WordSet set = {"full time",
                                "part time",
                                "fulltime",
                                "parttime",
                                "contract",
                                "permanent",
                                "temporary",
                                "seasonal",
                                "apprenticeship",
                                "vollzeit",
                                "teilzeit",
                                "festanstellung",
                                "cdi",
                                "cdd",
                                "temps plein",
                                "temps partiel",
                                "zero hours",
                                "casual",
                                "permanent full time"};
    return set.contains(whole_key(value));
}

}  // namespace vouch::parse
