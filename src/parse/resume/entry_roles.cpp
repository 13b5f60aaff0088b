#include "parse/resume/entry_roles.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/key.hpp"
#include "parse/places.hpp"
#include "parse/resume/entry_labels.hpp"
#include "parse/resume/section_kind.hpp"
#include "parse/resume/told_post.hpp"

namespace vouch::parse::resume {
namespace {

// "Institute for Plant and Soil Research, Leuven, Belgium": long, but no sentence.
bool names_organisation_and_place(const TextLine& line) {
    constexpr std::size_t words_max = 16;
    const std::size_t comma = line.text.find(", ");
    if (comma == std::string::npos || line.text.ends_with('.') ||
        text::words(line.text).size() > words_max) {
        return false;
    }
    const auto name = std::string_view(line.text).substr(0, comma);
    return std::max(organisation_cue(name), school_cue(name)) >= 2 &&
           place_cue(std::string_view(line.text).substr(comma + 2)) >= 2;
}

// "BTEC HNC in …" may be long and is a name even so.
bool names_degree(const TextLine& line) {
    return degree_end(line.text) > 0 && text::words(line.text).size() <= 16 &&
           !line.text.ends_with('.') && !line.text.ends_with(':');
}

LineRole role_of(const TextLine& line, bool bullets_are_entries, Entries entries) {
    LineRole role;
    if (is_detail(line)) {
        return role;
    }
    if (line.bullet && !bullets_are_entries) {
        return role;
    }
    if (is_inner_label(line.text)) {
        return role;
    }
    role.anchor = heading_date(line).has_value();
    const bool degree = entries == Entries::studies && names_degree(line);
    role.head = role.anchor || line.side_label || line.heading_level > 0 || degree ||
                !is_prose(line) || names_organisation_and_place(line);
    return role;
}

// Bullets in the type of titles (a time line's dots) are no bullets; lines indented below
// "Highlights" or "Responsibilities" are, whatever sign they lost.
void settle_bullets(std::vector<TextLine>& lines) {
    std::map<int, std::size_t> sizes;
    for (const TextLine& line : lines) {
        if (line.bullet) {
            sizes[static_cast<int>(std::lround(line.size * 2))] += line.text.size();
        }
    }
    float usual = 0;
    if (!sizes.empty()) {
        const auto most =
            std::ranges::max_element(sizes, {}, [](const auto& entry) { return entry.second; });
        usual = static_cast<float>(most->first) / 2;
    }
    const TextLine* label = nullptr;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        TextLine& line = lines[index];
        const bool dated_next = index + 1 < lines.size() && whole_date(lines[index + 1].text);
        if (line.bullet && line.size > usual + 0.8F && dated_next) {
            line.bullet = false;
        }
        if (is_inner_label(line.text)) {
            label = &line;
        } else if (label && (line.box.x0 <= label->box.x0 + 2 || heading_date(line))) {
            label = nullptr;
        } else if (label && !line.side_label) {
            line.bullet = true;
        }
    }
}

// A date right below another, with nothing between that could begin an entry: "2014" over
// "2018" in a margin. The first one stays the anchor.
bool is_second_date(const EntryLines& marked, std::size_t index) {
    if (index == 0 || marked.anchors.empty() || marked.anchors.back() + 1 != index) {
        return false;
    }
    const TextLine& line = marked.lines[index];
    const TextLine& above = marked.lines[index - 1];
    if (line.side_label && above.side_label) {
        return true;
    }
    const auto first = heading_date(above);
    const auto second = heading_date(line);
    return first && second && !first->is_range && !second->is_range && first->begin == 0 &&
           second->begin == 0 && std::abs(line.box.x0 - above.box.x0) < 3 &&
           *first->first <= *second->first && line.size > 0 && !line.after_gap;
}

// A long line right above a date, after a space, names an entry even so; and so does what stands
// level with a date in the margin.
void settle_long_names(const std::vector<TextLine>& lines, std::vector<LineRole>& roles) {
    constexpr std::size_t name_words_max = 24;
    for (std::size_t index = 0; index + 1 < lines.size(); ++index) {
        const TextLine& line = lines[index];
        const bool first = index == 0 || line.after_gap || lines[index - 1].bullet;
        if (!line.bullet && first && !line.text.ends_with('.') && roles[index + 1].anchor &&
            !roles[index].anchor && text::words(line.text).size() <= name_words_max) {
            roles[index].head = true;
        }
    }
    for (std::size_t index = 1; index < lines.size(); ++index) {
        const TextLine& line = lines[index];
        const TextLine& label = lines[index - 1];
        if (label.side_label && roles[index - 1].anchor && !line.bullet &&
            std::abs(line.box.y0 - label.box.y0) < 0.5F * line.size &&
            text::words(line.text).size() <= name_words_max) {
            roles[index].head = true;
        }
    }
}

// Lines that name a post by labels are its head; they begin an entry unless a head stands right
// above them, which they tell more of.
void settle_labelled_heads(EntryLines& marked) {
    for (const LabelledHead& head : labelled_heads(marked.lines)) {
        std::size_t above = head.begin;
        bool dated = false;
        while (above > 0 && marked.roles[above - 1].head && !marked.roles[above - 1].labelled) {
            --above;
            dated = dated || marked.roles[above].anchor;
        }
        for (std::size_t index = head.begin; index < head.end; ++index) {
            marked.roles[index].head = true;
            marked.roles[index].labelled = true;
        }
        if (above == head.begin || (above > 0 && !dated)) {
            marked.labelled_starts.push_back(head.begin);
        }
    }
}

// "management May 2014 - Dec 2017" right below these dates, or "2017" below "March 2017 – today":
// what is told begins with a date again.
bool says_date_again(const EntryLines& marked, std::size_t index) {
    if (index == 0 || marked.anchors.empty() || marked.anchors.back() + 1 != index) {
        return false;
    }
    const auto range = whole_date(marked.lines[index - 1].text);
    const auto single = whole_date(marked.lines[index].text);
    if (range && single && range->is_range && !single->is_range) {
        return true;
    }
    if (!text::is_lower(text::decode(marked.lines[index].text, 0).value)) {
        return false;
    }
    const auto above = heading_date(marked.lines[index - 1]);
    const auto again = heading_date(marked.lines[index]);
    return above && again && above->is_range && again->is_range && above->first == again->first &&
           above->last == again->last;
}

// "5. Portal, Feb 2011 – June 2014" or "Title: Portal, Feb 2011 – June 2014" over "Client: …": a
// project of the post above.
bool is_inner_project(const std::vector<TextLine>& lines, std::size_t index) {
    const std::string_view value = lines[index].text;
    const std::size_t digits = std::min(value.find_first_not_of("0123456789"), value.size());
    const bool counted = digits > 0 && digits <= 2 && digits < value.size() &&
                         (value[digits] == '.' || value[digits] == ')');
    const auto part = labelled_part(lines[index]);
    return (counted || (part && part->label == HeadLabel::position)) && index + 1 < lines.size() &&
           is_detail(lines[index + 1]) && title_cue(value) == 0;
}

// Whether the date lies within the one of the nearest dated line above.
bool is_within_entry_above(const EntryLines& marked, std::size_t index, const FoundDate& date) {
    while (index > 0) {
        if (marked.roles[--index].anchor) {
            const auto above = heading_date(marked.lines[index]);
            return above && above->first && date.first && *above->first <= *date.first &&
                   (above->is_open || !above->last || !date.last || *date.last <= *above->last);
        }
    }
    return false;
}

// Posts told as sentences begin entries, unless they tell of the time of the post above.
void settle_told_posts(EntryLines& marked) {
    for (std::size_t index = 0; index < marked.lines.size(); ++index) {
        const auto told = told_post(marked.lines[index].text);
        if (told && !is_within_entry_above(marked, index, told->date)) {
            marked.lines[index].bullet = false;
            marked.roles[index] = {.head = true, .anchor = false, .labelled = true};
            marked.labelled_starts.push_back(index);
        }
    }
}

}  // namespace

