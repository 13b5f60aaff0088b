#include <algorithm>
#include <format>
#include <optional>
#include <set>

#include "model/json.hpp"
#include "model/variant.hpp"

namespace vouch::model {

namespace {

constexpr std::size_t edits_max = 5000;
constexpr std::size_t items_max = 2000;        // ids, pointers, claims of one edit
constexpr std::size_t text_bytes_max = 20000;  // of one text

// What is not of the schema is thrown, caught by variant_from_json.
struct Invalid {
    std::string pointer;
    std::string_view detail;
};

// A JSON value and where it stands.
class Node {
public:
    Node(const Json& json, std::string at) : json_(&json), at_(std::move(at)) {}

    Node member(std::string_view name) const {
        require(json_->is_object(), "an object was expected");
        const auto found = json_->find(name);
        auto at = at_ + "/" + std::string(name);
        if (found == json_->object_range().end()) {
            throw Invalid{std::move(at), "a member is missing"};
        }
        return {found->value(), std::move(at)};
    }
    std::optional<Node> optional_member(std::string_view name) const {
        require(json_->is_object(), "an object was expected");
        return json_->contains(name) ? std::optional(member(name)) : std::nullopt;
    }
    std::string text() const {
        require(json_->is_string(), "a text was expected");
        auto text = json_->as<std::string>();
        require(text.size() <= text_bytes_max, "a text is too long");
        return text;
    }
    double number() const {
        require(json_->is_number(), "a number was expected");
        return json_->as<double>();
    }
    std::vector<Node> items(std::size_t most = items_max) const {
        require(json_->is_array(), "a list was expected");
        require(json_->size() <= most, "a list is too long");
        std::vector<Node> nodes;
        nodes.reserve(json_->size());
        for (std::size_t i = 0; i < json_->size(); ++i) {
            nodes.emplace_back((*json_)[i], std::format("{}/{}", at_, i));
        }
        return nodes;
    }
    std::vector<std::pair<std::string, Node>> members() const {
        require(json_->is_object(), "an object was expected");
        require(json_->size() <= edits_max, "an object is too large");
        std::vector<std::pair<std::string, Node>> nodes;
        nodes.reserve(json_->size());
        for (const auto& item : json_->object_range()) {
            nodes.emplace_back(item.key(), Node(item.value(), at_ + "/" + item.key()));
        }
        return nodes;
    }
    template <typename Enum>
    Enum word() const {
        const auto wanted = text();
        for (int i = 0; !to_word(static_cast<Enum>(i)).empty(); ++i) {
            if (to_word(static_cast<Enum>(i)) == wanted) {
                return static_cast<Enum>(i);
            }
        }
        throw Invalid{at_, "an unknown word"};
    }
    void require(bool holds, std::string_view detail) const {
        if (!holds) {
            throw Invalid{at_, detail};
        }
    }

private:
    const Json* json_;
    std::string at_;
};

std::vector<std::string> texts_from(const Node& node) {
    std::vector<std::string> texts;
    for (const auto& item : node.items()) {
        texts.push_back(item.text());
    }
    return texts;
}

Message message_from(const Node& node) {
    Message message{node.member("code").text()};
    for (const auto& [name, value] : node.member("params").members()) {
        message.params.emplace_back(name, value.text());
    }
    return message;
}

Claim claim_from(const Node& node) {
    Claim claim;
    claim.kind = node.member("kind").word<ClaimKind>();
    claim.text = node.member("text").text();
    claim.verdict = node.member("verdict").word<Verdict>();
    claim.evidence = texts_from(node.member("evidence"));
    if (const auto reason = node.optional_member("reason")) {
        claim.reason = message_from(*reason);
    }
    return claim;
}

Decision decision_from(const Node& node) {
    const auto at = node.member("at");
    const auto date = parse_iso_date(at.text());
    at.require(date.has_value(), "a date was expected");
    return {node.member("by").text(), date.value_or(Date{})};
}

Edit edit_from(const Node& node) {
    Edit edit;
    edit.id = node.member("id").text();
    node.require(!edit.id.empty(), "an id is empty");
    edit.kind = node.member("kind").word<EditKind>();
    edit.target = node.member("target").text();
    edit.pointer = node.member("pointer").text();
    edit.before = node.member("before").text();
    edit.after = node.member("after").text();
    if (const auto order = node.optional_member("order")) {
        edit.order = texts_from(*order);
    }
    for (const auto& reason : node.member("reasons").items()) {
        edit.reasons.push_back(message_from(reason));
    }
    edit.evidence = texts_from(node.member("evidence"));
    for (const auto& claim : node.member("claims").items()) {
        edit.claims.push_back(claim_from(claim));
    }
    edit.state = node.member("state").word<EditState>();
    if (const auto decision = node.optional_member("decision")) {
        edit.decision = decision_from(*decision);
    }
    edit.score_effect = node.member("scoreEffect").number();
    return edit;
}

Variant variant_from(const Node& node) {
    Variant variant;
    const auto schema = node.member("schema");
    schema.require(schema.text() == "vouch-variant-1", "another format");
    variant.base_revision = node.member("base").text();
    std::set<std::string> ids;
    for (const auto& item : node.member("edits").items(edits_max)) {
        variant.edits.push_back(edit_from(item));
        item.require(ids.insert(variant.edits.back().id).second, "an id is given twice");
    }
    for (const auto& [id, message] : node.member("conflicts").members()) {
        message.require(ids.contains(id), "no edit has this id");
        variant.conflicts.emplace(id, message_from(message));
    }
    return variant;
}

}  // namespace

std::string to_json(const Variant& variant) {
    Json json;
    json["schema"] = "vouch-variant-1";
    json["base"] = variant.base_revision;
    json["edits"] = to_json_array(variant.edits);
    Json conflicts(jsoncons::json_object_arg);
    for (const auto& [id, message] : variant.conflicts) {
        conflicts[id] = to_json_value(message);
    }
    json["conflicts"] = std::move(conflicts);
    return to_pretty_text(json);
}

Result<Variant> variant_from_json(std::string_view text) {
    const auto json = parse_json(text);
    if (!json) {
        return fail("variant-invalid", {{"detail", to_text(json.error())}, {"pointer", "/"}});
    }
    try {
        return variant_from(Node(*json, ""));
    } catch (const Invalid& invalid) {
        return fail("variant-invalid",
                    {{"detail", std::string(invalid.detail)},
                     {"pointer", invalid.pointer.empty() ? "/" : invalid.pointer}});
    } catch (const jsoncons::json_exception& error) {
        return fail("variant-invalid", {{"detail", error.what()}, {"pointer", "/"}});
    }
}

}  // namespace vouch::model
