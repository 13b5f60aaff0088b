#include "document/readers/pdf/backdrop.hpp"

#include <algorithm>
#include <cmath>

namespace vouch::document::readers::pdf {

namespace {

constexpr float mark_points_max = 8;
constexpr float mark_points_min = 0.8F;
constexpr float drawing_points_max = 30;  // of a drawn icon
constexpr float frame_width_min = 10;
constexpr float frame_share_max = 0.5F;  // of the page's width
constexpr float frame_height_min = 8;
constexpr float frame_height_max = 40;
constexpr std::size_t backgrounds_max = 5'000;
constexpr std::size_t marks_max = 5'000;
constexpr std::size_t covers_max = 200;
constexpr float cover_points_min = 4;
constexpr float scan_share = 0.5F;  // of the page
constexpr double cover_opacity_min = 0.9;

struct Point {
    double x, y;
};

bool holds(const Box& box, float x, float y) {
    return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}

}  // namespace

Box transformed_box(const double* m, double x0, double y0, double x1, double y1) {
    const double xs[] = {x0 * m[0] + y0 * m[2] + m[4], x1 * m[0] + y1 * m[2] + m[4],
                         x0 * m[0] + y1 * m[2] + m[4], x1 * m[0] + y0 * m[2] + m[4]};
    const double ys[] = {x0 * m[1] + y0 * m[3] + m[5], x1 * m[1] + y1 * m[3] + m[5],
                         x0 * m[1] + y1 * m[3] + m[5], x1 * m[1] + y0 * m[3] + m[5]};
    const auto [left, right] = std::ranges::minmax(xs);
    const auto [top, bottom] = std::ranges::minmax(ys);
    return {static_cast<float>(left), static_cast<float>(top), static_cast<float>(right),
            static_cast<float>(bottom)};
}

std::uint32_t fill_colour(const GfxState& state) {
    GfxRGB rgb;
    state.getFillRGB(&rgb);
    return static_cast<std::uint32_t>(colToByte(rgb.r)) << 16 |
           static_cast<std::uint32_t>(colToByte(rgb.g)) << 8 | colToByte(rgb.b);
}

void Backdrop::begin(PageContent& page) {
    page_ = &page;
    backgrounds_.clear();
    covers_.clear();
}

void Backdrop::add_cover(const GfxState& state, const Box& box, bool image) {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    state.getClipBBox(&left, &top, &right, &bottom);
    const Box seen{
        std::max(box.x0, static_cast<float>(left)), std::max(box.y0, static_cast<float>(top)),
        std::min(box.x1, static_cast<float>(right)), std::min(box.y1, static_cast<float>(bottom))};
    const float width = seen.x1 - seen.x0;
    const float height = seen.y1 - seen.y0;
    if (page_->glyphs.empty() || covers_.size() >= covers_max || width < cover_points_min ||
        height < cover_points_min || state.getFillOpacity() < cover_opacity_min ||
        state.getBlendMode() != gfxBlendNormal) {
        return;
    }
    const bool scan = image && width * height > scan_share * page_->width * page_->height;
    covers_.push_back({seen, page_->glyphs.size(), scan});
}

void Backdrop::take_covered() {
    if (covers_.empty()) {
        return;
    }
    std::vector<Glyph> seen;
    seen.reserve(page_->glyphs.size());
    for (std::size_t index = 0; index < page_->glyphs.size(); ++index) {
        Glyph& glyph = page_->glyphs[index];
        const float x = (glyph.x0 + glyph.x1) / 2;
        const float y = glyph.baseline - glyph.ascent / 3;
        const auto cover = std::ranges::find_if(covers_, [&](const Covering& covering) {
            return index < covering.glyphs_before && holds(covering.box, x, y);
        });
        if (cover == covers_.end()) {
            seen.push_back(std::move(glyph));
        } else if (cover->scan) {
            page_->invisible.push_back(std::move(glyph));
        } else {
            page_->hidden.emplace_back(Hiding::covered, std::move(glyph));
        }
    }
    page_->glyphs = std::move(seen);
}

void Backdrop::add(const Background& background) {
    if (backgrounds_.size() < backgrounds_max) {
        backgrounds_.push_back(background);
    }
}

bool Backdrop::hides(float x, float y, std::uint32_t colour) const {
    for (auto back = backgrounds_.rbegin(); back != backgrounds_.rend(); ++back) {
        if (holds(back->box, x, y)) {
            return back->known && are_alike(back->colour, colour);
        }
    }
    return are_alike(0xFFFFFF, colour);
}

void Backdrop::paint(GfxState& state, bool filled) {
    const GfxPath* path = state.getPath();
    double left = 1e9;
    double top = 1e9;
    double right = -1e9;
    double bottom = -1e9;
    bool square = path->getNumSubpaths() == 1;  // only upright rectangles are backgrounds
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
        const GfxSubpath* part = path->getSubpath(i);
        square = square && part->getNumPoints() <= 5;
        Point last{};
        for (int j = 0; j < part->getNumPoints(); ++j) {
            Point at{};
            state.transform(part->getX(j), part->getY(j), &at.x, &at.y);
            square = square && !part->getCurve(j) &&
                     (j == 0 || std::abs(at.x - last.x) < 0.1 || std::abs(at.y - last.y) < 0.1);
            left = std::min(left, at.x);
            right = std::max(right, at.x);
            top = std::min(top, at.y);
            bottom = std::max(bottom, at.y);
            last = at;
        }
    }
    const Box box{static_cast<float>(left), static_cast<float>(top), static_cast<float>(right),
                  static_cast<float>(bottom)};
    add_shape(state, box, square, filled);
}

