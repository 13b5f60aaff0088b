#pragma once

#include <gumbo.h>

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// The style sheets inside an HTML page, as far as they tell what a person sees of it: which
// declarations hold for an element (CSS 2.2 with the selectors of level 3 that résumés use). A
// sheet elsewhere is never fetched; a selector or value that is not understood is left out.
namespace vouch::document::readers::html {

enum class CssProperty : std::uint8_t {
    display,
    visibility,
    opacity,
    floating,
    position,
    left,
    right,
    top,
    clip,
    clip_path,
    overflow,
    width,
    height,
    text_indent,
    font,
    font_size,
    font_weight,
    font_style,
    font_variant,
    font_family,
    color,
    background,
    background_color,
    background_image,
    text_transform,
    list_style,
    list_style_type,
    white_space,
    content,
    flex_direction,
    flex_flow,
    grid_template_columns,
    margin,
    margin_left,
    margin_right,
    padding,
    padding_left,
    padding_right,
    mso_list,
    mso_hide,
    count
};

// What is declared for an element; an empty value is not declared. Values are lower-case, without
// "!important"; only `content` keeps its case.
class CssValues {
public:
    std::string_view operator[](CssProperty property) const {
        return values_[static_cast<std::size_t>(property)];
    }
    void set(CssProperty property, std::string_view value) {
        values_[static_cast<std::size_t>(property)] = value;
    }

private:
    std::array<std::string_view, static_cast<std::size_t>(CssProperty::count)> values_;
};

enum class CssPart : std::uint8_t { element, before, after };

struct CssDeclaration {
    CssProperty property;
    std::string value;
    bool important = false;
};
std::vector<CssDeclaration> read_declarations(std::string_view text);

// A part of a selector between combinators: "li.skill:last-child".
struct CssCompound {
    enum class Join : std::uint8_t { none, descendant, child, next, later };
    enum class Test : std::uint8_t { present, equals, begins, contains, has_word };
    struct Attribute {
        std::string name, value;
        Test test = Test::present;
    };
    Join join = Join::none;  // to the compound on its left
    std::string tag, id;
    std::vector<std::string> classes;
    std::vector<Attribute> attributes;
    bool first_child = false, last_child = false, not_first = false, not_last = false;
};

class StyleSheets {
public:
    // Rules of a later sheet win over equal ones of an earlier.
    void add(std::string_view sheet);

    // With the element's style attribute. The views live as long as this object.
    CssValues values(const GumboNode& element, CssPart part = CssPart::element);

private:
    struct Rule {
        std::vector<CssCompound> selector;
        std::size_t declarations = 0;
        int weight = 0;  // of the selector; rules of the same weight hold in order
        CssPart part = CssPart::element;
    };
    void add_rules(std::string_view sheet, int depth);
    void add_selector(std::string_view selector, std::size_t declarations);
    void collect(const std::string& key, const GumboNode& element, CssPart part,
                 std::vector<std::uint32_t>& found);
    bool matches(const std::vector<CssCompound>& selector, const GumboNode& element);

    void take_variables(std::string_view selector, std::string_view body);
    std::string_view resolved(std::string_view value) const;

    std::map<std::string, std::string, std::less<>> variables_;  // "--accent", of the whole page
    std::deque<std::vector<CssDeclaration>> declarations_;
    std::vector<Rule> rules_;
    // By what the rightmost compound asks for: "#id", ".class", "tag" or "".
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_key_;
    std::size_t bytes_ = 0;
    std::size_t tests_ = 0;
};

// The value of an attribute, or an empty one.
std::string_view html_attribute(const GumboNode& element, const char* name);

}  // namespace vouch::document::readers::html
