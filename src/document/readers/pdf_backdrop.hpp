#pragma once

#include <GfxState.h>

#include <vector>

#include "document/readers/pdf_device.hpp"

namespace vouch::document::readers {

// The box that holds the transformed rectangle.
Box transformed_box(const double* matrix, double x0, double y0, double x1, double y1);

// The colour that fills are drawn in, 0xRRGGBB.
std::uint32_t fill_colour(const GfxState& state);

// What a page shows behind its text, and the small shapes beside it.
class Backdrop {
public:
    // Shapes and images go to `page`, which must outlive the drawing of it.
    void begin(PageContent& page);

    void paint(GfxState& state, bool filled);
    void add_image(const GfxState& state);
    // A shading or pattern fills the clip; always true, as Poppler asks of who draws it.
    bool add_unknown(const GfxState& state);

    // Whether text of the colour cannot be told from what lies behind it there.
    bool hides(float x, float y, std::uint32_t colour) const;

private:
    struct Background {
        Box box;
        std::uint32_t colour = 0;
        bool known = true;  // false: a picture or a shading
    };
    void add_shape(GfxState& state, const Box& box, bool square, bool filled);
    void add(const Background& background);

    PageContent* page_ = nullptr;
    std::vector<Background> backgrounds_;  // in the order of painting
};

}  // namespace vouch::document::readers
