#include "llm/redact.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace vouch::llm {
namespace {

constexpr std::size_t phone_digits_least = 7;

bool is_boundary(std::string_view text, std::size_t at) {
    return at == 0 || at >= text.size() || !text::is_word_character(text::decode(text, at).value) ||
           !text::is_word_character(static_cast<unsigned char>(text[at - 1]));
}

bool is_phone(std::string_view word) {
    std::size_t digits = 0;
    for (const char c : word) {
        const bool digit = c >= '0' && c <= '9';
        digits += digit ? 1 : 0;
        if (!digit && !std::string_view("+()-. /").contains(c)) {
            return false;
        }
    }
    return digits >= phone_digits_least &&
           (word.front() == '+' || word.front() == '0' || word.front() == '(');
}

bool is_link(std::string_view word) {
    return word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.");
}

bool is_email(std::string_view word) {
    const auto at = word.find('@');
    return at != word.npos && at > 0 && word.find('.', at) != word.npos;
}

}  // namespace

Redactor::Redactor(const std::vector<std::pair<std::string, std::string>>& secrets) {
    for (const auto& [kind, secret] : secrets) {
        if (text::trim(secret).size() < 3) {
            continue;
        }
        placeholder_for(kind, text::trim(secret));
        if (kind == "NAME") {
            for (const auto part : text::split(secret, ' ')) {
                if (text::count_code_points(part) >= 3) {
                    placeholder_for(kind, part);
                }
            }
        }
    }
}

std::string Redactor::placeholder_for(std::string_view kind, std::string_view secret) {
    const auto known =
        std::ranges::find(given_, secret, &std::pair<std::string, std::string>::second);
    if (known != given_.end()) {
        return known->first;
    }
    std::string placeholder =
        "[" + std::string(kind) + "_" + std::to_string(given_.size() + 1) + "]";
    given_.emplace_back(placeholder, secret);
    std::ranges::stable_sort(given_, std::ranges::greater{},
                             [](const auto& pair) { return pair.second.size(); });
    return placeholder;
}

std::string Redactor::hide(std::string_view text) {
    for (const auto word : text::split(text, ' ')) {
        auto bare = word;
        while (!bare.empty() && std::string_view(",;:)").contains(bare.back())) {
            bare.remove_suffix(1);
        }
        if (!bare.empty() && (is_email(bare) || is_link(bare) || is_phone(bare))) {
            placeholder_for(is_email(bare) ? "EMAIL" : is_link(bare) ? "LINK" : "PHONE", bare);
        }
    }
    std::string hidden(text);
    for (const auto& [placeholder, secret] : given_) {
        for (auto at = hidden.find(secret); at != hidden.npos;
             at = hidden.find(secret, at + placeholder.size())) {
            if (!is_boundary(hidden, at) || !is_boundary(hidden, at + secret.size())) {
                at += secret.size();
                at = at > placeholder.size() ? at - placeholder.size() : 0;
                continue;
            }
            hidden.replace(at, secret.size(), placeholder);
        }
    }
    return hidden;
}

bool Redactor::restore(std::string& text) const {
    for (const auto& [placeholder, secret] : given_) {
        for (auto at = text.find(placeholder); at != text.npos;
             at = text.find(placeholder, at + secret.size())) {
            text.replace(at, placeholder.size(), secret);
        }
    }
    for (const auto* kind : {"[NAME_", "[EMAIL_", "[PHONE_", "[ADDRESS_", "[LINK_"}) {
        if (text.contains(kind)) {
            return false;
        }
    }
    return true;
}

}  // namespace vouch::llm
