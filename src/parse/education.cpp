#include <algorithm>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/entry_head.hpp"
#include "parse/key.hpp"
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

bool starts_with_word(std::string_view value, std::string_view word) {
    return value.starts_with(word) && (value.size() == word.size() || value[word.size()] == ' ');
}

// "in Physics", "of Arts", "- Biology", ": Law": where the subject begins.
std::size_t area_begin(std::string_view value, std::size_t at) {
    while (at < value.size() &&
           std::string_view(" \t,:;-/|").find(value[at]) != std::string_view::npos) {
        ++at;
    }
    for (const std::string_view sign : {"–", "—", "·"}) {
        if (value.substr(at).starts_with(sign)) {
            return area_begin(value, at + sign.size());
        }
    }
    for (const std::string_view word : {"in", "of", "en", "em", "im Fach", "im", "di", "in de"}) {
        if (starts_with_word(value.substr(at), word)) {
            at += word.size() + 1;
            return std::min(at, value.size());
        }
    }
    return at;
}

// "Degree in Area" in one piece.
void read_degree(const TextLine& line, Study& study) {
    const std::size_t end = degree_end(line.text);
    if (end == 0) {
        return;
    }
    std::size_t type_end = end;
    const std::size_t area = area_begin(line.text, end);
    if (study.study_type.text.empty()) {
        study.study_type = placed(line, 0, type_end);
    }
    if (area < line.text.size() && study.area.text.empty()) {
        study.area = placed(line, area, line.text.size());
    }
}

// Takes "GPA: 3.8" and the like off a line. What is left is in `line`.
void take_score(TextLine& line, Study& study) {
    const std::size_t at = score_begin(line.text);
    if (at == std::string::npos) {
        return;
    }
    std::size_t end = line.text.find_first_of("\t|;", at);
    if (end == std::string::npos) {
        end = line.text.size();
    }
    // up to a comma that does not stand inside a number
    for (std::size_t comma = line.text.find(',', at); comma != std::string::npos && comma < end;
         comma = line.text.find(',', comma + 1)) {
        const bool number = comma + 1 < line.text.size() && line.text[comma + 1] >= '0' &&
                            line.text[comma + 1] <= '9';
        if (!number) {
            end = comma;
        }
    }
    if (study.score.text.empty()) {
        std::size_t begin = at;
        const std::size_t colon = line.text.find(':', at);
        if (colon != std::string::npos && colon < end) {
            begin = colon + 1;
        }
        std::size_t value_end = end;
        while (value_end > begin && (line.text[value_end - 1] == ')' || line.text[value_end - 1] == ' ') &&
               line.text.find('(', begin) == std::string::npos) {
            --value_end;
        }
        study.score = placed(line, begin, value_end);
    }
    std::size_t rest = at;
    while (rest > 0 && std::string_view(" ,(\t-|").find(line.text[rest - 1]) !=
                           std::string_view::npos) {
        --rest;
    }
    TextLine left = cut(line, 0, rest);
    if (rest == 0) {
        left = cut(line, std::min(end + 1, line.text.size()), line.text.size());
    }
    line = std::move(left);
}

// A list after "Courses:" or bullets below a course of study.
void read_courses(const TextLine& line, Study& study) {
    std::size_t begin = 0;
    if (const std::size_t colon = line.text.find(':');
        colon != std::string::npos && is_inner_label(line.text.substr(0, colon))) {
        begin = colon + 1;
    }
    const TextLine list = cut(line, begin, line.text.size());
    std::size_t from = 0;
    int depth = 0;
    for (std::size_t at = 0; at <= list.text.size(); ++at) {
        const char c = at < list.text.size() ? list.text[at] : ',';
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if ((c == ',' || c == ';' || c == '\t') && (depth <= 0 || at == list.text.size())) {
            const Placed course = placed(list, from, at);
            if (!course.text.empty()) {
                study.courses.push_back(course);
            }
            from = at + 1;
        }
    }
}

