#include "parse/posting/page_lines.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "parse/posting/page_words.hpp"

namespace vouch::parse::posting {

namespace {

using Words = std::string_view;

constexpr std::size_t notice_words_max = 16;

Words without_end_signs(Words normal) {
    const auto end = normal.find_last_not_of(" :!?.*…>");
    return normal.substr(0, end == Words::npos ? 0 : end + 1);
}

bool is_one_of(Words normal, Phrases list) {
    return std::ranges::contains(list, without_end_signs(normal));
}

bool is_running(std::string_view content) {
    constexpr std::size_t words_max = 14;
    return count_words(content) > words_max || (count_words(content) > 8 && content.ends_with('.'));
}

class Page {
public:
    Page(std::string_view text, std::vector<Line> lines) : text_(text), lines_(std::move(lines)) {
        normal_.reserve(lines_.size());
        for (const auto& line : lines_) {
            normal_.push_back(NormalText(text_, line.content).text());
        }
        for (head_end_ = 0; head_end_ < lines_.size(); ++head_end_) {
            head_end_ = menu_end(head_end_);
            if (head_end_ == lines_.size() || lines_[head_end_].bullet ||
                is_running(content(head_end_)) || opens_description(normal_[head_end_])) {
                break;
            }
        }
    }

    std::vector<Line> run() {
        std::vector<Line> kept;
        const auto end = tail_begin();
        const bool mail = is_mail();
        for (std::size_t i = 0; i < end; ++i) {
            if (const auto after = std::max(aside_end(i), menu_end(i)); after > i) {
                i = after - 1;
                continue;
            }
            auto line = lines_[i];
            if (mail && i < mail_head_lines_max) {
                if (leading_phrase(normal_[i], mail_heads) > 0) {
                    continue;
                }
                if (const auto size = leading_phrase(normal_[i], mail_subjects)) {
                    line.content = trimmed(text_, {line.content.begin + size, line.content.end});
                    line.subject = true;
                }
            }
            if (!line.content.empty() && !is_furniture(i)) {
                kept.push_back(line);
            }
        }
        return kept;
    }

private:
    static constexpr std::size_t mail_head_lines_max = 8;

    std::string_view content(std::size_t i) const {
        return text_of(text_, lines_[i].content);
    }

    // "From: …", "To: …" and "Subject: …" within the first lines.
    bool is_mail() const {
        std::size_t heads = 0;
        for (std::size_t i = 0; i < std::min(lines_.size(), mail_head_lines_max); ++i) {
            heads += leading_phrase(normal_[i], mail_heads) > 0 ||
                             leading_phrase(normal_[i], mail_subjects) > 0
                         ? 1
                         : 0;
        }
        return heads >= 2;
    }

    bool is_furniture(std::size_t i) const {
        const Words words = normal_[i];
        const auto count = count_words(words);
        if (is_one_of(words, page_buttons) || (i < head_end_ && is_one_of(words, apply_buttons)) ||
            is_page_number(words) || is_rating(words) || is_menu(words) || is_saved(i) ||
            is_greeting(words)) {
            return true;
        }
        if (count > notice_words_max) {
            return false;
        }
        return leading_phrase(words, page_notices) > 0 ||
               (ends_with_phrase(without_end_signs(words), page_counts) && count <= 6 &&
                (words.front() < 'a' || words.ends_with("logo") || words.starts_with("over ")) &&
                !words.contains(" - ")) ||
               (words.starts_with("posted ") && words.ends_with(" ago")) ||
               words.contains("in the following location");
    }

    // "Page 2 of 3", "2/3", "- 2 -"
    static bool is_page_number(Words words) {
        constexpr std::size_t bytes_max = 16;
        if (words.size() > bytes_max) {
            return false;
        }
        static constexpr auto pages = phrases<"page|seite|pagina">();
        const auto size = leading_phrase(words, pages);
        const auto rest = words.substr(size);
        return size > 0 && rest.find_first_of("0123456789") != Words::npos &&
               rest.find_first_not_of(" 0123456789/ofvndey") == Words::npos;
    }

    // "4.1", "4,2": a mark alone on its line.
    static bool is_rating(Words words) {
        const auto star = words.find(" ★");
        words = words.substr(0, star);
        return words.size() == 3 && words[0] >= '1' && words[0] <= '5' &&
               (words[1] == '.' || words[1] == ',') && words[2] >= '0' && words[2] <= '9';
    }

