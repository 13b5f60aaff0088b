#include "document/readers/odt/styles.hpp"

#include <charconv>

#include "base/text.hpp"
#include "document/readers/markers.hpp"

namespace vouch::document::readers::odt {

namespace {

constexpr int parents_max = 32;

std::string text_attribute(pugi::xml_node node, std::string_view name) {
    return std::string(xml::attribute(node, name));
}

RunProperties read_text_properties(pugi::xml_node node) {
    RunProperties run;
    if (const auto weight = xml::attribute(node, "font-weight"); !weight.empty()) {
        run.bold = weight == "bold" || weight == "600" || weight == "700" || weight == "800" ||
                   weight == "900";
    }
    if (const auto slope = xml::attribute(node, "font-style"); !slope.empty()) {
        run.italic = slope == "italic" || slope == "oblique";
    }
    if (const auto variant = xml::attribute(node, "font-variant"); !variant.empty()) {
        run.small_caps = variant == "small-caps";
    }
    if (const auto transform = xml::attribute(node, "text-transform"); !transform.empty()) {
        run.caps = transform == "uppercase";
    }
    if (xml::has_attribute(node, "display")) {
        run.hidden = xml::attribute(node, "display") == "none";
    }
    run.size = length_points(xml::attribute(node, "font-size"));
    for (const auto* name : {"font-name", "font-family"}) {
        if (const auto font = xml::attribute(node, name); !font.empty()) {
            run.font = std::string(font);
        }
    }
    const auto colour = xml::attribute(node, "color");
    std::uint32_t value = 0;
    if (colour.size() == 7 && colour.front() == '#' &&
        std::from_chars(colour.data() + 1, colour.data() + 7, value, 16).ec == std::errc()) {
        run.colour = value;
    }
    return run;
}

// A number as ODF 1.3 part 3, 19.500 formats it: "1", "a", "I".
std::string counted(std::string_view format, int number) {
    const bool upper = format == "A" || format == "I";
    if (format == "a" || format == "A") {
        return std::string(1, static_cast<char>((upper ? 'A' : 'a') + (number - 1) % 26));
    }
    if (format == "i" || format == "I") {
        const auto roman = to_roman(std::min(number, 300));
        return upper ? text::to_upper(roman) : roman;
    }
    return std::to_string(number);
}

}  // namespace

std::optional<float> length_points(std::string_view text) {
    float value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || value < -10'000 || value > 10'000) {
        return std::nullopt;
    }
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    if (unit == "pt") {
        return value;
    }
    if (unit == "in") {
        return value * 72;
    }
    if (unit == "cm") {
        return value * 72 / 2.54F;
    }
    if (unit == "mm") {
        return value * 72 / 25.4F;
    }
    if (unit == "px") {
        return value * 0.75F;
    }
    return std::nullopt;
}

void OdtStyles::add(pugi::xml_node styles) {
    for (const auto node : styles.children()) {
        const auto kind = xml::local_name(node);
        if (kind == "style" || kind == "default-style") {
            Style style;
            style.parent = xml::attribute(node, "parent-style-name");
            const auto family = text_attribute(node, "family");
            const auto name = text_attribute(node, "name");
            style.own.run = read_text_properties(xml::child(node, "text-properties"));
            const auto paragraph = xml::child(node, "paragraph-properties");
            style.own.indent = length_points(xml::attribute(paragraph, "margin-left"));
            style.own.space_before = length_points(xml::attribute(paragraph, "margin-top"));
            if (xml::has_attribute(paragraph, "text-align")) {
                style.own.centred = xml::attribute(paragraph, "text-align") == "center";
            }
            const auto outline = xml::attribute(node, "default-outline-level");
            std::from_chars(outline.data(), outline.data() + outline.size(),
                            style.own.outline_level);
            style.own.list_style = text_attribute(node, "list-style-name");
            const auto shown = text_attribute(node, "display-name");
            style.own.name = shown.empty() ? name : shown;
            if (kind == "style") {
                styles_[{family, name}] = std::move(style);
            } else {
                defaults_[family] = std::move(style);
            }
        } else if (kind == "list-style") {
            auto& levels = lists_[text_attribute(node, "name")];
            for (const auto child : node.children()) {
                if (child.type() != pugi::node_element) {
                    continue;
                }
                const auto level_text = xml::attribute(child, "level");
                int number = 1;
                std::from_chars(level_text.data(), level_text.data() + level_text.size(), number);
                auto& level = levels[number];
                level.numbered = xml::local_name(child) == "list-level-style-number";
                level.bullet = text_attribute(child, "bullet-char");
                level.format = text_attribute(child, "num-format");
                level.suffix = text_attribute(child, "num-suffix");
                level.prefix = text_attribute(child, "num-prefix");
                if (level.numbered && xml::attribute(child, "num-format").empty()) {
                    level = {};
                }
                const auto alignment = xml::child(xml::child(child, "list-level-properties"),
                                                  "list-level-label-alignment");
                level.indent = length_points(xml::attribute(alignment, "margin-left"))
                                   .value_or(18.0F * static_cast<float>(number));
            }
        }
    }
}

void OdtStyles::apply(Look& look, const std::string& family, const std::string& name,
                      int depth) const {
    const auto found = styles_.find({family, name});
    if (found == styles_.end() || depth > parents_max) {
        return;
    }
    const auto& style = found->second;
    apply(look, family, style.parent, depth + 1);
    look.run.apply(style.own.run);
    const auto take = [](auto& target, const auto& over) { target = over ? over : target; };
    take(look.indent, style.own.indent);
    take(look.space_before, style.own.space_before);
    take(look.centred, style.own.centred);
    look.outline_level = style.own.outline_level > 0 ? style.own.outline_level : look.outline_level;
    if (!style.own.list_style.empty()) {
        look.list_style = style.own.list_style;
    }
    // Automatic styles ("P12") stand for the named style they are based on.
    if (style.parent.empty() || styles_.find({family, style.parent}) == styles_.end() ||
        style.own.name.size() > 4) {
        look.name = style.own.name;
    }
}

OdtStyles::Look OdtStyles::look(const std::string& family, const std::string& name) const {
    Look look;
    if (const auto found = defaults_.find(family); found != defaults_.end()) {
        look = found->second.own;
        look.name.clear();
    }
    apply(look, family, name, 0);
    return look;
}

std::string OdtStyles::marker(const std::string& list_style, int level, int number) const {
    const auto list = lists_.find(list_style);
    if (list == lists_.end()) {
        return "•";
    }
    const auto found = list->second.find(level);
    if (found == list->second.end()) {
        return "•";
    }
    if (found->second.numbered) {
        return found->second.prefix + counted(found->second.format, number) + found->second.suffix;
    }
    if (found->second.bullet.empty()) {
        return "";
    }
    const auto sign = symbol_font_bullet(text::decode(found->second.bullet, 0).value);
    return sign ? std::string(*sign) : found->second.bullet;
}

float OdtStyles::list_indent(const std::string& list_style, int level) const {
    const auto list = lists_.find(list_style);
    if (list == lists_.end()) {
        return 18.0F * static_cast<float>(level);
    }
    const auto found = list->second.find(level);
    return found == list->second.end() ? 18.0F * static_cast<float>(level) : found->second.indent;
}

}  // namespace vouch::document::readers::odt
