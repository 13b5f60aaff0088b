#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "document/readers/ocr/words.hpp"

namespace vouch::document::readers::ocr {

namespace {

// All in parts of the type size of the text beside the sign.
constexpr float piece_gap = 1.5F;
constexpr float sign_gap_min = 0.2F;  // between a bullet and its text
constexpr float reach = 2.6F;         // from the text to a bullet that was not read
constexpr float side_min = 0.12F;
constexpr float side_max = 0.75F;
constexpr float rise_min = 0.06F;  // letters stand on the baseline, bullets float above it
constexpr float top_max = 0.75F;
constexpr float floating_height = 0.64F;
constexpr float solid_share = 0.7F;  // of ink in the box of a dot or square
constexpr float letter_misfit = 0.1F;
constexpr float icon_misfit = 0.15F;
constexpr float icon_misfit_sure = 1.4F;
constexpr float icon_confidence_max = 80;

struct Area {
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    float width() const {
        return static_cast<float>(x1 - x0);
    }
    float height() const {
        return static_cast<float>(y1 - y0);
    }
};

Area area_of(const SeenWord& word) {
    return {word.x0, word.y0, word.x1, word.y1};
}

// The pieces of ink inside of an area, without specks.
std::vector<Area> pieces_of_ink(Pix* ink, const Area& area, float speck) {
    std::vector<Area> pieces;
    ::Box* box = boxCreate(area.x0, area.y0, area.x1 - area.x0, area.y1 - area.y0);
    const Bitmap part(box == nullptr ? nullptr : pixClipRectangle(ink, box, nullptr));
    boxDestroy(&box);
    if (part == nullptr) {
        return pieces;
    }
    ::Boxa* boxes = pixConnCompBB(part.get(), 8);
    for (l_int32 i = 0; boxes != nullptr && i < boxaGetCount(boxes); ++i) {
        l_int32 x = 0;
        l_int32 y = 0;
        l_int32 width = 0;
        l_int32 height = 0;
        boxaGetBoxGeometry(boxes, i, &x, &y, &width, &height);
        if (static_cast<float>(std::max(width, height)) > speck) {
            pieces.push_back({area.x0 + x, area.y0 + y, area.x0 + x + width, area.y0 + y + height});
        }
    }
    boxaDestroy(&boxes);
    std::ranges::sort(pieces, {}, &Area::x0);
    return pieces;
}

bool is_solid(Pix* ink, const Area& area) {
    ::Box* box = boxCreate(area.x0, area.y0, area.x1 - area.x0, area.y1 - area.y0);
    l_int32 count = 0;
    const bool counted = box != nullptr && pixCountPixelsInRect(ink, box, &count, nullptr) == 0;
    boxDestroy(&box);
    const float aspect = area.width() / std::max(area.height(), 1.0F);
    return counted && aspect > 0.7F && aspect < 1.45F &&
           static_cast<float>(count) > solid_share * area.width() * area.height();
}

bool has_size_of_bullet(const Area& area, const LineWord& text) {
    const float size = text.size;
    const float base = text.seen.baseline;
    return area.width() > side_min * size && area.width() < side_max * size &&
           area.height() > side_min * size &&
           area.height()<floating_height * size&& static_cast<float>(area.y0)> base -
               top_max * size &&
           static_cast<float>(area.y1) < base + 2 * rise_min * size;
}

// Whether a piece of ink before the text is its bullet and no letter: small, and off the baseline
// or a solid dot.
bool looks_like_bullet(Pix* ink, const Area& area, const LineWord& text) {
    const bool floats = static_cast<float>(area.y1) < text.seen.baseline - rise_min * text.size;
    const bool solid = area.height() < side_max * text.size &&
                       area.width() < side_max * text.size && area.width() > side_min * text.size &&
                       is_solid(ink, area) &&
                       static_cast<float>(area.y1) < text.seen.baseline + rise_min * text.size;
    return solid || (floats && has_size_of_bullet(area, text));
}

// What Tesseract makes of bullets, and nobody sets alone before a line of text.
bool is_bullet_reading(std::string_view text) {
    static constexpr std::u32string_view readings = U"•·°*¢©®»«›>¤¥§●○■▪◦‣►▶➢✓";
    const auto c = text::decode(text, 0);
    return c.size == text.size() && readings.contains(c.value);
}

void make_bullet(LineWord& word) {
    word.seen.text = "•";
    word.seen.confidence = 100;
    word.bullet = true;
}

LineWord bullet_at(const Area& area, const LineWord& text) {
    LineWord bullet;
    bullet.seen = text.seen;
    bullet.seen.x0 = area.x0;
    bullet.seen.x1 = area.x1;
    bullet.seen.y0 = area.y0;
    bullet.seen.y1 = area.y1;
    bullet.size = text.size;
    make_bullet(bullet);
    return bullet;
}

bool is_icon(const LineWord& sign, const LineWord& text) {
    const bool short_text = text::count_code_points(sign.seen.text) <= 3;
    const bool misfits = sign.size > 0 ? std::abs(sign.size - text.size) > icon_misfit * text.size
                                       : area_of(sign.seen).height() > 0.9F * text.size;
    const bool heavy = sign.stem > 1.6F * text.stem;
    const bool no_letter = height_of_letters(sign.seen.text) == 0;
    const bool sure = sign.size > icon_misfit_sure * text.size || (no_letter && heavy);
    return short_text &&
           (sure || (sign.seen.confidence < icon_confidence_max && (misfits || heavy)));
}

// Ink left of the text that was not read: the first piece alone in its surroundings.
std::optional<Area> unread_bullet(Pix* ink, const LineWord& text, int left_limit) {
    const float size = text.size;
    const auto x0 = std::max(left_limit, text.seen.x0 - static_cast<int>(reach * size));
    const Area area{std::max(0, x0), std::max(0, static_cast<int>(text.seen.baseline - size)),
                    text.seen.x0 - static_cast<int>(sign_gap_min / 2 * size),
                    static_cast<int>(text.seen.baseline + 0.25F * size)};
    if (area.x1 - area.x0 < 3 || area.y1 - area.y0 < 3) {
        return std::nullopt;
    }
    const auto pieces = pieces_of_ink(ink, area, side_min / 2 * size);
    const bool alone = pieces.size() == 1 && pieces.front().x0 > area.x0;
    return alone && has_size_of_bullet(pieces.front(), text) ? std::optional(pieces.front())
                                                             : std::nullopt;
}

// A bullet that was read as a part of the word: "eLed", "•Led". What remains is the word.
std::optional<Area> split_bullet(Pix* ink, LineWord& word) {
    const auto pieces = pieces_of_ink(ink, area_of(word.seen), side_min / 2 * word.size);
    if (pieces.size() < 2 || !looks_like_bullet(ink, pieces[0], word) ||
        static_cast<float>(pieces[1].x0 - pieces[0].x1) < sign_gap_min * word.size) {
        return std::nullopt;
    }
    const auto first = text::decode(word.seen.text, 0);
    const auto second = text::decode(word.seen.text, first.size);
    const bool sign = !text::is_letter(first.value) && !text::is_digit(first.value);
    const bool misread = text::is_lower(first.value) && text::is_upper(second.value);
    if ((sign && first.value != '-') || misread) {
        word.seen.text.erase(0, first.size);
    }
    word.seen.x0 = pieces[1].x0;
    return pieces[0];
}

// The beginning of a piece of a line: what stands before its text.
class PieceStart {
public:
    PieceStart(std::vector<LineWord>& line, Pix* ink) : line_(line), ink_(ink) {}

