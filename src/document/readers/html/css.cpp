#include "document/readers/html/css.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "document/readers/html/selectors.hpp"

namespace vouch::document::readers::html {

namespace {

constexpr std::size_t sheet_bytes_max = 1UL << 20;
constexpr std::size_t rules_max = 20'000;
constexpr std::size_t inline_styles_max = 100'000;
constexpr std::size_t tests_max = 4'000'000;  // of compounds; beyond, sheets no longer hold
constexpr int at_rules_deep_max = 4;
constexpr std::size_t variables_max = 2'000;
constexpr int variables_deep_max = 8;
constexpr double screen_width = 1'000;  // pixels, for media queries

constexpr std::array<std::pair<std::string_view, CssProperty>, 41> property_names = {
    {{"display", CssProperty::display},
     {"visibility", CssProperty::visibility},
     {"opacity", CssProperty::opacity},
     {"float", CssProperty::floating},
     {"position", CssProperty::position},
     {"left", CssProperty::left},
     {"right", CssProperty::right},
     {"top", CssProperty::top},
     {"clip", CssProperty::clip},
     {"clip-path", CssProperty::clip_path},
     {"overflow", CssProperty::overflow},
     {"width", CssProperty::width},
     {"height", CssProperty::height},
     {"text-indent", CssProperty::text_indent},
     {"font", CssProperty::font},
     {"font-size", CssProperty::font_size},
     {"font-weight", CssProperty::font_weight},
     {"font-style", CssProperty::font_style},
     {"font-variant", CssProperty::font_variant},
     {"font-variant-caps", CssProperty::font_variant},
     {"font-family", CssProperty::font_family},
     {"color", CssProperty::color},
     {"background", CssProperty::background},
     {"background-color", CssProperty::background_color},
     {"background-image", CssProperty::background_image},
     {"text-transform", CssProperty::text_transform},
     {"list-style", CssProperty::list_style},
     {"list-style-type", CssProperty::list_style_type},
     {"white-space", CssProperty::white_space},
     {"content", CssProperty::content},
     {"flex-direction", CssProperty::flex_direction},
     {"flex-flow", CssProperty::flex_flow},
     {"grid-template-columns", CssProperty::grid_template_columns},
     {"margin", CssProperty::margin},
     {"margin-left", CssProperty::margin_left},
     {"margin-right", CssProperty::margin_right},
     {"padding", CssProperty::padding},
     {"padding-left", CssProperty::padding_left},
     {"padding-right", CssProperty::padding_right},
     {"mso-list", CssProperty::mso_list},
     {"mso-hide", CssProperty::mso_hide}}};

std::string without_comments(std::string_view sheet) {
    std::string kept;
    for (std::size_t at = 0; at < sheet.size();) {
        const auto rest = sheet.substr(at);
        if (rest.starts_with("/*")) {
            const auto end = sheet.find("*/", at + 2);
            at = end == std::string_view::npos ? sheet.size() : end + 2;
        } else if (rest.starts_with("<!--") || rest.starts_with("-->")) {
            at += rest.front() == '<' ? 4 : 3;
        } else {
            kept += sheet[at++];
        }
    }
    return kept;
}

// The end of what stands up to one of `ends`, stepping over strings and nested brackets.
std::size_t find_end(std::string_view text, std::size_t at, std::string_view ends) {
    int depth = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (depth == 0 && ends.contains(c)) {
            return at;
        }
        if (c == '\\') {
            ++at;
        } else if (c == '"' || c == '\'') {
            const auto close = text.find(c, at + 1);
            at = close == std::string_view::npos ? text.size() : close;
        } else if (c == '(' || c == '{' || c == '[') {
            ++depth;
        } else if (c == ')' || c == '}' || c == ']') {
            depth = std::max(depth - 1, 0);
        }
    }
    return text.size();
}

// "(min-width: 48em)" → pixels.
double media_width(std::string_view query, std::string_view feature) {
    const auto at = query.find(feature);
    if (at == std::string_view::npos) {
        return -1;
    }
    auto value = text::trim(query.substr(at + feature.size()));
    value.remove_prefix(value.starts_with(':') ? 1 : 0);
    const std::string number(text::trim(value));
    const double width = std::strtod(number.c_str(), nullptr);
    return number.substr(0, number.find(')')).contains("em") ? width * 16 : width;
}

bool media_holds(std::string_view prelude) {
    return std::ranges::any_of(text::split(prelude, ','), [](std::string_view query) {
        const double least = media_width(query, "min-width");
        const double most = media_width(query, "max-width");
        return !query.contains("print") && !query.contains("speech") && !query.contains("not ") &&
               !query.contains("dark") && least <= screen_width &&
               (most < 0 || most >= screen_width);
    });
}

}  // namespace

