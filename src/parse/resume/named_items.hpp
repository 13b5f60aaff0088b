#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "parse/dates.hpp"
#include "parse/resume/resume_builder.hpp"
#include "parse/resume/sections.hpp"

namespace vouch::parse::resume {

// A named thing with who gave it and when: "Certificate, Issuer (2021)".
struct NamedItem {
    Placed name;
    Placed giver;
    Placed date_text;
    std::optional<FoundDate> date;
    std::string url;
    Placed url_text;
    Placed summary;
};

std::vector<NamedItem> named_items(const Section& section, ResumeBuilder& builder);

}  // namespace vouch::parse::resume