    // Settles the piece that begins at `at`; gives the place behind what it looked at.
    std::size_t settle(std::size_t at) {
        const bool followed = at + 1 < line_.size() && near(line_[at], line_[at + 1]);
        if (followed && line_[at + 1].size > 0 && settle_sign(at)) {
            return at;
        }
        const int limit = at == 0 ? 0 : line_[at - 1].seen.x1 + 2;
        auto& word = line_[at];
        if (word.size <= 0 || word.bullet) {
            return at + 1;
        }
        auto found = word.seen.text.size() > 2 ? split_bullet(ink_, word) : std::nullopt;
        found = found ? found : unread_bullet(ink_, word, limit);
        if (found) {
            line_.insert(line_.begin() + static_cast<std::ptrdiff_t>(at), bullet_at(*found, word));
            return at + 2;
        }
        return at + 1;
    }

    static bool near(const LineWord& before, const LineWord& word) {
        const float size = std::max(before.size, word.size);
        return static_cast<float>(word.seen.x0 - before.seen.x1) <
               (before.seen.text.size() <= 2 ? reach : piece_gap) * size;
    }

private:
    // Whether the first word was a sign; it is then a bullet or gone.
    bool settle_sign(std::size_t at) {
        auto& sign = line_[at];
        const auto& text = line_[at + 1];
        const float gap = static_cast<float>(text.seen.x0 - sign.seen.x1);
        const bool single = text::count_code_points(sign.seen.text) <= 2;
        const bool dash = sign.seen.text == "-" || sign.seen.text == "–" || sign.seen.text == "—";
        if (sign.bullet || !single || dash || gap < sign_gap_min * text.size) {
            return drop_icon(at);
        }
        if (is_bullet_reading(sign.seen.text) ||
            looks_like_bullet(ink_, area_of(sign.seen), text)) {
            make_bullet(sign);
            sign.size = text.size;
            return false;
        }
        return drop_icon(at);
    }