void read_piece(const HeadPiece& piece, Study& study, std::vector<Placed>& unknown) {
    TextLine line = piece.text;
    take_score(line, study);
    if (line.text.empty()) {
        return;
    }
    const std::size_t degree = degree_end(line.text);
    const int school = school_cue(line.text);
    if (degree > 0 && study.study_type.text.empty() && !(school >= 3 && degree < 6 && line.text.find(',') == std::string::npos && degree == line.text.size())) {
        // "PhD, Statistics, University of Lothian": the school is the tail from its first comma
        const std::size_t area = area_begin(line.text, degree);
        std::size_t comma = line.text.find(',', area);
        while (comma != std::string::npos) {
            if (school_cue(line.text.substr(comma)) >= 2 && study.institution.text.empty()) {
                study.institution = placed(line, comma + 1, line.text.size());
                line = cut(line, 0, comma);
                break;
            }
            comma = line.text.find(',', comma + 1);
        }
        read_degree(line, study);
        return;
    }
    if (school > 0 && study.institution.text.empty()) {
        // "University of Lothian, PhD in Statistics"
        for (std::size_t comma = line.text.find(','); comma != std::string::npos;
             comma = line.text.find(',', comma + 1)) {
            const TextLine tail = cut(line, comma + 1, line.text.size());
            if (degree_end(tail.text) > 0 && study.study_type.text.empty()) {
                study.institution = placed(line, 0, comma);
                read_degree(tail, study);
                return;
            }
        }
        study.institution = placed(line);
        return;
    }
    if (piece.after_at && study.institution.text.empty()) {
        study.institution = placed(line);
        return;
    }
    for (std::size_t comma = line.text.find(','); comma != std::string::npos;
         comma = line.text.find(',', comma + 1)) {
        const TextLine tail = cut(line, comma + 1, line.text.size());
        if (degree_end(tail.text) > 0 && has_degree(tail.text) && study.study_type.text.empty() &&
            study.institution.text.empty()) {
            study.institution = placed(line, 0, comma);
            read_degree(tail, study);
            return;
        }
    }
    unknown.push_back(placed(line));
}

Study study_of(const Entry& entry, const EntryHead& head) {
    Study study;
    std::vector<Placed> unknown;
    for (const HeadPiece& piece : head.pieces) {
        read_piece(piece, study, unknown);
    }
    // what no cue named: the subject goes with a degree, the rest is the school
    for (const Placed& piece : unknown) {
        if (study.institution.text.empty() && (!study.area.text.empty() || study.study_type.text.empty())) {
            study.institution = piece;
        } else if (study.area.text.empty()) {
            study.area = piece;
        } else if (study.institution.text.empty()) {
            study.institution = piece;
        }
    }
    if (study.institution.text.empty() && !study.area.text.empty() && unknown.size() == 1 &&
        study.area.text == unknown[0].text) {
        std::swap(study.institution, study.area);
    }
    for (TextLine line : entry.body) {
        const bool had_score = !study.score.text.empty();
        if (!had_score && line.text.size() < 80) {
            take_score(line, study);
        }
        if (line.text.empty()) {
            continue;
        }
        const std::size_t colon = line.text.find(':');
        const bool labelled = colon != std::string::npos &&
                              is_inner_label(line.text.substr(0, colon));
        if (line.bullet || labelled) {
            read_courses(line, study);
        } else if (study.study_type.text.empty() && degree_end(line.text) > 0) {
            read_degree(line, study);
        }
    }
    return study;
}

}  // namespace

void read_education(const Section& section, ResumeBuilder& builder) {
    const std::vector<Entry> entries = part_entries(section.lines);
    std::vector<EntryHead> heads;
    for (const Entry& entry : entries) {
        heads.push_back(read_head(entry, builder.document()));
    }
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const Study study = study_of(entries[index], heads[index]);
        auto& list = builder.resume.education;
        const std::string pointer = "/education/" + std::to_string(list.size());
        model::Education education;
        builder.set(education.institution, pointer + "/institution", study.institution);
        builder.set(education.study_type, pointer + "/studyType", study.study_type);
        builder.set(education.area, pointer + "/area", study.area);
        builder.set(education.score, pointer + "/score", study.score);
        const EntryHead& head = heads[index];
        if (head.date) {
            builder.set_dates(education.start, education.end, pointer, *head.date,
                              head.date_text);
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
}

}  // namespace vouch::parse
