#include "document/readers/markdown/source.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace vouch::document::readers::markdown {

namespace {

constexpr std::size_t front_matter_lines_max = 400;
constexpr std::size_t links_max = 4'000;
constexpr std::size_t notes_max = 1'000;

// The text without HTML comments outside of fenced code; their words are added to `comments`.
std::string without_comments(std::string_view text, std::string& comments) {
    std::string out;
    bool fenced = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size() - 1) + 1;
        const auto line = text.substr(at, end - at);
        const auto trimmed = text::trim(line);
        fenced = fenced != (trimmed.starts_with("```") || trimmed.starts_with("~~~"));
        const auto open = fenced ? line.npos : line.find("<!--");
        if (open != line.npos) {
            const auto close = text.find("-->", at + open + 4);
            const auto stop = std::min(close, text.size());
            out += line.substr(0, open);
            comments.append(text.substr(at + open + 4, stop - at - open - 4)).append(" ");
            at = close == text.npos ? text.size() : close + 3;
            continue;
        } else {
            out += line;
        }
        at = end;
    }
    return out;
}

std::string_view unquoted(std::string_view value) {
    value = text::trim(value);
    const bool quoted = value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
                        value.back() == value.front();
    return quoted ? value.substr(1, value.size() - 2) : value;
}

// "key: value", "- value" below "key:", "- key: value". What goes deeper is flattened.
bool read_field(std::string_view line, std::string& list_key,
                std::vector<MarkdownSource::Field>& fields) {
    auto trimmed = text::trim(line);
    if (trimmed.empty() || trimmed.starts_with('#')) {
        return true;
    }
    const bool item = trimmed.starts_with("- ");
    trimmed = item ? text::trim(trimmed.substr(2)) : trimmed;
    const auto colon = trimmed.find(':');
    const bool pair = colon != std::string_view::npos && colon > 0 && !trimmed.starts_with('"') &&
                      (colon + 1 == trimmed.size() || trimmed[colon + 1] == ' ');
    if (!pair) {
        const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
        if (!item && !goes_on) {
            return false;
        }
        fields.push_back({list_key, std::string(unquoted(trimmed))});
        return true;
    }
    const auto key = text::to_lower(text::trim(trimmed.substr(0, colon)));
    const auto value = unquoted(trimmed.substr(colon + 1));
    if (value.empty() || value == "|" || value == ">" || value == "|-" || value == ">-") {
        list_key = key;
    } else {
        fields.push_back({key, std::string(value)});
    }
    return true;
}

// Lines of the block at the file's start, or 0 where there is none.
std::size_t read_front_matter(const std::vector<std::string_view>& lines,
                              std::vector<MarkdownSource::Field>& fields) {
    if (lines.empty() || text::trim(lines[0]) != "---") {
        return 0;
    }
    std::string list_key;
    for (std::size_t i = 1; i < lines.size() && i < front_matter_lines_max; ++i) {
        const auto line = text::trim(lines[i]);
        if (line == "---" || line == "...") {
            return i + 1;
        }
        if (!read_field(lines[i], list_key, fields)) {
            break;
        }
    }
    fields.clear();
    return 0;
}

}  // namespace

std::string markdown_label(std::string_view label) {
    return text::to_lower(text::squeeze_spaces(label));
}

MarkdownSource read_markdown_source(std::string_view text) {
    MarkdownSource source;
    const auto shown = without_comments(text, source.comments);
    const auto lines = text::split_lines(shown);
    bool fenced = false;
    bool in_note = false;
    for (auto i = read_front_matter(lines, source.front_matter); i < lines.size(); ++i) {
        const auto line = lines[i];
        const auto trimmed = text::trim(line);
        fenced = fenced != (trimmed.starts_with("```") || trimmed.starts_with("~~~"));
        const auto close = trimmed.find("]:");
        const bool definition = !fenced && trimmed.starts_with('[') && close > 1 &&
                                close != std::string_view::npos && line.size() - trimmed.size() < 4;
        if (definition) {
            const auto label = trimmed.substr(1, close - 1);
            const auto value = text::trim(trimmed.substr(close + 2));
            in_note = label.starts_with('^');
            if (in_note && source.notes.size() < notes_max) {
                source.notes.emplace_back(value);
            } else if (value.starts_with("# ") || value.starts_with("<> ")) {
                source.comments.append(value).append(" ");  // "[//]: # (a note)"
            } else if (source.links.size() < links_max) {
                auto target = value.substr(0, value.find_first_of(" \t"));
                const bool angled = target.starts_with('<') && target.ends_with('>');
                target = angled ? target.substr(1, target.size() - 2) : target;
                source.links.emplace(markdown_label(label), std::string(target));
            }
            continue;
        }
        in_note = in_note && (line.starts_with("    ") || line.starts_with('\t'));
        if (in_note && !source.notes.empty()) {
            source.notes.back() += " " + std::string(trimmed);
            continue;
        }
        source.lines.emplace_back(line);
    }
    return source;
}

}  // namespace vouch::document::readers::markdown
