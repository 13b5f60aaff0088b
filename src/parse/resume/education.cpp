#include <algorithm>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/places.hpp"
#include "parse/resume/course_head.hpp"
#include "parse/resume/degree_line.hpp"
#include "parse/resume/entry_head.hpp"
#include "parse/resume/grade.hpp"
#include "parse/resume/item_list.hpp"
#include "parse/resume/section_kind.hpp"
#include "parse/resume/section_readers.hpp"
#include "parse/resume/studies.hpp"

namespace vouch::parse::resume {
namespace {

struct Study {
    Placed institution;
    Placed study_type;
    Placed area;
    Placed score;
    Placed place;
    std::vector<Placed> courses;
    std::vector<Placed> rest;  // pieces nobody understood
};

// How surely a piece is the school rather than the degree.
int school_lean(std::string_view value) {
    const int lean = school_cue(value) * 2 + std::min(organisation_cue(value), 2);
    if (degree_end(value) > 0) {
        return std::min(lean - 4, 0);
    }
    return lean - (has_degree(value) ? 2 : 0);
}

// A comma or a free dash outside brackets.
struct Separator {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Separator> separators_of(std::string_view value) {
    std::vector<Separator> out;
    int depth = 0;
    for (std::size_t at = 0; at < value.size(); ++at) {
        depth += value[at] == '(' ? 1 : value[at] == ')' ? -1 : 0;
        if (depth > 0) {
            continue;
        }
        if (value[at] == ',') {
            out.push_back({at, at + 1});
        }
        for (const std::string_view dash : {" - ", " – ", " — ", " from "}) {
            if (at > 0 && value.substr(at).starts_with(dash)) {
                out.push_back({at, at + dash.size()});
            }
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
            const auto separators = separators_of(value);
            if (!separators.empty()) {
                votes += school_lean(value.substr(0, separators.front().begin)) >
                                 school_lean(value.substr(separators.back().end))
                             ? 1
                             : -1;
            }
        }
    }
    return votes > 0;
}

class StudyReader {
public:
    StudyReader(bool school_before, const std::vector<Joint>& joints, ResumeBuilder& builder)
        : school_before_(school_before), joints_(joints), builder_(builder) {}

    Study read(const Course& course, std::size_t index) {
        study_ = {};
        study_.score = course.score;
        usual_ = usual_joint(joints_, index);
        if (course.pieces.size() == 1) {
            read_single(without_place_behind_dash(course.pieces[0].text));
        } else if (!course.pieces.empty()) {
            read_pieces(course);
        }
        if (const std::size_t place = place_behind_dash(study_.institution.text); place > 0) {
            study_.institution = part_of(study_.institution, 0, place);
        }
        return std::move(study_);
    }

    // A line below the head: a grade, courses, a degree that was not found yet.
    void read_body_line(const TextLine& line, Study& study) const {
        TextLine left = line;
        if (study.score.text.empty()) {
            study.score = take_grade(left, !line.bullet && line.text.size() < 80);
        }
        if (left.text.empty()) {
            return;
        }
        const bool labelled = has_inner_label(left);
        if (!labelled && study.study_type.text.empty() && degree_end(left.text) > 0) {
            const DegreeParts parts = part_degree(left, usual_, builder_.taxonomy());
            study.study_type = parts.study_type;
            study.area = parts.area;
        } else if (left.bullet || labelled) {
            for (const TextLine& item :
                 part_items(cut(left, labelled ? label_end(left) : 0, left.text.size()))) {
                study.courses.push_back(placed(item));
            }
        } else {
            study.rest.push_back(placed(left));
        }
    }

private:
    void read_degree(const TextLine& line) {
        const DegreeParts parts = part_degree(line, usual_, builder_.taxonomy());
        study_.study_type = parts.study_type;
        study_.area = parts.area;
    }