    // "Home About Careers News", "All vacancies › Warehouse".
    static bool is_menu(Words words) {
        const bool crumbs = words.contains(" > ") || words.contains(" › ") ||
                            words.contains(" » ") || words.contains(" >> ");
        constexpr std::size_t crumbs_min = 2;
        std::size_t signs = 0;
        for (const Words sign : {" > ", " › ", " » "}) {
            for (auto at = words.find(sign); at != Words::npos; at = words.find(sign, at + 1)) {
                ++signs;
            }
        }
        std::size_t others = 0;
        std::size_t count = 0;
        for (const auto part : text::split(words, ' ')) {
            ++count;
            others += std::ranges::contains(menu_words, part) ? 0 : 1;
        }
        constexpr std::size_t crumbs_words_max = 12;
        return (count >= 3 && others == 0) ||
               (crumbs && count <= crumbs_words_max &&
                (signs >= crumbs_min ||
                 std::ranges::contains(menu_words, text::split(words, ' ').front())));
    }

    // "Save Site Manager at Acme": the label that a board gives its button.
    bool is_saved(std::size_t i) const {
        return i < head_end_ && normal_[i].starts_with("save ") && normal_[i].contains(" at ");
    }

    // "Hi Tom,", "I hope you're well."
    static bool is_greeting(Words words) {
        constexpr std::size_t words_max = 6;
        return count_words(words) <= words_max && leading_phrase(words, greetings) > 0 &&
               (words.ends_with(',') || words.ends_with('!') || words.ends_with('.')) &&
               !words.contains("looking") && !words.contains("hiring");
    }

    // Where a page's aside ends: at the heading of the description, within reach; `i` where the
    // line opens none.
    std::size_t aside_end(std::size_t i) const {
        constexpr std::size_t lines_max = 40;
        if (i > head_end_ || leading_phrase(normal_[i], page_asides) == 0) {
            return i;
        }
        for (auto end = i + 1; end < std::min(lines_.size(), i + lines_max); ++end) {
            if (opens_description(normal_[end]) || is_one_of(normal_[end], opens_facts)) {
                return end;
            }
        }
        return i + 1;
    }

    // Where a list of links that begins at `i` near the head ends; `i` where none begins.
    std::size_t menu_end(std::size_t i) const {
        constexpr std::size_t lines_before_max = 8;
        constexpr std::size_t items_min = 3;
        constexpr std::size_t item_words_max = 3;
        if (i > lines_before_max) {
            return i;
        }
        const auto is_link = [&](std::size_t line) { return is_one_of(normal_[line], menu_items); };
        auto end = i;
        std::size_t links = 0;
        // Without bullets every line must be known for a link.
        while (end < lines_.size() && lines_[end].bullet == lines_[i].bullet &&
               count_words(normal_[end]) <= item_words_max && (lines_[i].bullet || is_link(end))) {
            links += is_link(end) ? 1 : 0;
            ++end;
        }
        return links > 0 && end - i >= items_min ? end : i;
    }

    // Where other postings or the page's form begin, or the end.
    std::size_t tail_begin() const {
        constexpr std::size_t lines_before_min = 8;
        constexpr std::size_t title_words_max = 9;
        for (auto i = lines_before_min; i < lines_.size(); ++i) {
            const bool tail = count_words(normal_[i]) <= title_words_max &&
                              has_phrase(normal_[i], page_tails) &&
                              (leading_phrase(normal_[i], page_tails) > 0 ||
                               normal_[i].starts_with("*") || content(i).starts_with("indicates"));
            if (tail || is_form(i)) {
                return is_one_of(normal_[i - 1], apply_buttons) ? i - 1 : i;
            }
        }
        return lines_.size();
    }

    // Three fields of a form among four lines.
    bool is_form(std::size_t i) const {
        constexpr std::size_t fields_min = 3;
        if (!is_one_of(normal_[i], form_fields) || i + fields_min > lines_.size()) {
            return false;
        }
        std::size_t fields = 0;
        for (auto at = i; at < std::min(i + 4, lines_.size()); ++at) {
            fields += is_one_of(normal_[at], form_fields) ? 1 : 0;
        }
        return fields >= fields_min;
    }

    static constexpr auto opens_facts = phrases<"job details|job overview|details">();

    std::string_view text_;
    std::vector<Line> lines_;
    std::vector<std::string> normal_;
    std::size_t head_end_ = 0;  // the first line that belongs to no page's head
};

// The widest line of a text that was wrapped by hand or by a PDF, 0 where none was: several lines
// end in the midst of a sentence that the next goes on with in lower case.
class Wrapping {
public:
    Wrapping(std::string_view text, const std::vector<Line>& lines) : text_(text) {
        constexpr std::size_t width_min = 40;
        constexpr std::size_t width_max = 130;
        constexpr std::size_t pairs_min = 4;
        std::size_t pairs = 0;
        for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
            const auto size = width(lines[i]);
            const auto shown = text_of(text_, lines[i].content);
            const bool ends = shown.empty() || Words(".;:!?,").contains(shown.back());
            const bool goes_on = !lines[i + 1].bullet && !lines[i + 1].after_blank &&
                                 text::is_lower(first_letter(lines[i + 1]));
            if (goes_on && !ends && size >= width_min && size <= width_max) {
                ++pairs;
                width_ = std::max(width_, size);
            }
        }
        if (pairs < pairs_min) {
            width_ = 0;
        }
    }

