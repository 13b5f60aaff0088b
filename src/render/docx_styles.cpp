#include <algorithm>
#include <array>
#include <cmath>

#include "render/docx.hpp"
#include "render/xml_text.hpp"

namespace vouch::render {

namespace {

using layout::BlockKind;
using layout::Role;

// Word's own names where it has one for the purpose, so that its navigation pane, its lists and
// other people's macros find them.
struct ParagraphStyle {
    BlockKind kind;
    std::string_view id;
    std::string_view name;
    std::string_view next;
    Role role;
    int outline_level = -1;
};
constexpr auto paragraph_styles = std::to_array<ParagraphStyle>({
    {BlockKind::title, "Title", "Title", "Subtitle", Role::document_title},
    {BlockKind::headline, "Subtitle", "Subtitle", "ContactLine", Role::headline},
    {BlockKind::contact, "ContactLine", "Contact Line", "BodyText", Role::contact},
    {BlockKind::section, "Heading1", "heading 1", "BodyText", Role::section_heading, 0},
    {BlockKind::entry, "Heading2", "heading 2", "EntryLine", Role::entry_title, 1},
    {BlockKind::subentry, "EntryLine", "Entry Line", "ListBullet", Role::organization},
    {BlockKind::record, "Record", "Record", "Record", Role::paragraph},
    {BlockKind::detail, "EntryDetail", "Entry Detail", "ListBullet", Role::detail},
    {BlockKind::paragraph, "BodyText", "Body Text", "BodyText", Role::paragraph},
    {BlockKind::list_item, "ListBullet", "List Bullet", "ListBullet", Role::list_item},
    {BlockKind::labelled, "LabelledLine", "Labelled Line", "LabelledLine", Role::keyword},
    {BlockKind::letter_date, "Date", "Date", "InsideAddress", Role::date},
    {BlockKind::address, "InsideAddress", "Inside Address", "InsideAddress", Role::letter_text},
    {BlockKind::subject, "SubjectLine", "Subject Line", "Salutation", Role::subject},
    {BlockKind::greeting, "Salutation", "Salutation", "LetterText", Role::letter_text},
    {BlockKind::letter_paragraph, "LetterText", "Letter Text", "LetterText", Role::letter_text},
    {BlockKind::closing, "Closing", "Closing", "Signature", Role::letter_text},
    {BlockKind::signature, "Signature", "Signature", "Signature", Role::letter_text},
});
static_assert(paragraph_styles.size() == layout::block_kind_count);

// Word knows regular and bold only; from medium on, bold is nearer to what was meant.
constexpr int bold_weight_min = 500;

// Below this, "at least" would give way to the font's own line height.
constexpr double tight_leading = 1.26;

constexpr std::uint32_t white = 0xFFFFFF;
constexpr double border_space = 1;  // points between a heading's line and its rule

struct CharacterStyle {
    Role role;
    std::string_view id;
    std::string_view name;
};
constexpr auto character_styles = std::to_array<CharacterStyle>({
    {Role::contact, "ContactText", "Contact Text"},
    {Role::entry_title, "EntryTitle", "Entry Title"},
    {Role::organization, "Organization", "Organization"},
    {Role::place, "Place", "Place"},
    {Role::date, "DateRange", "Date Range"},
    {Role::detail, "Detail", "Detail"},
    {Role::label, "Label", "Label"},
    {Role::keyword, "Keywords", "Keywords"},
    {Role::paragraph, "PlainText1", "Running Text"},
});

const ParagraphStyle& row_of(BlockKind kind) {
    for (const auto& row : paragraph_styles) {
        if (row.kind == kind) {
            return row;
        }
    }
    return paragraph_styles[8];
}

std::string number(double value) {
    return std::to_string(std::lround(value));
}

std::string twips(double points) {
    return number(points * 20);
}

std::string colour(std::uint32_t rgb) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (int shift = 20; shift >= 0; shift -= 4) {
        text += digits[(rgb >> shift) & 15];
    }
    return text;
}

// The children of w:rPr in the order of CT_RPr (ECMA-376-1 §17.3.2).
std::string run_properties(const layout::TextStyle& style, const layout::Document& document,
                           bool scaled) {
    const auto& font = style.font;
    const auto size = font.size * (scaled ? document.tightening.size : 1.0);
    const auto family = xml_text(font.family);
    std::string xml = "<w:rFonts w:ascii=\"" + family + "\" w:hAnsi=\"" + family +
                      "\" w:eastAsia=\"" + family + "\" w:cs=\"" + family + "\"/>";
    const std::string_view bold = is_bold_in_word(font) ? "" : " w:val=\"0\"";
    const std::string_view italic = font.italic ? "" : " w:val=\"0\"";
    const std::string_view caps = font.small_caps ? "" : " w:val=\"0\"";
    xml += "<w:b" + std::string(bold) + "/><w:bCs" + std::string(bold) + "/>";
    xml += "<w:i" + std::string(italic) + "/><w:iCs" + std::string(italic) + "/>";
    xml += "<w:smallCaps" + std::string(caps) + "/>";
    xml += "<w:color w:val=\"" + colour(style.colour) + "\"/>";
    xml += "<w:spacing w:val=\"" + twips(font.letter_spacing * size) + "\"/>";
    const auto half_points = number(size * 2);
    return xml + "<w:sz w:val=\"" + half_points + "\"/><w:szCs w:val=\"" + half_points + "\"/>";
}

double text_width(const layout::Template& design, const layout::Document& document) {
    const auto whole =
        document.width - (design.margin_left + design.margin_right) * document.tightening.margin;
    return document.sidebar.empty() ? whole : whole - design.sidebar.width - design.sidebar.gap;
}

std::string border(std::string_view side, double width, double space, std::uint32_t rgb) {
    return "<w:pBdr><w:" + std::string(side) + " w:val=\"single\" w:sz=\"" +
           number(std::max(2.0, width * 8)) + "\" w:space=\"" + number(space) + "\" w:color=\"" +
           colour(rgb) + "\"/></w:pBdr>";
}

// Rules beside a paragraph and the band behind it.
std::string borders_and_shading(BlockKind kind, const layout::Template& design) {
    std::string xml;
    if (kind == BlockKind::contact && design.title_rule_width > 0) {
        xml += border("bottom", design.title_rule_width, design.rule_gap, design.rule_colour);
    }
    if (kind == BlockKind::section && design.rule_width > 0) {
        const bool below = design.rule_place == layout::RulePlace::below;
        xml += border(below ? "bottom" : "top", design.rule_width,
                      below ? border_space : design.rule_gap, design.rule_colour);
    }
    if (kind == BlockKind::section && design.band_colour != white) {
        xml += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + colour(design.band_colour) +
               "\"/>";
    }
    return xml;
}

// The children of w:pPr in the order of CT_PPrBase (ECMA-376-1 §17.3.1).
std::string paragraph_properties(const ParagraphStyle& row, const layout::Template& design,
                                 const layout::Document& document) {
    const auto& style = design.style(row.kind);
    const auto& factors = document.tightening;
    std::string xml;
    const bool heads = row.kind == BlockKind::section || row.kind == BlockKind::entry ||
                       row.kind == BlockKind::title || row.kind == BlockKind::headline;
    xml += heads ? "<w:keepNext/><w:keepLines/>" : "";
    if (row.kind == BlockKind::list_item) {
        xml += "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";
    }
    xml += borders_and_shading(row.kind, design);
    if (row.kind == BlockKind::entry || row.kind == BlockKind::subentry ||
        row.kind == BlockKind::record) {
        xml += "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + twips(text_width(design, document)) +
               "\"/></w:tabs>";
    }
    const auto size =
        design.style(row.role).font.size * (row.role == Role::document_title ? 1.0 : factors.size);
    // The rule stands inside our line and below Word's.
    const bool ruled = row.kind == BlockKind::section && design.rule_width > 0 &&
                       design.rule_place == layout::RulePlace::below;
    const auto before =
        style.space_before * factors.spacing - (ruled ? border_space + design.rule_width : 0.0);
    xml += "<w:spacing w:before=\"" + twips(std::max(0.0, before)) + "\" w:after=\"0\" w:line=\"" +
           twips(size * style.leading * factors.leading) + "\" w:lineRule=\"" +
           (style.leading < tight_leading ? "exact" : "atLeast") + "\"/>";
    const auto indent = docx_indent(row.kind, design, document);
    if (indent > 0 && row.kind != BlockKind::list_item) {
        xml += "<w:ind w:left=\"" + twips(indent) + "\"/>";
    }
    if (style.align == layout::Align::centre) {
        xml += "<w:jc w:val=\"center\"/>";
    }
    if (row.outline_level >= 0) {
        xml += "<w:outlineLvl w:val=\"" + std::to_string(row.outline_level) + "\"/>";
    }
    return xml;
}

std::string default_styles(const layout::Template& design, const layout::Document& document,
                           const About& about) {
    const auto language = xml_text(about.language);
    const bool mirrored = layout::is_right_to_left(about.language);
    std::string xml = "<w:docDefaults><w:rPrDefault><w:rPr>";
    xml += run_properties(design.style(Role::paragraph), document, true);
    xml += mirrored ? "<w:rtl/>" : "";
    xml += "<w:lang w:val=\"" + language + "\" w:eastAsia=\"" + language + "\" w:bidi=\"" +
           language + "\"/></w:rPr></w:rPrDefault>";
    xml += "<w:pPrDefault><w:pPr><w:widowControl/><w:suppressAutoHyphens/>";
    xml += mirrored ? "<w:bidi/>" : "";
    xml += "</w:pPr></w:pPrDefault></w:docDefaults>";
    xml +=
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
        "<w:name w:val=\"Normal\"/><w:qFormat/></w:style>";
    xml +=
        "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
        "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/>"
        "<w:semiHidden/><w:unhideWhenUsed/></w:style>";
    xml +=
        "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\">"
        "<w:name w:val=\"No List\"/><w:uiPriority w:val=\"99\"/>"
        "<w:semiHidden/><w:unhideWhenUsed/></w:style>";
    return xml;
}

}  // namespace

