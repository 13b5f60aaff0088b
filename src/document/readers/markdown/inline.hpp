#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/readers/flow.hpp"

namespace vouch::document::readers::markdown {

// The inline content of a Markdown paragraph (CommonMark: emphasis, code spans, links, autolinks,
// escapes, entities, line breaks) as styled runs. Of HTML the tags that change looks, links and
// lines count, of LaTeX the spaces and separators that résumés use. Emphasis is matched loosely:
// what is not closed stays as it is written. `links`: targets by markdown_label.
using MarkdownLinks = std::map<std::string, std::string>;
std::vector<Run> markdown_runs(std::string_view text, const Style& base,
                               const MarkdownLinks& links);

// The character of an HTML entity as XML, HTML 4 and numbers have it ("amp", "#8211", "#x2013");
// 0 where it is not known.
char32_t entity_value(std::string_view name);

}  // namespace vouch::document::readers::markdown
