#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"
#include "document/limits.hpp"
#include "document/readers/encoding.hpp"
#include "document/readers/flow.hpp"
#include "document/readers/markers.hpp"
#include "document/readers/read_bytes.hpp"
#include "document/readers/rtf_tokens.hpp"
#include "document/readers/word_text.hpp"

// Rich Text Format (specification 1.9.1): what it shows as text, looks, lists, tables and links.
namespace vouch::document::readers {

namespace {

constexpr std::size_t groups_deep_max = 256;
constexpr float readable_points_min = 2;
constexpr int symbol_page = 2;  // \fcharset2

// What the text of a group is for.
enum class Destination : std::uint8_t {
    body,
    skipped,
    fonts,
    colours,
    styles,
    title,
    author,
    list_text,
    field_instruction,
};

struct CharacterLook {
    Style style;
    int font = -1;
    bool hidden = false, caps = false;
};

struct State {
    Destination destination = Destination::body;
    CharacterLook look;
    int skip_after_unicode = 1;
    bool ignorable = false;  // right after \*
    bool opens_field = false;
    bool symbol_page_set = false;
    std::string link;
};

struct ParagraphLook {
    int indent_twips = 0, first_twips = 0, space_twips = 0;
    int style = 0, outline = 9, list = 0, list_level = 0;
    bool centred = false, in_table = false;
};

struct Symbol {
    std::string_view word;
    char32_t value;
};
constexpr std::array symbols = {
    Symbol{"tab", '\t'},        Symbol{"line", '\n'},       Symbol{"emdash", 0x2014}, Symbol{"endash", 0x2013},
    Symbol{"bullet", 0x2022},   Symbol{"lquote", 0x2018},   Symbol{"rquote", 0x2019}, Symbol{"ldblquote", 0x201C},
    Symbol{"rdblquote", 0x201D}, Symbol{"emspace", 0x2003}, Symbol{"enspace", 0x2002}, Symbol{"qmspace", 0x2005},
    Symbol{"lbr", '\n'},        Symbol{"softline", '\n'}};

// Groups whose content no reader of the document sees.
constexpr std::array<std::string_view, 22> skipped_groups = {
    "pict",      "object",     "listtable", "listoverridetable", "rsidtbl",  "generator", "xmlnstbl", "footnote",
    "themedata", "annotation", "atnid",     "atnauthor",         "revtbl",   "datastore", "sp",       "nonesttables",
    "upr",       "pgptbl",     "latentstyles", "colorschememapping", "filetbl", "bkmkstart"};

// Ignorable destinations (\*) that hold what is shown.
constexpr std::array<std::string_view, 4> shown_groups = {"shpinst", "shptxt", "fldinst", "ud"};

int code_page_of_charset(int charset) {
    switch (charset) {
        case 2: return symbol_page;
        case 77: return 10'000;
        case 161: return 1253;
        case 162: return 1254;
        case 186: return 1257;
        case 204: return 1251;
        case 238: return 1250;
        default: return 0;
    }
}

class RtfReader {
public:
    explicit RtfReader(std::string_view bytes) : tokens_(bytes) {}

    Result<Document> read() {
        states_.emplace_back();
        for (auto token = tokens_.next(); token.kind != RtfToken::Kind::end; token = tokens_.next()) {
            if (states_.size() > groups_deep_max) {
                return fail("document-over-limit",
                            {{"limit", "nested groups"},
                             {"value", std::to_string(states_.size())},
                             {"most", std::to_string(groups_deep_max)}});
            }
            take(token);
        }
        end_paragraph();
        end_table();
        for (const auto role : {LineRole::footer}) {
            flow_.set_role(role);
            for (auto& paragraph : footers_) {
                flow_.add(std::move(paragraph));
            }
        }
        if (hidden_ > 0) {
            flow_.notices().push_back(
                {"document.hidden-text", {{"amount", std::to_string(hidden_) + " words"}}, 1});
        }
        return flow_.finish();
    }

private:
    struct Cell {
        std::vector<Paragraph> paragraphs;
    };
    using Row = std::vector<Cell>;
    struct SheetStyle {
        Style style;
        int based_on = -1;
    };

