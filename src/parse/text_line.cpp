#include "parse/text_line.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "parse/key.hpp"
#include "parse/web_address.hpp"

namespace vouch::parse {
namespace {

// Wider than any justified space: the two sides are separate pieces.
constexpr float gap_in_sizes = 1.3F;

struct Unicode {
    static bool is_private_or_symbol(char32_t c) {
        return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000 || (c >= 0x2190 && c <= 0x21FF) ||
               (c >= 0x2300 && c <= 0x23FF) || (c >= 0x2460 && c <= 0x27BF) ||
               (c >= 0x2900 && c <= 0x2BFF) || (c >= 0x1F000 && c <= 0x1FAFF) || c == 0xFE0F ||
               c == 0xFFFD;
    }
};

// Icons and dingbats carry no text of their own.
bool is_icon(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const auto point = text::decode(word, at);
        if (!Unicode::is_private_or_symbol(point.value)) {
            return false;
        }
        at += point.size;
    }
    return !word.empty();
}

bool is_bullet_sign(std::string_view word) {
    static constexpr std::string_view signs[] = {"•", "◦", "▪", "▫", "●", "○", "■", "□", "‣", "⁃",
                                                 "∙", "·", "*", "-", "–", "—", "►", "▸", "➢", "➤",
                                                 "✓", "✔", "❖", "◆", "◇", "→", "»", "",  "",  "o"};
    return std::ranges::find(signs, word) != std::end(signs);
}

bool is_rule(std::string_view value) {
    std::size_t signs = 0;
    for (std::size_t at = 0; at < value.size();) {
        const auto point = text::decode(value, at);
        if (text::is_word_character(point.value)) {
            return false;
        }
        signs += text::is_space(point.value) ? 0 : 1;
        at += point.size;
    }
    return signs >= 3;
}

bool is_page_number(std::string_view value) {
    const std::string key = key_of(value);
    static constexpr std::string_view words[] = {"page", "seite", "pagina", "strona", "sida", "of",
                                                 "von",  "sur",   "de",     "di",     "z"};
    std::size_t digits = 0;
    std::string letters;
    for (const char c : key) {
        if (c >= '0' && c <= '9') {
            ++digits;
        } else {
            letters += c;
        }
    }
    if (digits == 0 || digits > 4 || value.size() > 24) {
        return false;
    }
    if (letters.empty()) {
        return digits <= 2 || value.find('/') != std::string_view::npos;
    }
    for (const auto word : words) {
        if (const auto at = letters.find(word); at != std::string::npos) {
            letters.erase(at, word.size());
        }
    }
    return letters.empty();
}

// A line of the document and the numbers its words are counted by.
struct LineOfDocument {
    const document::Page& page;
    const document::Line& line;
    int page_number = 0;
    int line_number = 0;
    std::uint32_t words_before = 0;  // of the pages before
};

TextLine read_line(const document::Document& document, const LineOfDocument& given) {
    const auto& [page, line, page_number, line_number, words_before] = given;
    TextLine out;
    out.page = page_number;
    out.box = line.box;
    out.column = line.column;
    out.row = line.row;
    out.role = line.role;
    out.heading_level = line.heading_level;
    out.list_level = line.list_level;
    out.marker = line.marker;
    out.starts_paragraph = line.starts_paragraph;
    out.bullet = line.role == document::LineRole::list_item && line.starts_paragraph;
    const std::size_t end =
        std::min<std::size_t>(page.words.size(), std::size_t{line.first_word} + line.word_count);
    const document::Word* last = nullptr;
    bool icon_gap = false;
    for (std::size_t index = line.first_word; index < end; ++index) {
        const document::Word& word = page.words[index];
        if (word.text.empty()) {
            continue;
        }
        const float size = word.style < document.styles.size()
                               ? std::max(document.styles[word.style].size, 1.0F)
                               : std::max(word.box.y1 - word.box.y0, 1.0F);
        if (is_icon(word.text)) {
            icon_gap = icon_gap || last != nullptr;
            continue;
        }
        if (!last && end - index > 1 && is_bullet_sign(word.text) && word.text != "o") {
            out.bullet = true;
            out.marker = word.text;
            continue;
        }
        if (last) {
            const float gap = word.box.x0 - last->box.x1;
            if (icon_gap || word.apart || gap > gap_in_sizes * size) {
                out.text += '\t';
            } else if (word.space_before) {
                out.text += ' ';
            }
        }
        icon_gap = false;
        if (!last) {
            out.glued = !word.space_before && !line.starts_paragraph;
        }
        PlacedWord placed_word;
        placed_word.begin = static_cast<std::uint32_t>(out.text.size());
        out.text += word.text;
        placed_word.end = static_cast<std::uint32_t>(out.text.size());
        placed_word.box = word.box;
        placed_word.page = document.has_pages ? page_number : 0;
        placed_word.line = line_number;
        placed_word.link = word.link;
        placed_word.style = word.style;
        placed_word.word = words_before + static_cast<std::uint32_t>(index);
        out.words.push_back(placed_word);
        last = &word;
    }
    return out;
}

}  // namespace

