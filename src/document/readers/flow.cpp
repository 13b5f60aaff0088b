#include "document/readers/flow.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "document/limits.hpp"
#include "document/readers/listed_titles.hpp"
#include "document/readers/markers.hpp"
#include "document/readers/word_text.hpp"

namespace vouch::document::readers {

namespace {

constexpr float page_width = 612;  // Letter, with margins of 3/4 inch
constexpr float margin = 54;
constexpr float leading = 1.25F;
constexpr float usual_size = 11;
constexpr float tab_width = 36;
constexpr int spaces_of_gap = 3;  // as many stand for a gap that a writer wanted wide
constexpr std::size_t styles_max = 4'000;
constexpr std::size_t links_max = 4'000;
constexpr std::size_t edge_texts_max = 1'000;

// A made-up measure: wide enough a difference between narrow and wide letters to look like type.
float width_of(std::string_view text, float size) {
    float width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = text::decode(text, at);
        at += c.size;
        const bool narrow =
            c.value < 0x80 &&
            std::string_view("iljtf.,:;'|!()[]").contains(static_cast<char>(c.value));
        const bool wide = c.value >= 0x2E80 || text::is_upper(c.value);
        width += narrow ? 0.28F : c.value >= 0x2E80 ? 1.0F : wide ? 0.65F : 0.5F;
    }
    return width * size;
}

// A bullet sign typed at a paragraph's start makes it a list's item; an icon is only taken off.
void take_typed_bullet(Paragraph& paragraph) {
    if (paragraph.role != LineRole::body || paragraph.runs.empty() || paragraph.continues) {
        return;
    }
    auto& first = paragraph.runs.front().text;
    const auto trimmed = text::trim(first);
    const auto sign_end = std::min(trimmed.find_first_of(" \t"), trimmed.size());
    const auto sign = trimmed.substr(0, sign_end);
    const auto begin = static_cast<std::size_t>(trimmed.data() - first.data());
    const auto code = sign.empty() ? U' ' : text::decode(sign, 0).value;
    // An icon that is a link is kept: nothing else says where it leads.
    const bool icon = !sign.empty() && text::decode(sign, 0).size == sign.size() &&
                      is_pictograph(code) && paragraph.runs.front().link.empty();
    const bool followed = begin + sign_end < first.size() ||
                          (paragraph.runs.size() > 1 && !paragraph.runs[1].text.empty() &&
                           text::is_space(text::decode(paragraph.runs[1].text, 0).value));
    if ((is_bullet(sign) || icon) && followed) {
        paragraph.marker = symbol_font_bullet(code).value_or(sign);
        if (!icon) {
            paragraph.role = LineRole::list_item;
            paragraph.list_level = 1;
        }
        first = first.substr(begin + sign_end);
    }
}

float size_or_usual(float size) {
    return size > 0 ? std::min(size, 400.0F) : usual_size;
}

}  // namespace

// Where the next word of a paragraph goes.
struct Flow::Pen {
    const Paragraph* paragraph = nullptr;
    Line line;
    float x = 0;
    float start = 0;
    float row_height = 0;
    int tabs = 0;
    std::uint32_t after_tab = 0;  // the first word after the last tab
    bool space = false;           // white space since the last word
    int spaces = 0;               // how many of it
    bool apart = false;           // the next word stands apart
    bool continues = false;
};

Flow::Flow(Kind kind) : left_(margin), right_(page_width - margin), y_(margin) {
    document_.kind = kind;
    document_.pages.emplace_back();
    document_.pages.front().width = page_width;
}

void Flow::add(Paragraph paragraph) {
    if (forced_role_ != LineRole::body && !is_new_on_edge(paragraph)) {
        return;
    }
    take_typed_bullet(paragraph);
    auto& lines = document_.pages.front().lines;
    const auto lines_before = lines.size();
    y_ += std::clamp(paragraph.space_before, 0.0F, 100.0F);
    ++blocks_;
    if (paragraph.continues && !lines.empty()) {
        --blocks_;
    }
    Pen pen;
    pen.paragraph = &paragraph;
    pen.continues = paragraph.continues && !lines.empty();
    pen.start = left_ + std::clamp(paragraph.indent, 0.0F, (right_ - left_) / 2);
    pen.x = pen.start;
    for (const auto& run : paragraph.runs) {
        place_run(pen, run);
    }
    end_line(pen);
    hidden_.end_words();
    if (lines.size() == lines_before) {
        --blocks_;
        return;
    }
    if (!tables_.empty()) {
        auto& table = tables_.back();
        ++table.paragraphs_in_cell;
        if (table.paragraphs_in_cell > 1 || paragraph.role != LineRole::body) {
            table.short_cells = false;
        }
    }
}

