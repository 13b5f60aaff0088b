#include "model/match_json.hpp"

#include <cmath>

#include "model/json.hpp"

namespace vouch::model {

namespace {

using model::to_json_value;

// Two decimals: enough for people, and the same text on every machine.
double rounded(double value) {
    return std::round(value * 100.0) / 100.0;
}

Json to_json_value(const Evidence& evidence) {
    Json json;
    json["pointer"] = evidence.pointer;
    json["how"] = to_word(evidence.how);
    json["strength"] = rounded(evidence.strength);
    if (!evidence.skill.empty()) {
        json["skill"] = evidence.skill;
    }
    return json;
}

Json to_json_value(const RequirementMatch& match) {
    Json json;
    json["id"] = match.id;
    json["text"] = match.text;
    json["kind"] = to_word(match.kind);
    json["status"] = to_word(match.status);
    json["coverage"] = rounded(match.coverage);
    json["evidence"] = Json(jsoncons::json_array_arg);
    for (const auto& evidence : match.evidence) {
        json["evidence"].push_back(to_json_value(evidence));
    }
    json["reasons"] = to_json_array(match.reasons);
    return json;
}

Json to_json_value(const Strength& strength) {
    Json json;
    json["skill"] = strength.skill;
    json["evidence"] = to_json_array(strength.evidence);
    return json;
}

Json to_json_value(const QuickAction& action) {
    Json json;
    if (!action.requirement.empty()) {
        json["requirement"] = action.requirement;
    }
    json["pointer"] = action.pointer;
    json["what"] = to_json_value(action.what);
    return json;
}

Json names_of(const std::vector<Keyword>& keywords) {
    Json names(jsoncons::json_array_arg);
    for (const auto& keyword : keywords) {
        names.push_back(keyword.skill);
    }
    return names;
}

Json to_json_value(const Finding& finding) {
    Json json;
    json["check"] = finding.check;
    json["level"] = to_word(finding.level);
    json["pointsLost"] = rounded(finding.points_lost);
    if (!finding.pointer.empty()) {
        json["pointer"] = finding.pointer;
    }
    json["what"] = to_json_value(finding.what);
    if (!finding.fix.code.empty()) {
        json["fix"] = to_json_value(finding.fix);
    }
    return json;
}

Json to_json_value(const Category& category) {
    Json json;
    json["name"] = category.name;
    json["part"] = category.part;
    json["weight"] = rounded(category.weight);
    json["points"] = rounded(category.points);
    json["findings"] = Json(jsoncons::json_array_arg);
    for (const auto& finding : category.findings) {
        json["findings"].push_back(to_json_value(finding));
    }
    return json;
}

Json to_json_value(const Part& part) {
    Json json;
    json["name"] = part.name;
    json["weight"] = rounded(part.weight);
    json["points"] = rounded(part.points);
    return json;
}

}  // namespace

Json to_json_value(const Match& match) {
    Json json;
    json["fit"] = rounded(match.fit);
    json["requirements"] = Json(jsoncons::json_array_arg);
    for (const auto& requirement : match.requirements) {
        json["requirements"].push_back(to_json_value(requirement));
    }
    json["keywordsStated"] = names_of(match.stated);
    json["keywordsUnstated"] = names_of(match.unstated);
    json["keywordsMissing"] = names_of(match.missing);
    json["strengths"] = Json(jsoncons::json_array_arg);
    for (const auto& strength : match.strengths) {
        json["strengths"].push_back(to_json_value(strength));
    }
    json["quickActions"] = Json(jsoncons::json_array_arg);
    for (const auto& action : match.quick_actions) {
        json["quickActions"].push_back(to_json_value(action));
    }
    json["reasons"] = to_json_array(match.reasons);
    json["embedder"] = match.embedder;
    return json;
}

Json to_json_value(const Readability& readability) {
    Json json;
    json["words"] = readability.words;
    json["sentences"] = readability.sentences;
    json["wordsPerSentence"] = rounded(readability.words_per_sentence);
    json["syllablesPerWord"] = rounded(readability.syllables_per_word);
    json["longWords"] = rounded(readability.long_words);
    json["flesch"] = rounded(readability.flesch);
    return json;
}

Json to_json_value(const Score& score) {
    Json json;
    json["version"] = score.version;
    json["total"] = rounded(score.total);
    json["band"] = score.band;
    json["capped"] = score.capped;
    json["parts"] = Json(jsoncons::json_array_arg);
    for (const auto& part : score.parts) {
        json["parts"].push_back(to_json_value(part));
    }
    json["categories"] = Json(jsoncons::json_array_arg);
    for (const auto& category : score.categories) {
        json["categories"].push_back(to_json_value(category));
    }
    json["readability"] = to_json_value(score.readability);
    return json;
}

std::string to_json(const Match& match) {
    return to_pretty_text(to_json_value(match));
}

std::string to_json(const std::vector<RankedMatch>& ranking) {
    Json array(jsoncons::json_array_arg);
    for (const auto& ranked : ranking) {
        Json json;
        json["file"] = ranked.file;
        json["title"] = ranked.title;
        if (!ranked.company.empty()) {
            json["company"] = ranked.company;
        }
        if (!ranked.name.empty()) {
            json["name"] = ranked.name;
        }
        json["reason"] = to_json_value(ranked.reason);
        const auto match = to_json_value(ranked.match);
        for (const auto& member : match.object_range()) {
            json[std::string(member.key())] = member.value();
        }
        array.push_back(std::move(json));
    }
    return to_pretty_text(array);
}

std::string to_json(const Score& score) {
    return to_pretty_text(to_json_value(score));
}

}  // namespace vouch::model
