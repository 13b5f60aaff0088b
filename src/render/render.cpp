#include "render/render.hpp"

#include <map>
#include <memory>

#include "base/text.hpp"
#include "render/docx.hpp"
#include "render/fonts.hpp"
#include "render/markdown.hpp"
#include "render/pdf.hpp"

namespace vouch::render {

namespace {

// Opening fonts costs more than drawing two pages. A thread keeps those it opened; they are only
// read, so what is written never depends on what was drawn before.
Result<FontShelf*> shelf_for(const layout::Template& design, const Options& options) {
    thread_local std::map<std::string, std::unique_ptr<FontShelf>> shelves;
    std::string key = options.fonts_folder;
    for (const auto& [family, path] : design.fonts) {
        key += '\n' + path;
    }
    auto& shelf = shelves[key];
    if (!shelf) {
        TRY_INTO(shelf, FontShelf::open(design.fonts, options.fonts_folder));
    }
    return shelf.get();
}

About about_of(const layout::Story& story, const Options& options) {
    auto date = options.date;  // metadata dates are full ones (ISO 8601)
    date.month = date.month == 0 ? 1 : date.month;
    date.day = date.day == 0 ? 1 : date.day;
    return {.title = story.title,
            .author = story.author,
            .subject = story.subject,
            .language = options.language.empty() ? story.language : options.language,
            .date = date};
}

Result<layout::Document> lay_out_with(FontShelf& shelf, const layout::Story& story,
                                      const layout::Template& design, const Options& options) {
    std::string text;
    for (const auto& block : story.blocks) {
        text += layout::plain_text(block.pieces) + layout::plain_text(block.aside);
    }
    const auto missing = shelf.cover(text);
    TRY_INTO(auto document,
             layout::lay_out(story, design,
                             {.paper = options.paper, .pages_max = options.pages_max}, shelf));
    if (!missing.empty()) {
        std::string shown;
        for (const auto c : missing) {
            text::append(shown, c);
        }
        document.notes.push_back({"render.characters-missing", {{"characters", shown}}});
    }
    return document;
}

}  // namespace

Result<layout::Document> lay_out(const layout::Story& story, const layout::Template& design,
                                 const Options& options) {
    TRY_INTO(auto* shelf, shelf_for(design, options));
    return lay_out_with(*shelf, story, design, options);
}

Result<layout::Document> lay_out(const model::Resume& resume, const layout::Template& design,
                                 const Options& options) {
    return lay_out(layout::tell(resume, design, options.date), design, options);
}

Result<std::string> to_pdf(const layout::Story& story, const layout::Template& design,
                           const Options& options) {
    TRY_INTO(auto* shelf, shelf_for(design, options));
    TRY_INTO(const auto document, lay_out_with(*shelf, story, design, options));
    const auto about = about_of(story, options);
    TRY_INTO(const auto drawn, draw_pdf(document, about, *shelf));
    return finish_pdf(drawn, about);
}

Result<std::string> to_docx(const layout::Story& story, const layout::Template& design,
                            const Options& options) {
    TRY_INTO(const auto document, lay_out(story, design, options));
    return write_docx(story, design, document, about_of(story, options));
}

Result<std::string> to_markdown(const layout::Story& story) {
    return write_markdown(story);
}

Result<std::string> to_pdf(const model::Resume& resume, const layout::Template& design,
                           const Options& options) {
    return to_pdf(layout::tell(resume, design, options.date), design, options);
}

Result<std::string> to_docx(const model::Resume& resume, const layout::Template& design,
                            const Options& options) {
    return to_docx(layout::tell(resume, design, options.date), design, options);
}

Result<std::string> to_markdown(const model::Resume& resume, const layout::Template& design,
                                const Options& options) {
    return write_markdown(layout::tell(resume, design, options.date));
}

Result<std::string> to_pdf(const model::Letter& letter, const model::Resume& sender,
                           const layout::Template& design, const Options& options) {
    return to_pdf(layout::tell(letter, sender, design), design, options);
}

Result<std::string> to_docx(const model::Letter& letter, const model::Resume& sender,
                            const layout::Template& design, const Options& options) {
    return to_docx(layout::tell(letter, sender, design), design, options);
}

Result<std::string> to_markdown(const model::Letter& letter, const model::Resume& sender,
                                const layout::Template& design, const Options&) {
    return write_markdown(layout::tell(letter, sender, design));
}

}  // namespace vouch::render
