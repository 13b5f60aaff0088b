#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/limits.hpp"

namespace vouch::document {

// A document's bytes and the pages of it that were recognised: the input of Operation::assemble.
struct Assembly {
    std::vector<RecognisedPage> pages;
    std::string document;
};

// Beside the document itself.
inline constexpr std::size_t assembly_bytes_max = 16 * limits::mebibyte;

std::string encode(const Assembly& assembly);

// Nothing where the bytes are no whole, valid message.
std::optional<Assembly> decode_assembly(std::string_view bytes);

}  // namespace vouch::document
