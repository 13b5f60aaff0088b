#include "parse/posting/remarks.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "parse/model_directed_text.hpp"
#include "parse/posting/requirement_words.hpp"

namespace vouch::parse::posting {

namespace {

constexpr std::size_t shown_bytes_max = 160;

void add(model::Posting& posting, std::string code, std::string pointer, Params params = {}) {
    posting.remarks.push_back({.message = {std::move(code), std::move(params)},
                               .pointer = std::move(pointer),
                               .source = std::nullopt});
}

// At most so much of a text as a remark can show, cut at a space.
std::string shortened(std::string_view text) {
    if (text.size() <= shown_bytes_max) {
        return std::string(text);
    }
    const auto cut = text.rfind(' ', shown_bytes_max);
    return std::string(text.substr(0, cut == std::string_view::npos ? 0 : cut)) + " …";
}

// "Head Chef" on one line of the head and "Sous Chef" on another.
void remark_titles(model::Posting& posting, const std::vector<Block>& blocks,
                   const skills::Taxonomy& taxonomy) {
    if (posting.title.empty()) {
        add(posting, "posting.title-missing", "/title");
        return;
    }
    const auto chosen = normal_form(posting.title);
    const auto* chosen_title = taxonomy.title(posting.title).title;
    for (const auto& block : blocks) {
        if (block.section != Section::header || block.heading) {
            break;
        }
        const auto content = text_of(posting.text, block.line.content);
        const auto colon = content.find(':');
        const auto value =
            text::trim(colon == std::string_view::npos ? content : content.substr(colon + 1));
        const auto words = normal_form(value);
        const auto* other = taxonomy.title(value).title;
        if (other != nullptr && chosen_title != nullptr && other->normal != chosen_title->normal &&
            count_words(value) <= 5 && !words.contains(chosen) && !chosen.contains(words) &&
            posting.company != value) {
            add(posting, "posting.two-titles", "/title",
                {{"title", posting.title}, {"other", std::string(value)}});
            return;
        }
    }
}

// A must that says "preferably" of a part, or a wish that says "must".
void remark_kinds(model::Posting& posting) {
    static constexpr auto hard = phrases<
        "must|required|is essential|mandatory|zwingend|erforderlich|obligatoire|exige|"
        "imprescindible|obrigatorio">();
    for (std::size_t i = 0; i < posting.requirements.size(); ++i) {
        const auto& requirement = posting.requirements[i];
        const auto words = normal_form(requirement.text);
        if (has_phrase(words, nice_words) && has_phrase(words, hard)) {
            add(posting, "posting.kind-unclear", "/requirements/" + std::to_string(i),
                {{"text", shortened(requirement.text)}});
        }
    }
}

}  // namespace

void add_remarks(model::Posting& posting, const std::vector<Block>& blocks,
                 const skills::Taxonomy& taxonomy) {
    remark_titles(posting, blocks, taxonomy);
    if (posting.company.empty()) {
        add(posting, "posting.company-missing", "/company");
    }
    if (posting.salary && posting.salary->currency.empty()) {
        add(posting, "posting.salary-without-currency", "/salary");
    }
    if (posting.requirements.empty()) {
        add(posting, "posting.requirements-missing", "/requirements");
    }
    if (!posting.other_locations.empty()) {
        add(posting, "posting.several-locations", "/location",
            {{"location", posting.location},
             {"others", text::join(posting.other_locations, ", ")}});
    }
    static constexpr auto known = phrases<"en|de|fr|es|pt">();
    if (!std::ranges::contains(known, std::string_view(posting.language))) {
        add(posting, "posting.language-not-known", "/language", {{"language", posting.language}});
    }
    remark_kinds(posting);
    for (const auto& found : find_model_directed_text(posting.text)) {
        add(posting, "posting.speaks-to-model", "",
            {{"text",
              shortened(
                  std::string_view(posting.text).substr(found.begin, found.end - found.begin))}});
    }
}

void add_places(model::Posting& posting) {
    const NormalText text(posting.text, {0, posting.text.size()});
    const auto add_text = [&](std::string_view field, const std::string& value) {
        const auto wanted = normal_form(value);
        const bool placed = std::ranges::contains(posting.places, field, &model::FieldPlace::field);
        const auto at = wanted.empty() || placed ? std::string::npos : text.text().find(wanted);
        if (at != std::string::npos) {
            const auto span = text.source(Span{at, at + wanted.size()});
            posting.places.push_back({std::string(field), span.begin, span.end});
        }
    };
    const auto& rules = posting.application;
    add_text("title", posting.title);
    add_text("company", posting.company);
    add_text("location", posting.location);
    add_text("aboutCompany", posting.about_company);
    add_text("application.referenceNumber", rules.reference_number);
    add_text("application.contactName", rules.contact_name);
    add_text("application.contactEmail", rules.contact_email);
    add_text("application.contactPhone", rules.contact_phone);
    add_text("application.url", rules.url);
    add_text("application.deadline", rules.deadline);
    add_text("application.how", rules.how);
}

}  // namespace vouch::parse::posting
