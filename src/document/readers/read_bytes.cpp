#include "document/readers/read_bytes.hpp"

#include "document/limits.hpp"

namespace vouch::document::readers {

namespace {

// Some readers stop sooner; this holds for all of them.
Result<void> check_amount(const Document& document) {
    std::size_t words = 0;
    std::size_t text_bytes = document.embedded_json.size();
    for (const auto& page : document.pages) {
        words += page.words.size();
        for (const auto& word : page.words) {
            text_bytes += word.text.size();
        }
    }
    const auto over = [](std::string limit, std::size_t value, std::size_t most) {
        return fail("document-over-limit", {{"limit", std::move(limit)},
                                            {"value", std::to_string(value)},
                                            {"most", std::to_string(most)}});
    };
    if (words > limits::words_max) {
        return over("words", words, limits::words_max);
    }
    if (text_bytes > limits::text_bytes_max) {
        return over("text bytes", text_bytes, limits::text_bytes_max);
    }
    return {};
}

Result<Document> read_kind(std::string_view bytes, Kind kind,
                           const std::vector<RecognisedPage>& recognised) {
    switch (kind) {
        case Kind::pdf:
            return read_pdf(bytes, recognised);
        case Kind::docx:
            return read_docx(bytes);
        case Kind::odt:
            return read_odt(bytes);
        case Kind::rtf:
            return read_rtf(bytes);
        case Kind::html:
            return read_html(bytes);
        case Kind::markdown:
            return read_markdown(bytes);
        case Kind::text:
            return read_text(bytes);
        case Kind::profile_archive:
            return read_profile_archive(bytes);
        case Kind::image:
            return read_picture(bytes, recognised);
    }
    return fail("document-type-unknown");
}

}  // namespace

Result<Document> read_bytes(std::string_view bytes, Kind kind,
                            const std::vector<RecognisedPage>& recognised) {
    TRY_INTO(auto document, read_kind(bytes, kind, recognised));
    TRY(check_amount(document));
    return document;
}

}  // namespace vouch::document::readers
