#pragma once

#include <string>
#include <string_view>

#include "model/posted_data.hpp"
#include "model/posting.hpp"

// A web page's own data about its job beside the text that a reader of the page sees.
namespace vouch::parse::posting {

// The data with plain names, and its description's markup escaped no more.
model::PostedData without_markup(model::PostedData data);

// The text to read: the page's, or the data's description where the page shows little of it.
std::string text_with_description(std::string page, const model::PostedData& data);

// Fills in what the data says. A value that the page shows is taken as the data has it; one that
// contradicts the page is not taken, and one that the page does not show is; both are remarked.
void apply_posted_data(model::Posting& posting, const model::PostedData& data);

}  // namespace vouch::parse::posting
