#include "parse/resume/profile_archive.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "parse/dates.hpp"
#include "parse/resume/archive_basics.hpp"
#include "parse/resume/archive_tables.hpp"
#include "parse/resume/degree_line.hpp"
#include "parse/text_language.hpp"

namespace vouch::parse::resume {
namespace {

class ArchiveReader {
public:
    ArchiveReader(const ArchiveTables& tables, ResumeBuilder& builder)
        : tables_(tables), builder_(builder), resume_(builder.resume) {}

    void read() {
        read_archive_basics(tables_, builder_);
        read_work("positions", "work", {"company name"}, {"title"}, resume_.work);
        read_work("volunteering", "volunteer", {"company name", "organization"}, {"role", "title"},
                  resume_.volunteer);
        read_work("organizations", "volunteer", {"name"}, {"position", "role"}, resume_.volunteer);
        read_education();
        read_skills();
        read_certificates();
        read_awards();
        read_publications("publications");
        read_publications("patents");
        read_languages();
        read_projects();
        set_labels_apart();
    }

private:
    void set_date(std::optional<Date>& field, const std::string& pointer, const Placed& value) {
        if (const auto found = whole_date(value.text); found && found->first) {
            field = found->first;
            builder_.note_source(pointer, value);
        }
    }

    // Lines that begin with a bullet are highlights, the others the summary.
    void read_description(const Cells& row, const std::string& pointer, std::string& summary,
                          std::string_view summary_member, std::vector<model::Line>& highlights) {
        Placed prose;
        for (const TextLine& line : lines_of(row, "description")) {
            if (line.bullet) {
                builder_.add_line(highlights, pointer + "/highlights", placed(line));
            } else {
                join(prose, placed(line));
            }
        }
        builder_.set(summary, pointer + "/" + std::string(summary_member), prose);
    }

    void read_work(std::string_view table, const std::string& member,
                   std::initializer_list<std::string_view> employer,
                   std::initializer_list<std::string_view> position,
                   std::vector<model::Work>& list) {
        for (const Cells& row : tables_.of(table)) {
            const std::string pointer = "/" + member + "/" + std::to_string(list.size());
            model::Work work;
            builder_.set(work.name, pointer + (member == "work" ? "/name" : "/organization"),
                         value_of(row, employer));
            builder_.set(work.position, pointer + "/position", value_of(row, position));
            builder_.set(work.location, pointer + "/location", value_of(row, {"location"}));
            set_date(work.start, pointer + "/startDate", value_of(row, {"started on"}));
            set_date(work.end, pointer + "/endDate", value_of(row, {"finished on"}));
            read_description(row, pointer, work.summary, "summary", work.highlights);
            list.push_back(std::move(work));
        }
    }

    // The subject has no column of its own: "MSc Structural Engineering" is the degree's name.
    void read_degree(const Cells& row, const std::string& pointer, model::Education& education) {
        const TextLine degree = line_of(row, {"degree name"});
        if (degree.text.empty()) {
            return;
        }
        const Placed field = value_of(row, {"field of study", "fields of study"});
        DegreeParts parts = part_degree(degree, Joint::none, builder_.taxonomy());
        if (!field.text.empty() || parts.study_type.text.empty()) {
            parts = {.study_type = placed(degree), .area = field};
        }
        builder_.set(education.study_type, pointer + "/studyType", parts.study_type);
        builder_.set(education.area, pointer + "/area", parts.area);
    }

    // Which school a course was taken at is told only where there is one.
    void read_courses() {
        if (resume_.education.size() == 1) {
            for (const Cells& row : tables_.of("courses")) {
                builder_.add_line(resume_.education.front().courses, "/education/0/courses",
                                  value_of(row, {"name"}));
            }
        }
    }

    void read_education() {
        for (const Cells& row : tables_.of("education")) {
            auto& list = resume_.education;
            const std::string pointer = "/education/" + std::to_string(list.size());
            model::Education education;
            builder_.set(education.institution, pointer + "/institution",
                         value_of(row, {"school name"}));
            read_degree(row, pointer, education);
            set_date(education.start, pointer + "/startDate",
                     value_of(row, {"start date", "started on"}));
            set_date(education.end, pointer + "/endDate",
                     value_of(row, {"end date", "finished on"}));
            builder_.set(education.score, pointer + "/score", value_of(row, {"grade"}));
            list.push_back(std::move(education));
        }
        read_courses();
    }

    void read_skills() {
        model::SkillGroup group;
        const std::string pointer = "/skills/" + std::to_string(resume_.skills.size());
        for (const Cells& row : tables_.of("skills")) {
            builder_.add_line(group.keywords, pointer + "/keywords", value_of(row, {"name"}));
        }
        if (!group.keywords.empty()) {
            resume_.skills.push_back(std::move(group));
        }
    }

    void read_certificates() {
        for (const std::string_view table : {"certifications", "testscores", "test scores"}) {
            for (const Cells& row : tables_.of(table)) {
                const std::string pointer =
                    "/certificates/" + std::to_string(resume_.certificates.size());
                model::Certificate certificate;
                builder_.set(certificate.name, pointer + "/name", value_of(row, {"name"}));
                builder_.set(certificate.issuer, pointer + "/issuer", value_of(row, {"authority"}));
                builder_.set(certificate.url, pointer + "/url", value_of(row, {"url"}));
                set_date(certificate.date, pointer + "/date",
                         value_of(row, {"started on", "test date", "date"}));
                resume_.certificates.push_back(std::move(certificate));
            }
        }
    }