EntryLook look_of(const TextLine& line) {
    return {static_cast<int>(std::lround(line.size * 2)),
            line.bold_start,
            line.italic,
            line.caps,
            line.words.empty() ? 0U : line.colour,
            line.heading_level,
            static_cast<int>(line.side_label)};
}

EntryLook look_without_capitals(const TextLine& line) {
    EntryLook look = look_of(line);
    std::get<3>(look) = false;
    return look;
}

bool is_emphasised(const TextLine& line) {
    return line.bold_start || line.heading_level > 0 || line.side_label;
}

bool names_post(const TextLine& line) {
    return title_cue(line.text) >= 2 || organisation_cue(line.text) >= 2;
}

bool can_name_post(const TextLine& line) {
    constexpr std::size_t name_words_max = 10;
    return !line.bullet && !is_prose(line) && line.text.find(':') == std::string::npos &&
           text::words(line.text).size() <= name_words_max && !whole_date(line.text);
}

std::string leading_name_key(std::string_view value) {
    return key_of(value.substr(0, std::min(value.find(" - "), value.find(','))));
}

EntryLines mark_lines(std::vector<TextLine> lines, Entries entries) {
    EntryLines out;
    settle_bullets(lines);
    out.all_bullets = std::ranges::none_of(
        lines, [](const TextLine& line) { return !line.bullet && !is_inner_label(line.text); });
    for (const TextLine& line : lines) {
        out.roles.push_back(role_of(line, out.all_bullets, entries));
    }
    settle_long_names(lines, out.roles);
    out.lines = std::move(lines);
    if (entries == Entries::posts) {
        settle_labelled_heads(out);
        settle_told_posts(out);
    }
    for (std::size_t index = 0; index < out.lines.size(); ++index) {
        LineRole& role = out.roles[index];
        if (!role.anchor || role.labelled || is_second_date(out, index)) {
            continue;
        }
        if (entries == Entries::posts &&
            (says_date_again(out, index) || is_inner_project(out.lines, index))) {
            role = {};
            continue;
        }
        out.anchors.push_back(index);
    }
    return out;
}

}  // namespace vouch::parse::resume
