#include "ats/subject.hpp"

#include <algorithm>
#include <array>
#include <format>

#include "base/text.hpp"

namespace vouch::ats {
namespace {

constexpr auto number_words = std::to_array<std::string_view>({
    "two",    "three",   "four",    "five",     "six",      "seven",     "eight",   "nine",
    "ten",    "eleven",  "twelve",  "fifteen",  "twenty",   "thirty",    "forty",   "fifty",
    "dozen",  "dozens",  "hundred", "hundreds", "thousand", "thousands", "million", "half",
    "halved", "doubled", "tripled", "quarter",  "twice",
});

bool is_year(std::string_view word) {
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
           std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

// "ISO 9001", "BS 7671", "Section 12": the number belongs to a name.
bool is_part_of_name(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end > 0 && text[end - 1] == ' ') {
        --end;
    }
    std::size_t start = end;
    while (start > 0 && text[start - 1] != ' ' && text[start - 1] != '(') {
        --start;
    }
    const auto before = text.substr(start, end - start);
    return before.size() >= 2 && before.size() <= 5 && text::upper_case_share(before) == 1.0;
}

void add_bullets(std::vector<Bullet>& bullets, std::string_view entry, int work,
                 const std::vector<model::Line>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Bullet bullet;
        bullet.pointer = std::format("{}/highlights/{}", entry, i);
        bullet.text = lines[i].text;
        bullet.work = work;
        const auto words = text::words(bullet.text);
        bullet.words = words.size();
        if (!words.empty()) {
            bullet.first_word = bullet.text.substr(words[0].begin, words[0].end - words[0].begin);
        }
        bullet.has_number = has_quantity(bullet.text);
        bullets.push_back(std::move(bullet));
    }
}

std::vector<std::size_t> recent_posts(const model::Resume& resume, Date today) {
    constexpr int recent_years = 10;
    constexpr std::size_t posts_max = 5;
    std::vector<std::size_t> recent;
    for (std::size_t i = 0; i < resume.work.size() && recent.size() < posts_max; ++i) {
        const auto& work = resume.work[i];
        if (!work.end || work.end->year >= today.year - recent_years) {
            recent.push_back(i);
        }
    }
    return recent;
}

}  // namespace

bool has_words(std::string_view folded_text, std::string_view words) {
    const auto folded = text::fold(words);
    const auto is_word = [&](std::size_t at) {
        return text::is_word_character(static_cast<unsigned char>(folded_text[at]));
    };
    for (auto at = folded_text.find(folded); !folded.empty() && at != std::string_view::npos;
         at = folded_text.find(folded, at + 1)) {
        const auto end = at + folded.size();
        if ((at == 0 || !is_word(at - 1)) && (end == folded_text.size() || !is_word(end))) {
            return true;
        }
    }
    return false;
}

bool names_keyword(std::string_view folded_text, const model::Keyword& keyword) {
    return has_words(folded_text, keyword.skill) ||
           has_words(folded_text, keyword.posting_spelling);
}

// Everything but lists, folded, for looking a listed skill up in the work.
std::string told_text(const Subject& subject) {
    std::string told;
    for (const auto& bullet : subject.bullets) {
        told += " " + text::fold(bullet.text);
    }
    for (const auto& work : subject.resume.work) {
        told += " " + text::fold(work.summary) + " " + text::fold(work.position);
    }
    for (const auto& project : subject.resume.projects) {
        told += " " + text::fold(project.description);
    }
    return told + " " + text::fold(subject.resume.basics.summary);
}

bool has_quantity(std::string_view text) {
    for (const auto span : text::words(text)) {
        const auto word = text.substr(span.begin, span.end - span.begin);
        const bool starts_with_digit = word[0] >= '0' && word[0] <= '9';
        if (starts_with_digit && !is_year(word) && !is_part_of_name(text, span.begin)) {
            return true;
        }
        if (std::ranges::find(number_words, text::fold(word)) != number_words.end()) {
            return true;
        }
    }
    return false;
}

Subject make_subject(const model::Resume& resume, const Reading& reading,
                     const model::Posting* posting, const model::Match* match,
                     const Lexicon& lexicon, Date today) {
    const bool judged = posting != nullptr && match != nullptr;
    Subject subject{resume,
                    reading,
                    judged ? posting : nullptr,
                    judged ? match : nullptr,
                    lexicon.taxonomy,
                    lexicon.speller,
                    today,
                    {},
                    recent_posts(resume, today),
                    0,
                    resume.language.starts_with("en")};
    for (std::size_t i = 0; i < resume.work.size(); ++i) {
        add_bullets(subject.bullets, std::format("/work/{}", i), static_cast<int>(i),
                    resume.work[i].highlights);
    }
    for (std::size_t i = 0; i < resume.volunteer.size(); ++i) {
        add_bullets(subject.bullets, std::format("/volunteer/{}", i), -1,
                    resume.volunteer[i].highlights);
    }
    for (std::size_t i = 0; i < resume.projects.size(); ++i) {
        add_bullets(subject.bullets, std::format("/projects/{}", i), -1,
                    resume.projects[i].highlights);
    }
    for (const auto& leaf : model::leaves(resume)) {
        subject.words += text::words(leaf.text).size();
    }
    return subject;
}

}  // namespace vouch::ats
