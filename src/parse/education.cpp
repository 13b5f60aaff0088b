#include <algorithm>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/entry_head.hpp"
#include "parse/grade.hpp"
#include "parse/item_list.hpp"
#include "parse/places.hpp"
#include "parse/section_kind.hpp"
#include "parse/section_readers.hpp"

namespace vouch::parse {
namespace {

struct Study {
    Placed institution;
    Placed study_type;
    Placed area;
    Placed score;
    std::vector<Placed> courses;
};

// A head's pieces without its grade.
struct Course {
    std::vector<TextLine> lines;
    std::vector<HeadPiece> pieces;
    Placed score;
};

bool starts_with_word(std::string_view value, std::string_view word) {
    return value.starts_with(word) && value.size() > word.size() && value[word.size()] == ' ';
}

// "in", "en", "em" between a degree and its subject: where it begins, outside brackets, or npos.
std::size_t subject_word(std::string_view value, std::size_t& length) {
    int depth = 0;
    for (std::size_t at = 1; at < value.size(); ++at) {
        depth += value[at] == '(' ? 1 : value[at] == ')' ? -1 : 0;
        if (depth > 0 || value[at - 1] != ' ') {
            continue;
        }
        for (const std::string_view word :
             {"in", "en", "em", "im Fach", "im Bereich", "im Studiengang", "im"}) {
            if (starts_with_word(value.substr(at), word)) {
                length = word.size() + 1;
                return at;
            }
        }
    }
    return std::string_view::npos;
}

// The first comma, colon or free dash outside brackets, at least at `from`; npos for none.
std::size_t first_sign(std::string_view value, std::size_t from, std::size_t& length) {
    int depth = 0;
    for (std::size_t at = 0; at < value.size(); ++at) {
        depth += value[at] == '(' ? 1 : value[at] == ')' ? -1 : 0;
        if (depth > 0 || at < from) {
            continue;
        }
        if (value[at] == ',' || value[at] == ':' || value[at] == '\t') {
            length = 1;
            return at;
        }
        for (const std::string_view sign : {"– ", "— ", "- "}) {
            if (at > 0 && value[at - 1] == ' ' && value.substr(at).starts_with(sign)) {
                length = sign.size();
                return at;
            }
        }
    }
    return std::string_view::npos;
}

// Without an "in" that leads over to a subject in another style.
TextLine without_in(const TextLine& line) {
    std::size_t begin = 0;
    std::size_t end = line.text.size();
    for (const std::string_view word : {"in", "en", "em", "im", "of"}) {
        if (line.text.starts_with(std::string(word) + " ")) {
            begin = word.size();
        }
        if (line.text.ends_with(" " + std::string(word))) {
            end = line.text.size() - word.size();
        }
    }
    return begin > 0 || end < line.text.size() ? cut(line, begin, end) : line;
}

// "Degree in Subject", "Degree, Subject", "Degree Subject", "Degree".
void read_degree(const TextLine& given, Study& study) {
    const TextLine line = without_in(given);
    std::size_t length = 0;
    const std::size_t degree = degree_end(line.text);
    std::size_t end = subject_word(line.text, length);
    const std::size_t sign_from = degree;
    std::size_t sign_length = 0;
    const std::size_t sign = first_sign(line.text, sign_from, sign_length);
    const bool sign_later = end != std::string::npos && sign != std::string::npos && sign > end &&
                            line.text[sign] == ',' &&
                            text::words(std::string_view(line.text).substr(sign)).size() <= 4;
    if (end == std::string::npos || sign_later ||
        (sign != std::string::npos && sign < end && degree > 0)) {
        end = sign;
        length = sign_length;
    }
    // "BSc Business Administration – Finance": the dash belongs to the subject
    constexpr std::size_t abbreviation_bytes_max = 6;
    if (end == sign && sign != std::string::npos && degree > 0 && sign > degree + 2 &&
        degree <= abbreviation_bytes_max && line.text[degree] == ' ' && line.text[sign] != ',' &&
        line.text[degree + 1] != '(') {
        end = degree;
        length = 0;
    }
    if (end == std::string::npos && degree > 0 && degree < line.text.size()) {
        end = degree;
        length =
            starts_with_word(text::trim(std::string_view(line.text).substr(degree)), "of") ? 4 : 0;
    }
    if (end == std::string::npos) {
        (degree > 0 || !study.study_type.text.empty()
             ? study.study_type.text.empty() ? study.study_type : study.area
             : study.study_type) = placed(line);
        return;
    }
    study.study_type = placed(line, 0, end);
    study.area = placed(line, end + length, line.text.size());
}

// How surely a piece is the school rather than the degree.
int school_lean(std::string_view value) {
    int lean = school_cue(value) * 2 + std::min(organisation_cue(value), 2);
    if (degree_end(value) > 0) {
        return std::min(lean - 4, 0);
    }
    return lean - (has_degree(value) ? 2 : 0);
}

std::vector<std::size_t> commas_of(std::string_view value) {
    std::vector<std::size_t> out;
    int depth = 0;
    for (std::size_t at = 0; at < value.size(); ++at) {
        depth += value[at] == '(' ? 1 : value[at] == ')' ? -1 : 0;
        if (value[at] == ',' && depth <= 0) {
            out.push_back(at);
        }
    }
    return out;
}

// Whether schools stand before degrees in this section.
bool school_first(const std::vector<Course>& courses) {
    int votes = 0;
    for (const Course& course : courses) {
        if (course.pieces.size() >= 2) {
            int others = -100;
            for (std::size_t index = 1; index < course.pieces.size(); ++index) {
                others = std::max(others, school_lean(course.pieces[index].text.text));
            }
            votes += school_lean(course.pieces[0].text.text) > others ? 1 : -1;
        } else if (course.pieces.size() == 1) {
            const std::string_view value = course.pieces[0].text.text;
            const auto commas = commas_of(value);
            if (!commas.empty()) {
                votes += school_lean(value.substr(0, commas.front())) >
                                 school_lean(value.substr(commas.back() + 1))
                             ? 1
                             : -1;
            }
        }
    }
    return votes > 0;
}

// "School - Pune, India": where the dash begins, 0 for none. A place behind a comma belongs to
// many schools' names and stays.
std::size_t place_behind_dash(std::string_view value) {
    for (const std::string_view dash : {" - ", " – ", " — "}) {
        const std::size_t at = value.rfind(dash);
        if (at != std::string_view::npos && place_cue(value.substr(at + dash.size())) >= 2) {
            return at;
        }
    }
    return 0;
}

// One piece holds all: "Degree, Subject, School" or "School, Degree in Subject".
void read_single(const TextLine& line, bool school_before, Study& study) {
    const auto commas = commas_of(line.text);
    if (commas.empty()) {
        if (school_lean(line.text) > 0 || degree_end(line.text) == 0) {
            study.institution = placed(line);
        } else {
            read_degree(line, study);
        }
        return;
    }
    if (school_before) {
        std::size_t cut_at = commas.back();
        for (const std::size_t comma : commas) {
            const auto tail = text::trim(std::string_view(line.text).substr(comma + 1));
            if (degree_end(tail) > 0) {
                cut_at = comma;
                break;
            }
        }
        study.institution = placed(line, 0, cut_at);
        read_degree(cut(line, cut_at + 1, line.text.size()), study);
        return;
    }
    std::size_t cut_at = commas.size() >= 2 ? commas[1] : commas[0];
    for (const std::size_t comma : commas) {
        const std::size_t next = line.text.find(',', comma + 1);
        const auto part = std::string_view(line.text).substr(
            comma + 1, next == std::string::npos ? next : next - comma - 1);
        if (school_cue(part) >= 2 && degree_end(text::trim(part)) == 0) {
            cut_at = comma;
            break;
        }
    }
    study.institution = placed(line, cut_at + 1, line.text.size());
    read_degree(cut(line, 0, cut_at), study);
}

void read_pieces(const Course& course, bool school_before, Study& study) {
    const auto& pieces = course.pieces;
    if (pieces.empty()) {
        return;
    }
    if (pieces.size() == 1) {
        read_single(pieces[0].text, school_before, study);
        return;
    }
    // the school: behind "at", or what reads most like one; else by the section's order
    std::size_t school = school_before ? 0 : pieces.size() - 1;
    int best = 1;
    for (std::size_t index = 0; index < pieces.size(); ++index) {
        const int lean = pieces[index].after_at ? 100 : school_lean(pieces[index].text.text);
        if (lean > best) {
            best = lean;
            school = index;
        }
    }
    if (best == 1 && !school_before) {
        // degrees first: the school follows the piece with the degree and its subject
        school = pieces.size() >= 3 && degree_end(pieces[0].text.text) == pieces[0].text.text.size()
                     ? 2
                     : 1;
    }
    // never the piece with the degree, as long as another one is there
    for (std::size_t index = 0;
         best <= 1 && index < pieces.size() && degree_end(pieces[school].text.text) > 0; ++index) {
        school = degree_end(pieces[index].text.text) == 0 ? index : school;
    }
    // "School, Faculty" in two styles is one name as long as another piece is left for the degree
    std::size_t last = school;
    while (last + 1 < pieces.size() && pieces[last + 1].styled &&
           pieces[last + 1].line == pieces[school].line && !pieces[last + 1].after_at &&
           degree_end(pieces[last + 1].text.text) == 0 && pieces.size() - (last + 1 - school) > 1 &&
           (school > 0 || last + 2 < pieces.size())) {
        ++last;
    }
    study.institution = last > school ? placed(course.lines[pieces[school].line],
                                               pieces[school].begin, pieces[last].end)
                                      : placed(pieces[school].text);
    if (const std::size_t place = place_behind_dash(study.institution.text); place > 0) {
        study.institution.text.resize(place);
    }
    bool first = true;
    for (std::size_t index = 0; index < pieces.size(); ++index) {
        if (index >= school && index <= last) {
            continue;
        }
        if (first) {
            read_degree(pieces[index].text, study);
            first = false;
        } else if (study.area.text.empty()) {
            study.area = placed(without_in(pieces[index].text));
        }
    }
}

// A list after "Courses:" or bullets below a course of study.
void read_courses(const TextLine& line, Study& study) {
    const std::size_t end = label_end(line);
    const bool labelled = end != std::string::npos && is_inner_label(line.text.substr(0, end - 1));
    for (const TextLine& item : part_items(cut(line, labelled ? end : 0, line.text.size()))) {
        study.courses.push_back(placed(item));
    }
}

void read_body_lines(const Entry& entry, Study& study, ResumeBuilder& builder) {
    for (const TextLine& line : entry.body) {
        TextLine left = line;
        if (study.score.text.empty() && line.text.size() < 80) {
            study.score = take_grade(left, !line.bullet);
        }
        if (left.text.empty()) {
            continue;
        }
        const std::size_t end = label_end(left);
        const bool labelled =
            end != std::string::npos && is_inner_label(left.text.substr(0, end - 1));
        if (!labelled && study.study_type.text.empty() && degree_end(left.text) > 0) {
            read_degree(left, study);
        } else if (left.bullet || labelled) {
            read_courses(left, study);
        } else {
            builder.remark("parse.text-unplaced", {{"text", left.text}}, "", placed(left));
        }
    }
}

void add_study(const Study& study, const EntryHead& head, ResumeBuilder& builder) {
    auto& list = builder.resume.education;
    const std::string pointer = "/education/" + std::to_string(list.size());
    model::Education education;
    builder.set(education.institution, pointer + "/institution", study.institution);
    builder.set(education.study_type, pointer + "/studyType", study.study_type);
    builder.set(education.area, pointer + "/area", study.area);
    builder.set(education.score, pointer + "/score", study.score);
    if (head.date) {
        builder.set_dates(education.start, education.end, pointer, *head.date, head.date_text);
        if (education.start && !head.date->is_range) {
            std::swap(education.start, education.end);  // a single date is the graduation
            builder.resume.sources.erase(pointer + "/startDate");
            builder.note_source(pointer + "/endDate", head.date_text);
        }
    }
    if (!head.url.empty()) {
        education.url = head.url;
        builder.note_source(pointer + "/url", head.url_text);
    }
    for (const Placed& course : study.courses) {
        builder.add_line(education.courses, pointer + "/courses", course);
    }
    list.push_back(std::move(education));
}

}  // namespace

void read_education(const Section& section, ResumeBuilder& builder) {
    const std::vector<Entry> entries = part_entries(section.lines);
    std::vector<EntryHead> heads;
    std::vector<Course> courses;
    for (const Entry& entry : entries) {
        heads.push_back(read_head(entry, builder.document()));
        Course course;
        course.lines = heads.back().lines;
        for (HeadPiece piece : heads.back().pieces) {
            if (course.score.text.empty()) {
                course.score = take_grade(piece.text, piece.line > 0);
            }
            if (!piece.text.text.empty()) {
                course.pieces.push_back(std::move(piece));
            }
        }
        courses.push_back(std::move(course));
    }
    const bool school_before = school_first(courses);
    for (std::size_t index = 0; index < entries.size(); ++index) {
        Study study;
        study.score = courses[index].score;
        read_pieces(courses[index], school_before, study);
        read_body_lines(entries[index], study, builder);
        add_study(study, heads[index], builder);
    }
}

}  // namespace vouch::parse
