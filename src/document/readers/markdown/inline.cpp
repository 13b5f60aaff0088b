#include "document/readers/markdown/inline.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"
#include "document/readers/markdown/source.hpp"

namespace vouch::document::readers::markdown {

namespace {

struct Entity {
    std::string_view name;
    char32_t value;
};
constexpr std::array entities = {
    Entity{"amp", '&'},      Entity{"lt", '<'},        Entity{"gt", '>'},
    Entity{"quot", '"'},     Entity{"apos", '\''},     Entity{"nbsp", 0xA0},
    Entity{"ndash", 0x2013}, Entity{"mdash", 0x2014},  Entity{"bull", 0x2022},
    Entity{"middot", 0xB7},  Entity{"hellip", 0x2026}, Entity{"copy", 0xA9},
    Entity{"reg", 0xAE},     Entity{"trade", 0x2122},  Entity{"rsquo", 0x2019},
    Entity{"lsquo", 0x2018}, Entity{"rdquo", 0x201D},  Entity{"ldquo", 0x201C},
    Entity{"eacute", 0xE9},  Entity{"euro", 0x20AC},   Entity{"pound", 0xA3},
    Entity{"deg", 0xB0},     Entity{"ensp", 0x2002},   Entity{"emsp", 0x2003}};

constexpr int links_deep_max = 4;

// Commands of LaTeX that only move things on the page.
constexpr std::array<std::string_view, 12> layout_commands = {
    "vspace",    "hspace",  "newpage", "pagebreak", "clearpage", "noindent",
    "smallskip", "medskip", "bigskip", "hrulefill", "hline",     "centering"};

class InlineReader {
public:
    InlineReader(const Style& base, const MarkdownLinks& links) : links_(links), style_(base) {}

