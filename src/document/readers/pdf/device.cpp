#include "document/readers/pdf/device.hpp"

#include <ErrorCodes.h>
#include <GfxFont.h>
#include <GfxState.h>
#include <GlobalParams.h>
#include <Link.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Stream.h>
#include <UTF.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "document/limits.hpp"
#include "document/readers/pdf/backdrop.hpp"
#include "document/readers/pdf/limits.hpp"
#include "document/readers/word_text.hpp"

namespace vouch::document::readers::pdf {

namespace {

constexpr float tiny_points = 1.5F;
constexpr double opacity_min = 0.1;
constexpr std::size_t glyphs_max = limits::text_bytes_max;
constexpr std::size_t styles_max = 4'000;

struct FontLook {
    Style style;
    float ascent = 0, descent = 0;
    bool symbol = false;
};

bool is_symbol_font(std::string_view family) {
    static constexpr std::string_view names[] = {"wingding", "webding",  "dingbat",  "awesome",
                                                 "icon",     "material", "marvosym", "glyphicon"};
    const auto lower = text::to_lower(family);
    return std::ranges::any_of(names, [&](std::string_view name) { return lower.contains(name); });
}

class PageDevice : public OutputDev {
public:
    PageDevice(PdfContent& content) : content_(content) {}

    bool upsideDown() override {
        return true;
    }
    bool useDrawChar() override {
        return true;
    }
    bool interpretType3Chars() override {
        return false;
    }
    bool needNonText() override {
        return true;
    }
    bool useTilingPatternFill() override {
        return true;
    }
    bool useShadedFills(int /*type*/) override {
        return true;
    }

    // Whether there were more glyphs than are kept.
    bool is_over_limit() const {
        return glyphs_ > glyphs_max;
    }

    void begin(PageContent& page) {
        page_ = &page;
        backdrop_.begin(page);
    }

    // What was drawn over later is not seen, unless a picture of the whole page lies over it: then
    // it is the text layer of a scan.
    void end() {
        backdrop_.take_covered();
    }

    void startPage(int /*number*/, GfxState* state, XRef* /*xref*/) override {
        std::copy_n(state->getCTM(), 6, page_matrix_);
    }

    void updateFont(GfxState* state) override {
        look_ = nullptr;
        const auto& font = state->getFont();
        if (font == nullptr) {
            return;
        }
        const Ref id = *font->getID();
        auto& look = looks_[{id.num, id.gen, font->getTag()}];
        if (look.ascent == 0) {
            look.style = style_of_font_name(font->getName().value_or(""));
            look.style.italic = look.style.italic || font->isItalic();
            look.style.bold = look.style.bold || font->isBold();
            look.symbol = is_symbol_font(look.style.font);
            // Fonts lie about these; the range is what type looks like.
            look.ascent = std::clamp(static_cast<float>(font->getAscent()), 0.7F, 0.95F);
            look.descent = std::clamp(static_cast<float>(-font->getDescent()), 0.15F, 0.3F);
            if (font->getType() == fontType3) {
                const double* matrix = font->getFontMatrix();
                type3_scale_[&look] = type3_scale(*font, matrix);
            }
        }
        look_ = &look;
    }

    void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                  double origin_y, CharCode /*code*/, int /*bytes*/, const Unicode* unicode,
                  int length) override {
        if (look_ == nullptr) {
            updateFont(state);
        }
        if (look_ == nullptr || glyphs_ > glyphs_max) {
            return;
        }
        ++glyphs_;
        Glyph glyph;
        double size = state->getTransformedFontSize();
        if (const auto scale = type3_scale_.find(look_); scale != type3_scale_.end()) {
            size = type3_size(size, scale->second);
        }
        place(glyph, *state, {x - origin_x, y - origin_y}, {dx, dy}, static_cast<float>(size));
        for (int i = 0; i < length; ++i) {
            append_clean(glyph.text, unicode[i]);
        }
        if (spoken_ && std::ranges::all_of(unicode, unicode + length, is_private_use)) {
            glyph.text = std::exchange(*spoken_, "");  // the span's first glyph says it all
        } else {
            spoken_.reset();
        }
        glyph.space = glyph.text == " " || (length == 1 && text::is_space(unicode[0]));
        glyph.symbol_font = look_->symbol;
        const auto colour = fill_colour(*state);
        const int render = state->getRender();
        if ((render & 3) == 3) {
            glyph.style = style_index(0, static_cast<float>(size), false);
            page_->invisible.push_back(std::move(glyph));
            return;
        }
        if (const auto why = hiding_of(glyph, *state, colour, static_cast<float>(size))) {
            page_->hidden.emplace_back(*why, std::move(glyph));
            return;
        }
        glyph.style = style_index(colour, static_cast<float>(size), (render & 3) == 2);
        page_->glyphs.push_back(std::move(glyph));
    }

