#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/text.hpp"
#include "document/readers/pdf/lines.hpp"

namespace vouch::document::readers::pdf {

namespace {

// All in parts of the type size.
constexpr float edge = 0.35F;          // edges that count as the same
constexpr float leading_max = 1.8F;    // between a line and the one it goes on in
constexpr float even_leading = 1.25F;  // of the leading above it
constexpr float indent_max = 4.0F;     // of a hanging paragraph
constexpr float narrow = 22.0F;        // narrower text wraps so often that words must decide
constexpr float full_tolerance = 0.8F;

bool has_parts(const DraftLine& line) {
    return std::ranges::any_of(line.words,
                               [](const PlacedWord& placed) { return placed.word.apart; });
}

// The right edges of a region's running text.
struct Margins {
    std::map<std::size_t, float> all, list, left;
    std::map<std::size_t, float> farthest;  // of all lines, those with parts among them
    std::set<std::size_t> hanging;  // regions where an item's wrapped lines stand under its words

    explicit Margins(const std::vector<DraftLine>& lines) {
        for (const auto& line : lines) {
            auto& far = farthest[line.region];
            far = std::max(far, line.box.x1);
            if (has_parts(line)) {
                continue;
            }
            auto& right = all[line.region];
            right = std::max(right, line.box.x1);
            auto& least = left.try_emplace(line.region, line.box.x0).first->second;
            least = std::min(least, line.box.x0);
            if (line.role == LineRole::list_item) {
                auto& list_right = list[line.region];
                list_right = std::max(list_right, line.box.x1);
            }
        }
        for (std::size_t i = 1; i < lines.size(); ++i) {
            const auto& item = lines[i - 1];
            const auto& next = lines[i];
            if (item.role == LineRole::list_item && !item.marker.empty() && next.marker.empty() &&
                std::abs(next.text_x - item.text_x) < edge * item.size &&
                item.text_x - item.marker_x > edge * item.size) {
                hanging.insert(item.region);
            }
        }
    }
    float right_of(const DraftLine& line, bool is_list) const {
        const auto& edges = is_list && list.contains(line.region) ? list : all;
        const auto found = edges.find(line.region);
        return found == edges.end() ? 0 : found->second;
    }
    // Of the text; where that is narrow, of all lines: dates and labels tell the column's width.
    float right_of_width(const DraftLine& line) const {
        const auto right = all.find(line.region);
        const auto begin = left.find(line.region);
        const bool is_narrow =
            right == all.end() || right->second - begin->second <= narrow * line.size;
        return is_narrow ? farthest.at(line.region) : right->second;
    }
    float width_of(const DraftLine& line) const {
        const auto begin = left.find(line.region);
        return begin == left.end() ? 0 : right_of_width(line) - begin->second;
    }
};

// Whether the next line's first word would not have fitted on the line.
bool is_full(const DraftLine& line, const DraftLine& next, float right) {
    const auto& word = next.words.front().word.box;
    return line.box.x1 + 0.25F * line.size + (word.x1 - word.x0) >
           right - full_tolerance * line.size;
}

// A change of look at the line's end begins something new: bold, colour or size. `first` is the
// paragraph's first line: a bold label at its start and at the line's makes two paragraphs.
bool looks_on(const DraftLine& first, const DraftLine& before, const DraftLine& line) {
    const auto& last = before.words.back();
    const auto& next = line.words.front();
    if (std::abs(last.size - next.size) > 0.1F * last.size) {
        return false;
    }
    const auto style = [](const PlacedWord& placed) { return placed.word.style; };
    if (style(last) == style(next)) {
        return true;
    }
    const bool whole_line = std::ranges::all_of(
        before.words, [&](const PlacedWord& placed) { return style(placed) == style(last); });
    const bool label = style(next) == style(first.words.front()) &&
                       style(first.words.front()) != style(first.words.back());
    return !whole_line && !label;
}

bool begins_small(const DraftLine& line) {
    return text::is_lower(text::decode(line.words.front().word.text, 0).value);
}

bool ends_open(const DraftLine& line) {
    const auto& text = line.words.back().word.text;
    return std::string_view(",;-&/(").contains(text.back()) || text.ends_with("–");
}

class Wrapping {
public:
    explicit Wrapping(const std::vector<DraftLine>& lines) : lines_(lines), margins_(lines) {}

