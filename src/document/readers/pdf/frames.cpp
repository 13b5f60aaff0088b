#include "document/readers/pdf/frames.hpp"

#include <algorithm>

namespace vouch::document::readers::pdf {

namespace {

constexpr float frame_height_max = 2.8F;  // of the text's size
constexpr float reach = 0.5F;             // points that glyphs may stand over a frame

float area(const Box& box) {
    return (box.x1 - box.x0) * (box.y1 - box.y0);
}

// The smallest frame around the word, or none.
const Box* frame_of(const PlacedWord& placed, const std::vector<Box>& frames) {
    const float middle = placed.baseline - 0.3F * placed.size;
    const Box* best = nullptr;
    for (const Box& frame : frames) {
        const bool around = frame.x0 <= placed.word.box.x0 + reach &&
                            frame.x1 >= placed.word.box.x1 - reach && frame.y0 < middle &&
                            frame.y1 > middle &&
                            frame.y1 - frame.y0 <= frame_height_max * placed.size;
        if (around && (best == nullptr || area(frame) < area(*best))) {
            best = &frame;
        }
    }
    return best;
}

// The frame of each word; empty where a word has none.
std::vector<const Box*> frames_of(const DraftLine& line, const std::vector<Box>& frames) {
    std::vector<const Box*> out;
    for (const PlacedWord& placed : line.words) {
        const Box* frame = frame_of(placed, frames);
        if (frame == nullptr) {
            return {};
        }
        out.push_back(frame);
    }
    return out;
}

// A frame drawn as an outline and filled, or twice, is one.
bool are_one(const Box& a, const Box& b) {
    return a.x0 < b.x1 && b.x0 < a.x1;
}

bool has_several(const std::vector<const Box*>& frames) {
    return std::ranges::any_of(frames,
                               [&](const Box* frame) { return !are_one(*frame, *frames[0]); });
}

}  // namespace

void part_framed_items(std::vector<DraftLine>& lines, const std::vector<Box>& frames) {
    if (frames.size() < 2) {
        return;
    }
    std::vector<std::vector<const Box*>> held;
    held.reserve(lines.size());
    for (const DraftLine& line : lines) {
        held.push_back(frames_of(line, frames));
    }
    const auto several = [&](std::size_t index) {
        return index < held.size() && !held[index].empty() && has_several(held[index]);
    };
    for (std::size_t index = 0; index < lines.size(); ++index) {
        if (held[index].empty() ||
            !(several(index) || (index > 0 && several(index - 1)) || several(index + 1))) {
            continue;
        }
        lines[index].framed = true;
        for (std::size_t word = 1; word < lines[index].words.size(); ++word) {
            lines[index].words[word].word.apart =
                !are_one(*held[index][word - 1], *held[index][word]);
        }
    }
}

}  // namespace vouch::document::readers::pdf