    // Which comma-parted stretch of the line is most like a school; npos for none.
    static std::size_t school_part(const std::vector<std::string_view>& parts) {
        std::size_t best = std::string::npos;
        int best_lean = 1;
        for (std::size_t index = 0; index < parts.size(); ++index) {
            if (const int lean = school_lean(parts[index]); lean > best_lean) {
                best = index;
                best_lean = lean;
            }
        }
        return best;
    }

    // One piece holds all: "Degree, Subject, School, Town" or "School, Town, Degree in Subject".
    void read_single(const TextLine& line) {
        const std::string_view value = line.text;
        const auto separators = separators_of(value);
        std::vector<std::string_view> parts;
        std::size_t begin = 0;
        for (const Separator& separator : separators) {
            parts.push_back(text::trim(value.substr(begin, separator.begin - begin)));
            begin = separator.end;
        }
        parts.push_back(text::trim(value.substr(begin)));
        std::size_t degree = 0;
        while (degree < parts.size() && degree_end(parts[degree]) == 0) {
            ++degree;
        }
        for (std::size_t index = 0; degree == parts.size() && index < parts.size(); ++index) {
            degree = has_degree(parts[index]) && school_lean(parts[index]) <= 0 ? index : degree;
        }
        if (degree == parts.size()) {
            without_degree(line, separators, parts);
            return;
        }
        const std::size_t school = school_part(parts);
        const bool before = school == std::string::npos ? school_before_ : school < degree;
        if (before) {
            if (degree > 0) {
                study_.institution = placed(line, 0, separators[degree - 1].begin);
            }
            read_degree(cut(line, degree > 0 ? separators[degree - 1].end : 0, value.size()));
            return;
        }
        std::size_t cut_at = school;
        if (school == std::string::npos) {
            // nobody knows the school: behind the degree and its subject
            const DegreeName name = find_degree_name(parts[degree], builder_.taxonomy());
            cut_at = degree + (joint_behind(parts[degree], name) == Joint::none ? 2 : 1);
            cut_at = std::min(cut_at, parts.size() - (parts.size() > degree + 1 ? 1 : 0));
        }
        if (cut_at > 0 && cut_at < parts.size()) {
            study_.institution = placed(line, separators[cut_at - 1].end, value.size());
            read_degree(cut(line, 0, separators[cut_at - 1].begin));
        } else {
            read_degree(line);
        }
    }

    // A school alone, or a subject and its school.
    void without_degree(const TextLine& line, const std::vector<Separator>& separators,
                        const std::vector<std::string_view>& parts) {
        const std::size_t school = school_part(parts);
        const bool subject_first = school != std::string::npos && school > 0 && !school_before_ &&
                                   organisation_cue(parts[0]) == 0;
        if (!subject_first) {
            study_.institution = placed(line);
            return;
        }
        study_.area = placed(line, 0, separators[school - 1].begin);
        study_.institution = placed(line, separators[school - 1].end, line.text.size());
    }

    // The piece that names the degree, or npos.
    static std::size_t degree_piece(const std::vector<HeadPiece>& pieces) {
        const auto begins = std::ranges::find_if(
            pieces, [](const HeadPiece& piece) { return degree_end(piece.text.text) > 0; });
        const auto holds = std::ranges::find_if(pieces, [](const HeadPiece& piece) {
            return has_degree(piece.text.text) && school_lean(piece.text.text) <= 1;
        });
        const auto found = begins != pieces.end() ? begins : holds;
        return found == pieces.end() ? std::string::npos
                                     : static_cast<std::size_t>(found - pieces.begin());
    }

