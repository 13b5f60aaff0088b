#include "llm/redact.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "llm/private_spans.hpp"

namespace vouch::llm {
namespace {

constexpr std::size_t phone_end_digits = 7;
constexpr std::size_t secret_letters_least = 3;
constexpr std::size_t gap_bytes_most = 3;  // between two words of one secret

// Parts of names that stand in other texts too, and tell nothing on their own.
constexpr std::array<std::string_view, 36> not_names = {
    "al",  "bin",  "da", "de", "del", "den", "der", "di",  "dos",  "dr", "el",  "ibn",
    "ii",  "iii",  "jr", "la", "le",  "los", "mba", "md",  "miss", "mr", "mrs", "ms",
    "phd", "prof", "rn", "sr", "st",  "ten", "ter", "van", "von",  "y",  "zu",  "the"};

struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string folded;
    bool capital = false;  // its first letter is one
};

// Runs of letters and digits; every other sign sets words apart.
std::vector<Word> plain_words(std::string_view text) {
    std::vector<Word> words;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = text::decode(text, at);
        if (text::is_word_character(point.value)) {
            if (!inside) {
                words.push_back({.begin = at, .capital = text::is_upper(point.value)});
            }
            words.back().end = at + point.size;
        }
        inside = text::is_word_character(point.value);
        at += point.size;
    }
    for (auto& word : words) {
        word.folded = text::fold(text.substr(word.begin, word.end - word.begin));
    }
    return words;
}

bool starts_here(const std::vector<Word>& words, std::size_t at,
                 const std::vector<std::string>& secret) {
    if (at + secret.size() > words.size()) {
        return false;
    }
    for (std::size_t i = 0; i < secret.size(); ++i) {
        const bool far = i > 0 && words[at + i].begin - words[at + i - 1].end > gap_bytes_most;
        if (far || words[at + i].folded != secret[i]) {
            return false;
        }
    }
    return true;
}

std::string digits_of(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits),
                         [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

// Cut at each of `separators`.
std::vector<std::string_view> cut(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(separators), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::string_view without_scheme(std::string_view link) {
    if (const auto scheme = link.find("://"); scheme != link.npos) {
        link.remove_prefix(scheme + 3);
    }
    return link.starts_with("www.") ? link.substr(4) : link;
}

}  // namespace

Redactor::Redactor(const std::vector<std::pair<std::string, std::string>>& secrets) {
    for (const auto& [kind, secret] : secrets) {
        if (kind == "PHONE") {
            if (auto digits = digits_of(secret); digits.size() >= phone_end_digits) {
                phone_ends_.push_back(digits.substr(digits.size() - phone_end_digits));
            }
        } else if (kind == "NAME") {
            add("NAME", secret, false);
            for (const auto part : cut(secret, " -,.\t")) {
                add("NAME", part, true);
            }
        } else if (kind == "ADDRESS") {
            for (const auto line : cut(secret, ",;\n")) {
                add("ADDRESS", line, false);
            }
        } else {
            add(kind == "EMAIL" ? "EMAIL" : "LINK", without_scheme(secret), false);
        }
    }
}

void Redactor::add(std::string_view kind, std::string_view text, bool with_capital) {
    Secret secret{.kind = kind, .with_capital = with_capital};
    std::size_t letters = 0;
    for (auto& word : plain_words(text)) {
        letters += text::count_code_points(word.folded);
        secret.words.push_back(std::move(word.folded));
    }
    const bool is_part = secret.words.size() == 1 && with_capital;
    if (is_part ? letters < 2 || std::ranges::contains(not_names, secret.words.front())
                : letters < secret_letters_least) {
        return;
    }
    secrets_.push_back(std::move(secret));
}

std::string Redactor::placeholder_for(std::string_view kind, std::string_view hidden) {
    const auto known =
        std::ranges::find(given_, hidden, &std::pair<std::string, std::string>::second);
    if (known != given_.end()) {
        return known->first;
    }
    auto placeholder = "[" + std::string(kind) + "_" + std::to_string(given_.size() + 1) + "]";
    given_.emplace_back(placeholder, hidden);
    return placeholder;
}

std::string Redactor::hide(std::string_view text) {
    std::vector<PrivateSpan> spans;
    find_placeholders(text, spans);
    find_addresses(text, spans);
    find_phones(text, phone_ends_, spans);
    const auto words = plain_words(text);
    for (std::size_t at = 0; at < words.size(); ++at) {
        for (const auto& secret : secrets_) {
            if ((words[at].capital || !secret.with_capital) &&
                starts_here(words, at, secret.words)) {
                spans.push_back(
                    {words[at].begin, words[at + secret.words.size() - 1].end, secret.kind});
            }
        }
    }
    std::string hidden;
    std::size_t done = 0;
    for (const auto& span : merged(std::move(spans))) {
        hidden += text.substr(done, span.begin - done);
        hidden += placeholder_for(span.kind, text.substr(span.begin, span.end - span.begin));
        done = span.end;
    }
    hidden += text.substr(done);
    return hidden;
}

bool Redactor::restore(std::string& text) const {
    std::vector<PrivateSpan> spans;
    find_placeholders(text, spans);
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
        const auto placeholder = text.substr(span->begin, span->end - span->begin);
        const auto found =
            std::ranges::find(given_, placeholder, &std::pair<std::string, std::string>::first);
        if (found == given_.end()) {
            return false;
        }
        text.replace(span->begin, placeholder.size(), found->second);
    }
    return true;
}

}  // namespace vouch::llm
