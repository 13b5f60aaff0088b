#include <set>

#include "base/text.hpp"
#include "document/readers/docx_package.hpp"
#include "document/readers/docx_styles.hpp"
#include "document/readers/field_link.hpp"
#include "document/readers/flow.hpp"
#include "document/readers/markers.hpp"
#include "document/readers/read_bytes.hpp"
#include "document/readers/word_text.hpp"
#include "document/readers/xml.hpp"
#include "document/readers/zip_archive.hpp"

// WordprocessingML (ECMA-376 part 1, 17): paragraphs with inherited looks, lists, tables, text
// boxes, content controls, links, headers and footers.
namespace vouch::document::readers {

namespace {

constexpr float readable_points_min = 2;
constexpr std::size_t text_boxes_deep_max = 4;

class DocxReader {
public:
    explicit DocxReader(ZipArchive archive)
        : archive_(std::move(archive)), main_part_(main_part_of(archive_)) {}

    Result<Document> read() {
        TRY_INTO(const auto bytes, archive_.read(main_part_));
        TRY_INTO(const auto parsed, xml::parse(bytes));
        load_styles();
        relations_ = read_relations(archive_, main_part_);
        const auto body = xml::child(parsed.document_element(), "body");
        std::set<std::string> headers;
        std::set<std::string> footers;
        find_edges(body, headers, footers, 0);
        TRY(read_edges(headers, LineRole::header));
        read_blocks(body, false);
        TRY(read_edges(footers, LineRole::footer));
        read_properties();
        if (hidden_ > 0) {
            flow_.notices().push_back(
                {"document.hidden-text", {{"amount", std::to_string(hidden_) + " words"}}, 1});
        }
        return flow_.finish();
    }

private:
    // Where a run stands: the link it belongs to and whether something shades it.
    struct Context {
        RunProperties look;
        std::string link;
        bool shaded = false;
    };

    std::string folder() {
        const auto slash = main_part_.rfind('/');
        return slash == std::string::npos ? "" : main_part_.substr(0, slash + 1);
    }

    void load_styles() {
        if (const auto bytes = archive_.read(folder() + "styles.xml")) {
            if (const auto parsed = xml::parse(*bytes)) {
                styles_ = DocxStyles(parsed->document_element());
            }
        }
        if (const auto bytes = archive_.read(folder() + "numbering.xml")) {
            if (const auto parsed = xml::parse(*bytes)) {
                numbering_ = DocxNumbering(parsed->document_element());
            }
        }
    }

    void find_edges(pugi::xml_node node, std::set<std::string>& headers,
                    std::set<std::string>& footers, int depth) {
        for (const auto child : node.children()) {
            const auto name = xml::local_name(child);
            if (name == "headerReference" || name == "footerReference") {
                const auto found = relations_.find(std::string(xml::attribute(child, "id")));
                if (found != relations_.end()) {
                    (name == "headerReference" ? headers : footers)
                        .insert(part_name(folder(), found->second));
                }
            } else if (depth < 4 && (name == "sectPr" || name == "pPr" || name == "p")) {
                find_edges(child, headers, footers, depth + 1);
            }
        }
    }

    Result<void> read_edges(const std::set<std::string>& parts, LineRole role) {
        flow_.set_role(role);
        const auto outer = relations_;
        for (const auto& part : parts) {
            const auto bytes = archive_.read(part);
            if (!bytes && bytes.error().code == "document-over-limit") {
                return std::unexpected(bytes.error());
            }
            const auto parsed = bytes ? xml::parse(*bytes) : fail("document-unreadable");
            if (parsed) {
                relations_ = read_relations(archive_, part);
                read_blocks(parsed->document_element(), false);
            }
        }
        relations_ = outer;
        flow_.set_role(LineRole::body);
        return {};
    }

    void read_blocks(pugi::xml_node node, bool shaded) {
        for (const auto child : node.children()) {
            const auto name = xml::local_name(child);
            if (name == "p") {
                read_paragraph(child, shaded);
            } else if (name == "tbl") {
                read_table(child, shaded);
            } else if (name == "sdt") {
                read_blocks(xml::child(child, "sdtContent"), shaded);
            } else if (name == "ins" || name == "moveTo" || name == "smartTag" ||
                       name == "customXml") {
                read_blocks(child, shaded);
            }
        }
    }

    static bool is_shaded(pugi::xml_node properties) {
        const auto fill = xml::attribute(xml::child(properties, "shd"), "fill");
        return !fill.empty() && fill != "auto" && fill != "FFFFFF" && fill != "ffffff";
    }

