#include "parse/resume/studies.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/places.hpp"
#include "parse/resume/grade.hpp"
#include "parse/resume/item_list.hpp"
#include "parse/resume/section_kind.hpp"

namespace vouch::parse::resume {
namespace {

constexpr std::size_t degree_line_words_max = 24;

bool is_labelled(const TextLine& line) {
    const std::size_t end = label_end(line);
    return is_inner_label(line.text) ||
           (end != std::string::npos && is_inner_label(line.text.substr(0, end - 1)));
}

bool is_grade(const TextLine& line) {
    TextLine left = line;
    return !take_grade(left, true).text.empty() && left.text.empty();
}

// "Major courses", "Minor: History" tell of a degree named elsewhere.
bool tells_of_degree(const TextLine& line) {
    const auto words = text::words(line.text);
    const std::string first =
        words.empty() ? "" : text::fold(line.text.substr(words[0].begin, words[0].end));
    return first == "major" || first == "minor";
}

// A line that opens with a degree and is no sentence about it.
bool names_degree(const TextLine& line) {
    return !line.bullet && !tells_of_degree(line) && !is_labelled(line) &&
           degree_end(line.text) > 0 && text::words(line.text).size() <= degree_line_words_max &&
           !is_grade(line);
}

// A line that could name a school: plain, short, nothing else.
bool can_name_school(const TextLine& line) {
    return !line.bullet && !is_labelled(line) && degree_end(line.text) == 0 &&
           text::words(line.text).size() <= 14 && !whole_date(line.text) && !is_grade(line);
}

// A line that could be the first of a study: a degree, a subject or a school.
bool can_begin_study(const TextLine& line) {
    return names_degree(line) || (can_name_school(line) && !is_prose(line));
}

// Where further studies begin inside the lines of an entry.
std::vector<std::size_t> further_starts(const std::vector<TextLine>& lines) {
    std::vector<std::size_t> degrees;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        if (names_degree(lines[index])) {
            degrees.push_back(index);
        }
    }
    std::vector<std::size_t> out;
    if (lines.empty() || degrees.empty()) {
        return out;
    }
    // schools before degrees, unless a degree is the first thing said
    const bool school_before = degrees.front() > 0;
    for (std::size_t number = 1; number < degrees.size(); ++number) {
        const std::size_t at = degrees[number];
        const std::size_t gap = at - degrees[number - 1];
        if (school_before && gap >= 2 && can_name_school(lines[at - 1])) {
            out.push_back(at - 1);
        } else if (!school_before && gap >= 2) {
            out.push_back(at);
        } else if (gap == 1 && school_cue(lines[at].text) >= 2 &&
                   school_cue(lines[at - 1].text) >= 2) {
            out.push_back(at);  // degree and school on one line each
        }
    }
    return out;
}

bool names_school(const TextLine& line) {
    return can_name_school(line) &&
           (school_cue(line.text) >= 2 || place_behind_dash(line.text) > 0);
}

// Head and body anew: the head goes on to the first bullet, sentence or labelled line that is
// neither degree nor school.
Entry entry_of(const std::vector<TextLine>& lines, std::size_t begin, std::size_t end,
               std::size_t known_head) {
    Entry out;
    bool degree = false;
    bool school = false;
    bool open = true;
    for (std::size_t index = begin; index < end; ++index) {
        const TextLine& line = lines[index];
        const bool known = index < known_head;
        const bool first_degree = !degree && degree_end(line.text) > 0 && !is_labelled(line) &&
                                  text::words(line.text).size() <= degree_line_words_max;
        open = open && (known || first_degree || (!degree && can_name_school(line)) ||
                        (degree && !school && names_school(line)) || is_grade(line) ||
                        whole_date(line.text).has_value());
        if (open) {
            school = school || names_school(line);
            degree = degree || degree_end(line.text) > 0;
            out.head.push_back(line);
            out.head.back().bullet = false;
        } else {
            out.body.push_back(line);
        }
    }
    return out;
}

}  // namespace

std::size_t place_behind_dash(std::string_view value) {
    for (const std::string_view dash : {" - ", " – ", " — "}) {
        const std::size_t at = value.rfind(dash);
        if (at != std::string_view::npos && place_cue(value.substr(at + dash.size())) >= 2) {
            return at;
        }
    }
    return 0;
}

TextLine without_place_behind_dash(const TextLine& line) {
    const std::size_t place = place_behind_dash(line.text);
    return place > 0 ? cut(line, 0, place) : line;
}

