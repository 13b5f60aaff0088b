#include "parse/resume/sections.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/dates.hpp"
#include "parse/key.hpp"
#include "parse/resume/heading_look.hpp"

namespace vouch::parse::resume {
namespace {

constexpr std::size_t heading_words_max = 7;

struct Candidate {
    std::size_t index = 0;
    SectionKind kind = SectionKind::other;
    bool emphasised = false;
};

std::vector<Candidate> wording_hits(const std::vector<TextLine>& lines, const BodyLook& body) {
    std::vector<Candidate> out;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        if (!can_be_heading(lines[index])) {
            continue;
        }
        if (const auto kind = section_of_wording(without_colon(lines[index].text))) {
            out.push_back({index, *kind, is_emphasised(lines[index], body)});
        }
    }
    return out;
}

bool is_core(SectionKind kind) {
    return kind == SectionKind::work || kind == SectionKind::education ||
           kind == SectionKind::skills;
}

bool joins_heading(const TextLine& line, const TextLine& next) {
    if (!can_be_heading(line) || !can_be_heading(next) ||
        heading_look_of(line) != heading_look_of(next) || line.page != next.page ||
        line.column != next.column || next.row != line.row ||
        next.box.y0 - line.box.y1 > 0.8F * line.size || next.box.y0 < line.box.y0) {
        return false;
    }
    const std::string first(without_colon(line.text));
    const std::string both = first + " " + std::string(without_colon(next.text));
    const auto last = first.substr(first.rfind(' ') + 1);
    const bool open = last == "&" || last == "/" || key_of(last) == "and" ||
                      key_of(last) == "und" || key_of(last) == "et" || key_of(last) == "y" ||
                      key_of(last) == "e" || key_of(last) == "of" || key_of(last) == "de";
    const bool apart =
        (section_of_wording(first) || next.side_label) && section_of_wording(next.text).has_value();
    return section_of_wording(both) && (open || !apart);
}

// A heading that a narrow column broke: "Courses and" over "certifications".
void join_headings(std::vector<TextLine>& lines) {
    for (std::size_t index = 0; index + 1 < lines.size(); ++index) {
        if (joins_heading(lines[index], lines[index + 1])) {
            append_line(lines[index], lines[index + 1]);
            lines[index].box.y1 = std::max(lines[index].box.y1, lines[index + 1].box.y1);
            lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(index) + 1);
        }
    }
}

// A dot or a picture before each heading is an ornament: at least two headings of known and
// different wording in one look that stands out, and at most as many other lines in that look.
void free_headings_of_bullets(std::vector<TextLine>& lines) {
    const BodyLook body = body_look_of(lines);
    std::map<HeadingLook, std::set<SectionKind>> kinds;
    std::map<HeadingLook, std::size_t> known;
    std::map<HeadingLook, std::size_t> all;
    for (TextLine& line : lines) {
        if (!line.bullet || line.heading_level > 0) {
            continue;
        }
        const HeadingLook look = heading_look_of(line);
        ++all[look];
        line.bullet = false;
        const auto kind = can_be_heading(line) && is_emphasised(line, body)
                              ? section_of_wording(without_colon(line.text))
                              : std::nullopt;
        line.bullet = true;
        if (kind) {
            kinds[look].insert(*kind);
            ++known[look];
        }
    }
    for (TextLine& line : lines) {
        const HeadingLook look = heading_look_of(line);
        if (line.bullet && kinds.contains(look) && kinds[look].size() >= 2 &&
            known[look] * 2 >= all[look]) {
            line.bullet = false;
        }
    }
}

// The look that most of the hits share, counted by different kinds; core kinds weigh double.
std::optional<HeadingLook> dominant_look(const std::vector<TextLine>& lines,
                                         const std::vector<Candidate>& hits) {
    std::map<HeadingLook, std::set<SectionKind>> kinds;
    for (const Candidate& hit : hits) {
        if (hit.emphasised) {
            kinds[heading_look_of(lines[hit.index])].insert(hit.kind);
        }
    }
    std::optional<HeadingLook> best;
    std::size_t best_weight = 0;
    for (const auto& [look, found] : kinds) {
        std::size_t weight = 0;
        for (const SectionKind kind : found) {
            weight += is_core(kind) ? 2 : 1;
        }
        // larger sizes come later in the map and win ties
        if (weight >= best_weight) {
            best = look;
            best_weight = weight;
        }
    }
    return best;
}

// A school, a degree, an employer or a title in capitals looks like a heading in plain text.
bool names_something(const TextLine& line) {
    return line.heading_level == 0 &&
           (degree_end(line.text) == line.text.size() || school_cue(line.text) >= 2 ||
            organisation_cue(line.text) >= 3 || title_cue(line.text) >= 3);
}

