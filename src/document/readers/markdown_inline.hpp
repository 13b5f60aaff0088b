#pragma once

#include <string_view>
#include <vector>

#include "document/readers/flow.hpp"

namespace vouch::document::readers {

// The inline content of a Markdown paragraph (CommonMark: emphasis, code spans, links, autolinks,
// escapes, entities, line breaks; HTML tags are dropped) as styled runs. Emphasis is matched
// loosely: what is not closed stays as it is written.
std::vector<Run> markdown_runs(std::string_view text, const Style& base);

// The character of an HTML entity as XML, HTML 4 and numbers have it ("amp", "#8211", "#x2013");
// 0 where it is not known.
char32_t entity_value(std::string_view name);

}  // namespace vouch::document::readers
