#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "document/read.hpp"

namespace vouch::document {

namespace {

struct Ending {
    std::string_view text;
    Kind kind;
};
constexpr std::array endings = {Ending{".pdf", Kind::pdf},     Ending{".docx", Kind::docx},
                                Ending{".docm", Kind::docx},   Ending{".dotx", Kind::docx},
                                Ending{".odt", Kind::odt},     Ending{".ott", Kind::odt},
                                Ending{".rtf", Kind::rtf},     Ending{".html", Kind::html},
                                Ending{".htm", Kind::html},    Ending{".xhtml", Kind::html},
                                Ending{".md", Kind::markdown}, Ending{".markdown", Kind::markdown},
                                Ending{".txt", Kind::text},    Ending{".text", Kind::text},
                                Ending{".png", Kind::image},   Ending{".jpg", Kind::image},
                                Ending{".jpeg", Kind::image},  Ending{".tif", Kind::image},
                                Ending{".tiff", Kind::image},  Ending{".webp", Kind::image},
                                Ending{".gif", Kind::image},   Ending{".bmp", Kind::image}};

std::optional<Kind> kind_of_name(std::string_view file_name) {
    const auto lower = text::to_lower(file_name);
    for (const auto& ending : endings) {
        if (lower.ends_with(ending.text)) {
            return ending.kind;
        }
    }
    return std::nullopt;
}

bool is_picture(std::string_view bytes) {
    return bytes.starts_with("\x89PNG\r\n\x1A\n") || bytes.starts_with("\xFF\xD8\xFF") ||
           bytes.starts_with(std::string_view("II*\0", 4)) ||
           bytes.starts_with(std::string_view("MM\0*", 4)) || bytes.starts_with("GIF87a") ||
           bytes.starts_with("GIF89a") ||
           (bytes.starts_with("BM") && bytes.size() > 10 &&
            bytes.substr(6, 4) == std::string_view("\0\0\0\0", 4)) ||
           (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP"));
}

// All are ZIP archives; the names of their parts stand uncompressed in it.
std::optional<Kind> kind_of_archive(std::string_view bytes) {
    if (bytes.contains("mimetypeapplication/vnd.oasis.opendocument.text")) {
        return Kind::odt;
    }
    if (bytes.contains("word/document") || bytes.contains("word/_rels/")) {
        return Kind::docx;
    }
    static constexpr std::string_view tables[] = {"Profile.csv", "Positions.csv", "Education.csv",
                                                  "Skills.csv"};
    if (std::ranges::any_of(tables, [&](auto table) { return bytes.contains(table); })) {
        return Kind::profile_archive;
    }
    return std::nullopt;
}

// The OLE compound file: what Word wrote before 2007, and the wrapping of every later Office file
// that has a password ([MS-OFFCRYPTO] 2.3.2: a stream called EncryptedPackage, in UTF-16).
std::unexpected<Error> about_compound_file(std::string_view bytes) {
    static constexpr std::string_view encrypted("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0", 26);
    return fail(bytes.contains(encrypted) ? "document-encrypted" : "document-kind-old");
}

bool looks_like_html(std::string_view bytes) {
    const auto head = text::to_lower(text::trim(bytes.substr(0, 1024)));
    return head.starts_with("<!doctype html") || head.starts_with("<html") ||
           (head.starts_with('<') && (head.contains("<body") || head.contains("<head")));
}

// Text has no NUL and hardly any other control character.
bool looks_like_text(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        return true;
    }
    const auto head = bytes.substr(0, 65'536);
    // UTF-16 without its mark: every other byte of Latin text is 0.
    const auto zeros = static_cast<std::size_t>(std::ranges::count(head, '\0'));
    if (zeros * 10 > head.size() * 4 && zeros * 2 <= head.size() + 1 &&
        !head.contains(std::string_view("\0\0", 2))) {
        return true;
    }
    const auto controls = std::ranges::count_if(head, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    });
    return !head.contains('\0') && static_cast<std::size_t>(controls) * 100 <= head.size();
}

}  // namespace

Result<Kind> detect_kind(std::span<const std::byte> bytes, std::string_view file_name) {
    const std::string_view view(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    // The header may stand anywhere in the first 1024 bytes (ISO 32000-1, annex H.3.4.1).
    if (view.substr(0, 1024).contains("%PDF-")) {
        return Kind::pdf;
    }
    if (view.starts_with("{\\rtf")) {
        return Kind::rtf;
    }
    if (is_picture(view)) {
        return Kind::image;
    }
    if (view.starts_with("PK\x03\x04") || view.starts_with("PK\x05\x06")) {
        if (const auto kind = kind_of_archive(view)) {
            return *kind;
        }
        return fail("document-archive-unknown");
    }
    if (view.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
        return about_compound_file(view);
    }
    if (!looks_like_text(view)) {
        return fail("document-type-unknown");
    }
    if (looks_like_html(view)) {
        return Kind::html;
    }
    const auto named = kind_of_name(file_name);
    if (named == Kind::markdown || named == Kind::text || named == Kind::html) {
        return *named;
    }
    // A name that promises a binary format over plain text is a broken file, not a text.
    if (named) {
        return fail("document-unreadable");
    }
    return Kind::text;
}

}  // namespace vouch::document
