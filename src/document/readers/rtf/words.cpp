#include "document/readers/rtf/words.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace vouch::document::readers::rtf {

namespace {

struct Symbol {
    std::string_view word;
    char32_t value;
};
constexpr std::array symbols = {
    Symbol{"tab", '\t'},       Symbol{"line", '\n'},        Symbol{"emdash", 0x2014},
    Symbol{"endash", 0x2013},  Symbol{"bullet", 0x2022},    Symbol{"lquote", 0x2018},
    Symbol{"rquote", 0x2019},  Symbol{"ldblquote", 0x201C}, Symbol{"rdblquote", 0x201D},
    Symbol{"emspace", 0x2003}, Symbol{"enspace", 0x2002},   Symbol{"qmspace", 0x2005},
    Symbol{"lbr", '\n'},       Symbol{"softline", '\n'},    Symbol{"column", '\n'}};

// Groups whose content no reader of the document sees.
constexpr std::array<std::string_view, 22> skipped_groups = {
    "pict",         "object",    "listtable", "listoverridetable", "rsidtbl",
    "generator",    "xmlnstbl",  "shprslt",   "themedata",         "annotation",
    "atnid",        "atnauthor", "revtbl",    "datastore",         "sp",
    "nonesttables", "fontemb",   "pgptbl",    "latentstyles",      "colorschememapping",
    "filetbl",      "bkmkstart"};

// Ignorable destinations (\*) that hold what is shown.
constexpr std::array<std::string_view, 4> shown_groups = {"shpinst", "shptxt", "fldinst", "ud"};

}  // namespace

std::optional<Destination> destination_of(std::string_view word) {
    static const std::map<std::string_view, Destination> destinations = {
        {"fonttbl", Destination::fonts},     {"colortbl", Destination::colours},
        {"stylesheet", Destination::styles}, {"title", Destination::title},
        {"author", Destination::author},     {"listtext", Destination::list_text},
        {"pntext", Destination::list_text},  {"fldinst", Destination::field_instruction},
        {"shptxt", Destination::body},       {"footnote", Destination::body},
        {"subject", Destination::skipped},   {"operator", Destination::skipped},
        {"keywords", Destination::skipped},  {"comment", Destination::skipped},
        {"doccomm", Destination::skipped},   {"company", Destination::skipped},
        {"creatim", Destination::skipped},   {"revtim", Destination::skipped},
        {"printim", Destination::skipped}};
    const auto found = destinations.find(word);
    return found == destinations.end() ? std::nullopt : std::optional(found->second);
}

LineRole edge_of(std::string_view word) {
    const bool header = word.starts_with("header");
    if (!header && !word.starts_with("footer")) {
        return LineRole::body;
    }
    constexpr std::string_view kinds = "lrf";  // of left, right and first pages
    const bool known = word.size() == 6 || (word.size() == 7 && kinds.contains(word.back()));
    return !known ? LineRole::body : header ? LineRole::header : LineRole::footer;
}

char32_t character_of(std::string_view word) {
    const auto* const found = std::ranges::find(symbols, word, &Symbol::word);
    return found == symbols.end() ? 0 : found->value;
}

bool is_skipped_group(std::string_view word, bool ignorable) {
    return std::ranges::contains(skipped_groups, word) ||
           (ignorable && !std::ranges::contains(shown_groups, word));
}

int code_page_of_charset(int charset) {
    switch (charset) {
        case 2:
            return symbol_page;
        case 77:
            return 10'000;
        case 161:
            return 1253;
        case 162:
            return 1254;
        case 186:
            return 1257;
        case 204:
            return 1251;
        case 238:
            return 1250;
        default:
            return 0;
    }
}

}  // namespace vouch::document::readers::rtf
