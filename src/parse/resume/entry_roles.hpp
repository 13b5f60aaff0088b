#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "parse/resume/entries.hpp"
#include "parse/text_line.hpp"

// What each line is to a section of entries, before it is parted.
namespace vouch::parse::resume {

using EntryLook = std::tuple<int, bool, bool, bool, std::uint32_t, int, int>;

EntryLook look_of(const TextLine& line);
EntryLook look_without_capitals(const TextLine& line);

// Set apart from plain text by more than space.
bool is_emphasised(const TextLine& line);

// "Senior Nurse", "Harrow Steel Ltd", not "Key skills gained".
bool names_post(const TextLine& line);

// Short and plain enough for a title's or employer's name on a line of its own.
bool can_name_post(const TextLine& line);

// What stands before a free dash or a comma, as a key: "Harrow Steel - Leeds, UK -".
std::string leading_name_key(std::string_view value);

struct LineRole {
    bool head = false;      // may belong to an entry's head
    bool anchor = false;    // carries the entry's date
    bool labelled = false;  // names a post by a label: "Company: …"
};

struct EntryLines {
    std::vector<TextLine> lines;  // with bullets that are none made plain, and the other way round
    std::vector<LineRole> roles;
    std::vector<std::size_t> anchors;          // lines with an entry's first date
    std::vector<std::size_t> labelled_starts;  // lines where labels begin an entry
    bool all_bullets = false;
};

EntryLines mark_lines(std::vector<TextLine> lines, Entries entries);

}  // namespace vouch::parse::resume
