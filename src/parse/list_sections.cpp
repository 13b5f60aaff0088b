#include <algorithm>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/entry_body.hpp"
#include "parse/entry_head.hpp"
#include "parse/item_list.hpp"
#include "parse/key.hpp"
#include "parse/section_readers.hpp"

namespace vouch::parse {
namespace {

// A named thing with who gave it and when: "Certificate, Issuer (2021)".
struct Named {
    Placed name;
    Placed giver;
    Placed date_text;
    std::optional<FoundDate> date;
    std::string url;
    Placed url_text;
    Placed summary;
};

std::size_t quoted_end(std::string_view value) {
    static constexpr std::pair<std::string_view, std::string_view> quotes[] = {
        {"“", "”"}, {"„", "“"}, {"«", "»"}, {"\"", "\""}, {"‘", "’"}, {"“", "\""}};
    for (const auto& [open, close] : quotes) {
        if (value.starts_with(open)) {
            const std::size_t end = value.find(close, open.size());
            if (end != std::string_view::npos) {
                return end + close.size();
            }
        }
    }
    return 0;
}

enum class Comma : std::uint8_t { first, last };

std::size_t comma_of(std::string_view value, Comma which) {
    int depth = 0;
    std::size_t out = std::string_view::npos;
    for (std::size_t at = 0; at < value.size(); ++at) {
        depth += value[at] == '(' ? 1 : value[at] == ')' ? -1 : 0;
        if (value[at] == ',' && depth <= 0) {
            out = at;
            if (which == Comma::first) {
                break;
            }
        }
    }
    return out;
}

Placed without_quotes(const TextLine& line, std::size_t begin, std::size_t end) {
    Placed out = placed(line, begin, end);
    for (const std::string_view sign : {"“", "„", "«", "\"", "‘"}) {
        if (out.text.starts_with(sign)) {
            out.text.erase(0, sign.size());
            break;
        }
    }
    for (const std::string_view sign : {"”", "“", "»", "\"", "’"}) {
        if (out.text.ends_with(sign)) {
            out.text.resize(out.text.size() - sign.size());
            break;
        }
    }
    while (out.text.ends_with(',') || out.text.ends_with('.')) {
        out.text.pop_back();
    }
    return out;
}

// "Issued by X", "awarded by X", "published in X": X.
TextLine without_by(const TextLine& line) {
    static constexpr std::string_view words[] = {
        "Issued by",       "Awarded by",    "Published by", "Published in",
        "Presented by",    "Granted by",    "by",           "Issuer:",
        "Ausgestellt von", "verliehen von", "Délivré par",  "Publisher:",
        "Credential ID",   "Expedido por",  "Emitido por",  "Awarder:"};
    for (const std::string_view word : words) {
        if (text::starts_with_folded(line.text, word) &&
            (line.text.size() == word.size() || line.text[word.size()] == ' ')) {
            return cut(line, word.size(), line.text.size());
        }
    }
    return line;
}

void name_pieces(const EntryHead& head, Comma which, Named& out) {
    if (head.pieces.empty()) {
        return;
    }
    const TextLine& first = head.pieces[0].text;
    std::size_t rest = 1;
    if (const std::size_t end = quoted_end(first.text); end > 0) {
        out.name = without_quotes(first, 0, end);
        out.giver =
            placed(first, std::min(first.text.find_first_not_of(" ,.", end), first.text.size()),
                   first.text.size());
    } else if (head.pieces.size() >= 2) {
        out.name = placed(first);
    } else {
        const std::size_t comma = comma_of(first.text, which);
        out.name = without_quotes(first, 0, comma);
        if (comma != std::string::npos) {
            out.giver = placed(first, comma + 1, first.text.size());
        }
    }
    for (; rest < head.pieces.size(); ++rest) {
        const TextLine piece = without_by(head.pieces[rest].text);
        if (piece.text.empty()) {
            continue;
        }
        if (out.giver.text.empty()) {
            out.giver = placed(piece);
        } else if (out.summary.text.empty()) {
            out.summary = placed(piece);
        }
    }
}

bool has_free_dash(std::string_view value) {
    return value.find(" – ") != std::string_view::npos ||
           value.find(" - ") != std::string_view::npos ||
           value.find(" — ") != std::string_view::npos;
}

std::vector<Named> named_items(const Section& section, Comma which, ResumeBuilder& builder) {
    std::vector<Named> out;
    const std::vector<Entry> entries = part_entries(section.lines);
    std::size_t dashes = 0;
    for (const Entry& entry : entries) {
        dashes += !entry.head.empty() && has_free_dash(entry.head[0].text) ? 1 : 0;
    }
    const Dashes parted =
        dashes * 10 >= entries.size() * 7 && dashes > 1 ? Dashes::parted : Dashes::kept;
    for (const Entry& entry : entries) {
        const EntryHead head = read_head(entry, builder.document(), parted);
        Named item;
        name_pieces(head, which, item);
        item.date = head.date;
        item.date_text = head.date_text;
        item.url = head.url;
        item.url_text = head.url_text;
        const EntryBody body = read_body(entry, {});
        if (item.summary.text.empty()) {
            item.summary = body.summary;
        }
        for (const Placed& line : body.highlights) {
            if (item.summary.text.empty()) {
                item.summary = line;
            } else {
                item.summary.text += ' ' + line.text;
            }
        }
        if (!item.name.text.empty()) {
            out.push_back(std::move(item));
        }
    }
    return out;
}

std::optional<Date> date_of(const Named& item) {
    if (!item.date) {
        return std::nullopt;
    }
    return item.date->first ? item.date->first : item.date->last;
}

}  // namespace

void read_certificates(const Section& section, ResumeBuilder& builder) {
    for (const Named& item : named_items(section, Comma::last, builder)) {
        auto& list = builder.resume.certificates;
        const std::string pointer = "/certificates/" + std::to_string(list.size());
        model::Certificate certificate;
        builder.set(certificate.name, pointer + "/name", item.name);
        builder.set(certificate.issuer, pointer + "/issuer", item.giver);
        builder.set(certificate.url, pointer + "/url",
                    {.text = item.url, .source = item.url_text.source});
        certificate.date = date_of(item);
        if (certificate.date) {
            builder.note_source(pointer + "/date", item.date_text);
        }
        list.push_back(std::move(certificate));
    }
}

namespace {

bool names_an_award(std::string_view value) {
    static const std::set<std::string, std::less<>> words = {
        "award",        "awards",      "prize",      "prix",     "preis",       "premio",
        "premi",        "prijs",       "nagroda",    "medal",    "medaille",    "scholarship",
        "stipendium",   "bourse",      "beca",       "bolsa",    "fellowship",  "finalist",
        "finalista",    "winner",      "honor",      "honour",   "honors",      "honours",
        "commendation", "distinction", "trophy",     "cup",      "recognition", "grant",
        "auszeichnung", "employee",    "star",       "best",     "list",        "runner",
        "shortlisted",  "nominee",     "nomination", "laureate", "mention"};
    const auto found = text::words(value);
    return std::ranges::any_of(found, [&](const text::WordSpan& word) {
        return words.contains(key_of(value.substr(word.begin, word.end - word.begin)));
    });
}

}  // namespace

void read_awards(const Section& section, ResumeBuilder& builder) {
    auto items = named_items(section, Comma::last, builder);
    for (Named& item : items) {
        if (!names_an_award(item.name.text) && names_an_award(item.giver.text)) {
            std::swap(item.name, item.giver);
        }
        auto& list = builder.resume.awards;
        const std::string pointer = "/awards/" + std::to_string(list.size());
        model::Award award;
        builder.set(award.title, pointer + "/title", item.name);
        builder.set(award.awarder, pointer + "/awarder", item.giver);
        builder.set(award.summary, pointer + "/summary", item.summary);
        award.date = date_of(item);
        if (award.date) {
            builder.note_source(pointer + "/date", item.date_text);
        }
        list.push_back(std::move(award));
    }
}

void read_publications(const Section& section, ResumeBuilder& builder) {
    for (const Named& item : named_items(section, Comma::first, builder)) {
        auto& list = builder.resume.publications;
        const std::string pointer = "/publications/" + std::to_string(list.size());
        model::Publication publication;
        builder.set(publication.name, pointer + "/name", item.name);
        builder.set(publication.publisher, pointer + "/publisher", item.giver);
        builder.set(publication.summary, pointer + "/summary", item.summary);
        builder.set(publication.url, pointer + "/url",
                    {.text = item.url, .source = item.url_text.source});
        publication.release_date = date_of(item);
        if (publication.release_date) {
            builder.note_source(pointer + "/releaseDate", item.date_text);
        }
        list.push_back(std::move(publication));
    }
}

void read_references(const Section& section, ResumeBuilder& builder) {
    for (const TextLine& line : section.lines) {
        auto& list = builder.resume.references;
        const std::string pointer = "/references/" + std::to_string(list.size());
        model::Reference reference;
        builder.set(reference.reference, pointer + "/reference", placed(line));
        list.push_back(std::move(reference));
    }
}

void read_summary(const Section& section, ResumeBuilder& builder) {
    TextLine all;
    for (const TextLine& line : section.lines) {
        if (all.words.empty()) {
            all = line;
        } else {
            append_line(all, line);
        }
    }
    std::string& summary = builder.resume.basics.summary;
    if (summary.empty()) {
        builder.set(summary, "/basics/summary", placed(all));
    } else if (!all.text.empty()) {
        summary += ' ' + placed(all).text;
    }
}

}  // namespace vouch::parse
