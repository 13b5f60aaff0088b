#include "parse/parse_posting.hpp"

#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "model/posted_data.hpp"
#include "parse/model_directed_text.hpp"
#include "parse/posting/application.hpp"
#include "parse/posting/data.hpp"
#include "parse/posting/head.hpp"
#include "parse/posting/header.hpp"
#include "parse/posting/page_lines.hpp"
#include "parse/posting/remarks.hpp"
#include "parse/posting/requirements.hpp"
#include "parse/posting/salary.hpp"
#include "parse/posting/sections.hpp"
#include "parse/posting/terms.hpp"
#include "parse/posting/text.hpp"
#include "parse/text_language.hpp"

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

// "Alongside HR and Legal", "brief Marketing": a department that one works with is no skill.
bool is_department(std::string_view text, const skills::Mention& mention) {
    static constexpr auto departments = posting::phrases<
        "hr|it|legal|finance|marketing|sales|engineering|product|operations|procurement|"
        "human resources|accounting|logistics|quality">();
    static constexpr auto partners =
        posting::phrases<"with|alongside|between|to|and|from|by|brief|beside|support|across">();
    const auto shown =
        posting::normal_form(text.substr(mention.begin, mention.end - mention.begin));
    if (!std::ranges::contains(departments, std::string_view(shown))) {
        return false;
    }
    const auto before = posting::normal_form(text::trim(text.substr(
        mention.begin > 24 ? mention.begin - 24 : 0, std::min<std::size_t>(mention.begin, 24))));
    return posting::ends_with_phrase(before, partners);
}

// "Presenting", "auditing", "drafting": in a duty an ordinary word tells the work, and a virtue
// nothing; names, abbreviations and terms of several words tell what one must know.
bool is_plain_word(std::string_view text, const skills::Mention& mention) {
    constexpr float shape_only = 0.5F;
    if (!mention.skill) {
        return mention.confidence <= shape_only;
    }
    if (mention.kind == skills::Kind::soft) {
        return true;
    }
    const auto shown = text.substr(mention.begin, mention.end - mention.begin);
    const bool named =
        mention.kind == skills::Kind::technology || mention.kind == skills::Kind::certificate ||
        mention.kind == skills::Kind::licence || mention.kind == skills::Kind::language ||
        (mention.kind == skills::Kind::tool && posting::is_name(shown));
    return !named && shown.find_first_of(" -/&") == std::string_view::npos &&
           text::upper_case_share(shown.substr(1)) == 0.0;
}

// The skills of a duty: what one does, not whom one does it with.
std::vector<std::string> skills_in_duty(std::string_view text,
                                        const std::vector<skills::Mention>& mentions, Span span) {
    std::vector<skills::Mention> own;
    std::ranges::copy_if(mentions, std::back_inserter(own), [&](const skills::Mention& mention) {
        return mention.begin >= span.begin && mention.end <= span.end &&
               !is_department(text, mention) && !is_plain_word(text, mention);
    });
    return skills_in(own, span, false);
}

// What a list of skills would name ("Outreach", "editing") where running text would need more to
// tell it from the ordinary word: a requirement is such a list.
void add_listed(model::Requirement& requirement, const std::vector<skills::Mention>& mentions,
                const skills::Taxonomy& taxonomy) {
    for (const auto& mention : taxonomy.find_in_list(requirement.text)) {
        const bool taken = std::ranges::any_of(mentions, [&](const skills::Mention& other) {
            return other.begin < requirement.begin + mention.end &&
                   requirement.begin + mention.begin < other.end;
        });
        if (mention.skill && !mention.negated && !taken && !taxonomy.skill(*mention.skill).weak) {
            add_once(requirement.skills, mention.name);
        }
    }
}

