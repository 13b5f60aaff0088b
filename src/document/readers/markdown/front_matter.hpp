#pragma once

#include <vector>

#include "document/readers/flow.hpp"
#include "document/readers/markdown/source.hpp"

namespace vouch::document::readers::markdown {

// What of a YAML block is content: templates print the person's name and contact from it. Settings
// of the tool chain are left out.
std::vector<Paragraph> front_matter_paragraphs(const std::vector<MarkdownSource::Field>& fields);

}  // namespace vouch::document::readers::markdown
