#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parse/posting/sections.hpp"
#include "skills/taxonomy.hpp"

// The lines at the head of a posting, and what the readers of title, company and place share.
// Private to the posting_* sources.
namespace vouch::parse::posting {

// Parts of a head line, at " - ", " | ", "·" and the like outside brackets.
std::vector<Span> head_segments(std::string_view text, Span line);

// The same, at ", ".
std::vector<Span> comma_parts(std::string_view text, Span line);

bool is_upper_start(std::string_view segment);

// "The Gilded Trout", not "The role".
bool is_called_the(std::string_view content);

// "Benefits", "Skills" among the facts of a page; in normal form.
bool is_fact_heading(std::string_view words);

// Ends in "GmbH", "Ltd.", "Inc." …
bool has_legal_form(std::string_view segment);

// Ends or begins as only organisations are called: "… Hotel", "… & Sons", "Institute for …".
bool has_company_word(std::string_view segment);

// "SITE RELIABILITY ENGINEER" → "Site Reliability Engineer"; words with digits and known short
// forms stay.
std::string calmed(std::string_view title);

// "Berlin (Kreuzberg)" stays where a place is kept; "London (hybrid, three days)" and
// "(online groceries)" lose their bracket.
std::string_view without_bracket(std::string_view segment, bool keep_place);

// "Dublin 2", "Paris 11e".
bool city_with_district(std::string_view segment);

// "Name, City" → "Name"; "Name, Inc." stays.
std::string company_of(std::string_view segment);

// "El Hotel Mirador" → "Hotel Mirador": the article is the sentence's.
std::string_view without_article(std::string_view name);

// One to eight words, each with a capital but for "of", "de", "und" and their like.
bool is_name(std::string_view text);

class HeadLines {
public:
    HeadLines(std::string_view text, const std::vector<Block>& blocks,
              const skills::Taxonomy& taxonomy);

protected:
    std::string_view shown(Span span) const;
    std::string normal(Span span) const;
    bool is_labelled(Span line) const;  // "Salary: …"
    bool is_money(Span span) const;
    bool looks_like_place(std::string_view segment) const;

    std::string_view text_;
    const std::vector<Block>& blocks_;
    const skills::Taxonomy& taxonomy_;
    std::vector<Span> lines_;
    Span subject_;  // of a mail; one of the lines
};

// What a head says of the job and, in "Acme is hiring: Cook", of the company.
struct TitleFound {
    std::string title;
    std::string company;
    std::size_t line = 0;
};
TitleFound read_title(const HeadLines& head);
std::string read_company(const HeadLines& head, std::size_t title_line);

struct PlaceFound {
    std::string location;
    std::string country;  // ISO 3166-1 alpha-2, or empty
};
// `company` tells a name from a place.
PlaceFound read_location(const HeadLines& head, std::size_t title_line, std::string_view company);

}  // namespace vouch::parse::posting
