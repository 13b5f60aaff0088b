#include <gtest/gtest.h>

#include "parse/resume/marked_up_resume.hpp"

namespace vouch::parse::resume {
namespace {

using testing::parse_text;

// A résumé under its head: text of the usual size, more of it than of any other.
model::Resume read_below(const std::string& head) {
    return parse_text(head + R"(
# Summary
Works calmly through long nights and short handovers, writes down what the next shift needs to
+ know, and has trained nine newcomers in three towns without losing one of them to the desk.

# Skills
Soldering, Pipework
)");
}

TEST(ContactName, GoesOnInTheNextLineBeforeCredentials) {
    const auto resume = read_below(R"(! Maribel Dela
! Rosa-Quint, BSN, RN – Critical Care Nurse
maribel@rosaquint.example
)");
    EXPECT_EQ(resume.basics.name, "Maribel Dela Rosa-Quint");
    EXPECT_EQ(resume.basics.label, "BSN, RN – Critical Care Nurse");
}

TEST(ContactName, IsJoinedWhereAHyphenBrokeIt) {
    const auto resume = read_below(R"(! Anouk Tavares-
! Brink | Plumber and Gasfitter
anouk@brink.example
)");
    EXPECT_EQ(resume.basics.name, "Anouk Tavares-Brink");
    EXPECT_EQ(resume.basics.label, "Plumber and Gasfitter");
}

TEST(ContactName, CountsNoParticlesBeforeItsLastLine) {
    const auto resume = read_below(R"(! Joana Vitória de Almeida
! Filha
joana@almeida.example
)");
    EXPECT_EQ(resume.basics.name, "Joana Vitória de Almeida Filha");
}

TEST(ContactName, MayHaveAParticleGrownToIt) {
    const auto resume = read_below(R"(! Henrik-Jan van derVeld
Dairy Farm Manager
hjvderveld@terp.example
)");
    EXPECT_EQ(resume.basics.name, "Henrik-Jan van derVeld");
    EXPECT_EQ(resume.basics.label, "Dairy Farm Manager");
}

TEST(ContactName, HeadlineGoesOnBehindASmallWord) {
    const auto resume = read_below(R"(! Joana Almeida
Supervisor de
Segurança
joana@almeida.example
)");
    EXPECT_EQ(resume.basics.label, "Supervisor de Segurança");
}

TEST(ContactPlace, MayBeBrokenOverTwoLines) {
    const auto resume = read_below(R"(! Sindi Khumalo-Reed
UX Designer
Cape Town Western
Cape ZA
sindi@reed.example
)");
    EXPECT_EQ(resume.basics.location.city, "Cape Town");
    EXPECT_EQ(resume.basics.location.region, "Western Cape");
    EXPECT_EQ(resume.basics.location.country_code, "ZA");
}

TEST(ContactPlace, MayBeginWithANumber) {
    const auto resume = read_below(R"(! Youssef Sherbin
Accountant
6th of October City Giza
youssef@sherbin.example
)");
    EXPECT_EQ(resume.basics.location.city, "6th of October City");
    EXPECT_EQ(resume.basics.location.region, "Giza");
}

}  // namespace
}  // namespace vouch::parse::resume
