#include "parse/resume/resume_evidence.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/resume/entries.hpp"

namespace vouch::parse::resume {
namespace {

constexpr int enough = 4;
constexpr int of_core_heading = 2;
constexpr int of_contact = 2;
constexpr int of_dated_lines_most = 2;
constexpr int certain_title_cue = 3;

int of_heading(SectionKind kind) {
    switch (kind) {
        case SectionKind::head:
        case SectionKind::contact:
        case SectionKind::other:
            return 0;
        case SectionKind::work:
        case SectionKind::education:
        case SectionKind::skills:
            return of_core_heading;
        default:
            return 1;
    }
}

}  // namespace

ResumeEvidence::ResumeEvidence(const std::vector<Section>& sections) {
    std::set<SectionKind> kinds;
    int dated = 0;
    bool degree = false;
    bool title = false;
    for (const Section& section : sections) {
        if (!section.heading.text.empty() && kinds.insert(section.kind).second) {
            of_text_ += of_heading(section.kind);
        }
        for (const TextLine& line : section.lines) {
            if (is_prose(line)) {
                continue;
            }
            const auto date = dated < of_dated_lines_most ? heading_date(line) : std::nullopt;
            dated += date && date->is_range ? 1 : 0;
            degree = degree || degree_end(line.text) > 0;
            title = title || title_cue(line.text) >= certain_title_cue;
        }
    }
    of_text_ += dated + (degree ? 1 : 0) + (title ? 1 : 0);
}

bool ResumeEvidence::is_enough(const ResumeBuilder& builder) const {
    const model::Basics& basics = builder.resume.basics;
    const bool contact = !basics.email.empty() || !basics.phone.empty() || !basics.profiles.empty();
    const bool uncertain = std::ranges::any_of(
        builder.resume.remarks,
        [](const model::Remark& remark) { return remark.message.code == "parse.name-uncertain"; });
    const bool name = !basics.name.empty() && !uncertain;
    return of_text_ + (contact ? of_contact : 0) + (name ? 1 : 0) >= enough;
}

}  // namespace vouch::parse::resume
