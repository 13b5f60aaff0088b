#include <algorithm>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/key.hpp"
#include "parse/places.hpp"
#include "parse/resume/named_items.hpp"
#include "parse/resume/person_name.hpp"
#include "parse/resume/section_readers.hpp"

namespace vouch::parse::resume {
namespace {

// Where a model keeps the parts of a named thing; a null member has no place in it.
template <typename Entry>
struct Members {
    std::string_view list;  // JSON member of the résumé
    std::string Entry::* name;
    std::string_view name_member;
    std::string Entry::* giver;
    std::string_view giver_member;
    std::optional<Date> Entry::* date;
    std::string_view date_member;
    std::string Entry::* url = nullptr;
    std::string Entry::* summary = nullptr;
};

std::optional<Date> date_of(const NamedItem& item) {
    if (!item.date) {
        return std::nullopt;
    }
    return item.date->first ? item.date->first : item.date->last;
}

template <typename Entry>
void add_items(const std::vector<NamedItem>& items, const Members<Entry>& members,
               std::vector<Entry>& list, ResumeBuilder& builder) {
    for (const NamedItem& item : items) {
        const std::string pointer =
            "/" + std::string(members.list) + "/" + std::to_string(list.size()) + "/";
        const auto at = [&](std::string_view member) { return pointer + std::string(member); };
        Entry entry;
        builder.set(entry.*members.name, at(members.name_member), item.name);
        builder.set(entry.*members.giver, at(members.giver_member), item.giver);
        entry.*members.date = date_of(item);
        if (entry.*members.date) {
            builder.note_source(at(members.date_member), item.date_text);
        }
        if (members.url) {
            builder.set_target(entry.*members.url, at("url"), item.url, item.url_text);
        }
        if (members.summary) {
            builder.set(entry.*members.summary, at("summary"), item.summary);
        } else if (!item.summary.text.empty()) {
            builder.remark("parse.text-unplaced", {{"text", item.summary.text}}, "", item.summary);
        }
        list.push_back(std::move(entry));
    }
}

bool names_an_award(std::string_view value) {
    static const std::set<std::string, std::less<>> words = {
        "award",       "prize",      "prix",     "preis",       "premio",      "premi",
        "prijs",       "nagroda",    "medal",    "medaille",    "scholarship", "stipendium",
        "bourse",      "beca",       "bolsa",    "fellowship",  "finalist",    "finalista",
        "winner",      "honor",      "honour",   "honors",      "honours",     "commendation",
        "distinction", "trophy",     "cup",      "recognition", "grant",       "auszeichnung",
        "employee",    "star",       "best",     "list",        "runner",      "shortlisted",
        "nominee",     "nomination", "laureate", "mention"};
    const auto found = text::words(value);
    return std::ranges::any_of(found, [&](const text::WordSpan& word) {
        return words.contains(key_of(value.substr(word.begin, word.end - word.begin)));
    });
}

}  // namespace

void read_certificates(const Section& section, ResumeBuilder& builder) {
    using model::Certificate;
    add_items<Certificate>(named_items(section, builder),
                           {.list = "certificates",
                            .name = &Certificate::name,
                            .name_member = "name",
                            .giver = &Certificate::issuer,
                            .giver_member = "issuer",
                            .date = &Certificate::date,
                            .date_member = "date",
                            .url = &Certificate::url},
                           builder.resume.certificates, builder);
}

void read_awards(const Section& section, ResumeBuilder& builder) {
    using model::Award;
    auto items = named_items(section, builder);
    for (NamedItem& item : items) {
        const bool of_the_year = text::fold(item.name.text).find("of the ") != std::string::npos;
        if (!of_the_year && !names_an_award(item.name.text) && names_an_award(item.giver.text)) {
            std::swap(item.name, item.giver);
        }
    }
    add_items<Award>(items,
                     {.list = "awards",
                      .name = &Award::title,
                      .name_member = "title",
                      .giver = &Award::awarder,
                      .giver_member = "awarder",
                      .date = &Award::date,
                      .date_member = "date",
                      .summary = &Award::summary},
                     builder.resume.awards, builder);
}

void read_publications(const Section& section, ResumeBuilder& builder) {
    using model::Publication;
    add_items<Publication>(named_items(section, builder),
                           {.list = "publications",
                            .name = &Publication::name,
                            .name_member = "name",
                            .giver = &Publication::publisher,
                            .giver_member = "publisher",
                            .date = &Publication::release_date,
                            .date_member = "releaseDate",
                            .url = &Publication::url,
                            .summary = &Publication::summary},
                           builder.resume.publications, builder);
}

// A person's name begins a reference; the lines below tell who that is.
void read_references(const Section& section, ResumeBuilder& builder) {
    auto& list = builder.resume.references;
    const auto pointer = [&] { return "/references/" + std::to_string(list.size() - 1); };
    bool named = false;
    for (const TextLine& line : section.lines) {
        std::size_t end = std::min(line.text.find_first_of(",;|\t("), line.text.size());
        end = std::min(end, line.text.find(" – "));
        const auto first = std::string_view(line.text).substr(0, end);
        const bool name = is_name_shaped(first) && title_cue(first) < 2 &&
                          organisation_cue(first) == 0 && place_cue(first) < 2;
        if (name || !named || line.after_gap || line.bullet) {
            list.emplace_back();
            named = name;
        }
        TextLine rest = line;
        if (name) {
            builder.set(list.back().name, pointer() + "/name", placed(line, 0, end));
            rest = cut(line, std::min(end + 1, line.text.size()), line.text.size());
        }
        builder.append(list.back().reference, pointer() + "/reference", placed(rest), ", ");
    }
}

void read_summary(const Section& section, ResumeBuilder& builder) {
    TextLine all;
    for (const TextLine& line : section.lines) {
        if (all.words.empty()) {
            all = line;
        } else {
            append_line(all, line);
        }
    }
    std::string& summary = builder.resume.basics.summary;
    builder.append(summary, "/basics/summary", placed(all));
}

}  // namespace vouch::parse::resume