std::vector<CssDeclaration> read_declarations(std::string_view text) {
    std::vector<CssDeclaration> declarations;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = find_end(text, at, ";");
        const auto declaration = text.substr(at, end - at);
        at = end + 1;
        const auto colon = declaration.find(':');
        if (colon == std::string_view::npos) {
            continue;
        }
        const auto name = text::to_lower(text::trim(declaration.substr(0, colon)));
        const auto* const known = std::ranges::find(
            property_names, name, &std::pair<std::string_view, CssProperty>::first);
        if (known == property_names.end()) {
            continue;
        }
        std::string value(text::trim(declaration.substr(colon + 1)));
        auto lower = text::to_lower(value);
        const auto mark = lower.rfind("!important");
        const bool important = mark != std::string::npos;
        if (important) {
            lower = text::trim(lower.substr(0, mark));
            value = text::trim(value.substr(0, std::min(mark, value.size())));
        }
        if (known->second != CssProperty::content) {
            value = std::move(lower);
        }
        if (!value.empty() && value.size() < 400) {
            declarations.push_back({known->second, std::move(value), important});
        }
    }
    return declarations;
}

void StyleSheets::add(std::string_view sheet) {
    bytes_ += sheet.size();
    if (bytes_ <= sheet_bytes_max) {
        add_rules(without_comments(sheet), 0);
    }
}

void StyleSheets::add_rules(std::string_view sheet, int depth) {
    for (std::size_t at = 0; at < sheet.size() && rules_.size() < rules_max;) {
        const auto open = find_end(sheet, at, "{;");
        const auto prelude = text::trim(sheet.substr(at, open - at));
        if (open >= sheet.size() || sheet[open] == ';') {
            at = open + 1;  // "@import …;"
            continue;
        }
        const auto close = find_end(sheet, open + 1, "}");
        const auto body = sheet.substr(open + 1, close - open - 1);
        at = close + 1;
        if (!prelude.starts_with('@')) {
            take_variables(prelude, body);
            declarations_.push_back(read_declarations(body));
            for (std::size_t begin = 0; begin < prelude.size();) {
                const auto end = find_end(prelude, begin, ",");
                add_selector(prelude.substr(begin, end - begin), declarations_.size() - 1);
                begin = end + 1;
            }
            continue;
        }
        const auto rule = text::to_lower(prelude);
        const bool holds = (rule.starts_with("@media") && media_holds(rule.substr(6))) ||
                           rule.starts_with("@supports") || rule.starts_with("@layer");
        if (holds && depth < at_rules_deep_max) {
            add_rules(body, depth + 1);
        }
    }
}

void StyleSheets::take_variables(std::string_view selector, std::string_view body) {
    if (selector != "html" && selector != "body" && selector != "*" &&
        !selector.ends_with(":root")) {
        return;
    }
    for (std::size_t at = 0; at < body.size() && variables_.size() < variables_max;) {
        const auto end = find_end(body, at, ";");
        const auto declaration = text::trim(body.substr(at, end - at));
        at = end + 1;
        const auto colon = declaration.find(':');
        if (declaration.starts_with("--") && colon != std::string_view::npos) {
            variables_[std::string(text::trim(declaration.substr(0, colon)))] =
                text::to_lower(text::trim(declaration.substr(colon + 1)));
        }
    }
}

