#include "tailor/report_json.hpp"

#include <algorithm>
#include <cmath>

#include "ats/readability.hpp"
#include "base/text.hpp"
#include "model/digest.hpp"
#include "model/json.hpp"

namespace vouch::tailor {

namespace {

using model::Json;

Json to_json_value(const ReadBack& read_back) {
    Json json;
    json["file"] = read_back.file;
    json["fidelity"] = std::round(read_back.fidelity * 10000.0) / 10000.0;
    json["lost"] = model::to_json_array(read_back.lost);
    return json;
}

// Every claim of every text of ours, with the text it stands in.
Json all_claims(const Outcome& outcome) {
    Json claims(jsoncons::json_array_arg);
    const auto add = [&claims](const std::vector<model::Claim>& list, const std::string& where) {
        for (const auto& claim : list) {
            auto json = model::to_json_value(claim);
            json["in"] = where;
            claims.push_back(std::move(json));
        }
    };
    for (const auto& edit : outcome.draft.edits) {
        add(edit.claims, edit.id);
    }
    if (outcome.has_letter) {
        add(outcome.letter.claims, "letter");
    }
    return claims;
}

// What the tailored résumé leaves unproven, musts first, with the open questions about it.
Json gaps_of(const Outcome& outcome, const model::Posting& posting) {
    Json gaps(jsoncons::json_array_arg);
    const auto& match = outcome.match_after;
    const auto add = [&](const model::RequirementMatch& requirement) {
        Json skills(jsoncons::json_array_arg);
        Json questions(jsoncons::json_array_arg);
        const auto asked =
            std::ranges::find(posting.requirements, requirement.id, &model::Requirement::id);
        for (const auto& keyword : match.missing) {
            if (asked == posting.requirements.end() ||
                !std::ranges::contains(asked->skills, keyword.skill)) {
                continue;
            }
            skills.push_back(keyword.skill);
            for (const auto& question : outcome.draft.questions) {
                if (question.target == keyword.skill) {
                    questions.push_back(question.id);
                }
            }
        }
        Json gap;
        gap["requirement"] = requirement.id;
        gap["kind"] = model::to_word(requirement.kind);
        gap["status"] = model::to_word(requirement.status);
        gap["text"] = requirement.text;
        gap["skills"] = std::move(skills);
        gap["reasons"] = model::to_json_array(requirement.reasons);
        gap["questions"] = std::move(questions);
        gaps.push_back(std::move(gap));
    };
    for (const auto kind : {model::RequirementKind::must, model::RequirementKind::nice}) {
        for (const auto& requirement : match.requirements) {
            if (requirement.kind == kind && requirement.status != model::MatchStatus::met) {
                add(requirement);
            }
        }
    }
    return gaps;
}

Json letter_json(const Outcome& outcome) {
    if (!outcome.has_letter) {
        return Json::null();
    }
    auto json = model::to_json_value(outcome.letter);
    json["readability"] =
        model::to_json_value(ats::readability(text::join(outcome.letter.paragraphs, "\n")));
    return json;
}

Json posting_summary(const model::Posting& posting) {
    Json json;
    json["title"] = posting.title;
    json["company"] = posting.company;
    json["location"] = posting.location;
    return json;
}

std::vector<std::string> names_of(const std::vector<OutputFile>& files) {
    std::vector<std::string> names;
    names.reserve(files.size() + 1);
    for (const auto& file : files) {
        names.push_back(file.name);
    }
    names.push_back("report.json");
    return names;
}

}  // namespace

std::string report_to_json(const Outcome& outcome, const ReadResume& base,
                           const model::Posting& posting, const Options& options) {
    Json json;
    json["schema"] = "vouch-report-1";
    json["date"] = to_iso(options.date);
    json["job"] = posting_summary(posting);
    Json score;
    score["before"] = model::to_json_value(outcome.score_before);
    score["after"] = model::to_json_value(outcome.score_after);
    json["score"] = std::move(score);
    Json match;
    match["before"] = model::to_json_value(outcome.match_before);
    match["after"] = model::to_json_value(outcome.match_after);
    json["match"] = std::move(match);
    json["gaps"] = gaps_of(outcome, posting);
    json["baseRevision"] = model::revision_of(base.resume);
    json["edits"] = model::to_json_array(outcome.draft.edits);
    json["claims"] = all_claims(outcome);
    json["refused"] = model::to_json_array(outcome.draft.refusals);
    json["omitted"] = model::to_json_array(outcome.draft.omitted);
    json["questions"] = model::to_json_array(outcome.draft.questions);
    json["answers"] = model::to_json_array(outcome.draft.answers);
    json["remarks"] = model::to_json_array(outcome.draft.remarks);
    json["languageModel"] = model::to_json_value(outcome.draft.model_use);
    json["resume"] = model::to_json_value(outcome.resume, model::Detail::plain);
    json["base"] = model::to_json_value(base.resume, model::Detail::full);
    json["letter"] = letter_json(outcome);
    json["readBack"] = Json(jsoncons::json_array_arg);
    for (const auto& read_back : outcome.read_backs) {
        json["readBack"].push_back(to_json_value(read_back));
    }
    const auto files = names_of(outcome.files);
    json["files"] = model::to_json_array(files);
    auto earlier = options.earlier_files;
    std::erase_if(earlier, [&](const auto& name) { return std::ranges::contains(files, name); });
    if (!earlier.empty()) {
        json["earlierFiles"] = model::to_json_array(earlier);
    }
    return model::to_pretty_text(json);
}

}  // namespace vouch::tailor
