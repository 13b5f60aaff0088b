#include <algorithm>
#include <utility>

#include "document/readers/html/page.hpp"

// Boxes at the right edge of an HTML page.
namespace vouch::document::readers::html {

namespace {

constexpr std::size_t float_lines_max = 3;

}  // namespace

// What is set flush right goes to the end of the line it stands beside: the next one that ends.
void HtmlPage::float_right(const Styled& styled, int depth) {
    auto inside = styled;
    inside.box.side = HtmlBox::Side::none;
    auto pieces = rendered(inside, depth);
    const bool small =
        pieces.size() <= float_lines_max && std::ranges::all_of(pieces, [](const HtmlPiece& piece) {
            return piece.kind == HtmlPiece::Kind::paragraph &&
                   piece.paragraph.role != LineRole::list_item;
        });
    if (!small) {
        end_block();
        std::ranges::move(pieces, std::back_inserter(pieces_));
    } else if (!pieces.empty()) {
        auto& lines = floats_.emplace_back();
        for (auto& piece : pieces) {
            lines.push_back(std::move(piece.paragraph.runs));
        }
    }
}

void HtmlPage::take_floats(Paragraph& paragraph) {
    for (auto& lines : floats_) {
        auto runs = std::move(lines.front());
        lines.erase(lines.begin());
        const auto line_end = std::ranges::find_if(
            paragraph.runs, [](const Run& run) { return run.text.contains('\n'); });
        auto at = paragraph.runs.insert(line_end, {"\t", runs.front().style, {}});
        paragraph.runs.insert(at + 1, runs.begin(), runs.end());
    }
    std::erase_if(floats_, [](const std::vector<Runs>& lines) { return lines.empty(); });
}

void HtmlPage::flush_floats(std::size_t from) {
    for (std::size_t i = from; i < floats_.size(); ++i) {
        for (auto& line : floats_[i]) {
            Paragraph paragraph;
            paragraph.runs = std::move(line);
            pieces_.push_back({.paragraph = std::move(paragraph)});
        }
    }
    floats_.resize(std::min(floats_.size(), from));
}

}  // namespace vouch::document::readers::html