// First, even and other pages often repeat the same header.
bool Flow::is_new_on_edge(const Paragraph& paragraph) {
    std::string text;
    for (const auto& run : paragraph.runs) {
        text += run.text;
    }
    text = text::squeeze_spaces(text);
    return text.empty() || edge_texts_.size() >= edge_texts_max ||
           edge_texts_.insert(std::move(text)).second;
}

void Flow::place_run(Pen& pen, const Run& run) {
    const auto text = clean(run.text);
    if (text.size() < run.text.size()) {
        hide_characters(run.text);
    }
    text_bytes_ += text.size();
    if (text_bytes_ > limits::text_bytes_max) {
        return;
    }
    auto style = run.style;
    style.size = size_or_usual(style.size);
    const auto style_at = style_index(style);
    const auto link_at = link_index(run.link);
    std::size_t word_begin = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const auto c = at < text.size() ? text::decode(text, at) : text::CodePoint{U' ', 0};
        if (at < text.size() && !text::is_space(c.value)) {
            at += c.size;
            continue;
        }
        if (at > word_begin) {
            place_word(pen, std::string_view(text).substr(word_begin, at - word_begin), style_at,
                       link_at);
        }
        if (at == text.size()) {
            return;
        }
        pen.spaces = pen.space ? pen.spaces + 1 : 1;
        if (c.value == U'\n') {
            end_line(pen);
        } else if (c.value == U'\t' && pen.line.word_count > 0) {
            const float next =
                pen.start + std::ceil((pen.x - pen.start + 2 * style.size) / tab_width) * tab_width;
            pen.x = next;
            ++pen.tabs;
            pen.apart = true;
            pen.after_tab = pen.line.first_word + pen.line.word_count;
        } else if (pen.line.word_count > 0 && (pen.spaces == 1 || pen.spaces == spaces_of_gap)) {
            pen.x += (pen.spaces == 1 ? 0.28F : 1.75F) * style.size;
            pen.apart = pen.apart || pen.spaces == spaces_of_gap;
        }
        pen.space = true;
        at += c.size;
        word_begin = at;
    }
}

// Text coded in characters that show nothing, and text whose order is turned.
void Flow::hide_characters(std::string_view text) {
    constexpr std::size_t tag_letters_min = 8;  // shorter ones are the flags of regions
    if (const auto tags = text_of_tags(text); tags.size() >= tag_letters_min) {
        hidden_.add(Hiding::characters, 1, tags + ' ');
    }
    if (has_direction_overrides(text)) {
        hidden_.add(Hiding::turned, 1, std::string(text) + ' ');
    }
}

void Flow::place_word(Pen& pen, std::string_view text, std::uint16_t style, std::int32_t link) {
    auto& page = document_.pages.front();
    const float size = document_.styles[style].size;
    if (pen.line.word_count == 0) {
        pen.line.first_word = static_cast<std::uint32_t>(page.words.size());
        pen.line.box = {pen.x, y_, pen.x, y_};
        pen.space = true;
    }
    if (!pen.space && page.words.back().style == style && page.words.back().link == link) {
        auto& word = page.words.back();  // runs are cut anywhere: the word goes on
        word.text = text::to_nfc(word.text + std::string(text));
        pen.x += width_of(text, size);
        word.box.x1 = pen.x;
        pen.line.box.x1 = std::max(pen.line.box.x1, pen.x);
        return;
    }
    const float width = width_of(text, size);
    if (pen.space && pen.x + width > right_ && pen.x > pen.start && pen.tabs == 0) {
        pen.x = pen.start;
        y_ += pen.row_height;
    }
    pen.row_height = std::max(pen.row_height, size * leading);
    Word word;
    word.text = text;
    word.style = style;
    word.link = link;
    word.space_before = pen.space;
    word.apart = std::exchange(pen.apart, false) && pen.line.word_count > 0;
    word.box = {pen.x, y_, pen.x + width, y_ + size};
    pen.x += width;
    pen.line.box.x1 = std::max(pen.line.box.x1, pen.x);
    page.words.push_back(std::move(word));
    ++pen.line.word_count;
    pen.space = false;
}

void Flow::align(const Line& line, float shift, std::uint32_t from_word) {
    if (shift <= 0) {
        return;
    }
    auto& words = document_.pages.front().words;
    for (std::uint32_t i = from_word; i < line.first_word + line.word_count; ++i) {
        words[i].box.x0 += shift;
        words[i].box.x1 += shift;
    }
}

