#include "skills/name_index.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace vouch::skills {

namespace {

std::uint64_t key_of(std::uint32_t node, TokenId token) {
    return (static_cast<std::uint64_t>(node) + 1) << 32U | token;
}

std::size_t mix(std::uint64_t key) {
    key *= 0x9E3779B97F4A7C15ULL;
    return static_cast<std::size_t>(key ^ (key >> 29U));
}

bool has_lower_case_at(std::string_view text, std::size_t at) {
    return at < text.size() && text::is_lower(text::decode(text, at).value);
}

}  // namespace

NameIndex::Node NameIndex::child(Node node, TokenId token) const {
    const auto key = key_of(node, token);
    const auto mask = edges_.size() - 1;
    for (auto slot = mix(key) & mask;; slot = (slot + 1) & mask) {
        if (edges_[slot].key == key) {
            return edges_[slot].target;
        }
        if (edges_[slot].key == 0) {
            return 0;
        }
    }
}

void NameIndex::grow() {
    const auto old = std::exchange(edges_, std::vector<Edge>(edges_.size() * 4));
    const auto mask = edges_.size() - 1;
    for (const auto& edge : old) {
        if (edge.key != 0) {
            auto slot = mix(edge.key) & mask;
            while (edges_[slot].key != 0) {
                slot = (slot + 1) & mask;
            }
            edges_[slot] = edge;
        }
    }
}

NameIndex::Node NameIndex::add_child(Node node, TokenId token) {
    if (const auto known = child(node, token)) {
        return known;
    }
    if ((edge_count_ + 1) * 2 > edges_.size()) {
        grow();
    }
    const auto target = static_cast<Node>(payloads_.size());
    payloads_.push_back(no_payload);
    goes_on_.push_back(false);
    goes_on_[node] = true;
    const auto key = key_of(node, token);
    const auto mask = edges_.size() - 1;
    auto slot = mix(key) & mask;
    while (edges_[slot].key != 0) {
        slot = (slot + 1) & mask;
    }
    edges_[slot] = {key, target};
    ++edge_count_;
    return target;
}

std::uint32_t NameIndex::add_tokens(std::span<const TokenId> tokens, std::uint32_t payload,
                                    Spelling spelling) {
    if (tokens.empty() || tokens.size() > name_tokens_max) {
        return payload;
    }
    Node node = 0;
    for (const auto token : tokens) {
        node = add_child(node, token);
    }
    if (root_.size() <= tokens.front()) {
        root_.resize(tokens.front() + 4096);
    }
    root_[tokens.front()] = child(0, tokens.front());
    // A spelling that was only derived from another name gives way to a name as it stands.
    auto& held = payloads_[node];
    const bool taken = held != no_payload && (held & derived_bit) == 0;
    if (spelling == Spelling::exact && !taken) {
        held = payload;
    } else if (held == no_payload) {
        held = payload | derived_bit;
    }
    return held & ~derived_bit;
}

std::uint32_t NameIndex::add(std::string_view name, std::uint32_t payload) {
    const auto parts = split_name(name);
    std::vector<TokenId> tokens;
    tokens.reserve(parts.size());
    for (const auto& part : parts) {
        tokens.push_back(vocabulary_.add(part.folded));
    }
    const auto owner = add_tokens(tokens, payload, Spelling::exact);
    if (owner == payload) {
        add_variants(parts, tokens, payload);
    }
    return owner;
}

void NameIndex::add_variants(const std::vector<NamePart>& parts, const std::vector<TokenId>& tokens,
                             std::uint32_t payload) {
    auto simple = tokens;
    bool simpler = false;
    bool joins = false;
    bool slash = false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto& part = parts[i];
        // A single plural name ("Windows", "Teams") does not stand for its singular.
        const bool plural_name = parts.size() == 1 && part.folded.ends_with('s');
        if (const auto form = plural_name ? std::string() : simple_form(part.folded);
            !form.empty()) {
            simple[i] = vocabulary_.add(form);
            simpler = true;
        }
        joins = joins || (i > 0 && (part.gap == Gap::hyphen || part.gap == Gap::dot));
        slash = slash || part.folded == "/";
    }
    if (simpler) {
        add_tokens(simple, payload, Spelling::derived);
    }
    if (joins) {
        add_joined(parts, payload);
    }
    if (slash) {
        auto bare = tokens;
        std::erase(bare, vocabulary_.find("/"));
        add_tokens(bare, payload, Spelling::derived);
    }
}

// "Back-End Development" as "backend development".
void NameIndex::add_joined(const std::vector<NamePart>& parts, std::uint32_t payload) {
    std::vector<TokenId> joined;
    std::string pending;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0 && parts[i].gap != Gap::hyphen && parts[i].gap != Gap::dot) {
            joined.push_back(vocabulary_.add(pending));
            pending.clear();
        }
        pending += parts[i].folded;
    }
    joined.push_back(vocabulary_.add(pending));
    add_tokens(joined, payload, Spelling::derived);
}

struct NameIndex::Walk {
    const NameIndex& index;
    std::string_view text;
    std::span<const Token> tokens;
    std::size_t end;  // no name reaches beyond this token
};

void NameIndex::follow(const Walk& walk, Node node, std::size_t at, bool exact,
                       std::vector<Hit>& hits) const {
    if (payloads_[node] != no_payload) {
        hits.push_back({static_cast<std::uint32_t>(at), payloads_[node] & ~derived_bit, exact});
    }
    if (at >= walk.end || !goes_on_[node]) {
        return;
    }
    const auto& token = walk.tokens[at];
    if (node != 0 && (token.gap == Gap::stop ||
                      (token.gap == Gap::newline && !has_lower_case_at(walk.text, token.begin)))) {
        return;
    }
    const auto next_of = [&](TokenId id) {
        return id == 0 ? 0 : node == 0 ? begin_of(id) : child(node, id);
    };
    if (const auto next = next_of(token.id)) {
        follow(walk, next, at + 1, exact, hits);
    }
    if (token.alternative != 0) {
        if (const auto next = next_of(token.alternative)) {
            follow(walk, next, at + 1, false, hits);
        }
    }
    if (at + 1 < walk.end && walk.tokens[at + 1].gap == Gap::hyphen) {
        const auto& second = walk.tokens[at + 1];
        const auto pair = text::fold(walk.text.substr(token.begin, token.end - token.begin)) +
                          text::fold(walk.text.substr(second.begin, second.end - second.begin));
        if (const auto id = vocabulary_.find(pair)) {
            if (const auto next = child(node, id)) {
                follow(walk, next, at + 2, false, hits);
            }
        }
    }
}

void NameIndex::match_at(std::string_view text, std::span<const Token> tokens, std::size_t at,
                         std::vector<Hit>& hits) const {
    hits.clear();
    if (!may_begin(tokens, at)) {
        return;
    }
    const Walk walk{*this, text, tokens, std::min(tokens.size(), at + name_tokens_max)};
    follow(walk, 0, at, true, hits);
    if (hits.size() < 2) {
        return;
    }
    std::ranges::stable_sort(hits, [](const Hit& a, const Hit& b) {
        return a.token_end != b.token_end ? a.token_end > b.token_end : a.exact && !b.exact;
    });
}

}  // namespace vouch::skills
