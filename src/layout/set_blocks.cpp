#include "layout/set_blocks.hpp"

#include <algorithm>
#include <ranges>

#include "layout/break_lines.hpp"

namespace vouch::layout {

namespace {

constexpr double aside_gap = 12;         // points between a line and what stands flush right
constexpr double aside_share_max = 0.6;  // wider ones get a line of their own
constexpr double label_gap = 8;          // points between a label and its text
constexpr std::uint32_t white = 0xFFFFFF;
constexpr std::size_t widow_lines = 2;  // fewest lines of a paragraph on a page

// Where the lines of a block stand.
struct Column {
    double left;
    LineWidths widths;
    Align align = Align::left;
};

class BlockSetter {
public:
    BlockSetter(const Story& story, const Setting& setting, std::vector<SetLine>& lines)
        : story_(story), setting_(setting), lines_(lines) {}

    void set_all(BlockRange range) {
        for (at_ = range.begin; at_ < range.end; ++at_) {
            set_block();
        }
    }

private:
    const Block& block() const {
        return story_.blocks[at_];
    }
    const BlockStyle& style() const {
        return setting_.design.style(block().kind);
    }

    double indent() const {
        return style().indent + (is_in_section(block().kind) ? date_column() : 0);
    }

    double date_column() const {
        return setting_.date_column * setting_.tightening.size;
    }

    std::vector<Font> fonts_of(const std::vector<Piece>& pieces) const {
        const auto font = [this](const Piece& piece) { return setting_.font(piece.role); };
        return pieces | std::views::transform(font) | std::ranges::to<std::vector>();
    }

    double width_of(const Piece& piece) const {
        double width = 0;
        for (const auto advance :
             setting_.measure.advances(piece.text, setting_.font(piece.role))) {
            width += advance;
        }
        return width;
    }

    double gap_before() const {
        if (at_ == 0) {
            return 0;
        }
        const auto& above = setting_.design.style(story_.blocks[at_ - 1].kind);
        if (story_.blocks[at_ - 1].kind == block().kind && style().space_between >= 0) {
            return setting_.spacing(style().space_between);
        }
        return setting_.spacing(std::max(above.space_after, style().space_before));
    }

    void set_block() {
        const auto first = lines_.size();
        add_rule_above();
        switch (block().kind) {
            case BlockKind::contact:
                set_contact();
                break;
            case BlockKind::labelled:
                set_labelled();
                break;
            case BlockKind::list_item:
                set_list_item();
                break;
            default:
                set_plain();
                break;
        }
        if (lines_.size() > first) {
            lines_[first].flow.space_before = gap_before();
            add_rules(lines_.back());
            set_break_costs(first);
        }
    }

    Column column(double offset) const {
        const auto width = setting_.width - offset;
        return {setting_.left + offset, {width, width}, style().align};
    }

    void set_plain() {
        const auto first = lines_.size();
        auto in = column(indent());
        double aside_width = 0;
        for (const auto& piece : block().aside) {
            aside_width += width_of(piece);
        }
        if (block().aside.empty() || setting_.narrow ||
            aside_width > aside_share_max * setting_.width) {
            add_lines(block().pieces, in, group());
            if (!block().aside.empty()) {
                end_with_space(first);
                add_lines(block().aside, column(indent()), group() + 1);
            }
            return;
        }
        if (aside_width + label_gap <= date_column()) {
            add_lines(block().pieces, in, group());
            add_in_date_column(first);
            return;
        }
        in.widths.first -= aside_width + aside_gap;
        add_lines(block().pieces, in, group());
        if (lines_.size() > first) {
            end_with_space(first);
            add_aside(first, aside_width);
        }
    }

    // What follows on another line is another word.
    void end_with_space(std::size_t first) {
        if (lines_.size() > first && !lines_.back().runs.back().text.ends_with(' ')) {
            lines_.back().runs.back().text += ' ';
        }
    }

    // The right part shares the first line's baseline, but is read after the whole of the left
    // part, so that a title of two lines stays in one piece.
    void add_aside(std::size_t first, double width) {
        auto baseline = lines_[first].runs.front().baseline;
        for (auto i = first; i + 1 < lines_.size(); ++i) {
            baseline -= lines_[i].flow.height;
        }
        const auto x = setting_.left + setting_.width - width;
        std::ranges::move(aside_runs(x, baseline), std::back_inserter(lines_.back().runs));
    }

