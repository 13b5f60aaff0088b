#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/error.hpp"
#include "layout/layout.hpp"
#include "layout/template.hpp"
#include "model/draft.hpp"
#include "model/resume.hpp"

// Résumé and letter as the bytes of a file. Nothing is written to disk; the only files read are
// fonts. The same input gives the same bytes.
namespace vouch::render {

struct Options {
    layout::Paper paper = layout::Paper::a4;
    int pages_max = 0;     // 0: as many as it takes
    std::string language;  // BCP 47; empty: the résumé's own
    // What "present" means, and the date of creation and change.
    Date date{2025, 1, 1};
    std::string fonts_folder;  // looked into before the system's; empty: the system's only
};

// What a file says about itself besides its pages.
struct About {
    std::string title;
    std::string author;
    std::string subject;
    std::string language;
    Date date;
};

// Errors of all functions: "font-missing", "resume-too-long", "render-failed".

// The pages, with the notes of what fitting did; to_pdf and to_docx set exactly these.
Result<layout::Document> lay_out(const layout::Story& story, const layout::Template& design,
                                 const Options& options);

Result<layout::Document> lay_out(const model::Resume& resume, const layout::Template& design,
                                 const Options& options);

Result<std::string> to_pdf(const layout::Story& story, const layout::Template& design,
                           const Options& options);
Result<std::string> to_docx(const layout::Story& story, const layout::Template& design,
                            const Options& options);
Result<std::string> to_markdown(const layout::Story& story);

Result<std::string> to_pdf(const model::Resume& resume, const layout::Template& design,
                           const Options& options);
Result<std::string> to_docx(const model::Resume& resume, const layout::Template& design,
                            const Options& options);
Result<std::string> to_markdown(const model::Resume& resume, const layout::Template& design,
                                const Options& options);

// The letter under the head of its sender's résumé.
Result<std::string> to_pdf(const model::Letter& letter, const model::Resume& sender,
                           const layout::Template& design, const Options& options);
Result<std::string> to_docx(const model::Letter& letter, const model::Resume& sender,
                            const layout::Template& design, const Options& options);
Result<std::string> to_markdown(const model::Letter& letter, const model::Resume& sender,
                                const layout::Template& design, const Options& options);

}  // namespace vouch::render
