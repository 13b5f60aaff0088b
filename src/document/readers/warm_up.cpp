#include <fontconfig/fontconfig.h>

#include "document/readers/ocr/engine.hpp"
#include "document/readers/pdf/device.hpp"
#include "document/readers/read_bytes.hpp"

namespace vouch::document::readers {

void warm_up(Service service) {
    pdf::warm_up_poppler();
    if (service == Service::pictures) {
        ocr::warm_up_ocr();
        // Which fonts there are, for pages that name theirs without carrying it: the list lies
        // outside of what a child may open.
        FcInit();
    }
}

}  // namespace vouch::document::readers