    void read(std::string_view text, int depth) {
        for (std::size_t at = 0; at < text.size();) {
            at = step(text, at, depth);
        }
    }
    std::vector<Run> take() {
        end_run();
        return std::move(runs_);
    }

private:
    std::size_t step(std::string_view text, std::size_t at, int depth) {
        const char c = text[at];
        const char next = at + 1 < text.size() ? text[at + 1] : '\0';
        switch (c) {
            case '\\':
                return escape(text, at, next);
            case '$':
                return formula(text, at);
            case '-':
                return dashes(text, at);
            case '`':
                return code(text, at);
            case '*':
            case '_':
                return emphasis(text, at);
            case '[':
                return link(text, at, depth, false);
            case '!':
                return next == '[' ? link(text, at + 1, depth, true) : literal(text, at);
            case '<':
                return angle(text, at);
            case '&':
                return entity(text, at);
            case '~':
                return next == '~' ? at + 2 : literal(text, at);
            case '\n':
                return line_end(at);
            default:
                return literal(text, at);
        }
    }
    std::size_t literal(std::string_view text, std::size_t at) {
        pending_ += text[at];
        return at + 1;
    }
    // Two spaces or a backslash at the line's end force a break; else the paragraph flows on.
    std::size_t line_end(std::size_t at) {
        const bool forced = pending_.ends_with("  ");
        pending_ += forced ? '\n' : ' ';
        return at + 1;
    }
    std::size_t escape(std::string_view text, std::size_t at, char next) {
        if (const auto end = latex_command(text, at); end > at) {
            return end;
        }
        const bool punctuation =
            next > 0x20 && next < 0x7F && !text::is_letter(next) && !text::is_digit(next);
        if (next != '\n' && !punctuation) {
            pending_ += '\\';
            return at + 1;
        }
        pending_ += next;
        return at + 2;
    }
    // LaTeX between Markdown: "\hfill", "\vspace{2mm}", "\newpage".
    std::size_t latex_command(std::string_view text, std::size_t at) {
        auto end = at + 1;
        while (end < text.size() && text::is_letter(static_cast<unsigned char>(text[end]))) {
            ++end;
        }
        const auto name = text.substr(at + 1, end - at - 1);
        const bool gap = name == "hfill" || name == "quad" || name == "qquad";
        const bool line = name == "newline" || name == "linebreak" || name == "par";
        if (!gap && !line && !std::ranges::contains(layout_commands, name)) {
            return at;
        }
        pending_ += gap ? "\t" : line ? "\n" : "";
        if (end < text.size() && text[end] == '*') {
            ++end;
        }
        const auto close = end < text.size() && text[end] == '{' ? text.find('}', end) : end;
        return close == std::string_view::npos || close == end ? end : close + 1;
    }
    // "$\cdot$" and "$|$" as separators.
    std::size_t formula(std::string_view text, std::size_t at) {
        const auto close = text.find('$', at + 1);
        if (close == std::string_view::npos || close > at + 12) {
            return literal(text, at);
        }
        const auto inside = text::trim(text.substr(at + 1, close - at - 1));
        const std::string_view sign = inside == "\\cdot"     ? "·"
                                      : inside == "\\bullet" ? "•"
                                      : inside == "\\sim"    ? "~"
                                      : inside == "|" || inside == "\\mid" || inside == "\\vert"
                                          ? "|"
                                          : "";
        if (sign.empty()) {
            return literal(text, at);
        }
        pending_ += sign;
        return close + 1;
    }
    // "2019--2021" and "---" are dashes, "--option" is not.
    std::size_t dashes(std::string_view text, std::size_t at) {
        const auto end = std::min(text.find_first_not_of('-', at), text.size());
        const auto count = end - at;
        const bool option = (at == 0 || text[at - 1] == ' ') && end < text.size() &&
                            text::is_letter(static_cast<unsigned char>(text[end]));
        if (count < 2 || count > 3 || option) {
            pending_ += text.substr(at, count);
        } else {
            pending_ += count == 2 ? "–" : "—";
        }
        return end;
    }
    std::size_t code(std::string_view text, std::size_t at) {
        const auto ticks = std::min(text.find_first_not_of('`', at), text.size()) - at;
        const auto fence = text.substr(at, ticks);
        const auto close = text.find(fence, at + ticks);
        if (close == std::string_view::npos) {
            pending_ += fence;
            return at + ticks;
        }
        pending_ += text.substr(at + ticks, close - at - ticks);
        return close + ticks;
    }
    std::size_t emphasis(std::string_view text, std::size_t at) {
        const char sign = text[at];
        const auto end = std::min(text.find_first_not_of(sign, at), text.size());
        const auto count = end - at;
        const bool space_after = end >= text.size() || text[end] == ' ' || text[end] == '\n';
        const bool space_before = at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n';
        const bool in_word = !space_before && !space_after && sign == '_' &&
                             text::is_word_character(text::decode(text, end).value) &&
                             std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0;
        const bool closes = !space_before && is_open(sign, count);
        const bool opens = !closes && !space_after &&
                           text.find(std::string(count, sign), end) != std::string_view::npos;
        if (count > 3 || in_word || (!closes && !opens)) {
            pending_ += text.substr(at, count);
            return end;
        }
        end_run();
        if (count != 2) {
            style_.italic = opens;
            italic_sign_ = opens ? sign : '\0';
        }
        if (count >= 2) {
            style_.bold = opens || base_bold_;
            bold_sign_ = opens ? sign : '\0';
        }
        return end;
    }
    bool is_open(char sign, std::size_t count) const {
        return (count != 1 ? bold_sign_ == sign : true) &&
               (count != 2 ? italic_sign_ == sign : true);
    }
    std::size_t link(std::string_view text, std::size_t at, int depth, bool image) {
        const auto label_end = closing(text, at, '[', ']');
        if (label_end == std::string_view::npos || depth >= links_deep_max) {
            return literal(text, at);
        }
        const auto label = text.substr(at + 1, label_end - at - 1);
        if (label.starts_with('^') && !image) {
            return label_end + 1;  // a footnote's mark
        }
        auto after = label_end + 1;
        std::string target;
        const char next = after < text.size() ? text[after] : '\0';
        const auto target_end = next == '('   ? closing(text, after, '(', ')')
                                : next == '[' ? closing(text, after, '[', ']')
                                              : std::string_view::npos;
        if (next == '(') {
            if (target_end == std::string_view::npos) {
                return literal(text, at);
            }
            const auto inside = text::trim(text.substr(after + 1, target_end - after - 1));
            target = inside.substr(0, inside.find_first_of(" \t\n\""));
            after = target_end + 1;
        } else {
            const bool full = target_end != std::string_view::npos && target_end > after + 1;
            const auto reference = full ? text.substr(after + 1, target_end - after - 1) : label;
            const auto found = links_.find(markdown_label(reference));
            // A span with attributes: "[2019]{.date}".
            if (found == links_.end() && next != '{' && !full) {
                return literal(text, at);
            }
            target = found == links_.end() ? "" : found->second;
            after = target_end == std::string_view::npos ? after : target_end + 1;
        }
        after = skip_attributes(text, after);
        if (image) {
            return after;
        }
        if (target.starts_with('<') && target.ends_with('>')) {
            target = target.substr(1, target.size() - 2);
        }
        end_run();
        const auto outer = std::exchange(link_, std::move(target));
        read(label, depth + 1);
        end_run();
        link_ = outer;
        return after;
    }
    // "{.class #id}" behind a link or span.
    static std::size_t skip_attributes(std::string_view text, std::size_t at) {
        const auto close = at < text.size() && text[at] == '{' ? text.find('}', at) : at;
        return close == std::string_view::npos || close == at ? at : close + 1;
    }
    static std::size_t closing(std::string_view text, std::size_t at, char open, char close) {
        int depth = 0;
        const auto end = std::min(text.size(), at + 4'096);
        for (auto i = at; i < end; ++i) {
            if (text[i] == '\\') {
                ++i;
            } else if (text[i] == open) {
                ++depth;
            } else if (text[i] == close && --depth == 0) {
                return i;
            }
        }
        return std::string_view::npos;
    }
    // <https://…>, <me@example.com> or an HTML tag.
    std::size_t angle(std::string_view text, std::size_t at) {
        const auto end = text.find('>', at);
        if (end == std::string_view::npos || end - at > 2'048 || end == at + 1) {
            return literal(text, at);
        }
        const auto inside = text.substr(at + 1, end - at - 1);
        const bool address =
            !inside.contains(' ') && (inside.contains("://") || inside.starts_with("mailto:") ||
                                      (inside.contains('@') && inside.contains('.')));
        if (address) {
            end_run();
            link_ = inside.contains(':') ? std::string(inside) : "mailto:" + std::string(inside);
            pending_ = inside.starts_with("mailto:") ? inside.substr(7) : inside;
            end_run();
            link_.clear();
            return end + 1;
        }
        const bool tag = text::is_letter(static_cast<unsigned char>(inside.front())) ||
                         inside.front() == '/' || inside.front() == '!';
        if (!tag) {
            return literal(text, at);
        }
        tag_in_text(inside);
        return end + 1;
    }
    void tag_in_text(std::string_view inside) {
        const auto tag = text::to_lower(inside);
        const auto name = std::string_view(tag).substr(0, tag.find_first_of(" \t\n/", 1));
        const bool right = tag.contains("float:right") || tag.contains("float: right") ||
                           tag.contains("align=\"right\"") || tag.contains("text-align:right") ||
                           tag.contains("text-align: right");
        if (right || name == "/td" || name == "/th") {
            pending_ += '\t';
        } else if (name == "br" || name == "/tr" || name == "/p" || name == "/div" ||
                   name == "/li") {
            pending_ += '\n';
        } else if (name == "b" || name == "strong" || name == "/b" || name == "/strong") {
            end_run();
            style_.bold = !name.starts_with('/') || base_bold_;
        } else if (name == "i" || name == "em" || name == "/i" || name == "/em") {
            end_run();
            style_.italic = !name.starts_with('/');
        } else if (name == "a" || name == "/a") {
            end_run();
            const auto at = tag.find("href=");
            const auto value = at == std::string::npos ? "" : inside.substr(at + 5);
            const char quote = value.empty() ? ' ' : value.front();
            link_ = quote == '"' || quote == '\''
                        ? std::string(value.substr(1, value.find(quote, 1) - 1))
                        : std::string(value.substr(0, value.find(' ')));
        }
    }
    std::size_t entity(std::string_view text, std::size_t at) {
        const auto end = text.substr(0, std::min(text.size(), at + 12)).find(';', at);
        const auto value = end == std::string_view::npos
                               ? char32_t{0}
                               : entity_value(text.substr(at + 1, end - at - 1));
        if (value == 0) {
            return literal(text, at);
        }
        text::append(pending_, value);
        return end + 1;
    }
    void end_run() {
        if (!pending_.empty()) {
            runs_.push_back({std::move(pending_), style_, link_});
            pending_.clear();
        }
    }

    const MarkdownLinks& links_;
    std::vector<Run> runs_;
    std::string pending_;
    std::string link_;
    Style style_;
    bool base_bold_ = style_.bold;
    char bold_sign_ = '\0', italic_sign_ = '\0';
};

}  // namespace

char32_t entity_value(std::string_view name) {
    if (name.starts_with('#')) {
        name.remove_prefix(1);
        const bool hex = name.starts_with('x') || name.starts_with('X');
        name.remove_prefix(hex ? 1 : 0);
        std::uint32_t value = 0;
        const auto [end, error] =
            std::from_chars(name.data(), name.data() + name.size(), value, hex ? 16 : 10);
        const bool whole = error == std::errc() && end == name.data() + name.size();
        return whole && value < 0x110000 ? value : 0;
    }
    const auto* const found = std::ranges::find(entities, name, &Entity::name);
    return found == entities.end() ? 0 : found->value;
}

std::vector<Run> markdown_runs(std::string_view text, const Style& base,
                               const MarkdownLinks& links) {
    InlineReader reader(base, links);
    reader.read(text, 0);
    return reader.take();
}

}  // namespace vouch::document::readers::markdown
