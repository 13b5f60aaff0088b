#include "document/readers/html/data.hpp"

#include "base/text.hpp"
#include "document/limits.hpp"
#include "document/readers/html/microdata.hpp"
#include "document/readers/word_text.hpp"

namespace vouch::document::readers::html {

namespace {

constexpr std::size_t json_bytes_max = 256UL * 1024;
constexpr std::size_t text_bytes_max = 1UL << 20;

// The class names of the page frameworks that saved pages name and do not bring along. Later
// sheets may say otherwise.
constexpr std::string_view framework_sheet = R"(
.pull-right, .float-right, .float-end { float: right }
.pull-left, .float-left, .float-start { float: left }
[class*="col-xs-"], [class*="col-sm-"], [class*="col-md-"], [class*="col-lg-"] { float: left }
.col-xs-12, .col-sm-12, .col-md-12, .col-lg-12 { float: none }
.d-flex { display: flex }
.flex-column { flex-direction: column }
.list-unstyled, .list-inline { list-style: none }
.list-inline > li, .list-inline-item { display: inline-block }
.sr-only, .visually-hidden, .d-none { display: none }
.text-uppercase { text-transform: uppercase }
)";

void append_text(const GumboNode& node, std::string& text, int depth) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA) {
        text += node.v.text.text;
    }
    if (node.type != GUMBO_NODE_ELEMENT || depth > limits::nesting_depth_max) {
        return;
    }
    const auto& children = node.v.element.children;
    for (unsigned i = 0; i < children.length && text.size() < text_bytes_max; ++i) {
        append_text(*static_cast<const GumboNode*>(children.data[i]), text, depth + 1);
    }
}

class DataReader {
public:
    void find(const GumboNode& node, int depth) {
        if (node.type != GUMBO_NODE_ELEMENT || depth > limits::nesting_depth_max) {
            return;
        }
        const auto& element = node.v.element;
        if (element.tag == GUMBO_TAG_HTML) {
            data.language = clean(html_attribute(node, "lang"));
        } else if (element.tag == GUMBO_TAG_TITLE && depth < 5) {
            data.title = text::squeeze_spaces(clean(text_below(node)));
        } else if (element.tag == GUMBO_TAG_SCRIPT) {
            script(node);
        } else if (element.tag == GUMBO_TAG_STYLE) {
            if (!html_attribute(node, "media").contains("print")) {
                data.sheets.push_back(text_below(node));
            }
        } else if (element.tag == GUMBO_TAG_LINK) {
            links_sheet = links_sheet || html_attribute(node, "rel").contains("stylesheet");
        }
        for (unsigned i = 0; i < element.children.length; ++i) {
            find(*static_cast<const GumboNode*>(element.children.data[i]), depth + 1);
        }
    }

    HtmlData data;
    bool links_sheet = false;

private:
    // "/*<![CDATA[*/ {…} /*]]>*/", as templates for XHTML wrap it.
    static std::string_view without_cdata(std::string_view script) {
        constexpr std::string_view opening = "<![CDATA[";
        if (const auto at = script.find(opening); at < script.find('{')) {
            script = script.substr(at + opening.size());
            script = script.substr(0, script.rfind("]]>"));
        }
        script = text::trim(script);
        for (const std::string_view sign : {"*/", "//", "/*"}) {
            script.remove_prefix(script.starts_with(sign) ? sign.size() : 0);
            script.remove_suffix(script.ends_with(sign) ? sign.size() : 0);
            script = text::trim(script);
        }
        return script;
    }

    void script(const GumboNode& node) {
        if (!data.posting_json.empty() ||
            !html_attribute(node, "type").starts_with("application/ld+json")) {
            return;
        }
        const auto json = text_below(node);
        if (json.contains("JobPosting") && json.size() <= json_bytes_max) {
            data.posting_json = text::to_valid(without_cdata(json));
        }
    }
};

}  // namespace

HtmlData read_html_data(const GumboNode& root) {
    DataReader reader;
    reader.find(root, 0);
    if (reader.data.posting_json.empty()) {
        reader.data.posting_json = job_posting_in_microdata(root);
    }
    if (reader.links_sheet) {
        reader.data.sheets.insert(reader.data.sheets.begin(), std::string(framework_sheet));
    }
    return std::move(reader.data);
}

std::string text_below(const GumboNode& node) {
    std::string text;
    append_text(node, text, 0);
    return text;
}

}  // namespace vouch::document::readers::html
