#include "parse/resume/degree_line.hpp"

#include <gtest/gtest.h>

namespace vouch::parse::resume {
namespace {

const skills::Taxonomy& taxonomy() {
    static const auto loaded = *skills::Taxonomy::from_files(
        std::vector<skills::DataFile>{{"degrees.tsv",
                                       "name\tlevel\tcountry\taliases\n"
                                       "Bachelor of Science\tbachelor\t\tBSc;B.Sc.\n"
                                       "Bachelor of Science in Nursing\tbachelor\tUS\tBSN\n"
                                       "Higher Secondary Certificate\thigh-school\tIN\tHSC\n"
                                       "Graduate Certificate\tmaster\tCA\t\n"}});
    return loaded;
}

TextLine line_of(std::string_view text) {
    TextLine line;
    line.text = text;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        line.words.push_back({.begin = static_cast<std::uint32_t>(begin),
                              .end = static_cast<std::uint32_t>(end),
                              .box = {}});
        begin = end + 1;
    }
    return line;
}

struct Case {
    std::string_view text;
    std::string_view study_type;
    std::string_view area;
    Joint usual = Joint::none;
};

class DegreeLine : public ::testing::TestWithParam<Case> {};

TEST_P(DegreeLine, IsParted) {
    const Case& given = GetParam();
    const DegreeParts parts = part_degree(line_of(given.text), given.usual, taxonomy());
    EXPECT_EQ(parts.study_type.text, given.study_type) << given.text;
    EXPECT_EQ(parts.area.text, given.area) << given.text;
}

INSTANTIATE_TEST_SUITE_P(
    Forms, DegreeLine,
    ::testing::Values(
        Case{"BSc (Hons) in Biology", "BSc (Hons)", "Biology"},
        Case{"B.Tech, Computer Science", "B.Tech", "Computer Science"},
        Case{"Licence: History", "Licence", "History"}, Case{"MSc Physics", "MSc", "Physics"},
        Case{"Abitur", "Abitur", ""}, Case{"B.Sc. (Computer Science)", "B.Sc.", "Computer Science"},
        Case{"A.A.S. (in progress), Supply Chain", "A.A.S. (in progress)", "Supply Chain"},
        Case{"HSC (XII, State Board)", "HSC (XII, State Board)", ""},
        Case{"Bachelor of Science in Nursing (BSN) in Nursing",
             "Bachelor of Science in Nursing (BSN)", "Nursing"},
        Case{"Bachelor of Science in Nursing", "Bachelor of Science", "Nursing"},
        Case{"Master professionnel: Journalism", "Master professionnel", "Journalism"},
        Case{"BSc Business Administration – Finance", "BSc", "Business Administration – Finance"},
        Case{"BSc - Business Administration – Finance", "BSc", "Business Administration – Finance"},
        Case{"Bachelor Professional in Accounting (part-time) - Tax",
             "Bachelor Professional in Accounting (part-time)", "Tax", Joint::dash},
        Case{"Ontario Graduate Certificate in Software Testing", "Ontario Graduate Certificate",
             "Software Testing"},
        Case{"Boulangerie – CAP", "CAP", "Boulangerie"},
        Case{"Dentistry (Doctor of Dental Surgery (DDS))", "Doctor of Dental Surgery (DDS)",
             "Dentistry"},
        Case{"cand.ling.merc. in Translation", "cand.ling.merc.", "Translation"},
        Case{"Master of Science - MSc, Physics", "Master of Science - MSc", "Physics"},
        Case{"Licenciatura en Periodismo", "Licenciatura", "Periodismo"},
        Case{"Dipl.-Ing. Maschinenbau", "Dipl.-Ing.", "Maschinenbau"},
        Case{"Cử nhân (Bachelor, assessed) in Information Technology",
             "Cử nhân (Bachelor, assessed)", "Information Technology"}));

}  // namespace
}  // namespace vouch::parse::resume