    // Writers should repeat a style's look after its name, but some leave it to the reader.
    void apply_sheet(int number, Style& style, int depth) const {
        const auto found = sheet_.find(number);
        if (found == sheet_.end() || depth > 16) {
            return;
        }
        apply_sheet(found->second.based_on, style, depth + 1);
        const auto& own = found->second.style;
        style.size = own.size > 0 ? own.size : style.size;
        style.bold = style.bold || own.bold;
        style.italic = style.italic || own.italic;
    }

    State& state() { return states_.back(); }

    void take(const RtfToken& token) {
        switch (token.kind) {
            case RtfToken::Kind::open:
                states_.push_back(states_.back());
                state().ignorable = false;
                state().opens_field = false;
                break;
            case RtfToken::Kind::close: close_group(); break;
            case RtfToken::Kind::word: word(token); break;
            case RtfToken::Kind::symbol: symbol(token.symbol); break;
            case RtfToken::Kind::byte: byte(static_cast<unsigned char>(token.value)); break;
            case RtfToken::Kind::text:
                for (const char c : token.name) {
                    byte(static_cast<unsigned char>(c));
                }
                break;
            case RtfToken::Kind::end: break;
        }
    }

    void close_group() {
        const auto closed = states_.back();
        if (states_.size() > 1) {
            states_.pop_back();
        }
        if (edge_depth_ > 0 && states_.size() < edge_depth_) {
            end_paragraph();
            edge_depth_ = 0;
            edge_ = LineRole::body;
        }
        // The instruction belongs to the field, whose result is the group after it.
        if (closed.destination == Destination::field_instruction &&
            state().destination != Destination::field_instruction) {
            state().link = link_of(instruction_);
            instruction_.clear();
        }
        if (closed.destination == Destination::fonts) {
            font_name_.clear();
        }
    }

    static std::string link_of(std::string_view instruction) {
        const auto at = instruction.find("HYPERLINK");
        const auto open = at == std::string_view::npos ? at : instruction.find('"', at);
        const auto close = open == std::string_view::npos ? open : instruction.find('"', open + 1);
        return close == std::string_view::npos
                   ? std::string()
                   : std::string(instruction.substr(open + 1, close - open - 1));
    }

    void symbol(char c) {
        switch (c) {
            case '*': state().ignorable = true; break;
            case '~': character(0xA0); break;
            case '_': character('-'); break;
            case '\\':
            case '{':
            case '}': character(static_cast<unsigned char>(c)); break;
            case '\n':
            case '\r': end_paragraph(); break;
            default: break;  // \- is a soft hyphen
        }
    }

    int code_page() const {
        const auto& look = states_.back().look;
        const auto found = font_pages_.find(look.font);
        return found != font_pages_.end() && found->second != 0 ? found->second : ansi_page_;
    }

    void byte(unsigned char value) {
        if (skip_bytes_ > 0) {
            --skip_bytes_;
            return;
        }
        const int page = code_page();
        if (page == symbol_page && state().destination != Destination::fonts) {
            character(0xF000U + value);
        } else {
            character(from_code_page(value, page));
        }
    }

    void character(char32_t c) {
        switch (state().destination) {
            case Destination::body: body_character(c); break;
            case Destination::list_text: append_marker(c); break;
            case Destination::field_instruction:
                if (instruction_.size() < 4'096) {
                    text::append(instruction_, c);
                }
                break;
            case Destination::fonts:
                if (c != ';') {
                    text::append(font_name_, c);
                } else if (font_entry_ >= 0) {
                    font_names_[font_entry_] = std::exchange(font_name_, "");
                }
                break;
            case Destination::colours:
                if (c == ';') {
                    colours_.push_back(std::exchange(colour_, 0));
                }
                break;
            case Destination::styles: style_character(c); break;
            case Destination::title: append_short(flow_.metadata().title, c); break;
            case Destination::author: append_short(flow_.metadata().author, c); break;
            case Destination::skipped: break;
        }
    }

    static void append_short(std::string& text, char32_t c) {
        if (text.size() < 512) {
            append_clean(text, c);
        }
    }

