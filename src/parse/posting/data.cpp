#include "parse/posting/data.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <format>
#include <set>

#include "base/text.hpp"
#include "parse/posting/text.hpp"

namespace vouch::parse::posting {

namespace {

constexpr std::size_t description_words_min = 25;

std::string_view tag_name(std::string_view tag) {
    tag = tag.substr(tag.starts_with('/') ? 1 : 0);
    return tag.substr(0, tag.find_first_of(" \t\n/>"));
}

// "&amp;", "&#8211;", "&#x2022;"; an unknown name stays as it stands.
void append_entity(std::string& text, std::string_view name) {
    static constexpr std::array named = {
        std::pair{"amp", U'&'},    std::pair{"lt", U'<'},    std::pair{"gt", U'>'},
        std::pair{"quot", U'"'},   std::pair{"apos", U'\''}, std::pair{"nbsp", U' '},
        std::pair{"ndash", U'–'},  std::pair{"mdash", U'—'}, std::pair{"bull", U'•'},
        std::pair{"euro", U'€'},   std::pair{"pound", U'£'}, std::pair{"rsquo", U'’'},
        std::pair{"hellip", U'…'}, std::pair{"auml", U'ä'},  std::pair{"ouml", U'ö'},
        std::pair{"uuml", U'ü'},   std::pair{"szlig", U'ß'}, std::pair{"eacute", U'é'}};
    const auto* found = std::ranges::find(named, name, &std::pair<const char*, char32_t>::first);
    if (found != named.end()) {
        text::append(text, found->second);
        return;
    }
    if (name.starts_with('#') && name.size() <= 8) {
        const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        const auto digits = name.substr(hex ? 2 : 1);
        std::uint32_t value = 0;
        const auto result =
            std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
        const bool character =
            value >= 0x20 && value < 0x110000 && (value < 0xD800 || value > 0xDFFF);
        if (result.ec == std::errc() && result.ptr == digits.data() + digits.size() && character) {
            text::append(text, value);
            return;
        }
    }
    text += '&';
    text += name;
    text += ';';
}

// The words of HTML, a line for each block, a bullet before each list item.
std::string text_of_html(std::string_view html) {
    static constexpr std::array blocks = {"p",  "div", "br", "ul", "ol", "h1",   "h2",
                                          "h3", "h4",  "h5", "h6", "tr", "table"};
    std::string text;
    for (std::size_t at = 0; at < html.size();) {
        const char c = html[at];
        const auto close = c == '<' ? html.find('>', at) : std::string_view::npos;
        const auto semicolon = c == '&' ? html.find(';', at) : std::string_view::npos;
        if (close != std::string_view::npos) {
            const auto name = text::to_lower(tag_name(html.substr(at + 1, close - at - 1)));
            if (name == "li") {
                text += html[at + 1] == '/' ? "\n" : "\n• ";
            } else if (std::ranges::contains(blocks, name)) {
                text += '\n';
            }
            at = close + 1;
        } else if (semicolon != std::string_view::npos && semicolon - at <= 10) {
            append_entity(text, html.substr(at + 1, semicolon - at - 1));
            at = semicolon + 1;
        } else {
            text += c;
            ++at;
        }
    }
    return text;
}

std::set<std::string> word_set(std::string_view text) {
    std::set<std::string> words;
    for (const auto& span : text::words(text)) {
        words.insert(text::fold(text.substr(span.begin, span.end - span.begin)));
    }
    return words;
}

class DataMerge {
public:
    DataMerge(model::Posting& posting, const model::PostedData& data)
        : posting_(posting), data_(data), page_(normal_form(posting.text)) {
        for (const char c : page_) {
            if (c != ',' && c != '.' && c != ' ') {
                digits_ += c;
            }
        }
    }

    void run() {
        take_text("title", posting_.title, data_.title);
        take_text("company", posting_.company, data_.company);
        if (!data_.locations.empty()) {
            take_text("location", posting_.location, data_.locations.front());
            for (std::size_t i = 1; i < data_.locations.size(); ++i) {
                if (!std::ranges::contains(posting_.other_locations, data_.locations[i])) {
                    posting_.other_locations.push_back(data_.locations[i]);
                }
            }
        }
        take_text("application.referenceNumber", posting_.application.reference_number,
                  data_.reference_number);
        take_word("employmentType", posting_.employment_type, data_.employment_type);
        take_word("educationMin", posting_.education_min, data_.education_min);
        if (data_.remote && posting_.workplace != model::Workplace::hybrid) {
            take_word("workplace", posting_.workplace, model::Workplace::remote);
        }
        take_salary();
        take_years();
        take_deadline();
        if (posting_.application.url.empty()) {
            posting_.application.url = data_.url;
        }
    }

private:
    void differs(std::string_view field, std::string_view data, std::string_view page) {
        remark("posting.data-differs", field,
               {{"field", std::string(field)},
                {"data", std::string(data)},
                {"page", std::string(page)}});
    }

