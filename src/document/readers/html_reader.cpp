#include <gumbo.h>

#include <memory>

#include "base/text.hpp"
#include "document/limits.hpp"
#include "document/readers/encoding.hpp"
#include "document/readers/flow.hpp"
#include "document/readers/read_bytes.hpp"
#include "document/readers/word_text.hpp"

// HTML as a reader of the page sees it: blocks, lists, tables, links; scripts, styles and what is
// hidden are left out, and the first schema.org JobPosting is kept as it stands.
namespace vouch::document::readers {

namespace {

constexpr std::size_t json_bytes_max = 256UL * 1024;
constexpr float body_size = 12;

struct Look {
    Style style = {.size = body_size};
    std::string link;
    bool preformatted = false;
};

std::string_view attribute(const GumboNode& node, const char* name) {
    const auto* found = gumbo_get_attribute(&node.v.element.attributes, name);
    return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

bool is_hidden(const GumboNode& node) {
    if (gumbo_get_attribute(&node.v.element.attributes, "hidden") != nullptr) {
        return true;
    }
    std::string style = text::to_lower(attribute(node, "style"));
    std::erase(style, ' ');
    return style.contains("display:none") || style.contains("visibility:hidden") ||
           style.contains("font-size:0;") || style.ends_with("font-size:0") ||
           style.contains("font-size:0px") || style.contains("opacity:0;") ||
           style.ends_with("opacity:0");
}

bool is_left_out(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_SCRIPT:
        case GUMBO_TAG_STYLE:
        case GUMBO_TAG_NOSCRIPT:
        case GUMBO_TAG_TEMPLATE:
        case GUMBO_TAG_HEAD:
        case GUMBO_TAG_SVG:
        case GUMBO_TAG_MATH:
        case GUMBO_TAG_IFRAME:
        case GUMBO_TAG_OBJECT:
        case GUMBO_TAG_CANVAS:
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_TEXTAREA:
            return true;
        default:
            return false;
    }
}

bool is_inline(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_A:
        case GUMBO_TAG_ABBR:
        case GUMBO_TAG_B:
        case GUMBO_TAG_BDI:
        case GUMBO_TAG_BDO:
        case GUMBO_TAG_BIG:
        case GUMBO_TAG_CITE:
        case GUMBO_TAG_CODE:
        case GUMBO_TAG_DATA:
        case GUMBO_TAG_DFN:
        case GUMBO_TAG_EM:
        case GUMBO_TAG_FONT:
        case GUMBO_TAG_I:
        case GUMBO_TAG_IMG:
        case GUMBO_TAG_KBD:
        case GUMBO_TAG_LABEL:
        case GUMBO_TAG_MARK:
        case GUMBO_TAG_Q:
        case GUMBO_TAG_S:
        case GUMBO_TAG_SMALL:
        case GUMBO_TAG_SPAN:
        case GUMBO_TAG_STRONG:
        case GUMBO_TAG_SUB:
        case GUMBO_TAG_SUP:
        case GUMBO_TAG_TIME:
        case GUMBO_TAG_TT:
        case GUMBO_TAG_U:
        case GUMBO_TAG_VAR:
        case GUMBO_TAG_WBR:
            return true;
        default:
            return false;
    }
}

int heading_level(GumboTag tag) {
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1 : 0;
}

class HtmlReader {
public:
    Result<Document> read(const GumboNode& root) {
        find_data(root, 0);
        walk(root, {}, 0);
        end_block();
        if (hidden_ > 0) {
            flow_.notices().push_back(
                {"document.hidden-text", {{"amount", std::to_string(hidden_) + " elements"}}, 1});
        }
        return flow_.finish();
    }

private:
    // The page's title, language and data block stand where nothing is shown.
    void find_data(const GumboNode& node, int depth) {
        if (node.type != GUMBO_NODE_ELEMENT || depth > limits::nesting_depth_max) {
            return;
        }
        const auto& element = node.v.element;
        if (element.tag == GUMBO_TAG_HTML) {
            flow_.metadata().language = clean(attribute(node, "lang"));
        }
        if (element.tag == GUMBO_TAG_TITLE && depth < 5) {
            flow_.metadata().title = text::squeeze_spaces(clean(text_inside(node)));
        }
        const bool data = element.tag == GUMBO_TAG_SCRIPT &&
                          attribute(node, "type").starts_with("application/ld+json");
        if (data && !has_data_) {
            const auto json = text_inside(node);
            if (json.contains("JobPosting") && json.size() <= json_bytes_max) {
                has_data_ = true;
                flow_.set_embedded_json(text::to_valid(text::trim(json)));
            }
        }
        for (unsigned i = 0; i < element.children.length; ++i) {
            find_data(*static_cast<const GumboNode*>(element.children.data[i]), depth + 1);
        }
    }

