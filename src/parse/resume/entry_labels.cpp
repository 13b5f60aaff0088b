#include "parse/resume/entry_labels.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "parse/key.hpp"
#include "parse/resume/item_list.hpp"

namespace vouch::parse::resume {
namespace {

using Labels = std::map<std::string, HeadLabel, std::less<>>;

const Labels& head_labels() {
    static const Labels labels = [] {
        constexpr std::string_view employer =
            "company;company name;name of company;name of the company;employer;employer name;"
            "name of employer;name of the employer;organisation;organization;organisation name;"
            "organization name;name of organisation;name of organization;name of the organisation;"
            "name of the organization;firm;firma;unternehmen;arbeitgeber;entreprise;employeur;"
            "societe;empresa;empleador;empregador;azienda;datore di lavoro;werkgever;bedrijf";
        constexpr std::string_view position =
            "position;position held;position title;designation;title;job title;post;post held;"
            "job position;occupation;job role;stelle;tatigkeit;funktion;position als;poste;"
            "fonction;intitule du poste;cargo;puesto;posicion;funcao;posizione;mansione;"
            "functie";
        constexpr std::string_view date =
            "duration;period;time period;dates;date;tenure;employment period;"
            "period of employment;employment dates;dates of employment;employed from;"
            "work period;working period;zeitraum;dauer;periode;duree;dates d emploi;periodo;"
            "duracion;duracao;durata;fechas;datas";
        constexpr std::string_view place =
            "location;place;city;ort;lieu;lugar;local;standort;luogo;plaats";
        Labels out;
        const auto add = [&](std::string_view list, HeadLabel label) {
            for (const auto name : text::split(list, ';')) {
                out.emplace(name, label);
            }
        };
        add(employer, HeadLabel::employer);
        add(position, HeadLabel::position);
        add("role;rolle;ruolo;role played;rol", HeadLabel::role);
        add(date, HeadLabel::date);
        add(place, HeadLabel::place);
        return out;
    }();
    return labels;
}

// "company 2", "1. company" count the companies.
std::string without_number(std::string label) {
    label.erase(0, std::min(label.find_first_not_of("0123456789 "), label.size()));
    while (!label.empty() &&
           (label.back() == ' ' || (label.back() >= '0' && label.back() <= '9'))) {
        label.pop_back();
    }
    return label;
}

}  // namespace

std::optional<LabelledPart> labelled_part(const TextLine& line) {
    constexpr std::size_t label_bytes_max = 40;
    const std::size_t colon = line.text.find(':');
    if (colon == std::string::npos || colon > label_bytes_max || line.side_label) {
        return std::nullopt;
    }
    std::size_t begin = colon + 1;
    while (begin < line.text.size() && std::string_view(" \t:-").contains(line.text[begin])) {
        ++begin;
    }
    const auto found = head_labels().find(
        without_number(words_key_of(std::string_view(line.text).substr(0, colon))));
    if (found == head_labels().end() || begin >= line.text.size()) {
        return std::nullopt;
    }
    return LabelledPart{.label = found->second, .value_begin = begin};
}

// "Client: …", "Team size: 4", "Duration: …" tell of an entry that is named elsewhere.
bool is_detail(const TextLine& line) {
    static const std::set<std::string, std::less<>> labels = {"client",
                                                              "clients",
                                                              "team size",
                                                              "team",
                                                              "technologies",
                                                              "technology",
                                                              "tools",
                                                              "role",
                                                              "technology tools",
                                                              "tools and technologies",
                                                              "environment",
                                                              "duration",
                                                              "domain",
                                                              "platform",
                                                              "database",
                                                              "project",
                                                              "project title",
                                                              "project name",
                                                              "description",
                                                              "project description",
                                                              "operating system",
                                                              "languages",
                                                              "methodology",
                                                              "software",
                                                              "hardware",
                                                              "customer",
                                                              "kunde",
                                                              "projekt",
                                                              "technologien",
                                                              "dauer",
                                                              "rolle",
                                                              "skills used",
                                                              "tech stack",
                                                              "keywords",
                                                              "period",
                                                              "industry",
                                                              "branche",
                                                              "reporting to",
                                                              "reports to"};
    const std::size_t end = label_end(line);
    return end != std::string::npos && end < line.text.size() && !line.side_label &&
           labels.contains(words_key_of(std::string_view(line.text).substr(0, end)));
}

std::vector<LabelledHead> labelled_heads(const std::vector<TextLine>& lines) {
    constexpr std::size_t value_words_max = 20;
    std::vector<LabelledHead> out;
    std::set<HeadLabel> seen;
    LabelledHead open;
    const auto close = [&] {
        const bool named = seen.contains(HeadLabel::employer) ||
                           (seen.contains(HeadLabel::position) && seen.contains(HeadLabel::date));
        const bool more = seen.contains(HeadLabel::position) || seen.contains(HeadLabel::role) ||
                          seen.contains(HeadLabel::date);
        if (named && more) {
            out.push_back(open);
        }
        seen.clear();
    };
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const TextLine& line = lines[index];
        // "1. Company: …" counts the posts; other bullets tell of one
        const bool counted = line.bullet && !line.marker.empty() && line.marker.front() >= '0' &&
                             line.marker.front() <= '9';
        const auto part =
            line.bullet && !(counted && seen.empty()) ? std::nullopt : labelled_part(line);
        const bool fits = part && text::words(line.text).size() <= value_words_max;
        if (!fits || seen.contains(part->label)) {
            close();
        }
        if (fits) {
            open.begin = seen.empty() ? index : open.begin;
            open.end = index + 1;
            seen.insert(part->label);
        }
    }
    close();
    return out;
}

}  // namespace vouch::parse::resume
