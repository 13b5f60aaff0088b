#include "parse/parse_posting.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "parse/posting_application.hpp"
#include "parse/posting_header.hpp"
#include "parse/posting_requirements.hpp"
#include "parse/posting_salary.hpp"
#include "parse/posting_sections.hpp"
#include "parse/posting_terms.hpp"
#include "parse/posting_text.hpp"

namespace vouch::parse {

namespace {

using posting::Asked;
using posting::Block;
using posting::Section;
using posting::Span;

constexpr std::size_t words_min = 25;
constexpr std::size_t skills_max = 200;

void add_once(std::vector<std::string>& names, const std::string& name) {
    if (names.size() < skills_max && !std::ranges::contains(names, name)) {
        names.push_back(name);
    }
}

// The skills that a span names. In a clause that asks a degree the field of study is none.
std::vector<std::string> skills_in(const std::vector<skills::Mention>& mentions, Span span,
                                   bool education) {
    std::vector<std::string> names;
    auto mention = std::ranges::lower_bound(mentions, span.begin, {}, &skills::Mention::begin);
    for (; mention != mentions.end() && mention->end <= span.end; ++mention) {
        const bool field_of_study = education && mention->kind == skills::Kind::domain;
        if (!mention->negated && !field_of_study) {
            add_once(names, mention->name);
        }
    }
    return names;
}

// The lines that speak of the company, from the first to the last of the longest run.
std::string about_company(std::string_view text, const std::vector<Block>& blocks) {
    Span longest;
    Span run;
    for (const auto& block : blocks) {
        if (block.section == Section::about && !block.heading && !block.body.empty()) {
            run = run.empty() ? block.body : Span{run.begin, block.body.end};
            longest = run.end - run.begin > longest.end - longest.begin ? run : longest;
        } else {
            run = {};
        }
    }
    return std::string(posting::text_of(text, longest));
}

void add_requirements(model::Posting& result, const std::vector<Asked>& asked,
                      const std::vector<skills::Mention>& mentions,
                      const skills::Taxonomy& taxonomy) {
    for (const auto& one : asked) {
        if (one.negated) {
            continue;
        }
        model::Requirement requirement;
        requirement.id = "r" + std::to_string(result.requirements.size() + 1);
        requirement.text = posting::text_of(result.text, one.span);
        requirement.begin = one.span.begin;
        requirement.end = one.span.end;
        requirement.kind = one.kind;
        const bool education = posting::asks_education(result.text, one.span, taxonomy);
        requirement.skills = skills_in(mentions, one.span, education);
        for (const auto& name : requirement.skills) {
            add_once(result.skills, name);
        }
        result.requirements.push_back(std::move(requirement));
    }
}

// A wrapped line belongs to the line before it, so that a clause is one span of the text.
std::string text_of_document(const document::Document& document) {
    std::string text;
    for (const auto& page : document.pages) {
        for (const auto& line : page.lines) {
            if (line.role == document::LineRole::header ||
                line.role == document::LineRole::footer) {
                continue;
            }
            if (!text.empty()) {
                text += line.starts_paragraph ? "\n" : " ";
            }
            if (!line.marker.empty()) {
                text += "• ";
            }
            text += document::text_of(page, line);
        }
    }
    return text;
}

}  // namespace

Result<model::Posting> parse_posting_text(std::string_view pasted,
                                          const skills::Taxonomy& taxonomy) {
    model::Posting result;
    result.text = text::to_valid(pasted);
    const auto words = posting::count_words(result.text);
    if (words < words_min) {
        return fail("job-too-short", {{"words", std::to_string(words)}});
    }
    const auto blocks =
        posting::split_sections(result.text, posting::split_posting_lines(result.text));
    const auto header = posting::read_header(result.text, blocks, taxonomy);
    result.title = header.title;
    result.company = header.company;
    result.location = header.location;

    const auto findings = posting::read_requirements(result.text, blocks, header.title);
    const auto mentions = taxonomy.find(result.text);
    add_requirements(result, findings.requirements, mentions, taxonomy);
    for (const auto& span : findings.responsibilities) {
        result.responsibilities.emplace_back(posting::text_of(result.text, span));
        for (const auto& name : skills_in(mentions, span, false)) {
            add_once(result.skills, name);
        }
    }
    result.workplace = posting::read_workplace(result.text, blocks);
    result.employment_type = posting::read_employment_type(result.text, blocks);
    result.seniority = posting::read_seniority(result.title, result.text, blocks, taxonomy);
    if (result.seniority == model::Seniority::unknown &&
        result.employment_type == model::EmploymentType::internship) {
        result.seniority = model::Seniority::intern;
    }
    result.salary = posting::read_salary(result.text, blocks, header.country);
    result.years_experience_min = posting::read_years(result.text, blocks, findings.requirements);
    result.education_min =
        posting::read_education(result.text, blocks, findings.requirements, taxonomy);
    result.about_company = about_company(result.text, blocks);
    result.application = posting::read_application_rules(result.text, blocks);
    return result;
}

Result<model::Posting> parse_posting(const document::Document& document,
                                     const skills::Taxonomy& taxonomy) {
    return parse_posting_text(text_of_document(document), taxonomy);
}

}  // namespace vouch::parse
