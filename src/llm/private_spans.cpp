#include "llm/private_spans.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace vouch::llm {
namespace {

constexpr std::size_t phone_digits_least = 7;
constexpr std::size_t phone_digits_most = 15;  // ITU-T E.164
constexpr std::size_t separators_most = 3;     // between two digits of one number

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_email(std::string_view word) {
    const auto at = word.find('@');
    return at != word.npos && at > 0 && word.find('.', at) != word.npos;
}

// A host name without "http://" is told from "Node.js/React" by its ending.
bool is_host(std::string_view host) {
    constexpr std::array<std::string_view, 24> endings = {
        "com", "org", "net", "io", "dev", "me", "info", "eu", "uk", "de", "fr", "es",
        "nl",  "se",  "fi",  "no", "dk",  "ch", "at",   "it", "pl", "us", "ca", "example"};
    const auto dot = host.rfind('.');
    return dot != host.npos && dot > 0 &&
           std::ranges::contains(endings, text::to_lower(host.substr(dot + 1)));
}

bool is_link(std::string_view word) {
    const auto lower = text::to_lower(word);
    return lower.contains("://") || lower.starts_with("www.") || lower.starts_with("mailto:") ||
           is_host(word.substr(0, word.find('/')));
}

bool is_handle(std::string_view word) {
    return word.size() > 2 && word.front() == '@';
}

bool is_separator(char c) {
    return std::string_view(" -.()/").contains(c);
}

// A run of digits that belong together, and where in the text each stands.
struct DigitRun {
    std::string digits;
    std::vector<std::size_t> places;
};

std::vector<DigitRun> digit_runs(std::string_view text) {
    std::vector<DigitRun> runs;
    std::size_t apart = separators_most + 1;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_digit(text[at])) {
            if (apart > separators_most) {
                runs.emplace_back();
            }
            runs.back().digits += text[at];
            runs.back().places.push_back(at);
            apart = 0;
        } else if (text.substr(at).starts_with("\u00a0")) {
            ++at;  // a no-break space has two bytes
            ++apart;
        } else {
            apart = is_separator(text[at]) ? apart + 1 : separators_most + 1;
        }
    }
    return runs;
}

// With the sign or bracket that opens the number.
std::size_t opening(std::string_view text, std::size_t first_digit) {
    auto begin = first_digit;
    while (begin > 0 && (text[begin - 1] == '+' || text[begin - 1] == '(')) {
        --begin;
    }
    return begin;
}

// 555-010-0199: three, three and four digits, as in North America.
bool is_american(std::string_view text, const DigitRun& run) {
    const auto& at = run.places;
    return run.digits.size() == 10 && at[3] > at[2] + 1 && at[6] > at[5] + 1 &&
           at[2] == at[0] + 2 && at[5] == at[3] + 2 && at[9] == at[6] + 3 && text[at[3] - 1] != '/';
}

bool looks_like_phone(std::string_view text, const DigitRun& run) {
    if (run.digits.size() < phone_digits_least || run.digits.size() > phone_digits_most) {
        return false;
    }
    return opening(text, run.places.front()) < run.places.front() || run.digits.front() == '0' ||
           is_american(text, run);
}

}  // namespace

void find_addresses(std::string_view text, std::vector<PrivateSpan>& spans) {
    constexpr std::string_view before = "(<[{\"'";
    constexpr std::string_view after = ".,;:!?)>]}\"'";
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
        auto word = text.substr(begin, end - begin);
        auto start = begin;
        while (!word.empty() && before.contains(word.front())) {
            word.remove_prefix(1);
            ++start;
        }
        while (!word.empty() && after.contains(word.back())) {
            word.remove_suffix(1);
        }
        if (is_email(word)) {
            spans.push_back({start, start + word.size(), "EMAIL"});
        } else if (is_link(word) || is_handle(word)) {
            spans.push_back({start, start + word.size(), "LINK"});
        }
        begin = end + 1;
    }
}

void find_phones(std::string_view text, const std::vector<std::string>& ends,
                 std::vector<PrivateSpan>& spans) {
    for (const auto& run : digit_runs(text)) {
        const auto whole =
            PrivateSpan{opening(text, run.places.front()), run.places.back() + 1, "PHONE"};
        const bool known = std::ranges::any_of(
            ends, [&](const std::string& end) { return run.digits.contains(end); });
        if (known || looks_like_phone(text, run)) {
            spans.push_back(whole);
        }
    }
}

void find_placeholders(std::string_view text, std::vector<PrivateSpan>& spans) {
    for (auto at = text.find('['); at != text.npos; at = text.find('[', at + 1)) {
        auto end = at + 1;
        while (end < text.size() && text[end] >= 'A' && text[end] <= 'Z') {
            ++end;
        }
        const bool has_kind = end > at + 1 && end < text.size() && text[end] == '_';
        const auto digits = ++end;
        while (has_kind && end < text.size() && is_digit(text[end])) {
            ++end;
        }
        if (has_kind && end > digits && end < text.size() && text[end] == ']') {
            spans.push_back({at, end + 1, "TEXT"});
        }
    }
}

std::vector<PrivateSpan> merged(std::vector<PrivateSpan> spans) {
    std::ranges::sort(spans, [](const PrivateSpan& a, const PrivateSpan& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::vector<PrivateSpan> apart;
    for (const auto& span : spans) {
        if (!apart.empty() && span.begin < apart.back().end) {
            apart.back().end = std::max(apart.back().end, span.end);
        } else {
            apart.push_back(span);
        }
    }
    return apart;
}

}  // namespace vouch::llm
