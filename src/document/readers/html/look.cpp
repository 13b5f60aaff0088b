#include "document/readers/html/look.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/text.hpp"
#include "document/readers/html/colours.hpp"
#include "document/readers/html/selectors.hpp"
#include "document/readers/html/tags.hpp"

namespace vouch::document::readers::html {

namespace {

using Display = HtmlBox::Display;
using Property = CssProperty;

constexpr float points_a_pixel = 0.75F;
constexpr float far_away = -900;    // points; moved out of the page
constexpr float clear_gap = 2.2F;   // points between inline boxes that a person sees as a gap
constexpr float readable_size = 2;  // points

// Points; nothing for what depends on the layout ("auto", "50%").
std::optional<float> length(std::string_view text, float em) {
    float value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || value < -1e6F || value > 1e6F) {
        return std::nullopt;
    }
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    if (unit == "px" || unit.empty()) {
        return unit.empty() && value != 0 ? std::nullopt : std::optional(value * points_a_pixel);
    }
    if (unit == "em" || unit == "ex" || unit == "ch") {
        return unit == "em" ? value * em : value * em / 2;
    }
    if (unit == "rem") {
        return value * 12;
    }
    const float points = unit == "pt"   ? 1
                         : unit == "pc" ? 12
                         : unit == "in" ? 72
                         : unit == "cm" ? 72 / 2.54F
                         : unit == "mm" ? 7.2F / 2.54F
                                        : 0;
    return points > 0 ? std::optional(value * points) : std::nullopt;
}

std::optional<float> font_size(std::string_view value, float outer) {
    static constexpr std::pair<std::string_view, float> named[] = {
        {"xx-small", 6.75F}, {"x-small", 7.5F}, {"small", 9.75F}, {"medium", 12},
        {"large", 13.5F},    {"x-large", 18},   {"xx-large", 24}, {"xxx-large", 36}};
    const auto* const found =
        std::ranges::find(named, value, &std::pair<std::string_view, float>::first);
    if (found != std::end(named)) {
        return found->second;
    }
    if (value == "smaller" || value == "larger") {
        return value == "smaller" ? outer / 1.2F : outer * 1.2F;
    }
    if (value.ends_with('%')) {
        const auto share = length(std::string(value.substr(0, value.size() - 1)) + "pt", 1);
        return share ? std::optional(outer * *share / 100) : std::nullopt;
    }
    return length(value, outer);
}

bool is_bold(std::string_view weight, bool outer) {
    if (weight == "bold" || weight == "bolder") {
        return true;
    }
    int value = 0;
    const auto [end, error] = std::from_chars(weight.data(), weight.data() + weight.size(), value);
    return error == std::errc() ? value >= 600 : weight == "inherit" && outer;
}

// "italic bold 12px/1.4 Georgia, serif"
void apply_font(std::string_view value, Style& style) {
    style.bold = false;
    style.italic = false;
    for (const auto word : words_of(value)) {
        const auto size = font_size(word.substr(0, word.find('/')), style.size);
        if (size) {
            style.size = *size;
            const auto family = text::trim(
                value.substr(static_cast<std::size_t>(word.data() - value.data()) + word.size()));
            style.font = family.substr(0, family.find(','));
            return;
        }
        style.bold = style.bold || is_bold(word, false);
        style.italic = style.italic || word == "italic" || word == "oblique";
        style.small_caps = style.small_caps || word == "small-caps";
    }
}

Display display_of(std::string_view value, Display otherwise) {
    static constexpr std::pair<std::string_view, Display> known[] = {
        {"none", Display::none},
        {"block", Display::block},
        {"flow-root", Display::block},
        {"inline", Display::inline_text},
        {"contents", Display::inline_text},
        {"inline-block", Display::inline_block},
        {"inline-flex", Display::inline_block},
        {"inline-grid", Display::inline_block},
        {"inline-table", Display::inline_block},
        {"list-item", Display::list_item},
        {"flex", Display::row},
        {"-webkit-flex", Display::row},
        {"-webkit-box", Display::row},
        {"-ms-flexbox", Display::row},
        {"grid", Display::grid},
        {"table", Display::table},
        {"table-row", Display::table_row},
        {"table-row-group", Display::block},
        {"table-cell", Display::cell}};
    const auto* const found =
        std::ranges::find(known, value, &std::pair<std::string_view, Display>::first);
    return found == std::end(known) ? otherwise : found->second;
}

// `outer_size`: of the element around, which relative sizes refer to.
void apply_font_values(const CssValues& values, float outer_size, HtmlLook& look) {
    auto& style = look.style;
    if (const auto font = values[Property::font]; !font.empty() && font != "inherit") {
        apply_font(font, style);
    }
    if (const auto size = font_size(values[Property::font_size], outer_size)) {
        style.size = *size;
    }
    if (const auto weight = values[Property::font_weight]; !weight.empty()) {
        style.bold = is_bold(weight, style.bold);
    }
    if (const auto slope = values[Property::font_style]; !slope.empty() && slope != "inherit") {
        style.italic = slope == "italic" || slope.starts_with("oblique");
    }
    if (const auto variant = values[Property::font_variant]; !variant.empty()) {
        style.small_caps = variant.contains("small-caps");
    }
    if (const auto family = values[Property::font_family]; !family.empty() && family != "inherit") {
        std::string name(text::trim(family.substr(0, family.find(','))));
        std::erase_if(name, [](char c) { return c == '"' || c == '\''; });
        style.font = std::move(name);
    }
    if (const auto colour = css_colour(values[Property::color])) {
        style.colour = *colour;
    }
    if (const auto transform = values[Property::text_transform]; !transform.empty()) {
        look.letter_case = transform == "uppercase"    ? HtmlLook::Case::upper
                           : transform == "lowercase"  ? HtmlLook::Case::lower
                           : transform == "capitalize" ? HtmlLook::Case::capitalised
                                                       : HtmlLook::Case::as_written;
    }
    if (const auto space = values[Property::white_space]; !space.empty()) {
        look.keeps_spaces = space == "pre" || space == "pre-wrap" || space == "break-spaces";
        look.keeps_line_ends = look.keeps_spaces || space == "pre-line";
    }
}

void apply_background(const GumboNode& element, const CssValues& values, HtmlLook& look) {
    auto value = values[Property::background_color];
    const auto shorthand = values[Property::background];
    if (shorthand.contains("url(") || shorthand.contains("gradient") ||
        values[Property::background_image].contains('(')) {
        look.background_known = false;
        return;
    }
    if (value.empty()) {
        value = shorthand.empty() ? html_attribute(element, "bgcolor")
                                  : shorthand.substr(0, shorthand.find(' '));
    }
    if (const auto colour = css_colour(value)) {
        look.background = *colour;
        look.background_known = true;
    } else if (!value.empty() && value != "none" && value != "transparent" && value != "inherit" &&
               value != "initial" && value != "unset") {
        look.background_known = false;
    }
}

std::size_t grid_columns(std::string_view value) {
    if (const auto repeat = value.find("repeat("); repeat != std::string_view::npos) {
        std::size_t count = 0;
        const auto digits = value.substr(repeat + 7);
        std::from_chars(digits.data(), digits.data() + digits.size(), count);
        return std::min<std::size_t>(count, 64);
    }
    int depth = 0;
    std::size_t columns = 0;
    bool inside = false;
    for (const char c : value) {
        depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        const bool part = c != ' ' || depth > 0;
        columns += part && !inside && c != '[' ? 1 : 0;
        inside = part;
    }
    return value == "none" ? 0 : std::min<std::size_t>(columns, 64);
}

// Left and right of a margin or padding in its shorthand.
bool has_side_gap(const CssValues& values, float em) {
    const auto gap = [&](std::string_view text) { return length(text, em).value_or(0); };
    float most = 0;
    for (const auto shorthand : {values[Property::margin], values[Property::padding]}) {
        const auto parts = words_of(shorthand);
        if (!parts.empty()) {
            most = std::max(most, gap(parts[std::min<std::size_t>(parts.size() - 1, 1)]));
            most = std::max(most, gap(parts.size() == 4 ? parts[3] : ""));
        }
    }
    for (const auto property : {Property::margin_left, Property::margin_right,
                                Property::padding_left, Property::padding_right}) {
        most = std::max(most, gap(values[property]));
    }
    return most > clear_gap;
}

bool is_out_of_sight(const CssValues& values, float em) {
    const bool moved = values[Property::position] == "absolute" ||
                       values[Property::position] == "fixed" ||
                       values[Property::position] == "relative";
    for (const auto property : {Property::left, Property::top, Property::right}) {
        if (moved && length(values[property], em).value_or(0) < far_away) {
            return true;
        }
    }
    // Text for screen readers alone is cut down to a pixel.
    const float width = length(values[Property::width], em).value_or(99);
    const float height = length(values[Property::height], em).value_or(99);
    const bool cut =
        (width <= 1 || height <= 0) && height <= 1 && values[Property::overflow] == "hidden";
    const auto clip = values[Property::clip];
    const auto path = values[Property::clip_path];
    return cut || clip.starts_with("rect(0") || clip.starts_with("rect(1px") ||
           path.starts_with("inset(50%") || path.starts_with("inset(100%") ||
           length(values[Property::text_indent], em).value_or(0) < far_away;
}

HtmlBox::Side side_of(const CssValues& values) {
    const auto side = values[Property::floating];
    if (side == "left" || side == "right" || side == "inline-end" || side == "inline-start") {
        return side == "right" || side == "inline-end" ? HtmlBox::Side::right : HtmlBox::Side::left;
    }
    const bool absolute = values[Property::position] == "absolute";
    return absolute && values[Property::left].empty() && !values[Property::right].empty()
               ? HtmlBox::Side::right
               : HtmlBox::Side::none;
}

void apply_list_type(const CssValues& values, HtmlLook& look) {
    const auto shorthand = words_of(values[Property::list_style]);
    for (const auto word : shorthand) {
        if (word != "inside" && word != "outside" && !word.starts_with("url(")) {
            look.list_type = word;
        }
    }
    if (const auto type = values[Property::list_style_type]; !type.empty() && type != "inherit") {
        look.list_type = type;
    }
}

}  // namespace

