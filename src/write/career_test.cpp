#include "write/career.hpp"

#include <gtest/gtest.h>

namespace vouch::write {
namespace {

TEST(Career, SaysACompanysNameAsOneSaysIt) {
    for (const auto& [name, said] :
         {std::pair{"Harbour Foods GmbH & Co. KG", "Harbour Foods"},
          {"NILA FOODS S.A.E", "NILA FOODS"},
          {"NILA FOODS S.A.E.", "NILA FOODS"},
          {"Tide & Sons, Inc", "Tide & Sons"},
          {"Brook Field & Co., Inc.", "Brook Field & Co."},
          {"Lund, Ek & Partner mbB, Steuerberater", "Lund, Ek & Partner"},
          {"Lund & 3 Partners \u2013 Public Accountants", "Lund & 3 Partners"},
          {"Kettle Works India Pvt Ltd", "Kettle Works India"},
          {"Brook & Co.", "Brook & Co."},
          {"Harvest Ag", "Harvest Ag"},
          {"Moor Oy", "Moor"},
          {"Self-employed", ""}}) {
        EXPECT_EQ(short_employer(name), said) << name;
    }
}

TEST(Career, SaysATitleWithoutTheCallBeforeIt) {
    for (const auto& [title, said] :
         {std::pair{"Hiring Now: Junior Analyst (Graduates)", "Junior Analyst"},
          {"URGENT VACANCY - Forklift Driver", "Forklift Driver"},
          {"We are looking for: Nurse, Ward 4", "Nurse"},
          {"Manager: Operations", "Manager: Operations"},
          {"SITE ENGINEER (SENIOR) - DUBLIN", "Site Engineer"}}) {
        EXPECT_EQ(spoken_title(title), said) << title;
    }
}

}  // namespace
}  // namespace vouch::write