    // Whether line `at` goes on from the one before, in the paragraph that began at `first`.
    bool goes_on(std::size_t first, std::size_t at) const {
        const auto& line = lines_[at];
        const auto& before = lines_[at - 1];
        const auto& begin = lines_[first];
        const float leading = line.baseline - before.baseline;
        const bool follows = line.region == before.region && line.marker.empty() &&
                             leading > 0.5F * line.size && leading < leading_max * line.size &&
                             looks_on(begin, before, line);
        if (!follows || (at - first >= 2 &&
                         leading > even_leading * (before.baseline - lines_[at - 2].baseline))) {
            return false;
        }
        return begin.role == LineRole::list_item ? item_goes_on(begin, before, line)
                                                 : body_goes_on(begin, before, line);
    }

private:
    bool item_goes_on(const DraftLine& begin, const DraftLine& before,
                      const DraftLine& line) const {
        const bool hangs = std::abs(line.text_x - begin.text_x) < edge * line.size;
        const bool flush = std::abs(line.text_x - begin.marker_x) < edge * line.size &&
                           !margins_.hanging.contains(line.region);
        return (hangs || flush) && !has_parts(line) &&
               is_full(before, line, margins_.right_of(line, true));
    }
    bool body_goes_on(const DraftLine& begin, const DraftLine& before,
                      const DraftLine& line) const {
        const bool aligned = std::abs(line.text_x - before.text_x) < edge * line.size;
        const bool hanging =
            line.text_x > begin.text_x && line.text_x < begin.text_x + indent_max * line.size;
        // The words of a labelled paragraph wrap under themselves, not under the label.
        const auto part = std::ranges::find_if(
            begin.words, [](const PlacedWord& placed) { return placed.word.apart; });
        const bool under_part = part != begin.words.end() &&
                                std::abs(part->word.box.x0 - line.text_x) < edge * line.size;
        const bool parted = has_parts(before) && !under_part;
        if (!(aligned || hanging || under_part) || parted || has_parts(line) ||
            !is_full(before, line, margins_.right_of(line, false))) {
            return false;
        }
        const bool wide = margins_.width_of(line) > narrow * line.size &&
                          is_full(before, line, margins_.right_of_width(line));
        return wide || begins_small(line) || ends_open(before);
    }

    const std::vector<DraftLine>& lines_;
    Margins margins_;
};

bool is_word_like(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 ||
               text::is_letter(static_cast<unsigned char>(c));
    });
}

bool looks_like_address(std::string_view text) {
    return text.contains('@') || text.contains("://") || text.contains("www.") ||
           (text.contains('/') && text.contains('.'));
}

class WordJoiner {
public:
    WordJoiner(const std::vector<std::vector<DraftLine>>& pages, bool hyphenates)
        : hyphenates_(hyphenates) {
        for (const auto& page : pages) {
            for (const auto& line : page) {
                for (const auto& placed : line.words) {
                    known_.insert(text::fold(placed.word.text));
                }
            }
        }
    }

    void join(DraftLine& before, DraftLine& line) const {
        auto& last = before.words.back().word;
        auto& first = line.words.front().word;
        if (looks_like_address(last.text) && first.link == last.link &&
            (first.link >= 0 || last.text.ends_with('/') || last.text.ends_with('@'))) {
            first.space_before = false;
            return;
        }
        if (!last.text.ends_with('-') || last.text.size() < 3 || !begins_small(line)) {
            return;
        }
        first.space_before = false;
        const auto stem = last.text.substr(0, last.text.size() - 1);
        const auto tail = first.text.substr(0, first.text.find_first_of(".,;:)!?"));
        const bool plain = is_word_like(stem) && is_word_like(tail);
        const bool whole_known = known_.contains(text::fold(stem + tail));
        const bool parts_known = known_.contains(text::fold(stem + "-" + tail));
        if (plain && !parts_known && (whole_known || hyphenates_)) {
            last.text = stem;
        }
    }

private:
    std::set<std::string> known_;
    bool hyphenates_;
};

}  // namespace

void find_continuations(std::vector<DraftLine>& lines) {
    const Wrapping wrapping(lines);
    std::size_t first = 0;  // of the paragraph that may go on
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].framed || !wrapping.goes_on(first, i)) {
            first = i;
            continue;
        }
        lines[i].starts_paragraph = false;
        lines[i].role = lines[first].role;
        lines[i].list_level = lines[first].list_level;
    }
}

bool goes_on_from(const DraftLine& last, const DraftLine& first) {
    const bool same_look = std::abs(last.size - first.size) < 0.1F * last.size &&
                           last.words.back().word.style == first.words.front().word.style;
    return first.marker.empty() && first.role == LineRole::body && same_look && !has_parts(first) &&
           !has_parts(last) && std::abs(last.text_x - first.text_x) < edge * last.size &&
           begins_small(first) && !last.words.back().word.text.ends_with('.');
}

void join_broken_words(std::vector<std::vector<DraftLine>>& pages, bool hyphenates) {
    const WordJoiner joiner(pages, hyphenates);
    DraftLine* before = nullptr;
    for (auto& page : pages) {
        for (auto& line : page) {
            if (before != nullptr && !line.starts_paragraph) {
                joiner.join(*before, line);
            }
            before = &line;
        }
    }
}

}  // namespace vouch::document::readers::pdf
