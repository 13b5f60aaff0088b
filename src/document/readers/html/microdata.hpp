#pragma once

#include <gumbo.h>

#include <string>

namespace vouch::document::readers::html {

// The page's first schema.org JobPosting in microdata (HTML standard, "Microdata"), written as
// JSON-LD would say it. Empty where there is none or it is too long.
std::string job_posting_in_microdata(const GumboNode& root);

}  // namespace vouch::document::readers::html