// "var(--accent, red)" → what the page says of --accent, or the value as it is.
std::string_view StyleSheets::resolved(std::string_view value) const {
    for (int depth = 0; depth < variables_deep_max && value.starts_with("var("); ++depth) {
        const auto inside = value.substr(4, value.rfind(')') - 4);
        const auto found = variables_.find(text::trim(inside.substr(0, inside.find(','))));
        if (found == variables_.end()) {
            break;
        }
        value = found->second;
    }
    return value;
}

void StyleSheets::add_selector(std::string_view selector, std::size_t declarations) {
    auto read = read_selector(selector);
    if (!read) {
        return;
    }
    const auto& last = read->compounds.back();
    const auto key = !last.id.empty()        ? "#" + last.id
                     : !last.classes.empty() ? "." + last.classes.front()
                                             : last.tag;
    by_key_[key].push_back(static_cast<std::uint32_t>(rules_.size()));
    rules_.push_back({std::move(read->compounds), declarations, read->weight, read->part});
}

bool StyleSheets::matches(const std::vector<CssCompound>& selector, const GumboNode& element) {
    tests_ += selector.size();
    const GumboNode* node = &element;
    if (!compound_matches(selector.back(), element)) {
        return false;
    }
    for (std::size_t i = selector.size() - 1; i > 0; --i) {
        const auto join = selector[i].join;
        const bool sibling = join == CssCompound::Join::next || join == CssCompound::Join::later;
        const bool once = join == CssCompound::Join::child || join == CssCompound::Join::next;
        do {
            node = sibling ? element_before(*node) : parent_element(*node);
            ++tests_;
        } while (node != nullptr && !once && !compound_matches(selector[i - 1], *node));
        if (node == nullptr || (once && !compound_matches(selector[i - 1], *node))) {
            return false;
        }
    }
    return true;
}

void StyleSheets::collect(const std::string& key, const GumboNode& element, CssPart part,
                          std::vector<std::uint32_t>& found) {
    const auto rules = by_key_.find(key);
    if (rules == by_key_.end()) {
        return;
    }
    for (const auto index : rules->second) {
        if (tests_ > tests_max) {
            return;
        }
        const auto& rule = rules_[index];
        ++tests_;
        if (rule.part == part && matches(rule.selector, element)) {
            found.push_back(index);
        }
    }
}

CssValues StyleSheets::values(const GumboNode& element, CssPart part) {
    std::vector<std::uint32_t> found;
    collect("", element, part, found);
    collect(tag_name(element), element, part, found);
    for (const auto word : words_of(html_attribute(element, "class"))) {
        collect("." + std::string(word), element, part, found);
    }
    if (const auto id = html_attribute(element, "id"); !id.empty()) {
        collect("#" + std::string(id), element, part, found);
    }
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    std::ranges::stable_sort(found, {}, [&](std::uint32_t i) { return rules_[i].weight; });
    CssValues values;
    CssValues important;
    const auto take = [&](const std::vector<CssDeclaration>& declarations) {
        for (const auto& [property, value, is_important] : declarations) {
            (is_important ? important : values).set(property, resolved(value));
        }
    };
    for (const auto index : found) {
        take(declarations_[rules_[index].declarations]);
    }
    const auto own = html_attribute(element, "style");
    if (part == CssPart::element && !own.empty() && declarations_.size() < inline_styles_max) {
        declarations_.push_back(read_declarations(own));
        take(declarations_.back());
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(CssProperty::count); ++i) {
        const auto property = static_cast<CssProperty>(i);
        if (!important[property].empty()) {
            values.set(property, important[property]);
        }
    }
    return values;
}

}  // namespace vouch::document::readers::html
