#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "layout/layout.hpp"

// Pango's own declaration, so that this header needs none of its headers.
typedef struct _PangoLayout PangoLayout;

namespace vouch::render {

// The fonts of one template and nothing else, so that neither the result nor the time depends on
// what else is installed. Scripts the template's fonts lack are served by fallback fonts, which
// are opened only for texts that need them. Not thread-safe: one per thread.
class FontShelf final : public layout::TextMeasure {
public:
    // Opens the template's font files: below `fonts_folder` where that is given, then in the
    // system's font folders. Error: "font-missing".
    static Result<std::unique_ptr<FontShelf>> open(const std::vector<layout::FontFile>& files,
                                                   std::string_view fonts_folder);
    ~FontShelf() override;
    FontShelf(const FontShelf&) = delete;
    FontShelf& operator=(const FontShelf&) = delete;

    // Opens fallback fonts for what the fonts opened so far cannot draw. Gives the characters that
    // no font on this machine has; they would be drawn as boxes.
    std::u32string cover(std::string_view text);

    // The direction of lines whose own letters do not decide it; left to right at first.
    enum class Direction : std::uint8_t { left_to_right, right_to_left };
    void set_direction(Direction direction);

    std::vector<double> advances(std::string_view text, const layout::Font& font) override;
    double ascent(const layout::Font& font) override;
    double descent(const layout::Font& font) override;

    // A layout of one line in `font` at its size; the caller frees it with g_object_unref.
    PangoLayout* layout_of(std::string_view text, const layout::Font& font);

private:
    struct State;
    explicit FontShelf(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace vouch::render