bool is_bold_in_word(const layout::Font& font) {
    return font.weight >= bold_weight_min;
}

double docx_indent(BlockKind kind, const layout::Template& design,
                   const layout::Document& document) {
    const auto column = layout::is_in_section(kind) ? design.date_column : 0.0;
    return design.style(kind).indent + column * document.tightening.size;
}

std::string docx_style_id(BlockKind kind) {
    return std::string(row_of(kind).id);
}

std::string docx_style_id(Role role) {
    for (const auto& row : character_styles) {
        if (row.role == role) {
            return std::string(row.id);
        }
    }
    return "";
}

Role main_role(BlockKind kind) {
    return row_of(kind).role;
}

std::string docx_styles(const layout::Template& design, const layout::Document& document,
                        const About& about) {
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/"
        "2006/main\">";
    xml += default_styles(design, document, about);
    for (const auto& row : paragraph_styles) {
        xml += "<w:style w:type=\"paragraph\" w:styleId=\"" + std::string(row.id) +
               "\"><w:name w:val=\"" + std::string(row.name) +
               "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"" + std::string(row.next) +
               "\"/><w:qFormat/><w:pPr>" + paragraph_properties(row, design, document) +
               "</w:pPr><w:rPr>" +
               run_properties(design.style(row.role), document, row.role != Role::document_title) +
               "</w:rPr></w:style>";
    }
    for (const auto& row : character_styles) {
        xml += "<w:style w:type=\"character\" w:styleId=\"" + std::string(row.id) +
               "\"><w:name w:val=\"" + std::string(row.name) +
               "\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:qFormat/><w:rPr>" +
               run_properties(design.style(row.role), document, true) + "</w:rPr></w:style>";
    }
    return xml + "</w:styles>";
}

std::string docx_numbering(const layout::Template& design, const layout::Document& document) {
    const auto& style = design.style(BlockKind::list_item);
    const auto hang = style.hang * document.tightening.size;
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
           "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
           "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/>"
           "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/>"
           "<w:pStyle w:val=\"ListBullet\"/><w:lvlText w:val=\"" +
           xml_text(design.bullet) + "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"" +
           twips(docx_indent(BlockKind::list_item, design, document) + hang) + "\" w:hanging=\"" +
           twips(hang) + "\"/></w:pPr><w:rPr><w:color w:val=\"" +
           colour(design.style(Role::list_marker).colour) +
           "\"/></w:rPr></w:lvl></w:abstractNum>"
           "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
}

}  // namespace vouch::render
