#pragma once

#include <map>
#include <string>

#include "document/read.hpp"
#include "embed/embedder.hpp"
#include "layout/template.hpp"
#include "llm/provider.hpp"
#include "skills/taxonomy.hpp"
#include "spell/speller.hpp"

namespace vouch::tailor {

// What every run needs and none changes: made once a process, shared between threads.
struct Engine {
    const document::Reader& reader;
    const skills::Taxonomy& taxonomy;
    const embed::Embedder& embedder;
    const std::map<std::string, layout::Template>& templates;  // by name
    std::string default_template;
    std::string font_folder;                  // empty: the system's fonts
    llm::Provider* provider = nullptr;        // absent: rules alone
    const spell::Speller* speller = nullptr;  // absent: spelling is not judged
};

// A file as the person gave it; the engine opens none itself.
struct SourceFile {
    std::string name;  // its last path part, for the ending and for messages
    std::string bytes;
};

}  // namespace vouch::tailor
