#include "document/wire.hpp"

#include "document/limits.hpp"
#include "document/wire_bytes.hpp"

namespace vouch::document::wire {

namespace {

constexpr std::string_view magic = "VDOC";

enum class Content : std::uint8_t { error, document, picture };

void write_style(Writer& out, const Style& style) {
    out.text(style.font);
    out.real(style.size);
    out.number<std::uint8_t>(style.bold);
    out.number<std::uint8_t>(style.italic);
    out.number<std::uint8_t>(style.small_caps);
    out.number(style.colour);
}

Style read_style(Source& in) {
    Style style;
    style.font = in.text();
    style.size = in.real();
    style.bold = in.flag();
    style.italic = in.flag();
    style.small_caps = in.flag();
    style.colour = in.number<std::uint32_t>();
    return style;
}

void write_word(Writer& out, const Word& word) {
    out.text(word.text);
    out.box(word.box);
    out.number(word.style);
    out.number(word.link);
    out.number<std::uint8_t>(word.space_before);
    out.number<std::uint8_t>(word.apart);
}

Word read_word(Source& in, const Document& document) {
    Word word;
    word.text = in.text();
    word.box = in.box();
    word.style = in.number<std::uint16_t>();
    word.link = in.number<std::int32_t>();
    word.space_before = in.flag();
    word.apart = in.flag();
    const auto links = static_cast<std::int64_t>(document.links.size());
    if (word.style >= document.styles.size() || word.link < -1 || word.link >= links) {
        in.refuse();
    }
    return word;
}

void write_line(Writer& out, const Line& line) {
    out.number(line.first_word);
    out.number(line.word_count);
    out.box(line.box);
    out.number(static_cast<std::uint8_t>(line.role));
    out.number(line.heading_level);
    out.number(line.list_level);
    out.number(line.column);
    out.number(line.row);
    out.number(line.block);
    out.number<std::uint8_t>(line.starts_paragraph);
    out.text(line.marker);
}

Line read_line(Source& in, const Page& page) {
    Line line;
    line.first_word = in.number<std::uint32_t>();
    line.word_count = in.number<std::uint32_t>();
    line.box = in.box();
    line.role = in.choice(LineRole::footer);
    line.heading_level = in.number<std::uint8_t>();
    line.list_level = in.number<std::uint8_t>();
    line.column = in.number<std::uint16_t>();
    line.row = in.number<std::uint16_t>();
    line.block = in.number<std::uint16_t>();
    line.starts_paragraph = in.flag();
    line.marker = in.text();
    if (std::uint64_t{line.first_word} + line.word_count > page.words.size() ||
        line.heading_level > 6) {
        in.refuse();
    }
    return line;
}

void write_page(Writer& out, const Page& page) {
    out.real(page.width);
    out.real(page.height);
    out.real(page.turn);
    out.list(page.words, [&](const Word& word) { write_word(out, word); });
    out.list(page.lines, [&](const Line& line) { write_line(out, line); });
}

Page read_page(Source& in, const Document& document) {
    Page page;
    page.width = in.real();
    page.height = in.real();
    page.turn = in.real();
    in.list(28, [&] { page.words.push_back(read_word(in, document)); });
    in.list(38, [&] { page.lines.push_back(read_line(in, page)); });
    return page;
}

void write_metadata(Writer& out, const Metadata& metadata) {
    out.text(metadata.title);
    out.text(metadata.author);
    out.text(metadata.language);
    out.text(metadata.producer);
    out.text(metadata.modified ? to_iso(*metadata.modified) : "");
}

Metadata read_metadata(Source& in) {
    Metadata metadata;
    metadata.title = in.text();
    metadata.author = in.text();
    metadata.language = in.text();
    metadata.producer = in.text();
    metadata.modified = parse_iso_date(in.text());
    return metadata;
}

// What the reading process had to keep to, so that a lying one cannot fill our memory either.
bool is_bounded(const Document& document) {
    std::size_t words = 0;
    std::size_t text_bytes = 0;
    for (const auto& page : document.pages) {
        words += page.words.size();
        for (const auto& word : page.words) {
            text_bytes += word.text.size();
        }
    }
    return document.pages.size() <= std::size_t{limits::pages_max} && words <= limits::words_max &&
           text_bytes <= limits::text_bytes_max;
}

Document read_document(Source& in) {
    Document document;
    document.kind = in.choice(Kind::image);
    document.has_pages = in.flag();
    in.list(15, [&] { document.styles.push_back(read_style(in)); });
    in.list(4, [&] { document.links.push_back(in.text()); });
    in.list(20, [&] { document.pages.push_back(read_page(in, document)); });
    in.list(12, [&] {
        Notice notice;
        notice.code = in.text();
        notice.params = in.params();
        notice.page = in.number<std::int32_t>();
        document.notices.push_back(std::move(notice));
    });
    document.metadata = read_metadata(in);
    document.embedded_json = in.text();
    return document;
}

// What every answer begins with; true where a document or a picture follows, false after an error.
template <typename T>
bool write_head(Writer& out, Content content, const Result<T>& answer) {
    out.raw(magic);
    out.number(version);
    out.number(static_cast<std::uint8_t>(answer ? content : Content::error));
    if (!answer) {
        out.text(answer.error().code);
        out.params(answer.error().params);
    }
    return answer.has_value();
}

std::unexpected<Error> unreadable() {
    return fail("document-unreadable");
}

// Reads the head and steps over it; the error that the child sent, or why the answer is none.
Result<void> read_head(Source& in, Content expected) {
    if (!in.skip(magic) || in.number<std::uint16_t>() != version) {
        return unreadable();
    }
    const auto content = in.choice(Content::picture);
    if (in.ok() && content == Content::error) {
        Error error;
        error.code = in.text();
        error.params = in.params();
        const bool known = rule_of(error.code).code == error.code;
        return in.ok() && in.at_end() && known ? Result<void>(std::unexpected(error))
                                               : unreadable();
    }
    return in.ok() && content == expected ? Result<void>() : unreadable();
}

}  // namespace

std::string encode(const Result<Document>& answer) {
    Writer out;
    if (!write_head(out, Content::document, answer)) {
        return out.take();
    }
    out.number(static_cast<std::uint8_t>(answer->kind));
    out.number<std::uint8_t>(answer->has_pages);
    out.list(answer->styles, [&](const Style& style) { write_style(out, style); });
    out.list(answer->links, [&](const std::string& link) { out.text(link); });
    out.list(answer->pages, [&](const Page& page) { write_page(out, page); });
    out.list(answer->notices, [&](const Notice& notice) {
        out.text(notice.code);
        out.params(notice.params);
        out.number(static_cast<std::int32_t>(notice.page));
    });
    write_metadata(out, answer->metadata);
    out.text(answer->embedded_json);
    return out.take();
}

Result<Document> decode(std::string_view bytes) {
    Source in(bytes);
    TRY(read_head(in, Content::document));
    auto document = read_document(in);
    if (!in.ok() || !in.at_end() || !is_bounded(document)) {
        return unreadable();
    }
    return document;
}

std::string encode_picture(const Result<Picture>& answer) {
    Writer out;
    if (write_head(out, Content::picture, answer)) {
        out.number(answer->width);
        out.number(answer->height);
        out.text(answer->png);
    }
    return out.take();
}

Result<Picture> decode_picture(std::string_view bytes) {
    Source in(bytes);
    TRY(read_head(in, Content::picture));
    Picture picture;
    picture.width = in.number<std::uint32_t>();
    picture.height = in.number<std::uint32_t>();
    picture.png = in.text();
    const auto pixels = std::uint64_t{picture.width} * picture.height;
    if (!in.ok() || !in.at_end() || pixels == 0 || pixels > limits::picture_pixels_max) {
        return unreadable();
    }
    return picture;
}

}  // namespace vouch::document::wire