    bool drop_icon(std::size_t at) {
        if (line_[at].bullet || !is_icon(line_[at], line_[at + 1])) {
            return false;
        }
        line_.erase(line_.begin() + static_cast<std::ptrdiff_t>(at));
        return true;
    }

    std::vector<LineWord>& line_;
    Pix* ink_;
};

constexpr float middle_bullet_max = 0.45F;  // of the type size: lower than any letter

// A dot between the items of a run: "SQL • Python". Letters are taller, and not solid.
bool is_middle_bullet(Pix* ink, const LineWord& sign, const LineWord& text) {
    const auto area = area_of(sign.seen);
    const float size = text.size;
    return !sign.bullet && text::count_code_points(sign.seen.text) == 1 && size > 0 &&
           area.height() < middle_bullet_max * size && area.height() > side_min * size &&
           static_cast<float>(area.y0) > text.seen.baseline - top_max * size &&
           static_cast<float>(area.y1) < text.seen.baseline + rise_min * size &&
           static_cast<float>(area.y0 + area.y1) / 2 < text.seen.baseline - 2 * rise_min * size &&
           is_solid(ink, area);
}

// The dot of a run that was read as the end of the word before it: "Ro" for "R •".
std::optional<LineWord> split_end(Pix* ink, LineWord& word) {
    const auto pieces = pieces_of_ink(ink, area_of(word.seen), side_min / 2 * word.size);
    if (word.size <= 0 || pieces.size() < 2 || text::count_code_points(word.seen.text) < 2) {
        return std::nullopt;
    }
    const auto& last = pieces.back();
    const int edge = pieces[pieces.size() - 2].x1;
    LineWord sign = bullet_at(last, word);
    sign.bullet = false;
    sign.seen.text = "e";
    if (static_cast<float>(last.x0 - edge) < sign_gap_min * word.size ||
        !is_middle_bullet(ink, sign, word)) {
        return std::nullopt;
    }
    do {
        word.seen.text.pop_back();
    } while (!word.seen.text.empty() &&
             (static_cast<unsigned char>(word.seen.text.back()) & 0xC0U) == 0x80U);
    word.seen.x1 = edge;
    make_bullet(sign);
    return sign;
}

void settle_middle_bullets(std::vector<LineWord>& line, Pix* ink) {
    bool found = false;
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (is_middle_bullet(ink, line[i], line[i - 1])) {
            make_bullet(line[i]);
            line[i].size = line[i - 1].size;
            found = true;
        }
    }
    for (std::size_t i = 0; found && i < line.size(); ++i) {
        if (const auto sign = line[i].bullet ? std::nullopt : split_end(ink, line[i])) {
            line.insert(line.begin() + static_cast<std::ptrdiff_t>(i) + 1, *sign);
        }
    }
}

bool is_digit_sign(const LineWord& word) {
    return text::is_digit(text::decode(word.seen.text, 0).value);
}

struct Sign {
    LineWord* word = nullptr;
    const LineWord* text = nullptr;
    bool begins = false;  // a piece of a line
};

// What a ring is read as, before what begins as an item does: no word of a sentence.
bool is_ring(const LineWord& word, const LineWord& text) {
    const auto& reading = word.seen.text;
    const auto first = text::decode(text.seen.text, 0).value;
    return (reading == "o" || reading == "O" || reading == "0" || reading == "o.") &&
           (text::is_upper(first) || text::is_digit(first));
}

bool same_sign(const Sign& a, const Sign& b) {
    const float size = a.text->size;
    const auto near = [&](int one, int other) {
        return std::abs(static_cast<float>(one - other)) < 0.15F * size + 1;
    };
    const auto& first = a.word->seen;
    const auto& second = b.word->seen;
    // Numbers count on; the same digit again is no number.
    const bool number = is_digit_sign(*a.word) && first.text != second.text;
    return (a.begins || b.begins) && !number &&
           std::abs(static_cast<float>(first.x0 - second.x0)) < 0.4F * size &&
           near(first.x1 - first.x0, second.x1 - second.x0) &&
           near(first.y1 - first.y0, second.y1 - second.y0);
}

}  // namespace

