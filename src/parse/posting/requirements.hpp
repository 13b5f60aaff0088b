#pragma once

#include <string_view>
#include <vector>

#include "model/posting.hpp"
#include "parse/posting/sections.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::parse::posting {

// What the posting asks and what the work is, as spans of the text in reading order.
struct Asked {
    Span span;
    model::RequirementKind kind = model::RequirementKind::must;
    bool negated = false;  // "A degree is not required": said, but asks nothing
};
struct Findings {
    std::vector<Asked> requirements;
    std::vector<Span> responsibilities;
};

// `title` is the job's own: a sentence that only says it is wanted asks nothing of the person.
Findings read_requirements(std::string_view text, const std::vector<Block>& blocks,
                           std::string_view title);

}  // namespace vouch::parse::posting
