#include "tailor/ranking_json.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "model/json.hpp"

namespace vouch::tailor {

Ranked rank(std::string file, std::string folder, const model::Posting& posting,
            const Outcome& outcome) {
    Ranked row{.file = std::move(file),
               .folder = std::move(folder),
               .title = posting.title,
               .company = posting.company,
               .fit = outcome.match_after.fit,
               .score_before = outcome.score_before.total,
               .score_after = outcome.score_after.total};
    for (const auto& requirement : outcome.match_after.requirements) {
        row.met += requirement.status == model::MatchStatus::met ? 1U : 0U;
        row.missing_musts += requirement.status == model::MatchStatus::missing &&
                                     requirement.kind == model::RequirementKind::must
                                 ? 1U
                                 : 0U;
    }
    return row;
}

void sort_ranking(std::vector<Ranked>& ranking) {
    std::ranges::sort(ranking, {}, [](const Ranked& row) {
        return std::tuple(-row.fit, row.missing_musts, std::string_view(row.file));
    });
}

std::string to_json(const std::vector<Ranked>& ranking) {
    const auto rounded = [](double value) { return std::round(value * 100.0) / 100.0; };
    model::Json list(jsoncons::json_array_arg);
    for (const auto& row : ranking) {
        model::Json score;
        score["before"] = rounded(row.score_before);
        score["after"] = rounded(row.score_after);
        model::Json item;
        item["file"] = row.file;
        item["folder"] = row.folder;
        item["title"] = row.title;
        item["company"] = row.company;
        item["fit"] = rounded(row.fit);
        item["score"] = std::move(score);
        item["met"] = row.met;
        item["missingMusts"] = row.missing_musts;
        list.push_back(std::move(item));
    }
    model::Json json;
    json["ranking"] = std::move(list);
    return model::to_pretty_text(json);
}

}  // namespace vouch::tailor
