#include "base/message.hpp"

#include <algorithm>

#include "base/tables.hpp"

namespace vouch {

std::string_view message_template(std::string_view code) {
    using Row = std::pair<std::string_view, std::string_view>;
    const auto texts = tables::message_texts();
    const auto found = std::ranges::lower_bound(texts, code, {}, &Row::first);
    return found != texts.end() && found->first == code ? found->second : std::string_view{};
}

std::string fill_placeholders(std::string_view text, const Params& params) {
    std::string filled;
    filled.reserve(text.size());
    while (!text.empty()) {
        const auto open = text.find('{');
        filled += text.substr(0, open);
        if (open == std::string_view::npos) {
            break;
        }
        const auto close = text.find('}', open);
        const auto name = close == std::string_view::npos ? std::string_view{}
                                                          : text.substr(open + 1, close - open - 1);
        const auto param = std::ranges::find(params, name, &Params::value_type::first);
        if (param == params.end()) {
            filled += '{';
            text.remove_prefix(open + 1);
        } else {
            filled += param->second;
            text.remove_prefix(close + 1);
        }
    }
    return filled;
}

std::string to_text(const Message& message) {
    const auto text = message_template(message.code);
    if (!text.empty()) {
        return fill_placeholders(text, message.params);
    }
    std::string plain = message.code;
    for (const auto& [name, value] : message.params) {
        plain += " " + name + "=" + value;
    }
    return plain;
}

}  // namespace vouch
