#pragma once

#include <string_view>
#include <vector>

#include "parse/posting/text.hpp"

// Sentences and clauses of running text, as spans of the posting.
namespace vouch::parse::posting {

// Sentences of a span. Abbreviations ("e.g.", "min.", "Sr.") and numbers do not end one.
std::vector<Span> split_sentences(std::string_view text, Span span);

// The clauses of one sentence that ask something by themselves: "You know X, and you have run Y"
// → "You know X", "you have run Y"; "if you …, or if you …"; "X is essential, as is Y". Reasons
// and asides after the clause (", because …", ", but honestly …") are cut off.
std::vector<Span> split_clauses(std::string_view text, Span sentence);

// Without the words that only introduce what is asked: "We'd need you to have", "You should be".
Span without_lead_in(std::string_view text, Span clause);

// Items of a sentence that is a list of noun phrases ("Red Seal, wood oven experience, Smart
// Serve"), or the sentence itself. `asked`: it stands under a heading that asks, so that longer
// items and a list of many with verbs count too, and the last "and" parts items.
std::vector<Span> split_list(std::string_view text, Span sentence, bool asked);

// The duties one sentence tells, without "you will" and its like: "You'd be training models,
// setting up experiments and deciding what they show" → three.
std::vector<Span> split_duties(std::string_view text, Span sentence);

}  // namespace vouch::parse::posting
