#include "match/resume_index.hpp"

#include <algorithm>
#include <format>
#include <map>

#include "base/text.hpp"
#include "match/discounts.hpp"
#include "match/language_level.hpp"

namespace vouch::match {
namespace {

// A résumé of ten pages has some 300; what lies beyond is not read, so that time stays bounded.
constexpr std::size_t passages_max = 2000;

// The place of a leaf by its pointer; nothing for what proves nothing (addresses, dates, names).
std::optional<Place> place_of(std::string_view pointer) {
    const auto parts = text::split(pointer.substr(1), '/');
    const auto section = parts.front();
    const auto last = parts.back();
    const bool is_line = parts.size() > 2 && (parts[2] == "highlights" || parts[2] == "keywords" ||
                                              parts[2] == "courses" || parts[2] == "roles");
    if (section == "otherSections") {
        return is_line ? std::optional(Place::summary) : std::nullopt;
    }
    if (section == "basics") {
        return last == "summary" || last == "label" ? std::optional(Place::summary) : std::nullopt;
    }
    if (section == "work" || section == "volunteer" || section == "projects") {
        if (is_line || last == "summary" || (section == "projects" && last == "name") ||
            (section == "projects" && last == "description")) {
            return Place::body;
        }
        if (last == "position") {
            return Place::title;
        }
        return last == "name" || last == "organization" || last == "description" || last == "entity"
                   ? std::optional(Place::employer)
                   : std::nullopt;
    }
    if (section == "skills") {
        return is_line ? Place::skill : Place::skill_group;
    }
    if (section == "education") {
        return last == "area" || last == "studyType" || is_line ? std::optional(Place::education)
                                                                : std::nullopt;
    }
    if (section == "certificates") {
        return last == "name"     ? std::optional(Place::certificate)
               : last == "issuer" ? std::optional(Place::issuer)
                                  : std::nullopt;
    }
    if (section == "languages") {
        return Place::language;
    }
    if (section == "publications") {
        return last == "name" || last == "summary" ? std::optional(Place::publication)
                                                   : std::nullopt;
    }
    if (section == "awards") {
        return last == "title" || last == "summary" ? std::optional(Place::award) : std::nullopt;
    }
    return section == "interests" ? std::optional(Place::interest) : std::nullopt;
}

bool is_internship(const std::vector<Word>& title) {
    static const WordSet words({word_id("intern"), word_id("internship"), word_id("traine"),
                                word_id("apprentic"), word_id("apprenticeship"),
                                word_id("placement"), word_id("estagio"), word_id("praktikant"),
                                word_id("praktikum"), word_id("stagiair"), word_id("stage")});
    return std::ranges::any_of(title, [](const Word& word) { return words.contains(word.id); });
}

using PostsByPointer = std::map<std::string, int, std::less<>>;

PostsByPointer index_posts(ResumeIndex& index, const model::Resume& resume,
                           const skills::Taxonomy& taxonomy) {
    PostsByPointer by_pointer;
    const auto add = [&](std::string pointer, std::string_view title,
                         const std::optional<Date>& start, const std::optional<Date>& end,
                         bool paid) {
        Post post;
        post.pointer = std::move(pointer);
        post.title_words = words_of(title);
        post.span = month_span(start, end, index.today);
        post.paid = paid;
        post.internship = is_internship(post.title_words);
        post.title_known = taxonomy.title(title).title;
        by_pointer[post.pointer] = static_cast<int>(index.posts.size());
        index.posts.push_back(std::move(post));
    };
    for (std::size_t i = 0; i < resume.work.size(); ++i) {
        const auto& work = resume.work[i];
        add(std::format("/work/{}", i), work.position, work.start, work.end, true);
    }
    for (std::size_t i = 0; i < resume.volunteer.size(); ++i) {
        const auto& work = resume.volunteer[i];
        add(std::format("/volunteer/{}", i), work.position, work.start, work.end, false);
    }
    for (std::size_t i = 0; i < resume.projects.size(); ++i) {
        const auto& project = resume.projects[i];
        add(std::format("/projects/{}", i), project.name, project.start,
            project.end ? project.end : project.start, false);
    }
    return by_pointer;
}

int post_of(const PostsByPointer& by_pointer, std::string_view pointer) {
    const auto second = pointer.find('/', pointer.find('/', 1) + 1);
    const auto found = by_pointer.find(pointer.substr(0, second));
    return found == by_pointer.end() ? -1 : found->second;
}

// Who gives a certificate that is not held yet has given nothing.
bool is_issuer_of_unheld(const model::Leaf& leaf, const ResumeIndex& index) {
    if (index.passages.empty()) {
        return true;
    }
    const auto& name = index.passages.back();  // the certificate's, which comes before its issuer
    const auto entry = leaf.pointer.substr(0, leaf.pointer.rfind('/') + 1);
    return !name.pointer.starts_with(entry) || name.text->beginner || name.text->partly_void ||
           !discounts(name.text->text, TextForm::item).empty();
}

void index_passages(ResumeIndex& index, const model::Resume& resume, const PostsByPointer& posts,
                    const skills::Taxonomy& taxonomy, const KnownPassages& known) {
    for (auto& leaf : model::leaves(resume)) {
        const auto place = place_of(leaf.pointer);
        if (!place || (place == Place::issuer && is_issuer_of_unheld(leaf, index))) {
            continue;
        }
        if (index.passages.size() == passages_max) {
            break;
        }
        Passage passage;
        passage.post = post_of(posts, leaf.pointer);
        // People are shown the certificate, not its giver.
        passage.pointer =
            *place == Place::issuer ? index.passages.back().pointer : std::move(leaf.pointer);
        if (const auto same = known.find({*place, leaf.text}); same != known.end()) {
            passage.text = same->second->text;
            passage.vector = same->second->vector;
        } else {
            passage.text = analyse_passage(leaf.text, *place, taxonomy);
        }
        index.passages.push_back(std::move(passage));
    }
}

bool is_unfinished(const model::Education& education, Date today) {
    const auto folded = text::fold(education.study_type);
    for (const auto words : {"in progress", "ongoing", "unfinished", "not completed", "incomplete",
                             "abandoned", "candidate", "expected"}) {
        if (folded.find(words) != std::string::npos) {
            return true;
        }
    }
    if (education.end) {
        return month_index(*education.end, 1) > month_index(today, 12) + 12;
    }
    return education.start.has_value() &&
           month_index(today, 1) - month_index(*education.start, 1) < 36;
}

void index_degrees(ResumeIndex& index, const model::Resume& resume,
                   const skills::Taxonomy& taxonomy) {
    for (std::size_t i = 0; i < resume.education.size(); ++i) {
        const auto& education = resume.education[i];
        const auto level = degree_level(education.study_type, taxonomy);
        if (!level) {
            continue;
        }
        HeldDegree held;
        held.pointer = std::format("/education/{}/studyType", i);
        held.level = *level;
        held.unfinished = is_unfinished(education, index.today);
        const auto* known = taxonomy.degree(education.study_type);
        for (const auto text :
             {std::string_view(education.area), std::string_view(education.study_type),
              known == nullptr ? std::string_view() : known->name}) {
            const auto fields = field_words(text);
            held.fields.insert(held.fields.end(), fields.begin(), fields.end());
        }
        index.degrees.push_back(std::move(held));
    }
}

void index_languages(ResumeIndex& index, const model::Resume& resume,
                     const skills::Taxonomy& taxonomy) {
    for (std::size_t i = 0; i < resume.languages.size(); ++i) {
        const auto& language = resume.languages[i];
        index.languages.push_back({std::format("/languages/{}/language", i), language.language,
                                   taxonomy.lookup(language.language),
                                   stated_language_level(language.fluency)});
    }
}

void index_undated(ResumeIndex& index, const model::Resume& resume) {
    for (std::size_t i = 0; i < resume.certificates.size(); ++i) {
        const auto& certificate = resume.certificates[i];
        if (!certificate.date && !text::has_digit(certificate.name)) {
            index.undated_certificates.push_back(
                {std::format("/certificates/{}/name", i), certificate.name});
        }
    }
}

}  // namespace

KnownPassages known_passages(const ResumeIndex& index) {
    KnownPassages known;
    for (const auto& passage : index.passages) {
        known.try_emplace({passage.text->place, passage.text->text}, &passage);
    }
    return known;
}

ResumeIndex index_resume(const model::Resume& resume, const skills::Taxonomy& taxonomy, Date today,
                         const KnownPassages& known) {
    ResumeIndex index;
    index.today = today;
    index.city = resume.basics.location.city;
    index.region = resume.basics.location.region;
    const auto posts = index_posts(index, resume, taxonomy);
    index_passages(index, resume, posts, taxonomy, known);
    index_degrees(index, resume, taxonomy);
    index_languages(index, resume, taxonomy);
    index_undated(index, resume);
    return index;
}

void embed_passages(ResumeIndex& index, const embed::Embedder& embedder) {
    std::vector<Passage*> wanting;
    std::vector<std::string_view> texts;
    for (auto& passage : index.passages) {
        if (passage.vector == nullptr && says_what(passage.text->place)) {
            wanting.push_back(&passage);
            texts.push_back(passage.text->text);
        }
    }
    if (texts.empty()) {
        return;
    }
    auto vectors = embedder.embed(texts);
    for (std::size_t i = 0; i < wanting.size() && i < vectors.size(); ++i) {
        wanting[i]->vector = std::make_shared<const embed::Vector>(std::move(vectors[i]));
    }
}

}  // namespace vouch::match
