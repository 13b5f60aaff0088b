#include "variant/targets.hpp"

namespace vouch::variant {

std::vector<model::Line>* find_list(model::Resume& resume, std::string_view line) {
    std::vector<model::Line>* found = nullptr;
    each_line_list(resume, [&](const std::string&, std::vector<model::Line>& lines) {
        if (found == nullptr && std::ranges::contains(lines, line, &model::Line::id)) {
            found = &lines;
        }
    });
    return found;
}

std::string* find_text(model::Resume& resume, std::string_view target) {
    constexpr std::string_view summary = ".summary";
    if (target == "basics.summary") {
        return &resume.basics.summary;
    }
    if (target == "basics.label") {
        return &resume.basics.label;
    }
    if (target.ends_with(summary)) {
        const auto id = target.substr(0, target.size() - summary.size());
        for (auto* section : {&resume.work, &resume.volunteer}) {
            const auto entry = std::ranges::find(*section, id, &model::Work::id);
            if (entry != section->end()) {
                return &entry->summary;
            }
        }
    }
    auto* lines = find_list(resume, target);
    return lines == nullptr ? nullptr : &std::ranges::find(*lines, target, &model::Line::id)->text;
}

bool is_vouched_for(const model::Edit& edit) {
    return std::ranges::any_of(
        edit.evidence, [](const std::string& place) { return place.starts_with("attested:"); });
}

}  // namespace vouch::variant