// "Programming in Python" names Python: the general word beside it says nothing more.
void drop_general(std::vector<std::string>& names, const skills::Taxonomy& taxonomy) {
    std::vector<std::optional<skills::SkillIndex>> known;
    known.reserve(names.size());
    for (const auto& name : names) {
        known.push_back(taxonomy.lookup(name));
    }
    std::vector<std::string> kept;
    for (std::size_t i = 0; i < names.size(); ++i) {
        bool general = false;
        for (std::size_t j = 0; known[i] && j < names.size(); ++j) {
            const auto& skill = taxonomy.skill(*known[i]);
            // A name of its own, such as "DevOps", is no general word.
            const bool plain = skill.name.find(' ') == std::string::npos &&
                               text::upper_case_share(skill.name.substr(1)) == 0.0;
            general = general || (i != j && known[j] && skill.kind == skills::Kind::domain &&
                                  plain && taxonomy.is_a(*known[j], *known[i]));
        }
        if (!general) {
            kept.push_back(names[i]);
        }
    }
    names = std::move(kept);
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

// What speaks to a model asks nothing of the person.
bool is_directed_to_model(const std::vector<ModelDirectedText>& directed, Span span) {
    return std::ranges::any_of(directed, [&](const ModelDirectedText& text) {
        return text.begin < span.end && span.begin < text.end;
    });
}

void add_requirements(model::Posting& result, const std::vector<Asked>& asked,
                      const std::vector<skills::Mention>& mentions,
                      const skills::Taxonomy& taxonomy) {
    const auto directed = find_model_directed_text(result.text);
    for (const auto& one : asked) {
        if (one.negated || is_directed_to_model(directed, one.span)) {
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
        if (!education) {
            add_listed(requirement, mentions, taxonomy);
        }
        drop_general(requirement.skills, taxonomy);
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

// The value, and where it stands.
template <typename T>
T placed(model::Posting& result, std::string_view field, const posting::Said<T>& said) {
    if (!said.place.empty()) {
        result.places.push_back({std::string(field), said.place.begin, said.place.end});
    }
    return said.value;
}

void read_terms(model::Posting& result, const std::vector<Block>& blocks,
                const posting::Header& header, const std::vector<Asked>& asked,
                const skills::Taxonomy& taxonomy) {
    const std::string_view text = result.text;
    result.workplace = placed(result, "workplace", posting::read_workplace(text, blocks));
    result.employment_type =
        placed(result, "employmentType", posting::read_employment_type(text, blocks));
    result.seniority =
        placed(result, "seniority", posting::read_seniority(result.title, text, blocks, taxonomy));
    if (result.seniority == model::Seniority::unknown &&
        result.employment_type == model::EmploymentType::internship) {
        result.seniority = model::Seniority::intern;
    }
    result.salary = placed(result, "salary", posting::read_salary(text, blocks, header.country));
    result.years_experience_min =
        placed(result, "yearsExperienceMin", posting::read_years(text, blocks, asked));
    result.education_min =
        placed(result, "educationMin", posting::read_education(text, blocks, asked, taxonomy));
}

// Everything but the remarks and places that a page's own data may still change.
Result<model::Posting> read_posting(std::string_view pasted, const skills::Taxonomy& taxonomy,
                                    const model::PostedData* data) {
    model::Posting result;
    result.text = text::to_valid(pasted);
    const auto words = posting::count_words(result.text);
    if (words < words_min) {
        return fail("job-too-short", {{"words", std::to_string(words)}});
    }
    result.language = language_of(result.text);
    const auto blocks = posting::split_sections(
        result.text, posting::page_lines(result.text, posting::split_posting_lines(result.text)));
    const auto header = posting::read_header(result.text, blocks, taxonomy);
    result.title = header.title;
    result.company = header.company;
    result.location = header.location;
    result.other_locations = header.other_locations;

    const auto findings = posting::read_requirements(result.text, blocks, header.title);
    const auto mentions = taxonomy.find(result.text);
    add_requirements(result, findings.requirements, mentions, taxonomy);
    for (const auto& span : findings.responsibilities) {
        result.responsibilities.emplace_back(posting::text_of(result.text, span));
        for (const auto& name : skills_in_duty(result.text, mentions, span)) {
            add_once(result.skills, name);
        }
    }
    read_terms(result, blocks, header, findings.requirements, taxonomy);
    result.about_company = about_company(result.text, blocks);
    result.application =
        posting::read_application_rules(result.text, blocks, result.company, result.language);
    if (data != nullptr) {
        posting::apply_posted_data(result, *data);
    }
    posting::add_remarks(result, blocks, taxonomy);
    posting::add_places(result);
    return result;
}

}  // namespace

Result<model::Posting> parse_posting_text(std::string_view pasted,
                                          const skills::Taxonomy& taxonomy) {
    return read_posting(pasted, taxonomy, nullptr);
}

Result<model::Posting> parse_posting(const document::Document& document,
                                     const skills::Taxonomy& taxonomy) {
    auto text = text_of_document(document);
    auto data = model::posted_data_from_json(document.embedded_json);
    if (data) {
        data = posting::without_markup(std::move(*data));
        text = posting::text_with_description(std::move(text), *data);
    }
    TRY_INTO(auto result, read_posting(text, taxonomy, data ? &*data : nullptr));
    for (const auto& notice : document.notices) {
        result.remarks.push_back({.message = {notice.code, notice.params},
                                  .pointer = {},
                                  .source = model::Source{{.page = notice.page}}});
    }
    return result;
}

}  // namespace vouch::parse
