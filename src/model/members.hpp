#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>

#include "model/resume.hpp"

// The members of each part of a résumé, said once: a visitor that reads JSON, one that writes it
// and one that walks the texts all follow these lists. A visitor has
//   id(string&), text(name, string&), date(name, optional<Date>&), lines(name, vector<Line>&),
//   object(name, part&), entries(name, vector<part>&), rest(Extra&).
// Names and order are those of JSON Resume v1.0.0; "otherSections" is ours.
namespace vouch::model {

template <typename T, typename Part>
concept Is = std::same_as<std::remove_const_t<T>, Part>;

template <typename Visitor, Is<Location> Part>
void visit(Visitor& visitor, Part& part) {
    visitor.text("address", part.address);
    visitor.text("postalCode", part.postal_code);
    visitor.text("city", part.city);
    visitor.text("countryCode", part.country_code);
    visitor.text("region", part.region);
    visitor.rest(part.extra);
}

template <typename Visitor, Is<Profile> Part>
void visit(Visitor& visitor, Part& part) {
    visitor.text("network", part.network);
    visitor.text("username", part.username);
    visitor.text("url", part.url);
    visitor.rest(part.extra);
}

template <typename Visitor, Is<Basics> Part>
void visit(Visitor& visitor, Part& part) {
    visitor.text("name", part.name);
    visitor.text("label", part.label);
    visitor.text("image", part.image);
    visitor.text("email", part.email);
    visitor.text("phone", part.phone);
    visitor.text("url", part.url);
    visitor.text("summary", part.summary);
    visitor.object("location", part.location);
    visitor.entries("profiles", part.profiles);
    visitor.rest(part.extra);
}

// A job and a voluntary post are the same but for the name of the employer's member.
template <typename Visitor, Is<Work> Part>
void visit_work(Visitor& visitor, Part& part, std::string_view employer) {
    visitor.id(part.id);
    visitor.text(employer, part.name);
    visitor.text("position", part.position);
    visitor.text("location", part.location);
    visitor.text("description", part.description);
    visitor.text("url", part.url);
    visitor.date("startDate", part.start);
    visitor.date("endDate", part.end);
    visitor.text("summary", part.summary);
    visitor.lines("highlights", part.highlights);
    visitor.rest(part.extra);
}

template <typename Visitor, Is<Work> Part>
void visit(Visitor& visitor, Part& part) {
    visit_work(visitor, part, visitor.in_volunteer() ? "organization" : "name");
}

template <typename Visitor, Is<Education> Part>
void visit(Visitor& visitor, Part& part) {
    visitor.id(part.id);
    visitor.text("institution", part.institution);
    visitor.text("url", part.url);
    visitor.text("area", part.area);
    visitor.text("studyType", part.study_type);
    visitor.date("startDate", part.start);
    visitor.date("endDate", part.end);
    visitor.text("score", part.score);
    visitor.lines("courses", part.courses);
    visitor.rest(part.extra);
}

template <typename Visitor, Is<Award> Part>
void visit(Visitor& visitor, Part& part) {
    visitor.id(part.id);
    visitor.text("title", part.title);
    visitor.date("date", part.date);
    visitor.text("awarder", part.awarder);
    visitor.text("summary", part.summary);
    visitor.rest(part.extra);
}

template <typename Visitor, Is<Certificate> Part>
void visit(Visitor& visitor, Part& part) {
    visitor.id(part.id);
    visitor.text("name", part.name);
    visitor.date("date", part.date);
    visitor.text("url", part.url);
    visitor.text("issuer", part.issuer);
    visitor.rest(part.extra);
}

template <typename Visitor, Is<Publication> Part>
void visit(Visitor& visitor, Part& part) {
    visitor.id(part.id);
    visitor.text("name", part.name);
    visitor.text("publisher", part.publisher);
    visitor.date("releaseDate", part.release_date);
    visitor.text("url", part.url);
    visitor.text("summary", part.summary);
    visitor.rest(part.extra);
}

template <typename Visitor, Is<SkillGroup> Part>
void visit(Visitor& visitor, Part& part) {
    visitor.id(part.id);
    visitor.text("name", part.name);
    visitor.text("level", part.level);
    visitor.lines("keywords", part.keywords);
    visitor.rest(part.extra);
}

template <typename Visitor, Is<Language> Part>
void visit(Visitor& visitor, Part& part) {
    visitor.id(part.id);
    visitor.text("language", part.language);
    visitor.text("fluency", part.fluency);
    visitor.rest(part.extra);
}

template <typename Visitor, Is<Interest> Part>
void visit(Visitor& visitor, Part& part) {
    visitor.id(part.id);
    visitor.text("name", part.name);
    visitor.lines("keywords", part.keywords);
    visitor.rest(part.extra);
}

template <typename Visitor, Is<Reference> Part>
void visit(Visitor& visitor, Part& part) {
    visitor.id(part.id);
    visitor.text("name", part.name);
    visitor.text("reference", part.reference);
    visitor.rest(part.extra);
}

template <typename Visitor, Is<Project> Part>
void visit(Visitor& visitor, Part& part) {
    visitor.id(part.id);
    visitor.text("name", part.name);
    visitor.text("description", part.description);
    visitor.lines("highlights", part.highlights);
    visitor.lines("keywords", part.keywords);
    visitor.date("startDate", part.start);
    visitor.date("endDate", part.end);
    visitor.text("url", part.url);
    visitor.lines("roles", part.roles);
    visitor.text("entity", part.entity);
    visitor.text("type", part.type);
    visitor.rest(part.extra);
}

template <typename Visitor, Is<OtherSection> Part>
void visit(Visitor& visitor, Part& part) {
    visitor.id(part.id);
    visitor.text("title", part.title);
    visitor.lines("highlights", part.highlights);
    visitor.rest(part.extra);
}

template <typename Visitor, Is<Resume> Part>
void visit(Visitor& visitor, Part& part) {
    visitor.object("basics", part.basics);
    visitor.entries("work", part.work);
    visitor.entries("volunteer", part.volunteer);
    visitor.entries("education", part.education);
    visitor.entries("awards", part.awards);
    visitor.entries("certificates", part.certificates);
    visitor.entries("publications", part.publications);
    visitor.entries("skills", part.skills);
    visitor.entries("languages", part.languages);
    visitor.entries("interests", part.interests);
    visitor.entries("references", part.references);
    visitor.entries("projects", part.projects);
    visitor.entries("otherSections", part.other_sections);
    visitor.rest(part.extra);
}

}  // namespace vouch::model
