#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Where a text has what identifies people, by its shape alone.
namespace vouch::llm {

struct PrivateSpan {
    std::size_t begin = 0;  // bytes
    std::size_t end = 0;
    std::string_view kind;
};

// E-mail addresses, links and @handles.
void find_addresses(std::string_view text, std::vector<PrivateSpan>& spans);

// Telephone numbers: +358 40 1234567, (555) 010-0199, 040-123 4567; and whatever has one of `ends`
// among its digits, however they are set apart.
void find_phones(std::string_view text, const std::vector<std::string>& ends,
                 std::vector<PrivateSpan>& spans);

// Texts that look like a placeholder of ours: "[NAME_1]".
void find_placeholders(std::string_view text, std::vector<PrivateSpan>& spans);

// Sorted by place, overlapping ones made one.
std::vector<PrivateSpan> merged(std::vector<PrivateSpan> spans);

}  // namespace vouch::llm
