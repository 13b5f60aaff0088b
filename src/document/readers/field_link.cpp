#include "document/readers/field_link.hpp"

#include "base/text.hpp"

namespace vouch::document::readers {

std::string field_link(std::string_view instruction) {
    instruction = text::trim(instruction);
    if (!instruction.starts_with("HYPERLINK")) {
        return {};
    }
    const auto open = instruction.find('"');
    const auto close = instruction.find('"', open == std::string_view::npos ? open : open + 1);
    if (close == std::string_view::npos || instruction.substr(0, open).contains("\\l")) {
        return {};
    }
    return std::string(instruction.substr(open + 1, close - open - 1));
}

}  // namespace vouch::document::readers
