#include "parse/resume/contact_reader.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/key.hpp"
#include "parse/places.hpp"
#include "parse/resume/person_name.hpp"

namespace vouch::parse::resume {
namespace {

bool can_be_headline(const TextLine& line, std::size_t words_max = 14) {
    const auto words = text::words(line.text).size();
    return !line.bullet && words >= 1 && words <= words_max && line.text.size() <= words_max * 9 &&
           !line.text.ends_with('.') && line.text.find('@') == std::string::npos &&
           find_phones(line.text).empty() && find_urls(line.text).empty() &&
           find_emails(line.text).empty() && place_cue(line.text) < 2 &&
           !is_contact_label(line.text) && !section_of_wording(line.text);
}

// "Have 5 years of experience in …", "Looking for …": what a person says of themselves.
bool is_statement(std::string_view value) {
    static constexpr std::string_view beginnings[] = {"have",    "having",      "has", "looking",
                                                      "seeking", "aspiring to", "to",  "i",
                                                      "aiming",  "offering"};
    const std::string key = words_key_of(value);
    const bool begins = std::ranges::any_of(beginnings, [&](std::string_view word) {
        return key.starts_with(word) && key.size() > word.size() && key[word.size()] == ' ';
    });
    const bool counts = key.find(" years of ") != std::string::npos ||
                        key.find(" years experience") != std::string::npos;
    return begins || (counts && text::words(value).size() >= 8);
}

// The first of several lines of one paragraph, as long as lines of text are.
bool opens_paragraph(const TextLine& line, const TextLine& next) {
    constexpr std::size_t letters_min = 45;
    const bool same = std::abs(line.size - next.size) < 0.3F && line.bold == next.bold &&
                      line.colour == next.colour && line.italic == next.italic;
    return same && !next.after_gap && !next.bullet && line.text.size() >= letters_min &&
           text::words(next.text).size() >= 4 && next.text.find('@') == std::string::npos &&
           place_cue(next.text) < 2;
}

// "Supervisor de", "Head of", "Design &": no headline ends so.
bool leads_on(std::string_view value) {
    static constexpr std::string_view words[] = {"of", "and", "for", "in", "&",  "de",  "da",  "do",
                                                 "e",  "y",   "et",  "du", "en", "und", "für", "/"};
    const std::string_view last = value.substr(value.rfind(' ') + 1);
    return value.ends_with(',') || value.ends_with(" -") ||
           std::ranges::find(words, last) != std::end(words);
}

}  // namespace

void ContactReader::read_name() {
    const std::string local = basics_.email.substr(0, basics_.email.find('@'));
    std::vector<const TextLine*> candidates = lines_;
    const auto found = find_name(candidates, body_size_, local);
    if (!found) {
        return;
    }
    const TextLine& line = *lines_[found->line];
    Placed name = placed(line, found->begin, found->end);
    std::size_t name_line = found->line;
    if (!found->further_lines.empty()) {
        TextLine all = line;
        for (const std::size_t further : found->further_lines) {
            const bool last = further == found->further_lines.back();
            TextLine more =
                cut(*lines_[further], 0, last ? found->last_end : lines_[further]->text.size());
            more.glued = all.text.ends_with('-');
            append_line(all, more);
            done_[further] = true;
            name_line = further;
        }
        name = placed(all);
    }
    builder_.set(basics_.name, "/basics/name", name);
    if (!found->certain) {
        builder_.remark("parse.name-uncertain", {{"name", name.text}}, "/basics/name", name);
    }
    done_[found->line] = true;
    for (std::size_t index = 0; index < lines_.size(); ++index) {
        if (key_of(lines_[index]->text) == key_of(name.text)) {
            done_[index] = true;  // printed twice
        }
    }
    if (basics_.label.empty() && !read_headline_behind(found->line + 1, found->rest, name_line)) {
        read_headline_below(found->line + 1);
    }
}

// The professional headline behind the name on its line; `after` is the line below it.
bool ContactReader::read_headline_behind(std::size_t after, std::size_t rest_begin,
                                         std::size_t name_line) {
    if (rest_begin == std::string::npos) {
        return false;
    }
    const TextLine& line = *lines_[name_line];
    std::size_t begin = rest_begin;
    while (begin < line.text.size() &&
           std::string_view(", \t|:-").find(line.text[begin]) != std::string_view::npos) {
        ++begin;
    }
    TextLine rest = cut(line, begin, line.text.size());
    if (rest.text.starts_with("–") || rest.text.starts_with("—") || rest.text.starts_with("·") ||
        rest.text.starts_with("•")) {
        rest = cut(rest, rest.text.find(' '), rest.text.size());
    }
    if (!can_be_headline(rest)) {
        return false;
    }
    const bool large = line.size > body_size_ * 1.3F;
    if (after < lines_.size() && (large || !lines_[after]->starts_paragraph) &&
        can_be_headline(*lines_[after]) && !done_[after] &&
        std::abs(lines_[after]->size - line.size) < 0.5F) {
        append_line(rest, *lines_[after]);
        done_[after] = true;
    }
    builder_.set(basics_.label, "/basics/label", placed(rest));
    return true;
}

// The professional headline in the lines right below the name, from `after` on.
void ContactReader::read_headline_below(std::size_t after) {
    // lines of addresses may stand between where the head has two columns
    std::size_t tried = 0;
    for (std::size_t index = after; index < lines_.size() && tried < 2; ++index) {
        const TextLine& line = *lines_[index];
        if (done_[index]) {
            after += index == after ? 1 : 0;  // the name's further lines
            continue;
        }
        if (!used_[index].empty() || place_cue(line.text) >= 2) {
            if (index > after + 6) {
                return;
            }
            TextLine part = cut(line, 0, line.text.find('\t'));
            if (!(part.text.size() < line.text.size() && can_be_headline(part) &&
                  title_cue(part.text) > 0)) {
                continue;
            }
            builder_.set(basics_.label, "/basics/label", placed(part));
            return;
        }
        ++tried;
        const bool close = index == after;
        // right below the name and larger than the text it may run over several lines
        const bool large = close && line.size > body_size_ * 1.08F;
        if (!can_be_headline(line, large ? 45 : 14) || in_contact_[index] ||
            is_statement(line.text) ||
            (line.size <= body_size_ && index + 1 < lines_.size() && !leads_on(line.text) &&
             opens_paragraph(line, *lines_[index + 1]))) {
            continue;
        }
        if (title_cue(line.text) == 0 && !(close && place_cue(line.text) < 1)) {
            continue;
        }
        TextLine headline = line;
        done_[index] = true;
        if (index + 1 < lines_.size()) {
            const TextLine& next = *lines_[index + 1];
            if (std::abs(next.size - line.size) < 0.3F && next.colour == line.colour &&
                next.bold == line.bold && next.italic == line.italic && !next.after_gap &&
                (line.size > body_size_ * 1.05F || leads_on(line.text)) && can_be_headline(next) &&
                used_[index + 1].empty() && next.page == line.page && next.column == line.column) {
                append_line(headline, next);
                done_[index + 1] = true;
            }
        }
        builder_.set(basics_.label, "/basics/label", placed(headline));
        return;
    }
}

}  // namespace vouch::parse::resume
