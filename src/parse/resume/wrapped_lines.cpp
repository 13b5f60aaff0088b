#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/dates.hpp"
#include "parse/resume/item_list.hpp"
#include "parse/resume/layout.hpp"
#include "parse/web_address.hpp"

namespace vouch::parse::resume {
namespace {

using Vocabulary = std::set<std::string, std::less<>>;

Vocabulary vocabulary_of(const std::vector<TextLine>& lines) {
    constexpr std::size_t words_max = 50'000;
    Vocabulary out;
    for (const TextLine& line : lines) {
        for (const PlacedWord& word : line.words) {
            if (out.size() < words_max && word.end - word.begin < 40) {
                out.insert(text::fold(
                    std::string_view(line.text).substr(word.begin, word.end - word.begin)));
            }
        }
    }
    return out;
}

bool begins_lower(std::string_view value) {
    return !value.empty() && text::is_lower(text::decode(value, 0).value);
}

// "Steier-" + "mark": the hyphen goes unless the first half is a word of its own in the document
// or the hyphenated compound stands elsewhere.
bool is_broken_word(const TextLine& line, const TextLine& next, const Vocabulary& vocabulary) {
    if (line.words.empty() || next.words.empty() || !line.text.ends_with('-') ||
        !begins_lower(next.text)) {
        return false;
    }
    const PlacedWord& last = line.words.back();
    const PlacedWord& first = next.words.front();
    const auto left = std::string_view(line.text).substr(last.begin, last.end - last.begin);
    const auto right = std::string_view(next.text).substr(0, first.end);
    const std::string stem = text::fold(left.substr(0, left.size() - 1));
    if (stem.size() < 2 || stem.find('-') != std::string::npos) {
        return false;
    }
    return !vocabulary.contains(stem) && !vocabulary.contains(stem + "-" + text::fold(right));
}

void glue(TextLine& line, const TextLine& next) {
    TextLine rest = next;
    const std::size_t cut_at = line.text.size() - 1;
    line.text.resize(cut_at);
    line.words.back().end = static_cast<std::uint32_t>(cut_at);
    const auto shift = static_cast<std::uint32_t>(cut_at);
    line.text += rest.text;
    for (PlacedWord word : rest.words) {
        word.begin += shift;
        word.end += shift;
        line.words.push_back(word);
    }
    line.full_width = next.full_width;
}

bool same_look(const TextLine& a, const TextLine& b) {
    return std::abs(a.size - b.size) < 0.6F && a.caps == b.caps;
}

// On pages: set as close as lines of a paragraph are, below a line that was nearly full, and not
// left of it by more than an indent; not at all where bullets begin.
bool is_close_below(const LineLook& above, const TextLine& next, bool in_bullet) {
    const float gap = next.box.y0 - above.box.y1;
    const float outdent_max = (in_bullet ? 1.45F : 2.5F) * above.size;
    const bool outdented = next.box.x0 < above.box.x0 - outdent_max;
    return !outdented && next.page == above.page && gap < above.size * 0.45F && gap > -above.size &&
           above.nearly_full && std::abs(next.size - above.size) < 0.3F &&
           next.bold == above.bold && next.colour == above.colour && !next.after_gap;
}

// "… (September 1999 – June" goes on with "2000)".
bool opens_bracket(std::string_view value) {
    return std::ranges::count(value, '(') > std::ranges::count(value, ')');
}

// "… in Marketing and" over "Human Resource", "Electronics" over "and Communication": no name or
// title ends or begins with such a word.
bool joins_over(std::string_view above, std::string_view below) {
    static constexpr std::string_view words[] = {"and", "&",  "of", "in",  "for", "with", "und",
                                                 "et",  "de", "y",  "con", "e",   "en",   "für"};
    const auto last =
        above.substr(above.rfind(' ') == std::string_view::npos ? 0 : above.rfind(' ') + 1);
    const auto first = below.substr(0, below.find(' '));
    return std::ranges::any_of(
        words, [&](std::string_view word) { return word == last || word == first; });
}

// "(April 2012 – Dezember" over "2015)"
bool closes_bracket(const TextLine& line, const TextLine& next) {
    const std::size_t close = next.text.find(')');
    return opens_bracket(line.text) && close != std::string::npos && next.text.find('(') > close;
}

// In plain text "Technical: Java" begins a group of its own below "Tools: Jira, axe".
bool begins_group(const TextLine& line, const TextLine& next, document::Kind kind) {
    constexpr std::size_t label_words_max = 3;
    return kind == document::Kind::text && !line.bullet && !line.text.ends_with(',') &&
           !begins_lower(next.text) &&
           text::words(next.text.substr(0, label_end(next))).size() <= label_words_max;
}

// "Name, Giver, May 2019" over another such: items of a list, however full the lines are.
bool ends_with_date(const TextLine& line) {
    constexpr std::size_t line_bytes_max = 160;
    const auto dates =
        line.text.size() <= line_bytes_max ? find_dates(line.text) : std::vector<FoundDate>{};
    if (dates.empty() || dates.back().begin == 0 || begins_lower(line.text)) {
        return false;
    }
    const auto before = text::trim(std::string_view(line.text).substr(0, dates.back().begin));
    const bool ends =
        !text::has_word_character(std::string_view(line.text).substr(dates.back().end));
    return ends && !line.text.ends_with('.') && (before.ends_with(',') || before.ends_with('('));
}

// "Norwegian (native)" over "English (fluent)" are two items, however full the lines are.
bool begins_with_language(std::string_view value) {
    const std::size_t end = std::min(value.find_first_of(" (:,\t"), value.size());
    return is_language_name(value.substr(0, end));
}

// "www.site.example/in/ada-" over "lovelace (site)": the path of an address goes on.
bool is_broken_path(const TextLine& line) {
    if (line.words.empty() || !(line.text.ends_with('-') || line.text.ends_with('/'))) {
        return false;
    }
    const auto last = std::string_view(line.text).substr(line.words.back().begin);
    return last.substr(0, last.size() - 1).find('/') != std::string_view::npos &&
           !find_urls(last).empty();
}

// The least distance between lines of one size, by column and page: lines of a paragraph stand
// so, and what stands clearly wider is apart.
using Pitches = std::map<std::tuple<int, int, int>, float>;

std::tuple<int, int, int> place_of(const LineLook& line) {
    return {line.page, line.column, static_cast<int>(std::lround(line.size * 2))};
}

Pitches pitches_of(const std::vector<TextLine>& lines) {
    Pitches out;
    for (std::size_t index = 1; index < lines.size(); ++index) {
        const TextLine& above = lines[index - 1];
        const float pitch = lines[index].box.y0 - above.box.y0;
        if (place_of(above) == place_of(lines[index]) && pitch > 0.9F * above.size) {
            const auto [found, added] = out.emplace(place_of(above), pitch);
            found->second = std::min(found->second, pitch);
        }
    }
    return out;
}

bool stands_wider(const LineLook& above, const TextLine& next, const Pitches& pitches) {
    constexpr float wider = 0.2F;  // of the size
    const auto usual = pitches.find(place_of(above));
    return usual != pitches.end() && place_of(above) == place_of(next) &&
           next.box.y0 - above.box.y0 > usual->second + wider * above.size;
}

// How lines are set: the least pitches, and where a text's lines break.
struct Measures {
    Pitches pitches;
    float margin = 0;  // as far right as lines go that a small letter goes on from; 0: not known
};

Measures measures_of(const std::vector<TextLine>& lines, document::Kind kind) {
    constexpr std::size_t wraps_min = 3;
    Measures out{.pitches = pitches_of(lines)};
    std::vector<float> ends;
    for (std::size_t index = 1; index < lines.size() && kind == document::Kind::text; ++index) {
        if (!lines[index].bullet && begins_lower(lines[index].text) && !lines[index].after_gap) {
            ends.push_back(lines[index - 1].box.x1);
        }
    }
    if (ends.size() >= wraps_min) {
        std::ranges::sort(ends);
        out.margin = ends[ends.size() - 2];  // one may be a line that was never broken
    }
    return out;
}

// The first word of the next line would have stood here, had the line been broken for its length.
bool had_room(const LineLook& above, const TextLine& next, float margin) {
    constexpr float letter = 0.6F;  // of the size, as wide as a letter of a text
    if (next.words.empty()) {
        return false;
    }
    const auto& first = next.words.front();
    return above.box.x1 + letter * above.size + first.box.x1 - first.box.x0 <= margin;
}

// "Phone: +1 514 555 0173", "Email: ada@quill.example"
bool begins_with_labelled_address(const TextLine& line) {
    const std::size_t end = label_end(line);
    if (end == std::string::npos) {
        return false;
    }
    const std::string_view value = text::trim(std::string_view(line.text).substr(end));
    const auto begins = [](const std::vector<TextRange>& found) {
        return !found.empty() && found.front().begin == 0;
    };
    return begins(find_emails(value)) || begins(find_phones(value));
}

// Whether `next` only continues `line`. `above` is the physical line right above `next`.
bool continues(const TextLine& line, const LineLook& above, const TextLine& next,
               document::Kind kind, const Measures& measures) {
    const bool pages = kind == document::Kind::pdf || kind == document::Kind::image;
    const bool apart = next.starts_paragraph;
    const bool close = ((pages && !stands_wider(above, next, measures.pitches)) ||
                        (kind == document::Kind::text && line.bullet)) &&
                       is_close_below(above, next, line.bullet);
    const bool halves = kind == document::Kind::text && !next.after_gap && apart &&
                        next.heading_level == 0 &&
                        (joins_over(line.text, next.text) || closes_bracket(line, next));
    if (next.bullet || (apart && !close && !halves) || next.side_label || line.side_label ||
        next.heading_level > 0 || line.heading_level > 0) {
        return false;
    }
    if (next.row != line.row || (next.column != line.column && next.page == line.page)) {
        return false;
    }
    if (next.glued || halves) {
        return true;
    }
    if ((ends_with_date(line) && ends_with_date(next)) || begins_with_labelled_address(next)) {
        return false;
    }
    if (apart && begins_with_language(line.text) && begins_with_language(next.text)) {
        return false;
    }
    // "Data: Python, R" begins an item of its own below "Writing: News, Interviews"
    const bool labelled =
        label_end(next) != std::string::npos && label_end(line) != std::string::npos;
    if ((apart && label_end(next) != std::string::npos && next.bold_start != above.bold) ||
        (labelled && (apart || begins_group(line, next, kind)))) {
        return false;
    }
    if (line.bullet) {
        return true;
    }
    const bool apart_look = next.starts_paragraph;
    if (line.text.find('\t') != std::string::npos || next.text.find('\t') != std::string::npos ||
        (!next.glued && (line.caps != next.caps || !same_look(line, next))) ||
        (apart_look && line.bold != next.bold) ||
        (whole_date(next.text) && !opens_bracket(line.text))) {
        return false;
    }
    constexpr std::size_t wrapped_letters_min = 45;
    return pages ? !apart || above.full_width || above.nearly_full
                 : line.text.size() >= wrapped_letters_min &&
                       (kind != document::Kind::text || !had_room(above, next, measures.margin));
}

// "sah-bonsu (LinkedIn)" ends the address above it: one run and, in brackets, whose it is. So does
// "bonsu" alone below "site.example/in/kofi-".
bool ends_address(const TextLine& line, const LineLook& above, const TextLine& next) {
    const std::size_t blank = std::min(next.text.find(' '), next.text.size());
    const bool labelled = next.text.find('(') == blank + 1 && next.text.ends_with(')');
    const bool alone = blank == next.text.size() && line.text.ends_with('-');
    if (!(labelled || alone) || next.bullet || line.words.empty() || next.row != above.row ||
        next.column != above.column || next.page != above.page ||
        next.box.y0 - above.box.y1 > above.size * 0.5F) {
        return false;
    }
    const auto last = std::string_view(line.text).substr(line.words.back().begin);
    const std::string both = std::string(last) + next.text.substr(0, blank);
    const auto whole = find_urls(both);
    return last.find('/') != std::string_view::npos && find_urls(next.text).empty() &&
           find_emails(next.text).empty() && whole.size() == 1 && whole[0].begin == 0 &&
           whole[0].end == both.size();
}

// A long address that a narrow column broke anywhere: both lines are one unbroken run, together an
// e-mail address or one of the web.
bool is_broken_address(const TextLine& line, const LineLook& above, const TextLine& next,
                       document::Kind kind) {
    // Where paragraphs are known, an address ends with its own; labels ("Phone") are capitalised.
    const bool own_paragraph = next.starts_paragraph && kind != document::Kind::pdf &&
                               kind != document::Kind::image && kind != document::Kind::text;
    const bool labelled = text::capitalise_first(text::to_lower(next.text)) == next.text &&
                          text::upper_case_share(next.text) > 0 &&
                          text::upper_case_share(next.text) < 1 && !find_emails(line.text).empty();
    if (own_paragraph || labelled || next.row != above.row || line.words.size() > 6 ||
        next.words.size() != 1 || next.page != above.page ||
        next.box.y0 - above.box.y1 > above.size * 0.5F ||
        line.text.find(' ') != std::string::npos || next.text.find(' ') != std::string::npos ||
        next.bullet) {
        return false;
    }
    const std::string both = line.text + next.text;
    const auto whole = [&](const std::vector<TextRange>& found) {
        return found.size() == 1 && found[0].begin == 0 && found[0].end == both.size();
    };
    const bool cut_short =
        line.text.ends_with('-') || line.text.ends_with('.') || line.text.ends_with('/') ||
        line.text.ends_with('_') || line.text.ends_with('@') ||
        (find_emails(next.text).empty() && find_urls(next.text).empty() &&
         (!find_emails(line.text).empty() || !find_urls(line.text).empty())) ||
        (line.text.find('@') != std::string::npos && find_emails(line.text).empty());
    return cut_short && (whole(find_emails(both)) || whole(find_urls(both)));
}

void glue_address(TextLine& line, const TextLine& next) {
    TextLine rest = next;
    rest.glued = true;
    append_line(line, rest);
}

}  // namespace

void join_wrapped(std::vector<TextLine>& lines, const document::Document& document) {
    const Vocabulary vocabulary = vocabulary_of(lines);
    const Measures measures = measures_of(lines, document.kind);
    // A line is never grown beyond this: one endless paragraph must not cost quadratic time.
    constexpr std::size_t joined_bytes_max = 20'000;
    std::vector<TextLine> out;
    out.reserve(lines.size());
    LineLook above;  // of the physical line before
    for (TextLine& line : lines) {
        const LineLook look = line.look();
        if (!out.empty() && (is_broken_address(out.back(), above, line, document.kind) ||
                             ends_address(out.back(), above, line))) {
            glue_address(out.back(), line);
        } else if (!out.empty() && out.back().text.size() < joined_bytes_max &&
                   continues(out.back(), above, line, document.kind, measures)) {
            if (is_broken_path(out.back())) {
                glue_address(out.back(), line);
            } else if (is_broken_word(out.back(), line, vocabulary)) {
                glue(out.back(), line);
            } else {
                append_line(out.back(), line);
            }
        } else {
            out.push_back(std::move(line));
        }
        above = look;
    }
    lines = std::move(out);
}

}  // namespace vouch::parse::resume
