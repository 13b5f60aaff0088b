#include "render/pdf.hpp"

#include <memory>
#include <string_view>
#include <vector>

#include <cairo-pdf.h>
#include <cairo.h>
#include <pango/pangocairo.h>

namespace vouch::render {

namespace {

struct Destroy {
    void operator()(cairo_surface_t* surface) const {
        cairo_surface_destroy(surface);
    }
    void operator()(cairo_t* context) const {
        cairo_destroy(context);
    }
    void operator()(PangoLayout* line) const {
        g_object_unref(line);
    }
};

cairo_status_t append_bytes(void* closure, const unsigned char* data, unsigned int size) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), size);
    return CAIRO_STATUS_SUCCESS;
}

// A value of a tag attribute, in the quotes cairo's grammar wants.
std::string quoted(std::string_view value) {
    std::string text = "'";
    for (const char c : value) {
        if (c == '\'' || c == '\\') {
            text += '\\';
        }
        text += c;
    }
    return text + "'";
}

bool is_list(layout::BlockKind kind) {
    return kind == layout::BlockKind::list_item || kind == layout::BlockKind::labelled;
}

// The structure element of a run's block (ISO 32000-2 §14.8.4). What stands flush right is a
// paragraph of its own, so that a heading reads as its words only.
const char* tag_of(const layout::Run& run) {
    if (run.aside) {
        return "P";
    }
    switch (run.block) {
        case layout::BlockKind::title:
            return "H1";
        case layout::BlockKind::section:
            return "H2";
        case layout::BlockKind::entry:
            return "H3";
        case layout::BlockKind::subject:
            return "H2";
        case layout::BlockKind::list_item:
        case layout::BlockKind::labelled:
            return "LI";
        default:
            return "P";
    }
}

class Drawer {
public:
    Drawer(cairo_surface_t* surface, FontShelf& fonts)
        : surface_(surface), cairo_(cairo_create(surface)), fonts_(fonts) {}

    void draw(const layout::Document& document) {
        mirrored_ = layout::is_right_to_left(document.language);
        begin("Document");
        for (std::size_t number = 0; number < document.pages.size(); ++number) {
            const auto& page = document.pages[number];
            draw_rules(page);
            draw_runs(page, static_cast<int>(number) + 1);
            if (number + 1 == document.pages.size()) {
                close_list();
                cairo_tag_end(cairo_.get(), "Document");  // later would begin another page
            }
            cairo_show_page(cairo_.get());
        }
    }

    cairo_status_t status() const {
        return cairo_status(cairo_.get());
    }

private:
    void begin(const char* tag, const std::string& attributes = {}) {
        cairo_tag_begin(cairo_.get(), tag, attributes.c_str());
    }

    void close_list() {
        if (in_list_) {
            cairo_tag_end(cairo_.get(), "L");
            in_list_ = false;
        }
    }

    void set_colour(std::uint32_t colour) {
        cairo_set_source_rgb(cairo_.get(), ((colour >> 16) & 0xFF) / 255.0,
                             ((colour >> 8) & 0xFF) / 255.0, (colour & 0xFF) / 255.0);
    }

    // Rules come first and outside of any tag: finish_pdf marks what precedes the first tag as an
    // artifact. (Cairo 1.18.4 has a tag for that, which marks nothing and leaves a hole in the
    // cross-reference table.)
    void draw_rules(const layout::Page& page) {
        for (const auto& rule : page.rules) {
            set_colour(rule.colour);
            cairo_rectangle(cairo_.get(), rule.box.x, rule.box.y, rule.box.width, rule.box.height);
            cairo_fill(cairo_.get());
        }
    }

    void draw_runs(const layout::Page& page, int number) {
        for (std::size_t at = 0; at < page.runs.size();) {
            auto end = at + 1;
            while (end < page.runs.size() && page.runs[end].group == page.runs[at].group) {
                ++end;
            }
            draw_block(page, at, end, number);
            at = end;
        }
    }

