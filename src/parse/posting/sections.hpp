#pragma once

#include <string_view>
#include <vector>

#include "parse/posting/text.hpp"

// What each line of a posting is about, by its headings.
namespace vouch::parse::posting {

enum class Section : std::uint8_t {
    header,  // title, company, place: before the first heading or paragraph
    open,    // running text under no heading, or under one that says nothing
    role,    // about the job; may hold duties and requirements
    responsibilities,
    must,
    nice,
    about,  // the company or team
    benefits,
    apply,
    legal
};

struct Block {
    Line line;
    Section section = Section::open;
    bool heading = false;
    Span body;  // the content, or what stands after a heading on the same line; may be empty
};

// The section a heading opens; Section::open for a line that is no known heading.
Section section_of_heading(std::string_view normal);

std::vector<Block> split_sections(std::string_view text, const std::vector<Line>& lines);

}  // namespace vouch::parse::posting
