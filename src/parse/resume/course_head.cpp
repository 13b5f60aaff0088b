#include "parse/resume/course_head.hpp"

#include <algorithm>

#include "parse/cues.hpp"
#include "parse/resume/grade.hpp"
#include "parse/resume/item_list.hpp"
#include "parse/resume/section_kind.hpp"

namespace vouch::parse::resume {
namespace {

// "School: Degree" in one piece becomes two.
void add_piece(HeadPiece piece, std::vector<HeadPiece>& pieces) {
    const std::string_view value = piece.text.text;
    const std::size_t colon = value.find(": ");
    const auto school = value.substr(0, std::min(colon, value.size()));
    if (colon == std::string_view::npos || colon + 2 >= value.size() || school_cue(school) < 2 ||
        degree_end(school) > 0 || school_cue(value.substr(colon + 2)) >= 2) {
        pieces.push_back(std::move(piece));
        return;
    }
    HeadPiece degree = piece;
    degree.text = cut(piece.text, colon + 2, value.size());
    degree.begin += colon + 2;
    degree.styled = false;
    piece.text = cut(piece.text, 0, colon);
    piece.end = piece.begin + colon;
    pieces.push_back(std::move(piece));
    pieces.push_back(std::move(degree));
}

}  // namespace

bool has_inner_label(const TextLine& line) {
    const std::size_t end = label_end(line);
    return end != std::string::npos && is_inner_label(line.text.substr(0, end - 1));
}

Course course_of(const EntryHead& head, const skills::Taxonomy& taxonomy) {
    Course course;
    course.lines = head.lines;
    for (HeadPiece piece : head.pieces) {
        if (has_inner_label(piece.text)) {
            course.labelled.push_back(piece.text);
            continue;
        }
        if (course.score.text.empty()) {
            const bool apart =
                piece.line > 0 || (!course.pieces.empty() && is_only_grade(piece.text.text));
            course.score = take_grade(piece.text, apart);
        }
        if (!piece.text.text.empty()) {
            add_piece(std::move(piece), course.pieces);
        }
    }
    for (const HeadPiece& piece : course.pieces) {
        const DegreeName name = find_degree_name(piece.text.text, taxonomy);
        if (course.joint == Joint::none && name.end > 0) {
            course.joint = joint_behind(piece.text.text, name);
        }
    }
    return course;
}

}  // namespace vouch::parse::resume