void Flow::end_line(Pen& pen) {
    auto& page = document_.pages.front();
    const auto& paragraph = *pen.paragraph;
    if (pen.line.word_count > 0) {
        auto& line = pen.line;
        // What follows the last tab is taken to be set flush right, as dates and places are.
        if (pen.tabs > 0) {
            align(line, right_ - pen.x, pen.after_tab);
            line.box.x1 = std::max(line.box.x1, right_);
        } else if (paragraph.centred) {
            const float shift = (right_ - line.box.x1) / 2;
            align(line, shift, line.first_word);
            line.box.x0 += std::max(shift, 0.0F);
            line.box.x1 += std::max(shift, 0.0F);
        }
        y_ += pen.row_height;
        line.box.y1 = y_;
        line.role = forced_role_ == LineRole::body ? paragraph.role : forced_role_;
        line.heading_level = std::min<std::uint8_t>(paragraph.heading_level, 6);
        line.list_level = paragraph.list_level;
        line.column = column_;
        line.row = row_;
        line.block = blocks_;
        line.starts_paragraph = !pen.continues;
        if (page.lines.empty() || page.lines.back().block != blocks_) {
            line.marker = paragraph.marker;
        }
        page.lines.push_back(std::move(line));
    } else {
        y_ += pen.row_height;
    }
    pen.line = Line{};
    pen.x = pen.start;
    pen.row_height = 0;
    pen.tabs = 0;
    pen.apart = false;
}

void Flow::begin_table(std::vector<float> column_widths) {
    Table table;
    table.outer_left = left_;
    table.outer_right = right_;
    table.outer_column = column_;
    table.outer_row = row_;
    table.first_line = document_.pages.front().lines.size();
    if (column_widths.empty()) {
        column_widths.push_back(1);
    }
    float sum = 0;
    for (float& width : column_widths) {
        width = std::isfinite(width) && width > 0 ? width : 1;
        sum += width;
    }
    float x = left_;
    table.edges.push_back(x);
    for (const float width : column_widths) {
        x += (right_ - left_) * width / sum;
        table.edges.push_back(x);
    }
    table.row_top = table.row_bottom = y_;
    tables_.push_back(std::move(table));
}

void Flow::begin_row() {
    auto& table = tables_.back();
    table.row_top = table.row_bottom = std::max(table.row_bottom, y_);
    y_ = table.row_top;
    row_ = ++rows_;
}

void Flow::begin_cell(std::size_t column, std::size_t span) {
    auto& table = tables_.back();
    table.row_bottom = std::max(table.row_bottom, y_);
    y_ = table.row_top;
    const auto last = table.edges.size() - 1;
    const auto first = std::min(column, last - 1);
    left_ = table.edges[first] + 3;
    right_ = std::max(left_ + 10,
                      table.edges[std::min(first + std::max<std::size_t>(span, 1), last)] - 3);
    column_ = static_cast<std::uint16_t>(std::min<std::size_t>(column, 65'535));
    table.paragraphs_in_cell = 0;
}

void Flow::end_table() {
    auto& lines = document_.pages.front().lines;
    const auto& table = tables_.back();
    y_ = std::max(table.row_bottom, y_);
    left_ = table.outer_left;
    right_ = table.outer_right;
    column_ = table.outer_column;
    row_ = table.outer_row;
    for (std::size_t i = table.first_line; i < lines.size() && table.short_cells; ++i) {
        if (lines[i].role == LineRole::body) {
            lines[i].role = LineRole::table_cell;
        }
    }
    const bool short_cells = table.short_cells;
    tables_.pop_back();
    if (!tables_.empty() && !short_cells) {
        tables_.back().short_cells = false;
    }
}

std::uint16_t Flow::style_index(const Style& style) {
    auto& styles = document_.styles;
    for (std::size_t i = styles.size(); i > 0; --i) {
        if (styles[i - 1] == style) {
            return static_cast<std::uint16_t>(i - 1);
        }
    }
    if (styles.size() >= styles_max) {
        return 0;
    }
    styles.push_back(style);
    return static_cast<std::uint16_t>(styles.size() - 1);
}

std::int32_t Flow::link_index(const std::string& link) {
    if (link.empty() || link.size() > 2'048) {
        return -1;
    }
    auto& links = document_.links;
    const auto found = std::ranges::find(links, link);
    if (found != links.end()) {
        return static_cast<std::int32_t>(found - links.begin());
    }
    if (links.size() >= links_max) {
        return -1;
    }
    links.push_back(link);
    return static_cast<std::int32_t>(links.size() - 1);
}

Result<Document> Flow::finish() {
    if (text_bytes_ > limits::text_bytes_max) {
        return fail("document-over-limit", {{"limit", "text bytes"},
                                            {"value", std::to_string(text_bytes_)},
                                            {"most", std::to_string(limits::text_bytes_max)}});
    }
    auto& page = document_.pages.front();
    page.height = y_ + margin;
    free_listed_titles(document_);
    hidden_.write(document_.notices);
    if (page.words.empty()) {
        return fail("document-empty");
    }
    return std::move(document_);
}

}  // namespace vouch::document::readers
