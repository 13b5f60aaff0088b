#include "parse/contact_reader.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace vouch::parse {

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
                builder_.set(basics_.phone, "/basics/phone", placed(line, range.begin, range.end));
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
            builder_.set(
                basics_.email, "/basics/email",
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

}  // namespace vouch::parse