    void read_awards() {
        for (const Cells& row : tables_.of("honors")) {
            const std::string pointer = "/awards/" + std::to_string(resume_.awards.size());
            model::Award award;
            builder_.set(award.title, pointer + "/title", value_of(row, {"title"}));
            builder_.set(award.awarder, pointer + "/awarder", value_of(row, {"issuer"}));
            builder_.set(award.summary, pointer + "/summary", value_of(row, {"description"}));
            set_date(award.date, pointer + "/date", value_of(row, {"issued on"}));
            resume_.awards.push_back(std::move(award));
        }
    }

    void read_publications(std::string_view table) {
        for (const Cells& row : tables_.of(table)) {
            const std::string pointer =
                "/publications/" + std::to_string(resume_.publications.size());
            model::Publication publication;
            builder_.set(publication.name, pointer + "/name", value_of(row, {"name", "title"}));
            builder_.set(publication.publisher, pointer + "/publisher",
                         value_of(row, {"publisher", "issuer"}));
            builder_.set(publication.summary, pointer + "/summary", value_of(row, {"description"}));
            builder_.set(publication.url, pointer + "/url", value_of(row, {"url"}));
            set_date(publication.release_date, pointer + "/releaseDate",
                     value_of(row, {"published on", "issued on", "filed on", "date"}));
            resume_.publications.push_back(std::move(publication));
        }
    }

    void read_languages() {
        for (const Cells& row : tables_.of("languages")) {
            const std::string pointer = "/languages/" + std::to_string(resume_.languages.size());
            model::Language language;
            builder_.set(language.language, pointer + "/language", value_of(row, {"name"}));
            builder_.set(language.fluency, pointer + "/fluency", value_of(row, {"proficiency"}));
            resume_.languages.push_back(std::move(language));
        }
    }

    void read_projects() {
        for (const Cells& row : tables_.of("projects")) {
            const std::string pointer = "/projects/" + std::to_string(resume_.projects.size());
            model::Project project;
            builder_.set(project.name, pointer + "/name", value_of(row, {"title"}));
            builder_.set(project.url, pointer + "/url", value_of(row, {"url"}));
            set_date(project.start, pointer + "/startDate", value_of(row, {"started on"}));
            set_date(project.end, pointer + "/endDate", value_of(row, {"finished on"}));
            read_description(row, pointer, project.description, "description", project.highlights);
            resume_.projects.push_back(std::move(project));
        }
    }

    // Names of tables and columns, and what only manages the account, are no text of the person's.
    void set_labels_apart() {
        static constexpr std::string_view of_the_account[] = {
            "confirmed", "primary", "updated on", "type", "status", "creation date", "extension"};
        static constexpr std::pair<std::string_view, std::string_view> first_leaves[] = {
            {"email addresses", "/basics/email"},
            {"phonenumbers", "/basics/phone"},
            {"phone numbers", "/basics/phone"},
            {"positions", "/work/0/name"},
            {"volunteering", "/volunteer/0/organization"},
            {"organizations", "/volunteer/0/organization"},
            {"education", "/education/0/institution"},
            {"skills", "/skills/0/keywords/0"},
            {"languages", "/languages/0/language"},
            {"certifications", "/certificates/0/name"},
            {"projects", "/projects/0/name"},
            {"honors", "/awards/0/title"},
            {"publications", "/publications/0/name"},
            {"patents", "/publications/0/name"}};
        const auto owner = [&](std::string_view table) {
            const auto found = std::ranges::find(first_leaves, table,
                                                 [](const auto& entry) { return entry.first; });
            return std::string(found == std::end(first_leaves) ? "/basics/name" : found->second);
        };
        for (const auto& [table, lines] : tables_.labels()) {
            for (const TextLine& line : lines) {
                builder_.note_label(owner(table), placed(line));
            }
        }
        for (const auto& [table, rows] : tables_.all()) {
            for (const Cells& row : rows) {
                for (const std::string_view column : of_the_account) {
                    builder_.note_label(owner(table), value_of(row, {column}));
                }
            }
        }
    }

    const ArchiveTables& tables_;
    ResumeBuilder& builder_;
    model::Resume& resume_;
};

// What the person wrote, without the names of tables and columns, which are English for all.
std::vector<TextLine> prose_of(const ArchiveTables& tables) {
    static constexpr std::string_view columns[] = {"headline",    "summary", "title",
                                                   "description", "notes",   "profile summary"};
    std::vector<TextLine> out;
    for (const auto& [table, rows] : tables.all()) {
        for (const Cells& row : rows) {
            for (const std::string_view column : columns) {
                const auto& lines = lines_of(row, column);
                out.insert(out.end(), lines.begin(), lines.end());
            }
        }
    }
    return out;
}

}  // namespace

void read_profile_archive(const std::vector<TextLine>& lines, ResumeBuilder& builder) {
    const ArchiveTables tables(lines);
    builder.resume.language = language_of(prose_of(tables));
    ArchiveReader(tables, builder).read();
}

}  // namespace vouch::parse::resume