    static std::string text_inside(const GumboNode& node) {
        std::string text;
        const auto& children = node.v.element.children;
        for (unsigned i = 0; i < children.length; ++i) {
            const auto* child = static_cast<const GumboNode*>(children.data[i]);
            if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_CDATA) {
                text += child->v.text.text;
            }
        }
        return text;
    }

    void walk(const GumboNode& node, const Look& look, int depth) {
        if (depth > limits::nesting_depth_max) {
            return;
        }
        if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
            node.type == GUMBO_NODE_CDATA) {
            add_text(node.v.text.text, look);
        } else if (node.type == GUMBO_NODE_ELEMENT) {
            element(node, look, depth);
        }
    }

    void children(const GumboNode& node, const Look& look, int depth) {
        const auto& list = node.v.element.children;
        for (unsigned i = 0; i < list.length; ++i) {
            walk(*static_cast<const GumboNode*>(list.data[i]), look, depth + 1);
        }
    }

    void element(const GumboNode& node, Look look, int depth) {
        const auto tag = node.v.element.tag;
        if (is_left_out(tag)) {
            return;
        }
        if (is_hidden(node)) {
            ++hidden_;
            return;
        }
        restyle(node, look);
        if (tag == GUMBO_TAG_BR) {
            add_break(look);
        } else if (is_inline(tag)) {
            children(node, look, depth);
        } else if (tag == GUMBO_TAG_TABLE) {
            table(node, look, depth);
        } else if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL) {
            list(node, look, depth, tag == GUMBO_TAG_OL);
        } else if (const int level = heading_level(tag); level > 0) {
            end_block();
            open_.role = LineRole::heading;
            open_.heading_level = static_cast<std::uint8_t>(level);
            open_.space_before = body_size;
            children(node, look, depth);
            end_block();
        } else {
            end_block();
            open_.space_before = tag == GUMBO_TAG_P ? body_size / 2 : 0;
            children(node, look, depth);
            end_block();
        }
    }

    static void restyle(const GumboNode& node, Look& look) {
        static constexpr float sizes[] = {24, 18, 14, 12, 12, 12};
        const auto tag = node.v.element.tag;
        if (const int level = heading_level(tag); level > 0) {
            look.style.bold = true;
            look.style.size = sizes[level - 1];
        }
        look.style.bold = look.style.bold || tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG ||
                          tag == GUMBO_TAG_TH || tag == GUMBO_TAG_DT;
        look.style.italic =
            look.style.italic || tag == GUMBO_TAG_I || tag == GUMBO_TAG_EM || tag == GUMBO_TAG_CITE;
        look.preformatted = look.preformatted || tag == GUMBO_TAG_PRE;
        if (tag == GUMBO_TAG_A) {
            const auto target = attribute(node, "href");
            look.link = target.starts_with('#') ? "" : std::string(text::trim(target));
        }
    }

    void add_break(const Look& look) {
        if (!open_.runs.empty()) {
            open_.runs.push_back({"\n", look.style, {}});
        }
    }

    void add_text(std::string_view text, const Look& look) {
        std::string piece;
        if (look.preformatted) {
            piece = text;
        } else {
            for (const char c : text) {
                const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
                if (!space) {
                    piece += c;
                } else if (!piece.ends_with(' ')) {
                    piece += ' ';
                }
            }
            if (open_.runs.empty() && text::trim(piece).empty()) {
                return;
            }
            if (!open_.runs.empty() && piece.starts_with(' ') &&
                open_.runs.back().text.ends_with(' ')) {
                piece.erase(0, 1);
            }
        }
        if (!piece.empty()) {
            open_.runs.push_back({std::move(piece), look.style, look.link});
        }
    }

    void end_block() {
        auto paragraph = std::exchange(open_, {});
        if (list_level_ > 0 && paragraph.role == LineRole::body) {
            paragraph.role = LineRole::list_item;
            paragraph.list_level = static_cast<std::uint8_t>(std::min(list_level_, 9));
            paragraph.indent = 18.0F * static_cast<float>(list_level_);
            const bool has_text = !paragraph.runs.empty();
            paragraph.marker = has_text ? std::exchange(marker_, "") : "";
        }
        flow_.add(std::move(paragraph));
    }

    void list(const GumboNode& node, const Look& look, int depth, bool ordered) {
        end_block();
        ++list_level_;
        int number = 0;
        const auto& items = node.v.element.children;
        for (unsigned i = 0; i < items.length; ++i) {
            const auto& item = *static_cast<const GumboNode*>(items.data[i]);
            const bool is_item =
                item.type == GUMBO_NODE_ELEMENT && item.v.element.tag == GUMBO_TAG_LI;
            if (is_item) {
                end_block();
                marker_ = ordered ? std::to_string(++number) + "." : "•";
            }
            walk(item, look, depth + 1);
        }
        end_block();
        --list_level_;
        marker_.clear();
    }

    void table(const GumboNode& node, const Look& look, int depth) {
        end_block();
        std::size_t columns = 1;
        count_columns(node, columns, 0);
        const int outer_level = std::exchange(list_level_, 0);
        flow_.begin_table(std::vector<float>(columns, 1));
        rows(node, look, depth, 0);
        flow_.end_table();
        list_level_ = outer_level;
    }

    static bool is_row_group(GumboTag tag) {
        return tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_THEAD || tag == GUMBO_TAG_TFOOT;
    }

    static void count_columns(const GumboNode& node, std::size_t& columns, int depth) {
        const auto& list = node.v.element.children;
        std::size_t cells = 0;
        for (unsigned i = 0; i < list.length; ++i) {
            const auto& child = *static_cast<const GumboNode*>(list.data[i]);
            if (child.type != GUMBO_NODE_ELEMENT) {
                continue;
            }
            const auto tag = child.v.element.tag;
            cells += tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH ? 1 : 0;
            if (depth < 3 && (is_row_group(tag) || tag == GUMBO_TAG_TR)) {
                count_columns(child, columns, depth + 1);
            }
        }
        columns = std::min<std::size_t>(std::max(columns, cells), 64);
    }

    void rows(const GumboNode& node, const Look& look, int depth, int groups) {
        const auto& list = node.v.element.children;
        for (unsigned i = 0; i < list.length; ++i) {
            const auto& child = *static_cast<const GumboNode*>(list.data[i]);
            if (child.type != GUMBO_NODE_ELEMENT) {
                continue;
            }
            const auto tag = child.v.element.tag;
            if (is_row_group(tag) && groups < 3) {
                rows(child, look, depth + 1, groups + 1);
            } else if (tag == GUMBO_TAG_TR) {
                flow_.begin_row();
                cells(child, look, depth + 1);
            } else if (tag == GUMBO_TAG_CAPTION) {
                flow_.begin_row();
                flow_.begin_cell(0, 64);
                walk(child, look, depth + 1);
            }
        }
    }

    void cells(const GumboNode& row, const Look& look, int depth) {
        const auto& list = row.v.element.children;
        std::size_t column = 0;
        for (unsigned i = 0; i < list.length; ++i) {
            const auto& cell = *static_cast<const GumboNode*>(list.data[i]);
            if (cell.type != GUMBO_NODE_ELEMENT) {
                continue;
            }
            flow_.begin_cell(column, 1);
            walk(cell, look, depth + 1);
            end_block();
            ++column;
        }
    }

    Flow flow_{Kind::html};
    Paragraph open_;
    std::string marker_;
    int list_level_ = 0;
    bool has_data_ = false;
    std::size_t hidden_ = 0;
};

}  // namespace

Result<Document> read_html(std::string_view bytes) {
    const auto text = to_utf8(bytes);
    const auto destroy = [](GumboOutput* output) {
        gumbo_destroy_output(&kGumboDefaultOptions, output);
    };
    const std::unique_ptr<GumboOutput, decltype(destroy)> output(
        gumbo_parse_with_options(&kGumboDefaultOptions, text.data(), text.size()), destroy);
    if (output == nullptr) {
        return fail("document-unreadable");
    }
    return HtmlReader().read(*output->root);
}

}  // namespace vouch::document::readers
