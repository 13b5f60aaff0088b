#include "parse/resume/entry_head.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "parse/cue_words.hpp"
#include "parse/cues.hpp"
#include "parse/date_words.hpp"
#include "parse/key.hpp"
#include "parse/places.hpp"
#include "parse/resume/item_list.hpp"
#include "parse/resume/person_name.hpp"
#include "parse/resume/told_post.hpp"
#include "parse/web_address.hpp"

namespace vouch::parse::resume {
namespace {

enum class Sizes : std::uint8_t { compared, ignored };

bool same_style(const document::Document& document, const PlacedWord& a, const PlacedWord& b,
                Sizes sizes) {
    if (a.style == b.style || a.style >= document.styles.size() ||
        b.style >= document.styles.size()) {
        return true;
    }
    const document::Style& first = document.styles[a.style];
    const document::Style& second = document.styles[b.style];
    return first.bold == second.bold && first.italic == second.italic &&
           first.colour == second.colour &&
           (sizes == Sizes::ignored || std::abs(first.size - second.size) < 0.6F) &&
           first.small_caps == second.small_caps;
}

// Small capitals made of capitals in two sizes: "S" with "TAR" right behind it, smaller.
bool has_drawn_small_capitals(const TextLine& line, const document::Document& document) {
    if (text::upper_case_share(line.text) < 1) {
        return false;
    }
    for (std::size_t index = 1; index < line.words.size(); ++index) {
        const PlacedWord& before = line.words[index - 1];
        const PlacedWord& word = line.words[index];
        if (before.end == word.begin && !same_style(document, before, word, Sizes::compared) &&
            same_style(document, before, word, Sizes::ignored)) {
            return true;
        }
    }
    return false;
}

bool is_blank_or_comma(char c) {
    return c == ' ' || c == '\t' || c == ',' || c == ';' || c == ':';
}

// The signs that part pieces when they stand between spaces, and the words "at", "bei", "chez".
std::size_t separator_at(std::string_view value, std::size_t at, HeadSigns allowed, bool& is_at) {
    static constexpr std::string_view signs[] = {"|", "·", "•", "//", "∙", "⋅", "▪",
                                                 "›", "»", "~", "‖",  "¦", "→"};
    static constexpr std::string_view dash_signs[] = {"–", "—", "-"};
    static constexpr std::string_view words[] = {"at",     "@",   "bei",       "chez",
                                                 "presso", "bij", "na empresa"};
    is_at = false;
    if (at > 0 && value[at - 1] != ' ' && value[at - 1] != '\t') {
        return 0;
    }
    const auto ends_free = [&](std::size_t length) {
        return at + length == value.size() || value[at + length] == ' ' ||
               value[at + length] == '\t';
    };
    for (const std::string_view word : words) {
        if (at > 0 && allowed.at_words == AtWords::parted && value.substr(at).starts_with(word) &&
            ends_free(word.size())) {
            is_at = true;
            return word.size();
        }
    }
    for (const std::string_view sign : signs) {
        if (value.substr(at).starts_with(sign) && ends_free(sign.size())) {
            return sign.size();
        }
    }
    for (const std::string_view sign : dash_signs) {
        if (allowed.dashes == Dashes::parted && value.substr(at).starts_with(sign) &&
            ends_free(sign.size())) {
            return sign.size();
        }
    }
    return value.substr(at).starts_with("|") ? 1 : 0;
}

// The length of a piece without separators left at its end ("Acme, Pune -").
std::size_t without_trailing_signs(std::string_view value) {
    for (bool again = true; again;) {
        again = false;
        while (!value.empty() && is_blank_or_comma(value.back())) {
            value.remove_suffix(1);
            again = true;
        }
        for (const std::string_view sign : {" -", " –", " —", " /", "|", "·", "•"}) {
            if (value.ends_with(sign)) {
                value.remove_suffix(sign.size());
                again = true;
            }
        }
    }
    return value.size();
}

// What a separator left at a piece's begin: "– Polar Letters".
std::size_t leading_signs(std::string_view value) {
    std::size_t out = 0;
    for (bool again = true; again;) {
        again = false;
        while (out < value.size() && is_blank_or_comma(value[out])) {
            ++out;
        }
        for (const std::string_view sign : {"- ", "– ", "— ", "| ", "· ", "• ", "> "}) {
            if (value.substr(out).starts_with(sign)) {
                out += sign.size();
                again = true;
            }
        }
    }
    return out;
}

// "Final grade:" in bold belongs to what it labels.
bool is_label(std::string_view value) {
    constexpr std::size_t label_bytes_max = 32;
    return value.size() <= label_bytes_max && value.ends_with(':') &&
           score_phrases().contains(words_key_of(value));
}

struct Cut {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool after_at = false;
    bool styled = false;
    bool apart = false;
};

std::vector<Cut> cuts_of(const TextLine& line, HeadSigns signs,
                         const document::Document& document) {
    std::vector<Cut> out;
    const bool capitals = has_drawn_small_capitals(line, document);
    const std::string_view value = line.text;
    Cut open{0, 0, false, false, false};
    const auto close = [&](std::size_t end, Cut next) {
        std::size_t begin = open.begin;
        begin += leading_signs(value.substr(begin, end - begin));
        end = begin + without_trailing_signs(value.substr(begin, end - begin));
        if (end > begin) {
            out.push_back({begin, end, open.after_at, open.styled, open.apart});
            open = next;
        } else {
            const bool after_at = open.after_at;
            open = next;
            open.after_at = open.after_at || after_at;
        }
    };
    for (std::size_t index = 0; index < line.words.size(); ++index) {
        const PlacedWord& word = line.words[index];
        if (index > 0) {
            const bool gap = word.begin > 0 && value[word.begin - 1] == '\t';
            const PlacedWord& before = line.words[index - 1];
            // a style that changes inside a word (a drop capital) parts nothing
            const bool style =
                before.end < word.begin &&
                !is_label(value.substr(open.begin, before.end - open.begin)) &&
                !same_style(document, before, word, capitals ? Sizes::ignored : Sizes::compared);
            if (gap || style) {
                close(word.begin, {word.begin, 0, false, style && !gap, gap});
            }
        }
        bool is_at = false;
        const std::size_t length = separator_at(value, word.begin, signs, is_at);
        if (length > 0 && word.begin + length <= word.end && (length == word.end - word.begin)) {
            close(word.begin, {word.end, 0, is_at, false, false});
        }
    }
    close(value.size(), {value.size(), 0, false, false, false});
    return out;
}

void blank(TextLine& line, std::size_t begin, std::size_t end) {
    std::fill(line.text.begin() + static_cast<std::ptrdiff_t>(begin),
              line.text.begin() + static_cast<std::ptrdiff_t>(end), '\t');
    std::erase_if(line.words,
                  [&](const PlacedWord& word) { return word.begin >= begin && word.end <= end; });
}

// True where the line held the second of two dates set one over the other.
bool take_date(TextLine& line, EntryHead& head) {
    bool second = false;
    const auto found = heading_date(line);
    if (!found) {
        return false;
    }
    const std::size_t end = skip_duration(line.text, found->end);
    if (!head.date) {
        head.date = *found;
        head.date_text = placed(line, found->begin, found->end);
    } else if (head.date->first && !head.date->is_range && found->first && !found->is_range &&
               *head.date->first <= *found->first) {
        // two single dates one over the other are a range
        head.date->second = head.date->begin + head.date_text.text.size() + 1;
        join(head.date_text, placed(line, found->begin, found->end));
        head.date->last = found->first;
        head.date->is_range = true;
        second = true;
    } else {
        return false;
    }
    blank(line, found->begin, end);
    return second;
}

// "October ⇥ Society" over "2014 ⇥ Prize": a narrow cell wrapped the date; the month joins its
// year.
void take_month_above(TextLine& above, const TextLine& line, EntryHead& head) {
    const std::size_t end = std::min(above.text.find('\t'), above.text.size());
    const int month = month_of_word(text::fold(text::trim(above.text.substr(0, end))));
    if (!head.date || head.date->is_range || !head.date->first || head.date->first->month > 0 ||
        month == 0 || std::abs(above.box.x0 - line.box.x0) > 3) {
        return;
    }
    head.date->first->month = static_cast<std::int8_t>(month);
    blank(above, 0, end);
}

void take_url(TextLine& line, EntryHead& head, const document::Document& document) {
    const auto urls = find_urls(line.text);
    if (!urls.empty() && head.url.empty()) {
        head.url_text = placed(line, urls[0].begin, urls[0].end);
        head.url = head.url_text.text;
        blank(line, urls[0].begin, urls[0].end);
        return;
    }
    for (const PlacedWord& word : line.words) {
        const auto link = static_cast<std::size_t>(word.link);
        if (word.link >= 0 && link < document.links.size() && head.url.empty() &&
            document.links[link].starts_with("http")) {
            head.url = document.links[link];
            head.url_text = placed(line, word.begin, word.end);
        }
    }
}

// Cuts the head's lines into pieces. Dashes part only where nothing else does: they also stand
// inside titles and names.
void cut_pieces(EntryHead& head, HeadSigns signs, const document::Document& document) {
    head.pieces.clear();
    for (std::size_t number = 0; number < head.lines.size(); ++number) {
        const TextLine& line = head.lines[number];
        std::size_t part = 0;
        const std::optional<HeadLabel> label = head.labels[number];
        const bool named = label && label != HeadLabel::date && label != HeadLabel::place;
        const auto cuts = named ? std::vector<Cut>{{.begin = 0, .end = line.text.size()}}
                                : cuts_of(line, signs, document);
        for (const Cut& found : cuts) {
            HeadPiece piece{.text = cut(line, found.begin, found.end),
                            .line = number,
                            .part = part,
                            .begin = found.begin,
                            .end = found.end,
                            .after_at = found.after_at,
                            .styled = found.styled,
                            .apart = found.apart,
                            .label = named ? label : std::nullopt};
            summarise_look(piece.text, document);
            if (!text::has_word_character(piece.text.text) ||
                skip_duration(piece.text.text, 0) == piece.text.text.size()) {
                continue;
            }
            ++part;
            head.pieces.push_back(std::move(piece));
        }
    }
    // "Full-time" beside title and employer
    if (head.pieces.size() > 2) {
        std::erase_if(head.pieces,
                      [](const HeadPiece& piece) { return is_employment_type(piece.text.text); });
    }
}

// "Worked as a Clerk with Acme from 2014 to 2016": its parts stand as if labels named them.
bool take_told_post(const TextLine& line, EntryHead& head) {
    const auto told = head.lines.empty() ? told_post(line.text) : std::nullopt;
    if (!told) {
        return false;
    }
    const auto take = [&](TextRange range, HeadLabel label) {
        if (range.end > range.begin) {
            head.lines.push_back(cut(line, range.begin, range.end));
            head.labels.emplace_back(label);
        }
    };
    take(told->position, HeadLabel::position);
    take(told->employer, HeadLabel::employer);
    head.date = told->date;
    head.date_text = placed(line, told->date.begin, told->date.end);
    return true;
}

bool is_place_label(std::string_view value) {
    static constexpr std::string_view labels[] = {
        "location",  "place",       "city",  "town",       "country", "ort",       "stadt",
        "land",      "standort",    "lieu",  "ville",      "pays",    "lugar",     "ciudad",
        "localidad", "pais",        "local", "cidade",     "luogo",   "citta",     "paese",
        "plaats",    "miejscowosc", "kraj",  "localitate", "tara",    "localidade"};
    return value.size() < 24 && std::ranges::find(labels, words_key_of(value)) != std::end(labels);
}

// "Location: Leeds", "City: Leeds | Country: England" on a line of its own.
bool take_labelled_place(const TextLine& line, EntryHead& head) {
    if (!head.labelled_place.text.empty()) {
        return false;
    }
    Placed place;
    const std::string_view value = line.text;
    for (std::size_t begin = 0; begin < value.size();) {
        const std::size_t end = std::min(value.find_first_of("|\t", begin), value.size());
        const std::size_t colon = value.find(':', begin);
        if (colon >= end || !is_place_label(text::trim(value.substr(begin, colon - begin)))) {
            return false;
        }
        const Placed part = placed(line, colon + 1, end);
        if (!place.text.empty() && !part.text.empty()) {
            place.text += ',';
        }
        join(place, part);
        begin = end + 1;
    }
    head.labelled_place = std::move(place);
    return !head.labelled_place.text.empty();
}

}  // namespace

EntryHead read_head(const Entry& entry, const document::Document& document, HeadSigns signs) {
    EntryHead out;
    for (const TextLine& line : entry.head) {
        if (take_labelled_place(line, out)) {
            continue;
        }
        const auto label = labelled_part(line);
        if (take_told_post(line, out)) {
            continue;
        }
        const std::size_t begin = label ? label->value_begin : title_lead_in(line.text);
        out.lines.push_back(begin > 0 ? cut(line, begin, line.text.size()) : line);
        out.labels.push_back(label ? std::optional(label->label) : std::nullopt);
        const bool dated = out.date.has_value();
        const bool second_date = take_date(out.lines.back(), out);
        if (!dated && out.date && out.lines.size() >= 2) {
            take_month_above(out.lines[out.lines.size() - 2], line, out);
        }
        if (second_date && out.lines.size() >= 2) {
            // "2014  School of" over "2016  Management": the name is wrapped beside the dates
            const TextLine rest = cut(out.lines.back(), 0, out.lines.back().text.size());
            TextLine& above = out.lines[out.lines.size() - 2];
            if (!rest.text.empty() && !above.text.empty() && rest.size == above.size &&
                rest.bold == above.bold && !line.after_gap) {
                append_line(above, rest);
                out.lines.pop_back();
                out.labels.pop_back();
            }
        }
        take_url(out.lines.back(), out, document);
    }
    for (TextLine& line : out.lines) {
        // "…, Somewhere." where heads are set as sentences
        if (line.text.ends_with('.') && !ends_like_abbreviation(line.text)) {
            line = cut(line, 0, line.text.size() - 1);
        }
    }
    HeadSigns without_dashes = signs;
    without_dashes.dashes = Dashes::kept;
    cut_pieces(out, without_dashes, document);
    const auto named = std::ranges::count_if(
        out.pieces, [](const HeadPiece& piece) { return place_cue(piece.text.text) < 2; });
    const bool comma = std::ranges::any_of(out.pieces, [](const HeadPiece& piece) {
        return place_cue(piece.text.text) < 2 && piece.text.text.find(", ") != std::string::npos;
    });
    if (named < 2 && !comma && signs.dashes == Dashes::parted) {
        cut_pieces(out, signs, document);
    }
    return out;
}

}  // namespace vouch::parse::resume
