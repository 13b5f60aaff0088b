#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "document/limits.hpp"
#include "document/readers/encoding.hpp"
#include "document/readers/flow.hpp"
#include "document/readers/markdown/front_matter.hpp"
#include "document/readers/markdown/inline.hpp"
#include "document/readers/markdown/source.hpp"
#include "document/readers/markers.hpp"
#include "document/readers/read_bytes.hpp"

// Markdown by blocks, after CommonMark 0.31 with GitHub's tables: headings, lists, quotes, fences,
// rules and paragraphs.
namespace vouch::document::readers {

using namespace markdown;

namespace {

constexpr float body_size = 11;
constexpr std::array<float, 6> heading_sizes = {22, 16, 13, 12, 11, 11};

struct Block {
    std::string text;  // with its own line ends
    LineRole role = LineRole::body;
    std::uint8_t level = 0;  // of the heading or list
    std::string marker;
    float indent = 0;
};

std::size_t indent_of(std::string_view line) {
    std::size_t indent = 0;
    for (const char c : line) {
        if (c != ' ' && c != '\t') {
            break;
        }
        indent += c == '\t' ? 4 : 1;
    }
    return indent;
}

bool is_run_of(std::string_view text, std::string_view signs, std::size_t least) {
    std::size_t count = 0;
    for (const char c : text) {
        if (c == ' ') {
            continue;
        }
        if (c != text.front() || !signs.contains(c)) {
            return false;
        }
        ++count;
    }
    return count >= least;
}

// The bullet or number at the line's start with what follows it, or an empty marker.
std::string_view list_marker(std::string_view trimmed) {
    const auto space = trimmed.find_first_of(" \t");
    const auto word = trimmed.substr(0, space);
    const bool bullet = word == "-" || word == "*" || word == "+" || word == "•";
    const bool number = word.size() >= 2 && text::is_digit(static_cast<unsigned char>(word[0])) &&
                        list_number(word).has_value();
    return space != std::string_view::npos && (bullet || number) ? word : std::string_view{};
}

std::vector<std::string> table_cells(std::string_view row) {
    row = text::trim(row);
    row.remove_prefix(row.starts_with('|') ? 1 : 0);
    if (row.ends_with('|') && !row.ends_with("\\|")) {
        row.remove_suffix(1);
    }
    std::vector<std::string> cells(1);
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i] == '\\' && i + 1 < row.size() && row[i + 1] == '|') {
            cells.back() += row[++i];
        } else if (row[i] == '|') {
            cells.emplace_back();
        } else {
            cells.back() += row[i];
        }
    }
    return cells;
}

bool is_table_rule(std::string_view line) {
    const auto trimmed = text::trim(line);
    return trimmed.contains('-') && trimmed.contains('|') &&
           trimmed.find_first_not_of("|-: ") == std::string_view::npos;
}

class MarkdownReader {
public:
    explicit MarkdownReader(MarkdownSource source) : source_(std::move(source)) {}

    Result<Document> read() {
        flow_.hide(Hiding::comment, source_.comments);
        for (auto& paragraph : front_matter_paragraphs(source_.front_matter)) {
            flow_.add(std::move(paragraph));
        }
        while (at_ < source_.lines.size()) {
            read_line();
        }
        end_block();
        flow_.set_role(LineRole::footer);
        for (const auto& note : source_.notes) {
            Paragraph paragraph;
            paragraph.runs = markdown_runs(note, {.size = body_size}, source_.links);
            flow_.add(std::move(paragraph));
        }
        return flow_.finish();
    }

private:
    void read_line() {
        std::string_view line = std::string_view(source_.lines[at_++]);
        auto trimmed = text::trim(line);
        while (trimmed.starts_with('>')) {
            line = trimmed = text::trim(trimmed.substr(1));
        }
        if (fenced_ || trimmed.starts_with("```") || trimmed.starts_with("~~~")) {
            return fence(line, trimmed);
        }
        if (trimmed.empty()) {
            end_block();
            after_blank_ = true;
            return;
        }
        const bool blank_before = std::exchange(after_blank_, false);
        if (trimmed.starts_with(":::")) {
            return end_block();
        }
        if (definition(trimmed) || line_block(trimmed)) {
            return;
        }
        if (setext(trimmed) || atx(trimmed) || is_run_of(trimmed, "-*_", 3) || table(line)) {
            return;
        }
        if (const auto marker = list_marker(trimmed); !marker.empty()) {
            return item(line, trimmed, marker);
        }
        if (block_.text.empty()) {
            start_paragraph(line, blank_before);
        } else {
            block_.text += '\n';
        }
        // Spaces at the end count: two of them break the line.
        const auto text_begin = line.find_first_not_of(" \t");
        block_.text += line.substr(text_begin);
    }

    // Pandoc's definition lists: a term, and below it ":   what it means".
    bool definition(std::string_view trimmed) {
        const bool marked = trimmed.size() > 2 && (trimmed[0] == ':' || trimmed[0] == '~') &&
                            (trimmed[1] == ' ' || trimmed[1] == '\t');
        if (!marked) {
            return false;
        }
        end_block();
        block_ = Block{};
        block_.text = text::trim(trimmed.substr(2));
        block_.indent = 18;
        return true;
    }

