#include "render/fonts.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <tuple>
#include <utility>

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include "base/text.hpp"
#include "render/fallback_fonts.hpp"

namespace vouch::render {

namespace {

// Text is measured once at this size and scaled: without hinting, advances are linear.
constexpr double measured_size = 100;
constexpr std::size_t cached_texts_max = 20000;

// Where distributions keep fonts.
constexpr auto system_folders = std::to_array<std::string_view>(
    {"/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/texmf/fonts"});

struct Unref {
    void operator()(gpointer object) const {
        g_object_unref(object);
    }
    void operator()(FcConfig* config) const {
        FcConfigDestroy(config);
    }
    void operator()(PangoFontDescription* font) const {
        pango_font_description_free(font);
    }
};

std::string find_font(std::string_view path, std::string_view fonts_folder) {
    std::vector<std::string> folders;
    if (!fonts_folder.empty()) {
        folders.emplace_back(fonts_folder);
    }
    folders.insert(folders.end(), system_folders.begin(), system_folders.end());
    const auto file_name = std::filesystem::path(path).filename();
    for (const auto& folder : folders) {
        const auto base = std::filesystem::path(folder);
        for (const auto& candidate : {base / path, base / file_name}) {
            std::error_code error;
            if (std::filesystem::is_regular_file(candidate, error)) {
                return candidate.string();
            }
        }
    }
    return "";
}

using FontKey = std::tuple<std::string, int, bool, bool, int>;

FontKey key_of(const layout::Font& font) {
    return {font.family, font.weight, font.italic, font.small_caps,
            static_cast<int>(font.letter_spacing * 10000)};
}

struct Metrics {
    double ascent;
    double descent;
};

// No ligatures: their glyphs carry code points of their own, which several readers of the text
// layer hand on as such. Small capitals only from lower case (smcp): with c2sc they would read
// the text in lower case. Required ligatures (rlig) of Arabic and others are untouched.
std::string features_of(const layout::Font& font) {
    return std::string("liga=0,clig=0,dlig=0,calt=0,hlig=0") + (font.small_caps ? ",smcp=1" : "");
}

}  // namespace

struct FontShelf::State {
    std::string fonts_folder;
    std::unique_ptr<FcConfig, Unref> config;
    std::unique_ptr<PangoFontMap, Unref> map;
    std::unique_ptr<PangoContext, Unref> context;
    std::vector<std::string> fallbacks_tried;
    std::map<FontKey, std::map<std::string, std::vector<float>, std::less<>>> measured;
    std::size_t measured_count = 0;
    std::map<FontKey, Metrics> metrics;

    bool add(const std::string& file) {
        return FcConfigAppFontAddFile(config.get(),
                                      reinterpret_cast<const FcChar8*>(file.c_str())) == FcTrue;
    }

    bool has(char32_t c) const {
        const auto* fonts = FcConfigGetFonts(config.get(), FcSetApplication);
        for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
            FcCharSet* characters = nullptr;
            if (FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &characters) == FcResultMatch &&
                FcCharSetHasChar(characters, c) == FcTrue) {
                return true;
            }
        }
        return false;
    }

    void make_context() {
        context.reset();
        map.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
        pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map.get()), 72);
        pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config.get());
        context.reset(pango_font_map_create_context(map.get()));
        auto* options = cairo_font_options_create();
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        pango_cairo_context_set_font_options(context.get(), options);
        cairo_font_options_destroy(options);
        pango_context_set_round_glyph_positions(context.get(), FALSE);
        measured.clear();
        measured_count = 0;
        metrics.clear();
    }
};

FontShelf::FontShelf(std::unique_ptr<State> state) : state_(std::move(state)) {}
FontShelf::~FontShelf() = default;

Result<std::unique_ptr<FontShelf>> FontShelf::open(const std::vector<layout::FontFile>& files,
                                                   std::string_view fonts_folder) {
    auto state = std::make_unique<State>();
    state->fonts_folder = fonts_folder;
    state->config.reset(FcConfigCreate());
    for (const auto& [family, path] : files) {
        const auto file = find_font(path, fonts_folder);
        if (file.empty() || !state->add(file)) {
            return fail("font-missing", {{"family", family}, {"path", path}});
        }
    }
    state->make_context();
    return std::unique_ptr<FontShelf>(new FontShelf(std::move(state)));
}

