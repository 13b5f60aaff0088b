#include "layout/layout.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "layout/columns.hpp"
#include "layout/set_blocks.hpp"

namespace vouch::layout {

namespace {

// What is tightened first hurts least: spaces, then leading, then size, then margins. Each row:
// how much of the template's limit is used, 0 to 1.
struct Step {
    double spacing, leading, size, margin;
};
constexpr auto steps = std::to_array<Step>({
    {0, 0, 0, 0},
    {0.25, 0, 0, 0},
    {0.5, 0.25, 0, 0},
    {0.75, 0.5, 0, 0},
    {0.75, 0.75, 0.25, 0},
    {0.75, 1, 0.25, 0.5},
    {1, 1, 0.5, 0.5},
    {1, 1, 0.5, 1},
    {1, 1, 0.75, 1},
    {1, 1, 1, 1},
});
constexpr std::size_t quiet_steps = 4;     // tried unasked to save a nearly empty last page
constexpr double thin_last_page = 0.14;    // of the text height
constexpr double height_tolerance = 0.01;  // points
constexpr std::uint32_t white = 0xFFFFFF;

Tightening tightening_of(const Step& step, const Template& design) {
    const auto factor = [](double least, double use) { return 1 - (1 - least) * use; };
    return {.spacing = factor(design.spacing_min, step.spacing),
            .leading = factor(design.leading_min, step.leading),
            .size = factor(design.size_min, step.size),
            .margin = factor(design.margin_min, step.margin)};
}

class PageSetter {
public:
    PageSetter(const Story& story, const Template& design, Paper paper, TextMeasure& measure)
        : story_(story), design_(design), size_(size_of(paper)), measure_(measure) {}

    Document set(const Tightening& tightening) const {
        // What does not fit beside the first page goes to the main column, section by section.
        for (auto sections = design_.sidebar.sections.size();; --sections) {
            auto document = set(tightening, sections);
            if (document || sections == 0) {
                return std::move(document).value_or(Document{});
            }
        }
    }

    double text_height() const {
        return size_.height - design_.margin_top - design_.margin_bottom;
    }

private:
    struct Frame {
        double left, top, width, height;  // of the text area, points
    };

    Frame frame_of(const Tightening& tightening) const {
        const auto left = design_.margin_left * tightening.margin;
        const auto right = design_.margin_right * tightening.margin;
        const auto top = design_.margin_top * tightening.margin;
        const auto bottom = design_.margin_bottom * tightening.margin;
        return {left, top, size_.width - left - right, size_.height - top - bottom};
    }

    // Nothing where so many sections are too long for the sidebar.
    std::optional<Document> set(const Tightening& tightening, std::size_t sidebar_sections) const {
        const auto frame = frame_of(tightening);
        const auto columns = columns_of(story_, design_.sidebar, sidebar_sections);
        const auto sidebar_width =
            columns.sidebar.empty() ? 0.0 : design_.sidebar.width + design_.sidebar.gap;
        Setting setting{.design = design_,
                        .tightening = tightening,
                        .left = frame.left,
                        .width = frame.width,
                        .date_column = design_.date_column,
                        .measure = measure_};
        std::vector<SetLine> lines;
        set_blocks(story_, columns.head, setting, lines);
        const auto head_lines = lines.size();
        setting.left += sidebar_width;
        setting.width -= sidebar_width;
        for (const auto& range : columns.main) {
            set_blocks(story_, range, setting, lines);
        }
        Document document;
        document.width = size_.width;
        document.height = size_.height;
        document.title = story_.title;
        document.author = story_.author;
        document.language = story_.language;
        document.tightening = tightening;
        break_into_pages(lines, frame, document);
        if (!columns.sidebar.empty() &&
            !add_sidebar(columns, lines, head_lines, setting, frame, document)) {
            return std::nullopt;
        }
        if (is_right_to_left(story_.language)) {
            mirror(document);
        }
        return document;
    }

    static void break_into_pages(std::vector<SetLine>& lines, const Frame& frame,
                                 Document& document) {
        std::vector<FlowLine> flow;
        flow.reserve(lines.size());
        for (const auto& line : lines) {
            flow.push_back(line.flow);
        }
        auto starts = break_pages(flow, frame.height);
        starts.push_back(lines.size());
        for (std::size_t page = 0; page + 1 < starts.size(); ++page) {
            document.pages.push_back(place(lines, starts[page], starts[page + 1], frame.top));
        }
        if (document.pages.empty()) {
            document.pages.emplace_back();
        }
    }

