#pragma once

#include <map>
#include <string>

#include "document/readers/docx/styles.hpp"
#include "document/readers/xml.hpp"

namespace vouch::document::readers::odt {

using docx::RunProperties;

// The styles of an OpenDocument text (ODF 1.3 part 3, 16): named and automatic ones, with what they
// inherit applied on asking.
class OdtStyles {
public:
    // Takes the style:style elements below an office:styles or office:automatic-styles element.
    void add(pugi::xml_node styles);

    struct Look {
        RunProperties run;
        std::optional<float> indent, space_before;
        std::optional<bool> centred;
        std::string list_style;
        int outline_level = 0;  // 1 to 10 where the style makes its paragraphs headings
        std::string name;       // shown name of the nearest named style: "Title"
    };
    // `family`: "paragraph" or "text".
    Look look(const std::string& family, const std::string& name) const;

    // The bullet or number format of a list's level; empty where the list shows none.
    std::string marker(const std::string& list_style, int level, int number) const;
    float list_indent(const std::string& list_style, int level) const;

private:
    struct Style {
        std::string parent;
        Look own;
    };
    struct Level {
        std::string bullet, suffix, prefix, format;
        bool numbered = false;
        float indent = 18;
    };
    void apply(Look& look, const std::string& family, const std::string& name, int depth) const;

    std::map<std::pair<std::string, std::string>, Style> styles_;
    std::map<std::string, Style> defaults_;
    std::map<std::string, std::map<int, Level>> lists_;
};

// "12pt", "0.5in", "1.27cm" in points; nothing for percentages and other units.
std::optional<float> length_points(std::string_view text);

}  // namespace vouch::document::readers::odt
