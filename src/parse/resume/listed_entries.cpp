#include "parse/resume/listed_entries.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "base/text.hpp"
#include "parse/dates.hpp"
#include "parse/key.hpp"

namespace vouch::parse::resume {
namespace {

constexpr std::size_t item_lines_max = 5;  // more are text about the item

using Look = std::tuple<int, bool, bool, std::uint32_t, bool, bool>;

Look look_of(const TextLine& line) {
    return {static_cast<int>(std::lround(line.size * 2)),
            line.bold_start,
            line.italic,
            line.colour,
            line.bullet,
            line.side_label};
}

constexpr std::string_view opening_quotes[] = {"“", "„", "«", "\"", "‘"};

bool begins_quoted(std::string_view value) {
    return std::ranges::any_of(opening_quotes,
                               [&](std::string_view sign) { return value.starts_with(sign); });
}

// “A”, X (2018) “B”, Y (2019): the lines of a paragraph that holds several quoted titles.
std::vector<TextLine> part_quoted(const std::vector<TextLine>& lines) {
    std::vector<TextLine> out;
    for (const TextLine& line : lines) {
        std::size_t begin = 0;
        for (const std::string_view sign : {"“", "„", "«"}) {
            for (std::size_t at = line.text.find(sign, 1); at != std::string::npos;
                 at = line.text.find(sign, at + 1)) {
                const auto before =
                    text::trim(std::string_view(line.text).substr(begin, at - begin));
                const bool closed =
                    !before.empty() && begins_quoted(before) &&
                    std::string_view(").;0123456789").find(before.back()) != std::string_view::npos;
                if (closed) {
                    out.push_back(cut(line, begin, at));
                    begin = at;
                }
            }
        }
        out.push_back(begin == 0 ? line : cut(line, begin, line.text.size()));
    }
    return out;
}

bool continues(const TextLine& above, const TextLine& line, bool quoted_list) {
    if (line.bullet || line.side_label || above.side_label || line.after_gap ||
        heading_date(above) || whole_date(line.text) || line.page != above.page) {
        return false;
    }
    const bool same = std::abs(line.size - above.size) < 0.5F && line.bold == above.bold;
    const bool lower = text::is_lower(text::decode(line.text, 0).value);
    const bool open = above.text.ends_with(',') || above.text.ends_with(" &");
    return same && (open || lower ||
                    (quoted_list && !begins_quoted(line.text) && begins_quoted(above.text)));
}

// "Certificate", "Issuer", "Date": the head of a table's column.
bool names_column(std::string_view value) {
    static constexpr std::string_view names[] = {
        "certificate", "certification", "name",        "title",       "issuer",      "issued by",
        "awarded by",  "organisation",  "date",        "year",        "issued",      "expires",
        "expiry",      "valid until",   "award",       "publication", "publisher",   "journal",
        "course",      "provider",      "institution", "zertifikat",  "bezeichnung", "aussteller",
        "datum",       "jahr",          "anbieter",    "titel",       "certificat",  "organisme",
        "annee",       "certificado",   "emisor",      "fecha",       "ano",         "entidad",
        "certificato", "ente",          "data",        "anno"};
    return std::ranges::find(names, words_key_of(value)) != std::end(names);
}

// Rows of a table, a line each with gaps between the cells, without the row that names its columns.
std::vector<TextLine> join_rows(const std::vector<TextLine>& lines) {
    std::vector<TextLine> out;
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin + 1;
        while (end < lines.size() && lines[begin].row > 0 && lines[end].row == lines[begin].row &&
               lines[end].column > lines[end - 1].column) {
            ++end;
        }
        const auto first = lines.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = lines.begin() + static_cast<std::ptrdiff_t>(end);
        const bool names = end - begin >= 2 && std::all_of(first, last, [](const TextLine& cell) {
                               return names_column(cell.text);
                           });
        if (!names) {
            out.push_back(lines[begin]);
            for (std::size_t index = begin + 1; index < end; ++index) {
                TextLine cell = lines[index];
                out.back().text += '\t';
                cell.glued = true;
                append_line(out.back(), cell);
            }
        }
        begin = end;
    }
    return out;
}

// Wrapped lines that were left apart.
std::vector<TextLine> join_items(const std::vector<TextLine>& lines) {
    const auto quoted = static_cast<std::size_t>(std::ranges::count_if(
        lines, [](const TextLine& line) { return begins_quoted(line.text); }));
    const bool quoted_list = quoted >= 2 && quoted * 10 >= lines.size() * 6;
    std::vector<TextLine> out;
    for (const TextLine& line : lines) {
        if (!out.empty() && continues(out.back(), line, quoted_list)) {
            append_line(out.back(), line);
            continue;
        }
        const bool beside = !out.empty() && out.back().side_label &&
                            std::abs(out.back().box.y0 - line.box.y0) < line.size;
        out.push_back(line);
        out.back().after_gap = line.after_gap && !beside;  // the space is above its label too
    }
    return out;
}

using Starts = std::vector<std::size_t>;

template <typename Rule>
Starts starts_where(std::size_t count, Rule rule) {
    Starts out = {0};
    for (std::size_t index = 1; index < count; ++index) {
        if (rule(index)) {
            out.push_back(index);
        }
    }
    return out;
}

// How alike the items of a reading are, and how well dates, looks and spaces agree with it.
class Likeness {
public:
    explicit Likeness(const std::vector<TextLine>& lines) : lines_(lines) {
        for (const TextLine& line : lines) {
            dates_.push_back(heading_date(line).has_value());
        }
    }

