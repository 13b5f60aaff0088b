#include "parse/contact.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/key.hpp"
#include "parse/person_name.hpp"
#include "parse/places.hpp"
#include "parse/web_address.hpp"

namespace vouch::parse {
namespace {

// A stretch of a line between separators.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Piece> pieces_of(std::string_view value) {
    std::vector<Piece> out;
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        while (begin < end && (value[begin] == ' ' || value[begin] == '\t')) {
            ++begin;
        }
        while (end > begin && (value[end - 1] == ' ' || value[end - 1] == '\t')) {
            --end;
        }
        if (end > begin) {
            out.push_back({begin, end});
        }
    };
    for (std::size_t at = 0; at < value.size();) {
        const auto point = text::decode(value, at);
        const bool separator =
            std::u32string_view(U"\t|·•∙⋅;●▪◦❖").find(point.value) != std::u32string_view::npos ||
            ((point.value == U'–' || point.value == U'—' || point.value == U'/' ||
              point.value == U'-') && at > 0 &&
             value[at - 1] == ' ' && at + point.size < value.size() &&
             value[at + point.size] == ' ');
        if (separator) {
            close(at);
            begin = at + point.size;
        }
        at += point.size;
    }
    close(value.size());
    return out;
}

// Words that only say what follows: "Email:", "T", "Adresse".
bool is_contact_label(std::string_view value) {
    static const std::set<std::string, std::less<>> labels = {
        "email", "mail", "e", "phone", "telephone", "tel", "mobile", "cell", "mob", "m", "t", "p",
        "h", "fax", "website", "web", "site", "homepage", "portfolio", "blog", "url", "address",
        "location", "city", "town", "region", "state", "country", "residence", "based in",
        "emailadresse", "telefon", "mobil", "handy", "adresse", "anschrift", "wohnort", "webseite",
        "telephone portable", "portable", "courriel", "ville", "telefono", "movil", "celular",
        "correo", "correo electronico", "direccion", "ciudad", "domicilio", "telemovel", "telefone",
        "morada", "endereco", "cidade", "cellulare", "indirizzo", "citta", "telefoon", "adres",
        "woonplaats", "miasto", "contact", "kontakt", "e mail", "e mail adresse", "personal website", "home",
        "work", "links", "profiles", "social", "postal code", "zip", "plz", "lives in", "current location"};
    return labels.contains(words_key_of(value));
}

bool is_place_label(std::string_view value) {
    static const std::set<std::string, std::less<>> labels = {
        "address", "location", "city", "town", "residence", "based in", "adresse", "anschrift",
        "wohnort", "ville", "direccion", "ciudad", "domicilio", "morada", "endereco", "cidade",
        "indirizzo", "citta", "adres", "woonplaats", "miasto", "region", "state", "country",
        "lives in", "current location"};
    return labels.contains(words_key_of(value));
}

class ContactReader {
public:
    ContactReader(std::vector<Section>& sections, float body_size, ResumeBuilder& builder)
        : sections_(sections), body_size_(body_size), builder_(builder),
          basics_(builder.resume.basics) {}

    void read() {
        collect();
        read_addresses();
        read_name();
        read_rest();
        read_summary();
    }

private:
    void collect();
    void read_addresses();
    void read_line_addresses(std::size_t index);
    void read_links();
    void add_url(const std::string& url, const Placed& value);
    void add_profile(NetworkProfile profile, const std::string& url, const Placed& value);
    void read_name();
    void read_headline(std::size_t after, std::size_t rest_begin, std::size_t name_line);
    void read_rest();
    bool read_piece(const TextLine& line, Piece piece, bool in_contact_line);
    bool read_place(const TextLine& line, Piece piece, bool lenient);
    void read_summary();

    std::vector<Section>& sections_;
    float body_size_;
    ResumeBuilder& builder_;
    model::Basics& basics_;
    std::vector<const TextLine*> lines_;          // of heads and contact sections
    std::vector<bool> in_contact_;                // section is a contact section
    std::vector<std::vector<Piece>> used_;        // ranges taken by addresses, by line
    std::vector<bool> done_;                      // nothing left to read
    std::size_t pending_line_ = 0;                // where it stands
    std::string pending_label_;                   // a network or contact label waiting for its value
};

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