    // What a span of glyphs says (ISO 32000-1, 14.9.4) is believed only of glyphs that say nothing
    // themselves: else it could hide from one reader what another sees.
    void beginActualText(GfxState* /*state*/, const GooString* text) override {
        constexpr std::size_t spoken_bytes_max = 32;
        auto spoken = clean(TextStringToUtf8(text->toStr()));
        spoken_ =
            spoken.size() <= spoken_bytes_max ? std::optional(std::move(spoken)) : std::nullopt;
    }
    void endActualText(GfxState* /*state*/) override {
        spoken_.reset();
    }

    void fill(GfxState* state) override {
        backdrop_.paint(*state, true);
    }
    void eoFill(GfxState* state) override {
        backdrop_.paint(*state, true);
    }
    void stroke(GfxState* state) override {
        backdrop_.paint(*state, false);
    }

    bool tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*, int,
                           int, int, int, double, double) override {
        return backdrop_.add_unknown(*state);
    }
    bool functionShadedFill(GfxState* state, GfxFunctionShading*) override {
        return backdrop_.add_unknown(*state);
    }
    bool axialShadedFill(GfxState* state, GfxAxialShading*, double, double) override {
        return backdrop_.add_unknown(*state);
    }
    bool radialShadedFill(GfxState* state, GfxRadialShading*, double, double) override {
        return backdrop_.add_unknown(*state);
    }
    bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) override {
        return backdrop_.add_unknown(*state);
    }
    bool patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) override {
        return backdrop_.add_unknown(*state);
    }

    void drawImageMask(GfxState* state, Object* ref, Stream* data, int width, int height,
                       bool invert, bool interpolate, bool in_line) override {
        backdrop_.add_image(*state, Cover::open);
        if (in_line) {
            OutputDev::drawImageMask(state, ref, data, width, height, invert, interpolate, in_line);
        }
    }
    void drawImage(GfxState* state, Object* ref, Stream* data, int width, int height,
                   GfxImageColorMap* colours, bool interpolate, const int* mask,
                   bool in_line) override {
        backdrop_.add_image(*state, mask == nullptr ? Cover::opaque : Cover::open);
        if (in_line) {
            OutputDev::drawImage(state, ref, data, width, height, colours, interpolate, mask,
                                 in_line);
        }
    }
    void drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool,
                         Stream*, int, int, bool, bool) override {
        backdrop_.add_image(*state, Cover::open);
    }
    void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool,
                             Stream*, int, int, GfxImageColorMap*, bool) override {
        backdrop_.add_image(*state, Cover::open);
    }

    void processLink(AnnotLink* link) override {
        const auto* action = link->getAction();
        if (action == nullptr || action->getKind() != actionURI) {
            return;
        }
        double x0 = 0;
        double y0 = 0;
        double x1 = 0;
        double y1 = 0;
        link->getRect(&x0, &y0, &x1, &y1);
        const auto& uri = static_cast<const LinkURI*>(action)->getURI();
        if (uri.size() <= 2'048 && page_->links.size() < 4'000) {
            page_->links.emplace_back(transformed_box(page_matrix_, x0, y0, x1, y1),
                                      text::to_valid(uri));
        }
    }