    void append_marker(char32_t c) {
        if (const auto sign = symbol_font_bullet(c)) {
            marker_ += *sign;
        } else if (!text::is_space(c) && marker_.size() < 32) {
            text::append(marker_, is_private_use(c) ? U'•' : c);
        }
    }

    void style_character(char32_t c) {
        if (c != ';') {
            append_short(style_name_, c);
            return;
        }
        sheet_[paragraph_.style] = {state().look.style, sheet_based_on_};
        sheet_based_on_ = -1;
        const auto name = text::to_lower(text::trim(style_name_));
        if (name.starts_with("heading ") && name.size() == 9) {
            heading_styles_[paragraph_.style] = name[8] - '0';
        } else if (name == "title") {
            heading_styles_[paragraph_.style] = 1;
        }
        style_name_.clear();
    }

    void body_character(char32_t c) {
        const auto& look = state().look;
        auto& runs = open_.runs;
        auto style = look.style;
        style.font = font_name(look.font);
        if (style.size == 0) {
            style.size = 12;  // the specification's default, \fs24
        }
        if (look.hidden || style.size < readable_points_min) {
            hidden_ += text::is_space(c) ? 1 : 0;
            return;
        }
        std::string piece;
        if (const auto sign = symbol_font_bullet(c)) {
            piece = *sign;
        } else if (!is_private_use(c)) {
            append_clean(piece, c);
        }
        if (look.caps) {
            piece = text::to_upper(piece);
        }
        if (runs.empty() || runs.back().style != style || runs.back().link != state().link) {
            runs.push_back({{}, std::move(style), state().link});
        }
        runs.back().text += piece;
    }

    std::string font_name(int font) const {
        const auto found = font_names_.find(font);
        return found == font_names_.end() ? "" : found->second;
    }

    void word(const RtfToken& token);
    bool destination_word(std::string_view name);
    bool look_word(const RtfToken& token);
    bool paragraph_word(const RtfToken& token);
    bool table_word(const RtfToken& token);
    void unicode(int value);
    void end_paragraph();
    void end_cell();
    void end_table();

