#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/key.hpp"
#include "parse/resume/item_list.hpp"
#include "parse/resume/section_kind.hpp"
#include "parse/resume/section_readers.hpp"

namespace vouch::parse::resume {
namespace {

// The longest beginning of the text that names a language, in bytes, or 0.
std::size_t language_end(std::string_view value) {
    std::size_t best = 0;
    std::size_t count = 0;
    for (const auto& word : text::words(value)) {
        if (++count > 4) {
            break;
        }
        if (is_language_name(value.substr(0, word.end))) {
            best = word.end;
        }
    }
    return best;
}

void trim_signs(std::string_view value, std::size_t& begin, std::size_t& end) {
    static constexpr std::string_view signs[] = {" ", "\t", "(", ")", ":", "-", "–", "—", "[",
                                                 "]", ",",  ";", "|", "/", "·", "•", "."};
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view sign : signs) {
            if (begin < end && value.substr(begin, end - begin).starts_with(sign)) {
                begin += sign.size();
                again = true;
            }
            if (begin < end && value.substr(begin, end - begin).ends_with(sign) &&
                !(sign == ")" &&
                  value.substr(begin, end - begin).find('(') != std::string_view::npos)) {
                end -= sign.size();
                again = true;
            }
        }
    }
}

class LanguagesReader {
public:
    explicit LanguagesReader(ResumeBuilder& builder) : builder_(builder) {}

    void read_item(const TextLine& item, bool new_line) {
        const std::size_t end = language_end(item.text);
        auto& list = builder_.resume.languages;
        if (end == 0) {
            if (!list.empty() && list.back().fluency.empty()) {
                set_fluency(item, 0);
            } else if (is_fluency(item.text) || !new_line) {
                if (!list.empty()) {
                    builder_.append(list.back().fluency, pointer() + "/fluency", placed(item),
                                    ", ");
                }
            } else if (text::words(item.text).size() <= 8) {
                unknown_language(item);
            }
            return;
        }
        add(placed(item, 0, end));
        set_fluency(item, end);
        auto& language = builder_.resume.languages.back();
        if (language.fluency.empty()) {
            builder_.set(language.fluency, pointer() + "/fluency", default_);
        }
    }

    // What the languages of a group are: "Mother tongue".
    void set_default(Placed fluency) {
        default_ = std::move(fluency);
    }

    // "Native C2 C2 Passive" below a row of names: a level each; false where they do not fit.
    bool read_levels(const TextLine& line) {
        const auto words = text::words(line.text);
        auto& list = builder_.resume.languages;
        std::size_t open = 0;
        while (open < list.size() && !list[open].fluency.empty()) {
            ++open;
        }
        if (words.empty() || words.size() > list.size() - open ||
            !std::ranges::all_of(words, [&](const text::WordSpan& word) {
                return is_fluency(
                    std::string_view(line.text).substr(word.begin, word.end - word.begin));
            })) {
            return false;
        }
        for (const text::WordSpan& word : words) {
            builder_.set(list[open].fluency, "/languages/" + std::to_string(open) + "/fluency",
                         placed(line, word.begin, word.end));
            ++open;
        }
        return true;
    }

private:
    std::string pointer() const {
        return "/languages/" + std::to_string(builder_.resume.languages.size() - 1);
    }

    void add(const Placed& name) {
        auto& list = builder_.resume.languages;
        list.emplace_back();
        builder_.set(list.back().language, pointer() + "/language", name);
    }

    void set_fluency(const TextLine& item, std::size_t from) {
        std::size_t begin = from;
        std::size_t end = item.text.size();
        trim_signs(item.text, begin, end);
        if (begin < end) {
            builder_.set(builder_.resume.languages.back().fluency, pointer() + "/fluency",
                         placed(item, begin, end));
        }
    }

    // A language no list has: the part before the level.
    void unknown_language(const TextLine& item) {
        std::size_t end = item.text.find_first_of("(:-\t");
        for (const std::string_view dash : {"–", "—"}) {
            end = std::min(end, item.text.find(dash));
        }
        end = std::min(end, item.text.size());
        if (text::words(std::string_view(item.text).substr(0, end)).size() > 3) {
            builder_.remark("parse.text-unplaced", {{"text", item.text}}, "", placed(item));
            return;
        }
        add(placed(item, 0, end));
        set_fluency(item, end);
    }

