#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/resume.hpp"

namespace vouch::variant {

// A text or date of a résumé by what it is, whatever its position.
struct PlacedText {
    std::string key;  // the line's id; "w1/position" of an entry; a pointer elsewhere
    std::string pointer;
    std::string text;
    std::string list;  // of a line: "w1/highlights"
};

// All texts, dates and section titles, in the résumé's order.
std::vector<PlacedText> placed_texts(const model::Resume& resume);

// The ids of each section's entries ("work") and each entry's lines ("w1/highlights"), in order.
std::map<std::string, std::vector<std::string>> lists_of(const model::Resume& resume);

// Finds places of one version of a résumé in another.
class Relocator {
public:
    Relocator(const model::Resume& from, const model::Resume& to);

    // Nothing where the place is gone. Pointers of entries and lists ("/work/0/highlights") count
    // too; what is no pointer ("answer:ID") stays as it is.
    std::optional<std::string> operator()(std::string_view pointer) const;

private:
    using Lists = std::map<std::string, std::vector<std::string>>;
    std::optional<std::size_t> moved_index(const std::string& list, std::string_view digits) const;

    Lists from_;
    Lists to_;
};

}  // namespace vouch::variant
