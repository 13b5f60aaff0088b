#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "parse/text_line.hpp"

namespace vouch::parse::resume {

// What the label at a line's begin says of the rest: "Company: Acme", "Designation : Clerk".
// A role names the position where the employer is named too, else the part in a project.
enum class HeadLabel : std::uint8_t { employer, position, role, date, place };

struct LabelledPart {
    HeadLabel label = HeadLabel::employer;
    std::size_t value_begin = 0;  // byte of the line's text behind the colon
};

// Nothing where the line begins with no such label, or nothing stands behind it.
std::optional<LabelledPart> labelled_part(const TextLine& line);

// "Client: …", "Team size: 4", "Duration: …" tell of an entry that is named elsewhere.
bool is_detail(const TextLine& line);

// Lines [begin, end) that name an entry by labels: its employer or its position, and one thing
// more.
struct LabelledHead {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<LabelledHead> labelled_heads(const std::vector<TextLine>& lines);

}  // namespace vouch::parse::resume