    double of(const Starts& starts) const {
        return dates(starts) + looks(starts) + lengths(starts) + gaps(starts);
    }

private:
    std::size_t end_of(const Starts& starts, std::size_t number) const {
        return number + 1 < starts.size() ? starts[number + 1] : lines_.size();
    }

    // One date an item is best, several are none.
    double dates(const Starts& starts) const {
        if (std::ranges::count(dates_, true) == 0) {
            return 0;
        }
        double sum = 0;
        for (std::size_t number = 0; number < starts.size(); ++number) {
            const auto found = std::count(
                dates_.begin() + static_cast<std::ptrdiff_t>(starts[number]),
                dates_.begin() + static_cast<std::ptrdiff_t>(end_of(starts, number)), true);
            const TextLine& first = lines_[starts[number]];
            const bool bare = end_of(starts, number) == starts[number] + 1 && first.after_gap &&
                              !first.side_label && whole_date(first.text).has_value();
            sum += bare         ? 0.8  // a date is hardly an item of its own
                   : found == 1 ? 1.0
                   : found == 0 ? 0.1
                                : -2.0 * static_cast<double>(found - 1);
        }
        return 1.5 * sum / static_cast<double>(starts.size());
    }

    // First lines look alike, and unlike the lines inside.
    double looks(const Starts& starts) const {
        std::map<Look, std::size_t> first;
        for (const std::size_t start : starts) {
            ++first[look_of(lines_[start])];
        }
        const auto most =
            std::ranges::max_element(first, {}, [](const auto& entry) { return entry.second; });
        double inside = 0;
        for (std::size_t index = 0; index < lines_.size(); ++index) {
            inside +=
                !std::ranges::binary_search(starts, index) && look_of(lines_[index]) == most->first
                    ? 1
                    : 0;
        }
        const auto others = static_cast<double>(lines_.size() - starts.size());
        const double alike = static_cast<double>(most->second) / static_cast<double>(starts.size());
        return 0.7 * alike + 0.7 * (others > 0 ? 1 - inside / others : 1);
    }

    double lengths(const Starts& starts) const {
        std::map<std::size_t, std::size_t> counts;
        double overlong = 0;
        for (std::size_t number = 0; number < starts.size(); ++number) {
            const std::size_t length = end_of(starts, number) - starts[number];
            ++counts[length];
            overlong += length > item_lines_max ? 1 : 0;
        }
        const auto most =
            std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
        return (0.5 * static_cast<double>(most->second) - 0.7 * overlong) /
               static_cast<double>(starts.size());
    }

    // Where some lines have space above and others not, space parts items.
    double gaps(const Starts& starts) const {
        double at_starts = 0;
        double inside = 0;
        for (std::size_t index = 1; index < lines_.size(); ++index) {
            const bool start = std::ranges::binary_search(starts, index);
            (start ? at_starts : inside) += lines_[index].after_gap ? 1 : 0;
        }
        const auto begun = static_cast<double>(starts.size() - 1);
        const auto rest = static_cast<double>(lines_.size() - starts.size());
        const double all = at_starts + inside;
        if (all == 0 || all + 1 >= static_cast<double>(lines_.size())) {
            return 0;
        }
        return 0.8 * (begun > 0 ? at_starts / begun : 0) - 0.8 * (rest > 0 ? inside / rest : 0);
    }

    const std::vector<TextLine>& lines_;
    std::vector<bool> dates_;
};

std::vector<Starts> readings_of(const std::vector<TextLine>& lines) {
    const auto is_date = [&](std::size_t index) {
        return whole_date(lines[index].text).has_value();
    };
    const std::size_t count = lines.size();
    return {
        starts_where(count, [&](std::size_t index) { return lines[index].bullet; }),
        starts_where(count, [](std::size_t) { return true; }),
        starts_where(count, [&](std::size_t index) { return lines[index].after_gap; }),
        starts_where(count,
                     [&](std::size_t index) { return look_of(lines[index]) == look_of(lines[0]); }),
        starts_where(count, [&](std::size_t index) { return is_date(index - 1); }),
        starts_where(count, [&](std::size_t index) { return is_date(index); }),
        starts_where(count,
                     [&](std::size_t index) { return heading_date(lines[index]).has_value(); }),
    };
}

Entry entry_of(const std::vector<TextLine>& lines, std::size_t begin, std::size_t end) {
    Entry out;
    for (std::size_t index = begin; index < end; ++index) {
        TextLine line = lines[index];
        const bool in_head =
            index == begin ||
            (out.body.empty() && !line.bullet && index - begin < item_lines_max &&
             (!is_prose(line) || heading_date(line) || whole_date(lines[index - 1].text)));
        if (in_head) {
            line.bullet = false;
            out.head.push_back(std::move(line));
        } else {
            out.body.push_back(std::move(line));
        }
    }
    return out;
}

}  // namespace

std::vector<Entry> part_listed(const std::vector<TextLine>& given) {
    const std::vector<TextLine> lines = join_items(part_quoted(join_rows(given)));
    std::vector<Entry> out;
    if (lines.empty()) {
        return out;
    }
    const Likeness likeness(lines);
    Starts best;
    double best_score = -1000;
    for (Starts& reading : readings_of(lines)) {
        if (const double score = likeness.of(reading); score > best_score + 1e-9) {
            best_score = score;
            best = std::move(reading);
        }
    }
    for (std::size_t number = 0; number < best.size(); ++number) {
        const std::size_t end = number + 1 < best.size() ? best[number + 1] : lines.size();
        out.push_back(entry_of(lines, best[number], end));
    }
    return out;
}

}  // namespace vouch::parse::resume
