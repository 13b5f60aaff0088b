#include "parse/posting/sections.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "parse/places.hpp"
#include "parse/posting/boilerplate.hpp"
#include "parse/posting/clauses.hpp"
#include "parse/posting/header.hpp"
#include "parse/posting/heading.hpp"
#include "parse/posting/job_name.hpp"
#include "parse/posting/page_lines.hpp"
#include "parse/posting/terms.hpp"

namespace vouch::parse::posting {

namespace {

constexpr std::size_t header_lines_max = 8;
constexpr std::size_t header_label_words_max = 16;  // "Salary: …" in the head; longer is a section

bool is_running_text(std::string_view content, std::size_t line) {
    constexpr std::size_t head_words_max = 24;
    const auto words = count_words(content);
    const auto parts = std::ranges::count(content, '|') + (content.contains(" · ") ? 2 : 0);
    if (parts >= 2) {
        return false;  // facts side by side
    }
    return words > head_words_max || (words > 16 && content.find(". ") != std::string_view::npos) ||
           (line > 0 && words > 10 && content.ends_with('.'));
}

// Assigns each line its section by the headings before it.
class SectionSplitter {
public:
    SectionSplitter(std::string_view text, const std::vector<Line>& lines)
        : text_(text),
          lines_(lines),
          shouting_(is_mostly_shouted()),
          is_parted_(is_parted()),
          description_(description_line()) {}

    std::vector<Block> run() {
        std::vector<Block> blocks;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            blocks.push_back(block_of(i));
            if (lines_[i].fact) {
                leave_list_at_fact();
                continue;
            }
            had_bullet_ = !blocks.back().heading && (had_bullet_ || lines_[i].bullet);
            had_item_ = !blocks.back().heading && (had_item_ || !content(i).ends_with('.'));
        }
        return blocks;
    }

private:
    std::string_view content(std::size_t line) const {
        return text_of(text_, lines_[line].content);
    }

    // A fact of the page ends the list before it.
    void leave_list_at_fact() {
        if (current_ == Section::must || current_ == Section::nice ||
            current_ == Section::responsibilities) {
            open(Section::open);
        }
    }

    // Capitals mark a heading only where they are not the rule.
    bool is_mostly_shouted() const {
        const auto shouted = std::ranges::count_if(
            lines_, [&](const Line& line) { return is_shouted(text_of(text_, line.content)); });
        return static_cast<std::size_t>(shouted) * 2 > lines_.size();
    }

    // The line that heads the posting's own text, after a page's head of short lines; 0 where
    // there is none.
    std::size_t description_line() const {
        constexpr std::size_t head_lines_max = 60;
        for (std::size_t i = 0; i < std::min(lines_.size(), head_lines_max); ++i) {
            if (opens_description(normal_form(content(i)))) {
                return i;
            }
            if (lines_[i].bullet || (!lines_[i].fact && is_running_text(content(i), 1))) {
                return 0;
            }
        }
        return 0;
    }

    // "• Wakefield", "• £16.85 per hour": what a page's head may give as a list.
    bool is_listed_fact(std::size_t i) const {
        constexpr std::size_t words_max = 8;
        const auto shown = content(i);
        const auto words = normal_form(shown);
        static constexpr auto facts =
            phrases<"ref|closing date|deadline|salary|gehalt|€|£|$|permanent|location|job type">();
        return count_words(shown) <= words_max && !shown.ends_with('.') &&
               (is_term(words) || has_phrase(words, facts) || label_sign(shown) ||
                place_cue(shown) >= 2 || words.contains("£") || words.contains("€") ||
                words.contains("$"));
    }
    // Of two that follow each other one may be a place that no list has.
    bool is_fact_list(std::size_t i) const {
        return lines_[i].bullet &&
               (is_listed_fact(i) || (count_words(content(i)) <= 3 && i + 1 < lines_.size() &&
                                      lines_[i + 1].bullet && is_listed_fact(i + 1)));
    }

    void open(Section section, bool run_in = false) {
        current_ = section;
        had_bullet_ = false;
        had_item_ = false;
        run_in_ = run_in;
    }

