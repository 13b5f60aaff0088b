#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "parse/resume/entries.hpp"
#include "parse/resume/entry_labels.hpp"

namespace vouch::parse::resume {

// A piece of an entry's head that stands apart: between gaps, separators and changes of style.
struct HeadPiece {
    TextLine text;          // the piece as a line of its own, with its places
    std::size_t line = 0;   // of the head
    std::size_t part = 0;   // of the line
    std::size_t begin = 0;  // bytes of EntryHead::lines[line], end exclusive
    std::size_t end = 0;
    bool after_at = false;                          // follows "at", "@", "bei", "chez"
    bool styled = false;                            // parted by a change of style
    bool apart = false;                             // after a wide gap
    std::optional<HeadLabel> label = std::nullopt;  // said what it is: "Company: …"
};

// An entry's head in pieces, without its date, place, address and length of time.
struct EntryHead {
    std::vector<TextLine> lines;                   // what is left of the head's lines
    std::vector<std::optional<HeadLabel>> labels;  // of each line, cut off its text
    std::vector<HeadPiece> pieces;
    std::optional<FoundDate> date;
    Placed date_text;
    std::string url;
    Placed url_text;
    Placed place;
    Placed labelled_place;      // "Location: Leeds", where no other is found
    bool place_behind = false;  // the place stood right behind the only name
};

// Whether dashes part pieces where nothing else does; they also stand inside titles and names.
enum class Dashes : std::uint8_t { kept, parted };
// Whether "at", "bei", "chez" part pieces; they also stand inside the names of things.
enum class AtWords : std::uint8_t { kept, parted };

struct HeadSigns {
    Dashes dashes = Dashes::parted;
    AtWords at_words = AtWords::parted;
};

EntryHead read_head(const Entry& entry, const document::Document& document, HeadSigns signs = {});

// Parts heads in one piece at signs that also stand inside names: "Employer, Place: Title",
// "Title; Employer", "Title (Employer, Place)", "Title with Employer".
void part_single_heads(std::vector<EntryHead>& heads);

// Finds the place of each head: certain ones first, then pieces that stand where the section's
// other entries have their places.
void find_places(std::vector<EntryHead>& heads);

}  // namespace vouch::parse::resume