void Backdrop::add_shape(GfxState& state, const Box& box, bool square, bool filled) {
    const float width = box.x1 - box.x0;
    const float height = box.y1 - box.y0;
    const bool small = width <= mark_points_max && height <= mark_points_max;
    if (small && width >= mark_points_min && height >= mark_points_min && width < 2.2F * height &&
        height < 2.2F * width && page_->marks.size() < marks_max) {
        page_->marks.push_back(box);
    } else if (width <= drawing_points_max && height <= drawing_points_max && width > 2 &&
               height > 2 && page_->drawings.size() < marks_max) {
        page_->drawings.push_back(box);
    }
    if (width >= frame_width_min && width <= frame_share_max * page_->width &&
        height >= frame_height_min && height <= frame_height_max &&
        page_->frames.size() < marks_max) {
        page_->frames.push_back(box);
    }
    if (filled && square && state.getFillColorSpace()->getMode() != csPattern) {
        add_cover(state, box, false);
    }
    if (filled && square && !small && state.getFillOpacity() > 0.9 &&
        backgrounds_.size() < backgrounds_max) {
        const bool known = state.getFillColorSpace()->getMode() != csPattern;
        backgrounds_.push_back({box, known ? fill_colour(state) : 0, known});
    } else if (filled && !square && !small && width > 20 && height > 8 &&
               backgrounds_.size() < backgrounds_max) {
        backgrounds_.push_back({box, 0, false});  // some shape: what is behind is not known
    }
}

bool Backdrop::add_unknown(const GfxState& state) {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    state.getClipBBox(&left, &top, &right, &bottom);
    add({{static_cast<float>(left), static_cast<float>(top), static_cast<float>(right),
          static_cast<float>(bottom)},
         0,
         false});
    return true;
}

void Backdrop::add_image(const GfxState& state, Cover cover) {
    const auto box = transformed_box(state.getCTM(), 0, 0, 1, 1);
    const float width = std::min(box.x1, page_->width) - std::max(box.x0, 0.0F);
    const float height = std::min(box.y1, page_->height) - std::max(box.y0, 0.0F);
    const float area = page_->width * page_->height;
    if (width > 0 && height > 0 && area > 0) {
        page_->image_share = std::max(page_->image_share, width * height / area);
    }
    add({box, 0, false});
    if (cover == Cover::opaque) {
        add_cover(state, box, true);
    }
}

}  // namespace vouch::document::readers::pdf
