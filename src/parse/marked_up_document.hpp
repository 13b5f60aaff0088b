#pragma once

#include <string_view>

#include "base/text.hpp"
#include "document/document.hpp"

// Documents for tests from a few signs, one printed line each:
//   "! Ada"      the largest type          "# Work"     a heading: bold, 14 pt
//   "* text"     a bullet                  "+ text"     the wrapped rest of the line above
//   "@40 text"   begins at x = 40          "---"        a new page
//   "^text"      level with the line above, "^@40 text" begins at x = 40 there
//   "**bold**"   bold words                "[text](url)" words with a link
//   "\t"         a wide gap; an empty line is vertical space
namespace vouch::parse::testing {

class MarkedUpDocument {
public:
    explicit MarkedUpDocument(std::string_view text) {
        document_.kind = document::Kind::pdf;
        document_.has_pages = true;
        document_.styles = {{.font = "Body", .size = 10},
                            {.font = "Body", .size = 10, .bold = true},
                            {.font = "Body", .size = 14, .bold = true},
                            {.font = "Body", .size = 22}};
        new_page();
        for (const auto line : text::split(text, '\n')) {
            if (line == "---") {
                new_page();
            } else if (text::trim(line).empty()) {
                y_ += 14;
            } else {
                add(line);
            }
        }
    }

    const document::Document& document() const {
        return document_;
    }

private:
    void new_page() {
        document_.pages.push_back({.width = 595, .height = 842, .words = {}, .lines = {}});
        y_ = 50;
    }

    void add(std::string_view text) {
        document::Line line;
        std::uint16_t style = 0;
        float x = 50;
        if (text.starts_with("^")) {
            text.remove_prefix(1);
            y_ -= page().lines.back().box.y1 - page().lines.back().box.y0 + 2;
        }
        if (text.starts_with("@")) {
            const auto space = text.find(' ');
            x = std::stof(std::string(text.substr(1, space - 1)));
            text.remove_prefix(space + 1);
        }
        if (text.starts_with("! ")) {
            style = 3;
        } else if (text.starts_with("# ")) {
            style = 2;
        } else if (text.starts_with("* ")) {
            line.role = document::LineRole::list_item;
            line.marker = "•";
            x += 10;
        } else if (text.starts_with("+ ")) {
            line.starts_paragraph = false;
        }
        if (style > 0 || line.role == document::LineRole::list_item || !line.starts_paragraph) {
            text.remove_prefix(2);
        }
        add_words(text, style, x, line);
        page().lines.push_back(line);
        y_ += line.box.y1 - line.box.y0 + 2;
    }

    void add_words(std::string_view text, std::uint16_t base, float x, document::Line& line) {
        auto& words = page().words;
        line.first_word = static_cast<std::uint32_t>(words.size());
        bool bold = false;
        bool space = true;
        const float size = document_.styles[base].size;
        line.box = {.x0 = x, .y0 = y_, .x1 = x, .y1 = y_ + size};
        for (std::size_t at = 0; at < text.size();) {
            if (text[at] == ' ' || text[at] == '\t') {
                x += text[at] == '\t' ? 60.0F : 3.0F;
                space = true;
                ++at;
                continue;
            }
            if (text.substr(at).starts_with("**")) {
                bold = !bold;
                at += 2;
                continue;
            }
            document::Word word;
            std::size_t end = std::min(text.find_first_of(" \t", at), text.size());
            end = at + std::min(end - at, text.substr(at, end - at).find("**"));
            word.text = text.substr(at, end - at);
            if (text[at] == '[' && text.find("](", at) != std::string_view::npos) {
                const auto middle = text.find("](", at);
                end = text.find(')', middle) + 1;
                word.text = text.substr(at + 1, middle - at - 1);
                word.link = static_cast<std::int32_t>(document_.links.size());
                document_.links.emplace_back(text.substr(middle + 2, end - middle - 3));
            }
            word.style = bold ? 1 : base;
            word.space_before = space;
            const float width = static_cast<float>(word.text.size()) * size * 0.5F;
            word.box = {.x0 = x, .y0 = y_, .x1 = x + width, .y1 = y_ + size};
            x += width;
            line.box.x1 = x;
            words.push_back(std::move(word));
            space = false;
            at = end;
        }
        line.word_count = static_cast<std::uint32_t>(words.size()) - line.first_word;
    }

    document::Page& page() {
        return document_.pages.back();
    }

    document::Document document_;
    float y_ = 50;
};

}  // namespace vouch::parse::testing
