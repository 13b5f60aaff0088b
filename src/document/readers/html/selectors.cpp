#include "document/readers/html/selectors.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace vouch::document::readers::html {

namespace {

constexpr std::size_t compounds_max = 12;
constexpr int id_weight = 10'000;
constexpr int class_weight = 100;

bool is_name_character(char c) {
    return c == '-' || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

class SelectorReader {
public:
    explicit SelectorReader(std::string_view text) : text_(text::trim(text)) {}

    std::optional<CssSelector> read() {
        auto join = CssCompound::Join::none;
        while (at_ < text_.size()) {
            auto compound = read_compound();
            if (!compound || selector_.compounds.size() >= compounds_max) {
                return std::nullopt;
            }
            compound->join = join;
            selector_.compounds.push_back(std::move(*compound));
            join = read_join();
            const bool more = at_ < text_.size();
            if (more == (join == CssCompound::Join::none) ||
                (more && selector_.part != CssPart::element)) {
                return std::nullopt;
            }
        }
        return selector_.compounds.empty() ? std::nullopt : std::optional(std::move(selector_));
    }

private:
    std::string name() {
        std::string name;
        while (at_ < text_.size() && (is_name_character(text_[at_]) || text_[at_] == '\\')) {
            at_ += text_[at_] == '\\' && at_ + 1 < text_.size() ? 1 : 0;
            name += text_[at_++];
        }
        return name;
    }

    CssCompound::Join read_join() {
        auto join = CssCompound::Join::none;
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == '>' || c == '+' || c == '~') {
                join = c == '>'   ? CssCompound::Join::child
                       : c == '+' ? CssCompound::Join::next
                                  : CssCompound::Join::later;
            } else if (!text::is_space(static_cast<unsigned char>(c))) {
                break;
            } else if (join == CssCompound::Join::none) {
                join = CssCompound::Join::descendant;
            }
        }
        return join;
    }

    std::optional<CssCompound> read_compound() {
        CssCompound compound;
        const auto begin = at_;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '*') {
                ++at_;
            } else if (c == '.' || c == '#') {
                ++at_;
                auto value = name();
                if (value.empty()) {
                    return std::nullopt;
                }
                selector_.weight += c == '#' ? id_weight : class_weight;
                if (c == '#') {
                    compound.id = std::move(value);
                } else {
                    compound.classes.push_back(std::move(value));
                }
            } else if (c == '[') {
                if (!read_attribute(compound)) {
                    return std::nullopt;
                }
            } else if (c == ':') {
                if (!read_pseudo(compound)) {
                    return std::nullopt;
                }
            } else if (is_name_character(c) || c == '\\') {
                compound.tag = text::to_lower(name());
                ++selector_.weight;
            } else {
                break;
            }
        }
        return at_ == begin ? std::nullopt : std::optional(std::move(compound));
    }

    bool read_attribute(CssCompound& compound) {
        const auto close = text_.find(']', at_);
        if (close == std::string_view::npos) {
            return false;
        }
        const auto inside = text_.substr(at_ + 1, close - at_ - 1);
        at_ = close + 1;
        selector_.weight += class_weight;
        CssCompound::Attribute attribute;
        const auto equals = inside.find('=');
        auto name = inside.substr(0, equals);
        if (equals != std::string_view::npos) {
            using Test = CssCompound::Test;
            attribute.test = name.ends_with('^')   ? Test::begins
                             : name.ends_with('*') ? Test::contains
                             : name.ends_with('~') ? Test::has_word
                                                   : Test::equals;
            name.remove_suffix(attribute.test == Test::equals ? 0 : 1);
            auto value = text::trim(inside.substr(equals + 1));
            const bool quoted =
                value.size() >= 2 && (value.front() == '"' || value.front() == '\'');
            attribute.value = quoted ? value.substr(1, value.size() - 2) : value;
        }
        attribute.name = text::to_lower(text::trim(name));
        const bool readable = std::ranges::all_of(attribute.name, is_name_character);
        compound.attributes.push_back(std::move(attribute));
        return readable;
    }

    bool read_pseudo(CssCompound& compound) {
        while (at_ < text_.size() && text_[at_] == ':') {
            ++at_;
        }
        const auto word = text::to_lower(name());
        std::string argument;
        if (at_ < text_.size() && text_[at_] == '(') {
            const auto close = text_.find(')', at_);
            if (close == std::string_view::npos) {
                return false;
            }
            argument = text_.substr(at_ + 1, close - at_ - 1);
            std::erase(argument, ' ');
            at_ = close + 1;
        }
        selector_.weight += word == "before" || word == "after" ? 1 : class_weight;
        if (word == "before" || word == "after") {
            selector_.part = word == "before" ? CssPart::before : CssPart::after;
        } else if (word == "first-child" || word == "first-of-type") {
            compound.first_child = true;
        } else if (word == "last-child" || word == "last-of-type") {
            compound.last_child = true;
        } else if (word == "not" && (argument == ":first-child" || argument == ":first-of-type")) {
            compound.not_first = true;
        } else if (word == "not" && (argument == ":last-child" || argument == ":last-of-type")) {
            compound.not_last = true;
        } else if (word == "root") {
            compound.tag = "html";
        } else {
            return word == "link" || word == "any-link";
        }
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    CssSelector selector_;
};

