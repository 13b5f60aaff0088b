#pragma once

#include <vector>

#include "parse/resume/degree_line.hpp"
#include "parse/resume/entry_head.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::parse::resume {

// A head's pieces without its grade and without lines that say what they are.
struct Course {
    std::vector<TextLine> lines;
    std::vector<HeadPiece> pieces;
    std::vector<TextLine> labelled;  // "Courses: Statistics, Law"
    Placed score;
    Joint joint = Joint::none;  // of its degree
};

// Whether the line begins with a label of what it lists: "Courses: Statistics, Law".
bool has_inner_label(const TextLine& line);

Course course_of(const EntryHead& head, const skills::Taxonomy& taxonomy);

}  // namespace vouch::parse::resume
