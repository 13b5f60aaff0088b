#pragma once

#include <string>

#include "layout/story.hpp"

namespace vouch::render {

// CommonMark: the name as first heading, sections as second, entries as third; lists, links and
// bold labels. Characters that Markdown would take for markup are escaped.
std::string write_markdown(const layout::Story& story);

}  // namespace vouch::render
