#include "base/text.hpp"
#include "document/readers/flow.hpp"
#include "document/readers/odt_styles.hpp"
#include "document/readers/read_bytes.hpp"
#include "document/readers/word_text.hpp"
#include "document/readers/xml.hpp"
#include "document/readers/zip_archive.hpp"

// OpenDocument text (ODF 1.3 part 3): paragraphs, headings, lists, tables, frames, links.
namespace vouch::document::readers {

namespace {

constexpr float readable_points_min = 2;
constexpr int repeats_max = 64;

int number_of(std::string_view text, int otherwise, int most) {
    const int value = std::atoi(std::string(text).c_str());
    return value < 1 ? otherwise : std::min(value, most);
}

// White space of the markup is one space (ODF 1.3 part 3, 6.1.2).
std::string collapse(std::string_view text) {
    std::string collapsed;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space) {
            collapsed += c;
        } else if (!collapsed.ends_with(' ')) {
            collapsed += ' ';
        }
    }
    return collapsed;
}

class OdtReader {
public:
    explicit OdtReader(ZipArchive archive) : archive_(std::move(archive)) {}

    Result<Document> read() {
        TRY_INTO(const auto bytes, archive_.read("content.xml"));
        TRY_INTO(const auto content, xml::parse(bytes));
        pugi::xml_document named;
        if (archive_.has("styles.xml")) {
            TRY_INTO(const auto style_bytes, archive_.read("styles.xml"));
            TRY_INTO(named, xml::parse(style_bytes));
            styles_.add(xml::child(named.document_element(), "styles"));
            styles_.add(xml::child(named.document_element(), "automatic-styles"));
        }
        const auto root = content.document_element();
        const auto pages = xml::child(named.document_element(), "master-styles");
        read_edges(pages, "header", LineRole::header);
        styles_.add(xml::child(root, "automatic-styles"));
        read_blocks(xml::child(xml::child(root, "body"), "text"));
        read_edges(pages, "footer", LineRole::footer);
        read_meta();
        if (hidden_ > 0) {
            flow_.notices().push_back(
                {"document.hidden-text", {{"amount", std::to_string(hidden_) + " words"}}, 1});
        }
        return flow_.finish();
    }

private:
    struct Inline {
        RunProperties look;
        std::string link;
    };

    void read_edges(pugi::xml_node pages, std::string_view kind, LineRole role) {
        flow_.set_role(role);
        for (const auto page : pages.children()) {
            for (const auto edge : page.children()) {
                const auto name = xml::local_name(edge);
                if (name == kind || name == std::string(kind) + "-first") {
                    read_blocks(edge);
                }
            }
        }
        flow_.set_role(LineRole::body);
    }

    void read_blocks(pugi::xml_node node) {
        for (const auto child : node.children()) {
            const auto name = xml::local_name(child);
            if (name == "p" || name == "h") {
                read_paragraph(child, name == "h");
            } else if (name == "list") {
                read_list(child);
            } else if (name == "table") {
                read_table(child);
            } else if (name == "section" || name == "index-body" || name == "text-box" ||
                       name == "table-of-content" || name == "numbered-paragraph") {
                read_blocks(child);
            } else if (name == "frame") {
                read_blocks(child);
            }
        }
    }

    void read_paragraph(pugi::xml_node node, bool heading) {
        const auto look =
            styles_.look("paragraph", std::string(xml::attribute(node, "style-name")));
        Paragraph paragraph;
        paragraph.indent = look.indent.value_or(0);
        paragraph.space_before = look.space_before.value_or(0);
        paragraph.centred = look.centred.value_or(false);
        if (heading || look.name == "Title") {
            paragraph.role = LineRole::heading;
            paragraph.heading_level =
                static_cast<std::uint8_t>(number_of(xml::attribute(node, "outline-level"), 1, 6));
        } else if (list_level_ > 0) {
            paragraph.role = LineRole::list_item;
            paragraph.list_level = static_cast<std::uint8_t>(std::min(list_level_, 9));
            paragraph.marker = std::exchange(pending_marker_, "");
            paragraph.indent = styles_.list_indent(list_style_, list_level_);
            paragraph.continues = !first_in_item_;
            first_in_item_ = false;
        }
        std::vector<pugi::xml_node> frames;
        read_inline(node, {look.run, {}}, paragraph, frames);
        if (paragraph.continues) {
            paragraph.continues = false;  // a second paragraph of the item stands by itself
            paragraph.marker.clear();
        }
        flow_.add(std::move(paragraph));
        for (const auto frame : frames) {
            read_blocks(frame);
        }
    }