    // In the column it is read first, as the eye does.
    void add_in_date_column(std::size_t first) {
        if (lines_.size() == first) {
            return;
        }
        auto& runs = lines_[first].runs;
        auto dates = aside_runs(setting_.left, runs.front().baseline);
        dates.back().text += ' ';
        runs.insert(runs.begin(), std::move_iterator(dates.begin()),
                    std::move_iterator(dates.end()));
    }

    std::vector<Run> aside_runs(double x, double baseline) const {
        std::vector<Run> runs;
        for (const auto& piece : block().aside) {
            const auto piece_width = width_of(piece);
            runs.push_back({.text = piece.text,
                            .font = setting_.font(piece.role),
                            .colour = setting_.design.style(piece.role).colour,
                            .x = x,
                            .baseline = baseline,
                            .width = piece_width,
                            .link = piece.link,
                            .role = piece.role,
                            .block = block().kind,
                            .group = group() + 1,
                            .aside = true});
            x += piece_width;
        }
        return runs;
    }

    void set_list_item() {
        const auto hang = style().hang * setting_.tightening.size;
        const Piece marker{.text = setting_.design.bullet, .role = Role::list_marker};
        const auto first = lines_.size();
        add_lines(block().pieces, column(indent() + hang), group());
        if (lines_.size() > first) {
            add_before(lines_[first], marker, indent());
        }
    }

    // Labels of neighbouring blocks share a column, where all of them are short; else each runs in.
    void set_labelled() {
        const auto& blocks = story_.blocks;
        auto begin = at_;
        while (begin > 0 && blocks[begin - 1].kind == BlockKind::labelled) {
            --begin;
        }
        double widest = 0;
        auto end = begin;
        for (; end < blocks.size() && blocks[end].kind == BlockKind::labelled; ++end) {
            widest = std::max(widest, width_of(label_of(blocks[end])));
        }
        const auto hang = indent() + widest + label_gap;
        const auto label = label_of(block());
        const std::vector<Piece> rest(block().pieces.begin() + 1, block().pieces.end());
        if (end - begin > 1 && widest <= setting_.design.label_share_max * setting_.width) {
            const auto first = lines_.size();
            add_lines(rest, column(hang), group());
            if (lines_.size() > first) {
                add_before(lines_[first], label, indent());
            }
            return;
        }
        std::vector<Piece> run_in{label};
        run_in.front().text += ' ';
        run_in.insert(run_in.end(), rest.begin(), rest.end());
        add_lines(run_in, column(indent()), group());
    }

    static Piece label_of(const Block& labelled) {
        Piece label = labelled.pieces.front();
        if (!label.text.ends_with(':')) {
            label.text += ':';
        }
        return label;
    }

    // A marker or label left of a line's own text.
    void add_before(SetLine& line, const Piece& piece, double indent) {
        auto run = line.runs.front();
        run.text = piece.text + ' ';
        run.font = setting_.font(piece.role);
        run.colour = setting_.design.style(piece.role).colour;
        run.x = setting_.left + indent;
        run.width = width_of(piece);
        run.role = piece.role;
        run.link.clear();
        line.runs.insert(line.runs.begin(), std::move(run));
    }

    // Lines break at separators only, which are dropped there; an item wider than a line wraps.
    void set_contact() {
        const auto& pieces = block().pieces;
        std::vector<Piece> line;
        double used = 0;
        const auto in = column(indent());
        const auto flush = [&](bool more) {
            const auto first = lines_.size();
            add_lines(line, in, group());
            if (more && lines_.size() > first) {
                lines_.back().runs.back().text += ' ';
            }
            line.clear();
            used = 0;
        };
        for (std::size_t i = 0; i < pieces.size(); i += 2) {  // item, separator, item, …
            const auto width = width_of(pieces[i]);
            const auto gap = line.empty() ? 0 : width_of(pieces[i - 1]);
            if (!line.empty() && used + gap + width > in.widths.first) {
                flush(true);
            }
            if (!line.empty()) {
                line.push_back(pieces[i - 1]);
                used += gap;
            }
            line.push_back(pieces[i]);
            used += width;
        }
        if (!line.empty()) {
            flush(false);
        }
    }

