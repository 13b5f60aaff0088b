#include "parse/resume/item_list.hpp"

#include "base/text.hpp"
#include "parse/pieces.hpp"

namespace vouch::parse::resume {

std::vector<TextLine> part_items(const TextLine& line) {
    constexpr std::size_t items_max = 2'000;
    const std::string_view value = line.text;
    int depth = 0;
    const auto pieces = pieces_between(value, [&](text::CodePoint point, std::size_t at) {
        if (point.value == U'(' || point.value == U'[') {
            ++depth;
        } else if ((point.value == U')' || point.value == U']') && depth > 0) {
            --depth;
        }
        const bool digits_around = point.value == U',' && at > 0 && at + 1 < value.size() &&
                                   value[at - 1] >= '0' && value[at - 1] <= '9' &&
                                   value[at + 1] >= '0' && value[at + 1] <= '9';
        return depth == 0 && !digits_around &&
               std::u32string_view(U",;|•·\t∙⋅▪●、，").find(point.value) !=
                   std::u32string_view::npos;
    });
    std::vector<TextLine> out;
    for (auto [begin, end] : pieces) {
        if (end == value.size() && end > begin + 1 && value[end - 1] == '.') {
            --end;
        }
        if (out.size() < items_max) {
            out.push_back(cut(line, begin, end));
        }
    }
    return out;
}

std::size_t label_end(const TextLine& line) {
    constexpr std::size_t label_bytes_max = 60;
    const std::size_t colon = line.text.find(':');
    if (colon == std::string::npos || colon == 0 || colon > label_bytes_max) {
        return std::string::npos;
    }
    if (colon + 1 < line.text.size() && line.text[colon + 1] != ' ' &&
        line.text[colon + 1] != '\t') {
        return std::string::npos;
    }
    return colon + 1;
}

}  // namespace vouch::parse::resume