    Block block_of(std::size_t i) {
        const auto& line = lines_[i];
        const auto shown = content(i);
        Block block{line, current_, false, line.content};
        if (line.fact || i < description_ || (current_ == Section::header && is_fact_list(i))) {
            block.section = Section::header;
            return block;
        }
        if (i > 0 && i == description_) {
            block.heading = true;
            block.body = {};
            open(Section::role);
            block.section = current_;
            return block;
        }
        const bool form =
            !line.bullet && (has_heading_form(shown) || leads_to_wishes(i) || leads_to_demands(i));
        const auto section = !form   ? Section::open
                             : i > 0 ? section_of_heading(normal_form(shown))
                                     : section_of_first_line(normal_form(shown));
        if (is_sign_off(shown)) {
            block.heading = true;
            block.body = {};
            open(Section::apply);
            block.section = current_;
            return block;
        }
        // "Wir suchen in Vollzeit:" over the title asks nothing.
        if (section == Section::must && i + 1 < lines_.size() && has_gender_mark(content(i + 1)) &&
            !lines_[i + 1].bullet) {
            return block;
        }
        const auto run_in = line.bullet || i == 0 ? 0 : run_in_heading_size(shown);
        const auto run_in_section =
            run_in > 0 ? section_of_run_in(shown.substr(0, run_in)) : Section::open;
        const bool in_header = current_ == Section::header;
        const bool item = form && !run_in && is_item_of_list(i);
        if (form && !item && section != Section::open && run_in == 0) {
            block.heading = true;
            open(section);
            block.body = {};
        } else if (run_in_section != Section::open &&
                   (!in_header || count_words(shown) > header_label_words_max)) {
            open(run_in_section, true);
            block.body.begin += run_in;
        } else if (in_header &&
                   (i >= header_lines_max || line.bullet || is_running_text(shown, i))) {
            open(Section::open);
        } else if (form && i > 0 && leads_to_demands(i)) {
            block.heading = true;
            open(Section::must);
            block.body = {};
        } else if (form && i > 0 && !in_header &&
                   ((is_shouted(shown) && !shouting_) || shown.ends_with(':'))) {
            // A heading of its own making.
            block.heading = true;
            open(Section::open);
            block.body = {};
        } else if (form && (heads_next_list(i) || heads_after_list(i) || heads_paragraph(i))) {
            block.heading = true;
            open(Section::open);
            block.body = {};
        } else if (leaves_list(i)) {
            open(Section::open);
        }
        block.section = block.heading ? current_ : section_of_text(block);
        return block;
    }

    // "It would be useful, but is not essential, to have" over a list, longer than headings are.
    bool leads_to_wishes(std::size_t i) const {
        constexpr std::size_t words_max = 13;
        const auto words = normal_form(content(i));
        static constexpr auto wishes = phrases<
            "it would be|it is useful|it would help|it helps|we would also|wed also|ideally|"
            "nice to have|useful but|not essential">();
        // "Lovely, but not essential"
        constexpr std::size_t short_words_max = 6;
        const bool wished = count_words(words) <= short_words_max &&
                            words.find_first_of("0123456789") == std::string::npos &&
                            section_of_heading(words) == Section::nice;
        return is_before_bullets(i) && count_words(words) <= words_max &&
               !content(i).ends_with('.') && (wished || leading_phrase(words, wishes) > 0);
    }

    // "They'd want to see:" over a list: what somebody wants of the person, in any words.
    bool leads_to_demands(std::size_t i) const {
        constexpr std::size_t words_max = 10;
        const auto words = normal_form(content(i));
        static constexpr auto wanting = phrases<
            "want|wants|want to see|need|needs|looking for|after|expect|expects|like to see|"
            "love to see|seeking|require|requires|must">();
        static constexpr auto others = phrases<
            "we offer|you can expect|you want|if you|to apply|you need to know|apply|offer|"
            "after you|after your|benefits|in return">();
        return is_before_bullets(i) && content(i).ends_with(':') &&
               count_words(words) <= words_max && has_phrase(words, wanting) &&
               !has_phrase(words, others) && section_of_heading(words) == Section::open;
    }

    bool is_before_bullets(std::size_t i) const {
        return !lines_[i].bullet && i + 1 < lines_.size() && lines_[i + 1].bullet;
    }

    // A short line alone between two lists of bullets heads the second, whatever it says.
    bool heads_next_list(std::size_t i) const {
        constexpr std::size_t words_max = 6;
        return had_bullet_ && !lines_[i].bullet && lines_[i].after_blank && i + 1 < lines_.size() &&
               lines_[i + 1].bullet && count_words(content(i)) <= words_max;
    }

    // "Motion design skills" among the lines of a list without bullets, in a text that parts its
    // sections by empty lines: no heading, though one of its words may head a section.
    bool is_item_of_list(std::size_t i) const {
        const bool listing = current_ == Section::must || current_ == Section::nice ||
                             current_ == Section::responsibilities;
        const auto words = normal_form(content(i));
        return listing && !is_before_bullets(i) && !had_bullet_ && !lines_[i].after_blank &&
               i > 0 && !lines_[i - 1].fact && is_parted_ && !content(i).ends_with(':') &&
               !is_shouted(content(i)) && !leads_as_heading(words);
    }

