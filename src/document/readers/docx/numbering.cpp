#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "document/readers/docx/styles.hpp"
#include "document/readers/markers.hpp"

// Lists of WordprocessingML (ECMA-376 part 1, 17.9).
namespace vouch::document::readers::docx {

namespace {

constexpr int deepest_level = 8;

std::string_view value_of(pugi::xml_node node) {
    return xml::attribute(node, "val");
}

int number(std::string_view text, int otherwise) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && value >= 0 && value < 100'000 ? value : otherwise;
}

std::string count_in(std::string_view format, int value) {
    if (format == "lowerLetter" || format == "upperLetter") {
        const char first = format == "lowerLetter" ? 'a' : 'A';
        return std::string(1, static_cast<char>(first + (value - 1) % 26));
    }
    if (format == "lowerRoman" || format == "upperRoman") {
        const auto roman = to_roman(std::min(value, 300));
        return format == "lowerRoman" ? roman : text::to_upper(roman);
    }
    return std::to_string(value);
}

}  // namespace

DocxNumbering::Level DocxNumbering::read_level(pugi::xml_node node) {
    Level level;
    level.format = value_of(xml::child(node, "numFmt"));
    level.text = value_of(xml::child(node, "lvlText"));
    level.start = number(value_of(xml::child(node, "start")), 1);
    level.style = value_of(xml::child(node, "pStyle"));
    level.font = read_run_properties(xml::child(node, "rPr")).font.value_or("");
    level.indent = read_paragraph_properties(xml::child(node, "pPr")).indent;
    // A picture as the bullet.
    if (xml::child(node, "lvlPicBulletId")) {
        level.format = "bullet";
        level.text.clear();
    }
    return level;
}

DocxNumbering::DocxNumbering(pugi::xml_node numbering) {
    for (const auto node : numbering.children()) {
        const auto name = xml::local_name(node);
        if (name == "abstractNum") {
            const std::string id(xml::attribute(node, "abstractNumId"));
            auto& levels = abstract_[id];
            for (const auto child : node.children()) {
                const auto part = xml::local_name(child);
                if (part == "lvl") {
                    levels[number(xml::attribute(child, "ilvl"), 0)] = read_level(child);
                } else if (part == "numStyleLink") {
                    style_links_[id] = value_of(child);
                } else if (part == "styleLink") {
                    linked_styles_[std::string(value_of(child))] = id;
                }
            }
        } else if (name == "num") {
            read_list(node);
        }
    }
}

void DocxNumbering::read_list(pugi::xml_node node) {
    auto& list = lists_[std::string(xml::attribute(node, "numId"))];
    list.abstract = value_of(xml::child(node, "abstractNumId"));
    for (const auto change : node.children()) {
        if (xml::local_name(change) != "lvlOverride") {
            continue;
        }
        const int level = number(xml::attribute(change, "ilvl"), 0);
        if (const auto own = xml::child(change, "lvl")) {
            list.changed[level] = read_level(own);
        }
        if (const auto start = xml::child(change, "startOverride")) {
            list.starts[level] = number(value_of(start), 1);
        }
    }
}

const DocxNumbering::Level* DocxNumbering::find(const std::string& list, int level) const {
    const auto own = lists_.find(list);
    if (own == lists_.end()) {
        return nullptr;
    }
    if (const auto changed = own->second.changed.find(level);
        changed != own->second.changed.end()) {
        return &changed->second;
    }
    auto levels = abstract_.find(own->second.abstract);
    if (const auto link = style_links_.find(own->second.abstract); link != style_links_.end()) {
        if (const auto linked = linked_styles_.find(link->second); linked != linked_styles_.end()) {
            levels = abstract_.find(linked->second);
        }
    }
    if (levels == abstract_.end()) {
        return nullptr;
    }
    const auto found = levels->second.find(level);
    return found == levels->second.end() ? nullptr : &found->second;
}

int DocxNumbering::start_of(const std::string& list, int level, const Level& found) const {
    const auto own = lists_.find(list);
    if (own != lists_.end()) {
        if (const auto start = own->second.starts.find(level); start != own->second.starts.end()) {
            return start->second;
        }
    }
    return found.start;
}

std::optional<float> DocxNumbering::indent(const std::string& list, int level) const {
    const auto* const found = find(list, level);
    return found == nullptr ? std::nullopt : found->indent;
}

int DocxNumbering::level_of_style(const std::string& list, const std::string& style) const {
    for (int level = 0; !style.empty() && level <= deepest_level; ++level) {
        const auto* const found = find(list, level);
        if (found != nullptr && found->style == style) {
            return level;
        }
    }
    return 0;
}

std::string DocxNumbering::bullet_of(const Level& level) {
    if (level.text.empty()) {
        return "•";
    }
    const auto c = text::decode(level.text, 0);
    const auto font = text::to_lower(level.font);
    const bool symbols = font.starts_with("symbol") || font.starts_with("wingdings");
    const auto sign = symbol_font_bullet(symbols ? c.value | 0xF000U : c.value);
    if (sign) {
        return std::string(*sign);
    }
    return level.text == "o" || symbols ? "•" : level.text;
}

std::string DocxNumbering::next(const std::string& list, int level) {
    const auto* const found = find(list, level);
    if (found == nullptr) {
        return "•";
    }
    if (found->format == "bullet") {
        return bullet_of(*found);
    }
    auto& counter =
        counters_.try_emplace({list, level}, start_of(list, level, *found) - 1).first->second;
    ++counter;
    for (int deeper = level + 1; deeper <= deepest_level; ++deeper) {
        counters_.erase({list, deeper});
    }
    if (found->format == "none") {
        return "";
    }
    std::string marker;
    for (std::size_t i = 0; i < found->text.size(); ++i) {
        const bool place = found->text[i] == '%' && i + 1 < found->text.size();
        if (!place) {
            marker += found->text[i];
            continue;
        }
        const int at = found->text[++i] - '1';
        const auto count = counters_.find({list, at});
        const auto* const format = find(list, at);
        marker += count_in(format == nullptr ? "decimal" : format->format,
                           count == counters_.end() ? 1 : std::max(count->second, 1));
    }
    return marker;
}

}  // namespace vouch::document::readers::docx
