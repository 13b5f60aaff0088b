#include "base/text.hpp"
#include "document/readers/flow.hpp"
#include "document/readers/odt/body.hpp"
#include "document/readers/read_bytes.hpp"
#include "document/readers/word_text.hpp"
#include "document/readers/xml.hpp"
#include "document/readers/zip_archive.hpp"

// OpenDocument texts (ODF 1.3 part 3).
namespace vouch::document::readers {

using namespace odt;

namespace {

class OdtReader {
public:
    explicit OdtReader(ZipArchive archive) : archive_(std::move(archive)) {}

    Result<Document> read() {
        TRY_INTO(const auto bytes, archive_.read("content.xml"));
        TRY_INTO(const auto content, xml::parse(bytes));
        pugi::xml_document named;
        if (archive_.has("styles.xml")) {
            TRY_INTO(const auto style_bytes, archive_.read("styles.xml"));
            TRY_INTO(named, xml::parse(style_bytes));
            styles_.add(xml::child(named.document_element(), "styles"));
            styles_.add(xml::child(named.document_element(), "automatic-styles"));
        }
        const auto root = content.document_element();
        const auto pages = xml::child(named.document_element(), "master-styles");
        OdtBody body(styles_, flow_);
        read_edges(pages, "header", LineRole::header, body);
        styles_.add(xml::child(root, "automatic-styles"));
        body.read_main(xml::child(xml::child(root, "body"), "text"));
        read_edges(pages, "footer", LineRole::footer, body);
        read_meta();
        const auto notice = [&](const char* code, std::size_t count, const char* what) {
            if (count > 0) {
                flow_.notices().push_back({code, {{"amount", std::to_string(count) + what}}, 1});
            }
        };
        notice("document.placeholder", body.placeholders(), "");
        return flow_.finish();
    }

private:
    void read_edges(pugi::xml_node pages, std::string_view kind, LineRole role, OdtBody& body) {
        flow_.set_role(role);
        for (const auto page : pages.children()) {
            for (const auto edge : page.children()) {
                const auto name = xml::local_name(edge);
                const bool shown = name == kind || name == std::string(kind) + "-first";
                if (shown && xml::attribute(edge, "display") != "false") {
                    body.read_blocks(edge);
                }
            }
        }
        flow_.set_role(LineRole::body);
    }

    void read_meta() {
        const auto bytes = archive_.read("meta.xml");
        const auto parsed = bytes ? xml::parse(*bytes) : fail("document-unreadable");
        if (!parsed) {
            return;
        }
        const auto meta = xml::child(parsed->document_element(), "meta");
        auto& metadata = flow_.metadata();
        metadata.title = clean(xml::child(meta, "title").text().get());
        metadata.author = clean(xml::child(meta, "creator").text().get());
        metadata.language = clean(xml::child(meta, "language").text().get());
        metadata.producer = clean(xml::child(meta, "generator").text().get());
        const std::string_view modified = xml::child(meta, "date").text().get();
        metadata.modified = parse_iso_date(modified.substr(0, 10));
    }

    ZipArchive archive_;
    OdtStyles styles_;
    Flow flow_{Kind::odt};
};

}  // namespace

Result<Document> read_odt(std::string_view bytes) {
    TRY_INTO(auto archive, ZipArchive::open(bytes));
    // An encrypted part is listed as such in the manifest; its bytes are no XML.
    if (const auto manifest = archive.read("META-INF/manifest.xml");
        manifest && manifest->contains("encryption-data")) {
        return fail("document-encrypted");
    }
    return OdtReader(std::move(archive)).read();
}

}  // namespace vouch::document::readers
