#pragma once

#include <map>
#include <string>
#include <string_view>

#include "document/readers/zip_archive.hpp"

// The parts of an Office Open XML package and what refers to what (ECMA-376 part 2).
namespace vouch::document::readers {

using Relations = std::map<std::string, std::string>;  // id → target

// The name of a part that is referred to from a part in `folder`.
std::string part_name(const std::string& folder, std::string_view target);

// What the part refers to; empty where it has no relations.
Relations read_relations(ZipArchive& archive, const std::string& part);

// The part that holds the text: as the package says, else "word/document.xml".
std::string main_part_of(ZipArchive& archive);

}  // namespace vouch::document::readers
