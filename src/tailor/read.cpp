#include "tailor/read.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "base/text.hpp"
#include "model/posting_json.hpp"
#include "model/resume_json.hpp"
#include "parse/parse_posting.hpp"
#include "parse/parse_resume.hpp"

namespace vouch::tailor {

namespace {

bool is_json(const SourceFile& file) {
    const auto start = text::trim(std::string_view(file.bytes).substr(0, 64));
    return file.name.ends_with(".json") || start.starts_with("{\"") ||
           (start.starts_with("{") && text::trim(start.substr(1)).starts_with("\""));
}

Result<document::Document> read_document(const SourceFile& file, const Engine& engine) {
    return engine.reader.read(std::as_bytes(std::span(file.bytes)), file.name);
}

constexpr std::size_t text_bytes_max = std::size_t{2} * 1024 * 1024;  // SEMANTICS: extracted text

// Control characters replaced by one character each, so that those after them keep their place: by
// a space, or where Windows-1252 has a sign for the number ("\x92" for an apostrophe), by that
// sign, as texts hold them that were read as Latin-1 once too often.
std::string controls_replaced(std::string_view bytes) {
    constexpr std::pair<char32_t, char32_t> signs[] = {
        {0x80, 0x20AC}, {0x82, 0x201A}, {0x84, 0x201E}, {0x85, 0x2026},
        {0x91, 0x2018}, {0x92, 0x2019}, {0x93, 0x201C}, {0x94, 0x201D},
        {0x95, 0x2022}, {0x96, 0x2013}, {0x97, 0x2014}, {0x99, 0x2122}};
    std::string replaced;
    replaced.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const auto c = text::decode(bytes, at);
        const bool line = c.value == U'\n' || c.value == U'\r' || c.value == U'\t';
        const bool control = c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0);
        if (control && !line) {
            const auto* sign =
                std::ranges::find(signs, c.value, &std::pair<char32_t, char32_t>::first);
            text::append(replaced, sign == std::end(signs) ? U' ' : sign->second);
        } else {
            replaced += bytes.substr(at, c.size);
        }
        at += c.size;
    }
    return replaced;
}

// The file's own text where it is plain UTF-8: nothing has to be recognised, and spans and
// offsets stay those of the file. Absent for every other kind or encoding.
std::optional<std::string> own_text(const SourceFile& file) {
    const auto kind = document::detect_kind(std::as_bytes(std::span(file.bytes)), file.name);
    if (!kind || *kind != document::Kind::text || file.bytes.size() > text_bytes_max) {
        return std::nullopt;
    }
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    auto valid = text::to_valid(controls_replaced(file.bytes));
    const bool was_utf8 = valid.find(replacement) == std::string::npos ||
                          file.bytes.find(replacement) != std::string::npos;
    const bool has_text = !text::trim(valid).empty();
    return was_utf8 && has_text ? std::optional(std::move(valid)) : std::nullopt;
}

ats::Reading reading_of(const document::Document& document) {
    ats::Reading reading;
    reading.pages = document.has_pages ? static_cast<int>(document.pages.size()) : 0;
    for (const auto& page : document.pages) {
        for (const auto& line : page.lines) {
            if (line.role == document::LineRole::table_cell) {
                reading.has_tables = true;
            } else {
                reading.columns_most = std::max(reading.columns_most, line.column + 1);
            }
        }
    }
    reading.has_hidden_text = std::ranges::any_of(
        document.notices,
        [](const document::Notice& notice) { return notice.code.starts_with("document.hidden-"); });
    return reading;
}

}  // namespace

Result<ReadResume> read_resume(const SourceFile& file, const Engine& engine, Date today) {
    if (is_json(file)) {
        TRY_INTO(auto resume, model::resume_from_json(file.bytes));
        if (model::is_empty(resume)) {
            return fail("resume-without-content");
        }
        return ReadResume{
            .resume = std::move(resume), .reading = {}, .is_document = false, .text = {}};
    }
    TRY_INTO(const auto document, read_document(file, engine));
    TRY_INTO(auto resume, parse::parse_resume(document, engine.taxonomy, today));
    return ReadResume{.resume = std::move(resume),
                      .reading = reading_of(document),
                      .is_document = true,
                      .text = document::plain_text(document)};
}

Result<model::Posting> read_posting(const SourceFile& file, const Engine& engine) {
    if (is_json(file)) {
        return model::posting_from_json(file.bytes);
    }
    if (const auto text = own_text(file)) {
        return parse::parse_posting_text(*text, engine.taxonomy);
    }
    TRY_INTO(const auto document, read_document(file, engine));
    return parse::parse_posting(document, engine.taxonomy);
}

Result<std::string> read_text(const SourceFile& file, const Engine& engine) {
    if (auto text = own_text(file)) {
        return *std::move(text);
    }
    TRY_INTO(const auto document, read_document(file, engine));
    return document::plain_text(document);
}

}  // namespace vouch::tailor
