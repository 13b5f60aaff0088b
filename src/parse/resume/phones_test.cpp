#include "parse/resume/phones.hpp"

#include <gtest/gtest.h>

namespace vouch::parse::resume {
namespace {

struct Number {
    std::string_view text;
    std::string_view country;
    std::string_view written;
    std::string_view international;
};

class Phone : public ::testing::TestWithParam<Number> {};

TEST_P(Phone, IsFoundAndChecked) {
    const Number& number = GetParam();
    const auto found = find_phone_numbers(number.text, number.country);
    ASSERT_EQ(found.size(), 1U) << number.text;
    EXPECT_EQ(number.text.substr(found[0].begin, found[0].end - found[0].begin), number.written);
    EXPECT_EQ(found[0].international, number.international);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, Phone,
    ::testing::Values(Number{"Tel. +49 30 901820", "", "+49 30 901820", "+4930901820"},
                      Number{"030 901820", "DE", "030 901820", "+4930901820"},
                      Number{"+49 (0)30 901820", "", "+49 (0)30 901820", "+4930901820"},
                      Number{"(212) 736-5000", "US", "(212) 736-5000", "+12127365000"},
                      Number{"212.736.5000", "US", "212.736.5000", "+12127365000"},
                      Number{"01 42 68 53 00", "FR", "01 42 68 53 00", "+33142685300"},
                      Number{"0044 20 7946 0018", "DE", "0044 20 7946 0018", "+442079460018"},
                      Number{"Mobile: 020 7946 0018", "GB", "020 7946 0018", "+442079460018"},
                      Number{"+91 98450 12345", "", "+91 98450 12345", "+919845012345"},
                      Number{"phone number: 0171-3920047", "DE", "0171-3920047", "+491713920047"}));

class NoPhone : public ::testing::TestWithParam<std::string_view> {};

TEST_P(NoPhone, IsLeftAlone) {
    EXPECT_TRUE(find_phone_numbers(GetParam(), "DE").empty()) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(Texts, NoPhone,
                         ::testing::Values("2015 – 2019", "01.03.2020 - 31.12.2021", "2019-03-01",
                                           "Passport No: 12345678", "DNI 12345678",
                                           "Aadhaar: 1234 5678 9012", "IBAN 1234 5678 9012",
                                           "Fax: 030 901821", "ISBN 978-3-16-148410-0", ""));

}  // namespace
}  // namespace vouch::parse::resume
