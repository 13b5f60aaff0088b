#include "parse/resume/entries.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/key.hpp"
#include "parse/resume/entry_roles.hpp"
#include "parse/resume/item_list.hpp"
#include "parse/resume/section_kind.hpp"

namespace vouch::parse::resume {
namespace {

constexpr std::size_t head_lines_before_date_max = 5;
constexpr std::size_t head_lines_after_date_max = 3;

class Parter {
public:
    Parter(const std::vector<TextLine>& lines, Entries entries)
        : marked_(mark_lines(lines, entries)), entries_(entries) {}

    std::vector<Entry> part() {
        std::vector<std::size_t> starts = !anchors_.empty() ? starts_by_date()
                                          : marked_.labelled_starts.empty()
                                              ? starts_by_look()
                                              : std::vector<std::size_t>{0};
        add_undated(starts);
        add_undated_pairs(starts);
        add_labelled(starts);
        std::vector<Entry> out;
        for (std::size_t number = 0; number < starts.size(); ++number) {
            const std::size_t end = number + 1 < starts.size() ? starts[number + 1] : lines_.size();
            out.push_back(entry(starts[number], end));
        }
        return out;
    }

private:
    void add_labelled(std::vector<std::size_t>& starts) const {
        std::erase_if(starts,
                      [&](std::size_t start) { return start > 0 && roles_[start].labelled; });
        starts.insert(starts.end(), marked_.labelled_starts.begin(), marked_.labelled_starts.end());
        std::ranges::sort(starts);
        const auto repeated = std::ranges::unique(starts);
        starts.erase(repeated.begin(), repeated.end());
    }

    std::size_t head_begin(std::size_t low, std::size_t anchor) const {
        std::size_t begin = anchor;
        while (begin > low && anchor - begin < head_lines_before_date_max &&
               roles_[begin - 1].head && !lines_[begin - 1].bullet && !roles_[begin - 1].labelled) {
            --begin;
        }
        return begin;
    }

    std::vector<std::size_t> starts_by_date() const {
        std::vector<std::size_t> starts;
        const std::size_t first = head_begin(0, anchors_[0]);
        const std::size_t offset = anchors_[0] - first;
        const EntryLook look = look_of(lines_[first]);
        starts.push_back(first);
        for (std::size_t number = 1; number < anchors_.size(); ++number) {
            const std::size_t anchor = anchors_[number];
            std::size_t low = head_begin(anchors_[number - 1] + 1, anchor);
            std::size_t best = anchor;
            bool found = false;
            // all lines of a head as long as the first one's, though one is in capitals
            const auto begins_alike = [&](std::size_t at) {
                return look_of(lines_[at]) == look ||
                       (at == low && anchor - low == offset && offset > 0 &&
                        look_without_capitals(lines_[at]) == look_without_capitals(lines_[first]));
            };
            for (std::size_t at = low; at <= anchor; ++at) {
                const auto distance = [&](std::size_t start) {
                    const std::size_t length = anchor - start;
                    return length > offset ? length - offset : offset - length;
                };
                if (begins_alike(at) && (!found || distance(at) < distance(best))) {
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
        const EntryLook look = look_of(lines_[0]);
        bool all_spaced = true;
        for (std::size_t at = 1; at < lines_.size(); ++at) {
            all_spaced = all_spaced && (lines_[at].bullet || !roles_[at].head ||
                                        lines_[at].after_gap || lines_[at - 1].bullet);
        }
        const bool distinct = std::ranges::any_of(
            lines_, [&](const TextLine& line) { return look_of(line) != look || line.bullet; });
        const bool told_by_words =
            entries_ == Entries::posts && !is_emphasised(lines_[0]) &&
            (names_post(lines_[0]) || (lines_.size() > 1 && names_post(lines_[1])));
        const auto may_begin = [&](const TextLine& line) {
            return !told_by_words || is_emphasised(line) ||
                   (names_post(line) && label_end(line) == std::string::npos);
        };
        for (std::size_t at = 1; at < lines_.size(); ++at) {
            const TextLine& line = lines_[at];
            if (marked_.all_bullets) {
                starts.push_back(at);
            } else if (!line.bullet && roles_[at].head && may_begin(line) &&
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
        const EntryLook look = look_of(lines_[starts[0]]);
        const TextLine& first = lines_[starts[0]];
        const bool emphasised = is_emphasised(first);
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

    // Names right above the dates of the section.
    std::set<std::string> dated_names() const {
        std::set<std::string> out;
        for (const std::size_t anchor : anchors_) {
            if (anchor > 0 && can_name_post(lines_[anchor - 1])) {
                out.insert(leading_name_key(lines_[anchor - 1].text));
            }
        }
        return out;
    }

    // Posts without a date among dated ones, where only space sets heads apart: a title and an
    // employer, each a paragraph of its own, below what is told of the post before. The employer
    // is one that the section names above a date too, or reads like one.
    void add_undated_pairs(std::vector<std::size_t>& starts) {
        if (entries_ != Entries::posts || anchors_.empty()) {
            return;
        }
        const auto names = dated_names();
        const auto is_employer = [&](const TextLine& line) {
            return title_cue(line.text) == 0 && (organisation_cue(line.text) >= 2 ||
                                                 names.contains(leading_name_key(line.text)));
        };
        const auto is_alone = [&](std::size_t at) {
            return at < lines_.size() && lines_[at].after_gap && roles_[at].head &&
                   !roles_[at].anchor && !roles_[at].labelled && can_name_post(lines_[at]) &&
                   !std::ranges::contains(starts, at);
        };
        for (std::size_t at = 1; at + 1 < lines_.size(); ++at) {
            const bool body_above = !roles_[at - 1].head || lines_[at - 1].bullet;
            const bool dated_below = at + 2 < lines_.size() && roles_[at + 2].anchor;
            if (!body_above || dated_below || !is_alone(at) || !is_alone(at + 1)) {
                continue;
            }
            const TextLine& first = lines_[at];
            const TextLine& second = lines_[at + 1];
            if ((title_cue(first.text) >= 2 && is_employer(second)) ||
                (title_cue(second.text) >= 2 && is_employer(first))) {
                undated_pairs_.push_back(at);
            }
        }
        starts.insert(starts.end(), undated_pairs_.begin(), undated_pairs_.end());
        std::ranges::sort(starts);
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
        const bool pair = std::ranges::contains(undated_pairs_, begin);
        for (; at < end; ++at) {
            const TextLine& line = lines_[at];
            const bool first = at == begin;
            const bool left_labels =
                roles_[begin].labelled && !roles_[at].labelled && !roles_[at].anchor;
            if (!first &&
                (!roles_[at].head || line.bullet || left_labels || (pair && at == begin + 2))) {
                break;
            }
            if (dated && !roles_[at].anchor &&
                (++after > head_lines_after_date_max || tells_after_date(begin, at))) {
                break;
            }
            out.head.push_back(line);
            dated = dated || roles_[at].anchor;
            if (marked_.all_bullets) {
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

    EntryLines marked_;
    const std::vector<TextLine>& lines_ = marked_.lines;
    const std::vector<LineRole>& roles_ = marked_.roles;
    const std::vector<std::size_t>& anchors_ = marked_.anchors;
    std::vector<std::size_t> undated_pairs_;  // where a title and an employer stand so
    Entries entries_;
};

}  // namespace

std::vector<Entry> part_entries(const std::vector<TextLine>& lines, Entries entries) {
    return lines.empty() ? std::vector<Entry>{} : Parter(lines, entries).part();
}

}  // namespace vouch::parse::resume
