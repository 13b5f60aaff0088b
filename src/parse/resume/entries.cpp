#include "parse/resume/entries.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/key.hpp"
#include "parse/resume/item_list.hpp"
#include "parse/resume/section_kind.hpp"

namespace vouch::parse::resume {
namespace {

constexpr std::size_t head_lines_before_date_max = 5;
constexpr std::size_t head_lines_after_date_max = 3;

using Look = std::tuple<int, bool, bool, bool, std::uint32_t, int, int>;

Look look_of(const TextLine& line) {
    return {static_cast<int>(std::lround(line.size * 2)),
            line.bold_start,
            line.italic,
            line.caps,
            line.words.empty() ? 0U : line.colour,
            line.heading_level,
            static_cast<int>(line.side_label)};
}

// What a line is to its section.
struct Role {
    bool head = false;    // may belong to an entry's head
    bool anchor = false;  // carries the entry's date
};

// "Client: …", "Team size: 4", "Duration: …" tell of an entry that is named elsewhere.
bool is_detail(const TextLine& line) {
    static const std::set<std::string, std::less<>> labels = {"client",
                                                              "clients",
                                                              "team size",
                                                              "team",
                                                              "technologies",
                                                              "technology",
                                                              "tools",
                                                              "role",
                                                              "technology tools",
                                                              "tools and technologies",
                                                              "environment",
                                                              "duration",
                                                              "domain",
                                                              "platform",
                                                              "database",
                                                              "project",
                                                              "project title",
                                                              "project name",
                                                              "description",
                                                              "project description",
                                                              "operating system",
                                                              "languages",
                                                              "methodology",
                                                              "software",
                                                              "hardware",
                                                              "customer",
                                                              "kunde",
                                                              "projekt",
                                                              "technologien",
                                                              "dauer",
                                                              "rolle",
                                                              "skills used",
                                                              "tech stack",
                                                              "keywords",
                                                              "period",
                                                              "industry",
                                                              "branche",
                                                              "reporting to",
                                                              "reports to"};
    const std::size_t end = label_end(line);
    return end != std::string::npos && end < line.text.size() && !line.side_label &&
           labels.contains(words_key_of(std::string_view(line.text).substr(0, end)));
}

Role role_of(const TextLine& line, bool bullets_are_entries) {
    Role role;
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
    role.head = role.anchor || line.side_label || line.heading_level > 0 || !is_prose(line);
    return role;
}

class Parter {
public:
    explicit Parter(std::vector<TextLine> given) : lines_(std::move(given)) {
        settle_bullets();
        const std::vector<TextLine>& lines = lines_;
        const bool plain = std::ranges::any_of(
            lines, [](const TextLine& line) { return !line.bullet && !is_inner_label(line.text); });
        for (const TextLine& line : lines) {
            roles_.push_back(role_of(line, !plain));
        }
        // a long line right above a date, after a space, names an entry even so
        for (std::size_t index = 0; index + 1 < lines.size(); ++index) {
            const TextLine& line = lines[index];
            const bool first = index == 0 || line.after_gap || lines[index - 1].bullet;
            if (!line.bullet && first && !line.text.ends_with('.') && roles_[index + 1].anchor &&
                !roles_[index].anchor && text::words(line.text).size() <= 24) {
                roles_[index].head = true;
            }
        }
        // and so does what stands level with a date in the margin
        for (std::size_t index = 1; index < lines.size(); ++index) {
            const TextLine& line = lines[index];
            const TextLine& label = lines[index - 1];
            if (label.side_label && roles_[index - 1].anchor && !line.bullet &&
                std::abs(line.box.y0 - label.box.y0) < 0.5F * line.size &&
                text::words(line.text).size() <= 24) {
                roles_[index].head = true;
            }
        }
        for (std::size_t index = 0; index < lines.size(); ++index) {
            if (roles_[index].anchor && !is_second_date(index)) {
                anchors_.push_back(index);
            }
        }
        all_bullets_ = !plain;
    }