    void read_paragraph(pugi::xml_node node, bool shaded) {
        const auto direct_node = xml::child(node, "pPr");
        const auto direct = read_paragraph_properties(direct_node);
        auto properties = styles_.paragraph(direct.style_id);
        properties.apply(direct);
        Paragraph paragraph;
        paragraph.space_before = std::max(properties.space_before.value_or(0), last_space_after_);
        paragraph.indent = properties.indent.value_or(0);
        paragraph.centred = properties.centred.value_or(false);
        const int outline = properties.outline_level.value_or(9);
        const bool in_list = properties.numbering && *properties.numbering != "0" && outline > 8;
        if (outline >= 0 && outline <= 8) {
            paragraph.role = LineRole::heading;
            paragraph.heading_level = static_cast<std::uint8_t>(std::min(outline + 1, 6));
        }
        Context context{properties.run, {}, shaded || is_shaded(direct_node)};
        std::vector<pugi::xml_node> boxes;
        read_inline(node, context, paragraph, boxes);
        const bool empty = paragraph.runs.empty();
        if (in_list && !empty) {
            const int level = std::clamp(properties.list_level.value_or(0), 0, 8);
            paragraph.role = LineRole::list_item;
            paragraph.list_level = static_cast<std::uint8_t>(level + 1);
            paragraph.marker = numbering_.next(*properties.numbering, level);
            const auto indent = numbering_.indent(*properties.numbering, level);
            paragraph.indent = direct.indent ? *direct.indent : indent.value_or(paragraph.indent);
        }
        last_space_after_ = empty ? last_space_after_ + 10 : properties.space_after.value_or(0);
        flow_.add(std::move(paragraph));
        field_link_.clear();
        in_instruction_ = false;
        read_text_boxes(boxes);
    }

    void read_text_boxes(const std::vector<pugi::xml_node>& boxes) {
        if (text_boxes_deep_ >= text_boxes_deep_max) {
            return;
        }
        ++text_boxes_deep_;
        for (const auto box : boxes) {
            read_blocks(box, true);
        }
        --text_boxes_deep_;
    }

    void read_inline(pugi::xml_node node, const Context& context, Paragraph& paragraph,
                     std::vector<pugi::xml_node>& boxes) {
        for (const auto child : node.children()) {
            const auto name = xml::local_name(child);
            if (name == "r") {
                read_run(child, context, paragraph, boxes);
            } else if (name == "hyperlink") {
                auto inside = context;
                const auto found = relations_.find(std::string(xml::attribute(child, "id")));
                if (found != relations_.end()) {
                    inside.link = found->second;
                }
                read_inline(child, inside, paragraph, boxes);
            } else if (name == "sdt") {
                read_inline(xml::child(child, "sdtContent"), context, paragraph, boxes);
            } else if (name == "ins" || name == "moveTo" || name == "smartTag" ||
                       name == "fldSimple" || name == "customXml" || name == "dir" ||
                       name == "bdo") {
                auto inside = context;
                if (name == "fldSimple") {
                    inside.link = field_link(xml::attribute(child, "instr"));
                }
                read_inline(child, inside, paragraph, boxes);
            }
        }
    }

    void read_run(pugi::xml_node node, const Context& context, Paragraph& paragraph,
                  std::vector<pugi::xml_node>& boxes) {
        const auto direct_node = xml::child(node, "rPr");
        auto look = context.look;
        const auto style_id = xml::attribute(xml::child(direct_node, "rStyle"), "val");
        look.apply(styles_.character(std::string(style_id)));
        look.apply(read_run_properties(direct_node));
        Run run{{}, look.style(), context.link.empty() ? field_link_ : context.link};
        for (const auto child : node.children()) {
            read_run_part(child, run, boxes);
        }
        if (look.caps.value_or(false)) {
            run.text = text::to_upper(run.text);
        }
        const bool white =
            look.colour.value_or(0) == 0xFFFFFF && !context.shaded && !is_shaded(direct_node);
        if (look.hidden.value_or(false) || white || run.style.size < readable_points_min) {
            hidden_ += text::words(run.text).size();
            return;
        }
        if (!run.text.empty()) {
            paragraph.runs.push_back(std::move(run));
        }
    }