    ResumeBuilder& builder_;
    Placed default_;
};

}  // namespace

namespace {

// Items between commas and the like, parted again at free slashes: "Persian (Native) / English".
std::vector<TextLine> language_items(const TextLine& line) {
    std::vector<TextLine> out;
    for (const TextLine& item : part_items(line)) {
        std::size_t begin = 0;
        for (std::size_t at = item.text.find(" / "); at != std::string::npos;
             at = item.text.find(" / ", at + 3)) {
            out.push_back(cut(item, begin, at));
            begin = at + 3;
        }
        out.push_back(begin == 0 ? item : cut(item, begin, item.text.size()));
    }
    return out;
}

// "Polish Danish English": nothing but names of languages, which then stand one beside the other.
std::vector<TextLine> names_in_a_row(const TextLine& line) {
    std::vector<TextLine> out;
    const auto words = text::words(line.text);
    for (std::size_t at = 0; at < words.size();) {
        std::size_t count = std::min<std::size_t>(3, words.size() - at);
        while (count > 0 && !is_language_name(std::string_view(line.text).substr(
                                words[at].begin, words[at + count - 1].end - words[at].begin))) {
            --count;
        }
        if (count == 0) {
            return {};
        }
        out.push_back(cut(line, words[at].begin, words[at + count - 1].end));
        at += count;
    }
    return out.size() >= 2 ? out : std::vector<TextLine>{};
}

bool holds_only(std::string_view value, std::string_view list) {
    constexpr std::size_t words_max = 16;
    const auto words = text::words(value);
    const std::string padded = ";" + std::string(list);
    return !words.empty() && words.size() <= words_max &&
           std::ranges::all_of(words, [&](const text::WordSpan& word) {
               const auto key = key_of(value.substr(word.begin, word.end - word.begin));
               return padded.find(";" + key + ";") != std::string::npos;
           });
}

// The words over a grid of levels, as in Europass, and the line that explains the levels below it.
bool is_grid_heading(std::string_view value) {
    static constexpr std::string_view words =
        "understanding;speaking;writing;listening;reading;spoken;production;interaction;verstehen;"
        "sprechen;schreiben;horen;lesen;zusammenhangendes;an;gesprachen;teilnehmen;comprendre;"
        "parler;ecrire;ecouter;lire;ecrit;prendre;part;a;une;conversation;s;exprimer;oralement;en;"
        "continu;comprension;auditiva;de;lectura;hablar;expresion;oral;interaccion;escritura;"
        "comprensione;parlato;produzione;interazione;orale;scrittura;ascolto;lettura;compreensao;"
        "conversacao;producao;escrita;leitura;begrijpen;spreken;schrijven;luisteren;lezen;";
    const bool explained = value.find("A1") != std::string_view::npos &&
                           value.find("C2") != std::string_view::npos && value.size() > 40;
    return explained || holds_only(value, words);
}

bool is_mother_tongue(std::string_view label) {
    static constexpr std::string_view words =
        "mother;tongue;tongues;s;native;language;languages;muttersprache;muttersprachen;n;langue;"
        "langues;maternelle;maternelles;lengua;lenguas;materna;maternas;lingua;linguas;lingue;"
        "madre;madrelingua;moedertaal;moedertalen;jezyk;ojczysty;modersmal;aidinkieli;";
    return holds_only(label, words);
}

bool is_other_languages(std::string_view label) {
    static constexpr std::string_view words =
        "other;foreign;language;languages;s;weitere;andere;sprache;sprachen;n;fremdsprache;"
        "fremdsprachen;autre;autres;langue;langues;otra;otras;otros;lengua;lenguas;idiomas;altra;"
        "altre;lingua;lingue;outra;outras;linguas;overige;taal;talen;skills;";
    return holds_only(label, words);
}

// "Mother tongue(s):", "Other languages:": behind the colon, or 0.
std::size_t group_label_end(const TextLine& line) {
    const std::size_t end = label_end(line);
    if (end == std::string::npos || is_language_name(line.text.substr(0, end - 1))) {
        return 0;
    }
    const std::string_view label = std::string_view(line.text).substr(0, end - 1);
    return is_mother_tongue(label) || is_other_languages(label) ? end : 0;
}

}  // namespace

