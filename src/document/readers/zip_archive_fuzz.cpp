#include "document/readers/zip_archive.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vouch::document::readers;
    auto archive = ZipArchive::open({reinterpret_cast<const char*>(data), size});
    if (archive) {
        for (const auto* name : {"word/document.xml", "content.xml", "_rels/.rels", "a"}) {
            static_cast<void>(archive->has(name));
            static_cast<void>(archive->read(name));
        }
    }
    return 0;
}
