#include "parse/web_address.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "parse/key.hpp"

namespace vouch::parse {
namespace {

// Hosts (with what precedes the user name in the path) and the network's name.
struct Network {
    std::string_view host;
    std::string_view path;
    std::string_view name;
};
constexpr Network networks[] = {
    {"linkedin.com", "/in/", "LinkedIn"},
    {"linkedin.com", "/pub/", "LinkedIn"},
    {"github.com", "/", "GitHub"},
    {"gitlab.com", "/", "GitLab"},
    {"bitbucket.org", "/", "Bitbucket"},
    {"xing.com", "/profile/", "Xing"},
    {"twitter.com", "/", "Twitter"},
    {"x.com", "/", "X"},
    {"facebook.com", "/", "Facebook"},
    {"instagram.com", "/", "Instagram"},
    {"stackoverflow.com", "/users/", "Stack Overflow"},
    {"medium.com", "/@", "Medium"},
    {"dribbble.com", "/", "Dribbble"},
    {"behance.net", "/", "Behance"},
    {"youtube.com", "/@", "YouTube"},
    {"youtube.com", "/c/", "YouTube"},
    {"tiktok.com", "/@", "TikTok"},
    {"kaggle.com", "/", "Kaggle"},
    {"orcid.org", "/", "ORCID"},
    {"researchgate.net", "/profile/", "ResearchGate"},
    {"scholar.google.com", "/citations?user=", "Google Scholar"},
    {"mastodon.social", "/@", "Mastodon"},
    {"bsky.app", "/profile/", "Bluesky"},
    {"vimeo.com", "/", "Vimeo"},
    {"soundcloud.com", "/", "SoundCloud"},
    {"dev.to", "/", "DEV"},
    {"hackerrank.com", "/", "HackerRank"},
    {"leetcode.com", "/", "LeetCode"},
    {"codepen.io", "/", "CodePen"},
    {"telegram.me", "/", "Telegram"},
    {"t.me", "/", "Telegram"},
    {"wa.me", "/", "WhatsApp"},
    {"pinterest.com", "/", "Pinterest"},
    {"imdb.com", "/name/", "IMDb"},
    {"academia.edu", "/", "Academia.edu"},
    {"huggingface.co", "/", "Hugging Face"},
    {"about.me", "/", "about.me"},
    {"angel.co", "/u/", "AngelList"},
    {"keybase.io", "/", "Keybase"},
    {"substack.com", "/@", "Substack"},
    {"threads.net", "/@", "Threads"},
    {"npmjs.com", "/~", "npm"},
};

constexpr std::string_view network_labels[] = {
    "LinkedIn",       "GitHub",    "GitLab",    "Bitbucket",      "Xing",       "XING",
    "Twitter",        "Facebook",  "Instagram", "Stack Overflow", "Medium",     "Dribbble",
    "Behance",        "YouTube",   "TikTok",    "Kaggle",         "ORCID",      "ResearchGate",
    "Google Scholar", "Mastodon",  "Bluesky",   "Vimeo",          "SoundCloud", "HackerRank",
    "LeetCode",       "CodePen",   "Telegram",  "Skype",          "WhatsApp",   "IMDb",
    "Hugging Face",   "Pinterest", "Threads",   "Substack",       "Signal",     "WeChat",
    "Discord",        "X"};

bool is_host_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool is_path_character(char c) {
    return is_host_character(c) ||
           std::string_view("._~:/?#[]@!$&'()*+,;=%").find(c) != std::string_view::npos;
}

bool is_local_character(char c) {
    return is_host_character(c) || c == '.' || c == '_' || c == '+' || c == '%' || c == '\'';
}

// The end of "label.label.tld" at `at`, or `at`.
std::size_t host_end(std::string_view value, std::size_t at) {
    std::size_t end = at;
    std::size_t labels = 0;
    std::size_t last = at;
    while (end < value.size() && is_host_character(value[end])) {
        last = end;
        while (end < value.size() && is_host_character(value[end])) {
            ++end;
        }
        ++labels;
        if (end + 1 < value.size() && value[end] == '.' && is_host_character(value[end + 1])) {
            ++end;
        } else {
            break;
        }
    }
    const std::string_view ending = value.substr(last, end - last);
    const bool letters = ending.size() >= 2 && std::ranges::all_of(ending, [](char c) {
                             return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
                         });
    return labels >= 2 && letters ? end : at;
}

// Endings that make a bare host an address without a scheme. Country codes are all two letters.
bool is_common_ending(std::string_view host) {
    static const std::set<std::string, std::less<>> endings = {
        "com",      "org",        "net",         "edu",      "gov",       "info",   "biz",
        "dev",      "app",        "tech",        "online",   "site",      "blog",   "page",
        "design",   "studio",     "name",        "pro",      "xyz",       "cloud",  "digital",
        "media",    "website",    "space",       "art",      "works",     "agency", "academy",
        "academia", "consulting", "engineering", "example",  "test",      "photo",  "photography",
        "social",   "network",    "systems",     "software", "solutions", "codes",  "email",
        "live",     "link",       "life",        "world",    "today",     "store",  "shop",
        "team",     "group",      "company",     "expert",   "guru",      "ninja",  "rocks"};
    const std::string ending = text::to_lower(host.substr(host.rfind('.') + 1));
    static const std::set<std::string, std::less<>> not_addresses = {
        "js", "py", "ts", "rb", "cs", "sc", "ph", "ed", "pt", "no", "st", "jr", "sr", "st"};
    // "B.Com", "B.Tech" are degrees
    return host.size() > 6 &&
           (endings.contains(ending) || (ending.size() == 2 && !not_addresses.contains(ending)));
}

std::size_t trim_address_end(std::string_view value, std::size_t begin, std::size_t end) {
    while (end > begin &&
           std::string_view(".,;:!?'\"").find(value[end - 1]) != std::string_view::npos) {
        --end;
    }
    const auto address = value.substr(begin, end - begin);
    if (end > begin && (value[end - 1] == ')' || value[end - 1] == ']') &&
        address.find('(') == std::string_view::npos &&
        address.find('[') == std::string_view::npos) {
        --end;
    }
    return end;
}

}  // namespace

std::vector<TextRange> find_emails(std::string_view value) {
    std::vector<TextRange> out;
    for (std::size_t sign = value.find('@'); sign != std::string_view::npos;
         sign = value.find('@', sign + 1)) {
        std::size_t begin = sign;
        while (begin > 0 && is_local_character(value[begin - 1]) && sign - begin < 64) {
            --begin;
        }
        while (begin < sign && (value[begin] == '.' || value[begin] == '\'')) {
            ++begin;
        }
        const std::size_t end = host_end(value, sign + 1);
        if (begin < sign && end > sign + 1) {
            out.push_back({begin, end});
        }
    }
    return out;
}

std::vector<TextRange> find_urls(std::string_view value) {
    std::vector<TextRange> out;
    std::size_t at = 0;
    while (at < value.size()) {
        if (!is_host_character(value[at]) ||
            (at > 0 && (is_host_character(value[at - 1]) || value[at - 1] == '@' ||
                        value[at - 1] == '.' || value[at - 1] == '_'))) {
            ++at;
            continue;
        }
        std::size_t host = at;
        bool sure = false;
        for (const std::string_view scheme : {"https://", "http://", "HTTPS://", "HTTP://"}) {
            if (value.substr(at).starts_with(scheme)) {
                host = at + scheme.size();
                sure = true;
            }
        }
        std::size_t end = host_end(value, host);
        if (end == host) {
            while (at < value.size() && is_host_character(value[at])) {
                ++at;
            }
            continue;
        }
        const std::string_view name = value.substr(host, end - host);
        const bool email =
            end < value.size() && (value[end] == '@' || value[end] == '_' || value[end] == '+');
        sure = sure || name.starts_with("www.") || name.starts_with("WWW.");
        if (email || !(sure || is_common_ending(name))) {
            at = end;
            while (email && at < value.size() && value[at] != ' ' && value[at] != '\t') {
                ++at;
            }
            continue;
        }
        if (end < value.size() &&
            (value[end] == '/' || value[end] == '?' || value[end] == '#' || value[end] == ':')) {
            while (end < value.size() && is_path_character(value[end])) {
                ++end;
            }
        }
        end = trim_address_end(value, at, end);
        out.push_back({at, end});
        at = end;
    }
    return out;
}

std::vector<TextRange> find_phones(std::string_view value) {
    std::vector<TextRange> out;
    for (std::size_t at = 0; at < value.size();) {
        const char c = value[at];
        const bool start =
            (c >= '0' && c <= '9') || c == '+' ||
            (c == '(' && at + 1 < value.size() &&
             (value[at + 1] == '+' || (value[at + 1] >= '0' && value[at + 1] <= '9')));
        const bool glued = at > 0 && (is_host_character(value[at - 1]) || value[at - 1] == '_' ||
                                      value[at - 1] == '/' || value[at - 1] == '@');
        if (!start || glued) {
            ++at;
            continue;
        }
        std::size_t end = at;
        std::size_t digits = 0;
        std::size_t last = at;
        std::size_t gap = 0;
        while (end < value.size() && digits <= 16) {
            const char sign = value[end];
            if (sign >= '0' && sign <= '9') {
                ++digits;
                last = end + 1;
                gap = 0;
            } else if (std::string_view("+()-./ ").find(sign) != std::string_view::npos) {
                if (++gap > 3 || (sign == '+' && end > at && value[at] != '(')) {
                    break;
                }
            } else if (value.substr(end).starts_with("\u00a0") ||
                       value.substr(end).starts_with("–") || value.substr(end).starts_with("‑") ||
                       value.substr(end).starts_with("\u2009")) {
                end += text::decode(value, end).size - 1u;
                if (++gap > 3) {
                    break;
                }
            } else {
                break;
            }
            ++end;
        }
        const bool letters_follow = last < value.size() && is_host_character(value[last]) &&
                                    static_cast<unsigned char>(value[last]) < 0x80;
        if (digits >= 7 && digits <= 15 && !letters_follow &&
            !(last < value.size() && value[last] == '@')) {
            out.push_back({at, last});
        }
        at = std::max(last, at + 1);
    }
    return out;
}

std::string bare_url(std::string_view url) {
    std::string out = text::to_lower(text::trim(url));
    for (const std::string_view prefix : {"https://", "http://", "www."}) {
        if (out.starts_with(prefix)) {
            out.erase(0, prefix.size());
        }
    }
    while (out.ends_with('/')) {
        out.pop_back();
    }
    return out;
}

bool is_map_address(std::string_view url) {
    const std::string bare = bare_url(url);
    const std::string_view path =
        std::string_view(bare).substr(std::min(bare.find('/'), bare.size()));
    static constexpr std::string_view hosts[] = {"maps.google.",   "maps.apple.", "maps.app.goo.gl",
                                                 "openstreetmap.", "goo.gl/maps", "bing.com/maps",
                                                 "waze.",          "g.page"};
    return (bare.starts_with("google.") && path.starts_with("/maps")) ||
           std::ranges::any_of(hosts,
                               [&](std::string_view host) { return bare.starts_with(host); });
}

std::optional<NetworkProfile> profile_of_url(std::string_view url) {
    std::string_view rest = text::trim(url);
    for (const std::string_view prefix :
         {"https://", "http://", "HTTPS://", "HTTP://", "www.", "WWW."}) {
        if (rest.starts_with(prefix)) {
            rest.remove_prefix(prefix.size());
        }
    }
    const std::size_t slash = rest.find('/');
    if (slash == std::string_view::npos || slash + 1 >= rest.size()) {
        return std::nullopt;
    }
    const std::string host = text::to_lower(rest.substr(0, slash));
    const std::string_view path = rest.substr(slash);
    const auto user_of = [](std::string_view tail) {
        return std::string(tail.substr(0, tail.find_first_of("/?#&")));
    };
    for (const Network& network : networks) {
        const bool same_host = host == network.host ||
                               (host.size() > network.host.size() && host.ends_with(network.host) &&
                                host[host.size() - network.host.size() - 1] == '.');
        if (same_host && path.starts_with(network.path) && path.size() > network.path.size()) {
            const std::string user = user_of(path.substr(network.path.size()));
            const std::string_view after = path.substr(network.path.size() + user.size());
            if (!user.empty() && (after.size() <= 1 || network.path != "/")) {
                return NetworkProfile{std::string(network.name), user};
            }
        }
    }
    // the fediverse: any host, "/@user"
    if (path.starts_with("/@") && path.size() > 2) {
        return NetworkProfile{"Mastodon", "@" + user_of(path.substr(2)) + "@" + host};
    }
    // a site nobody knows whose path says that it is about a user
    for (const std::string_view users :
         {"/profile/", "/profiles/", "/user/", "/users/", "/people/", "/member/"}) {
        if (path.starts_with(users) && path.size() > users.size()) {
            std::string site = host.substr(0, host.find('.'));
            return NetworkProfile{text::capitalise_first(site), user_of(path.substr(users.size()))};
        }
    }
    return std::nullopt;
}

std::string_view network_of_label(std::string_view label) {
    const std::string key = key_of(label);
    for (const std::string_view name : network_labels) {
        if (key_of(name) == key) {
            return name;
        }
    }
    return "";
}

}  // namespace vouch::parse
