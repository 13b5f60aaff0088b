#include "document/dump.hpp"

#include <array>
#include <format>

namespace vouch::document {

namespace {

constexpr std::array<std::string_view, 9> kind_names = {
    "pdf", "docx", "odt", "rtf", "html", "markdown", "text", "profile-archive", "image"};
constexpr std::array<std::string_view, 6> role_names = {"body",       "heading", "list_item",
                                                        "table_cell", "header",  "footer"};

// Bold, italic and small caps as "b", "i", "s"; in capitals where all words of the line have it.
std::string look_of(const Document& document, const Page& page, const Line& line) {
    std::array<std::uint32_t, 3> counts = {};
    for (std::uint32_t i = 0; i < line.word_count; ++i) {
        const auto& style = document.styles[page.words[line.first_word + i].style];
        counts[0] += style.bold ? 1 : 0;
        counts[1] += style.italic ? 1 : 0;
        counts[2] += style.small_caps ? 1 : 0;
    }
    std::string look;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) {
            look += counts[i] == line.word_count ? "BIS"[i] : "bis"[i];
        }
    }
    return look.empty() ? "-" : look;
}

std::string dump_line(const Document& document, const Page& page, const Line& line) {
    std::string text = std::format("{}", name_of(line.role));
    if (line.heading_level > 0) {
        text += std::format(" h{}", line.heading_level);
    }
    if (line.list_level > 0) {
        text += std::format(" l{}", line.list_level);
    }
    text += std::format(" c{}", line.column);
    if (line.row > 0) {
        text += std::format(" r{}", line.row);
    }
    text += std::format(" p{}{}", line.block, line.starts_paragraph ? "" : "+");
    const float size =
        line.word_count == 0 ? 0 : document.styles[page.words[line.first_word].style].size;
    text += std::format(" ({:.0f},{:.0f},{:.0f},{:.0f}) {:.1f}pt {} ", line.box.x0, line.box.y0,
                        line.box.x1, line.box.y1, size, look_of(document, page, line));
    if (!line.marker.empty()) {
        text += std::format("[{}] ", line.marker);
    }
    text += "| ";
    bool first = true;
    for (const auto& part : parts_of(page, line)) {
        text += (first ? "" : " ⇥ ") + text_of(page, part);
        first = false;
    }
    for (std::uint32_t i = 0; i < line.word_count; ++i) {
        const auto& word = page.words[line.first_word + i];
        const bool again = i > 0 && page.words[line.first_word + i - 1].link == word.link;
        if (word.link >= 0 && !again) {
            text += std::format(" <{}>", document.links[static_cast<std::size_t>(word.link)]);
        }
    }
    return text + '\n';
}

}  // namespace

std::string_view name_of(Kind kind) {
    return kind_names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(LineRole role) {
    return role_names[static_cast<std::size_t>(role)];
}

std::string dump(const Document& document) {
    std::string text =
        std::format("kind {}, {} pages", name_of(document.kind), document.pages.size());
    const auto& about = document.metadata;
    for (const auto& [name, value] : {std::pair{"title", &about.title},
                                      {"author", &about.author},
                                      {"language", &about.language}}) {
        if (!value->empty()) {
            text += std::format(", {} \"{}\"", name, *value);
        }
    }
    text += '\n';
    for (const auto& notice : document.notices) {
        text += std::format("notice {} on page {}", notice.code, notice.page);
        for (const auto& [name, value] : notice.params) {
            text += std::format(" {}={}", name, value);
        }
        text += '\n';
    }
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        const auto& page = document.pages[i];
        text += std::format("page {} ({:.0f} x {:.0f})\n", i + 1, page.width, page.height);
        for (const auto& line : page.lines) {
            text += dump_line(document, page, line);
        }
    }
    if (!document.embedded_json.empty()) {
        text += "embedded " + document.embedded_json + '\n';
    }
    return text;
}

}  // namespace vouch::document
