#pragma once

#include <string>

#include "model/resume.hpp"

// An invented person for the tests of this folder.
namespace vouch::variant::test {

// w1.b1 … w2.b3, s1.k1 … s2.k2, e1.c1 are the ids of the lines, in order.
inline model::Resume person() {
    model::Resume resume;
    resume.basics.name = "Ines Valtonen";
    resume.basics.label = "Ward Nurse";
    resume.basics.phone = "+358 40 123 4567";
    resume.basics.summary = "Nurse on medical wards since 2014.";
    model::Work ward;
    ward.name = "Rantala Hospital";
    ward.position = "Charge Nurse";
    ward.start = Date{2019, 4, 0};
    ward.highlights = {{"", "Responsible for a ward of 28 beds at nigth"},
                       {"", "Trained new nurses on the infusion pumps"},
                       {"", "Cut falls from 14 to 6 a year by hourly rounds"},
                       {"", "Planned the rota of 19 nurses"}};
    model::Work home;
    home.name = "Koivu Home Care";
    home.position = "Nurse";
    home.start = Date{2014, 8, 0};
    home.end = Date{2019, 3, 0};
    home.highlights = {{"", "Visited 11 patients a day by bicycle"},
                       {"", "Wrote the handover notes and kept the drug records"},
                       {"", "Reported incidents"}};
    resume.work = {ward, home};
    model::Education degree;
    degree.institution = "Turku Polytechnic";
    degree.courses = {{"", "Palliative care"}};
    resume.education = {degree};
    model::SkillGroup care;
    care.name = "Care";
    care.keywords = {{"", "Wound care"}, {"", "Infusion pumps"}};
    model::SkillGroup office;
    office.name = "Office";
    office.keywords = {{"", "Excel"}, {"", "Rota planning"}};
    resume.skills = {care, office};
    model::assign_ids(resume);
    return resume;
}

}  // namespace vouch::variant::test