Section take_languages(Section& skills) {
    Section out{.kind = SectionKind::languages, .heading = {}, .lines = {}};
    std::vector<TextLine> rest;
    bool open = false;  // below a label in the margin that tells of languages
    for (std::size_t index = 0; index < skills.lines.size(); ++index) {
        TextLine& line = skills.lines[index];
        const std::size_t end = label_end(line);
        const bool labelled = end != std::string::npos && end < line.text.size();
        const std::string_view value = line.text;
        const auto label = labelled ? value.substr(0, end - 1) : value;
        const bool of_languages = is_mother_tongue(label) || is_other_languages(label) ||
                                  section_of_wording(label) == SectionKind::languages;
        if (line.side_label) {
            // what the label tells of stands beside it
            const std::string_view next = index + 1 < skills.lines.size()
                                              ? std::string_view(skills.lines[index + 1].text)
                                              : std::string_view();
            open = (of_languages && (language_end(next) > 0 || is_grid_heading(next))) ||
                   (open && (of_languages || language_end(value) == value.size()));
        }
        const bool whole = !line.side_label && labelled && of_languages &&
                           language_end(text::trim(value.substr(end))) > 0;
        (open || whole ? out.lines : rest).push_back(std::move(line));
    }
    skills.lines = std::move(rest);
    return out;
}

void read_languages(const Section& section, ResumeBuilder& builder) {
    LanguagesReader reader(builder);
    bool row_of_names = false;
    Placed grid_words;
    Placed above;  // a label of a mother tongue in the margin
    for (const TextLine& given : section.lines) {
        if (given.side_label && is_mother_tongue(given.text)) {
            above = placed(given);
            continue;
        }
        if (given.side_label && is_other_languages(given.text)) {
            join(grid_words, placed(given));
            continue;
        }
        if (is_grid_heading(given.text)) {
            join(grid_words, placed(given));
            continue;
        }
        if (row_of_names && reader.read_levels(given)) {
            row_of_names = false;
            continue;
        }
        bool first = true;
        if (const auto names = names_in_a_row(given); !names.empty()) {
            for (const TextLine& name : names) {
                reader.read_item(name, true);
            }
            row_of_names = true;
            continue;
        }
        const std::size_t label = group_label_end(given);
        const bool mother_tongue = label > 0 && is_mother_tongue(given.text.substr(0, label));
        const TextLine line = label > 0 ? cut(given, label, given.text.size()) : given;
        reader.set_default(mother_tongue ? placed(given, 0, label - 1)
                                         : std::exchange(above, Placed{}));
        for (const TextLine& item : language_items(line)) {
            reader.read_item(item, first && !(line.text.find('\t') != std::string::npos && !first));
            first = false;
        }
        if (label > 0 && !mother_tongue) {
            join(grid_words, placed(given, 0, label));
        }
    }
    if (!builder.resume.languages.empty()) {
        builder.note_label(
            "/languages/" + std::to_string(builder.resume.languages.size() - 1) + "/fluency",
            grid_words);
    }
}

void read_interests(const Section& section, ResumeBuilder& builder) {
    auto& list = builder.resume.interests;
    const auto pointer = [&] { return "/interests/" + std::to_string(list.size()); };
    for (const TextLine& line : section.lines) {
        const std::size_t end = label_end(line);
        if (end != std::string::npos) {
            model::Interest interest;
            builder.set(interest.name, pointer() + "/name", placed(line, 0, end - 1));
            for (const TextLine& item : part_items(cut(line, end, line.text.size()))) {
                builder.add_line(interest.keywords, pointer() + "/keywords", placed(item));
            }
            list.push_back(std::move(interest));
            continue;
        }
        for (const TextLine& item : part_items(line)) {
            model::Interest interest;
            builder.set(interest.name, pointer() + "/name", placed(item));
            list.push_back(std::move(interest));
        }
    }
}

}  // namespace vouch::parse::resume
