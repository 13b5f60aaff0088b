#include "layout/story.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "layout/entries.hpp"
#include "layout/printable.hpp"
#include "layout/sections.hpp"
#include "layout/template.hpp"

namespace vouch::layout {

namespace {

constexpr auto role_words = std::to_array<std::string_view>(
    {"document_title", "headline", "contact", "section_heading", "entry_title", "organization",
     "place", "date", "detail", "paragraph", "list_item", "list_marker", "label", "keyword",
     "subject", "letter_text"});
static_assert(role_words.size() == role_count);

constexpr auto kind_words = std::to_array<std::string_view>(
    {"title", "headline", "contact", "section", "entry", "subentry", "record", "detail",
     "paragraph", "list_item", "labelled", "letter_date", "address", "subject", "greeting",
     "letter_paragraph", "closing", "signature"});
static_assert(kind_words.size() == block_kind_count);

std::string home(const model::Location& location) {
    std::vector<std::string> parts;
    const auto add = [&](std::string_view part) {
        auto text = printable(part);
        if (!text.empty() && !std::ranges::contains(parts, text)) {
            parts.push_back(std::move(text));
        }
    };
    add(location.address);
    auto city = location.city;
    if (!location.postal_code.empty()) {
        city = location.postal_code + " " + city;
    }
    add(city);
    add(location.region);
    if (location.region.empty()) {
        add(location.country_code);
    }
    return text::join(parts, ", ");
}

Piece profile_piece(const model::Profile& profile) {
    auto shown = shown_address(profile.url);
    if (shown.empty()) {
        shown = printable(profile.username);
    } else if (text::fold(shown).find(text::fold(profile.username)) == std::string::npos) {
        shown = printable(profile.username) + " (" + shown + ")";
    }
    if (text::fold(shown).find(text::fold(profile.network)) == std::string::npos) {
        shown = printable(profile.network) + ": " + shown;
    }
    return {.text = shown, .role = Role::contact, .link = link_target(profile.url)};
}

std::vector<Piece> contact_pieces(const model::Basics& basics) {
    std::vector<Piece> pieces;
    const auto add = [&](std::string text, std::string link) {
        if (!text.empty()) {
            pieces.push_back(
                {.text = std::move(text), .role = Role::contact, .link = std::move(link)});
        }
    };
    const auto email = printable(basics.email);
    add(email, email.contains('@') ? link_target("mailto:" + email) : "");
    const auto phone = printable(basics.phone);
    std::string dialled;
    std::ranges::copy_if(phone, std::back_inserter(dialled),
                         [](char c) { return c == '+' || (c >= '0' && c <= '9'); });
    add(phone, dialled.size() >= 7 && dialled.size() <= 16 ? "tel:" + dialled : "");
    add(home(basics.location), "");
    add(shown_address(basics.url), link_target(basics.url));
    for (const auto& profile : basics.profiles) {
        auto piece = profile_piece(profile);
        const bool repeated = std::ranges::contains(pieces, piece.text, &Piece::text);
        if (!repeated) {
            add(std::move(piece.text), std::move(piece.link));
        }
    }
    return pieces;
}

}  // namespace

void add_head(const model::Basics& basics, const Template& design, std::vector<Block>& blocks) {
    if (auto name = printable(basics.name); !name.empty()) {
        blocks.push_back({.kind = BlockKind::title,
                          .pieces = {{.text = std::move(name), .role = Role::document_title}},
                          .keep_with_next = true});
    }
    if (auto label = printable(basics.label); !label.empty()) {
        blocks.push_back({.kind = BlockKind::headline,
                          .pieces = {{.text = std::move(label), .role = Role::headline}},
                          .keep_with_next = true});
    }
    Block contact{.kind = BlockKind::contact, .keep_with_next = true};
    for (auto& piece : contact_pieces(basics)) {
        if (!contact.pieces.empty()) {
            contact.pieces.push_back({.text = design.contact_separator, .role = Role::contact});
        }
        contact.pieces.push_back(std::move(piece));
    }
    if (!contact.pieces.empty()) {
        blocks.push_back(std::move(contact));
    }
}

Story tell(const model::Resume& resume, const Template& design, const Date& today) {
    Story story;
    story.author = printable(resume.basics.name);
    story.title = story.author.empty() ? "Résumé" : story.author + " – Résumé";
    story.subject = printable(resume.basics.label);
    story.language = resume.language.empty() ? "en" : resume.language;
    add_head(resume.basics, design, story.blocks);
    for (const auto& section : section_names(resume, design, today)) {
        auto blocks = section_blocks(resume, section, design);
        if (blocks.empty()) {
            continue;
        }
        story.blocks.push_back(
            {.kind = BlockKind::section,
             .section = section,
             .pieces = {{.text = section_title(resume, section), .role = Role::section_heading}},
             .keep_with_next = true});
        std::ranges::move(blocks, std::back_inserter(story.blocks));
    }
    return story;
}

std::string plain_text(const std::vector<Piece>& pieces) {
    std::string text;
    for (const auto& piece : pieces) {
        text += piece.text;
    }
    return text;
}

std::string_view to_word(Role role) {
    return role_words[static_cast<std::size_t>(role)];
}

std::string_view to_word(BlockKind kind) {
    return kind_words[static_cast<std::size_t>(kind)];
}

bool is_in_section(BlockKind kind) {
    return kind > BlockKind::section && kind < BlockKind::letter_date;
}

}  // namespace vouch::layout