    void read_inline(pugi::xml_node node, const Inline& context, Paragraph& paragraph,
                     std::vector<pugi::xml_node>& frames) {
        for (const auto child : node.children()) {
            if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
                add_text(collapse(child.value()), context, paragraph);
                continue;
            }
            const auto name = xml::local_name(child);
            auto inside = context;
            if (name == "tab") {
                add_text("\t", context, paragraph);
            } else if (name == "line-break") {
                add_text("\n", context, paragraph);
            } else if (name == "s") {
                const int count = number_of(xml::attribute(child, "c"), 1, repeats_max);
                add_text(std::string(static_cast<std::size_t>(count), ' '), context, paragraph);
            } else if (name == "span") {
                const std::string style(xml::attribute(child, "style-name"));
                inside.look.apply(styles_.look("text", style).run);
                read_inline(child, inside, paragraph, frames);
            } else if (name == "a") {
                inside.link = xml::attribute(child, "href");
                read_inline(child, inside, paragraph, frames);
            } else if (name == "frame" || name == "custom-shape") {
                frames.push_back(child);
            } else if (name != "note" && name != "annotation" && name != "tracked-changes" &&
                       name != "bookmark" && name != "soft-page-break") {
                read_inline(child, context, paragraph, frames);
            }
        }
    }

    void add_text(std::string text, const Inline& context, Paragraph& paragraph) {
        if (context.look.caps.value_or(false)) {
            text = text::to_upper(text);
        }
        auto style = context.look.style();
        if (context.look.hidden.value_or(false) || style.size < readable_points_min) {
            hidden_ += text::words(text).size();
            return;
        }
        if (!context.look.size) {
            style.size = 12;
        }
        paragraph.runs.push_back({std::move(text), std::move(style), context.link});
    }

    void read_list(pugi::xml_node node) {
        const auto outer_style = list_style_;
        const std::string style(xml::attribute(node, "style-name"));
        list_style_ = style.empty() ? list_style_ : style;
        ++list_level_;
        int number = 0;
        for (const auto item : node.children()) {
            const auto name = xml::local_name(item);
            if (name != "list-item" && name != "list-header") {
                continue;
            }
            pending_marker_ =
                name == "list-item" ? styles_.marker(list_style_, list_level_, ++number) : "";
            first_in_item_ = true;
            read_blocks(item);
        }
        --list_level_;
        list_style_ = outer_style;
        pending_marker_.clear();
    }

    void read_table(pugi::xml_node node) {
        std::vector<float> widths;
        count_columns(node, widths);
        flow_.begin_table(std::move(widths));
        const int outer_level = std::exchange(list_level_, 0);
        read_rows(node);
        list_level_ = outer_level;
        flow_.end_table();
    }

    static void count_columns(pugi::xml_node node, std::vector<float>& widths) {
        for (const auto child : node.children()) {
            const auto name = xml::local_name(child);
            if (name == "table-column") {
                const int count =
                    number_of(xml::attribute(child, "number-columns-repeated"), 1, repeats_max);
                for (int i = 0; i < count && widths.size() < 64; ++i) {
                    widths.push_back(1);
                }
            } else if (name == "table-columns" || name == "table-header-columns" ||
                       name == "table-column-group") {
                count_columns(child, widths);
            }
        }
    }

    void read_rows(pugi::xml_node node) {
        for (const auto row : node.children()) {
            const auto name = xml::local_name(row);
            if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group") {
                read_rows(row);
            } else if (name == "table-row") {
                flow_.begin_row();
                std::size_t column = 0;
                for (const auto cell : row.children()) {
                    const auto kind = xml::local_name(cell);
                    const int repeats =
                        number_of(xml::attribute(cell, "number-columns-repeated"), 1, repeats_max);
                    if (kind == "table-cell") {
                        const int span = number_of(xml::attribute(cell, "number-columns-spanned"),
                                                   1, repeats_max);
                        flow_.begin_cell(column, static_cast<std::size_t>(span));
                        read_blocks(cell);
                    }
                    column += static_cast<std::size_t>(repeats);
                }
            }
        }
    }

    void read_meta() {
        const auto bytes = archive_.read("meta.xml");
        const auto parsed = bytes ? xml::parse(*bytes) : fail("document-unreadable");
        if (!parsed) {
            return;
        }
        const auto meta = xml::child(parsed->document_element(), "meta");
        auto& metadata = flow_.metadata();
        metadata.title = clean(xml::child(meta, "title").text().get());
        metadata.author = clean(xml::child(meta, "creator").text().get());
        metadata.language = clean(xml::child(meta, "language").text().get());
        metadata.producer = clean(xml::child(meta, "generator").text().get());
        const std::string_view modified = xml::child(meta, "date").text().get();
        metadata.modified = parse_iso_date(modified.substr(0, 10));
    }

    ZipArchive archive_;
    OdtStyles styles_;
    Flow flow_{Kind::odt};
    std::string list_style_, pending_marker_;
    int list_level_ = 0;
    bool first_in_item_ = false;
    std::size_t hidden_ = 0;
};

}  // namespace

Result<Document> read_odt(std::string_view bytes) {
    TRY_INTO(auto archive, ZipArchive::open(bytes));
    // An encrypted part is listed as such in the manifest; its bytes are no XML.
    if (const auto manifest = archive.read("META-INF/manifest.xml");
        manifest && manifest->contains("encryption-data")) {
        return fail("document-encrypted");
    }
    return OdtReader(std::move(archive)).read();
}

}  // namespace vouch::document::readers
