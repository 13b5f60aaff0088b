#pragma once

#include <string>
#include <vector>

#include "document/readers/rtf/paragraphs.hpp"
#include "document/readers/rtf/state.hpp"
#include "document/readers/rtf/tables.hpp"
#include "document/readers/rtf/tokens.hpp"
#include "document/readers/rtf/words.hpp"

namespace vouch::document::readers::rtf {

using Aside = Paragraphs::Aside;

// Does what the tokens of an RTF file say (specification 1.9.1).
class RtfInterpreter {
public:
    explicit RtfInterpreter(std::string_view bytes) : tokens_(bytes) {}

    Result<Document> read();

private:
    struct OpenAside {
        std::size_t depth = 0;  // of groups
        Aside kind = Aside::shape;
    };

    State& state() {
        return states_.back();
    }

    void take(const RtfToken& token);
    void close_group();
    void symbol(char c);
    void byte(unsigned char value);
    void character(char32_t c);
    static void append_short(std::string& text, char32_t c);
    void append_marker(char32_t c);
    void body_character(char32_t c);
    void word(const RtfToken& token);
    bool destination_word(std::string_view name);
    bool look_word(const RtfToken& token);
    bool paragraph_word(const RtfToken& token);
    bool table_word(const RtfToken& token);
    void unicode(int value);

    RtfTokens tokens_;
    Paragraphs text_;
    Tables tables_;
    std::vector<State> states_;
    std::string instruction_;
    int ansi_page_ = 1252;
    int skip_bytes_ = 0;
    char32_t high_surrogate_ = 0;
    std::vector<OpenAside> asides_;
    std::size_t edge_depth_ = 0;
};

}  // namespace vouch::document::readers::rtf
