#include "parse/parse_resume.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <map>

#include "base/text.hpp"
#include "parse/resume/contact.hpp"
#include "parse/resume/layout.hpp"
#include "parse/resume/leftover_words.hpp"
#include "parse/resume/profile_archive.hpp"
#include "parse/resume/resume_builder.hpp"
#include "parse/resume/resume_evidence.hpp"
#include "parse/resume/section_content.hpp"
#include "parse/resume/section_readers.hpp"
#include "parse/resume/sections.hpp"
#include "parse/resume/stray_posts.hpp"
#include "parse/resume/suspicious_text.hpp"
#include "parse/resume/unsure_readings.hpp"
#include "parse/text_language.hpp"

namespace vouch::parse {

using namespace resume;

namespace {

float body_size_of(const std::vector<TextLine>& lines) {
    std::map<int, std::size_t> letters;
    for (const TextLine& line : lines) {
        letters[static_cast<int>(std::lround(line.size * 4))] += line.text.size();
    }
    if (letters.empty()) {
        return 0;
    }
    const auto most =
        std::ranges::max_element(letters, {}, [](const auto& entry) { return entry.second; });
    return static_cast<float>(most->first) / 4;
}

void read_section(const Section& section, ResumeBuilder& builder) {
    switch (section.kind) {
        case SectionKind::head:
        case SectionKind::contact:
            break;
        case SectionKind::summary:
            read_summary(section, builder);
            break;
        case SectionKind::work:
            read_work(section, builder);
            break;
        case SectionKind::education:
            read_education(section, builder);
            break;
        case SectionKind::skills:
            read_skills(section, builder);
            break;
        case SectionKind::languages:
            read_languages(section, builder);
            break;
        case SectionKind::certificates:
            read_certificates(section, builder);
            break;
        case SectionKind::awards:
            read_awards(section, builder);
            break;
        case SectionKind::publications:
            read_publications(section, builder);
            break;
        case SectionKind::projects:
            read_projects(section, builder);
            break;
        case SectionKind::volunteer:
            read_volunteer(section, builder);
            break;
        case SectionKind::interests:
            read_interests(section, builder);
            break;
        case SectionKind::references:
            read_references(section, builder);
            break;
        case SectionKind::courses:
        case SectionKind::other:
            read_other(section, builder);
            break;
    }
}

// The order of the sections, and their headings as the person wrote them.
void note_heading(const Section& section, ResumeBuilder& builder) {
    model::Resume& resume = builder.resume;
    const std::string member(member_of(section.kind));
    if (!member.empty() &&
        std::ranges::find(resume.section_order, member) == resume.section_order.end()) {
        resume.section_order.push_back(member);
    }
    const bool told_below = section.kind == SectionKind::other;  // with what stands under it
    if (section.heading.text.empty() || told_below) {
        return;
    }
    const std::string name = member.empty() ? "contact" : member;
    const Placed heading = placed(section.heading);
    if (resume.section_titles.emplace(name, heading.text).second) {
        builder.note_source("/sectionTitles/" + name, heading);
    } else if (member.empty()) {
        builder.note_label("/sectionTitles/" + name, heading);
    } else {
        builder.remark("parse.heading-merged",
                       {{"heading", heading.text}, {"first", resume.section_titles[name]}}, "",
                       heading);
    }
}

std::optional<model::Source> place_of(const document::Notice& notice) {
    if (notice.page == 0) {
        return std::nullopt;
    }
    model::Source source;
    source.page = notice.page;
    return source;
}

// What is said of the whole when everything is read.
void finish(ResumeBuilder& builder, Date day_of_document) {
    settle_leftover_words(builder);
    tell_unsure_readings(builder, day_of_document);
    tell_suspicious_text(builder);
    for (const document::Notice& notice : builder.document().notices) {
        builder.resume.remarks.push_back(
            {.message = {notice.code, notice.params}, .pointer = "", .source = place_of(notice)});
    }
    model::assign_ids(builder.resume);
}

}  // namespace

void resume::read_other(const Section& section, ResumeBuilder& builder) {
    const Placed heading = placed(section.heading);
    if (heading.text.empty()) {
        for (const TextLine& line : section.lines) {
            builder.remark("parse.text-unplaced", {{"text", line.text}}, "", placed(line));
        }
        return;
    }
    if (section.lines.empty()) {
        builder.remark("parse.heading-unknown", {{"heading", heading.text}}, "", heading);
        return;
    }
    auto& sections = builder.resume.other_sections;
    const std::string pointer = std::format("/otherSections/{}", sections.size());
    model::OtherSection other;
    builder.set(other.title, pointer + "/title", heading);
    for (const TextLine& line : section.lines) {
        builder.add_line(other.highlights, pointer + "/highlights", placed(line));
    }
    sections.push_back(std::move(other));
    builder.remark("parse.heading-unknown", {{"heading", heading.text}}, pointer + "/title",
                   heading);
}

namespace {

Result<model::Resume> parse_archive(const document::Document& document,
                                    const skills::Taxonomy& taxonomy, Date today) {
    ResumeBuilder builder(document, taxonomy);
    read_profile_archive(text_lines(document), builder);
    if (model::is_empty(builder.resume)) {
        return fail("resume-without-content");
    }
    finish(builder, today);
    return std::move(builder.resume);
}

}  // namespace

Result<model::Resume> parse_resume(const document::Document& document,
                                   const skills::Taxonomy& taxonomy, Date today) {
    if (document.kind == document::Kind::profile_archive) {
        return parse_archive(document, taxonomy, today);
    }
    std::vector<TextLine> lines = text_lines(document);
    mark_spacing(lines);
    part_side_labels(lines, document);
    join_wrapped(lines, document);
    const float body_size = body_size_of(lines);
    ResumeBuilder builder(document, taxonomy);
    builder.resume.language = language_of(lines);
    std::vector<Section> sections = part_sections(std::move(lines));
    const ResumeEvidence evidence(sections);
    read_contact(sections, body_size, builder);
    part_stray_posts(sections);
    settle_kinds(sections, taxonomy);
    for (const Section& section : sections) {
        note_heading(section, builder);
        read_section(section, builder);
    }
    if (!evidence.is_enough(builder) || model::is_empty(builder.resume)) {
        return fail("resume-without-content");
    }
    finish(builder, document.metadata.modified.value_or(today));
    return std::move(builder.resume);
}

}  // namespace vouch::parse
