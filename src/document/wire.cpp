#include "document/wire.hpp"

#include <bit>
#include <cmath>

namespace vouch::document::wire {

namespace {

constexpr std::string_view magic = "VDOC";

class Writer {
public:
    template <typename T>
    void number(T value) {
        for (std::size_t i = 0; i < sizeof(T); ++i) {
            bytes_ += static_cast<char>((static_cast<std::uint64_t>(value) >> (8 * i)) & 0xFF);
        }
    }
    void real(float value) {
        number(std::bit_cast<std::uint32_t>(value));
    }
    void text(std::string_view value) {
        number(static_cast<std::uint32_t>(value.size()));
        bytes_ += value;
    }
    void raw(std::string_view value) {
        bytes_ += value;
    }
    void box(const Box& box) {
        real(box.x0);
        real(box.y0);
        real(box.x1);
        real(box.y1);
    }
    void params(const Params& params) {
        list(params, [this](const auto& param) {
            text(param.first);
            text(param.second);
        });
    }
    template <typename List, typename Each>
    void list(const List& items, Each each) {
        number(static_cast<std::uint32_t>(items.size()));
        for (const auto& item : items) {
            each(item);
        }
    }
    std::string take() {
        return std::move(bytes_);
    }

private:
    std::string bytes_;
};

// After the first failed read everything reads as zero and ok() is false.
class Source {
public:
    explicit Source(std::string_view bytes) : rest_(bytes) {}

    bool ok() const {
        return ok_;
    }
    bool at_end() const {
        return rest_.empty();
    }
    void refuse() {
        ok_ = false;
        rest_ = {};
    }

    template <typename T>
    T number() {
        std::uint64_t value = 0;
        if (rest_.size() < sizeof(T)) {
            refuse();
            return T{};
        }
        for (std::size_t i = 0; i < sizeof(T); ++i) {
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(rest_[i])) << (8 * i);
        }
        rest_.remove_prefix(sizeof(T));
        return static_cast<T>(value);
    }
    float real() {
        const auto value = std::bit_cast<float>(number<std::uint32_t>());
        if (!std::isfinite(value)) {
            refuse();
            return 0;
        }
        return value;
    }
    bool flag() {
        const auto value = number<std::uint8_t>();
        if (value > 1) {
            refuse();
        }
        return value == 1;
    }
    std::string text() {
        const auto size = number<std::uint32_t>();
        if (size > rest_.size()) {
            refuse();
            return {};
        }
        std::string value(rest_.substr(0, size));
        rest_.remove_prefix(size);
        return value;
    }
    template <typename T>
    T choice(T last) {
        const auto value = number<std::uint8_t>();
        if (value > static_cast<std::uint8_t>(last)) {
            refuse();
            return T{};
        }
        return static_cast<T>(value);
    }
    Box box() {
        Box box;
        box.x0 = real();
        box.y0 = real();
        box.x1 = real();
        box.y1 = real();
        return box;
    }
    Params params() {
        Params params;
        list(8, [&] {
            auto name = text();
            params.emplace_back(std::move(name), text());
        });
        return params;
    }
    // Calls `each` as often as the count says; `size_min` is the least an item takes, so that a
    // false count cannot make us reserve or loop for more than the message can hold.
    template <typename Each>
    void list(std::size_t size_min, Each each) {
        const auto count = number<std::uint32_t>();
        if (count > rest_.size() / size_min) {
            refuse();
            return;
        }
        for (std::uint32_t i = 0; i < count && ok_; ++i) {
            each();
        }
    }

private:
    std::string_view rest_;
    bool ok_ = true;
};

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
    out.list(page.words, [&](const Word& word) { write_word(out, word); });
    out.list(page.lines, [&](const Line& line) { write_line(out, line); });
}

Page read_page(Source& in, const Document& document) {
    Page page;
    page.width = in.real();
    page.height = in.real();
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

Document read_document(Source& in) {
    Document document;
    document.kind = in.choice(Kind::image);
    document.has_pages = in.flag();
    in.list(15, [&] { document.styles.push_back(read_style(in)); });
    in.list(4, [&] { document.links.push_back(in.text()); });
    in.list(16, [&] { document.pages.push_back(read_page(in, document)); });
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

}  // namespace

std::string encode(const Result<Document>& answer) {
    Writer out;
    out.raw(magic);
    out.number(version);
    out.number<std::uint8_t>(answer.has_value());
    if (!answer) {
        out.text(answer.error().code);
        out.params(answer.error().params);
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
    if (!bytes.starts_with(magic)) {
        return fail("document-unreadable");
    }
    Source in(bytes.substr(magic.size()));
    if (in.number<std::uint16_t>() != version) {
        return fail("document-unreadable");
    }
    if (!in.flag()) {
        Error error;
        error.code = in.text();
        error.params = in.params();
        const bool known = rule_of(error.code).code == error.code;
        return in.ok() && in.at_end() && known ? Result<Document>(std::unexpected(error))
                                               : fail("document-unreadable");
    }
    auto document = read_document(in);
    if (!in.ok() || !in.at_end()) {
        return fail("document-unreadable");
    }
    return document;
}

}  // namespace vouch::document::wire