void ContactReader::collect() {
    for (Section& section : sections_) {
        if ((section.kind == SectionKind::summary || section.kind == SectionKind::other) &&
            holds_contact(section)) {
            section.kind = SectionKind::contact;
        }
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

void ContactReader::add_profile(NetworkProfile profile, const std::string& url,
                                const Placed& value) {
    for (model::Profile& known : basics_.profiles) {
        const bool same_user = !profile.username.empty() &&
                               text::equal_folded(known.username, profile.username);
        if ((same_user && (text::equal_folded(known.network, profile.network) ||
                           known.network.empty() || profile.network.empty())) ||
            (!url.empty() && bare_url(known.url) == bare_url(url))) {
            known.url = known.url.empty() ? url : known.url;
            known.network = known.network.empty() ? profile.network : known.network;
            return;
        }
    }
    const std::string pointer = "/basics/profiles/" + std::to_string(basics_.profiles.size());
    if (!profile.network.empty()) {
        builder_.note_source(pointer + "/network", value);
    }
    builder_.note_source(pointer + "/username", value);
    if (!url.empty()) {
        builder_.note_source(pointer + "/url", value);
    }
    basics_.profiles.push_back({.network = std::move(profile.network),
                                .username = std::move(profile.username), .url = url, .extra = {}});
}

void ContactReader::add_url(const std::string& url, const Placed& value) {
    if (auto profile = profile_of_url(url)) {
        add_profile(std::move(*profile), url, value);
        return;
    }
    if (basics_.url.empty()) {
        builder_.set(basics_.url, "/basics/url", {.text = url, .source = value.source});
        return;
    }
    if (bare_url(url) == bare_url(basics_.url)) {
        return;
    }
    // a second address: a page of the person's on a site without a known name
    const std::string bare = bare_url(url);
    const std::size_t slash = bare.rfind('/');
    NetworkProfile profile;
    profile.username = slash == std::string::npos ? "" : bare.substr(slash + 1);
    if (!profile.username.empty()) {
        add_profile(std::move(profile), url, value);
    }
}

void ContactReader::read_line_addresses(std::size_t index) {
    const TextLine& line = *lines_[index];
    constexpr std::size_t address_line_bytes_max = 4'000;
    if (line.text.size() > address_line_bytes_max) {
        return;
    }
    for (const TextRange range : find_emails(line.text)) {
        used_[index].push_back({range.begin, range.end});
        if (basics_.email.empty()) {
            builder_.set(basics_.email, "/basics/email", placed(line, range.begin, range.end));
        }
    }
    const auto is_used = [&](std::size_t begin) {
        return std::ranges::any_of(used_[index], [&](const Piece& piece) {
            return begin >= piece.begin && begin < piece.end;
        });
    };
    for (const TextRange range : find_urls(line.text)) {
        if (!is_used(range.begin)) {
            used_[index].push_back({range.begin, range.end});
            add_url(line.text.substr(range.begin, range.end - range.begin),
                    placed(line, range.begin, range.end));
        }
    }
    const auto phones = find_phones(line.text);
    const auto dates = phones.empty() ? std::vector<FoundDate>{} : find_dates(line.text);
    for (const TextRange range : phones) {
        if (!is_used(range.begin) && dates.empty()) {
            used_[index].push_back({range.begin, range.end});
            if (basics_.phone.empty()) {
                builder_.set(basics_.phone, "/basics/phone",
                             placed(line, range.begin, range.end));
            }
        }
    }
}

// Targets behind words or icons: they are exact where the printed text is broken or shortened.
void ContactReader::read_links() {
    const auto& links = builder_.document().links;
    std::set<std::int32_t> seen;
    for (std::size_t index = 0; index < lines_.size(); ++index) {
        const TextLine& line = *lines_[index];
        const bool has_address = !find_emails(line.text).empty() || !find_phones(line.text).empty();
        for (const PlacedWord& word : line.words) {
            if (word.link < 0 || static_cast<std::size_t>(word.link) >= links.size()) {
                continue;
            }
            const std::string& link = links[static_cast<std::size_t>(word.link)];
            const Placed value = placed(line, word.begin, word.end);
            if (link.starts_with("mailto:")) {
                const std::string address = link.substr(7, link.find('?') - 7);
                if (!find_emails(address).empty()) {
                    builder_.set(basics_.email, "/basics/email",
                                 {.text = address, .source = value.source});
                }
                used_[index].push_back({word.begin, word.end});
            } else if (link.starts_with("http")) {
                if (seen.insert(word.link).second) {
                    add_url(link, value);
                }
                // a link's box may reach over a neighbour's words
                if (!has_address) {
                    used_[index].push_back({word.begin, word.end});
                }
            }
        }
    }
    for (const TextLine& icon : icon_links(builder_.document())) {
        const std::string& link = icon.text;
        if (link.starts_with("mailto:") && basics_.email.empty()) {
            builder_.set(basics_.email, "/basics/email",
                         {.text = link.substr(7, link.find('?') - 7), .source = placed(icon).source});
        } else if (link.starts_with("http")) {
            add_url(link, placed(icon));
        }
    }
}

void ContactReader::read_addresses() {
    read_links();
    for (std::size_t index = 0; index < lines_.size(); ++index) {
        read_line_addresses(index);
    }
    if (!basics_.email.empty() && !basics_.phone.empty()) {
        return;
    }
    // some people put them into the footer or under a heading of another name
    for (const Section& section : sections_) {
        for (const TextLine& line : section.lines) {
            if (line.text.size() > 200 || section.kind == SectionKind::references) {
                continue;
            }
            const auto emails = find_emails(line.text);
            if (basics_.email.empty() && !emails.empty()) {
                builder_.set(basics_.email, "/basics/email",
                             placed(line, emails[0].begin, emails[0].end));
            }
        }
    }
}

void ContactReader::read_name() {
    const std::string local = basics_.email.substr(0, basics_.email.find('@'));
    std::vector<const TextLine*> candidates = lines_;
    const auto found = find_name(candidates, body_size_, local);
    if (!found) {
        return;
    }
    const TextLine& line = *lines_[found->line];
    Placed name = placed(line, found->begin, found->end);
    if (found->second_line != found->line) {
        TextLine both = line;
        append_line(both, *lines_[found->second_line]);
        name = placed(both);
        done_[found->second_line] = true;
    }
    builder_.set(basics_.name, "/basics/name", name);
    if (!found->certain) {
        builder_.remark("parse.name-uncertain", {{"name", name.text}}, "/basics/name", name);
    }
    done_[found->line] = true;
    for (std::size_t index = 0; index < lines_.size(); ++index) {
        if (key_of(lines_[index]->text) == key_of(name.text)) {
            done_[index] = true;  // printed twice
        }
    }
    read_headline(found->second_line + 1, found->rest, found->line);
}

bool can_be_headline(const TextLine& line) {
    const auto words = text::words(line.text).size();
    return !line.bullet && words >= 1 && words <= 14 && line.text.size() <= 120 &&
           !line.text.ends_with('.') && line.text.find('@') == std::string::npos &&
           find_phones(line.text).empty() && find_urls(line.text).empty() &&
           find_emails(line.text).empty() && place_cue(line.text) < 2 &&
           !is_contact_label(line.text) && !section_of_wording(line.text);
}

// The professional headline: behind the name on its line, or the lines right below it.
void ContactReader::read_headline(std::size_t after, std::size_t rest_begin,
                                  std::size_t name_line) {
    if (rest_begin != std::string::npos) {
        const TextLine& line = *lines_[name_line];
        std::size_t begin = rest_begin;
        while (begin < line.text.size() &&
               std::string_view(", \t|:-").find(line.text[begin]) != std::string_view::npos) {
            ++begin;
        }
        TextLine rest = cut(line, begin, line.text.size());
        if (rest.text.starts_with("–") || rest.text.starts_with("—") || rest.text.starts_with("·") || rest.text.starts_with("•")) {
            rest = cut(rest, rest.text.find(' '), rest.text.size());
        }
        if (can_be_headline(rest)) {
            if (after < lines_.size() && lines_[after]->starts_paragraph == false &&
                can_be_headline(*lines_[after]) && std::abs(lines_[after]->size - line.size) < 0.5F) {
                append_line(rest, *lines_[after]);
                done_[after] = true;
            }
            builder_.set(basics_.label, "/basics/label", placed(rest));
            return;
        }
    }
    // lines of addresses may stand between where the head has two columns
    std::size_t tried = 0;
    for (std::size_t index = after; index < lines_.size() && tried < 2; ++index) {
        const TextLine& line = *lines_[index];
        if (!used_[index].empty() || place_cue(line.text) >= 2) {
            if (index > after + 6) {
                return;
            }
            TextLine part = cut(line, 0, line.text.find('\t'));
            if (!(part.text.size() < line.text.size() && can_be_headline(part) &&
                  title_cue(part.text) > 0)) {
                continue;
            }
            builder_.set(basics_.label, "/basics/label", placed(part));
            return;
        }
        ++tried;
        if (done_[index] || !can_be_headline(line) || !used_[index].empty() || in_contact_[index]) {
            continue;
        }
        const bool close = index == after;
        if (title_cue(line.text) == 0 && !(close && place_cue(line.text) < 1)) {
            continue;
        }
        TextLine headline = line;
        done_[index] = true;
        if (index + 1 < lines_.size()) {
            const TextLine& next = *lines_[index + 1];
            if (std::abs(next.size - line.size) < 0.3F && next.colour == line.colour &&
                next.bold == line.bold && next.italic == line.italic && !next.after_gap &&
                line.size > body_size_ * 1.05F && can_be_headline(next) && used_[index + 1].empty() &&
                next.page == line.page && next.column == line.column) {
                append_line(headline, next);
                done_[index + 1] = true;
            }
        }
        builder_.set(basics_.label, "/basics/label", placed(headline));
        return;
    }
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
        builder_.note_source("/basics/location/countryCode",
                             placed(line, piece.begin, piece.end));
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
    if (!network_of_label(label).empty() && network_of_label(value).empty()) {
        if (value.size() < 50 && text::words(value).size() <= 3 && !is_contact_label(value)) {
            add_profile({std::string(network_of_label(label)), std::string(value)}, "",
                        placed(line, piece.begin, piece.end));
            return true;
        }
    }
    if (is_contact_label(value) || !network_of_label(value).empty()) {
        pending_label_ = value;
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
    const bool expected = is_place_label(label);
    if (place_cue(value) >= 2 || expected || (in_contact_line && place_cue(value) == 1 && !value.ends_with('.') &&
         value.find(',') != std::string_view::npos)) {
        return read_place(line, piece, expected || in_contact_line);
    }
    return false;
}

void ContactReader::read_rest() {
    for (std::size_t index = 0; index < lines_.size(); ++index) {
        if (done_[index]) {
            continue;
        }
        const TextLine& line = *lines_[index];
        if (read_sensitive(line, builder_)) {
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
        const bool prose = left.size() > 4'000 || text::words(left).size() > 14;
        if (pending_line_ + 1 != index) {
            pending_label_.clear();
        }
        if (!prose) {
            for (const Piece piece : pieces_of(left)) {
                const bool read = read_piece(blanked, piece, any || in_contact_[index] || index < 8);
                all = all && read;
                any = any || read;
            }
            pending_line_ = index;
        } else {
            all = false;
        }
        const bool short_line = left.size() < 60;
        done_[index] = all || (any && (in_contact_[index] || short_line) && !prose);
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

}  // namespace

void read_contact(std::vector<Section>& sections, float body_size, ResumeBuilder& builder) {
    ContactReader(sections, body_size, builder).read();
}

}  // namespace vouch::parse
