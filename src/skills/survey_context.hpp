#pragma once

#include <vector>

#include "skills/find_mentions.hpp"

namespace vouch::skills {

enum class Source : std::uint8_t { known, compound, degree };

// Something that could be a skill, in tokens, with what it would be.
struct Item {
    std::size_t begin = 0;
    std::size_t end = 0;
    Mention mention;
    Source source = Source::known;
    bool extended = false;  // more words than the name found
};

// Sets each item's confidence from what it is and from what stands around it.
void weigh(const TokenText& in, std::vector<Item>& items);

}  // namespace vouch::skills
