#include <algorithm>

#include "base/text.hpp"
#include "document/readers/docx/body.hpp"
#include "document/readers/docx/edges.hpp"
#include "document/readers/docx/text.hpp"
#include "document/readers/read_bytes.hpp"
#include "document/readers/word_text.hpp"

// Word documents (ECMA-376, transitional and strict): headers, the body, notes, footers.
namespace vouch::document::readers {

using namespace docx;

namespace {

constexpr std::size_t notes_max = 1'000;
constexpr std::size_t placeholders_max = 10'000;

// Words that Word's templates show where nobody has written yet stand in the glossary part.
void add_placeholder_texts(pugi::xml_node node, std::set<std::string>& texts) {
    std::string text;
    for (const auto paragraph : node.children()) {
        std::string own;
        append_words(paragraph, own);
        own = text::squeeze_spaces(own);
        text += (text.empty() || own.empty() ? "" : " ") + own;
        if (texts.size() < placeholders_max) {
            texts.insert(std::move(own));
        }
    }
    texts.insert(std::move(text));
}

class DocxReader {
public:
    explicit DocxReader(ZipArchive archive)
        : archive_(std::move(archive)),
          main_part_(main_part_of(archive_)),
          relations_(read_relations(archive_, main_part_)) {}

    Result<Document> read() {
        TRY_INTO(const auto bytes, archive_.read(main_part_));
        TRY_INTO(const auto parsed, xml::parse(bytes));
        const auto styles = part("styles");
        const auto numbering = part("numbering");
        DocxBody reader(archive_, DocxStyles(styles.document_element()),
                        DocxNumbering(numbering.document_element()), flow_);
        reader.set_placeholders(placeholder_texts());
        const auto body = xml::child(parsed.document_element(), "body");
        const auto settings = part("settings");
        const auto even = xml::child(settings.document_element(), "evenAndOddHeaders");
        const auto edges = find_edges(body, even && xml::attribute(even, "val") != "0" &&
                                                xml::attribute(even, "val") != "false");
        TRY(read_edges(edges.headers, LineRole::header, reader));
        reader.enter_part(main_part_, relations_);
        reader.read_main(body);
        read_notes("footnotes", reader);
        read_notes("endnotes", reader);
        TRY(read_edges(edges.footers, LineRole::footer, reader));
        read_properties();
        add_notices(reader);
        return flow_.finish();
    }

private:
    // A part that the document refers to by its type; an empty document where it has none.
    pugi::xml_document part(std::string_view type) {
        const auto bytes = archive_.read(part_of_type(relations_, main_part_, type));
        auto parsed = bytes ? xml::parse(*bytes) : fail("document-unreadable");
        return parsed ? std::move(*parsed) : pugi::xml_document{};
    }

    std::set<std::string> placeholder_texts() {
        std::set<std::string> texts;
        const auto glossary = part_of_type(relations_, main_part_, "glossaryDocument");
        const auto bytes =
            archive_.has(glossary) ? archive_.read(glossary) : fail("document-unreadable");
        const auto parsed = bytes ? xml::parse(*bytes) : fail("document-unreadable");
        if (parsed) {
            for (const auto entry : xml::child(parsed->document_element(), "docParts").children()) {
                add_placeholder_texts(xml::child(entry, "docPartBody"), texts);
            }
        }
        texts.erase("");
        return texts;
    }

    Result<void> read_edges(const std::vector<std::string>& ids, LineRole role, DocxBody& reader) {
        flow_.set_role(role);
        for (const auto& id : ids) {
            const auto target = target_of(relations_, id);
            const auto name = part_name(folder_of(main_part_), target);
            const auto bytes = target.empty() ? fail("document-unreadable") : archive_.read(name);
            if (!bytes && bytes.error().code == "document-over-limit") {
                return std::unexpected(bytes.error());
            }
            const auto parsed = bytes ? xml::parse(*bytes) : fail("document-unreadable");
            if (parsed) {
                reader.enter_part(name, read_relations(archive_, name));
                reader.read_blocks(parsed->document_element(), false);
            }
        }
        flow_.set_role(LineRole::body);
        return {};
    }

    // Notes are read once each, at the end, in the order they are referred to.
    void read_notes(std::string_view type, DocxBody& reader) {
        auto ids = type == "footnotes" ? reader.footnotes() : reader.endnotes();
        ids.resize(std::min(ids.size(), notes_max));
        if (ids.empty()) {
            return;
        }
        const auto notes = part(type);
        const auto name = part_of_type(relations_, main_part_, type);
        reader.enter_part(name, read_relations(archive_, name));
        flow_.set_role(LineRole::footer);
        for (const auto& id : ids) {
            for (const auto note : notes.document_element().children()) {
                if (xml::attribute(note, "id") == id) {
                    reader.read_blocks(note, false);
                    break;
                }
            }
        }
        flow_.set_role(LineRole::body);
    }

    void add_notices(const DocxBody& reader) {
        const auto notice = [&](const char* code, std::size_t count, const char* what) {
            if (count > 0) {
                flow_.notices().push_back({code, {{"amount", std::to_string(count) + what}}, 1});
            }
        };
        notice("document.placeholder", reader.unfilled_controls(), "");
    }

    void read_properties() {
        const auto bytes = archive_.read("docProps/core.xml");
        const auto parsed = bytes ? xml::parse(*bytes) : fail("document-unreadable");
        if (!parsed) {
            return;
        }
        const auto root = parsed->document_element();
        auto& metadata = flow_.metadata();
        metadata.title = clean(xml::child(root, "title").text().get());
        metadata.author = clean(xml::child(root, "creator").text().get());
        metadata.language = clean(xml::child(root, "language").text().get());
        const std::string_view modified = xml::child(root, "modified").text().get();
        metadata.modified = parse_iso_date(modified.substr(0, 10));
    }

    ZipArchive archive_;
    std::string main_part_;
    Relations relations_;
    Flow flow_{Kind::docx};
};

}  // namespace

Result<Document> read_docx(std::string_view bytes) {
    TRY_INTO(auto archive, ZipArchive::open(bytes));
    return DocxReader(std::move(archive)).read();
}

}  // namespace vouch::document::readers
