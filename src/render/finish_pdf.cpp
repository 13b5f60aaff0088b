#include <exception>
#include <string>
#include <string_view>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "render/pdf.hpp"
#include "render/xml_text.hpp"

namespace vouch::render {

namespace {

// XMP (ISO 16684-1) with the properties of the document information dictionary.
std::string xmp_of(const About& about) {
    const auto time = to_iso(about.date) + "T00:00:00Z";
    const auto alternative = [](const std::string& text) {
        return "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + xml_text(text) + "</rdf:li></rdf:Alt>";
    };
    std::string xmp =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">";
    xmp += "<dc:format>application/pdf</dc:format>";
    xmp += "<dc:title>" + alternative(about.title) + "</dc:title>";
    if (!about.author.empty()) {
        xmp += "<dc:creator><rdf:Seq><rdf:li>" + xml_text(about.author) +
               "</rdf:li></rdf:Seq></dc:creator>";
    }
    if (!about.subject.empty()) {
        xmp += "<dc:description>" + alternative(about.subject) + "</dc:description>";
    }
    xmp += "<dc:language><rdf:Bag><rdf:li>" + xml_text(about.language) +
           "</rdf:li></rdf:Bag></dc:language>";
    xmp += "<xmp:CreateDate>" + time + "</xmp:CreateDate><xmp:ModifyDate>" + time +
           "</xmp:ModifyDate><xmp:CreatorTool>Vouch</xmp:CreatorTool>";
    xmp += "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
    return xmp;
}

// Marks what a page draws before its first tag, the rules, as an artifact (ISO 32000-2 §14.8.2.2).
void mark_artifacts(QPDFObjectHandle page) {
    auto contents = page.getKey("/Contents");
    if (!contents.isStream()) {
        return;
    }
    const auto data = contents.getStreamData(qpdf_dl_generalized);
    const std::string_view text(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    const auto tag = text.find("/MCID");
    const auto line = tag == std::string_view::npos ? tag : text.rfind('\n', tag);
    if (line == std::string_view::npos ||
        text.substr(0, line).find(" re") == std::string_view::npos) {
        return;
    }
    contents.replaceStreamData("/Artifact BMC\n" + std::string(text.substr(0, line)) + "\nEMC" +
                                   std::string(text.substr(line)),
                               QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

std::string with_metadata(const std::string& pdf, const About& about) {
    QPDF document;
    document.setSuppressWarnings(true);
    document.processMemoryFile("written", pdf.data(), pdf.size());
    auto catalogue = document.getRoot();
    catalogue.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(about.language));
    auto preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    catalogue.replaceKey("/ViewerPreferences", preferences);
    auto metadata = document.newStream(xmp_of(about));
    metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    catalogue.replaceKey("/Metadata", metadata);
    for (auto& page : document.getAllPages()) {
        mark_artifacts(page);
    }

    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace

Result<std::string> finish_pdf(const std::string& pdf, const About& about) {
    try {
        return with_metadata(pdf, about);
    } catch (const std::exception& error) {
        return fail("render-failed", {{"detail", error.what()}});
    }
}

}  // namespace vouch::render
