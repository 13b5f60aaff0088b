#pragma once

#include <map>
#include <string>
#include <string_view>

#include "document/readers/zip_archive.hpp"

// The parts of an Office Open XML package and what refers to what (ECMA-376 part 2).
namespace vouch::document::readers::docx {

struct Relation {
    std::string target;
    std::string type;  // the last part of its URI: "styles", "hyperlink"
};
using Relations = std::map<std::string, Relation>;  // by id

// The name of a part that is referred to from a part in `folder`.
std::string part_name(const std::string& folder, std::string_view target);

// The folder of a part, with a slash at its end; empty at the package's root.
std::string folder_of(const std::string& part);

// What the part refers to; empty where it has no relations.
Relations read_relations(ZipArchive& archive, const std::string& part);

// The target of a relation, or an empty text where there is none with this id.
std::string target_of(const Relations& relations, std::string_view id);

// The first part of a type that `part` refers to, else the one of that name in its folder.
std::string part_of_type(const Relations& relations, const std::string& part,
                         std::string_view type);

// The part that holds the text: as the package says, else "word/document.xml".
std::string main_part_of(ZipArchive& archive);

}  // namespace vouch::document::readers::docx
