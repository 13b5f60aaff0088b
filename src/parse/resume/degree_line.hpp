#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "parse/text_line.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::parse::resume {

// Where a text names a degree, brackets of its own included; `end` is 0 where it names none.
struct DegreeName {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool of_school = false;  // a school-leaving certificate: it has no subject in brackets
};
DegreeName find_degree_name(std::string_view text, const skills::Taxonomy& taxonomy);

// What joins a degree and its subject: "in", a comma, a colon, a free dash, a wide gap, nothing.
enum class Joint : std::uint8_t { none, word, comma, colon, dash, gap, plain };

// The joint right behind the degree's name.
Joint joint_behind(std::string_view text, const DegreeName& name);

// The joint most of the others use: lines of one section are set alike. `own` is left out.
Joint usual_joint(const std::vector<Joint>& joints, std::size_t own);

struct DegreeParts {
    Placed study_type;
    Placed area;
};

// "Degree in Subject", "Degree, Subject", "Degree - Subject", "Degree Subject", "Degree". `usual`
// decides where a line holds several joints.
DegreeParts part_degree(const TextLine& line, Joint usual, const skills::Taxonomy& taxonomy);

// Whether the text ends with a word that leads over to a subject ("BSc in").
bool ends_with_joint_word(std::string_view text);

}  // namespace vouch::parse::resume
