#include <gtest/gtest.h>

#include "parse/marked_up_document.hpp"
#include "parse/parse_resume.hpp"
#include "parse/resume/contact.hpp"

namespace vouch::parse::resume {
namespace {

class Particular : public ::testing::TestWithParam<std::string_view> {};

TEST_P(Particular, IsSensitive) {
    EXPECT_TRUE(is_sensitive(GetParam())) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(
    Wordings, Particular,
    ::testing::Values("Date of birth: 1 May 1990", "DOB: 01/05/1990", "Born 1 May 1990 in Tartu",
                      "Geboren am 14.03.1984 in Kassel", "geb. 14.03.1984", "* 14.03.1984",
                      "Geburtsdatum: 14. März 1984", "Né le 3 avril 1991", "Nacido el 3/4/1991",
                      "Data di nascita: 3 aprile 1991", "Geboortedatum: 3-4-1991",
                      "Data urodzenia: 3.04.1991", "Född: 1991-04-03", "Doğum tarihi: 03.04.1991",
                      "Születési idő: 1991. április 3.", "Дата рождения: 03.04.1991",
                      "Nationality: Irish", "Nationality Irish", "Staatsangehörigkeit: deutsch",
                      "Nationalité : française", "Nacionalidad: uruguaya", "Uyruk: T.C.",
                      "Marital status: single", "Familienstand: ledig", "État civil : marié",
                      "Estado civil: soltera", "Stan cywilny: wolny", "Gender: female", "Sexo: M",
                      "Geschlecht: weiblich", "Religion: Hindu", "Konfession: evangelisch",
                      "Passport No: Z1234567", "Aadhaar: 1234 5678 9012", "PESEL: 91040312345",
                      "Father's Name: A. Rao", "Pronouns: they/them"));

class Harmless : public ::testing::TestWithParam<std::string_view> {};

TEST_P(Harmless, IsNotSensitive) {
    EXPECT_FALSE(is_sensitive(GetParam())) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(Texts, Harmless,
                         ::testing::Values("Born in the hills, trained by the sea",
                                           "Children's Hospital, Leeds", "Email: ada@mail.example",
                                           "Gender studies", "Passport to Coding, 2019", "",
                                           "* Wrote 12 reports in 2019", "Weight training"));

TEST(Sensitive, PartsSeveralOnOneLine) {
    const testing::MarkedUpDocument document(R"(! Dana Ilves
dana@mail.example | Born 1 May 1990 in Tartu | Nationality: Estonian

# Experience
Clerk, Harbour Office, Tallinn, Estonia
2015 – 2019
* Filed papers
)");
    const auto taxonomy = skills::Taxonomy::from_files({});
    const auto resume =
        parse_resume(document.document(), *taxonomy, Date{.year = 2026, .month = 1, .day = 1});
    ASSERT_TRUE(resume.has_value());
    EXPECT_EQ(resume->sensitive.birth_date, "1 May 1990 in Tartu");
    EXPECT_EQ(resume->sensitive.nationality, "Estonian");
    EXPECT_EQ(resume->basics.email, "dana@mail.example");
}

}  // namespace
}  // namespace vouch::parse::resume