    // Pandoc's line blocks: "| text" keeps its lines.
    bool line_block(std::string_view trimmed) {
        const bool alone = trimmed.starts_with("| ") && !trimmed.substr(1).contains('|') &&
                           !(at_ < source_.lines.size() && is_table_rule(source_.lines[at_]));
        if (!alone) {
            return false;
        }
        block_.text += (block_.text.empty() ? "" : "  \n") + std::string(trimmed.substr(2));
        return true;
    }

    void fence(std::string_view line, std::string_view trimmed) {
        if (trimmed.starts_with("```") || trimmed.starts_with("~~~")) {
            end_block();
            fenced_ = !fenced_;
            return;
        }
        Paragraph paragraph;
        paragraph.runs.push_back({std::string(line), Style{.size = body_size}, {}});
        flow_.add(std::move(paragraph));
    }

    bool setext(std::string_view trimmed) {
        const bool under = !block_.text.empty() && block_.role == LineRole::body &&
                           (is_run_of(trimmed, "=", 2) || is_run_of(trimmed, "-", 2));
        if (!under || trimmed.contains(' ')) {
            if (is_run_of(trimmed, "-*_", 3)) {
                end_block();
            }
            return false;
        }
        block_.role = LineRole::heading;
        block_.level = trimmed.front() == '=' ? 1 : 2;
        end_block();
        return true;
    }

    bool atx(std::string_view trimmed) {
        const auto level = std::min(trimmed.find_first_not_of('#'), trimmed.size());
        if (level == 0 || level > 6 || (level < trimmed.size() && trimmed[level] != ' ')) {
            return false;
        }
        end_block();
        auto title = text::trim(trimmed.substr(level));
        const auto last = title.find_last_not_of('#');
        if (last != std::string_view::npos && last + 1 < title.size() && title[last] == ' ') {
            title = text::trim(title.substr(0, last));
        }
        if (const auto open = title.rfind('{'); title.ends_with('}') && open != title.npos) {
            title = text::trim(title.substr(0, open));  // "{#id .class}"
        }
        block_ = {std::string(title), LineRole::heading, static_cast<std::uint8_t>(level), {}, 0};
        end_block();
        return true;
    }

    bool table(std::string_view line) {
        if (at_ >= source_.lines.size() || !line.contains('|') ||
            !is_table_rule(source_.lines[at_])) {
            return false;
        }
        end_block();
        auto cells = table_cells(line);
        const auto columns = std::min<std::size_t>(cells.size(), 64);
        flow_.begin_table(std::vector<float>(columns, 1));
        table_row(cells, columns, true);
        for (++at_; at_ < source_.lines.size() && source_.lines[at_].contains('|'); ++at_) {
            table_row(table_cells(source_.lines[at_]), columns, false);
        }
        flow_.end_table();
        return true;
    }

    void table_row(const std::vector<std::string>& cells, std::size_t columns, bool bold) {
        flow_.begin_row();
        for (std::size_t i = 0; i < std::min(cells.size(), columns); ++i) {
            flow_.begin_cell(i, 1);
            Paragraph paragraph;
            paragraph.runs = markdown_runs(text::trim(cells[i]), {.size = body_size, .bold = bold},
                                           source_.links);
            flow_.add(std::move(paragraph));
        }
    }

    void item(std::string_view line, std::string_view trimmed, std::string_view marker) {
        end_block();
        const auto indent = indent_of(line);
        while (!list_indents_.empty() && indent < list_indents_.back()) {
            list_indents_.pop_back();
        }
        if (list_indents_.empty() || indent > list_indents_.back() + 1) {
            list_indents_.push_back(indent);
        }
        if (list_indents_.size() > 32) {
            list_indents_.resize(32);
        }
        block_.role = LineRole::list_item;
        block_.level = static_cast<std::uint8_t>(list_indents_.size());
        block_.marker = marker;
        block_.indent = 18.0F * static_cast<float>(list_indents_.size());
        block_.text = trimmed.substr(marker.size() + 1);
    }

    // An indented paragraph after a list's item still belongs to the list.
    void start_paragraph(std::string_view line, bool blank_before) {
        const bool inside = !list_indents_.empty() && indent_of(line) > list_indents_.back();
        if (!inside && blank_before) {
            list_indents_.clear();
        }
        block_ = Block{};
        block_.indent = inside ? 18.0F * static_cast<float>(list_indents_.size()) : 0;
    }

    void end_block() {
        if (block_.text.empty()) {
            return;
        }
        Paragraph paragraph;
        const bool heading = block_.role == LineRole::heading;
        paragraph.role = block_.role;
        paragraph.heading_level = heading ? block_.level : 0;
        paragraph.list_level = block_.role == LineRole::list_item ? block_.level : 0;
        paragraph.marker = block_.marker;
        paragraph.indent = block_.indent;
        paragraph.space_before = heading ? 10 : block_.role == LineRole::list_item ? 2.0F : 6.0F;
        const Style style{.size = heading ? heading_sizes[block_.level - 1U] : body_size,
                          .bold = heading};
        paragraph.runs = markdown_runs(block_.text, style, source_.links);
        flow_.add(std::move(paragraph));
        block_ = Block{};
    }

    MarkdownSource source_;
    std::size_t at_ = 0;
    Flow flow_{Kind::markdown};
    Block block_;
    std::vector<std::size_t> list_indents_;
    bool fenced_ = false;
    bool after_blank_ = false;
};

}  // namespace

Result<Document> read_markdown(std::string_view bytes) {
    const auto text = to_utf8(bytes);
    return MarkdownReader(read_markdown_source(text)).read();
}

}  // namespace vouch::document::readers