    void draw_block(const layout::Page& page, std::size_t at, std::size_t end, int number) {
        const auto& first = page.runs[at];
        if (is_list(first.block) != in_list_) {
            if (in_list_) {
                close_list();
            } else {
                begin("L");
                in_list_ = true;
            }
        }
        if (first.block == layout::BlockKind::section) {
            add_outline(page, at, end, number);
        }
        const auto* tag = tag_of(first);
        begin(tag);
        if (in_list_) {
            const bool labelled =
                first.role == layout::Role::list_marker || first.role == layout::Role::label;
            if (labelled) {
                begin("Lbl");
                draw_run(page.runs[at++]);
                cairo_tag_end(cairo_.get(), "Lbl");
            }
            begin("LBody");
        }
        for (; at < end; ++at) {
            draw_run(page.runs[at]);
        }
        if (in_list_) {
            cairo_tag_end(cairo_.get(), "LBody");
        }
        cairo_tag_end(cairo_.get(), tag);
    }

    void draw_run(const layout::Run& run) {
        set_colour(run.colour);
        if (!run.link.empty()) {
            begin(CAIRO_TAG_LINK, "uri=" + quoted(run.link));
        }
        // Phone numbers and addresses read from the left in every script.
        const bool mirrored = mirrored_ && run.link.empty();
        fonts_.set_direction(mirrored ? FontShelf::Direction::right_to_left
                                      : FontShelf::Direction::left_to_right);
        const std::unique_ptr<PangoLayout, Destroy> line(fonts_.layout_of(run.text, run.font));
        auto* shaped = pango_layout_get_line_readonly(line.get(), 0);
        // The space at the end of a right-to-left run stands at its left.
        double x = run.x;
        if (run.text.ends_with(' ') &&
            pango_layout_line_get_resolved_direction(shaped) == PANGO_DIRECTION_RTL) {
            PangoRectangle box;
            pango_layout_line_get_extents(shaped, nullptr, &box);
            x -= box.width / double{PANGO_SCALE} - run.width;
        }
        cairo_move_to(cairo_.get(), x, run.baseline);
        pango_cairo_show_layout_line(cairo_.get(), shaped);
        if (!run.link.empty()) {
            cairo_tag_end(cairo_.get(), CAIRO_TAG_LINK);
        }
    }

    void add_outline(const layout::Page& page, std::size_t at, std::size_t end, int number) {
        std::string title;
        for (auto i = at; i < end; ++i) {
            title += page.runs[i].text;
        }
        const auto& run = page.runs[at];
        const auto top = run.baseline - run.font.size * 1.5;
        const auto place = "page=" + std::to_string(number) + " pos=[" +
                           std::to_string(static_cast<int>(run.x)) + " " +
                           std::to_string(static_cast<int>(top)) + "]";
        cairo_pdf_surface_add_outline(surface_, CAIRO_PDF_OUTLINE_ROOT, title.c_str(),
                                      place.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }

    cairo_surface_t* surface_;
    std::unique_ptr<cairo_t, Destroy> cairo_;
    FontShelf& fonts_;
    bool in_list_ = false;
    bool mirrored_ = false;
};

void set_metadata(cairo_surface_t* surface, const About& about) {
    const auto set = [&](cairo_pdf_metadata_t key, const std::string& value) {
        if (!value.empty()) {
            cairo_pdf_surface_set_metadata(surface, key, value.c_str());
        }
    };
    const auto time = to_iso(about.date) + "T00:00:00Z";
    set(CAIRO_PDF_METADATA_TITLE, about.title);
    set(CAIRO_PDF_METADATA_AUTHOR, about.author);
    set(CAIRO_PDF_METADATA_SUBJECT, about.subject);
    set(CAIRO_PDF_METADATA_CREATOR, "Vouch");
    set(CAIRO_PDF_METADATA_CREATE_DATE, time);
    set(CAIRO_PDF_METADATA_MOD_DATE, time);
}

}  // namespace

Result<std::string> draw_pdf(const layout::Document& document, const About& about,
                             FontShelf& fonts) {
    std::string bytes;
    const std::unique_ptr<cairo_surface_t, Destroy> surface(
        cairo_pdf_surface_create_for_stream(append_bytes, &bytes, document.width, document.height));
    set_metadata(surface.get(), about);
    cairo_status_t drawn = CAIRO_STATUS_SUCCESS;
    {
        Drawer drawer(surface.get(), fonts);
        drawer.draw(document);
        drawn = drawer.status();
    }
    cairo_surface_finish(surface.get());
    for (const auto status : {drawn, cairo_surface_status(surface.get())}) {
        if (status != CAIRO_STATUS_SUCCESS) {
            return fail("render-failed", {{"detail", cairo_status_to_string(status)}});
        }
    }
    return bytes;
}

}  // namespace vouch::render
