#include "parse/resume/section_content.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/resume/entries.hpp"
#include "parse/resume/item_list.hpp"
#include "parse/resume/section_readers.hpp"

namespace vouch::parse::resume {
namespace {

bool begins_with_language(std::string_view value) {
    const auto words = text::words(value);
    return !words.empty() &&
           is_language_name(value.substr(words[0].begin, words[0].end - words[0].begin));
}

bool names_a_language(const Section& section) {
    return std::ranges::any_of(section.lines, [](const TextLine& line) {
        const auto words = text::words(line.text);
        return std::ranges::any_of(words, [&](const text::WordSpan& word) {
            return is_language_name(
                std::string_view(line.text).substr(word.begin, word.end - word.begin));
        });
    });
}

// "3-101 Mill Street, …": a house number and a name.
bool begins_like_address(std::string_view value) {
    const std::size_t end = value.find_first_not_of("0123456789-/");
    return end != std::string_view::npos && end > 0 && end + 1 < value.size() &&
           value[end] == ' ' && text::is_upper(text::decode(value, end + 1).value) &&
           value.find(',') != std::string_view::npos;
}

// A short list without sentences and dates: what skills look like under a heading of their own.
bool looks_like_skills(const Section& section) {
    std::size_t words = 0;
    for (const TextLine& line : section.lines) {
        words += text::words(line.text).size();
        if (is_prose(line) || heading_date(line) || line.text.ends_with('.')) {
            return false;
        }
    }
    const auto gaps = section.lines.size() == 1
                          ? std::ranges::count(section.lines.front().text, '\t')
                          : std::ptrdiff_t{0};
    const auto items = section.lines.size() + static_cast<std::size_t>(gaps);
    return items >= 2 && words <= items * 5;
}

// "Field: diving, sampling": every line a run of short items, most with a group's name.
bool looks_like_groups(const Section& section) {
    constexpr std::size_t item_words_max = 5;
    std::size_t groups = 0;
    for (const TextLine& line : section.lines) {
        const auto items = part_items(line);
        const bool items_short = std::ranges::all_of(items, [](const TextLine& item) {
            return text::words(item.text).size() <= item_words_max + 1;
        });
        if (heading_date(line) || !items_short || begins_like_address(line.text)) {
            return false;
        }
        groups += items.size() >= 2 || line.side_label || label_end(line) != std::string::npos;
    }
    return groups > 0 && groups * 3 >= section.lines.size() * 2;
}

// Whether most of a section's items are known skills.
bool names_skills(const Section& section, const skills::Taxonomy& taxonomy) {
    constexpr std::size_t items_max = 200;
    std::size_t items = 0;
    std::size_t known = 0;
    for (const TextLine& line : section.lines) {
        for (const TextLine& item : part_items(line)) {
            if (items < items_max) {
                ++items;
                known += taxonomy.lookup(item.text) ? 1 : 0;
            }
        }
    }
    return known >= 2 && known * 2 >= items;
}

struct Evidence {
    std::size_t lines = 0, languages = 0, dated = 0, bullets = 0, prose = 0, quoted = 0;
    int posts = 0;    // titles and organisations
    int studies = 0;  // degrees and schools
};

Evidence evidence_of(const Section& section) {
    Evidence out;
    for (const TextLine& line : section.lines) {
        ++out.lines;
        out.languages += begins_with_language(line.text) ? 1 : 0;
        out.bullets += line.bullet ? 1 : 0;
        out.quoted += line.text.starts_with("“") || line.text.starts_with('"') ? 1 : 0;
        if (line.bullet) {
            continue;
        }
        if (heading_date(line)) {
            ++out.dated;
        } else if (is_prose(line)) {
            ++out.prose;
            continue;
        }
        out.studies += has_degree(line.text) ? 2 : 0;
        // "school" alone is the rest of a sentence, and no school's name
        const bool named = text::words(line.text).size() >= 2;
        out.studies += named && school_cue(line.text) >= 2 ? 1 : 0;
        out.posts += title_cue(line.text) >= 2 ? 1 : 0;
        out.posts += organisation_cue(line.text) >= 2 && school_cue(line.text) < 2 ? 1 : 0;
    }
    return out;
}

SectionKind kind_by_content(const Section& section, const skills::Taxonomy& taxonomy,
                            bool may_be_summary) {
    const Evidence evidence = evidence_of(section);
    if (evidence.lines == 0) {
        return SectionKind::other;
    }
    if (evidence.languages * 3 >= evidence.lines * 2) {
        return SectionKind::languages;
    }
    if (looks_like_skills(section) || looks_like_groups(section) ||
        names_skills(section, taxonomy)) {
        return SectionKind::skills;
    }
    if (evidence.quoted * 2 > evidence.lines - evidence.dated) {
        return SectionKind::publications;
    }
    const std::size_t told = evidence.bullets + evidence.prose;
    const bool of_studies = static_cast<std::size_t>(evidence.studies) * 2 >=
                            evidence.lines - std::min(told, evidence.lines);
    if (evidence.dated > 0 && evidence.studies > evidence.posts && of_studies) {
        return SectionKind::education;
    }
    if (evidence.dated > 0 && evidence.posts > 0 && evidence.bullets >= evidence.dated) {
        return SectionKind::work;
    }
    const bool only_prose = evidence.prose == evidence.lines;
    return only_prose && may_be_summary ? SectionKind::summary : SectionKind::other;
}

bool has_dates(const Section& section) {
    return std::ranges::any_of(section.lines,
                               [](const TextLine& line) { return heading_date(line).has_value(); });
}

}  // namespace

void settle_kinds(std::vector<Section>& sections, const skills::Taxonomy& taxonomy) {
    const bool has_summary = std::ranges::any_of(
        sections, [](const Section& section) { return section.kind == SectionKind::summary; });
    for (std::size_t index = 0; index < sections.size(); ++index) {
        Section& section = sections[index];
        const bool titled = !section.heading.text.empty();
        const SectionKind told = section.kind;
        if (told == SectionKind::languages && !section.lines.empty() &&
            !names_a_language(section)) {
            section.kind = SectionKind::skills;
        } else if (told == SectionKind::courses && has_dates(section)) {
            section.kind = SectionKind::certificates;
        } else if (told == SectionKind::other && titled) {
            section.kind = kind_by_content(section, taxonomy, index == 1 && !has_summary);
        }
        if (section.kind == SectionKind::skills && told != SectionKind::skills &&
            !looks_like_groups(section)) {
            TextLine name = section.heading;
            name.side_label = true;  // the group's name
            section.lines.insert(section.lines.begin(), std::move(name));
            section.heading = {};
        }
    }
    for (std::size_t index = 0; index < sections.size(); ++index) {
        if (sections[index].kind != SectionKind::skills) {
            continue;
        }
        Section languages = take_languages(sections[index]);
        if (!languages.lines.empty()) {
            sections.insert(sections.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                            std::move(languages));
        }
    }
}

}  // namespace vouch::parse::resume
