#include "render/markdown.hpp"

#include <cctype>
#include <string_view>

#include "base/text.hpp"

namespace vouch::render {

namespace {

using layout::Block;
using layout::BlockKind;
using layout::Role;

bool is_word_byte(std::string_view text, std::size_t at) {
    if (at >= text.size()) {
        return false;
    }
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte >= 0x80 || std::isalnum(byte) != 0;
}

// Escapes only what CommonMark 0.31 would read as markup inside a line: an underscore within a
// word, for one, is none.
std::string escaped(std::string_view text) {
    std::string safe;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool inner_underscore =
            c == '_' && i > 0 && is_word_byte(text, i - 1) && is_word_byte(text, i + 1);
        const bool lone_star =
            c == '*' && i > 0 && text[i - 1] == ' ' && i + 1 < text.size() && text[i + 1] == ' ';
        if (std::string_view("\\`*_[]<").contains(c) && !inner_underscore && !lone_star) {
            safe += '\\';
        }
        if (c == '&' && i + 1 < text.size() && (text[i + 1] == '#' || is_word_byte(text, i + 1)) &&
            text.substr(i, 12).contains(';')) {
            safe += '\\';
        }
        safe += c;
    }
    return safe;
}

// A line that would begin a list, heading, quote or rule gets its first sign escaped.
std::string at_line_start(std::string line) {
    const auto digits = line.find_first_not_of("0123456789");
    if (digits != std::string::npos && digits > 0 && digits < 10 && line.size() > digits + 1 &&
        (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ') {
        return line.insert(digits, "\\");
    }
    if (!line.empty() && std::string_view("#>+-=~|").contains(line.front())) {
        return "\\" + line;
    }
    return line;
}

std::string linked(const layout::Piece& piece) {
    const auto text = escaped(piece.text);
    if (piece.link.empty()) {
        return text;
    }
    std::string target;
    for (const char c : piece.link) {
        if (c == '(' || c == ')' || c == '\\') {
            target += '\\';
        }
        target += c;
    }
    return "[" + text + "](" + target + ")";
}

std::string marked(const layout::Piece& piece, std::string_view sign) {
    return std::string(sign) + linked(piece) + std::string(sign);
}

std::string line_of(const std::vector<layout::Piece>& pieces) {
    std::string line;
    for (const auto& piece : pieces) {
        if (piece.role == Role::label) {
            line += "**" + escaped(piece.text) + (piece.text.ends_with(':') ? "** " : ":** ");
        } else {
            line += linked(piece);
        }
    }
    return line;
}

// Items and separators take turns; templates give separators more air than plain text needs.
std::string contact_line(const std::vector<layout::Piece>& pieces) {
    std::string line;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool separator = i % 2 == 1;
        line += separator ? " " + std::string(text::trim(pieces[i].text)) + " " : linked(pieces[i]);
    }
    return line;
}

std::string with_aside(std::string line, const Block& block) {
    if (!block.aside.empty()) {
        line += " | " + line_of(block.aside);
    }
    return line;
}

std::string record_line(const Block& block) {
    std::string line;
    for (const auto& piece : block.pieces) {
        line += piece.role == Role::entry_title ? marked(piece, "**") : linked(piece);
    }
    return with_aside(line, block);
}

std::string text_of(const Block& block) {
    switch (block.kind) {
        case BlockKind::title:
            return "# " + line_of(block.pieces);
        case BlockKind::headline:
            return "**" + line_of(block.pieces) + "**";
        case BlockKind::contact:
            return at_line_start(contact_line(block.pieces));
        case BlockKind::section:
            return "## " + line_of(block.pieces);
        case BlockKind::entry:
            return "### " + with_aside(line_of(block.pieces), block);
        case BlockKind::subentry:
            return at_line_start(with_aside(line_of(block.pieces), block));
        case BlockKind::record:
            return "- " + record_line(block);
        case BlockKind::detail:
            return "*" + line_of(block.pieces) + "*";
        case BlockKind::list_item:
            return "- " + at_line_start(line_of(block.pieces));
        case BlockKind::labelled:
            return "- " + line_of(block.pieces);
        case BlockKind::subject:
            return "**" + line_of(block.pieces) + "**";
        default:
            return at_line_start(line_of(block.pieces));
    }
}

bool in_list(BlockKind kind) {
    return kind == BlockKind::list_item || kind == BlockKind::labelled || kind == BlockKind::record;
}

}  // namespace

std::string write_markdown(const layout::Story& story) {
    std::string markdown;
    const Block* above = nullptr;
    for (const auto& block : story.blocks) {
        if (above != nullptr) {
            const bool same_list = in_list(above->kind) && in_list(block.kind);
            const bool same_address =
                above->kind == BlockKind::address && block.kind == BlockKind::address;
            // A backslash at a line's end is a hard break.
            markdown += same_list ? "\n" : same_address ? "\\\n" : "\n\n";
        }
        // What explains a record is a part of its list item.
        const bool inside_record =
            above != nullptr && above->kind == BlockKind::record && block.kind == BlockKind::detail;
        markdown += (inside_record ? "  " : "") + text_of(block);
        above = &block;
    }
    markdown += '\n';
    return markdown;
}

}  // namespace vouch::render
