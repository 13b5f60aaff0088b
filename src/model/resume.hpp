#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/message.hpp"

// A résumé: JSON Resume v1.0.0 as plain values, plus an identity for everything that can be
// edited, the place in the original each value came from, and remarks. Empty text means absent.
namespace vouch::model {

// Members of a JSON object that JSON Resume does not name, kept so that import and export lose
// nothing: name → JSON text.
using Extra = std::map<std::string, std::string>;

// A line that edits can point at: a bullet, a keyword, a course. The id is given once, when the
// line is first read ("w2.b3": third bullet of the second job), and stays with it.
struct Line {
    std::string id;
    std::string text;

    bool operator==(const Line&) const = default;
};

struct Location {
    std::string address;
    std::string postal_code;
    std::string city;
    std::string country_code;  // ISO 3166-1 alpha-2
    std::string region;
    Extra extra;
};

struct Profile {
    std::string network;
    std::string username;
    std::string url;
    Extra extra;
};

struct Basics {
    std::string name;
    std::string label;  // the professional headline
    std::string image;
    std::string email;
    std::string phone;
    std::string url;
    std::string summary;
    Location location;
    std::vector<Profile> profiles;
    Extra extra;
};

// A job, or (in Resume::volunteer) a voluntary post.
struct Work {
    std::string id;
    std::string name;  // employer; "organization" in volunteer
    std::string position;
    std::string location;
    std::string description;
    std::string url;
    std::optional<Date> start;
    std::optional<Date> end;  // absent for a current post
    std::string summary;
    std::vector<Line> highlights;
    Extra extra;
};

struct Education {
    std::string id;
    std::string institution;
    std::string url;
    std::string area;
    std::string study_type;  // "BSc (Hons)", "Dipl.-Ing."
    std::optional<Date> start;
    std::optional<Date> end;
    std::string score;
    std::vector<Line> courses;
    Extra extra;
};

struct Award {
    std::string id;
    std::string title;
    std::optional<Date> date;
    std::string awarder;
    std::string summary;
    Extra extra;
};

struct Certificate {
    std::string id;
    std::string name;
    std::optional<Date> date;
    std::string url;
    std::string issuer;
    Extra extra;
};

struct Publication {
    std::string id;
    std::string name;
    std::string publisher;
    std::optional<Date> release_date;
    std::string url;
    std::string summary;
    Extra extra;
};

struct SkillGroup {
    std::string id;
    std::string name;  // heading of the group, or the skill itself where there are no keywords
    std::string level;
    std::vector<Line> keywords;
    Extra extra;
};

struct Language {
    std::string id;
    std::string language;
    std::string fluency;
    Extra extra;
};

struct Interest {
    std::string id;
    std::string name;
    std::vector<Line> keywords;
    Extra extra;
};

struct Reference {
    std::string id;
    std::string name;
    std::string reference;
    Extra extra;
};

struct Project {
    std::string id;
    std::string name;
    std::string description;
    std::vector<Line> highlights;
    std::vector<Line> keywords;
    std::optional<Date> start;
    std::optional<Date> end;
    std::string url;
    std::vector<Line> roles;
    std::string entity;
    std::string type;
    Extra extra;
};

// A section that JSON Resume has no member for ("Additional information", "Military service"): its
// lines as they stand.
struct OtherSection {
    std::string id;
    std::string title;
    std::vector<Line> highlights;
    Extra extra;
};

// What a résumé may show but nobody may judge: kept for a loss-free map, never matched, scored,
// rewritten or sent anywhere (SEMANTICS: sensitive attributes are quarantined).
struct Sensitive {
    std::string birth_date;
    std::string nationality;
    std::string marital_state;
    std::string gender;
    bool has_photo = false;
};

// A stretch of one line of the original. Boxes are in points, origin at the page's top left;
// documents without pages (DOCX, text) have the page 0 and a stretch of the line's text instead.
struct Place {
    int page = 0;  // from 1; 0: the document has no pages
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    int line = 0;   // of the document, counted from 1 through its pages
    int begin = 0;  // Unicode code points of the line's text, end exclusive; without pages only
    int end = 0;
};

// Where a value stands in the original: the place of its first words, as tight as they are.
struct Source : Place {
    std::vector<Place> more;    // where it goes on: further lines and columns, in its own order
    std::vector<Place> labels;  // what belongs to it without being its text: "Email:", "(2 years)"
};

struct Remark {
    Message message;
    std::string pointer;  // JSON Pointer into the résumé, or empty
    std::optional<Source> source;
};

// Where the words of the original went. Each is held by one leaf, as its text or as its label, or
// by one remark; words without a letter or digit are not counted.
struct Coverage {
    int words = 0;
    int in_leaves = 0;
    int in_labels = 0;
    int in_remarks = 0;
    int in_two = 0;  // letters of the word are held twice: by two leaves or a leaf and a remark

    bool operator==(const Coverage&) const = default;
};

struct Resume {
    Basics basics;
    std::vector<Work> work;
    std::vector<Work> volunteer;
    std::vector<Education> education;
    std::vector<Award> awards;
    std::vector<Certificate> certificates;
    std::vector<Publication> publications;
    std::vector<SkillGroup> skills;
    std::vector<Language> languages;
    std::vector<Interest> interests;
    std::vector<Reference> references;
    std::vector<Project> projects;
    std::vector<OtherSection> other_sections;  // "otherSections"; a member of ours
    Extra extra;

    Sensitive sensitive;
    std::string language = "en";            // BCP 47 of the résumé's own text
    std::map<std::string, Source> sources;  // JSON Pointer of a leaf → its place
    std::vector<Remark> remarks;
    Coverage coverage;
    // Sections in the order the person has them, by JSON Resume name ("work", "education", …);
    // empty: the usual order.
    std::vector<std::string> section_order;
    std::map<std::string, std::string> section_titles;  // name → heading as the person wrote it
};

// Gives an id to everything that has none: "w1", "w1.b1", "v1", "e1", "e1.c1", "s1.k2", "p1", …
// Ids already there stay, and are never given a second time.
void assign_ids(Resume& resume);

// The first work or volunteer entry with no end is current at any date.
bool is_current(const Work& work);

// A text of the résumé with its place: every leaf that a person wrote and that may serve as
// evidence or be shown (not sensitive ones, not ids, not `extra`).
struct Leaf {
    std::string pointer;    // JSON Pointer (RFC 6901), "/work/0/highlights/2"
    std::string entry;      // id of the entry it belongs to, "" in basics
    std::string id;         // id of the line itself where it has one
    std::string_view text;  // a view into the résumé
};
std::vector<Leaf> leaves(const Resume& resume);

// True where nothing at all was read: no name, no contact, no entries.
bool is_empty(const Resume& resume);

}  // namespace vouch::model
