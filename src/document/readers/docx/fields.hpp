#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vouch::document::readers::docx {

// The fields that are open while runs are read (ECMA-376 part 1, 17.16): an instruction, which
// nobody sees, then a result. Fields stand inside fields.
class DocxFields {
public:
    // `type` of a w:fldChar: begin, separate or end.
    void mark(std::string_view type);
    void add_instruction(std::string_view text);
    // An instruction without an end must not hide what follows its paragraph.
    void end_paragraph();

    // Whether runs here are part of what is shown.
    bool shown() const;
    // The target of the innermost link around, or an empty text.
    std::string link() const;

private:
    struct Field {
        std::string instruction, link;
        bool in_result = false;
    };
    std::vector<Field> open_;
    int too_deep_ = 0;
};

}  // namespace vouch::document::readers::docx
