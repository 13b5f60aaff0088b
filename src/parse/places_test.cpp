#include "parse/places.hpp"

#include <gtest/gtest.h>

namespace vouch::parse {
namespace {

struct Case {
    std::string text, city, region, country_code;
};

class WholePlace : public ::testing::TestWithParam<Case> {};

TEST_P(WholePlace, IsParted) {
    const Case& wanted = GetParam();
    const auto place = whole_place(wanted.text, true);
    ASSERT_TRUE(place.has_value()) << wanted.text;
    const auto part = [&](const std::optional<Part>& found) {
        return found ? wanted.text.substr(found->begin, found->end - found->begin) : "";
    };
    EXPECT_EQ(part(place->city), wanted.city) << wanted.text;
    EXPECT_EQ(part(place->region), wanted.region) << wanted.text;
    EXPECT_EQ(place->country_code, wanted.country_code) << wanted.text;
}

INSTANTIATE_TEST_SUITE_P(
    Forms, WholePlace,
    ::testing::Values(
        Case{"Berlin", "Berlin", "", "DE"}, Case{"Berlin, Germany", "Berlin", "", "DE"},
        Case{"Edinburgh, Scotland GB", "Edinburgh", "Scotland", "GB"},
        Case{"Graz, Steiermark (AT)", "Graz", "Steiermark", "AT"},
        Case{"Portland, ME", "Portland", "ME", "US"}, Case{"Toronto, ON", "Toronto", "ON", "CA"},
        Case{"8010 Graz", "Graz", "", "AT"}, Case{"12 Hill Road, Leeds, UK", "Leeds", "", "GB"},
        Case{"Dublin (hybrid)", "Dublin", "", "IE"},
        Case{"São Paulo, SP, BR", "São Paulo", "SP", "BR"},
        Case{"6th of October City, Egypt", "6th of October City", "", "EG"}));

TEST(PlaceCue, TellsPlacesFromOrganisations) {
    EXPECT_EQ(place_cue("Leoben, Austria"), 3);
    EXPECT_EQ(place_cue("Remote"), 3);
    EXPECT_EQ(place_cue("Glasgow"), 2);
    EXPECT_EQ(place_cue("HR"), 0);
    EXPECT_EQ(place_cue("Engineering Manager"), 0);
    EXPECT_EQ(place_cue("led 14 people"), 0);
}

TEST(TrailingPlace, BeginsBehindTheOrganisation) {
    const auto tail = [](std::string_view text) {
        const auto at = trailing_place(text);
        return at == std::string_view::npos ? std::string_view("-") : text.substr(at);
    };
    EXPECT_EQ(tail("Halden Works GmbH, Berlin, Germany"), " Berlin, Germany");
    EXPECT_EQ(tail("Orbit Systems, Solutions & Sons, Mysuru, India"), " Mysuru, India");
    EXPECT_EQ(tail("Parcel Ten, Leith, UK"), " Leith, UK");
    EXPECT_EQ(tail("School of Mathematics, University of Harrow Hill"), "-");
    EXPECT_EQ(tail("Next"), "-");
}

}  // namespace
}  // namespace vouch::parse
