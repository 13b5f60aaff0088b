#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/key.hpp"
#include "parse/resume/item_list.hpp"
#include "parse/resume/section_readers.hpp"

namespace vouch::parse::resume {
namespace {

bool is_level(std::string_view value) {
    static constexpr std::string_view levels[] = {
        "expert",       "advanced",        "intermediate",      "beginner",    "novice",
        "proficient",   "basic",           "working knowledge", "master",      "skilled",
        "experienced",  "familiar",        "competent",         "fundamental", "elementary",
        "professional", "excellent",       "very good",         "good",        "fluent",
        "strong",       "confident",       "learning",          "daily use",   "occasional",
        "experte",      "fortgeschritten", "grundkenntnisse",   "sehr gut",    "gut",
        "avance",       "intermediaire",   "debutant",          "avanzado",    "intermedio",
        "basico",       "avancado",        "intermediario"};
    return std::ranges::find(levels, words_key_of(value)) != std::end(levels);
}

// "Job-related skills", "Berufliche Fähigkeiten"
bool says_skills(std::string_view value) {
    static constexpr std::string_view words[] = {
        "skills",     "fahigkeiten", "kompetenzen",  "kenntnisse",   "competences", "competencias",
        "competenze", "aptitudes",   "vaardigheden", "umiejetnosci", "competente"};
    const std::string key = words_key_of(value);
    return std::ranges::any_of(words, [&](std::string_view word) { return key.ends_with(word); });
}

// The way a group's name looks when it stands on a line of its own.
bool looks_like_group_name(const TextLine& line, const TextLine* next, bool capitals_name) {
    if (line.side_label || line.heading_level > 0) {
        return true;
    }
    if (!next || line.bullet || line.text.find(',') != std::string::npos ||
        text::words(line.text).size() > 6 || line.text.find('\t') != std::string::npos) {
        return false;
    }
    const bool heavier =
        (line.bold && !next->bold) || line.size > next->size + 0.4F ||
        (line.caps && !next->caps && !next->after_gap &&
         (capitals_name || part_items(*next).size() > 1) && text::count_code_points(line.text) > 4);
    return heavier || line.text.ends_with(':') || (next->bullet && !line.bullet);
}

bool has_pieces(const TextLine& line) {
    return line.text.find('\t') != std::string::npos;
}

// Whether single pieces stand over rows of several, twice or more and from the first line on: names
// of groups over their items. Only asked of lines that look the same; else their looks tell.
bool names_stand_over_rows(const std::vector<TextLine>& lines) {
    int names = 0;
    for (std::size_t index = 0; index + 1 < lines.size(); ++index) {
        if (lines[index].bold != lines[index + 1].bold) {
            return false;
        }
        const bool plain = !lines[index].bullet && !lines[index + 1].bullet;
        names += plain && !has_pieces(lines[index]) && has_pieces(lines[index + 1]) ? 1 : 0;
    }
    return names >= 2 && !has_pieces(lines.front());
}

// "Linux (2 years), Java (1 year), Business" over "Intelligence (3 years)": where items end in
// brackets, one without them goes on in the next line; and brackets begin no item.
bool goes_on_below(const TextLine& line, const TextLine& next) {
    if (next.bullet || next.after_gap || next.side_label || line.side_label ||
        line.text.find(',') == std::string::npos || line.text.ends_with(',')) {
        return false;
    }
    const auto items = part_items(line);
    const auto below = part_items(next);
    const auto bracketed = [](const TextLine& item) { return item.text.ends_with(')'); };
    const auto count = static_cast<std::size_t>(std::ranges::count_if(items, bracketed));
    return next.text.starts_with('(') ||
           (count >= 2 && count + 1 == items.size() && !bracketed(items.back()) && !below.empty() &&
            bracketed(below.front()));
}

std::vector<TextLine> with_runs_joined(const std::vector<TextLine>& lines) {
    std::vector<TextLine> out;
    for (const TextLine& line : lines) {
        if (!out.empty() && goes_on_below(out.back(), line)) {
            append_line(out.back(), line);
        } else {
            out.push_back(line);
        }
    }
    return out;
}

class SkillsReader {
public:
    SkillsReader(const Section& section, ResumeBuilder& builder)
        : section_(section),
          builder_(builder),
          capitals_(std::ranges::count_if(section.lines, &TextLine::caps)) {}

    void read() {
        const std::vector<TextLine> lines = with_runs_joined(section_.lines);
        names_over_rows_ = names_stand_over_rows(lines);
        for (std::size_t index = 0; index < lines.size(); ++index) {
            const TextLine* next = index + 1 < lines.size() ? &lines[index + 1] : nullptr;
            read_line(lines[index], next);
        }
        finish();
    }

private:
    void start(const Placed& name) {
        finish();
        group_ = model::SkillGroup{};
        open_ = true;
        name_ = name;
        builder_.set(group_.name, pointer() + "/name", name);
    }