    // Beside the main column of the first page, below the head, and read between the two. False
    // where it is too long.
    bool add_sidebar(const Columns& columns, const std::vector<SetLine>& main_lines,
                     std::size_t head_lines, Setting setting, const Frame& frame,
                     Document& document) const {
        setting.left = frame.left;
        setting.width = design_.sidebar.width;
        setting.date_column = 0;
        setting.narrow = true;
        std::vector<SetLine> lines;
        for (const auto& range : columns.sidebar) {
            set_blocks(story_, range, setting, lines);
        }
        double top = frame.top;
        for (std::size_t i = 0; i < std::min(head_lines + 1, main_lines.size()); ++i) {
            top += i > 0 ? main_lines[i].flow.space_before : 0;
            top += i < head_lines ? main_lines[i].flow.height : 0;
        }
        auto aside = place(lines, 0, lines.size(), top);
        const auto bottom = frame.top + frame.height;
        if (top + aside.used > bottom + height_tolerance) {
            return false;
        }
        auto& page = document.pages.front();
        const auto first_of_section = std::ranges::find_if(page.runs, [](const Run& run) {
            return run.block != BlockKind::title && run.block != BlockKind::headline &&
                   run.block != BlockKind::contact;
        });
        page.runs.insert(first_of_section, std::move_iterator(aside.runs.begin()),
                         std::move_iterator(aside.runs.end()));
        std::ranges::move(aside.rules, std::back_inserter(page.rules));
        if (design_.sidebar.colour != white) {
            const auto margin = design_.sidebar.gap / 2;
            page.rules.insert(page.rules.begin(),
                              {{frame.left - margin, top - margin,
                                design_.sidebar.width + 2 * margin, bottom - top + 2 * margin},
                               design_.sidebar.colour});
        }
        page.used = std::max(page.used, top - frame.top + aside.used);
        for (const auto& range : columns.sidebar) {
            document.sidebar.push_back(story_.blocks[range.begin].section);
        }
        return true;
    }

    static Page place(std::vector<SetLine>& lines, std::size_t begin, std::size_t end, double top) {
        Page page;
        double y = top;
        for (auto i = begin; i < end; ++i) {
            y += i > begin ? lines[i].flow.space_before : 0;
            for (auto& run : lines[i].runs) {
                run.baseline += y;
                page.runs.push_back(std::move(run));
            }
            for (auto& rule : lines[i].rules) {
                rule.box.y += y;
                page.rules.push_back(rule);
            }
            y += lines[i].flow.height;
        }
        page.used = y - top;
        return page;
    }

    // Right-to-left scripts read the page from the other side.
    void mirror(Document& document) const {
        for (auto& page : document.pages) {
            for (auto& run : page.runs) {
                run.x = size_.width - run.x - run.width;
            }
            for (auto& rule : page.rules) {
                rule.box.x = size_.width - rule.box.x - rule.box.width;
            }
        }
    }

    const Story& story_;
    const Template& design_;
    PaperSize size_;
    TextMeasure& measure_;
};

Message tightened(std::size_t pages) {
    return {"layout.tightened", {{"pages", std::to_string(pages)}}};
}

// The least tightening that gives at most `pages_wanted` pages, or the shortest form there is.
Document fit(const PageSetter& setter, const Template& design, Document designed,
             std::size_t pages_wanted, std::size_t step_count) {
    Document shortest = std::move(designed);
    for (std::size_t i = 1; i < step_count && shortest.pages.size() > pages_wanted; ++i) {
        auto document = setter.set(tightening_of(steps[i], design));
        if (document.pages.size() < shortest.pages.size()) {
            shortest = std::move(document);
        }
    }
    return shortest;
}

}  // namespace

bool is_right_to_left(std::string_view language) {
    constexpr auto languages =
        std::to_array<std::string_view>({"ar", "dv", "fa", "he", "iw", "ps", "ur", "yi"});
    return std::ranges::contains(languages, language.substr(0, language.find('-')));
}

PaperSize size_of(Paper paper) {
    return paper == Paper::letter ? PaperSize{612, 792} : PaperSize{595.276, 841.89};
}

Result<Document> lay_out(const Story& story, const Template& design, const Wish& wish,
                         TextMeasure& measure) {
    const PageSetter setter(story, design, wish.paper, measure);
    auto document = setter.set({});
    const auto designed_pages = document.pages.size();
    const auto most = static_cast<std::size_t>(
        wish.pages_max > 0 ? std::min(wish.pages_max, pages_most) : pages_most);
    if (designed_pages > most) {
        document = fit(setter, design, std::move(document), most, steps.size());
    } else if (designed_pages > 1 &&
               document.pages.back().used < thin_last_page * setter.text_height()) {
        document = fit(setter, design, std::move(document), designed_pages - 1, quiet_steps);
    }
    const auto pages = document.pages.size();
    if (pages > static_cast<std::size_t>(pages_most)) {
        return fail("resume-too-long",
                    {{"pages", std::to_string(pages)}, {"most", std::to_string(pages_most)}});
    }
    if (pages < designed_pages) {
        document.notes.push_back(tightened(pages));
    }
    if (pages > most) {
        document.notes.push_back(
            {"layout.pages-over",
             {{"pages", std::to_string(pages)}, {"wanted", std::to_string(most)}}});
    }
    return document;
}

}  // namespace vouch::layout
