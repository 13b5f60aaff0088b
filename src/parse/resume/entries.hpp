#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "parse/dates.hpp"
#include "parse/text_line.hpp"

namespace vouch::parse::resume {

// A job, a course of study, a project: the lines that name and date it, and what is told of it.
struct Entry {
    std::vector<TextLine> head;
    std::vector<TextLine> body;  // paragraphs and bullets
};

// What the entries of a section are.
enum class Entries : std::uint8_t { posts, studies, projects };

// Parts a section's lines into entries: by dates that stand where entries have them, by the look
// of the lines that begin entries, by labels ("Company: …"), by bullets and space between.
std::vector<Entry> part_entries(const std::vector<TextLine>& lines, Entries entries);

// The date of a line that dates an entry: alone in its part of the line, or at the line's begin
// or end. Nothing for dates inside sentences and bullets.
std::optional<FoundDate> heading_date(const TextLine& line);

// "Acme Ltd.", "Univ.": the full stop at the end is the word's, not a sentence's.
bool ends_like_abbreviation(std::string_view text);

// A sentence or more rather than a name, title, place or date.
bool is_prose(const TextLine& line);

}  // namespace vouch::parse::resume
