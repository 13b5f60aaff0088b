#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vouch::model {

// The plain file names that a report.json of ours says it wrote, itself and earlier ones
// included; empty where the text is not a report of ours.
std::vector<std::string> files_of_report(std::string_view json);

}  // namespace vouch::model
