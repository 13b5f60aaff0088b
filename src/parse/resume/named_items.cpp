#include "parse/resume/named_items.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/resume/entry_body.hpp"
#include "parse/resume/entry_head.hpp"
#include "parse/resume/listed_entries.hpp"
#include "parse/resume/named_giver.hpp"

namespace vouch::parse::resume {
namespace {

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

Placed without_quotes(const TextLine& line, std::size_t begin, std::size_t end) {
    Placed out = placed(line, begin, end);
    for (const std::string_view sign : {"“", "„", "«", "\"", "‘"}) {
        if (out.text.starts_with(sign)) {
            out = part_of(out, sign.size(), out.text.size());
            break;
        }
    }
    for (const std::string_view sign : {"”", "“", "»", "\"", "’"}) {
        if (out.text.ends_with(sign)) {
            out = part_of(out, 0, out.text.size() - sign.size());
            break;
        }
    }
    while (out.text.ends_with(',') || out.text.ends_with('.')) {
        out = part_of(out, 0, out.text.size() - 1);
    }
    return out;
}

// "Issued by X", "awarded by X", "published in X": X.
TextLine without_by(const TextLine& line) {
    static constexpr std::string_view words[] = {"Issued by",
                                                 "Awarded by",
                                                 "Published by",
                                                 "Published in",
                                                 "Presented by",
                                                 "Granted by",
                                                 "by",
                                                 "Issuer:",
                                                 "in",
                                                 "Ausgestellt von",
                                                 "verliehen von",
                                                 "Délivré par",
                                                 "Publisher:",
                                                 "Credential ID",
                                                 "Expedido por",
                                                 "Emitido por",
                                                 "Awarder:"};
    for (const std::string_view word : words) {
        if (text::starts_with_folded(line.text, word) &&
            (line.text.size() == word.size() || line.text[word.size()] == ' ')) {
            return cut(line, word.size(), line.text.size());
        }
    }
    return line;
}

// "Scrum Master by Scrum Alliance": where the words that lead over to the giver begin and end.
std::pair<std::size_t, std::size_t> giver_words(std::string_view value) {
    for (const std::string_view words :
         {" issued by ", " awarded by ", " presented by ", " granted by ", " published by ",
          " published in ", " by ", " from ", " verliehen von ", " ausgestellt von ", " vom ",
          " délivré par ", " décerné par ", " otorgado por ", " expedido por ", " emitido por ",
          " rilasciato da "}) {
        const std::size_t at = value.find(words);
        if (at != std::string_view::npos && at > 0 &&
            can_be_giver(value.substr(at + words.size()))) {
            return {at, at + words.size()};
        }
    }
    return {std::string_view::npos, 0};
}

// "Okafor, N., & Lindt, P. (2021). Title of it. Journal of That, 12(3)": authors, year, title,
// where it stands.
bool read_citation(const TextLine& line, NamedItem& out) {
    const std::string_view value = line.text;
    const std::size_t open = value.find(" (");
    const std::size_t close = open == std::string_view::npos ? open : value.find(')', open);
    if (close == std::string_view::npos || close + 3 >= value.size()) {
        return false;
    }
    const auto date = whole_date(value.substr(open + 2, close - open - 2));
    const std::string_view before = value.substr(0, open);
    const bool authors = before.find(", ") != std::string_view::npos && before.ends_with('.');
    std::size_t begin = close + 1;
    while (begin < value.size() && (value[begin] == '.' || value[begin] == ' ')) {
        ++begin;
    }
    if (!date || !authors || begin >= value.size()) {
        return false;
    }
    const std::size_t stop = value.find(". ", begin);
    out.name = placed(line, begin, std::min(stop, value.size()));
    while (out.name.text.ends_with('.')) {
        out.name = part_of(out.name, 0, out.name.text.size() - 1);
    }
    if (stop != std::string_view::npos) {
        out.giver = placed(line, stop + 2, std::min(value.find(',', stop), value.size()));
    }
    out.date = date;
    out.date_text = placed(line, open + 2, close);
    return true;
}

// "Drought in arable soils." before a journal in italics.
Placed without_stop(const Placed& name) {
    constexpr std::size_t word_bytes_min = 4;
    const std::size_t last = name.text.rfind(' ') + 1;
    const bool sentence = last > 0 && name.text.size() - last > word_bytes_min;
    return sentence && name.text.ends_with('.') ? part_of(name, 0, name.text.size() - 1) : name;
}

void read_single(const TextLine& given, Manner manner, NamedItem& out) {
    const std::size_t authors = authors_end(given.text);
    const TextLine line = authors > 0 ? cut(given, authors, given.text.size()) : given;
    join(out.summary, placed(given, 0, authors));
    if (const std::size_t end = quoted_end(line.text); end > 0) {
        const std::size_t rest = line.text.find_first_not_of(" ,.", end);
        out.name = without_quotes(line, 0, end);
        out.giver = placed(line, std::min(rest, line.text.size()), line.text.size());
        return;
    }
    if (const auto [begin, end] = giver_words(line.text); begin != std::string_view::npos) {
        out.name = placed(line, 0, begin);
        out.giver = placed(line, end, line.text.size());
        return;
    }
    if (const std::size_t open = open_bracket(line.text); open != std::string_view::npos) {
        out.name = without_quotes(line, 0, open);
        out.giver = placed(line, open + 1, line.text.size());
        return;
    }
    if (const std::size_t open = giver_bracket(line.text, manner); open != std::string_view::npos) {
        out.name = without_quotes(line, 0, open);
        out.giver = placed(line, open + 1, line.text.size() - 1);
        return;
    }
    if (const std::size_t stop = giver_stop(line.text); stop != std::string_view::npos) {
        out.name = without_quotes(line, 0, stop);
        out.giver = without_stop(placed(line, stop + 2, line.text.size()));
        return;
    }
    const bool named = manner.commas || organisation_cue(line.text) >= 2;
    const std::size_t comma = named ? giver_comma(line.text) : std::string_view::npos;
    out.name = without_quotes(line, 0, std::min(comma, line.text.size()));
    if (comma != std::string_view::npos) {
        out.giver = placed(line, comma + 1, line.text.size());
    }
}

void name_pieces(const EntryHead& head, Manner manner, NamedItem& out) {
    if (head.pieces.empty()) {
        return;
    }
    const TextLine& first = head.pieces[0].text;
    if (head.pieces.size() == 1 || quoted_end(first.text) > 0) {
        read_single(first, manner, out);
    } else {
        out.name = without_stop(placed(first));
    }
    for (std::size_t index = 1; index < head.pieces.size(); ++index) {
        const TextLine piece = without_by(head.pieces[index].text);
        if (piece.text.empty()) {
            continue;
        }
        if (out.giver.text.empty()) {
            out.giver = placed(piece);
        } else {
            join(out.summary, placed(piece));
        }
    }
}

bool has_free_dash(std::string_view value) {
    return value.find(" – ") != std::string_view::npos ||
           value.find(" - ") != std::string_view::npos ||
           value.find(" — ") != std::string_view::npos;
}

// Dashes part name and giver where nearly every item has one.
Dashes dashes_of(const std::vector<Entry>& entries) {
    const auto dashes =
        static_cast<std::size_t>(std::ranges::count_if(entries, [](const Entry& entry) {
            return !entry.head.empty() && has_free_dash(entry.head[0].text);
        }));
    const bool long_dash = std::ranges::any_of(entries, [](const Entry& entry) {
        return !entry.head.empty() && entry.head[0].text.find(" — ") != std::string::npos;
    });
    const bool most = dashes * 10 >= entries.size() * 7 && dashes > 1;
    return most || (long_dash && dashes * 2 >= entries.size()) ? Dashes::parted : Dashes::kept;
}

NamedItem item_of(const Entry& entry, const EntryHead& head, Manner manner) {
    NamedItem item;
    if (!entry.head.empty() && read_citation(entry.head[0], item)) {
        return item;
    }
    name_pieces(head, manner, item);
    item.date = head.date;
    item.date_text = head.date_text;
    item.url = head.url;
    item.url_text = head.url_text;
    const EntryBody body = read_body(entry, {});
    if (item.summary.text.empty()) {
        item.summary = body.summary;
    }
    for (const Placed& line : body.highlights) {
        join(item.summary, line);
    }
    return item;
}

}  // namespace

std::vector<NamedItem> named_items(const Section& section, ResumeBuilder& builder) {
    const std::vector<Entry> entries = part_listed(section.lines);
    const HeadSigns signs{.dashes = dashes_of(entries), .at_words = AtWords::kept};
    std::vector<EntryHead> heads;
    heads.reserve(entries.size());
    for (const Entry& entry : entries) {
        heads.push_back(read_head(entry, builder.document(), signs));
    }
    const Manner manner = manner_of(heads);
    std::vector<NamedItem> out;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        NamedItem item = item_of(entries[index], heads[index], manner);
        if (!item.name.text.empty()) {
            out.push_back(std::move(item));
        }
    }
    return out;
}

}  // namespace vouch::parse::resume
