#include "model/report_files.hpp"

#include "model/json.hpp"

namespace vouch::model {

std::vector<std::string> files_of_report(std::string_view json) {
    const auto report = parse_json(json);
    if (!report || !report->is_object() ||
        report->get_value_or<std::string>("schema", "") != "vouch-report-1") {
        return {};
    }
    std::vector<std::string> names{"report.json"};
    for (const auto* member : {"files", "earlierFiles"}) {
        if (!report->contains(member) || !(*report)[member].is_array()) {
            continue;
        }
        for (const auto& item : (*report)[member].array_range()) {
            if (item.is_string() && item.as<std::string>().find('/') == std::string::npos) {
                names.push_back(item.as<std::string>());
            }
        }
    }
    return names;
}

}  // namespace vouch::model
