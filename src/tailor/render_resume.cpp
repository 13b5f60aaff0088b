#include "tailor/render_resume.hpp"

#include "base/text.hpp"

namespace vouch::tailor {

std::string_view ending_of(Format format) {
    switch (format) {
        case Format::pdf:
            return "pdf";
        case Format::docx:
            return "docx";
        case Format::markdown:
            break;
    }
    return "md";
}

Result<Format> format_of_file(std::string_view name) {
    for (const auto format : {Format::pdf, Format::docx, Format::markdown}) {
        if (text::fold(name).ends_with("." + std::string(ending_of(format)))) {
            return format;
        }
    }
    return fail("format-unknown", {{"name", std::string(name)}, {"known", ".pdf, .docx, .md"}});
}

Result<const layout::Template*> find_template(const Engine& engine, const std::string& name) {
    const auto& wanted = name.empty() ? engine.default_template : name;
    const auto found = engine.templates.find(wanted);
    if (found == engine.templates.end()) {
        std::vector<std::string> known;
        for (const auto& [other, design] : engine.templates) {
            known.push_back(other);
        }
        return fail("template-unknown", {{"name", wanted}, {"known", text::join(known, ", ")}});
    }
    return &found->second;
}

Result<std::string> render_resume(const model::Resume& resume, Format format,
                                  const layout::Template& design, const render::Options& options) {
    switch (format) {
        case Format::pdf:
            return render::to_pdf(resume, design, options);
        case Format::docx:
            return render::to_docx(resume, design, options);
        case Format::markdown:
            break;
    }
    return render::to_markdown(resume, design, options);
}

Result<std::string> render_letter(const model::Letter& letter, const model::Resume& sender,
                                  Format format, const layout::Template& design,
                                  const render::Options& options) {
    switch (format) {
        case Format::pdf:
            return render::to_pdf(letter, sender, design, options);
        case Format::docx:
            return render::to_docx(letter, sender, design, options);
        case Format::markdown:
            break;
    }
    return render::to_markdown(letter, sender, design, options);
}

}  // namespace vouch::tailor