void settle_bullets(std::vector<LineWord>& line, Pix* ink) {
    settle_middle_bullets(line, ink);
    PieceStart start(line, ink);
    for (std::size_t at = 0; at < line.size();) {
        const bool begins = at == 0 || !PieceStart::near(line[at - 1], line[at]);
        at = begins ? start.settle(at) : at + 1;
    }
}

void settle_recurring_signs(std::vector<std::vector<LineWord>>& lines) {
    std::vector<Sign> signs;
    for (auto& line : lines) {
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            const bool begins = i == 0 || !PieceStart::near(line[i - 1], line[i]);
            auto& word = line[i];
            const auto& text = line[i + 1];
            const bool ring = is_ring(word, text);
            const bool single = begins && text::count_code_points(word.seen.text) == 1;
            const float gap = static_cast<float>(text.seen.x0 - word.seen.x1);
            if ((single || ring) && !word.bullet && text.size > 0 && word.size > 0 &&
                gap > sign_gap_min * text.size && gap < reach * text.size &&
                (is_digit_sign(word) || ring ||
                 std::abs(word.size - text.size) > letter_misfit * text.size)) {
                signs.push_back({&word, &text, begins});
            }
        }
    }
    std::vector<bool> recurs(signs.size(), false);
    for (std::size_t i = 0; i < signs.size(); ++i) {
        const auto end = std::min(signs.size(), i + 200);
        for (auto j = i + 1; j < end; ++j) {
            if (same_sign(signs[i], signs[j])) {
                recurs[i] = true;
                recurs[j] = true;
            }
        }
    }
    for (std::size_t i = 0; i < signs.size(); ++i) {
        if (recurs[i]) {
            signs[i].word->size = signs[i].text->size;
            make_bullet(*signs[i].word);
        }
    }
}

}  // namespace vouch::document::readers::ocr
