#include <memory>

#include "base/text.hpp"
#include "document/limits.hpp"
#include "document/readers/encoding.hpp"
#include "document/readers/html/data.hpp"
#include "document/readers/html/page.hpp"
#include "document/readers/read_bytes.hpp"

// HTML as a reader of the page sees it: blocks, lists, tables, links and what simple style sheets
// make of them; scripts and what is hidden are left out.
namespace vouch::document::readers {

using namespace html;

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
    auto data = read_html_data(*output->root);
    StyleSheets sheets;
    for (const auto& sheet : data.sheets) {
        sheets.add(sheet);
    }
    Flow flow(Kind::html);
    flow.metadata().title = std::move(data.title);
    flow.metadata().language = std::move(data.language);
    flow.set_embedded_json(std::move(data.posting_json));
    HtmlPage page(sheets);
    pour(page.read(*output->root), flow);
    page.hidden().write(flow.notices());
    return flow.finish();
}

}  // namespace vouch::document::readers
