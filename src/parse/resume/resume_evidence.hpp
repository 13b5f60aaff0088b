#pragma once

#include <vector>

#include "parse/resume/resume_builder.hpp"
#include "parse/resume/sections.hpp"

namespace vouch::parse::resume {

// What in a document shows that it is a résumé. A shopping list, a page of a novel or an invoice
// has lines that could pass for a name or a title, and must not become a person.
class ResumeEvidence {
public:
    // From the sections as they were parted, before any is read.
    explicit ResumeEvidence(const std::vector<Section>& sections);

    // With what was read: contact, a certain name.
    bool is_enough(const ResumeBuilder& builder) const;

private:
    int of_text_ = 0;
};

}  // namespace vouch::parse::resume
