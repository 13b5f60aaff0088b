#include "parse/resume/contact_reader.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "parse/key.hpp"
#include "parse/places.hpp"
#include "parse/resume/phones.hpp"

namespace vouch::parse::resume {

void ContactReader::add_profile(NetworkProfile profile, const std::string& url,
                                const Placed& value) {
    for (model::Profile& known : basics_.profiles) {
        const bool same_user =
            !profile.username.empty() && text::equal_folded(known.username, profile.username);
        if ((same_user && (text::equal_folded(known.network, profile.network) ||
                           known.network.empty() || profile.network.empty())) ||
            (!url.empty() && bare_url(known.url) == bare_url(url))) {
            known.url = known.url.empty() ? url : known.url;
            known.network = known.network.empty() ? profile.network : known.network;
            const auto index = static_cast<std::size_t>(&known - basics_.profiles.data());
            builder_.note_derived("/basics/profiles/" + std::to_string(index) + "/url", value);
            return;
        }
    }
    const std::string pointer = "/basics/profiles/" + std::to_string(basics_.profiles.size());
    // the words are the address where it is printed, else the user's name
    const bool printed = !url.empty() && bare_url(value.text) == bare_url(url);
    const bool named = !printed && value.text == profile.username;
    if (!profile.network.empty()) {
        builder_.note_derived(pointer + "/network", value);
    }
    named ? builder_.note_source(pointer + "/username", value)
          : builder_.note_derived(pointer + "/username", value);
    if (!url.empty()) {
        printed ? builder_.note_source(pointer + "/url", value)
                : builder_.note_derived(pointer + "/url", value);
    }
    basics_.profiles.push_back({.network = std::move(profile.network),
                                .username = std::move(profile.username),
                                .url = url,
                                .extra = {}});
}

void ContactReader::add_url(const std::string& url, const Placed& value) {
    if (auto profile = profile_of_url(url)) {
        add_profile(std::move(*profile), url, value);
        return;
    }
    if (basics_.url.empty()) {
        builder_.set_target(basics_.url, "/basics/url", url, value);
        return;
    }
    if (bare_url(url) == bare_url(basics_.url)) {
        builder_.note_derived("/basics/url", value);  // said again
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
        const Placed email = placed(line, range.begin, range.end);
        if (basics_.email.empty()) {
            builder_.set(basics_.email, "/basics/email", email);
        } else if (text::equal_folded(email.text, basics_.email)) {
            builder_.note_derived("/basics/email", email);  // printed again, or behind its link
        } else if (range.begin == 0 || line.text[range.begin - 1] != '@') {  // "@user@host"
            builder_.remark("parse.contact-second",
                            {{"kind", "e-mail address"}, {"text", email.text}}, "", email);
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
}

// The country of who writes, for phone numbers without a prefix: of an address in the contact
// lines, of the e-mail address's ending, of the text's language.
std::string ContactReader::guess_country() const {
    for (const TextLine* line : lines_) {
        std::size_t begin = 0;
        for (std::size_t end = 0; begin < line->text.size(); begin = end + 1) {
            end = std::min(line->text.find_first_of("|\t;", begin), line->text.size());
            const auto part = text::trim(std::string_view(line->text).substr(begin, end - begin));
            const auto place = place_cue(part) >= 2 ? whole_place(part, true) : std::nullopt;
            if (place && !place->country_code.empty()) {
                return place->country_code;
            }
        }
    }
    const std::string& email = basics_.email;
    const std::string ending = text::to_upper(email.substr(email.rfind('.') + 1));
    if (ending.size() == 2 && !email.empty()) {
        return ending == "UK" ? "GB" : ending;
    }
    static constexpr std::pair<std::string_view, std::string_view> languages[] = {
        {"de", "DE"}, {"fr", "FR"}, {"es", "ES"}, {"pt", "BR"}, {"it", "IT"},
        {"nl", "NL"}, {"pl", "PL"}, {"sv", "SE"}, {"da", "DK"}, {"en", "US"}};
    const auto found = std::ranges::find(languages, builder_.resume.language,
                                         [](const auto& entry) { return entry.first; });
    return found == std::end(languages) ? "" : std::string(found->second);
}

// The first of the surest numbers; all of them are read.
void ContactReader::read_phone() {
    const std::string country = guess_country();
    std::optional<PhoneFit> best;
    for (std::size_t index = 0; index < lines_.size(); ++index) {
        const TextLine& line = *lines_[index];
        constexpr std::size_t phone_line_bytes_max = 1'000;
        if (line.text.size() > phone_line_bytes_max) {
            continue;
        }
        for (const FoundPhone& phone : find_phone_numbers(line.text, country)) {
            const bool used = std::ranges::any_of(used_[index], [&](const Piece& piece) {
                return phone.begin >= piece.begin && phone.begin < piece.end;
            });
            if (used) {
                continue;
            }
            used_[index].push_back({phone.begin, phone.end});
            const Placed value = placed(line, phone.begin, phone.end);
            if (!best || phone.fit > *best) {
                builder_.set(basics_.phone, "/basics/phone", value);
                best = phone.fit;
            } else if (key_of(value.text) != key_of(basics_.phone)) {
                builder_.remark("parse.contact-second",
                                {{"kind", "phone number"}, {"text", value.text}}, "", value);
            }
        }
    }
}

namespace {

// The words of a link from its first one on.
Placed words_of_link(const TextLine& line, const PlacedWord& first) {
    std::uint32_t end = first.end;
    for (const PlacedWord& word : line.words) {
        if (word.begin >= end) {
            if (word.link != first.link) {
                break;
            }
            end = word.end;
        }
    }
    return placed(line, first.begin, end);
}

}  // namespace

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
            const bool first = seen.insert(word.link).second;
            if (link.starts_with("mailto:")) {
                const std::string address = link.substr(7, link.find('?') - 7);
                if (first && !find_emails(address).empty()) {
                    builder_.set_target(basics_.email, "/basics/email", address,
                                        words_of_link(line, word));
                }
                used_[index].push_back({word.begin, word.end});
            } else if (link.starts_with("http") && !is_map_address(link)) {
                if (first) {
                    add_url(link, words_of_link(line, word));
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
            builder_.set_target(basics_.email, "/basics/email", link.substr(7, link.find('?') - 7),
                                placed(icon));
        } else if (link.starts_with("http") && !is_map_address(link)) {
            add_url(link, placed(icon));
        }
    }
}

void ContactReader::read_addresses() {
    read_links();
    for (std::size_t index = 0; index < lines_.size(); ++index) {
        read_line_addresses(index);
    }
    read_phone();
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

}  // namespace vouch::parse::resume
