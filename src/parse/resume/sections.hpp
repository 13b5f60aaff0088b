#pragma once

#include <vector>

#include "parse/resume/section_kind.hpp"
#include "parse/text_line.hpp"

namespace vouch::parse::resume {

struct Section {
    SectionKind kind = SectionKind::head;
    TextLine heading;  // without words for SectionKind::head
    std::vector<TextLine> lines;
};

// Parts lines into sections by heading evidence: wording, size, weight, case, colour, level, the
// margin, a rule below; headings of unknown wording are found by looking like the known ones.
// A new column opens a section without a heading where it does not continue the last one.
std::vector<Section> part_sections(std::vector<TextLine> lines);

}  // namespace vouch::parse::resume
