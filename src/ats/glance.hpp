#pragma once

#include <map>
#include <string>
#include <string_view>

#include "ats/subject.hpp"

namespace vouch::ats {

// What a reader sees within the few seconds of a first look: headline, the opening of the summary
// and of the skill lists, the latest titles with their dates and the latest post's first line, and
// education.
class Glance {
public:
    explicit Glance(const Subject& subject);

    // The place is looked at.
    bool shows(std::string_view pointer) const;
    // The words stand in a place that is looked at; folded, at word boundaries.
    bool names(const model::Keyword& keyword) const;
    bool names(std::string_view words) const;

private:
    const Subject& subject_;
    std::string seen_;                          // folded
    std::map<std::size_t, std::size_t> posts_;  // index into Resume::work → lines looked at
};

// Where a word is only named, not shown: headline, summary, skill lists.
bool is_naming_place(std::string_view pointer);

}  // namespace vouch::ats
