#include "layout/layout.hpp"

#include <algorithm>
#include <array>
#include <string>

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
constexpr std::size_t quiet_steps = 4;   // tried unasked to save a nearly empty last page
constexpr double thin_last_page = 0.14;  // of the text height

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
        const auto left = design_.margin_left * tightening.margin;
        const auto right = design_.margin_right * tightening.margin;
        const auto top = design_.margin_top * tightening.margin;
        const auto bottom = design_.margin_bottom * tightening.margin;
        const Setting setting{.design = design_,
                              .tightening = tightening,
                              .left = left,
                              .width = size_.width - left - right,
                              .measure = measure_};
        auto lines = set_blocks(story_, setting);
        std::vector<FlowLine> flow;
        for (const auto& line : lines) {
            flow.push_back(line.flow);
        }
        Document document;
        document.width = size_.width;
        document.height = size_.height;
        document.title = story_.title;
        document.author = story_.author;
        document.language = story_.language;
        document.tightening = tightening;
        auto starts = break_pages(flow, size_.height - top - bottom);
        starts.push_back(lines.size());
        for (std::size_t page = 0; page + 1 < starts.size(); ++page) {
            document.pages.push_back(place(lines, starts[page], starts[page + 1], top));
        }
        if (document.pages.empty()) {
            document.pages.emplace_back();
        }
        if (is_right_to_left(story_.language)) {
            mirror(document);
        }
        return document;
    }

    double text_height() const {
        return size_.height - design_.margin_top - design_.margin_bottom;
    }

private:
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
