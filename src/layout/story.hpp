#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/draft.hpp"
#include "model/resume.hpp"

// What a document says, in reading order and before any page is known: the one source of the PDF,
// DOCX and Markdown forms, so that they cannot differ in content.
namespace vouch::layout {

struct Template;

// What a stretch of text means. Looks come from the template's style of that role; structure tags
// and styles of DOCX come from the role and the block, never from looks.
enum class Role : std::uint8_t {
    document_title,
    headline,
    contact,
    section_heading,
    entry_title,
    organization,
    place,
    date,
    detail,
    paragraph,
    list_item,
    list_marker,
    label,
    keyword,
    subject,
    letter_text
};
inline constexpr std::size_t role_count = 16;
std::string_view to_word(Role role);

enum class BlockKind : std::uint8_t {
    title,  // the name
    headline,
    contact,
    section,   // a section's heading
    entry,     // an entry's first line: title, and the dates flush right
    subentry,  // its second line: organisation, and the place flush right
    record,    // an entry of one line: certificate, award
    detail,    // a remark under an entry's head
    paragraph,
    list_item,
    labelled,  // a bold label and what belongs to it
    // letters only
    letter_date,
    address,
    subject,
    greeting,
    letter_paragraph,
    closing,
    signature
};
inline constexpr std::size_t block_kind_count = 18;
std::string_view to_word(BlockKind kind);

// Whether such blocks stand below a section's heading.
bool is_in_section(BlockKind kind);

// One style, one link.
struct Piece {
    std::string text;
    Role role = Role::paragraph;
    std::string link = {};  // http, https, mailto or tel address; empty: none
};

struct Block {
    BlockKind kind = BlockKind::paragraph;
    std::string section = {};        // of a heading: the JSON Resume name of what follows
    std::vector<Piece> pieces = {};  // left, in order; never empty
    std::vector<Piece> aside = {};   // flush right on the first line
    bool keep_with_next = false;     // may not be the last block of a page
    bool opens_entry = false;        // the first block of an entry of a section
    bool near_entry_edge = false;    // a break below would leave too little on one side
};

struct Story {
    std::string title;  // of the document
    std::string author;
    std::string subject;
    std::string language = "en";  // BCP 47
    std::vector<Block> blocks;
};

// The template gives the order of sections where the person has none, and the separators. `today`
// is what "present" means (for telling beginners from others); the year 0 says that it is unknown.
Story tell(const model::Resume& resume, const Template& design, const Date& today = {});

// The head (name, contact) is the résumé's, so that both look as from one hand.
Story tell(const model::Letter& letter, const model::Resume& sender, const Template& design);

// The text of a block's pieces, without styles.
std::string plain_text(const std::vector<Piece>& pieces);

}  // namespace vouch::layout
