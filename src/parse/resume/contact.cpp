#include "parse/resume/contact.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/key.hpp"
#include "parse/pieces.hpp"
#include "parse/places.hpp"
#include "parse/resume/contact_lines.hpp"
#include "parse/resume/contact_reader.hpp"

namespace vouch::parse::resume {
namespace {

std::vector<Piece> pieces_of(std::string_view value) {
    return pieces_between(value, [&](text::CodePoint point, std::size_t at) {
        return std::u32string_view(U"\t|·•∙⋅;●▪◦❖").find(point.value) !=
                   std::u32string_view::npos ||
               (std::u32string_view(U"–—/-").find(point.value) != std::u32string_view::npos &&
                at > 0 && value[at - 1] == ' ' && at + point.size < value.size() &&
                value[at + point.size] == ' ');
    });
}

bool is_place_label(std::string_view value) {
    static const std::set<std::string, std::less<>> labels = {
        "address",   "location",         "city",      "town",        "residence",  "based in",
        "adresse",   "anschrift",        "wohnort",   "ville",       "direccion",  "ciudad",
        "domicilio", "morada",           "endereco",  "cidade",      "indirizzo",  "citta",
        "adres",     "woonplaats",       "miasto",    "region",      "state",      "country",
        "lives in",  "current location", "living in", "resident in", "located in", "wohnhaft in"};
    return labels.contains(words_key_of(value));
}

// "Based in Leeds", "Living in Leeds": the length of the words before the place.
std::size_t place_words(std::string_view value) {
    for (const std::string_view words :
         {"based in ", "lives in ", "living in ", "resident in ", "located in ", "wohnhaft in "}) {
        if (text::starts_with_folded(value, words)) {
            return words.size();
        }
    }
    return 0;
}

// "Nationality: Irish | Phone: … | Address: …": most pieces have a label, so that even a long line
// is no prose.
bool is_labelled_list(std::string_view value) {
    constexpr std::size_t label_bytes_max = 24;
    const auto pieces = pieces_of(value);
    const auto labelled = std::ranges::count_if(pieces, [&](const Piece piece) {
        return value.substr(piece.begin, piece.end - piece.begin).find(':') < label_bytes_max;
    });
    return labelled >= 3 && static_cast<std::size_t>(labelled) * 2 >= pieces.size();
}

// "Main Street 1, Leeds (home)": what kind of address it is.
std::size_t address_end(std::string_view value) {
    const std::size_t open = value.rfind(" (");
    const bool kind = open != std::string_view::npos && value.ends_with(')') &&
                      text::words(value.substr(open)).size() == 1;
    return kind ? open : value.size();
}

// A heading that says "About" may stand over addresses.
bool holds_contact(const Section& section) {
    bool address = false;
    for (const TextLine& line : section.lines) {
        if (text::words(line.text).size() > 9) {
            return false;
        }
        address = address || !find_emails(line.text).empty() || !find_phones(line.text).empty();
    }
    return address;
}

}  // namespace

constexpr std::size_t place_line_bytes_max = 60;

// Words that only say what follows: "Email:", "T", "Adresse".
constexpr std::string_view contact_labels =
    "email;mail;e;phone;telephone;tel;mobile;cell;mob;m;t;p;h;fax;website;web;site;homepage;"
    "portfolio;blog;url;address;location;city;town;region;state;country;residence;based in;"
    "emailadresse;telefon;mobil;handy;adresse;anschrift;wohnort;webseite;telephone portable;"
    "portable;courriel;ville;telefono;movil;celular;correo;correo electronico;direccion;ciudad;"
    "domicilio;telemovel;telefone;morada;endereco;cidade;cellulare;indirizzo;citta;telefoon;"
    "adres;woonplaats;miasto;contact;kontakt;e mail;e mail adresse;personal website;home;work;"
    "links;profiles;social;phone number;telephone number;email address;e mail "
    "address;telefonnummer;"
    "numero de telephone;adresse electronique;numero de telefono;direccion de correo electronico;"
    "numero de telefone;endereco de email;numero di telefono;indirizzo email;postal "
    "code;zip;plz;lives in;current location;";

bool is_contact_label(std::string_view value) {
    static const auto labels = [] {
        std::set<std::string, std::less<>> out;
        for (const auto label : text::split(contact_labels, ';')) {
            out.emplace(label);
        }
        return out;
    }();
    return !value.empty() && labels.contains(words_key_of(value));
}

void ContactReader::read() {
    collect();
    read_addresses();
    read_name();
    read_rest();
    read_summary();
}

// "POSITION", "Job applied for" over a title, as in Europass.
void ContactReader::take_position(Section& section) {
    static const std::set<std::string, std::less<>> headings = {"position",
                                                                "job applied for",
                                                                "preferred job",
                                                                "desired position",
                                                                "occupational field",
                                                                "desired employment",
                                                                "studies applied for",
                                                                "angestrebte stelle",
                                                                "angestrebte position",
                                                                "beruf",
                                                                "puesto",
                                                                "empleo solicitado",
                                                                "puesto deseado",
                                                                "poste vise",
                                                                "poste",
                                                                "emploi recherche",
                                                                "posizione",
                                                                "posizione ricercata",
                                                                "cargo",
                                                                "cargo pretendido",
                                                                "posicao",
                                                                "functie",
                                                                "stanowisko",
                                                                "professional title"};
    constexpr std::size_t title_words_max = 12;
    if (section.kind != SectionKind::other || section.lines.empty() || !basics_.label.empty() ||
        !headings.contains(words_key_of(section.heading.text)) ||
        text::words(section.lines.front().text).size() > title_words_max) {
        return;
    }
    builder_.set(basics_.label, "/basics/label", placed(section.lines.front()));
    section.lines.erase(section.lines.begin());
    section.kind = SectionKind::contact;
}

void ContactReader::collect() {
    for (Section& section : sections_) {
        take_position(section);
        if ((section.kind == SectionKind::summary || section.kind == SectionKind::other) &&
            holds_contact(section)) {
            section.kind = SectionKind::contact;
        }
    }
    move_contact_lines(sections_, builder_.document());
    for (const Section& section : sections_) {
        if (section.kind != SectionKind::head && section.kind != SectionKind::contact) {
            continue;
        }
        for (const TextLine& line : section.lines) {
            lines_.push_back(&line);
            in_contact_.push_back(section.kind == SectionKind::contact);
        }
    }
    used_.resize(lines_.size());
    done_.assign(lines_.size(), false);
}

bool ContactReader::read_place(const TextLine& line, Piece piece, bool lenient) {
    model::Location& location = basics_.location;
    const std::string_view value =
        std::string_view(line.text).substr(piece.begin, piece.end - piece.begin);
    const auto place = whole_place(value, lenient);
    if (!place || !(place->city || place->country || place->region || place->postal_code)) {
        return false;
    }
    const auto fill = [&](std::string& field, std::string_view member,
                          const std::optional<Part>& part) {
        if (part && field.empty()) {
            builder_.set(field, "/basics/location/" + std::string(member),
                         placed(line, piece.begin + part->begin, piece.begin + part->end));
        }
    };
    fill(location.address, "address", place->address);
    fill(location.postal_code, "postalCode", place->postal_code);
    fill(location.city, "city", place->city);
    fill(location.region, "region", place->region);
    if (location.country_code.empty() && !place->country_code.empty()) {
        location.country_code = place->country_code;
        builder_.note_derived("/basics/location/countryCode", placed(line, piece.begin, piece.end));
    }
    return true;
}

// True where the piece was understood.
bool ContactReader::read_piece(const TextLine& line, Piece piece, bool in_contact_line) {
    std::string_view value =
        std::string_view(line.text).substr(piece.begin, piece.end - piece.begin);
    // "Label: value"
    std::string label = pending_label_;
    pending_label_.clear();
    if (const std::size_t colon = value.find(':'); colon != std::string_view::npos && colon < 24) {
        label = value.substr(0, colon);
        std::size_t begin = colon + 1;
        while (begin < value.size() && value[begin] == ' ') {
            ++begin;
        }
        piece.begin += begin;
        value = value.substr(begin);
        if (value.empty()) {
            pending_label_ = label;
            return is_contact_label(label) || !network_of_label(label).empty();
        }
    }
    if (value.starts_with('(') && value.ends_with(')') && line_has_link_) {
        return true;  // what the address before it is: "(Company)"
    }
    if (!network_of_label(label).empty() && network_of_label(value).empty()) {
        if (value.size() < 50 && text::words(value).size() <= 3 && !is_contact_label(value) &&
            key_of(value).size() >= 2) {
            add_profile({std::string(network_of_label(label)), std::string(value)}, "",
                        placed(line, piece.begin, piece.end));
            return true;
        }
    }
    if (is_contact_label(value) || !network_of_label(value).empty()) {
        pending_label_ = line_has_link_ ? std::string_view() : value;
        return true;
    }
    const auto open = value.rfind(" (");
    if (open != std::string_view::npos && value.ends_with(')')) {
        const auto network = network_of_label(value.substr(open + 2, value.size() - open - 3));
        if (!network.empty()) {
            add_profile({std::string(network), std::string(value.substr(0, open))}, "",
                        placed(line, piece.begin, piece.begin + open));
            return true;
        }
    }
    if (const std::size_t words = place_words(value); words > 0) {
        label = value.substr(0, words);
        piece.begin += words;
        value = text::trim(value.substr(words));
    }
    const bool expected = is_place_label(label);
    piece.end = expected ? piece.begin + address_end(value) : piece.end;
    value = value.substr(0, piece.end - piece.begin);
    if (place_cue(value) >= 2 || expected ||
        (in_contact_line && place_cue(value) == 1 && !value.ends_with('.') &&
         value.find(',') != std::string_view::npos)) {
        return read_place(line, piece, expected || in_contact_line);
    }
    return false;
}

// "Cape Town Western" over "Cape ZA": a place that a narrow column broke.
void ContactReader::read_broken_place(std::size_t index) {
    if (index + 1 >= lines_.size() || done_[index + 1] || !used_[index].empty() ||
        !used_[index + 1].empty() || lines_[index + 1]->after_gap ||
        lines_[index]->text.size() > place_line_bytes_max ||
        lines_[index + 1]->text.size() > place_line_bytes_max ||
        place_cue(lines_[index]->text) >= 2) {
        return;
    }
    TextLine both = *lines_[index];
    append_line(both, *lines_[index + 1]);
    if (place_cue(both.text) >= 3 && read_place(both, {0, both.text.size()}, true)) {
        done_[index] = true;
        done_[index + 1] = true;
    }
}

void ContactReader::read_rest() {
    for (std::size_t index = 0; index < lines_.size(); ++index) {
        if (done_[index]) {
            continue;
        }
        read_broken_place(index);
        const TextLine& line = *lines_[index];
        if (done_[index]) {
            continue;
        }
        const bool one_particular =
            pieces_of(line.text).size() == 1 || line.text.find('\t') != std::string::npos;
        if (one_particular && read_sensitive(line, builder_)) {
            done_[index] = true;
            continue;
        }
        // blank out what the addresses took, so that the rest falls into pieces around it
        std::string left = line.text;
        for (const Piece& piece : used_[index]) {
            std::fill(left.begin() + static_cast<std::ptrdiff_t>(piece.begin),
                      left.begin() + static_cast<std::ptrdiff_t>(piece.end), '\t');
        }
        TextLine blanked = line;
        blanked.text = left;
        bool all = true;
        bool any = !used_[index].empty();
        line_has_link_ = any;
        const bool prose =
            left.size() > 4'000 || (text::words(left).size() > 14 && !is_labelled_list(line.text));
        if (pending_line_ + 1 != index) {
            pending_label_.clear();
        }
        if (!prose) {
            for (const Piece piece : pieces_of(left)) {
                const bool read =
                    read_sensitive(cut(blanked, piece.begin, piece.end), builder_) ||
                    read_piece(blanked, piece, any || in_contact_[index] || index < 8);
                all = all && read;
                any = any || read;
            }
            pending_line_ = index;
        } else {
            all = false;
        }
        done_[index] = all || (any && !prose);
    }
}

void ContactReader::read_summary() {
    std::set<const TextLine*> finished;
    TextLine summary;
    for (std::size_t index = 0; index < lines_.size(); ++index) {
        const TextLine& line = *lines_[index];
        if (done_[index]) {
            finished.insert(&line);
            continue;
        }
        const bool prose = text::words(line.text).size() >= 8 ||
                           (line.text.ends_with('.') && text::words(line.text).size() >= 4);
        if (prose && !basics_.name.empty()) {
            summary.words.empty() ? static_cast<void>(summary = line) : append_line(summary, line);
            finished.insert(&line);
        } else {
            builder_.remark("parse.text-unplaced", {{"text", line.text}}, "", placed(line));
            finished.insert(&line);
        }
    }
    if (basics_.summary.empty()) {
        builder_.set(basics_.summary, "/basics/summary", placed(summary));
    }
    for (Section& section : sections_) {
        if (section.kind == SectionKind::head || section.kind == SectionKind::contact) {
            section.lines.clear();
        }
    }
}

void read_contact(std::vector<Section>& sections, float body_size, ResumeBuilder& builder) {
    ContactReader(sections, body_size, builder).read();
}

}  // namespace vouch::parse::resume
