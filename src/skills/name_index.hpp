#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "skills/token_scan.hpp"

// Many names, found in one pass over a text: a trie over token numbers in one flat hash table.
// Spelling variants that need no listing are matched here: letter case, accents, plurals,
// American and British endings, hyphens ("back-end", "back end", "backend"), "CI/CD" and "CI CD".
namespace vouch::skills {

class NameIndex {
public:
    // Adds a name with what it stands for. The first payload of a spelling wins; gives the
    // payload that holds the exact spelling afterwards.
    std::uint32_t add(std::string_view name, std::uint32_t payload);

    // Adds a word that belongs to no name, so that its tokens have a number.
    TokenId add_word(std::string_view folded) {
        return vocabulary_.add(folded);
    }

    void scan(std::string_view text, std::vector<Token>& tokens) const {
        scan_tokens(text, vocabulary_, tokens);
    }

    struct Hit {
        std::uint32_t token_end = 0;  // index of the token after the last one
        std::uint32_t payload = 0;
        bool exact = true;  // no plural, spelling or joining was needed
    };
    // All names that begin at a token, longest first. `text` is what the tokens were cut from.
    void match_at(std::string_view text, std::span<const Token> tokens, std::size_t at,
                  std::vector<Hit>& hits) const;

    // Whether a name may begin at a token: most words of a text are refused here.
    bool may_begin(std::span<const Token> tokens, std::size_t at) const {
        return begin_of(tokens[at].id) != 0 || begin_of(tokens[at].alternative) != 0 ||
               (at + 1 < tokens.size() && tokens[at + 1].gap == Gap::hyphen);
    }

    std::size_t token_count() const {
        return vocabulary_.size();
    }

private:
    using Node = std::uint32_t;
    static constexpr std::uint32_t no_payload = UINT32_MAX;
    static constexpr std::size_t name_tokens_max = 12;

    struct Edge {
        std::uint64_t key = 0;  // node and token; 0 is free
        Node target = 0;
    };

    enum class Spelling : std::uint8_t { exact, derived };
    static constexpr std::uint32_t derived_bit = 1U << 31U;

    std::uint32_t add_tokens(std::span<const TokenId> tokens, std::uint32_t payload,
                             Spelling spelling);
    void add_variants(const std::vector<NamePart>& parts, const std::vector<TokenId>& tokens,
                      std::uint32_t payload);
    void add_joined(const std::vector<NamePart>& parts, std::uint32_t payload);
    Node child(Node node, TokenId token) const;
    Node begin_of(TokenId token) const {
        return token < root_.size() ? root_[token] : 0;
    }
    Node add_child(Node node, TokenId token);
    void grow();

    struct Walk;
    void follow(const Walk& walk, Node node, std::size_t at, bool exact,
                std::vector<Hit>& hits) const;

    Vocabulary vocabulary_;
    std::vector<Edge> edges_ = std::vector<Edge>(1U << 16U);
    std::size_t edge_count_ = 0;
    std::vector<std::uint32_t> payloads_ = {no_payload};  // by node; 0 is the root
    std::vector<bool> goes_on_ = {false};  // by node: some name has a further token there
    std::vector<Node> root_;               // by token: where names that begin with it go on, or 0
};

}  // namespace vouch::skills
