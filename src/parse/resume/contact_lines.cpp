#include "parse/resume/contact_lines.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "base/text.hpp"
#include "parse/key.hpp"
#include "parse/places.hpp"
#include "parse/resume/contact.hpp"
#include "parse/resume/contact_reader.hpp"
#include "parse/resume/phones.hpp"
#include "parse/web_address.hpp"

namespace vouch::parse::resume {
namespace {

constexpr std::size_t contact_words_max = 14;
constexpr std::size_t contact_bytes_max = 200;

struct Counts {
    int direct = 0;  // e-mail addresses and telephone numbers
    int web = 0;
    int places = 0;
    int other = 0;  // anything else
};

// "1/2", "Page 1", "2"
bool is_page_number(std::string_view value) {
    return value.size() <= 12 && value.find_first_of("0123456789") != std::string_view::npos &&
           text::words(value).size() <= 4 && find_phones(value).empty();
}

enum class Labels : std::uint8_t { counted, left_out };

Counts count_pieces(const TextLine& line, Labels labels = Labels::counted) {
    Counts out;
    std::string left = line.text;
    const auto blank = [&](const TextRange range) {
        std::fill(left.begin() + static_cast<std::ptrdiff_t>(range.begin),
                  left.begin() + static_cast<std::ptrdiff_t>(range.end), '\t');
    };
    for (const TextRange range : find_emails(left)) {
        ++out.direct;
        blank(range);
    }
    for (const TextRange range : find_urls(left)) {
        ++out.web;
        blank(range);
    }
    for (const FoundPhone& phone : find_phone_numbers(left, "")) {
        ++out.direct;
        blank({phone.begin, phone.end});
    }
    std::size_t begin = 0;
    for (std::size_t end = 0; begin < left.size(); begin = end + 1) {
        end = std::min(left.find_first_of("\t|;", begin), left.size());
        auto part = text::trim(std::string_view(left).substr(begin, end - begin));
        for (const std::string_view sign : {"•", "·", "-", "–", ":"}) {
            part = text::trim(part.starts_with(sign) ? part.substr(sign.size()) : part);
            part =
                text::trim(part.ends_with(sign) ? part.substr(0, part.size() - sign.size()) : part);
        }
        if (part.empty() || is_page_number(part) || text::words(part).empty() ||
            (labels == Labels::left_out && is_contact_label(part))) {
            continue;
        }
        ++(place_cue(part) >= 2 ? out.places : out.other);
    }
    return out;
}

bool has_web_link(const TextLine& line, const document::Document& document) {
    return std::ranges::any_of(line.words, [&](const PlacedWord& word) {
        const auto link = static_cast<std::size_t>(word.link);
        return word.link >= 0 && link < document.links.size() &&
               profile_of_url(document.links[link]).has_value();
    });
}

bool is_short(const TextLine& line) {
    return !line.bullet && line.text.size() <= contact_bytes_max &&
           text::words(line.text).size() <= contact_words_max;
}

// Addresses and nearly nothing else, apart from labels where those are left out.
bool is_contact_line(const TextLine& line, Labels labels) {
    if (!is_short(line)) {
        return false;
    }
    const Counts counts = count_pieces(line, labels);
    return counts.direct > 0 && counts.other <= 1 &&
           counts.other < counts.direct + counts.web + 1 &&
           (counts.direct + counts.web >= 2 || counts.other == 0);
}

// A place or a profile alone, which counts beside such a line.
bool is_companion(const TextLine& line, const document::Document& document) {
    if (!is_short(line)) {
        return false;
    }
    const Counts counts = count_pieces(line);
    return counts.other == 0 ? counts.places + counts.web > 0
                             : counts.other == 1 && has_web_link(line, document);
}

// "…/r/ada-byron" where the document begins with "Ada Byron": the last part of an address's path
// spells two of the words of its first lines.
bool is_own_page(const TextLine& line, const std::set<std::string, std::less<>>& head_words) {
    const auto urls = find_urls(line.text);
    if (line.bullet || urls.size() != 1 || urls[0].begin != 0 || urls[0].end != line.text.size()) {
        return false;
    }
    std::string slug = bare_url(line.text);
    slug = slug.substr(slug.rfind('/') == std::string::npos ? 0 : slug.rfind('/') + 1);
    std::ranges::replace_if(slug, [](char c) { return c == '-' || c == '_' || c == '.'; }, ' ');
    int known = 0;
    for (const auto word : text::split(slug, ' ')) {
        known += word.size() > 1 && head_words.contains(key_of(word)) ? 1 : 0;
    }
    return known >= 2;
}

// The words of the document's first lines.
std::set<std::string, std::less<>> head_words_of(const std::vector<Section>& sections) {
    constexpr std::size_t lines_max = 4;
    std::set<std::string, std::less<>> out;
    if (sections.empty()) {
        return out;
    }
    const std::vector<TextLine>& lines = sections.front().lines;
    for (std::size_t index = 0; index < std::min(lines.size(), lines_max); ++index) {
        std::string parted = lines[index].text;
        std::ranges::replace(parted, '-', ' ');
        for (const auto word : text::split(parted, ' ')) {
            out.insert(key_of(word));
        }
    }
    return out;
}

void move_from(Section& section, const document::Document& document,
               const std::set<std::string, std::less<>>& head_words, Section& into) {
    std::vector<bool> moved(section.lines.size(), false);
    const bool may_hold_particulars =
        section.kind == SectionKind::other || section.kind == SectionKind::summary ||
        section.kind == SectionKind::interests || section.kind == SectionKind::languages;
    // in an entry, "Phone: …" may be a superior's
    const Labels labels = section.kind == SectionKind::other || section.kind == SectionKind::summary
                              ? Labels::left_out
                              : Labels::counted;
    for (std::size_t index = 0; index < section.lines.size(); ++index) {
        const TextLine& line = section.lines[index];
        const bool particular = may_hold_particulars && is_short(line) && is_sensitive(line.text);
        if (particular || is_own_page(line, head_words)) {
            moved[index] = true;
            continue;
        }
        if (!is_contact_line(line, labels)) {
            continue;
        }
        moved[index] = true;
        if (index > 0 && is_companion(section.lines[index - 1], document)) {
            moved[index - 1] = true;
        }
        for (std::size_t next = index + 1;
             next < section.lines.size() && !section.lines[next].after_gap &&
             is_companion(section.lines[next], document);
             ++next) {
            moved[next] = true;
        }
    }
    std::vector<TextLine> kept;
    for (std::size_t index = 0; index < section.lines.size(); ++index) {
        (moved[index] ? into.lines : kept).push_back(std::move(section.lines[index]));
    }
    section.lines = std::move(kept);
}

}  // namespace

void move_contact_lines(std::vector<Section>& sections, const document::Document& document) {
    Section found;
    found.kind = SectionKind::contact;
    const auto head_words = head_words_of(sections);
    for (Section& section : sections) {
        if (section.kind != SectionKind::head && section.kind != SectionKind::contact &&
            section.kind != SectionKind::references) {
            move_from(section, document, head_words, found);
        }
    }
    if (!found.lines.empty()) {
        sections.push_back(std::move(found));
    }
}

}  // namespace vouch::parse::resume