    std::vector<Entry> part() {
        std::vector<std::size_t> starts = anchors_.empty() ? starts_by_look() : starts_by_date();
        add_undated(starts);
        std::vector<Entry> out;
        for (std::size_t number = 0; number < starts.size(); ++number) {
            const std::size_t end = number + 1 < starts.size() ? starts[number + 1] : lines_.size();
            out.push_back(entry(starts[number], end));
        }
        return out;
    }

private:
    // Bullets in the type of titles (a time line's dots) are no bullets; lines indented below
    // "Highlights" or "Responsibilities" are, whatever sign they lost.
    void settle_bullets() {
        std::map<int, std::size_t> sizes;
        for (const TextLine& line : lines_) {
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
        for (std::size_t index = 0; index < lines_.size(); ++index) {
            TextLine& line = lines_[index];
            const bool dated_next = index + 1 < lines_.size() && whole_date(lines_[index + 1].text);
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
    bool is_second_date(std::size_t index) const {
        if (index == 0 || anchors_.empty() || anchors_.back() + 1 != index) {
            return false;
        }
        const TextLine& line = lines_[index];
        const TextLine& above = lines_[index - 1];
        if (line.side_label && above.side_label) {
            return true;
        }
        const auto first = heading_date(above);
        const auto second = heading_date(line);
        return first && second && !first->is_range && !second->is_range && first->begin == 0 &&
               second->begin == 0 && std::abs(line.box.x0 - above.box.x0) < 3 &&
               *first->first <= *second->first && line.size > 0 && !line.after_gap;
    }

    std::size_t head_begin(std::size_t low, std::size_t anchor) const {
        std::size_t begin = anchor;
        while (begin > low && anchor - begin < head_lines_before_date_max &&
               roles_[begin - 1].head && !lines_[begin - 1].bullet) {
            --begin;
        }
        return begin;
    }

    std::vector<std::size_t> starts_by_date() const {
        std::vector<std::size_t> starts;
        const std::size_t first = head_begin(0, anchors_[0]);
        const std::size_t offset = anchors_[0] - first;
        const Look look = look_of(lines_[first]);
        starts.push_back(first);
        for (std::size_t number = 1; number < anchors_.size(); ++number) {
            const std::size_t anchor = anchors_[number];
            std::size_t low = head_begin(anchors_[number - 1] + 1, anchor);
            std::size_t best = anchor;
            bool found = false;
            for (std::size_t at = low; at <= anchor; ++at) {
                const auto distance = [&](std::size_t start) {
                    const std::size_t length = anchor - start;
                    return length > offset ? length - offset : offset - length;
                };
                if (look_of(lines_[at]) == look && (!found || distance(at) < distance(best))) {
                    best = at;
                    found = true;
                }
            }
            if (!found) {
                best = anchor - std::min(offset, anchor - low);
                for (std::size_t at = low; at < anchor; ++at) {
                    if (lines_[at].after_gap && at >= best) {
                        best = at;
                        break;
                    }
                }
            } else if (best == anchor && offset > 0 && anchor > low && !lines_[anchor].after_gap) {
                best = anchor - std::min(offset, anchor - low);
            }
            starts.push_back(with_title_above(low, best, anchor));
        }
        return starts;
    }

    // Where head lines are paragraphs of their own and the first entry has no title, a later one
    // may: a line that reads like a title above one that does not.
    std::size_t with_title_above(std::size_t low, std::size_t start, std::size_t anchor) const {
        const bool names = start > low && start + 1 == anchor && lines_[anchor].after_gap &&
                           lines_[start].after_gap && lines_[start - 1].after_gap &&
                           title_cue(lines_[start].text) == 0 &&
                           title_cue(lines_[start - 1].text) > 0 &&
                           label_end(lines_[start - 1]) == std::string::npos;
        return names ? start - 1 : start;
    }

    // Without dates: lines that look like the first one begin entries, else every line after a
    // space, else every line or bullet.
    std::vector<std::size_t> starts_by_look() const {
        std::vector<std::size_t> starts;
        if (lines_.empty()) {
            return starts;
        }
        starts.push_back(0);
        const Look look = look_of(lines_[0]);
        bool all_spaced = true;
        for (std::size_t at = 1; at < lines_.size(); ++at) {
            all_spaced = all_spaced && (lines_[at].bullet || !roles_[at].head ||
                                        lines_[at].after_gap || lines_[at - 1].bullet);
        }
        const bool distinct = std::ranges::any_of(
            lines_, [&](const TextLine& line) { return look_of(line) != look || line.bullet; });
        for (std::size_t at = 1; at < lines_.size(); ++at) {
            const TextLine& line = lines_[at];
            if (all_bullets_) {
                starts.push_back(at);
            } else if (!line.bullet && roles_[at].head &&
                       ((distinct && look_of(line) == look &&
                         (roles_[at - 1].head == false || (line.after_gap && !all_spaced))) ||
                        (!distinct && line.after_gap))) {
                starts.push_back(at);
            }
        }
        return starts;
    }

    // Entries without a date among dated ones: a line with the look of those that begin entries,
    // after a body.
    void add_undated(std::vector<std::size_t>& starts) const {
        if (starts.empty() || anchors_.empty()) {
            if (!lines_.empty() && starts.empty()) {
                starts.push_back(0);
            }
            return;
        }
        const Look look = look_of(lines_[starts[0]]);
        const TextLine& first = lines_[starts[0]];
        const bool emphasised = first.bold_start || first.heading_level > 0 || first.side_label;
        std::vector<std::size_t> more;
        std::size_t next = 0;
        for (std::size_t at = starts[0] + 1; at < lines_.size(); ++at) {
            while (next < starts.size() && starts[next] <= at) {
                ++next;
            }
            const std::size_t current = starts[next - 1];
            const std::size_t begin = more.empty() ? current : std::max(current, more.back());
            const bool body_above = !roles_[at - 1].head || lines_[at - 1].bullet;
            // heads may stand one below the other where nothing is told between
            const bool other_above = look_of(lines_[at - 1]) != look && !roles_[at - 1].anchor &&
                                     !lines_[at - 1].side_label;
            const bool alone = at == begin + 1 && lines_[at].after_gap && roles_[begin].anchor &&
                               !lines_[begin].side_label;
            if (emphasised && at > begin && roles_[at].head && !lines_[at].bullet &&
                look_of(lines_[at]) == look && (body_above || other_above || alone)) {
                more.push_back(at);
            }
        }
        starts.insert(starts.end(), more.begin(), more.end());
        if (starts[0] > 0) {
            starts.push_back(0);  // what stands before the first head is kept
        }
        std::ranges::sort(starts);
        const auto repeated = std::ranges::unique(starts);
        starts.erase(repeated.begin(), repeated.end());
    }

    // Plain words after a space below a date that stands after a space too, where the entry was
    // named above it: heads set as paragraphs end at their date.
    bool tells_after_date(std::size_t begin, std::size_t at) const {
        const TextLine& line = lines_[at];
        const bool date_above = roles_[at - 1].anchor && lines_[at - 1].after_gap;
        return !roles_[begin].anchor && date_above && line.after_gap && !line.bold_start &&
               line.heading_level == 0 && !line.side_label;
    }

    Entry entry(std::size_t begin, std::size_t end) const {
        Entry out;
        std::size_t at = begin;
        bool dated = false;
        std::size_t after = 0;
        for (; at < end; ++at) {
            const TextLine& line = lines_[at];
            const bool first = at == begin;
            if (!first && (!roles_[at].head || line.bullet)) {
                break;
            }
            if (dated && !roles_[at].anchor &&
                (++after > head_lines_after_date_max || tells_after_date(begin, at))) {
                break;
            }
            out.head.push_back(line);
            dated = dated || roles_[at].anchor;
            if (all_bullets_) {
                ++at;
                break;
            }
        }
        for (; at < end; ++at) {
            if (!is_inner_label(lines_[at].text) || lines_[at].bullet) {
                out.body.push_back(lines_[at]);
            }
        }
        return out;
    }

    std::vector<TextLine> lines_;
    std::vector<Role> roles_;
    std::vector<std::size_t> anchors_;
    bool all_bullets_ = false;
};

}  // namespace

std::vector<Entry> part_entries(const std::vector<TextLine>& lines) {
    return lines.empty() ? std::vector<Entry>{} : Parter(lines).part();
}

}  // namespace vouch::parse::resume
