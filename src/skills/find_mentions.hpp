#pragma once

#include <string_view>
#include <vector>

#include "skills/taxonomy_tables.hpp"

// What the parts of the finder share. Private to this module.
namespace vouch::skills {

// How sure a name is the skill: `possible` asks its context, `loose` (wrong letter case) asks for
// a list or a cue.
enum class Sense : std::uint8_t { refused, loose, possible, by_context, certain };

// A name in the text, in tokens.
struct Found {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint32_t surface = 0;
    Sense sense = Sense::refused;
};

// Whether two neighbours are items of one list: "Go, R", "HTML/CSS", "Rust or Zig".
enum class ItemLink : std::uint8_t { none, list };

// A text with its tokens, and questions about places in it.
struct TokenText {
    std::string_view text;
    const std::vector<Token>& tokens;
    const std::vector<WordRole>& roles;

    std::string_view of(std::size_t index) const {
        return text.substr(tokens[index].begin, tokens[index].end - tokens[index].begin);
    }
    // What stands between the end of one token and the begin of another.
    std::string_view between(std::size_t end_of, std::size_t begin_of) const;
    const WordRole& role(std::size_t index) const {
        static constexpr WordRole unknown;
        const auto id = tokens[index].id;
        return id != 0 && id < roles.size() ? roles[id] : unknown;
    }
    Cue cue(std::size_t index) const {
        return role(index).cue;
    }
    bool ends_sentence(std::size_t index) const {
        return index + 1 >= tokens.size() || tokens[index + 1].begins_sentence;
    }
    // In a line all in capitals they say nothing.
    bool line_shouts(std::size_t index) const;
    bool begins_sentence(std::size_t index) const;
    // Between commas, slashes, line ends or words that join items.
    bool is_item(std::size_t begin, std::size_t end) const;
    // Of the last token of one item and the first of the next.
    ItemLink link(std::size_t last, std::size_t next) const;

private:
    // The line asked about last: neighbours ask about the same one.
    struct Line {
        std::size_t begin = 0;
        std::size_t end = 0;
        bool shouts = false;
    };
    mutable Line line_;

public:
    TokenText(std::string_view text_of_tokens, const std::vector<Token>& its_tokens,
              const std::vector<WordRole>& its_roles)
        : text(text_of_tokens), tokens(its_tokens), roles(its_roles) {}
};

}  // namespace vouch::skills