    RtfTokens tokens_;
    Flow flow_{Kind::rtf};
    std::vector<State> states_;
    ParagraphLook paragraph_;
    Paragraph open_;
    std::map<int, int> font_pages_;
    std::map<int, std::string> font_names_;
    std::map<int, int> heading_styles_;
    std::map<int, SheetStyle> sheet_;
    int sheet_based_on_ = -1;
    std::vector<std::uint32_t> colours_;
    std::uint32_t colour_ = 0;
    std::string font_name_, style_name_, instruction_, marker_;
    int font_entry_ = -1;
    int ansi_page_ = 1252;
    int skip_bytes_ = 0;
    char32_t high_surrogate_ = 0;
    std::vector<float> cell_edges_;
    std::vector<Row> rows_;
    Row row_;
    Cell cell_;
    std::vector<float> table_edges_;
    LineRole edge_ = LineRole::body;
    std::size_t edge_depth_ = 0;
    std::vector<Paragraph> footers_;
    std::size_t hidden_ = 0;
};

void RtfReader::word(const RtfToken& token) {
    const bool ignorable = std::exchange(state().ignorable, false);
    const auto name = token.name;
    if (name == "bin") {
        tokens_.skip(static_cast<std::size_t>(std::max(token.value, 0)));
        return;
    }
    if (state().destination == Destination::skipped) {
        return;
    }
    const auto is = [&](std::string_view other) { return name == other; };
    const bool skipped = std::ranges::any_of(skipped_groups, is) ||
                         (ignorable && std::ranges::none_of(shown_groups, is) &&
                          state().destination != Destination::styles);
    if (skipped) {
        state().destination = Destination::skipped;
        return;
    }
    if (destination_word(name)) {
        return;
    }
    if (name == "u") {
        unicode(token.value);
    } else if (name == "uc") {
        state().skip_after_unicode = std::clamp(token.value, 0, 8);
    } else if (name == "ansicpg") {
        ansi_page_ = token.value;
    } else if (name == "mac") {
        ansi_page_ = 10'000;
    } else if (const auto* const found = std::ranges::find(symbols, name, &Symbol::word);
               found != symbols.end()) {
        character(found->value);
    } else if (!look_word(token) && !table_word(token)) {
        paragraph_word(token);
    }
}

bool RtfReader::destination_word(std::string_view name) {
    static const std::map<std::string_view, Destination> destinations = {
        {"fonttbl", Destination::fonts},       {"colortbl", Destination::colours},
        {"stylesheet", Destination::styles},   {"title", Destination::title},
        {"author", Destination::author},       {"listtext", Destination::list_text},
        {"pntext", Destination::list_text},    {"fldinst", Destination::field_instruction},
        {"info", Destination::skipped},        {"shptxt", Destination::body}};
    if (name == "info") {
        return true;  // its title and author are groups of their own; the rest is numbers
    }
    if (const auto found = destinations.find(name); found != destinations.end()) {
        state().destination = found->second;
        if (found->second == Destination::list_text) {
            marker_.clear();
        }
        return true;
    }
    const bool header = name.starts_with("header") && name.size() <= 7;
    const bool footer = name.starts_with("footer") && name.size() <= 7;
    if ((header || footer) && edge_depth_ == 0) {
        end_paragraph();
        edge_ = header ? LineRole::header : LineRole::footer;
        edge_depth_ = states_.size();
        return true;
    }
    if (name == "shpinst" || name == "ud" || name == "fldrslt") {
        return true;
    }
    const bool about = name == "subject" || name == "operator" || name == "keywords" ||
                       name == "comment" || name == "doccomm" || name == "company" ||
                       name == "creatim" || name == "revtim" || name == "printim";
    if (about) {
        state().destination = Destination::skipped;
    }
    return about;
}

bool RtfReader::look_word(const RtfToken& token) {
    auto& look = state().look;
    const auto name = token.name;
    const bool on = !token.has_value || token.value != 0;
    if (name == "b") {
        look.style.bold = on;
    } else if (name == "i") {
        look.style.italic = on;
    } else if (name == "scaps") {
        look.style.small_caps = on;
    } else if (name == "caps") {
        look.caps = on;
    } else if (name == "v") {
        look.hidden = on;
    } else if (name == "fs") {
        look.style.size = static_cast<float>(std::clamp(token.value, 0, 800)) / 2;
    } else if (name == "f") {
        look.font = token.value;
        font_entry_ = state().destination == Destination::fonts ? token.value : font_entry_;
    } else if (name == "fcharset" && state().destination == Destination::fonts) {
        font_pages_[font_entry_] = code_page_of_charset(token.value);
    } else if (name == "cf") {
        const auto index = static_cast<std::size_t>(std::max(token.value, 0));
        look.style.colour = index < colours_.size() ? colours_[index] : 0;
    } else if (name == "plain") {
        const int font = look.font;
        look = {};
        look.font = font;
    } else if (name == "red" || name == "green" || name == "blue") {
        const int shift = name == "red" ? 16 : name == "green" ? 8 : 0;
        colour_ |= static_cast<std::uint32_t>(token.value & 0xFF) << shift;
    } else {
        return false;
    }
    return true;
}

bool RtfReader::paragraph_word(const RtfToken& token) {
    const auto name = token.name;
    if (name == "par" || name == "sect" || name == "page") {
        end_paragraph();
    } else if (name == "pard") {
        paragraph_ = {};
    } else if (name == "s") {
        paragraph_.style = token.value;
        if (state().destination == Destination::body) {
            apply_sheet(token.value, state().look.style, 0);
        }
    } else if (name == "sbasedon") {
        sheet_based_on_ = token.value;
    } else if (name == "outlinelevel") {
        paragraph_.outline = token.value;
    } else if (name == "li") {
        paragraph_.indent_twips = token.value;
    } else if (name == "fi") {
        paragraph_.first_twips = token.value;
    } else if (name == "sb") {
        paragraph_.space_twips = token.value;
    } else if (name == "ls") {
        paragraph_.list = token.value;
    } else if (name == "ilvl") {
        paragraph_.list_level = std::clamp(token.value, 0, 8);
    } else if (name == "qc") {
        paragraph_.centred = true;
    } else if (name == "ql" || name == "qr" || name == "qj") {
        paragraph_.centred = false;
    } else {
        return false;
    }
    return true;
}

bool RtfReader::table_word(const RtfToken& token) {
    const auto name = token.name;
    if (name == "trowd") {
        cell_edges_.clear();
    } else if (name == "cellx") {
        if (cell_edges_.size() < 64) {
            cell_edges_.push_back(static_cast<float>(token.value) / 20);
        }
    } else if (name == "intbl") {
        paragraph_.in_table = true;
    } else if (name == "cell") {
        paragraph_.in_table = true;
        end_cell();
    } else if (name == "nestcell") {
        end_paragraph();
    } else if (name == "row") {
        table_edges_ = cell_edges_;
        rows_.push_back(std::exchange(row_, {}));
    } else {
        return false;
    }
    return true;
}

void RtfReader::unicode(int value) {
    const auto unit = static_cast<char32_t>(static_cast<std::uint16_t>(value));
    skip_bytes_ = state().skip_after_unicode;
    const int skip = std::exchange(skip_bytes_, 0);
    if (unit >= 0xD800 && unit < 0xDC00) {
        high_surrogate_ = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000) {
        if (high_surrogate_ != 0) {
            character(0x10000 + ((high_surrogate_ - 0xD800) << 10) + (unit - 0xDC00));
        }
        high_surrogate_ = 0;
    } else {
        character(unit);
    }
    skip_bytes_ = skip;
}

void RtfReader::end_paragraph() {
    Paragraph paragraph = std::exchange(open_, {});
    const auto& look = paragraph_;
    paragraph.indent = static_cast<float>(std::clamp(look.indent_twips, 0, 10'000)) / 20;
    paragraph.space_before = static_cast<float>(std::clamp(look.space_twips, 0, 2'000)) / 20;
    paragraph.centred = look.centred;
    const auto heading = heading_styles_.find(look.style);
    const int level = look.outline < 9                   ? look.outline + 1
                      : heading != heading_styles_.end() ? heading->second
                                                         : 0;
    const bool has_text = std::ranges::any_of(
        paragraph.runs, [](const Run& run) { return !text::trim(run.text).empty(); });
    if (level >= 1 && level <= 9) {
        paragraph.role = LineRole::heading;
        paragraph.heading_level = static_cast<std::uint8_t>(std::min(level, 6));
    } else if (!marker_.empty() && has_text) {
        paragraph.role = LineRole::list_item;
        paragraph.list_level = static_cast<std::uint8_t>(look.list_level + 1);
        paragraph.marker = std::exchange(marker_, "");
    }
    marker_.clear();
    if (edge_ == LineRole::footer) {
        footers_.push_back(std::move(paragraph));
    } else if (look.in_table && edge_ == LineRole::body) {
        if (has_text) {
            cell_.paragraphs.push_back(std::move(paragraph));
        }
    } else {
        if (has_text) {
            end_table();
        }
        flow_.set_role(edge_);
        flow_.add(std::move(paragraph));
        flow_.set_role(LineRole::body);
    }
}

void RtfReader::end_cell() {
    end_paragraph();
    if (row_.size() < 64) {
        row_.push_back(std::exchange(cell_, {}));
    }
}

void RtfReader::end_table() {
    if (!row_.empty()) {
        rows_.push_back(std::exchange(row_, {}));
    }
    if (rows_.empty()) {
        return;
    }
    std::vector<float> widths;
    float left = 0;
    for (const float edge : table_edges_) {
        widths.push_back(edge - left);
        left = edge;
    }
    flow_.begin_table(std::move(widths));
    for (auto& row : rows_) {
        flow_.begin_row();
        for (std::size_t i = 0; i < row.size(); ++i) {
            flow_.begin_cell(i, 1);
            for (auto& paragraph : row[i].paragraphs) {
                flow_.add(std::move(paragraph));
            }
        }
    }
    flow_.end_table();
    rows_.clear();
}

}  // namespace

Result<Document> read_rtf(std::string_view bytes) {
    if (!bytes.starts_with("{\\rtf")) {
        return fail("document-unreadable");
    }
    return RtfReader(bytes).read();
}

}  // namespace vouch::document::readers
