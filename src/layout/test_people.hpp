#pragma once

#include "model/draft.hpp"
#include "model/resume.hpp"

namespace vouch::layout {

// For tests: invented people.

inline model::Basics engineer_basics() {
    return {.name = "Noor van der Berg",
            .label = "Civil Engineer",
            .image = "",
            .email = "noor@example.com",
            .phone = "+31 6 1234 5678",
            .url = "https://www.noor.example.org/",
            .summary = "Bridges mostly.\nSome quays.",
            .location = {.address = "",
                         .postal_code = "",
                         .city = "Delft",
                         .country_code = "NL",
                         .region = "",
                         .extra = {}},
            .profiles = {{.network = "LinkedIn",
                          .username = "noorvdb",
                          .url = "https://www.linkedin.com/in/noorvdb",
                          .extra = {}}},
            .extra = {}};
}

inline void add_career(model::Resume& resume) {
    model::Work job;
    job.name = "Quay & Pier BV";
    job.position = "Site Engineer";
    job.location = "Rotterdam";
    job.description = "Contractor, 400 people";
    job.start = Date{2019, 4, 0};
    job.summary = "Maritime works.";
    job.highlights = {{"w1.b1", "• Checked 120 pile drawings"}, {"w1.b2", "Saved 3% concrete"}};
    resume.work = {job};
    model::Work voluntary;
    voluntary.name = "Repair Café";
    voluntary.position = "Host";
    voluntary.start = Date{2018, 0, 0};
    voluntary.end = Date{2020, 0, 0};
    voluntary.highlights = {{"v1.b1", "Mended bicycles"}};
    resume.volunteer = {voluntary};
    model::Education degree;
    degree.institution = "Delft Institute of Hydraulics";
    degree.area = "Civil Engineering";
    degree.study_type = "MSc";
    degree.start = Date{2014, 9, 0};
    degree.end = Date{2019, 2, 0};
    degree.score = "8.1";
    degree.courses = {{"e1.c1", "Soil Mechanics"}, {"e1.c2", "Coastal Structures"}};
    resume.education = {degree};
}

inline void add_records(model::Resume& resume) {
    resume.awards.push_back({});
    resume.awards[0].title = "Young Engineer";
    resume.awards[0].awarder = "Concrete Society";
    resume.awards[0].date = Date{2021, 0, 0};
    resume.awards[0].summary = "For a lock gate.";
    resume.certificates.push_back({});
    resume.certificates[0].name = "VCA-VOL";
    resume.certificates[0].issuer = "SSVV";
    resume.certificates[0].date = Date{2022, 5, 0};
    resume.certificates[0].url = "https://vca.example.org/noor";
    resume.publications.push_back({});
    resume.publications[0].name = "Scour at slender piers";
    resume.publications[0].publisher = "Journal of Quays";
    resume.publications[0].release_date = Date{2020, 11, 0};
    resume.publications[0].summary = "Model tests.";
}

inline void add_abilities(model::Resume& resume) {
    resume.skills.resize(3);
    resume.skills[0].name = "Software";
    resume.skills[0].keywords = {{"s1.k1", "AutoCAD"}, {"s1.k2", "SCIA Engineer"}};
    resume.skills[1].name = "Methods";
    resume.skills[1].level = "advanced";
    resume.skills[1].keywords = {{"s2.k1", "Lean planning"}};
    resume.skills[2].name = "Diving";
    resume.languages.resize(2);
    resume.languages[0].language = "Dutch";
    resume.languages[0].fluency = "Native";
    resume.languages[1].language = "English";
    resume.interests.resize(2);
    resume.interests[0].name = "Rowing";
    resume.interests[1].name = "Music";
    resume.interests[1].keywords = {{"i2.k1", "viola"}};
    resume.references.resize(1);
    resume.references[0].name = "Ilse Maas";
    resume.references[0].reference = "A pleasure to build with.";
    resume.projects.resize(1);
    resume.projects[0].name = "Tide table";
    resume.projects[0].description = "Tides for canoeists";
    resume.projects[0].url = "tides.example.org";
    resume.projects[0].start = Date{2017, 3, 0};
    resume.projects[0].highlights = {{"p1.b1", "Used by two clubs"}};
    resume.projects[0].keywords = {{"p1.k1", "Python"}};
    resume.projects[0].roles = {{"p1.r1", "Maker"}};
    resume.projects[0].entity = "Canoe Club Vliet";
}

// Every section of JSON Resume with one or two entries.
inline model::Resume person_with_everything() {
    model::Resume resume;
    resume.basics = engineer_basics();
    add_career(resume);
    add_records(resume);
    add_abilities(resume);
    return resume;
}

inline model::Letter short_letter() {
    model::Letter letter;
    letter.sender = "Noor van der Berg";
    letter.recipient = "Harbour Works\nMs P. Dekker\nRotterdam";
    letter.date = "9 March 2025";
    letter.subject = "Application as Lead Engineer";
    letter.greeting = "Dear Ms Dekker,";
    letter.paragraphs = {"I build quays.", "I would like to build yours."};
    letter.closing = "Yours sincerely,";
    letter.signature = "Noor van der Berg";
    return letter;
}

}  // namespace vouch::layout