    // The school: behind "at", or what reads most like one; else by the section's order.
    std::size_t school_piece(const std::vector<HeadPiece>& pieces, std::size_t degree) const {
        std::size_t best = std::string::npos;
        int best_lean = 1;
        for (std::size_t index = 0; index < pieces.size(); ++index) {
            const int lean = pieces[index].after_at ? 100 : school_lean(pieces[index].text.text);
            if (lean > best_lean && index != degree) {
                best_lean = lean;
                best = index;
            }
        }
        if (best != std::string::npos) {
            return best;
        }
        if (degree == std::string::npos) {
            return school_before_ ? 0 : pieces.size() - 1;
        }
        if (degree > 0) {
            return 0;
        }
        // the degree comes first; its subject may stand between it and the school
        const bool subject =
            pieces.size() >= 3 && !school_before_ &&
            part_degree(pieces[0].text, usual_, builder_.taxonomy()).area.text.empty();
        return subject ? 2 : 1;
    }

    void read_pieces(const Course& course) {
        const auto& pieces = course.pieces;
        const std::size_t degree = degree_piece(pieces);
        const std::size_t school = school_piece(pieces, degree);
        // "School, Faculty" in two styles is one name as long as a piece is left for the degree
        std::size_t last = school;
        while (last + 1 < pieces.size() && pieces[last + 1].styled &&
               pieces[last + 1].line == pieces[school].line && !pieces[last + 1].after_at &&
               last + 1 != degree && pieces.size() - (last + 1 - school) > 1 &&
               (school > 0 || last + 2 < pieces.size())) {
            ++last;
        }
        study_.institution = last > school ? placed(course.lines[pieces[school].line],
                                                    pieces[school].begin, pieces[last].end)
                                           : placed(pieces[school].text);
        std::size_t main = degree;
        for (std::size_t index = 0; main == std::string::npos && index < pieces.size(); ++index) {
            main = index < school || index > last ? index : main;
        }
        if (main != std::string::npos) {
            read_degree(pieces[main].text);
        }
        for (std::size_t index = 0; index < pieces.size(); ++index) {
            if ((index < school || index > last) && index != main) {
                read_other_piece(pieces[index].text);
            }
        }
    }

    void read_other_piece(const TextLine& piece) {
        if (study_.place.text.empty() && place_cue(piece.text) >= 2) {
            study_.place = placed(piece);
        } else if (study_.area.text.empty()) {
            TextLine subject = piece;
            for (const std::string_view word : {"in ", "en ", "em ", "im ", "of "}) {
                if (subject.text.starts_with(word)) {
                    subject = cut(subject, word.size(), subject.text.size());
                    break;
                }
            }
            study_.area = placed(subject);
        } else {
            study_.rest.push_back(placed(piece));
        }
    }

    bool school_before_;
    const std::vector<Joint>& joints_;
    ResumeBuilder& builder_;
    Study study_;
    Joint usual_ = Joint::none;
};

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
            builder.forget(pointer + "/startDate");
            builder.note_source(pointer + "/endDate", head.date_text);
        }
    }
    builder.set_target(education.url, pointer + "/url", head.url, head.url_text);
    for (const Placed& course : study.courses) {
        builder.add_line(education.courses, pointer + "/courses", course);
    }
    for (const Placed& text : study.rest) {
        builder.remark("parse.text-unplaced", {{"text", text.text}}, pointer, text);
    }
    list.push_back(std::move(education));
}

}  // namespace

void read_education(const Section& section, ResumeBuilder& builder) {
    const std::vector<Entry> entries = part_studies(section.lines);
    std::vector<EntryHead> heads;
    std::vector<Course> courses;
    std::vector<Joint> joints;
    for (const Entry& entry : entries) {
        heads.push_back(read_head(entry, builder.document(), {.dashes = Dashes::kept}));
        courses.push_back(course_of(heads.back(), builder.taxonomy()));
        joints.push_back(courses.back().joint);
    }
    StudyReader reader(school_first(courses), joints, builder);
    for (std::size_t index = 0; index < entries.size(); ++index) {
        Study study = reader.read(courses[index], index);
        for (const TextLine& line : courses[index].labelled) {
            reader.read_body_line(line, study);
        }
        for (const TextLine& line : entries[index].body) {
            reader.read_body_line(line, study);
        }
        add_study(study, heads[index], builder);
    }
}

}  // namespace vouch::parse::resume
