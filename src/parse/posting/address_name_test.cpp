#include "parse/posting/address_name.hpp"

#include <gtest/gtest.h>

namespace vouch::parse::posting {
namespace {

using Names = std::vector<std::string>;

TEST(AddressName, TakesTheTellingPart) {
    EXPECT_EQ(
        address_names("write to jobs@acme-foods.example or see https://careers.brill.co.uk/x"),
        (Names{"acmefoods", "brill"}));
    EXPECT_EQ(address_names("jane.roe@gmail.com, www.linkedin.com/jobs"), Names{});
}

TEST(AddressName, FindsTheNameThatIsCalledSo) {
    EXPECT_EQ(name_of_addresses("Cook wanted.\n© 2026 Acme Foods Kitchens Ltd. Write to "
                                "jobs@acmefoods.example",
                                {"acmefoods"}),
              "Acme Foods Kitchens Ltd");
    EXPECT_EQ(name_of_addresses("Cook wanted at jobs@acmefoods.example", {"acmefoods"}), "");
}

TEST(AddressName, KnowsANameByItsAddress) {
    EXPECT_TRUE(is_in_addresses("The Gilded Trout", {"gildedtrout"}));
    EXPECT_TRUE(is_in_addresses("Northgate Talent Partners", {"northgatetalent"}));
    EXPECT_FALSE(is_in_addresses("Kind Regards", {"northgatetalent"}));
}

}  // namespace
}  // namespace vouch::parse::posting
