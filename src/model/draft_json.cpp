#include <cmath>

#include "model/json.hpp"

namespace vouch::model {

Json to_json_value(const Claim& claim) {
    Json json;
    json["kind"] = to_word(claim.kind);
    json["text"] = claim.text;
    json["verdict"] = to_word(claim.verdict);
    json["evidence"] = to_json_array(claim.evidence);
    if (!claim.reason.code.empty()) {
        json["reason"] = to_json_value(claim.reason);
    }
    return json;
}

namespace {

void write_decision(const std::optional<Decision>& decision, Json& json) {
    if (decision) {
        Json made;
        made["by"] = decision->by;
        made["at"] = to_iso(decision->at);
        json["decision"] = std::move(made);
    }
}

}  // namespace

Json to_json_value(const Edit& edit) {
    Json json;
    json["id"] = edit.id;
    json["kind"] = to_word(edit.kind);
    json["target"] = edit.target;
    json["pointer"] = edit.pointer;
    json["before"] = edit.before;
    json["after"] = edit.after;
    if (!edit.order.empty()) {
        json["order"] = to_json_array(edit.order);
    }
    json["reasons"] = to_json_array(edit.reasons);
    json["evidence"] = to_json_array(edit.evidence);
    json["claims"] = to_json_array(edit.claims);
    json["state"] = to_word(edit.state);
    write_decision(edit.decision, json);
    json["scoreEffect"] = std::round(edit.score_effect * 100.0) / 100.0;
    return json;
}

Json to_json_value(const Refusal& refusal) {
    Json json;
    json["id"] = refusal.id;
    json["target"] = refusal.target;
    json["text"] = refusal.text;
    json["kept"] = refusal.kept;
    json["claims"] = to_json_array(refusal.claims);
    return json;
}

Json to_json_value(const Omission& omission) {
    Json json;
    json["pointer"] = omission.pointer;
    json["text"] = omission.text;
    json["reason"] = to_json_value(omission.reason);
    return json;
}

Json to_json_value(const Question& question) {
    Json json;
    json["id"] = question.id;
    json["target"] = question.target;
    json["question"] = to_json_value(question.question);
    return json;
}

Json to_json_value(const Answer& answer) {
    auto json = to_json_value(answer.question);
    json["answer"] = answer.text;
    json["negative"] = answer.negative;
    write_decision(answer.decision, json);
    return json;
}

Json to_json_value(const Letter& letter) {
    Json json;
    json["text"] = to_text(letter);
    json["sender"] = letter.sender;
    json["recipient"] = letter.recipient;
    json["date"] = letter.date;
    json["subject"] = letter.subject;
    json["greeting"] = letter.greeting;
    json["paragraphs"] = to_json_array(letter.paragraphs);
    json["closing"] = letter.closing;
    json["signature"] = letter.signature;
    json["claims"] = to_json_array(letter.claims);
    json["remarks"] = to_json_array(letter.remarks);
    json["edits"] = to_json_array(letter.edits);
    return json;
}

}  // namespace vouch::model
