#include "document/readers/docx/styles.hpp"

#include <charconv>

#include "base/text.hpp"

namespace vouch::document::readers::docx {

namespace {

constexpr int based_on_depth_max = 32;
constexpr float usual_size = 10;  // ECMA-376 part 1, 17.3.2.38: where nothing sets a size

std::optional<int> number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end == text.data() || value < -1e6 || value > 1e6) {
        return std::nullopt;
    }
    return static_cast<int>(value);
}

std::string_view value_of(pugi::xml_node node) {
    return xml::attribute(node, "val");
}

// <w:b/> and <w:b w:val="true"/> are on, <w:b w:val="0"/> is off.
std::optional<bool> toggle(pugi::xml_node properties, std::string_view name) {
    const auto node = xml::child(properties, name);
    if (!node) {
        return std::nullopt;
    }
    const auto value = value_of(node);
    return value != "0" && value != "false" && value != "off" && value != "none";
}

std::optional<float> points(pugi::xml_node node, std::string_view name, float units_a_point) {
    const auto value = number(xml::attribute(node, name));
    return value ? std::optional(static_cast<float>(*value) / units_a_point) : std::nullopt;
}

template <typename T>
void take(std::optional<T>& target, const std::optional<T>& over) {
    if (over) {
        target = over;
    }
}

}  // namespace

void RunProperties::apply(const RunProperties& over) {
    take(bold, over.bold);
    take(italic, over.italic);
    take(small_caps, over.small_caps);
    take(caps, over.caps);
    take(hidden, over.hidden);
    take(size, over.size);
    take(font, over.font);
    take(colour, over.colour);
}

Style RunProperties::style() const {
    return {.font = font.value_or(""),
            .size = size.value_or(usual_size),
            .bold = bold.value_or(false),
            .italic = italic.value_or(false),
            .small_caps = small_caps.value_or(false),
            .colour = colour.value_or(0)};
}

void ParagraphProperties::apply(const ParagraphProperties& over) {
    take(outline_level, over.outline_level);
    take(numbering, over.numbering);
    take(list_level, over.list_level);
    take(indent, over.indent);
    take(space_before, over.space_before);
    take(space_after, over.space_after);
    take(centred, over.centred);
    run.apply(over.run);
}

RunProperties read_run_properties(pugi::xml_node node) {
    RunProperties properties;
    properties.bold = toggle(node, "b");
    properties.italic = toggle(node, "i");
    properties.small_caps = toggle(node, "smallCaps");
    properties.caps = toggle(node, "caps");
    properties.hidden = toggle(node, "vanish");
    properties.size = points(xml::child(node, "sz"), "val", 2);
    const auto font = xml::attribute(xml::child(node, "rFonts"), "ascii");
    if (!font.empty()) {
        properties.font = std::string(font);
    }
    const auto colour = value_of(xml::child(node, "color"));
    std::uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(colour.data(), colour.data() + colour.size(), value, 16);
    if (colour == "auto") {
        properties.colour = 0;
    } else if (colour.size() == 6 && error == std::errc() && end == colour.data() + 6) {
        properties.colour = value;
    }
    return properties;
}

ParagraphProperties read_paragraph_properties(pugi::xml_node node) {
    ParagraphProperties properties;
    properties.style_id = value_of(xml::child(node, "pStyle"));
    properties.outline_level = number(value_of(xml::child(node, "outlineLvl")));
    if (const auto list = xml::child(node, "numPr")) {
        if (const auto id = xml::child(list, "numId")) {
            properties.numbering = std::string(value_of(id));
        }
        properties.list_level = number(value_of(xml::child(list, "ilvl")));
    }
    const auto indent = xml::child(node, "ind");
    properties.indent = points(indent, xml::has_attribute(indent, "left") ? "left" : "start", 20);
    const auto spacing = xml::child(node, "spacing");
    properties.space_before = points(spacing, "before", 20);
    properties.space_after = points(spacing, "after", 20);
    if (const auto justified = xml::child(node, "jc")) {
        properties.centred = value_of(justified) == "center";
    }
    return properties;
}

bool is_shaded(pugi::xml_node properties) {
    const auto fill = xml::attribute(xml::child(properties, "shd"), "fill");
    return !fill.empty() && fill != "auto" && fill != "FFFFFF" && fill != "ffffff";
}

DocxStyles::DocxStyles(pugi::xml_node styles) {
    const auto defaults = xml::child(styles, "docDefaults");
    defaults_ = read_paragraph_properties(xml::child(xml::child(defaults, "pPrDefault"), "pPr"));
    defaults_.run = read_run_properties(xml::child(xml::child(defaults, "rPrDefault"), "rPr"));
    std::map<std::string, Entry> entries;
    std::string usual;
    for (const auto node : styles.children()) {
        if (xml::local_name(node) != "style") {
            continue;
        }
        const std::string id(xml::attribute(node, "styleId"));
        Entry entry;
        entry.based_on = value_of(xml::child(node, "basedOn"));
        entry.own = read_paragraph_properties(xml::child(node, "pPr"));
        entry.own.run = read_run_properties(xml::child(node, "rPr"));
        // Word's own heading styles need not say their outline level.
        const auto name = text::to_lower(value_of(xml::child(node, "name")));
        if (name.starts_with("heading ") && name.size() == 9 && name[8] >= '1' && name[8] <= '9') {
            entry.own.outline_level = name[8] - '1';
        } else if (name == "title") {
            entry.own.outline_level = 0;
        }
        const auto type = xml::attribute(node, "type");
        if (type == "character") {
            characters_[id] = entry.own.run;
        } else if (type == "paragraph" || type.empty()) {
            const auto is_default = xml::attribute(node, "default");
            if (is_default == "1" || is_default == "true") {
                usual = id;
            }
            entries[id] = std::move(entry);
        }
    }
    for (const auto& [id, entry] : entries) {
        paragraphs_[id] = resolve(entries, id, 0);
    }
    paragraphs_[""] = paragraphs_.contains(usual) ? paragraphs_[usual] : defaults_;
}

ParagraphProperties DocxStyles::resolve(const std::map<std::string, Entry>& entries,
                                        const std::string& id, int depth) const {
    const auto found = entries.find(id);
    if (found == entries.end() || depth > based_on_depth_max) {
        return defaults_;
    }
    auto properties = resolve(entries, found->second.based_on, depth + 1);
    properties.apply(found->second.own);
    return properties;
}

const ParagraphProperties& DocxStyles::paragraph(const std::string& id) const {
    static const ParagraphProperties none;
    auto found = paragraphs_.find(id);
    if (found == paragraphs_.end()) {
        found = paragraphs_.find("");
    }
    return found == paragraphs_.end() ? none : found->second;
}

const RunProperties& DocxStyles::character(const std::string& id) const {
    static const RunProperties none;
    const auto found = characters_.find(id);
    return found == characters_.end() ? none : found->second;
}

}  // namespace vouch::document::readers::docx
