#include "skills/table_rows.hpp"

namespace vouch::skills {

std::unexpected<Error> invalid(const Row& row, std::string detail) {
    return fail("taxonomy-invalid", {{"file", std::string(row.file)},
                                     {"line", std::to_string(row.line)},
                                     {"detail", std::move(detail)}});
}

std::vector<std::string> list_of(std::string_view field) {
    std::vector<std::string> items;
    for (const auto item : text::split(field, ';')) {
        if (const auto trimmed = text::trim(item); !trimmed.empty()) {
            items.emplace_back(trimmed);
        }
    }
    return items;
}

}  // namespace vouch::skills
