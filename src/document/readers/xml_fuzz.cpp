#include <cstddef>
#include <cstdint>
#include <string_view>

#include "document/readers/docx/styles.hpp"
#include "document/readers/odt/styles.hpp"
#include "document/readers/xml.hpp"

// The parts of DOCX and ODT without the archive around them, which a fuzzer hardly gets through.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vouch::document::readers;
    const auto parsed = xml::parse({reinterpret_cast<const char*>(data), size});
    if (parsed) {
        const auto root = parsed->document_element();
        const docx::DocxStyles styles(root);
        docx::DocxNumbering numbering(root);
        odt::OdtStyles odt;
        odt.add(root);
        for (const auto node : root.children()) {
            const std::string name(xml::attribute(node, "name"));
            static_cast<void>(styles.paragraph(std::string(xml::attribute(node, "styleId"))));
            static_cast<void>(numbering.next(std::string(xml::attribute(node, "numId")), 0));
            static_cast<void>(odt.look("paragraph", name));
        }
    }
    return 0;
}
