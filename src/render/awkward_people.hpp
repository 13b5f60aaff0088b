#pragma once

#include <string>
#include <vector>

#include "layout/test_people.hpp"
#include "model/resume.hpp"

namespace vouch::render {

// For tests: invented people whom templates have trouble with.

inline model::Resume long_named_person() {
    auto resume = layout::person_with_everything();
    resume.basics.name = "Wilhelmina-Alexandrina Featherstonehaugh-Oyelaran";
    resume.basics.label =
        "Principal Infrastructure Reliability and Resilience Programme Coordinator "
        "for the Northern and Eastern Regions";
    resume.basics.email =
        "wilhelmina-alexandrina.featherstonehaugh-oyelaran@correspondence.example.org";
    resume.basics.url =
        "https://portfolio.example.org/wilhelmina/projects/2019/reliability/of/very/"
        "long/addresses/that/no/line/can/hold?view=complete&language=english";
    resume.work[0].position = resume.basics.label;
    resume.work[0].location = "Llanfairpwllgwyngyll, Isle of Anglesey, Wales, United Kingdom";
    resume.work[0].highlights.push_back({"w1.b9",
                                         "Efficient office staffing: fi fl ffi ffl ft tt "
                                         "(workflow, profile, definition, affluent)"});
    return resume;
}

inline model::Resume person_with_twelve_jobs() {
    auto resume = layout::person_with_everything();
    while (resume.work.size() < 12) {
        auto job = resume.work.front();
        job.end = Date{static_cast<std::int16_t>(2019 - resume.work.size()), 3, 0};
        job.start = Date{static_cast<std::int16_t>(2018 - resume.work.size()), 4, 0};
        job.name += " no. " + std::to_string(resume.work.size());
        job.highlights.push_back({"",
                                  "Checked, counted and reported what had been built to the "
                                  "municipal engineers every second Thursday of the month"});
        resume.work.push_back(std::move(job));
    }
    return resume;
}

inline model::Resume person_without_jobs() {
    auto resume = layout::person_with_everything();
    resume.work.clear();
    resume.volunteer.clear();
    resume.basics.summary = "Happy 😀 to learn 🚀";
    return resume;
}

inline model::Resume person_of_many_scripts() {
    auto resume = layout::person_with_everything();
    resume.basics.name = "Nguyễn Thị Thuỳ-Dương";
    resume.work[0].position = "Инженер-конструктор";
    resume.work[0].name = "Εργοτάξιο Πειραιά";
    resume.work[0].highlights = {{"", "Translated 山田太郎 and 김민준 for the works council"},
                                 {"", "Łódź, Çeşme, Kraków, Bğa; ≤ 3 % → ≥ 97 %"},
                                 {"", "दिल्ली में पुल का निर्माण"},
                                 {"", "בניית גשרים"}};
    return resume;
}

}  // namespace vouch::render
