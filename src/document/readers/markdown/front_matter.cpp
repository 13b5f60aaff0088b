#include "document/readers/markdown/front_matter.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace vouch::document::readers::markdown {

namespace {

constexpr float name_size = 22;
constexpr float body_size = 11;

constexpr std::array<std::string_view, 5> name_keys = {"name", "fullname", "full_name", "author",
                                                       "title"};
// Values that say by themselves what they are.
constexpr std::array<std::string_view, 27> plain_keys = {
    "email",     "e-mail",    "mail",     "phone",    "mobile",  "tel",      "telephone",
    "address",   "location",  "city",     "region",   "country", "homepage", "website",
    "web",       "url",       "site",     "position", "role",    "job",      "jobtitle",
    "job-title", "job_title", "subtitle", "label",    "tagline", "contact"};
// Values that need their key to be understood.
constexpr std::array<std::string_view, 12> labelled_keys = {
    "github", "gitlab",  "linkedin",  "twitter",  "mastodon", "xing",
    "orcid",  "scholar", "bitbucket", "birthday", "dob",      "nationality"};
constexpr std::array<std::string_view, 4> prose_keys = {"summary", "profile", "about", "objective"};

Paragraph paragraph_of(std::string text, float size) {
    Paragraph paragraph;
    paragraph.runs.push_back({std::move(text), Style{.size = size}, {}});
    return paragraph;
}

}  // namespace

std::vector<Paragraph> front_matter_paragraphs(const std::vector<MarkdownSource::Field>& fields) {
    std::vector<Paragraph> shown;
    for (const auto key : name_keys) {
        const auto name = std::ranges::find(fields, key, &MarkdownSource::Field::key);
        if (name != fields.end()) {
            auto paragraph = paragraph_of(name->value, name_size);
            paragraph.role = LineRole::heading;
            paragraph.heading_level = 1;
            paragraph.runs.front().style.bold = true;
            shown.push_back(std::move(paragraph));
            break;
        }
    }
    const bool named = !shown.empty();
    for (const auto& [key, value] : fields) {
        const bool titled = named && key == "title" && shown.front().runs.front().text != value;
        if (titled || std::ranges::contains(plain_keys, std::string_view(key)) ||
            std::ranges::contains(prose_keys, std::string_view(key))) {
            shown.push_back(paragraph_of(value, body_size));
        } else if (std::ranges::contains(labelled_keys, std::string_view(key))) {
            const bool whole = value.contains("://") || value.contains('/');
            shown.push_back(paragraph_of(whole ? value : text::capitalise_first(key) + ": " + value,
                                         body_size));
        }
    }
    return shown;
}

}  // namespace vouch::document::readers::markdown