namespace {

// Entries that begin at a date may take the grade below the one before for their first line.
std::vector<Entry> with_grades_back(std::vector<Entry> entries) {
    for (std::size_t number = 1; number < entries.size(); ++number) {
        Entry& entry = entries[number];
        while (entry.head.size() > 1 && is_grade(entry.head.front()) &&
               !entry.head.front().after_gap) {
            entries[number - 1].body.push_back(entry.head.front());
            entry.head.erase(entry.head.begin());
        }
    }
    return entries;
}

// "Degree", "School" below each other with a space between and no date: one study.
bool is_other_half(const Entry& above, const Entry& below, bool school_before) {
    if (above.head.size() != 1 || !above.body.empty() || below.head.empty() ||
        heading_date(above.head[0])) {
        return false;
    }
    const TextLine& first = above.head[0];
    const TextLine& second = below.head[0];
    return school_before
               ? names_school(first) && names_degree(second)
               : names_degree(first) && school_cue(first.text) < 2 && names_school(second);
}

std::vector<Entry> with_halves_joined(std::vector<Entry> entries) {
    const bool school_before =
        !entries.empty() && !entries[0].head.empty() && degree_end(entries[0].head[0].text) == 0;
    std::vector<Entry> out;
    for (Entry& entry : entries) {
        if (!out.empty() && is_other_half(out.back(), entry, school_before)) {
            out.back().head.insert(out.back().head.end(), entry.head.begin(), entry.head.end());
            out.back().body = std::move(entry.body);
        } else {
            out.push_back(std::move(entry));
        }
    }
    return out;
}

// A centre may be anything: "Quality Center", "Service Centre".
bool is_no_mere_centre(const TextLine& line) {
    std::string left;
    for (const auto& word : text::words(line.text)) {
        const auto value = std::string_view(line.text).substr(word.begin, word.end - word.begin);
        const std::string key = text::fold(value);
        left += key == "center" || key == "centre" ? "" : std::string(value) + " ";
    }
    return school_cue(left) >= 2 || place_behind_dash(line.text) > 0;
}

// Where a study without a date of its own begins below a dated one: after a space, a degree or a
// school, where degree, school and date are paragraphs in this order.
void add_undated_starts(const std::vector<TextLine>& lines, std::vector<std::size_t>& starts) {
    std::size_t date = 0;
    for (std::size_t index = 1; index < lines.size() && date == 0; ++index) {
        date = whole_date(lines[index].text) ? index : 0;
    }
    if (date == 0 || !lines[date].after_gap || whole_date(lines[0].text)) {
        return;
    }
    // a degree and its date alone: the school below them is theirs
    const bool school_named = date >= 2 || school_cue(lines[0].text) >= 2;
    for (std::size_t index = date + 1; index < lines.size(); ++index) {
        const TextLine& line = lines[index];
        const bool of_study =
            names_degree(line) || (school_named && names_school(line) && is_no_mere_centre(line)) ||
            (index + 1 < lines.size() && lines[index + 1].after_gap &&
             can_name_school(lines[index + 1]) && place_behind_dash(lines[index + 1].text) > 0);
        if (line.after_gap && can_begin_study(line) && of_study) {
            starts.push_back(index);
            return;
        }
    }
}

// "Bachelor of Engineering in Electronics &" over "Communication" and, after a space, the school:
// the second line ends the degree's name.
std::vector<TextLine> with_degrees_joined(const std::vector<TextLine>& lines) {
    constexpr std::size_t rest_words_max = 3;
    std::vector<TextLine> out;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const TextLine& line = lines[index];
        const bool rest = !out.empty() && index + 1 < lines.size() && !line.after_gap &&
                          lines[index + 1].after_gap && names_degree(out.back()) &&
                          out.back().after_gap && school_cue(out.back().text) < 2 &&
                          can_name_school(line) && school_cue(line.text) < 2 &&
                          text::words(line.text).size() <= rest_words_max && !heading_date(line) &&
                          names_school(lines[index + 1]);
        if (rest) {
            append_line(out.back(), line);
        } else {
            out.push_back(line);
        }
    }
    return out;
}

}  // namespace

std::vector<Entry> part_studies(const std::vector<TextLine>& given) {
    const std::vector<TextLine> lines = with_degrees_joined(given);
    std::vector<Entry> out;
    for (const Entry& entry :
         with_grades_back(with_halves_joined(part_entries(lines, Entries::studies)))) {
        std::vector<TextLine> all = entry.head;
        all.insert(all.end(), entry.body.begin(), entry.body.end());
        std::vector<std::size_t> starts = further_starts(all);
        if (starts.empty()) {
            add_undated_starts(all, starts);
        }
        starts.insert(starts.begin(), 0);
        for (std::size_t number = 0; number < starts.size(); ++number) {
            const std::size_t end = number + 1 < starts.size() ? starts[number + 1] : all.size();
            out.push_back(entry_of(all, starts[number], end, entry.head.size()));
        }
    }
    return out;
}

}  // namespace vouch::parse::resume
