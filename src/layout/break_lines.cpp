#include "layout/break_lines.hpp"

#include <algorithm>
#include <cstdint>

#include "base/text.hpp"

namespace vouch::layout {

namespace {

constexpr double width_tolerance = 0.01;  // points: sums of advances are not exact
constexpr double runt_share = 0.1;        // a last line shorter than this share is avoided

enum class After : std::uint8_t { nothing, address_break, line_break };

// One cluster of text.
struct Cell {
    std::size_t piece;
    std::size_t begin;  // bytes in the piece
    std::size_t end;
    double advance;
    bool space;
    After after;
};

bool is_ideograph(char32_t c) {
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFFEF) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

// East Asian punctuation that may not open a line (JIS X 4051, the common part).
bool may_not_open_line(char32_t c) {
    constexpr std::u32string_view closing = U"、。，．・：；？！」』】〕）］｝〉》…ー々";
    return closing.contains(c);
}

bool is_address_break(char32_t c) {
    constexpr std::u32string_view signs = U"/.@_-?&=,;:+";
    return signs.contains(c);
}

std::vector<Cell> cells_of(const std::vector<Piece>& pieces, const std::vector<Font>& fonts,
                           TextMeasure& measure) {
    std::vector<Cell> cells;
    for (std::size_t p = 0; p < pieces.size(); ++p) {
        const auto& text = pieces[p].text;
        const auto advances = measure.advances(text, fonts[p]);
        for (std::size_t at = 0; at < text.size();) {
            const auto [c, size] = text::decode(text, at);
            double advance = 0;
            for (std::size_t i = at; i < at + size && i < advances.size(); ++i) {
                advance += advances[i];
            }
            const bool joins = advance <= 0 && !cells.empty() && cells.back().piece == p;
            if (joins) {  // a combining mark or the rest of a cluster
                cells.back().end = at + size;
                cells.back().space = false;  // a mark on a space is to be seen
            } else {
                if (!cells.empty() && (is_ideograph(c) && !may_not_open_line(c))) {
                    cells.back().after = After::line_break;
                }
                const auto after = c == ' '              ? After::line_break
                                   : is_ideograph(c)     ? After::line_break
                                   : is_address_break(c) ? After::address_break
                                                         : After::nothing;
                cells.push_back({p, at, at + size, advance, c == ' ', after});
            }
            if (may_not_open_line(c) && cells.size() > 1 && !joins) {
                cells[cells.size() - 2].after = After::nothing;
            }
            at += size;
        }
    }
    return cells;
}

// The cell after the last one of the line that begins at `begin`; spaces at its end belong to it.
std::size_t line_end(const std::vector<Cell>& cells, std::size_t begin, double width) {
    double used = 0;
    std::size_t at_break = 0;
    std::size_t at_address = 0;
    for (auto i = begin; i < cells.size(); ++i) {
        used += cells[i].advance;
        if (!cells[i].space && used > width + width_tolerance && i > begin) {
            return at_break > 0 ? at_break : at_address > 0 ? at_address : i;
        }
        if (cells[i].after == After::line_break) {
            at_break = i + 1;
        } else if (cells[i].after == After::address_break) {
            at_address = i + 1;
        }
    }
    return cells.size();
}

std::vector<std::size_t> line_ends(const std::vector<Cell>& cells, LineWidths widths) {
    std::vector<std::size_t> ends;
    for (std::size_t begin = 0; begin < cells.size();) {
        begin = line_end(cells, begin, ends.empty() ? widths.first : widths.others);
        ends.push_back(begin);
    }
    return ends;
}

double width_of(const std::vector<Cell>& cells, std::size_t begin, std::size_t end) {
    while (end > begin && cells[end - 1].space) {
        --end;
    }
    double width = 0;
    for (auto i = begin; i < end; ++i) {
        width += cells[i].advance;
    }
    return width;
}

// Narrower lines, as long as their number stays the same and the last line is not a runt.
std::vector<std::size_t> without_runt(const std::vector<Cell>& cells, LineWidths widths,
                                      std::vector<std::size_t> ends) {
    const auto last_width = [&](const std::vector<std::size_t>& of) {
        return width_of(cells, of[of.size() - 2], of.back());
    };
    if (ends.size() < 2 || last_width(ends) >= runt_share * widths.others) {
        return ends;
    }
    for (const double share : {0.97, 0.94, 0.91, 0.88, 0.85, 0.8}) {
        auto narrower = line_ends(cells, {widths.first * share, widths.others * share});
        if (narrower.size() != ends.size()) {
            break;
        }
        if (last_width(narrower) >= runt_share * widths.others) {
            return narrower;
        }
    }
    return ends;
}

BrokenLine line_of(const std::vector<Cell>& cells, std::size_t begin, std::size_t end,
                   const std::vector<Piece>& pieces) {
    BrokenLine line;
    const auto full_end = end;
    while (end > begin && cells[end - 1].space) {
        --end;
    }
    line.ends_at_space = end < full_end;
    for (auto i = begin; i < end; ++i) {
        const auto& cell = cells[i];
        if (line.segments.empty() || line.segments.back().piece != cell.piece) {
            line.segments.push_back({cell.piece, "", 0});
        }
        auto& segment = line.segments.back();
        segment.text.append(pieces[cell.piece].text, cell.begin, cell.end - cell.begin);
        segment.width += cell.advance;
        line.width += cell.advance;
    }
    return line;
}

}  // namespace

std::vector<BrokenLine> break_lines(const std::vector<Piece>& pieces,
                                    const std::vector<Font>& fonts, LineWidths widths,
                                    TextMeasure& measure) {
    const auto cells = cells_of(pieces, fonts, measure);
    const auto ends = without_runt(cells, widths, line_ends(cells, widths));
    std::vector<BrokenLine> lines;
    std::size_t begin = 0;
    for (const auto end : ends) {
        lines.push_back(line_of(cells, begin, end, pieces));
        begin = end;
    }
    return lines;
}

}  // namespace vouch::layout