class HeadingFinder {
public:
    explicit HeadingFinder(const std::vector<TextLine>& lines)
        : lines_(lines),
          body_(body_look_of(lines)),
          hits_(wording_hits(lines, body_)),
          dominant_(dominant_look(lines, hits_)) {
        for (const TextLine& line : lines) {
            if (can_be_heading(line)) {
                ++with_look_[heading_look_of(line)];
            }
        }
        for (const Candidate& hit : hits_) {
            ++hits_with_look_[heading_look_of(lines[hit.index])];
        }
    }

    std::map<std::size_t, SectionKind> find() const {
        std::map<std::size_t, SectionKind> out;
        std::set<SectionKind> found;
        for (const Candidate& hit : hits_) {
            if (is_as_strong(lines_[hit.index])) {
                out.emplace(hit.index, hit.kind);
                found.insert(hit.kind);
            }
        }
        for (const Candidate& hit : hits_) {
            if (!out.contains(hit.index) && !found.contains(hit.kind) && is_believable(hit)) {
                out.emplace(hit.index, hit.kind);
            }
        }
        add_lookalikes(out);
        add_labels(out);
        return out;
    }

private:
    // As the dominant look, or larger, or a higher level.
    bool is_as_strong(const TextLine& line) const {
        if (!dominant_) {
            return false;
        }
        const auto& [size, bold, italic, caps, colour, level, underlined] = *dominant_;
        const HeadingLook look = heading_look_of(line);
        if (look == *dominant_) {
            return true;
        }
        const auto& [own_size, own_bold, own_italic, own_caps, own_colour, own_level,
                     own_underlined] = look;
        if (level > 0 || own_level > 0) {
            return own_level > 0 && (level == 0 || own_level <= level);
        }
        return own_size >= size && (own_bold || !bold) && (own_caps || !caps) &&
               (own_underlined || !underlined) && is_emphasised(line, body_);
    }

    // A known wording in another look: most lines of that look must be headings too.
    bool is_believable(const Candidate& hit) const {
        const HeadingLook look = heading_look_of(lines_[hit.index]);
        const std::size_t all = with_look_.at(look);
        const std::size_t known = hits_with_look_.at(look);
        if (!hit.emphasised) {
            // without any emphasis the wording must stand alone, and nothing better be there
            return !dominant_ && known >= 2 && lines_[hit.index].words.size() <= 4;
        }
        if (dominant_ && std::get<5>(*dominant_) > 0 && std::get<5>(look) == 0 &&
            !stands_apart(lines_[hit.index])) {
            return false;  // where the format names headings, the lines beside them are not
        }
        return known * 3 >= all || (!dominant_);
    }

    // In a column, cell or box in which the format names no heading: its author made them by hand.
    bool stands_apart(const TextLine& line) const {
        return std::ranges::none_of(lines_, [&](const TextLine& other) {
            return other.heading_level > 0 && other.column == line.column &&
                   (other.row > 0) == (line.row > 0);
        });
    }

    // Unknown wordings that look exactly like the known headings.
    void add_lookalikes(std::map<std::size_t, SectionKind>& out) const {
        if (!dominant_ || out.empty()) {
            return;
        }
        const std::size_t known = hits_with_look_.at(*dominant_);
        const std::size_t all = with_look_.at(*dominant_);
        if (known < 2 || known * 2 < all) {
            return;
        }
        const std::size_t first = out.begin()->first;
        const bool spaced = std::ranges::all_of(out, [&](const auto& heading) {
            return lines_[heading.first].after_gap || heading.first == 0;
        });
        for (std::size_t index = first; index < lines_.size(); ++index) {
            const TextLine& line = lines_[index];
            if (!out.contains(index) && (line.after_gap || !spaced) && can_be_heading(line) &&
                heading_look_of(line) == *dominant_ && line.words.size() <= heading_words_max &&
                !is_inner_label(line.text) && find_dates(line.text).empty() &&
                !names_something(line) && !names_entry(index, out)) {
                out.emplace(index, SectionKind::other);
            }
        }
    }

    // "Publications", "Honours and awards" in the margin of a section that is about anything else.
    void add_labels(std::map<std::size_t, SectionKind>& out) const {
        std::set<std::size_t> added;
        for (const Candidate& hit : hits_) {
            const auto next = out.lower_bound(hit.index);
            if (!lines_[hit.index].side_label || next == out.begin() || out.contains(hit.index) ||
                !is_listed(hit.kind)) {
                continue;
            }
            const auto& [heading, kind] = *std::prev(next);
            if (kind == SectionKind::other || added.contains(heading)) {
                out.emplace(hit.index, hit.kind);
                added.insert(hit.index);
            }
        }
    }

