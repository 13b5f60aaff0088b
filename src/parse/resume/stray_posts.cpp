#include "parse/resume/stray_posts.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "parse/cues.hpp"
#include "parse/dates.hpp"
#include "parse/resume/entry_roles.hpp"

namespace vouch::parse::resume {
namespace {

using Names = std::set<std::string, std::less<>>;

bool dates_post(const TextLine& line) {
    const auto date = line.bullet ? std::nullopt : whole_date(line.text);
    return date && (date->is_range || date->is_open);
}

// Names that stand right above the dates of a section.
void learn_names(const Section& section, Names& names) {
    for (std::size_t index = 1; index < section.lines.size(); ++index) {
        if (dates_post(section.lines[index]) && can_name_post(section.lines[index - 1])) {
            names.insert(leading_name_key(section.lines[index - 1].text));
        }
    }
}

// Where the first post begins that stands below other lines; 0 where there is none.
std::size_t first_post(const Section& section, const Names& names) {
    const std::vector<TextLine>& lines = section.lines;
    for (std::size_t date = 2; date < lines.size(); ++date) {
        if (!dates_post(lines[date]) || !can_name_post(lines[date - 1])) {
            continue;
        }
        const TextLine& name = lines[date - 1];
        const bool title = title_cue(name.text) >= 2;
        const bool title_above = can_name_post(lines[date - 2]) && lines[date - 1].after_gap &&
                                 title_cue(lines[date - 2].text) >= 2;
        const bool known = names.contains(leading_name_key(name.text));
        const std::size_t begin = title_above ? date - 2 : date - 1;
        if ((title || title_above || known) && begin > 0 && lines[begin].after_gap) {
            return begin;
        }
    }
    return 0;
}

bool may_hold_posts(const Section& section) {
    return section.kind == SectionKind::skills || section.kind == SectionKind::other ||
           section.kind == SectionKind::summary || section.kind == SectionKind::interests;
}

}  // namespace

void part_stray_posts(std::vector<Section>& sections) {
    Names names;
    bool working = false;  // the last section that tells of entries told of work
    for (std::size_t index = 0; index < sections.size(); ++index) {
        Section& section = sections[index];
        if (section.kind == SectionKind::work) {
            working = true;
            learn_names(section, names);
            continue;
        }
        if (!working || !may_hold_posts(section)) {
            working = false;
            continue;
        }
        const std::size_t begin = first_post(section, names);
        if (begin == 0) {
            continue;
        }
        Section posts{.kind = SectionKind::work, .heading = {}, .lines = {}};
        const auto first = section.lines.begin() + static_cast<std::ptrdiff_t>(begin);
        posts.lines.assign(first, section.lines.end());
        section.lines.erase(first, section.lines.end());
        sections.insert(sections.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                        std::move(posts));
    }
}

}  // namespace vouch::parse::resume