Placed placed(const TextLine& line, std::size_t begin, std::size_t end) {
    end = std::min(end, line.text.size());
    Placed out;
    if (begin >= end) {
        return out;
    }
    std::string value(line.text.substr(begin, end - begin));
    std::ranges::replace(value, '\t', ' ');
    const std::string_view trimmed = text::trim(value);
    begin += static_cast<std::size_t>(trimmed.data() - value.data());
    end = begin + trimmed.size();
    out.text = trimmed;
    auto word = std::ranges::lower_bound(line.words, begin + 1, {}, &PlacedWord::end);
    for (; word != line.words.end() && word->begin < end; ++word) {
        const auto from = static_cast<std::uint32_t>(std::max<std::size_t>(word->begin, begin));
        const auto to = static_cast<std::uint32_t>(std::min<std::size_t>(word->end, end));
        out.words.push_back({.word = word->word,
                             .begin = word->skipped + from - word->begin,
                             .end = word->skipped + to - word->begin,
                             .at = from - static_cast<std::uint32_t>(begin)});
    }
    return out;
}

Placed placed(const TextLine& line) {
    return placed(line, 0, line.text.size());
}

Placed part_of(const Placed& value, std::size_t begin, std::size_t end) {
    Placed out;
    end = std::min(end, value.text.size());
    if (begin >= end) {
        return out;
    }
    const std::string_view part = std::string_view(value.text).substr(begin, end - begin);
    const std::string_view trimmed = text::trim(part);
    begin += static_cast<std::size_t>(trimmed.data() - part.data());
    end = begin + trimmed.size();
    out.text = trimmed;
    for (const WordPart& word : value.words) {
        const std::size_t from = std::max<std::size_t>(word.at, begin);
        const std::size_t to = std::min<std::size_t>(word.at + word.end - word.begin, end);
        if (from < to) {
            out.words.push_back({.word = word.word,
                                 .begin = word.begin + static_cast<std::uint32_t>(from - word.at),
                                 .end = word.begin + static_cast<std::uint32_t>(to - word.at),
                                 .at = static_cast<std::uint32_t>(from - begin)});
        }
    }
    return out;
}

void join(Placed& value, const Placed& more) {
    if (!value.text.empty() && !more.text.empty()) {
        value.text += ' ';
    }
    const auto shift = static_cast<std::uint32_t>(value.text.size());
    value.text += more.text;
    for (WordPart word : more.words) {
        word.at += shift;
        value.words.push_back(word);
    }
}

void append_line(TextLine& line, const TextLine& next) {
    if (!line.text.empty() && !next.text.empty() && !next.glued) {
        line.text += ' ';
    }
    const auto shift = static_cast<std::uint32_t>(line.text.size());
    line.text += next.text;
    line.words.reserve(line.words.size() + next.words.size());
    for (PlacedWord word : next.words) {
        word.begin += shift;
        word.end += shift;
        line.words.push_back(word);
    }
    line.full_width = next.full_width;
}

TextLine cut(const TextLine& line, std::size_t begin, std::size_t end) {
    const auto is_blank = [&](std::size_t at) {
        return line.text[at] == ' ' || line.text[at] == '\t';
    };
    end = std::min(end, line.text.size());
    while (begin < end && is_blank(begin)) {
        ++begin;
    }
    while (end > begin && is_blank(end - 1)) {
        --end;
    }
    // only the part is copied: lists of thousands of items are cut from one line
    TextLine out;
    out.look() = line.look();
    out.text = begin < end ? line.text.substr(begin, end - begin) : std::string();
    auto word = std::ranges::lower_bound(line.words, begin + 1, {}, &PlacedWord::end);
    for (; word != line.words.end() && word->begin < end; ++word) {
        PlacedWord part = *word;
        part.skipped +=
            static_cast<std::uint32_t>(std::max<std::size_t>(part.begin, begin) - part.begin);
        part.begin = static_cast<std::uint32_t>(std::max<std::size_t>(part.begin, begin) - begin);
        part.end = static_cast<std::uint32_t>(std::min<std::size_t>(part.end, end) - begin);
        out.words.push_back(part);
    }
    return out;
}