    void unseen(std::string_view field, std::string_view data) {
        remark("posting.data-unseen", field,
               {{"field", std::string(field)}, {"data", std::string(data)}});
    }

    void remark(std::string_view code, std::string_view field, Params params) {
        std::string pointer = "/" + std::string(field);
        std::ranges::replace(pointer, '.', '/');
        posting_.remarks.push_back({.message = {std::string(code), std::move(params)},
                                    .pointer = std::move(pointer),
                                    .source = std::nullopt});
    }

    void take_text(std::string_view field, std::string& value, const std::string& data) {
        if (data.empty()) {
            return;
        }
        if (page_.contains(normal_form(data))) {
            value = data;
        } else if (value.empty()) {
            value = data;
            unseen(field, data);
        } else if (!normal_form(data).contains(normal_form(value)) &&
                   !normal_form(value).contains(normal_form(data))) {
            differs(field, data, value);
        }
    }

    template <typename Word>
    void take_word(std::string_view field, Word& value, Word data) {
        if (data == Word::unknown || value == data) {
            return;
        }
        if (value == Word::unknown) {
            value = data;
            unseen(field, model::to_word(data));
        } else {
            differs(field, model::to_word(data), model::to_word(value));
        }
    }

    // "65,000", "65.000", "65 000", "65k", "14.20" or "14.2".
    bool shows_sum(double sum) const {
        const auto shows = [&](std::string number) {
            std::erase(number, '.');
            return digits_.contains(number);
        };
        const bool thousands = sum >= 1000 && std::fmod(sum, 1000) == 0;
        return sum <= 0 || shows(std::format("{:g}", std::round(sum * 100) / 100)) ||
               shows(std::format("{:.2f}", sum)) || shows(std::format("{:.0f}", sum)) ||
               (thousands && shows(std::format("{:.0f}k", sum / 1000)));
    }

    static std::string shown(const model::Salary& salary) {
        return std::format("{:g}-{:g} {} / {}", salary.min, salary.max, salary.currency,
                           model::to_word(salary.period));
    }

    void take_salary() {
        if (!data_.salary) {
            return;
        }
        const auto& page = posting_.salary;
        const bool same =
            page && page->min == data_.salary->min && page->max == data_.salary->max &&
            page->currency == data_.salary->currency && page->period == data_.salary->period;
        if (same) {
            return;
        }
        if (shows_sum(data_.salary->min) && shows_sum(data_.salary->max)) {
            posting_.salary = data_.salary;
        } else if (page) {
            differs("salary", shown(*data_.salary), shown(*page));
        } else {
            posting_.salary = data_.salary;
            unseen("salary", shown(*data_.salary));
        }
    }

    void take_years() {
        if (!data_.years_experience_min) {
            return;
        }
        const auto data = std::format("{:g}", *data_.years_experience_min);
        if (!posting_.years_experience_min) {
            posting_.years_experience_min = data_.years_experience_min;
            unseen("yearsExperienceMin", data);
        } else if (*posting_.years_experience_min != *data_.years_experience_min) {
            differs("yearsExperienceMin", data,
                    std::format("{:g}", *posting_.years_experience_min));
        }
    }

    void take_deadline() {
        auto& rules = posting_.application;
        if (!data_.deadline || rules.deadline_date == data_.deadline) {
            return;
        }
        const auto data = to_iso(*data_.deadline);
        if (rules.deadline_date) {
            differs("application.deadline", data, to_iso(*rules.deadline_date));
            return;
        }
        rules.deadline_date = data_.deadline;
        if (rules.deadline.empty()) {
            rules.deadline = data;
            unseen("application.deadline", data);
        }
    }

    model::Posting& posting_;
    const model::PostedData& data_;
    std::string page_;    // normal form
    std::string digits_;  // the same without what parts digits
};

}  // namespace

model::PostedData without_markup(model::PostedData data) {
    for (auto* text : {&data.title, &data.company}) {
        *text = text::squeeze_spaces(text_of_html(*text));
    }
    // Many pages escape the markup of their description once more.
    if (!data.description.contains('<') && data.description.contains("&lt;")) {
        data.description = text_of_html(data.description);
    }
    return data;
}

std::string text_with_description(std::string page, const model::PostedData& data) {
    const auto description = text_of_html(data.description);
    const auto words = word_set(description);
    if (words.size() < description_words_min) {
        return page;
    }
    const auto seen = word_set(page);
    const auto shown =
        std::ranges::count_if(words, [&](const std::string& word) { return seen.contains(word); });
    if (static_cast<std::size_t>(shown) * 2 >= words.size()) {
        return page;
    }
    auto place = data.locations.empty() ? std::string() : data.locations.front() + "\n";
    return data.title + "\n" + data.company + "\n" + place + "\n" + description;
}

void apply_posted_data(model::Posting& posting, const model::PostedData& data) {
    DataMerge(posting, data).run();
}

}  // namespace vouch::parse::posting
