#include "layout/entries.hpp"

#include <algorithm>
#include <optional>

#include "base/date.hpp"
#include "base/text.hpp"
#include "layout/printable.hpp"
#include "layout/sections.hpp"

namespace vouch::layout {

namespace {

std::vector<Piece> one(std::string text, Role role, std::string link = {}) {
    if (text.empty()) {
        return {};
    }
    return {{.text = std::move(text), .role = role, .link = std::move(link)}};
}

// `text` with a bullet sign at its front taken off: the template sets its own.
std::string without_bullet(std::string text) {
    for (const std::string_view sign : {"• ", "‣ ", "▪ ", "● ", "◦ ", "- ", "– ", "* "}) {
        if (text.starts_with(sign)) {
            return text.substr(sign.size());
        }
    }
    return text;
}

enum class OpenEnd : std::uint8_t { present, nothing };

std::vector<Piece> span(const std::optional<Date>& start, const std::optional<Date>& end,
                        OpenEnd open_end) {
    std::string text = start ? to_short_words(*start) : "";
    if (end && (!start || *end != *start)) {
        text += (text.empty() ? "" : " – ") + to_short_words(*end);
    } else if (start && !end && open_end == OpenEnd::present) {
        text += " – Present";
    }
    return one(std::move(text), Role::date);
}

std::vector<Piece> date_of(const std::optional<Date>& date) {
    return one(date ? to_short_words(*date) : "", Role::date);
}

// Paragraphs of a text: its lines.
void add_paragraphs(std::string_view text, BlockKind kind, Role role, std::vector<Block>& blocks) {
    const auto valid = text::to_valid(text);
    for (const auto line : text::split_lines(valid)) {
        if (auto shown = printable(line); !shown.empty()) {
            blocks.push_back({.kind = kind, .pieces = one(std::move(shown), role)});
        }
    }
}

void add_list(const std::vector<model::Line>& lines, std::vector<Block>& blocks) {
    for (const auto& line : lines) {
        if (auto text = without_bullet(printable(line.text)); !text.empty()) {
            blocks.push_back(
                {.kind = BlockKind::list_item, .pieces = one(std::move(text), Role::list_item)});
        }
    }
}

std::string joined(const std::vector<model::Line>& lines) {
    std::vector<std::string> texts;
    for (const auto& line : lines) {
        if (auto text = printable(line.text); !text.empty()) {
            texts.push_back(std::move(text));
        }
    }
    return text::join(texts, ", ");
}

void add_labelled(std::string label, std::string text, std::vector<Block>& blocks) {
    if (text.empty()) {
        return;
    }
    blocks.push_back({.kind = BlockKind::labelled,
                      .pieces = {{.text = std::move(label), .role = Role::label},
                                 {.text = std::move(text), .role = Role::keyword}}});
}

bool is_head(BlockKind kind) {
    return kind == BlockKind::entry || kind == BlockKind::subentry || kind == BlockKind::detail;
}

// The blocks an entry added from `first` on: its head stays with what follows it, an introduction
// of one paragraph with its list, and neither the first nor the last block likes to be parted from
// the rest.
void close_entry(std::size_t first, std::vector<Block>& blocks) {
    if (first == blocks.size()) {
        return;
    }
    blocks[first].opens_entry = true;
    for (std::size_t i = first; i + 1 < blocks.size(); ++i) {
        const bool after_head = i == first || is_head(blocks[i - 1].kind);
        const bool introduces = after_head && blocks[i].kind == BlockKind::paragraph &&
                                blocks[i + 1].kind == BlockKind::list_item;
        blocks[i].keep_with_next = is_head(blocks[i].kind) || introduces;
        const bool first_of_body = i > first && (after_head || blocks[i - 1].keep_with_next);
        blocks[i].near_entry_edge = first_of_body || i + 2 == blocks.size();
    }
}

// "Shift Lead, Brasa & Co., Leeds" on one line, each part in its role.
std::vector<Piece> joined_parts(std::initializer_list<std::vector<Piece>*> parts) {
    std::vector<Piece> line;
    for (auto* part : parts) {
        if (!part->empty() && !line.empty()) {
            line.push_back({.text = ", ", .role = Role::paragraph});
        }
        std::ranges::move(*part, std::back_inserter(line));
        part->clear();
    }
    return line;
}

// An entry's first line. Where the part that should lead is missing, the next one leads; dates
// alone still make a line.
void add_entry_head(std::vector<Piece> title, std::vector<Piece> dates, std::vector<Piece> second,
                    std::vector<Piece> place, const Template& design, std::vector<Block>& blocks) {
    if (design.leads == Leads::organization && !second.empty()) {
        std::swap(title, second);
    }
    if (design.one_line) {
        title = joined_parts({&title, &second, &place});
    }
    if (title.empty()) {
        title = std::move(second);
        second.clear();
    }
    if (title.empty()) {
        title = std::move(dates);
        dates.clear();
    }
    if (title.empty()) {
        title = std::move(place);
        place.clear();
    }
    if (title.empty()) {
        return;
    }
    blocks.push_back(
        {.kind = BlockKind::entry, .pieces = std::move(title), .aside = std::move(dates)});
    if (second.empty()) {
        second = std::move(place);
        place.clear();
    }
    if (!second.empty()) {
        blocks.push_back(
            {.kind = BlockKind::subentry, .pieces = std::move(second), .aside = std::move(place)});
    }
}

void add_detail(std::string text, std::string link, std::vector<Block>& blocks) {
    if (!text.empty()) {
        blocks.push_back({.kind = BlockKind::detail,
                          .pieces = one(std::move(text), Role::detail, std::move(link))});
    }
}

void add_work(const std::vector<model::Work>& entries, const Template& design,
              std::vector<Block>& blocks) {
    for (const auto& work : entries) {
        const auto first = blocks.size();
        add_entry_head(one(printable(work.position), Role::entry_title),
                       span(work.start, work.end, OpenEnd::present),
                       one(printable(work.name), Role::organization, link_target(work.url)),
                       one(printable(work.location), Role::place), design, blocks);
        add_detail(printable(work.description), "", blocks);
        add_paragraphs(work.summary, BlockKind::paragraph, Role::paragraph, blocks);
        add_list(work.highlights, blocks);
        close_entry(first, blocks);
    }
}

void add_education(const model::Resume& resume, const Template& design,
                   std::vector<Block>& blocks) {
    for (const auto& education : resume.education) {
        const auto first = blocks.size();
        auto degree = printable(education.study_type);
        if (const auto area = printable(education.area); !area.empty()) {
            degree += (degree.empty() ? "" : ", ") + area;
        }
        add_entry_head(
            one(std::move(degree), Role::entry_title),
            span(education.start, education.end, OpenEnd::present),
            one(printable(education.institution), Role::organization, link_target(education.url)),
            one(printable(education.score), Role::place), design, blocks);
        add_labelled("Courses", joined(education.courses), blocks);
        close_entry(first, blocks);
    }
}

void add_projects(const model::Resume& resume, const Template& design, std::vector<Block>& blocks) {
    for (const auto& project : resume.projects) {
        const auto first = blocks.size();
        std::vector<std::string> parts;
        parts.reserve(project.roles.size() + 2);
        for (const auto& role : project.roles) {
            parts.push_back(printable(role.text));
        }
        for (const auto* part : {&project.entity, &project.type}) {
            parts.push_back(printable(*part));
        }
        std::erase(parts, "");
        add_entry_head(one(printable(project.name), Role::entry_title),
                       span(project.start, project.end, OpenEnd::nothing),
                       one(text::join(parts, ", "), Role::organization), {}, design, blocks);
        add_detail(shown_address(project.url), link_target(project.url), blocks);
        add_paragraphs(project.description, BlockKind::paragraph, Role::paragraph, blocks);
        add_list(project.highlights, blocks);
        add_labelled("Keywords", joined(project.keywords), blocks);
        close_entry(first, blocks);
    }
}

// A record: a name in bold, whose it is, the date; then its address and a summary.
void add_record(std::string name, const std::string& owner, const std::optional<Date>& date,
                std::string_view url, std::string_view summary, std::vector<Block>& blocks) {
    const auto first = blocks.size();
    auto pieces = one(std::move(name), Role::entry_title, link_target(url));
    if (!owner.empty()) {
        pieces.push_back({.text = (pieces.empty() ? "" : ", ") + owner, .role = Role::paragraph});
    }
    auto dates = date_of(date);
    if (pieces.empty()) {
        std::swap(pieces, dates);
    }
    if (!pieces.empty()) {
        blocks.push_back(
            {.kind = BlockKind::record, .pieces = std::move(pieces), .aside = std::move(dates)});
    }
    add_detail(shown_address(url), link_target(url), blocks);
    add_paragraphs(summary, BlockKind::paragraph, Role::paragraph, blocks);
    close_entry(first, blocks);
    for (auto i = first; i + 1 < blocks.size(); ++i) {
        blocks[i].keep_with_next =
            blocks[i].kind == BlockKind::record || blocks[i].kind == BlockKind::detail;
    }
}

// "Name (level)".
std::string with_level(std::string_view name, std::string_view level) {
    auto text = printable(name);
    if (const auto shown = printable(level); !shown.empty()) {
        text += text.empty() ? shown : " (" + shown + ")";
    }
    return text;
}

// Groups with a name and keywords are a row each; everything else shares the last row.
void add_skills(const model::Resume& resume, std::vector<Block>& blocks) {
    std::vector<std::string> single;
    for (const auto& group : resume.skills) {
        auto keywords = joined(group.keywords);
        auto name = with_level(group.name, group.level);
        if (name.empty() || keywords.empty()) {
            single.push_back(name.empty() ? std::move(keywords) : std::move(name));
        } else {
            add_labelled(std::move(name), std::move(keywords), blocks);
        }
    }
    std::erase(single, "");
    add_paragraphs(text::join(single, ", "), BlockKind::paragraph, Role::keyword, blocks);
}

void add_languages(const model::Resume& resume, std::vector<Block>& blocks) {
    std::vector<std::string> parts;
    parts.reserve(resume.languages.size());
    for (const auto& language : resume.languages) {
        parts.push_back(with_level(language.language, language.fluency));
    }
    std::erase(parts, "");
    add_paragraphs(text::join(parts, ", "), BlockKind::paragraph, Role::paragraph, blocks);
}

void add_interests(const model::Resume& resume, std::vector<Block>& blocks) {
    std::vector<std::string> single;
    for (const auto& interest : resume.interests) {
        auto keywords = joined(interest.keywords);
        auto name = printable(interest.name);
        if (name.empty() || keywords.empty()) {
            single.push_back(name.empty() ? std::move(keywords) : std::move(name));
        } else {
            add_labelled(std::move(name), std::move(keywords), blocks);
        }
    }
    std::erase(single, "");
    add_paragraphs(text::join(single, ", "), BlockKind::paragraph, Role::paragraph, blocks);
}

void add_references(const model::Resume& resume, const Template& design,
                    std::vector<Block>& blocks) {
    for (const auto& reference : resume.references) {
        const auto first = blocks.size();
        add_entry_head(one(printable(reference.name), Role::entry_title), {}, {}, {}, design,
                       blocks);
        add_paragraphs(reference.reference, BlockKind::paragraph, Role::paragraph, blocks);
        close_entry(first, blocks);
    }
}

void add_other(const model::OtherSection& section, std::vector<Block>& blocks) {
    if (section.highlights.size() == 1) {
        add_paragraphs(section.highlights.front().text, BlockKind::paragraph, Role::paragraph,
                       blocks);
    } else {
        add_list(section.highlights, blocks);
    }
}

void add_records(const model::Resume& resume, std::string_view section,
                 std::vector<Block>& blocks) {
    if (section == "awards") {
        for (const auto& award : resume.awards) {
            add_record(printable(award.title), printable(award.awarder), award.date, "",
                       award.summary, blocks);
        }
    } else if (section == "certificates") {
        for (const auto& certificate : resume.certificates) {
            add_record(printable(certificate.name), printable(certificate.issuer), certificate.date,
                       certificate.url, "", blocks);
        }
    } else {
        for (const auto& publication : resume.publications) {
            add_record(printable(publication.name), printable(publication.publisher),
                       publication.release_date, publication.url, publication.summary, blocks);
        }
    }
}

}  // namespace

std::vector<Block> section_blocks(const model::Resume& resume, std::string_view section,
                                  const Template& design) {
    std::vector<Block> blocks;
    if (section == "summary") {
        add_paragraphs(resume.basics.summary, BlockKind::paragraph, Role::paragraph, blocks);
    } else if (section == "work") {
        add_work(resume.work, design, blocks);
    } else if (section == "volunteer") {
        add_work(resume.volunteer, design, blocks);
    } else if (section == "education") {
        add_education(resume, design, blocks);
    } else if (section == "projects") {
        add_projects(resume, design, blocks);
    } else if (section == "skills") {
        add_skills(resume, blocks);
    } else if (section == "languages") {
        add_languages(resume, blocks);
    } else if (section == "interests") {
        add_interests(resume, blocks);
    } else if (section == "references") {
        add_references(resume, design, blocks);
    } else if (const auto* other = find_other(resume, section)) {
        add_other(*other, blocks);
    } else {
        add_records(resume, section, blocks);
    }
    return blocks;
}

}  // namespace vouch::layout
