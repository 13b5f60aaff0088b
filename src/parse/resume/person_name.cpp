#include "parse/resume/person_name.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/key.hpp"
#include "parse/places.hpp"
#include "parse/resume/section_kind.hpp"

namespace vouch::parse::resume {
namespace {

constexpr std::size_t candidates_max = 200;

const std::set<std::string, std::less<>>& particles() {
    static const std::set<std::string, std::less<>> words = {
        "de", "da",  "do",    "dos", "das", "del", "della", "di",  "du", "des", "la",
        "le", "les", "van",   "von", "der", "den", "ter",   "ten", "zu", "zur", "af",
        "av", "bin", "binti", "ibn", "al",  "el",  "ul",    "y",   "e",  "i",   "und",
        "ni", "nic", "mac",   "o",   "san", "st",  "vom",   "dem", "abu"};
    return words;
}

bool is_document_title(std::string_view value) {
    static const std::set<std::string, std::less<>> titles = {"curriculumvitae",
                                                              "cv",
                                                              "resume",
                                                              "lebenslauf",
                                                              "vita",
                                                              "curriculum",
                                                              "bewerbung",
                                                              "europass",
                                                              "hojadevida",
                                                              "currculo",
                                                              "zyciorys",
                                                              "levensloop",
                                                              "tabellarischerlebenslauf",
                                                              "europasscurriculumvitae",
                                                              "curriculo",
                                                              "personalresume",
                                                              "professionalresume"};
    return titles.contains(key_of(value));
}

bool is_suffix(std::string_view value) {
    static const std::set<std::string, std::less<>> suffixes = {"jr", "sr", "ii", "iii", "iv"};
    return suffixes.contains(key_of(value));
}

// Where the name ends on a line that goes on with a headline or credentials.
std::size_t name_end(std::string_view value) {
    std::size_t end = value.size();
    for (const std::string_view sign : {"\t", " | ", " · ", " • ", " – ", " — ", " - ", ": "}) {
        end = std::min(end, value.find(sign));
    }
    const std::size_t comma = value.substr(0, end).find(',');
    if (comma == std::string_view::npos) {
        return end;
    }
    const auto after = text::trim(value.substr(comma + 1, end - comma - 1));
    if (is_suffix(after)) {
        return end;
    }
    const bool single_before = value.substr(0, comma).find(' ') == std::string_view::npos;
    const bool last_first =
        single_before && title_cue(after) == 0 && is_name_shaped("A " + std::string(after));
    return last_first ? end : comma;
}

// The share of the name's words (three letters and more) that the address spells.
double email_agreement(std::string_view name, std::string_view local_part) {
    const std::string address = key_of(local_part);
    if (address.size() < 3) {
        return 0;
    }
    double best = 0;
    std::string initials;
    for (const auto word : text::split(name, ' ')) {
        const std::string key = key_of(word);
        if (key.size() >= 3 && address.find(key) != std::string::npos) {
            best += 0.5;
        }
        for (const auto part : text::split(word, '-')) {
            const std::string half = key_of(part);
            if (half.size() >= 3 && half != key && address.find(half) != std::string::npos) {
                best += 0.4;
            }
        }
        if (!key.empty()) {
            initials += key[0];
        }
    }
    if (initials.size() >= 2 && address == initials) {
        best += 0.5;
    }
    return std::min(best, 1.0);
}

// "van", or "vanDyck": a particle grown together with the name behind it.
bool begins_with_particle(std::string_view word) {
    std::size_t end = 0;
    while (end < word.size() && text::is_lower(text::decode(word, end).value)) {
        end += text::decode(word, end).size;
    }
    const bool name_behind = end == word.size() || text::is_upper(text::decode(word, end).value);
    return particles().contains(text::fold(word)) ||
           (end >= 2 && name_behind && particles().contains(text::fold(word.substr(0, end))));
}

}  // namespace

bool is_name_shaped(std::string_view value) {
    value = text::trim(value);
    if (value.size() < 3 || value.size() > 60) {
        return false;
    }
    std::size_t words = 0;
    for (const auto part : text::split(value, ' ')) {
        if (part.empty()) {
            continue;
        }
        ++words;
        bool letters = false;
        for (std::size_t at = 0; at < part.size();) {
            const auto point = text::decode(part, at);
            const bool sign = std::u32string_view(U".'’`-‐‑(),\"“”").find(point.value) !=
                              std::u32string_view::npos;
            if (text::is_digit(point.value) || (!text::is_word_character(point.value) && !sign)) {
                return false;
            }
            letters = letters || text::is_letter(point.value);
            at += point.size;
        }
        const char32_t first =
            text::decode(part, part.front() == '(' || part.front() == '"' ? 1 : 0).value;
        if (letters && text::is_lower(first) && !begins_with_particle(part) &&
            part.find('\'') == std::string_view::npos) {
            return false;
        }
    }
    return words >= 2 && words <= 6;
}

namespace {

// "João Vítor de Albuquerque" has three words besides its particle.
std::size_t count_own_words(std::string_view name) {
    std::size_t out = 0;
    for (const auto word : text::split(name, ' ')) {
        out += word.empty() || particles().contains(text::fold(word)) ? 0 : 1;
    }
    return out;
}

// A name set in two or three lines of the same large type.
void add_further_lines(const std::vector<const TextLine*>& lines, FoundName& found,
                       std::string& name) {
    constexpr std::size_t name_lines_max = 3;
    const TextLine& line = *lines[found.line];
    std::size_t last = found.line;
    while (found.further_lines.size() + 1 < name_lines_max) {
        std::size_t next = last + 1;
        while (next < lines.size() && next < last + 4 &&
               std::abs(lines[next]->size - line.size) >= 0.5F) {
            ++next;  // the other half of a head in two columns may come between
        }
        if (next >= lines.size() || next >= last + 4) {
            return;
        }
        const TextLine& more = *lines[next];
        // "Cruz-Santos, RN – Nurse" below "Maricel Dela"
        const std::size_t end =
            std::min(name_end(more.text), std::min(more.text.find(','), more.text.size()));
        const auto part = text::trim(std::string_view(more.text).substr(0, end));
        const std::string joined = name + (name.ends_with('-') ? "" : " ") + std::string(part);
        if (std::abs(more.size - line.size) >= 0.5F || more.page != line.page ||
            more.colour != line.colour || title_cue(part) >= 2 || !is_name_shaped(joined) ||
            section_of_wording(more.text) || count_own_words(name) > 3) {
            return;
        }
        name = joined;
        found.further_lines.push_back(next);
        found.last_end = end;
        found.rest = end < more.text.size() ? end : std::string::npos;
        last = next;
        if (end < more.text.size()) {
            return;
        }
    }
}

}  // namespace

std::optional<FoundName> find_name(const std::vector<const TextLine*>& lines, float body_size,
                                   std::string_view email_local_part) {
    float largest = 0;
    for (const TextLine* line : lines) {
        if (line->page <= 1) {
            largest = std::max(largest, line->size);
        }
    }
    std::optional<FoundName> best;
    double best_score = 0;
    for (std::size_t index = 0; index < std::min(lines.size(), candidates_max); ++index) {
        const TextLine& line = *lines[index];
        if (line.page > 1 || line.bullet || line.text.empty() || is_document_title(line.text)) {
            continue;
        }
        const std::size_t end = name_end(line.text);
        std::string name(text::trim(std::string_view(line.text).substr(0, end)));
        FoundName found{.line = index,
                        .further_lines = {},
                        .begin = 0,
                        .end = end,
                        .last_end = 0,
                        .rest = end < line.text.size() ? end : std::string::npos,
                        .certain = false};
        const bool biggest =
            line.size > 0 && line.size >= largest - 0.3F && line.size > body_size * 1.15F;
        if (biggest && end == line.text.size()) {
            add_further_lines(lines, found, name);
        }
        const bool one_word = biggest && is_name_shaped("A " + name) && name.size() >= 3;
        if (!is_name_shaped(name) && !one_word) {
            continue;
        }
        if (section_of_wording(name) || is_inner_label(name)) {
            continue;
        }
        const double agreement = email_agreement(name, email_local_part);
        double score = 4.0 * agreement;
        score += biggest ? 4.0 : line.size > body_size * 1.15F ? 1.5 : 0.0;
        score += line.heading_level == 1 ? 2.0 : 0.0;
        score += index == 0 ? 1.5 : index < 3 ? 0.7 : 0.0;
        score += line.bold || line.caps ? 0.5 : 0.0;
        score -= 1.2 * std::min(title_cue(name), 3);
        score -= is_name_shaped(name) ? 0.0 : 1.5;
        score -= place_cue(name) >= 2 ? 2.0 : 0.0;
        score -= organisation_cue(name) >= 2 ? 1.5 : 0.0;
        score -= 0.02 * static_cast<double>(index);
        if (score > best_score) {
            best = found;
            best->certain = agreement > 0 || score >= 4;
            best_score = score;
        }
    }
    return best_score > 0.4 ? best : std::nullopt;
}

}  // namespace vouch::parse::resume