    static bool is_listed(SectionKind kind) {
        return kind == SectionKind::publications || kind == SectionKind::awards ||
               kind == SectionKind::certificates || kind == SectionKind::projects ||
               kind == SectionKind::volunteer || kind == SectionKind::references ||
               kind == SectionKind::interests || kind == SectionKind::courses;
    }

    // A line right below a heading, or right above a date of its own where entries are told, or as
    // far above one as the section's first line is, begins an entry however much it looks like a
    // heading: "SMTS", "DELL EMC".
    bool names_entry(std::size_t index, const std::map<std::size_t, SectionKind>& found) const {
        const auto next = found.lower_bound(index);
        if (next == found.begin()) {
            return false;
        }
        const auto& [heading, kind] = *std::prev(next);
        const bool entries = kind == SectionKind::work || kind == SectionKind::education ||
                             kind == SectionKind::volunteer || kind == SectionKind::projects;
        const auto dated_below = [&](std::size_t at, std::size_t distance) {
            return at + distance < lines_.size() && whole_date(lines_[at + distance].text);
        };
        constexpr std::size_t distance_max = 3;
        constexpr std::size_t certificate_letters_max = 6;
        std::size_t distance = 1;
        while (distance < distance_max && !dated_below(heading + 1, distance)) {
            ++distance;
        }
        // "ITIL", "OSHA 10" in a list of certificates
        const std::string& value = lines_[index].text;
        const bool listed = kind == SectionKind::certificates &&
                            (value.size() <= certificate_letters_max || text::has_digit(value));
        const bool dated = dated_below(index, 1) ||
                           (dated_below(heading + 1, distance) && dated_below(index, distance));
        return lines_[index].heading_level == 0 &&
               (listed || (entries && (heading + 1 == index || dated)));
    }

    const std::vector<TextLine>& lines_;
    BodyLook body_;
    std::vector<Candidate> hits_;
    std::optional<HeadingLook> dominant_;
    std::map<HeadingLook, std::size_t> with_look_;
    std::map<HeadingLook, std::size_t> hits_with_look_;
};

// "Skills: Go, R" on one line in a plain text is a heading with its content behind it.
std::optional<std::size_t> inline_heading_end(const TextLine& line) {
    const std::size_t colon = line.text.find(':');
    if (colon == std::string::npos || colon > 40 || colon + 1 >= line.text.size() || line.bullet) {
        return std::nullopt;
    }
    const std::string_view before = std::string_view(line.text).substr(0, colon);
    const bool caps = text::upper_case_share(before) > 0.95;
    return caps && section_of_wording(before) ? std::optional(colon + 1) : std::nullopt;
}

// Another column that does not go on below the open section's heading: back at the top of a page,
// or beside the heading.
bool opens_new_column(const Section& section, const LineLook& last, const LineLook& line) {
    if (line.page < last.page) {
        return true;
    }
    if (line.page > last.page || (line.column == last.column && line.row == last.row)) {
        return false;
    }
    if (line.row > 0 || last.row > 0) {
        return line.row == last.row && !last.side_label && line.column > last.column &&
               !section.heading.words.empty() && section.heading.row == line.row &&
               section.heading.column != line.column;
    }
    const TextLine& heading = section.heading;
    const bool below_heading =
        !heading.words.empty() && heading.page == line.page && line.box.y0 >= heading.box.y0;
    return !below_heading;
}

}  // namespace

std::vector<Section> part_sections(std::vector<TextLine> lines) {
    free_headings_of_bullets(lines);
    join_headings(lines);
    const auto headings = HeadingFinder(lines).find();
    std::vector<Section> out(1);
    std::optional<LineLook> last;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        TextLine& line = lines[index];
        if (line.role == document::LineRole::footer) {
            out.front().lines.push_back(line);  // contact at the first page's foot
            continue;
        }
        const auto heading = headings.find(index);
        if (heading != headings.end()) {
            out.push_back({.kind = heading->second, .heading = line, .lines = {}});
        } else if (const auto end = inline_heading_end(line); end && headings.size() < 2) {
            const auto kind = section_of_wording(line.text.substr(0, *end - 1));
            out.push_back({.kind = *kind, .heading = cut(line, 0, *end - 1), .lines = {}});
            out.back().lines.push_back(cut(line, *end, line.text.size()));
        } else {
            if (last && out.back().kind != SectionKind::head &&
                opens_new_column(out.back(), *last, line)) {
                out.emplace_back();
            }
            out.back().lines.push_back(line);
        }
        last = line.look();
    }
    return out;
}

}  // namespace vouch::parse::resume