bool attribute_matches(const CssCompound::Attribute& wanted, const GumboNode& element) {
    const auto* const found =
        gumbo_get_attribute(&element.v.element.attributes, wanted.name.c_str());
    if (found == nullptr) {
        return false;
    }
    const std::string_view value = found->value;
    switch (wanted.test) {
        case CssCompound::Test::present:
            return true;
        case CssCompound::Test::equals:
            return value == wanted.value;
        case CssCompound::Test::begins:
            return value.starts_with(wanted.value);
        case CssCompound::Test::contains:
            return value.contains(wanted.value);
        case CssCompound::Test::has_word:
            return std::ranges::contains(words_of(value), std::string_view(wanted.value));
    }
    return false;
}

bool is_last_element(const GumboNode& element) {
    const auto* const parent = parent_element(element);
    if (parent == nullptr) {
        return true;
    }
    const auto& siblings = parent->v.element.children;
    for (auto i = element.index_within_parent + 1; i < siblings.length; ++i) {
        if (static_cast<const GumboNode*>(siblings.data[i])->type == GUMBO_NODE_ELEMENT) {
            return false;
        }
    }
    return true;
}

}  // namespace

std::optional<CssSelector> read_selector(std::string_view text) {
    return SelectorReader(text).read();
}

bool compound_matches(const CssCompound& compound, const GumboNode& element) {
    if (!compound.tag.empty() && compound.tag != tag_name(element)) {
        return false;
    }
    if (!compound.id.empty() && html_attribute(element, "id") != compound.id) {
        return false;
    }
    if (!compound.classes.empty()) {
        const auto own = words_of(html_attribute(element, "class"));
        for (const auto& name : compound.classes) {
            if (!std::ranges::contains(own, std::string_view(name))) {
                return false;
            }
        }
    }
    for (const auto& attribute : compound.attributes) {
        if (!attribute_matches(attribute, element)) {
            return false;
        }
    }
    if ((compound.first_child || compound.not_first) &&
        (element_before(element) == nullptr) != compound.first_child) {
        return false;
    }
    return !(compound.last_child || compound.not_last) ||
           is_last_element(element) == compound.last_child;
}

const GumboNode* parent_element(const GumboNode& element) {
    const auto* const parent = element.parent;
    return parent != nullptr && parent->type == GUMBO_NODE_ELEMENT ? parent : nullptr;
}

const GumboNode* element_before(const GumboNode& element) {
    const auto* const parent = parent_element(element);
    if (parent == nullptr) {
        return nullptr;
    }
    const auto& siblings = parent->v.element.children;
    for (auto i = element.index_within_parent; i > 0; --i) {
        const auto* const sibling = static_cast<const GumboNode*>(siblings.data[i - 1]);
        if (sibling->type == GUMBO_NODE_ELEMENT) {
            return sibling;
        }
    }
    return nullptr;
}

std::string tag_name(const GumboNode& element) {
    const auto& tag = element.v.element;
    if (tag.tag != GUMBO_TAG_UNKNOWN) {
        return gumbo_normalized_tagname(tag.tag);
    }
    GumboStringPiece piece = tag.original_tag;
    gumbo_tag_from_original_text(&piece);
    return text::to_lower({piece.data, piece.length});
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = text.find_first_not_of(" \t\r\n\f", at);
        if (begin == std::string_view::npos) {
            break;
        }
        at = std::min(text.find_first_of(" \t\r\n\f", begin), text.size());
        words.push_back(text.substr(begin, at - begin));
    }
    return words;
}

std::string_view html_attribute(const GumboNode& element, const char* name) {
    const auto* found = gumbo_get_attribute(&element.v.element.attributes, name);
    return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

}  // namespace vouch::document::readers::html
