#pragma once

#include <string_view>
#include <vector>

#include "model/posting.hpp"
#include "parse/posting/sections.hpp"

namespace vouch::parse::posting {

// How to apply: what to send and what not, to whom, by when and under which number. `company`
// keeps the employer's own name from being taken for a person's; `language` (BCP 47) tells how
// numeric dates are meant.
model::ApplicationRules read_application_rules(std::string_view text,
                                               const std::vector<Block>& blocks,
                                               std::string_view company, std::string_view language);

// Sentences of the posting that speak of the application, in order.
std::vector<Span> application_sentences(std::string_view text, const std::vector<Block>& blocks);

// Whom to reach: the first address, number, link and name in those sentences.
struct Contact {
    std::string name;
    std::string email;
    std::string phone;
    std::string url;
};
Contact read_contact(std::string_view text, const std::vector<Block>& blocks,
                     const std::vector<Span>& sentences, std::string_view company);

}  // namespace vouch::parse::posting
