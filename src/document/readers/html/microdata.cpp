#include "document/readers/html/microdata.hpp"

#include <string_view>

#include "base/text.hpp"
#include "document/limits.hpp"
#include "document/readers/html/css.hpp"
#include "document/readers/html/data.hpp"

namespace vouch::document::readers::html {

namespace {

constexpr std::size_t json_bytes_max = 256UL * 1024;

bool has_attribute(const GumboNode& node, const char* name) {
    return gumbo_get_attribute(&node.v.element.attributes, name) != nullptr;
}

// RFC 8259, section 7.
std::string json_string(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string json = "\"";
    for (const char c : text::to_valid(text)) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (byte < 0x20) {
            json += "\\u00";
            json += digits[byte >> 4U];
            json += digits[byte & 15U];
        } else {
            json += c;
        }
    }
    return json + '"';
}

class Microdata {
public:
    std::string find_job(const GumboNode& node, int depth) {
        if (node.type != GUMBO_NODE_ELEMENT || depth > limits::nesting_depth_max) {
            return {};
        }
        if (has_attribute(node, "itemscope") &&
            html_attribute(node, "itemtype").ends_with("schema.org/JobPosting")) {
            auto json = object(node, depth);
            return json.size() <= json_bytes_max ? std::move(json) : std::string();
        }
        const auto& children = node.v.element.children;
        for (unsigned i = 0; i < children.length; ++i) {
            auto json = find_job(*static_cast<const GumboNode*>(children.data[i]), depth + 1);
            if (!json.empty()) {
                return json;
            }
        }
        return {};
    }

private:
    // An item with its properties; its type is the last part of its address.
    std::string object(const GumboNode& item, int depth) {
        const auto type = html_attribute(item, "itemtype");
        std::string json = "{\"@type\":" + json_string(type.substr(type.rfind('/') + 1));
        add_properties(item, json, depth);
        return json + '}';
    }

    void add_properties(const GumboNode& parent, std::string& json, int depth) {
        if (depth > limits::nesting_depth_max || json.size() > json_bytes_max) {
            return;
        }
        const auto& list = parent.v.element.children;
        for (unsigned i = 0; i < list.length; ++i) {
            const auto& node = *static_cast<const GumboNode*>(list.data[i]);
            if (node.type != GUMBO_NODE_ELEMENT) {
                continue;
            }
            const auto name = html_attribute(node, "itemprop");
            const bool item = has_attribute(node, "itemscope");
            if (!name.empty()) {
                json += ',' + json_string(name) + ':';
                json += item ? object(node, depth + 1) : json_string(value(node));
            }
            if (!item) {
                add_properties(node, json, depth + 1);
            }
        }
    }

    static std::string value(const GumboNode& node) {
        for (const auto* name : {"content", "datetime", "href", "value"}) {
            if (has_attribute(node, name)) {
                return std::string(text::trim(html_attribute(node, name)));
            }
        }
        return text::squeeze_spaces(text_below(node));
    }
};

}  // namespace

std::string job_posting_in_microdata(const GumboNode& root) {
    return Microdata().find_job(root, 0);
}

}  // namespace vouch::document::readers::html
