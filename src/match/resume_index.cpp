#include "match/resume_index.hpp"

#include <algorithm>
#include <format>
#include <map>

#include "base/text.hpp"

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
        return last == "name" ? std::optional(Place::certificate) : std::nullopt;
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

bool is_item(Place place) {
    return place == Place::skill || place == Place::skill_group || place == Place::certificate ||
           place == Place::language || place == Place::interest;
}

bool is_internship(std::string_view title) {
    for (const auto& term : embed::terms(title)) {
        if (term.stem == "intern" || term.stem == "internship" || term.stem == "traine" ||
            term.stem == "apprentic" || term.stem == "apprenticeship" || term.stem == "placement" ||
            term.stem == "estagio" || term.stem == "praktikant" || term.stem == "praktikum" ||
            term.stem == "stagiair" || term.stem == "stage") {
            return true;
        }
    }
    return false;
}

void add_post(ResumeIndex& index, std::map<std::string, int, std::less<>>& by_pointer,
              const skills::Taxonomy& taxonomy, Post post) {
    post.title_known = taxonomy.title(post.title).title;
    post.internship = is_internship(post.title);
    by_pointer[post.pointer] = static_cast<int>(index.posts.size());
    index.posts.push_back(std::move(post));
}

std::map<std::string, int, std::less<>> index_posts(ResumeIndex& index,
                                                    const skills::Taxonomy& taxonomy) {
    std::map<std::string, int, std::less<>> by_pointer;
    const auto& resume = *index.resume;
    const auto add = [&](std::string pointer, std::string_view title,
                         const std::optional<Date>& start, const std::optional<Date>& end,
                         bool paid) {
        Post post;
        post.pointer = std::move(pointer);
        post.title = title;
        post.span = month_span(start, end, index.today);
        post.paid = paid;
        add_post(index, by_pointer, taxonomy, std::move(post));
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

void add_mentions(Passage& passage, const skills::Taxonomy& taxonomy) {
    const auto found =
        is_item(passage.place) ? taxonomy.find_in_list(passage.text) : taxonomy.find(passage.text);
    for (const auto& mention : found) {
        if (mention.negated || !mention.skill) {
            continue;
        }
        const auto* discount = discount_at(passage.discounts, mention.begin);
        if (discount != nullptr && discount->why != Discount::beginner) {
            continue;
        }
        passage.mentions.push_back({*mention.skill,
                                    passage.text.substr(mention.begin, mention.end - mention.begin),
                                    discount != nullptr});
    }
}

// Words that a wish or a negation governs are no evidence either.
void add_terms(Passage& passage) {
    passage.terms = embed::terms(passage.text);
    std::erase_if(passage.terms, [&](const embed::Term& term) {
        const auto* discount = discount_at(passage.discounts, term.begin);
        return discount != nullptr && discount->why != Discount::beginner;
    });
    passage.beginner = std::ranges::any_of(passage.discounts, [&](const DiscountSpan& span) {
        return span.why == Discount::beginner && span.begin == 0;
    });
}

int post_of(const std::map<std::string, int, std::less<>>& by_pointer, std::string_view pointer) {
    const auto second = pointer.find('/', pointer.find('/', 1) + 1);
    const auto found = by_pointer.find(pointer.substr(0, second));
    return found == by_pointer.end() ? -1 : found->second;
}

}  // namespace

ResumeIndex index_resume(const model::Resume& resume, const skills::Taxonomy& taxonomy,
                         const embed::Embedder& embedder, Date today) {
    ResumeIndex index;
    index.resume = &resume;
    index.today = today;
    const auto posts = index_posts(index, taxonomy);
    std::vector<std::string_view> texts;
    for (auto& leaf : model::leaves(resume)) {
        const auto place = place_of(leaf.pointer);
        if (!place) {
            continue;
        }
        if (index.passages.size() == passages_max) {
            break;
        }
        Passage passage;
        passage.post = post_of(posts, leaf.pointer);
        passage.pointer = std::move(leaf.pointer);
        passage.text = leaf.text;
        passage.place = *place;
        passage.discounts =
            discounts(leaf.text, is_item(*place) ? TextForm::item : TextForm::prose);
        if (*place != Place::employer) {
            add_mentions(passage, taxonomy);
        }
        add_terms(passage);
        texts.push_back(leaf.text);
        index.passages.push_back(std::move(passage));
    }
    auto vectors = embedder.embed(texts);
    for (std::size_t i = 0; i < index.passages.size() && i < vectors.size(); ++i) {
        index.passages[i].vector = std::move(vectors[i]);
    }
    return index;
}

}  // namespace vouch::match
