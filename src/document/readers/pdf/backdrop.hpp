#pragma once

#include <GfxState.h>

#include <vector>

#include "document/readers/pdf/device.hpp"

namespace vouch::document::readers::pdf {

// The box that holds the transformed rectangle.
Box transformed_box(const double* matrix, double x0, double y0, double x1, double y1);

// The colour that fills are drawn in, 0xRRGGBB.
std::uint32_t fill_colour(const GfxState& state);

// Whether what is drawn hides what it lies over.
enum class Cover : std::uint8_t { opaque, open };

// What a page shows behind its text and over it, and the small shapes beside it.
class Backdrop {
public:
    // Shapes and images go to `page`, which must outlive the drawing of it.
    void begin(PageContent& page);

    void paint(GfxState& state, bool filled);
    void add_image(const GfxState& state, Cover cover);
    // A shading or pattern fills the clip; always true, as Poppler asks of who draws it.
    bool add_unknown(const GfxState& state);

    // Whether text of the colour cannot be told from what lies behind it there.
    bool hides(float x, float y, std::uint32_t colour) const;

    // After the page is drawn: moves glyphs that something lies over from `glyphs` to `hidden`, or,
    // where it is a picture of most of the page, to `invisible`, as the text layer of a scan.
    void take_covered();

private:
    // Something opaque that was drawn after some of the glyphs.
    struct Covering {
        Box box;
        std::size_t glyphs_before = 0;
        bool scan = false;
    };
    void add_cover(const GfxState& state, const Box& box, bool image);
    struct Background {
        Box box;
        std::uint32_t colour = 0;
        bool known = true;  // false: a picture or a shading
    };
    void add_shape(GfxState& state, const Box& box, bool square, bool filled);
    void add(const Background& background);

    PageContent* page_ = nullptr;
    std::vector<Background> backgrounds_;  // in the order of painting
    std::vector<Covering> covers_;
};

}  // namespace vouch::document::readers::pdf