void summarise_look(TextLine& line, const document::Document& document) {
    std::map<float, std::size_t> sizes;
    std::map<std::uint32_t, std::size_t> colours;
    std::size_t all = 0;
    std::size_t bold = 0;
    std::size_t italic = 0;
    std::size_t small_caps = 0;
    for (const PlacedWord& word : line.words) {
        if (word.style >= document.styles.size()) {
            continue;
        }
        const document::Style& style = document.styles[word.style];
        const std::size_t letters = word.end - word.begin;
        all += letters;
        bold += style.bold ? letters : 0;
        italic += style.italic ? letters : 0;
        small_caps += style.small_caps ? letters : 0;
        sizes[style.size] += letters;
        colours[style.colour] += letters;
    }
    const auto most = [](const auto& counts) {
        return std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    };
    if (!sizes.empty()) {
        line.size = most(sizes)->first;
        line.colour = most(colours)->first;
        line.bold = bold * 2 > all;
        line.italic = italic * 2 > all;
        line.bold_start = line.words.front().style < document.styles.size() &&
                          document.styles[line.words.front().style].bold;
    }
    line.caps = small_caps * 2 > all || text::upper_case_share(line.text) > 0.95;
    if (!line.words.empty()) {
        line.box = line.words.front().box;
        for (const PlacedWord& word : line.words) {
            if (word.page == line.words.front().page) {
                line.box.x0 = std::min(line.box.x0, word.box.x0);
                line.box.y0 = std::min(line.box.y0, word.box.y0);
                line.box.x1 = std::max(line.box.x1, word.box.x1);
                line.box.y1 = std::max(line.box.y1, word.box.y1);
            }
        }
    }
}

std::vector<TextLine> icon_links(const document::Document& document) {
    constexpr std::size_t links_max = 40;
    std::vector<TextLine> out;
    if (document.pages.empty()) {
        return out;
    }
    const auto& words = document.pages.front().words;
    for (std::size_t index = 0; index < words.size(); ++index) {
        const document::Word& word = words[index];
        const auto link = static_cast<std::size_t>(word.link);
        if (word.link < 0 || link >= document.links.size() || !is_icon(word.text) ||
            out.size() >= links_max) {
            continue;
        }
        TextLine line;
        line.text = document.links[link];
        line.words.push_back({.begin = 0,
                              .end = static_cast<std::uint32_t>(line.text.size()),
                              .box = word.box,
                              .page = document.has_pages ? 1 : 0,
                              .line = 1,
                              .link = word.link,
                              .style = word.style,
                              .word = static_cast<std::uint32_t>(index)});
        out.push_back(std::move(line));
    }
    return out;
}

namespace {

bool has_contact_footer(const document::Document& document) {
    return !document.pages.empty() &&
           std::ranges::any_of(document.pages.front().lines, [&](const document::Line& line) {
               const std::string value = document::text_of(document.pages.front(), line);
               return line.role == document::LineRole::footer && !find_emails(value).empty();
           });
}

}  // namespace

std::vector<TextLine> text_lines(const document::Document& document) {
    std::vector<TextLine> out;
    int line_number = 0;
    std::vector<std::uint32_t> words_before{0};
    for (const document::Page& page : document.pages) {
        words_before.push_back(words_before.back() + static_cast<std::uint32_t>(page.words.size()));
    }
    const bool contact_foot = has_contact_footer(document);
    for (const document::LinePlace place : document::reading_order(document)) {
        const std::size_t number = place.page;
        const document::Page& page = document.pages[number];
        const document::Line& line = page.lines[place.line];
        ++line_number;
        // the first page's header may hold the name, and its header and footer the contact
        const bool kept = number == 0 && (line.role != document::LineRole::footer || contact_foot);
        if (!kept &&
            (line.role == document::LineRole::header || line.role == document::LineRole::footer)) {
            continue;
        }
        TextLine read = read_line(document, {page, line, static_cast<int>(number) + 1, line_number,
                                             words_before[number]});
        if (is_rule(read.text) || is_rule(read.marker)) {
            if (!out.empty()) {
                out.back().underlined = true;
            }
            continue;
        }
        if (read.text.empty() || ((line.role == document::LineRole::footer ||
                                   line.role == document::LineRole::header || document.has_pages) &&
                                  is_page_number(read.text) && line.box.y0 > page.height * 0.9F)) {
            continue;
        }
        summarise_look(read, document);
        out.push_back(std::move(read));
    }
    return out;
}

}  // namespace vouch::parse
