#include "base/error.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/tables.hpp"

namespace vouch {

namespace {

constexpr ErrorRule internal_rule{"internal", 500, 1, false, "Something went wrong on our side."};

}  // namespace

const ErrorRule& rule_of(std::string_view code) {
    const auto rules = tables::error_rules();
    const auto found = std::ranges::lower_bound(rules, code, {}, &ErrorRule::code);
    return found != rules.end() && found->code == code ? *found : internal_rule;
}

std::string to_text(const Error& error) {
    const auto& rule = rule_of(error.code);
    auto text = fill_placeholders(rule.text, error.params);
    if (rule.code != error.code) {
        text += " (" + error.code + ")";
    }
    return text;
}

}  // namespace vouch
