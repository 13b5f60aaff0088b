#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"

namespace vouch {

// Words for people, as a code and parameters: a finding, a remark, a reason, a question. The
// engine decides with codes; the text is made at the edge from api/messages/<language>/, so that
// another language is another table.
struct Message {
    std::string code;
    Params params = {};

    bool operator==(const Message&) const = default;
};

// The English text of a message; an unknown code gives the code itself with its parameters.
std::string to_text(const Message& message);

// The template of a code as it stands in the table, or empty where there is none.
std::string_view message_template(std::string_view code);

// Replaces each {name} of `text` that `params` has.
std::string fill_placeholders(std::string_view text, const Params& params);

}  // namespace vouch