    // At least three headings stand after an empty line.
    bool is_parted() const {
        constexpr std::ptrdiff_t headings_min = 3;
        return std::ranges::count_if(lines_, [&](const Line& line) {
                   return line.after_blank && !line.bullet && line.whole.begin > 0 &&
                          has_heading_form(text_of(text_, line.content)) &&
                          section_of_heading(normal_form(text_of(text_, line.content))) !=
                              Section::open;
               }) >= headings_min;
    }

    // A short line after the bullets of a list, with no bullet of its own, is none of its items.
    bool heads_after_list(std::size_t i) const {
        constexpr std::size_t words_max = 6;
        const bool listing = current_ == Section::must || current_ == Section::nice ||
                             current_ == Section::responsibilities;
        return listing && had_bullet_ && i > 0 && lines_[i - 1].bullet && !lines_[i].bullet &&
               count_words(content(i)) <= words_max;
    }

    // "Hybrid work at Acme" over a paragraph, after a list without bullets.
    bool heads_paragraph(std::size_t i) const {
        constexpr std::size_t words_max = 6;
        constexpr std::size_t paragraph_words_min = 10;
        return lines_[i].after_blank && !lines_[i].bullet && i + 1 < lines_.size() &&
               !lines_[i + 1].bullet && !lines_[i + 1].after_blank && had_item_ &&
               count_words(content(i)) <= words_max && content(i + 1).ends_with('.') &&
               count_words(content(i + 1)) >= paragraph_words_min;
    }

    // A paragraph after the bullets of a section has left its heading behind, and so has the one
    // after a paragraph that began with its heading.
    bool leaves_list(std::size_t i) const {
        const bool listing = current_ == Section::must || current_ == Section::nice ||
                             current_ == Section::responsibilities;
        const bool sentences = had_item_ && content(i).ends_with('.') &&
                               content(i).find(". ") != std::string_view::npos;
        const bool after_bullet = i > 0 && lines_[i - 1].bullet;
        return (listing || run_in_) && (had_bullet_ || run_in_ || sentences) && !lines_[i].bullet &&
               (lines_[i].after_blank || after_bullet) &&
               (count_words(content(i)) > 10 || content(i).ends_with('.'));
    }

    // "Kind regards,": who wrote follows, and nothing that is asked.
    static bool is_sign_off(std::string_view content) {
        static constexpr auto regards = phrases<
            "regards|kind regards|best regards|warm regards|best wishes|with best wishes|"
            "all the best|many thanks|yours sincerely|yours faithfully|sincerely|"
            "mit freundlichen grussen|viele grusse|beste grusse|cordialement|"
            "un saludo|saludos|atenciosamente">();
        const auto words = normal_form(content);
        const auto end = words.find_last_not_of(" ,.!");
        return end != std::string::npos &&
               std::ranges::contains(regards, std::string_view(words).substr(0, end + 1));
    }

    // A paragraph that speaks only of rights, gifts and the application is none of the section
    // it stands in.
    Section section_of_text(const Block& block) const {
        if (block.line.bullet || block.body.empty() || current_ == Section::header ||
            current_ == Section::about || current_ == Section::benefits ||
            current_ == Section::apply || current_ == Section::legal) {
            return current_;
        }
        // An item of a list without bullets ("… nights and bank holidays") is no sentence.
        const auto shown = text_of(text_, block.body);
        if (current_ != Section::open && current_ != Section::role && !shown.ends_with('.') &&
            !shown.ends_with('!')) {
            return current_;
        }
        auto found = current_;
        for (const auto sentence : split_sentences(text_, block.body)) {
            const auto kind = boilerplate_of(NormalText(text_, sentence).text());
            if (!kind) {
                return current_;
            }
            found = found == current_ ? *kind : found;
        }
        return found;
    }

    std::string_view text_;
    const std::vector<Line>& lines_;
    bool shouting_;
    bool is_parted_;
    std::size_t description_;  // its line, 0 for none
    Section current_ = Section::header;
    bool had_bullet_ = false;  // since the section began
    bool had_item_ = false;    // a line that is no sentence, the same
    bool run_in_ = false;      // its heading stood in the line of its text
};

}  // namespace

std::vector<Block> split_sections(std::string_view text, const std::vector<Line>& lines) {
    return SectionSplitter(text, lines).run();
}

}  // namespace vouch::parse::posting