    void read_run_part(pugi::xml_node part, Run& run, std::vector<pugi::xml_node>& boxes) {
        const auto name = xml::local_name(part);
        if (name == "t") {
            run.text += in_instruction_ ? "" : part.text().get();
        } else if (name == "tab" || name == "ptab") {
            run.text += '\t';
        } else if (name == "br" || name == "cr") {
            run.text += '\n';
        } else if (name == "noBreakHyphen") {
            run.text += "-";
        } else if (name == "sym") {
            append_symbol(part, run);
        } else if (name == "instrText") {
            instruction_ += instruction_.size() < 4'096 ? part.text().get() : "";
        } else if (name == "fldChar") {
            field_character(xml::attribute(part, "fldCharType"));
        } else if (name == "AlternateContent") {
            const auto choice = xml::child(part, "Choice");
            find_boxes(choice ? choice : xml::child(part, "Fallback"), boxes);
        } else if (name == "drawing" || name == "pict" || name == "object") {
            find_boxes(part, boxes);
        }
    }

    static void append_symbol(pugi::xml_node part, Run& run) {
        const std::string code(xml::attribute(part, "char"));
        const auto value = static_cast<char32_t>(std::strtoul(code.c_str(), nullptr, 16));
        if (const auto sign = symbol_font_bullet(value | 0xF000U)) {
            run.text += *sign;
        } else if (!is_private_use(value) && value > 0x20) {
            text::append(run.text, value);
        }
    }

    void field_character(std::string_view type) {
        if (type == "begin") {
            instruction_.clear();
            in_instruction_ = true;
        } else if (type == "separate") {
            in_instruction_ = false;
            field_link_ = field_link(instruction_);
        } else if (type == "end") {
            in_instruction_ = false;
            field_link_.clear();
        }
    }

    static void find_boxes(pugi::xml_node node, std::vector<pugi::xml_node>& boxes) {
        for (const auto child : node.children()) {
            if (xml::local_name(child) == "txbxContent") {
                boxes.push_back(child);
            } else if (boxes.size() < 200) {
                find_boxes(child, boxes);
            }
        }
    }

    void read_table(pugi::xml_node node, bool shaded) {
        std::vector<float> widths;
        for (const auto column : xml::child(node, "tblGrid").children()) {
            const std::string width(xml::attribute(column, "w"));
            widths.push_back(std::strtof(width.c_str(), nullptr));
        }
        widths.resize(std::min<std::size_t>(widths.size(), 64));
        flow_.begin_table(std::move(widths));
        read_rows(node, shaded || is_shaded(xml::child(node, "tblPr")));
        flow_.end_table();
        last_space_after_ = 0;
    }

    void read_rows(pugi::xml_node node, bool shaded) {
        for (const auto row : node.children()) {
            const auto name = xml::local_name(row);
            if (name == "sdt" || name == "ins") {
                read_rows(name == "sdt" ? xml::child(row, "sdtContent") : row, shaded);
            } else if (name == "tr") {
                flow_.begin_row();
                std::size_t column = 0;
                read_cells(row, shaded, column);
            }
        }
    }

    void read_cells(pugi::xml_node row, bool shaded, std::size_t& column) {
        for (const auto cell : row.children()) {
            const auto name = xml::local_name(cell);
            if (name == "sdt") {
                read_cells(xml::child(cell, "sdtContent"), shaded, column);
            } else if (name == "tc") {
                const auto properties = xml::child(cell, "tcPr");
                const std::string span(xml::attribute(xml::child(properties, "gridSpan"), "val"));
                const auto columns =
                    std::clamp<long>(std::strtol(span.c_str(), nullptr, 10), 1, 64);
                flow_.begin_cell(column, static_cast<std::size_t>(columns));
                last_space_after_ = 0;
                read_blocks(cell, shaded || is_shaded(properties));
                column += static_cast<std::size_t>(columns);
            }
        }
    }

    void read_properties() {
        const auto bytes = archive_.read("docProps/core.xml");
        const auto parsed = bytes ? xml::parse(*bytes) : fail("document-unreadable");
        if (!parsed) {
            return;
        }
        const auto root = parsed->document_element();
        auto& metadata = flow_.metadata();
        metadata.title = clean(xml::child(root, "title").text().get());
        metadata.author = clean(xml::child(root, "creator").text().get());
        metadata.language = clean(xml::child(root, "language").text().get());
        const std::string_view modified = xml::child(root, "modified").text().get();
        metadata.modified = parse_iso_date(modified.substr(0, 10));
    }

    ZipArchive archive_;
    std::string main_part_;
    DocxStyles styles_;
    DocxNumbering numbering_;
    Relations relations_;
    Flow flow_{Kind::docx};
    std::string instruction_, field_link_;
    bool in_instruction_ = false;
    float last_space_after_ = 0;
    std::size_t text_boxes_deep_ = 0;
    std::size_t hidden_ = 0;
};

}  // namespace

Result<Document> read_docx(std::string_view bytes) {
    TRY_INTO(auto archive, ZipArchive::open(bytes));
    return DocxReader(std::move(archive)).read();
}

}  // namespace vouch::document::readers