    void finish() {
        if (open_ && (!group_.keywords.empty() || !group_.name.empty())) {
            builder_.resume.skills.push_back(std::move(group_));
        }
        open_ = false;
    }

    std::string pointer() const {
        return "/skills/" + std::to_string(builder_.resume.skills.size());
    }

    // A bullet that begins with so many words is a sentence, and its commas part no skills.
    static std::vector<TextLine> items_of(const TextLine& line) {
        constexpr std::size_t sentence_words_min = 8;
        auto items = part_items(line);
        const bool sentence = line.bullet && items.size() > 1 &&
                              text::words(items.front().text).size() >= sentence_words_min;
        return sentence ? std::vector<TextLine>{line} : std::move(items);
    }

    void add(const TextLine& line) {
        if (!open_) {
            start({});
        }
        for (TextLine& item : items_of(line)) {
            if (is_level(item.text) && group_.keywords.empty()) {
                builder_.set(group_.level, pointer() + "/level", placed(item));
                continue;
            }
            const bool signs_only = key_of(item.text).empty();
            if (!signs_only) {
                builder_.add_line(group_.keywords, pointer() + "/keywords", placed(item));
            }
        }
    }

    // "Programming (Expert): C, Go": the level goes apart.
    void start_labelled(const TextLine& line, std::size_t end) {
        TextLine label = cut(line, 0, end - 1);
        std::size_t name_end = label.text.size();
        Placed level;
        if (label.text.ends_with(')')) {
            const std::size_t open = label.text.rfind('(');
            if (open != std::string::npos && open > 0 &&
                is_level(std::string_view(label.text).substr(open))) {
                level = placed(label, open + 1, label.text.size() - 1);
                name_end = open;
            }
        }
        start(placed(label, 0, name_end));
        builder_.set(group_.level, pointer() + "/level", level);
    }

    // "Tools: C, Python (Expert)": the list's level, unless other items have one of their own or
    // it is written small like a remark on the last item, "QGIS (basic)".
    static bool is_group_level(std::string_view value, std::size_t begin, std::size_t tail) {
        const bool small =
            tail + 1 < value.size() && text::is_lower(text::decode(value, tail + 1).value);
        if (small || !is_level(value.substr(tail))) {
            return false;
        }
        for (std::size_t open = value.find('(', begin); open < tail;
             open = value.find('(', open + 1)) {
            const std::size_t close = value.find(')', open);
            if (close != std::string_view::npos && is_level(value.substr(open, close - open))) {
                return false;
            }
        }
        return true;
    }

    void read_line(const TextLine& line, const TextLine* next) {
        const std::size_t end = label_end(line);
        if (end != std::string::npos && end < line.text.size()) {
            // "Job-related skills" over groups of their own is a heading, no group
            const bool heading = open_ && group_.keywords.empty() && says_skills(group_.name);
            const Placed above = name_;
            if (heading) {
                builder_.forget(pointer() + "/name");
                open_ = false;
            }
            start_labelled(line, end);
            if (heading) {
                builder_.note_label(pointer() + "/name", above);
            }
            add(without_level(cut(line, end, line.text.size())));
            return;
        }
        const bool over_row = names_over_rows_ && next && !has_pieces(line) && has_pieces(*next) &&
                              part_items(line).size() == 1;
        if (over_row || looks_like_group_name(line, next, capitals_ >= 2)) {
            TextLine name = line;
            if (name.text.ends_with(':')) {
                name = cut(name, 0, name.text.size() - 1);
            }
            start(placed(name));
            return;
        }
        const bool named = open_ && !group_.name.empty() && group_.keywords.empty();
        add(named && group_.level.empty() ? without_level(line) : line);
    }

    // The list without the level at its end, which becomes the group's.
    TextLine without_level(const TextLine& list) {
        const std::size_t tail = list.text.rfind('(');
        if (!list.text.ends_with(')') || tail == std::string::npos || tail == 0 ||
            !is_group_level(list.text, 0, tail)) {
            return list;
        }
        builder_.set(group_.level, pointer() + "/level",
                     placed(list, tail + 1, list.text.size() - 1));
        return cut(list, 0, tail);
    }

    const Section& section_;
    ResumeBuilder& builder_;
    model::SkillGroup group_;
    bool names_over_rows_ = false;
    Placed name_;                  // of the group
    std::ptrdiff_t capitals_ = 0;  // lines in capitals: one alone is an item, "MIG/MAG"
    bool open_ = false;
};

}  // namespace

void read_skills(const Section& section, ResumeBuilder& builder) {
    SkillsReader(section, builder).read();
}

}  // namespace vouch::parse::resume
