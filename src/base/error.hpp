#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vouch {

// Named values for the {placeholders} of a text, in the order they were given.
using Params = std::vector<std::pair<std::string, std::string>>;

// Why something could not be done. `code` is a key of api/errors.yaml, the only place that knows
// the text for people, the HTTP status, the exit code and whether a retry helps.
struct Error {
    std::string code;
    Params params;
};

template <typename T>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> fail(std::string_view code, Params params = {}) {
    return std::unexpected(Error{std::string(code), std::move(params)});
}

// One row of api/errors.yaml.
struct ErrorRule {
    std::string_view code;
    int http_status;
    int exit_code;
    bool retry;
    std::string_view text;
};

// The rule of a code; an unknown code gives the rule of "internal".
const ErrorRule& rule_of(std::string_view code);

// One line for a person: what happened and what to do.
std::string to_text(const Error& error);

}  // namespace vouch

// TRY(expression) leaves the function with the error of a failed Result.
// TRY_INTO(declaration, expression) does so, or binds the value.
#define VOUCH_CONCAT_INNER(a, b) a##b
#define VOUCH_CONCAT(a, b) VOUCH_CONCAT_INNER(a, b)
#define TRY(expression)                                                      \
    do {                                                                     \
        auto vouch_try_result = (expression);                                \
        if (!vouch_try_result) {                                             \
            return ::std::unexpected(::std::move(vouch_try_result).error()); \
        }                                                                    \
    } while (false)
#define TRY_INTO(declaration, expression)                                                     \
    auto VOUCH_CONCAT(vouch_result_, __LINE__) = (expression);                                \
    if (!VOUCH_CONCAT(vouch_result_, __LINE__)) {                                             \
        return ::std::unexpected(::std::move(VOUCH_CONCAT(vouch_result_, __LINE__)).error()); \
    }                                                                                         \
    declaration = *::std::move(VOUCH_CONCAT(vouch_result_, __LINE__))