    // True where the second line is the rest of the first.
    bool joins(const Line& line, const Line& next) const {
        if (width_ == 0 || next.bullet || next.after_blank) {
            return false;
        }
        const auto shown = text_of(text_, next.content);
        const auto first_word = shown.substr(0, shown.find(' '));
        const auto before = text_of(text_, line.content);
        const bool full = width(line) + 1 + first_word.size() > width_ && width(line) * 2 > width_;
        const bool lower = text::is_lower(first_letter(next)) && !before.ends_with(':') &&
                           width(line) * 2 > width_;
        return lower || (full && !before.ends_with(':'));
    }

private:
    static std::size_t width(const Line& line) {
        return line.content.end - line.whole.begin;
    }
    char32_t first_letter(const Line& line) const {
        return text::decode(text_of(text_, line.content), 0).value;
    }

    std::string_view text_;
    std::size_t width_ = 0;
};

std::vector<Line> with_wrapped_joined(std::string_view text, const std::vector<Line>& lines) {
    const Wrapping wrapping(text, lines);
    std::vector<Line> joined;
    auto last = Line{};  // as it stands, for its width
    for (const auto& line : lines) {
        if (!joined.empty() && wrapping.joins(last, line)) {
            joined.back().content.end = line.content.end;
            joined.back().whole.end = line.whole.end;
        } else {
            joined.push_back(line);
        }
        last = line;
    }
    return joined;
}

// "UNIVERSITY OF …        Job reference: 17": two lines that stand side by side.
std::vector<Line> with_columns_parted(std::string_view text, const std::vector<Line>& lines) {
    constexpr Words gap = "    ";
    std::vector<Line> parted;
    for (const auto& line : lines) {
        const auto content = text_of(text, line.content);
        const auto space = content.find(gap);
        const auto left = text::trim(content.substr(0, std::min(space, content.size())));
        if (line.bullet || space == Words::npos || left.ends_with(':') ||
            content.find(": ", space) == Words::npos || is_one_of(normal_form(left), fact_labels)) {
            parted.push_back(line);
            continue;
        }
        auto first = line;
        first.content.end = first.content.begin + left.size();
        first.whole.end = first.content.end;
        auto second = line;
        second.content.begin += content.find_first_not_of(' ', space);
        second.whole.begin = second.content.begin;
        second.after_blank = false;
        parted.push_back(first);
        parted.push_back(second);
    }
    return parted;
}

// "Seniority level: Mid-Senior": a fact on one line.
bool is_fact_line(std::string_view text, const Line& line) {
    constexpr std::size_t value_words_max = 10;
    const auto content = text_of(text, line.content);
    const auto colon = content.find(':');
    return !line.bullet && colon != Words::npos && colon + 1 < content.size() &&
           is_one_of(normal_form(content.substr(0, colon)), fact_labels) &&
           count_words(content.substr(colon + 1)) <= value_words_max;
}

// "Location" over "Leeds": one fact.
std::vector<Line> with_facts_joined(std::string_view text, const std::vector<Line>& lines) {
    constexpr std::size_t value_words_max = 10;
    std::vector<Line> joined;
    const auto is_label = [&](const Line& line) {
        const auto words = NormalText(text, line.content).text();
        return !line.bullet && is_one_of(words, fact_labels);
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        joined.push_back(lines[i]);
        joined.back().fact = is_fact_line(text, lines[i]);
        if (i + 1 >= lines.size() || !is_label(lines[i]) || lines[i + 1].bullet ||
            is_label(lines[i + 1])) {
            continue;
        }
        const auto value = text_of(text, lines[i + 1].content);
        // Among labels even a sentence is a value.
        const bool among = i + 2 < lines.size() && is_label(lines[i + 2]);
        const bool sentence = value.ends_with('.') && count_words(value) > 4 && !among;
        if (!sentence && !value.ends_with(':') &&
            count_words(value) <= (among ? value_words_max * 2 : value_words_max) &&
            !opens_description(normal_form(value))) {
            joined.back().content.end = lines[i + 1].content.end;
            joined.back().whole.end = lines[i + 1].whole.end;
            joined.back().fact = true;
            ++i;
        }
    }
    return joined;
}

}  // namespace

bool is_fact_label(std::string_view normal) {
    return is_one_of(normal, fact_labels);
}

bool opens_description(std::string_view normal) {
    return is_one_of(normal, body_headings);
}

std::vector<Line> page_lines(std::string_view text, std::vector<Line> lines) {
    lines = with_columns_parted(text, Page(text, std::move(lines)).run());
    return with_facts_joined(text, with_wrapped_joined(text, lines));
}

}  // namespace vouch::parse::posting