private:
    struct Point {
        double x, y;
    };

    // A size that type is set in is believed: the box of a font that holds a hyphen and a colon
    // only is small.
    static double type3_size(double size, double scale) {
        const bool usual = size >= 5 && size <= 40 && scale < 1.6;
        return usual ? size : size * scale;
    }

    // Type 3 fonts draw in a space of their own: the box of their glyphs tells the size.
    static double type3_scale(const GfxFont& font, const double* matrix) {
        const double* box = font.getFontBBox();
        const double height = std::abs((box[3] - box[1]) * matrix[3]);
        return height > 0.05 && height < 20 ? height / 1.2 : 1;
    }

    void place(Glyph& glyph, GfxState& state, Point at, Point advance, float size) const {
        Point begin{};
        state.transform(at.x, at.y, &begin.x, &begin.y);
        Point whole{};
        state.transformDelta(advance.x, advance.y, &whole.x, &whole.y);
        Point spacing{};
        state.textTransformDelta(state.getCharSpace() * state.getHorizScaling(), 0, &spacing.x,
                                 &spacing.y);
        state.transformDelta(spacing.x, spacing.y, &spacing.x, &spacing.y);
        glyph.rotated = std::abs(whole.y) > 0.2 * std::abs(whole.x) + 0.01;
        glyph.x0 = static_cast<float>(std::min(begin.x, begin.x + whole.x - spacing.x));
        glyph.x1 = static_cast<float>(std::max(begin.x, begin.x + whole.x - spacing.x));
        glyph.advance_end = static_cast<float>(begin.x + whole.x);
        glyph.baseline = static_cast<float>(begin.y);
        glyph.ascent = look_->ascent * size;
        glyph.descent = look_->descent * size;
        if (glyph.rotated) {
            const auto end = static_cast<float>(begin.y + whole.y);
            glyph.x0 = static_cast<float>(begin.x) - glyph.descent;
            glyph.x1 = static_cast<float>(begin.x) + glyph.ascent;
            glyph.ascent = std::max(0.0F, glyph.baseline - std::min(glyph.baseline, end));
            glyph.descent = std::max(0.0F, std::max(glyph.baseline, end) - glyph.baseline);
        }
    }

    std::optional<Hiding> hiding_of(const Glyph& glyph, const GfxState& state, std::uint32_t colour,
                                    float size) const {
        const float x = (glyph.x0 + glyph.x1) / 2;
        const float y = glyph.baseline - glyph.ascent / 3;
        double left = 0;
        double top = 0;
        double right = 0;
        double bottom = 0;
        state.getClipBBox(&left, &top, &right, &bottom);
        if (x < 0 || y < 0 || x > page_->width || y > page_->height) {
            return Hiding::outside;
        }
        if (x < left - 1 || x > right + 1 || y < top - 1 || y > bottom + 1) {
            return Hiding::clipped;
        }
        if (size < tiny_points) {
            return Hiding::tiny;
        }
        if (state.getFillOpacity() < opacity_min) {
            return Hiding::invisible;
        }
        return backdrop_.hides(x, y, colour) ? std::optional(Hiding::colour) : std::nullopt;
    }

    std::uint16_t style_index(std::uint32_t colour, float size, bool stroked) {
        auto style = look_->style;
        style.colour = colour;
        style.size = std::round(size * 100) / 100;
        style.bold = style.bold || stroked;
        auto& styles = content_.styles;
        if (last_style_ < styles.size() && styles[last_style_] == style) {
            return static_cast<std::uint16_t>(last_style_);
        }
        auto found = std::ranges::find(styles, style);
        if (found == styles.end() && styles.size() < styles_max) {
            styles.push_back(style);
            found = styles.end() - 1;
        }
        last_style_ = found == styles.end() ? 0 : static_cast<std::size_t>(found - styles.begin());
        return static_cast<std::uint16_t>(last_style_);
    }

    PdfContent& content_;
    PageContent* page_ = nullptr;
    double page_matrix_[6] = {1, 0, 0, 1, 0, 0};
    std::map<std::tuple<int, int, std::string>, FontLook> looks_;
    std::map<const FontLook*, double> type3_scale_;
    const FontLook* look_ = nullptr;
    std::optional<std::string> spoken_;  // of the open span, what no glyph has said yet
    Backdrop backdrop_;
    std::size_t last_style_ = 0;
    std::size_t glyphs_ = 0;
};

std::string info_text(PDFDoc& document, const char* key) {
    const auto value = document.getDocInfoStringEntry(key);
    return value == nullptr ? "" : clean(TextStringToUtf8(value->toStr()));
}

// "D:20240309…" (ISO 32000-1, 7.9.4).
std::optional<Date> info_date(PDFDoc& document) {
    const auto text = info_text(document, "ModDate");
    const auto digits = std::string_view(text).substr(text.starts_with("D:") ? 2 : 0);
    if (digits.size() < 8) {
        return std::nullopt;
    }
    return parse_iso_date(std::string(digits.substr(0, 4)) + "-" +
                          std::string(digits.substr(4, 2)) + "-" +
                          std::string(digits.substr(6, 2)));
}

}  // namespace

void warm_up_poppler() {
    if (globalParams == nullptr) {
        globalParams = std::make_unique<GlobalParams>();
        globalParams->setErrQuiet(true);
    }
}

Result<PdfContent> interpret_pdf(std::string_view bytes) {
    warm_up_poppler();
    PDFDoc document(
        new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull)));
    if (!document.isOk()) {
        return fail(document.getErrorCode() == errEncrypted ? "document-encrypted"
                                                            : "document-unreadable");
    }
    TRY(check_pdf_limits(document));
    const int pages = document.getNumPages();
    PdfContent content;
    PageDevice device(content);
    content.pages.resize(static_cast<std::size_t>(std::max(pages, 0)));
    for (int number = 1; number <= pages; ++number) {
        auto& page = content.pages[static_cast<std::size_t>(number - 1)];
        page.width = static_cast<float>(document.getPageCropWidth(number));
        page.height = static_cast<float>(document.getPageCropHeight(number));
        if (document.getPageRotate(number) % 180 != 0) {
            std::swap(page.width, page.height);
        }
        device.begin(page);
        document.displayPage(&device, number, 72, 72, 0, false, true, false);
        device.end();
        document.processLinks(&device, number);
        if (device.is_over_limit()) {
            return fail(
                "document-over-limit",
                {{"limit", "characters"}, {"value", "more"}, {"most", std::to_string(glyphs_max)}});
        }
    }
    content.metadata.title = info_text(document, "Title");
    content.metadata.author = info_text(document, "Author");
    content.metadata.producer = info_text(document, "Producer");
    content.metadata.modified = info_date(document);
    return content;
}

}  // namespace vouch::document::readers::pdf