    void add_lines(const std::vector<Piece>& pieces, const Column& in, int group) {
        const auto fonts = fonts_of(pieces);
        double height = 0;
        double above = 0;
        for (const auto& font : fonts) {
            const auto ascent = setting_.measure.ascent(font);
            const auto descent = setting_.measure.descent(font);
            const auto own = font.size * style().leading * setting_.tightening.leading;
            height = std::max(height, own);
            above = std::max(above, (own - ascent - descent) / 2 + ascent);
        }
        auto widths = in.widths;
        for (const auto& broken : break_lines(pieces, fonts, widths, setting_.measure)) {
            SetLine line;
            line.flow.height = height;
            const auto spare = widths.others - broken.width;
            double x = in.left + (in.align == Align::centre ? std::max(0.0, spare / 2) : 0.0);
            for (const auto& segment : broken.segments) {
                const auto& piece = pieces[segment.piece];
                line.runs.push_back({.text = segment.text,
                                     .font = fonts[segment.piece],
                                     .colour = setting_.design.style(piece.role).colour,
                                     .x = x,
                                     .baseline = above,
                                     .width = segment.width,
                                     .link = piece.link,
                                     .role = piece.role,
                                     .block = block().kind,
                                     .group = group});
                x += segment.width;
            }
            if (broken.ends_at_space && !line.runs.empty()) {
                line.runs.back().text += ' ';
            }
            if (!line.runs.empty()) {
                lines_.push_back(std::move(line));
            }
        }
    }

    // A heading's rule above it is a line of its own.
    void add_rule_above() {
        const auto& design = setting_.design;
        if (block().kind != BlockKind::section || design.rule_width <= 0 ||
            design.rule_place != RulePlace::above) {
            return;
        }
        SetLine line;
        line.flow.height = design.rule_width + setting_.spacing(design.rule_gap);
        line.rules.push_back(
            {{setting_.left, 0, setting_.width, design.rule_width}, design.rule_colour});
        lines_.push_back(std::move(line));
    }

    void add_rules(SetLine& last) {
        const auto& design = setting_.design;
        const bool heading = block().kind == BlockKind::section;
        if (heading && design.band_colour != white) {
            last.rules.push_back(
                {{setting_.left, 0, setting_.width, last.flow.height}, design.band_colour});
        }
        const bool below =
            heading && design.rule_width > 0 && design.rule_place == RulePlace::below;
        const bool head_end = block().kind == BlockKind::contact && design.title_rule_width > 0;
        if (!below && !head_end) {
            return;
        }
        const auto gap = setting_.spacing(design.rule_gap);
        const auto width = below ? design.rule_width : design.title_rule_width;
        const auto y = last.runs.front().baseline + gap + (head_end ? gap : 0);
        last.rules.push_back({{setting_.left, y, setting_.width, width}, design.rule_colour});
        last.flow.height = std::max(last.flow.height, y + width);
    }

    // Breaks inside the block, and below it.
    void set_break_costs(std::size_t first) {
        const auto count = lines_.size() - first;
        const bool text =
            block().kind == BlockKind::paragraph || block().kind == BlockKind::list_item ||
            block().kind == BlockKind::labelled || block().kind == BlockKind::letter_paragraph;
        for (std::size_t i = 0; i + 1 < count; ++i) {
            const bool alone = i + 1 < widow_lines || count - i - 1 < widow_lines;
            lines_[first + i].flow.below =
                alone || !text ? BreakCost::forbidden : BreakCost::marked;
        }
        auto& below = lines_.back().flow.below;
        const bool last = at_ + 1 == story_.blocks.size();
        const bool entry_ends = last || story_.blocks[at_ + 1].opens_entry ||
                                story_.blocks[at_ + 1].kind == BlockKind::section;
        below = block().keep_with_next    ? BreakCost::forbidden
                : entry_ends              ? BreakCost::free
                : block().near_entry_edge ? BreakCost::marked
                                          : BreakCost::slight;
    }

    int group() const {
        return static_cast<int>(at_) * 2;
    }

    const Story& story_;
    const Setting& setting_;
    std::size_t at_ = 0;
    std::vector<SetLine>& lines_;
};

}  // namespace

Font Setting::font(Role role) const {
    auto font = design.style(role).font;
    // The head keeps its size: the name is what the eye finds first.
    if (role != Role::document_title) {
        font.size *= tightening.size;
    }
    return font;
}

void set_blocks(const Story& story, BlockRange range, const Setting& setting,
                std::vector<SetLine>& lines) {
    BlockSetter(story, setting, lines).set_all(range);
}

}  // namespace vouch::layout