std::u32string FontShelf::cover(std::string_view text) {
    std::u32string missing;
    bool added = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, size] = text::decode(text, at);
        at += size;
        if (c < 0x80 || missing.contains(c) || state_->has(c)) {
            continue;
        }
        for (const auto path : fallback_files(c)) {
            if (std::ranges::contains(state_->fallbacks_tried, path)) {
                continue;
            }
            state_->fallbacks_tried.emplace_back(path);
            const auto file = find_font(path, state_->fonts_folder);
            added = (!file.empty() && state_->add(file)) || added;
        }
        if (!state_->has(c)) {
            missing += c;
        }
    }
    if (added) {
        state_->make_context();
    }
    return missing;
}

void FontShelf::set_direction(Direction direction) {
    const bool mirrored = direction == Direction::right_to_left;
    const auto wanted = mirrored ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_WEAK_LTR;
    if (pango_context_get_base_dir(state_->context.get()) != wanted) {
        pango_context_set_base_dir(state_->context.get(), wanted);
    }
}

PangoLayout* FontShelf::layout_of(std::string_view text, const layout::Font& font) {
    auto* line = pango_layout_new(state_->context.get());
    pango_layout_set_single_paragraph_mode(line, TRUE);
    pango_layout_set_auto_dir(
        line, pango_context_get_base_dir(state_->context.get()) != PANGO_DIRECTION_RTL);
    const std::unique_ptr<PangoFontDescription, Unref> description(pango_font_description_new());
    pango_font_description_set_family(description.get(), font.family.c_str());
    pango_font_description_set_absolute_size(description.get(), font.size * PANGO_SCALE);
    pango_font_description_set_weight(description.get(), static_cast<PangoWeight>(font.weight));
    pango_font_description_set_style(description.get(),
                                     font.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_layout_set_font_description(line, description.get());
    auto* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_font_features_new(features_of(font).c_str()));
    if (font.letter_spacing != 0) {
        pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(static_cast<int>(
                                               font.letter_spacing * font.size * PANGO_SCALE)));
    }
    pango_layout_set_attributes(line, attributes);
    pango_attr_list_unref(attributes);
    pango_layout_set_text(line, text.data(), static_cast<int>(text.size()));
    return line;
}

std::vector<double> FontShelf::advances(std::string_view text, const layout::Font& font) {
    auto& texts = state_->measured[key_of(font)];
    auto found = texts.find(text);
    if (found == texts.end()) {
        if (++state_->measured_count > cached_texts_max) {
            texts.clear();
            state_->measured_count = 0;
        }
        auto large = font;
        large.size = measured_size;
        const std::unique_ptr<PangoLayout, Unref> line(layout_of(text, large));
        std::vector<float> widths(text.size(), 0);
        auto* runs = pango_layout_get_iter(line.get());
        do {
            PangoRectangle box;
            pango_layout_iter_get_cluster_extents(runs, nullptr, &box);
            const auto index = static_cast<std::size_t>(pango_layout_iter_get_index(runs));
            if (pango_layout_iter_get_run_readonly(runs) != nullptr && index < widths.size()) {
                widths[index] += static_cast<float>(box.width / double{PANGO_SCALE});
            }
        } while (pango_layout_iter_next_cluster(runs) != FALSE);
        pango_layout_iter_free(runs);
        found = texts.emplace(std::string(text), std::move(widths)).first;
    }
    std::vector<double> scaled(found->second.size());
    std::ranges::transform(found->second, scaled.begin(), [&](float width) {
        return static_cast<double>(width) * font.size / measured_size;
    });
    return scaled;
}

double FontShelf::ascent(const layout::Font& font) {
    const auto key = key_of(font);
    auto found = state_->metrics.find(key);
    if (found == state_->metrics.end()) {
        auto large = font;
        large.size = measured_size;
        const std::unique_ptr<PangoLayout, Unref> line(layout_of("x", large));
        auto* run = pango_layout_get_iter(line.get());
        PangoRectangle box;
        pango_layout_iter_get_line_extents(run, nullptr, &box);
        const double baseline = pango_layout_iter_get_baseline(run) / double{PANGO_SCALE};
        pango_layout_iter_free(run);
        const double height = box.height / double{PANGO_SCALE};
        found = state_->metrics.emplace(key, Metrics{baseline, height - baseline}).first;
    }
    return found->second.ascent * font.size / measured_size;
}

double FontShelf::descent(const layout::Font& font) {
    ascent(font);
    return state_->metrics.at(key_of(font)).descent * font.size / measured_size;
}

}  // namespace vouch::render