std::string css_content(std::string_view value) {
    std::string text;
    for (std::size_t at = 0; at < value.size(); ++at) {
        const char quote = value[at];
        if (quote != '"' && quote != '\'') {
            continue;
        }
        for (++at; at < value.size() && value[at] != quote; ++at) {
            if (value[at] != '\\') {
                text += value[at];
                continue;
            }
            // "\2022 " is a code point of at most six digits and one space.
            std::uint32_t code = 0;
            const auto* const first = value.data() + at + 1;
            const auto* const last = first + std::min<std::size_t>(value.size() - at - 1, 6);
            const auto [end, error] = std::from_chars(first, last, code, 16);
            if (error != std::errc()) {
                continue;
            }
            text::append(text, code < 0x110000 ? code : 0xFFFD);
            at = static_cast<std::size_t>(end - value.data()) - 1;
            at += at + 1 < value.size() && value[at + 1] == ' ' ? 1 : 0;
        }
    }
    return text;
}

HtmlBox apply_style(const GumboNode& element, const CssValues& values, HtmlLook& look) {
    const float outer_size = look.style.size;
    apply_tag(element, look);
    apply_font_values(values, outer_size, look);
    apply_background(element, values, look);
    apply_list_type(values, look);
    HtmlBox box;
    box.display = display_of(values[Property::display], usual_display(element.v.element.tag));
    const bool upright = values[Property::flex_direction].starts_with("column") ||
                         values[Property::flex_flow].contains("column");
    box.columns = grid_columns(values[Property::grid_template_columns]);
    if ((box.display == Display::row && upright) ||
        (box.display == Display::grid && box.columns < 2)) {
        box.display = Display::block;
    }
    box.side = side_of(values);
    box.spaced = has_side_gap(values, look.style.size);
    if (const auto visibility = values[Property::visibility]; !visibility.empty()) {
        look.visible = visibility == "visible";
    }
    const auto opacity = values[Property::opacity];
    const bool clear = !opacity.empty() && opacity.find_first_not_of("0.%") == opacity.npos;
    box.hidden = box.display == Display::none || clear || !look.visible ||
                 look.style.size < readable_size ||
                 gumbo_get_attribute(&element.v.element.attributes, "hidden") != nullptr ||
                 values[Property::mso_hide] == "all" || is_out_of_sight(values, look.style.size);
    const auto list = values[Property::mso_list];
    box.mso_marker = list == "ignore";
    if (const auto level = list.find("level"); level != std::string_view::npos) {
        const auto digits = list.substr(level + 5);
        std::from_chars(digits.data(), digits.data() + digits.size(), box.mso_list_level);
        box.mso_list_level = std::clamp(box.mso_list_level, 1, 9);
    }
    return box;
}

}  // namespace vouch::document::readers::html
