#include "parse/posting/address_name.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "parse/posting/head.hpp"
#include "parse/posting/text.hpp"

namespace vouch::parse::posting {

namespace {

constexpr std::size_t name_bytes_min = 4;
constexpr std::size_t addresses_max = 12;

// Letters and digits alone, folded; "&" as the word that is said for it, or as nothing.
std::string bare(std::string_view name, std::string_view ampersand = "") {
    std::string letters;
    for (const char c : text::fold(name)) {
        letters += c == '&' ? ampersand : "";
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            letters += c;
        }
    }
    return letters;
}

bool is_host_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-';
}

// The longest part of a host but its ending and what all hosts begin with.
std::string telling_part(std::string_view host) {
    static constexpr auto plain = phrases<
        "www|jobs|job|careers|career|karriere|mail|apply|recruiting|recruitment|gmail|"
        "googlemail|outlook|hotmail|yahoo|icloud|protonmail|gmx|linkedin|indeed|greenhouse|"
        "lever|workday|myworkdayjobs|smartrecruiters|stepstone|infojobs|monster|glassdoor|"
        "xing|gupy|francetravail|usajobs|example|google|teamtailor|personio|bamboohr|ashbyhq">();
    auto parts = text::split(host, '.');
    if (parts.size() < 2) {
        return {};
    }
    parts.pop_back();
    std::string longest;
    for (const auto part : parts) {
        auto name = bare(part);
        if (name.size() > longest.size() && !std::ranges::contains(plain, std::string_view(name))) {
            longest = std::move(name);
        }
    }
    return longest.size() >= name_bytes_min ? longest : std::string();
}

}  // namespace

std::vector<std::string> address_names(std::string_view text) {
    std::vector<std::string> names;
    for (const std::string_view sign : {"@", "://", "www."}) {
        for (auto at = text.find(sign);
             at != std::string_view::npos && names.size() < addresses_max;
             at = text.find(sign, at + 1)) {
            const auto begin = at + sign.size();
            auto end = begin;
            while (end < text.size() && is_host_byte(text[end])) {
                ++end;
            }
            auto name = telling_part(text.substr(begin, end - begin));
            if (!name.empty() && !std::ranges::contains(names, name)) {
                names.push_back(std::move(name));
            }
        }
    }
    return names;
}

bool is_in_addresses(std::string_view name, const std::vector<std::string>& addresses) {
    // "The Gilded Trout" at gildedtrout.example
    const auto own = without_article(name.starts_with("The ") ? name.substr(4) : name);
    const auto matches = [&](const std::string& letters) {
        return letters.size() >= name_bytes_min &&
               std::ranges::any_of(addresses, [&](const std::string& address) {
                   return letters.starts_with(address) || address.starts_with(letters);
               });
    };
    return matches(bare(own)) || matches(bare(own, "and"));
}

std::string name_of_addresses(std::string_view text, const std::vector<std::string>& addresses) {
    constexpr std::size_t name_words_max = 6;
    const auto words = text::words(text);
    std::string best;
    for (std::size_t i = 0; i < words.size() && !addresses.empty(); ++i) {
        if (!is_upper_start(text.substr(words[i].begin, words[i].end - words[i].begin))) {
            continue;
        }
        std::size_t end = words[i].end;
        std::size_t taken = 0;
        for (auto at = i; at < std::min(words.size(), i + name_words_max); ++at) {
            const auto word = text.substr(words[at].begin, words[at].end - words[at].begin);
            const auto between = text::trim(text.substr(end, words[at].begin - end));
            const bool line_end =
                text.substr(end, words[at].begin - end).find('\n') != std::string_view::npos;
            if (at > i && ((!between.empty() && between != "&" && between != "-") || line_end ||
                           !is_upper_start(word))) {
                break;
            }
            end = words[at].end;
            ++taken;
        }
        const auto name = text.substr(words[i].begin, end - words[i].begin);
        // In an address itself the name is not shown.
        const bool in_address = (words[i].begin > 0 && (text[words[i].begin - 1] == '@' ||
                                                        text[words[i].begin - 1] == '.')) ||
                                (end < text.size() && text[end] == '@');
        const auto letters = bare(name);
        const auto spelled = bare(name, "and");
        const bool called = std::ranges::any_of(addresses, [&](const std::string& address) {
            return letters.starts_with(address) || spelled.starts_with(address);
        });
        if (called && !in_address && name.size() > best.size()) {
            best = std::string(name);
        }
        i += called ? taken - 1 : 0;
    }
    return best;
}

}  // namespace vouch::parse::posting
