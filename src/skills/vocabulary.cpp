#include "skills/vocabulary.hpp"

#include <utility>

namespace vouch::skills {

Vocabulary::Vocabulary() : places_(1), slots_(1U << 15U) {}

std::string_view Vocabulary::text_of(TokenId id) const {
    return std::string_view(text_).substr(places_[id].begin, places_[id].size);
}

TokenId Vocabulary::find_held(std::string_view folded, std::uint32_t hash) const {
    const auto mask = slots_.size() - 1;
    const auto begin = begin_of(folded);
    for (auto slot = place_of(hash) & mask;; slot = (slot + 1) & mask) {
        const auto& held = slots_[slot];
        const bool same = held.hash == hash && held.begin == begin &&
                          (folded.size() <= sizeof begin || text_of(held.id) == folded);
        if (held.id == 0 || same) {
            return held.id;
        }
    }
}

TokenId Vocabulary::add(std::string_view folded) {
    const auto hash = hash_of(folded);
    if (const auto known = find(folded, hash)) {
        return known;
    }
    if (places_.size() * 2 > slots_.size()) {
        grow();
    }
    const auto id = static_cast<TokenId>(places_.size());
    places_.push_back(
        {static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(folded.size())});
    text_ += folded;
    put({begin_of(folded), hash, id});
    const auto bit = hash >> (32U - filter_bits);
    filter_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    return id;
}

void Vocabulary::put(Slot slot) {
    const auto mask = slots_.size() - 1;
    auto at = place_of(slot.hash) & mask;
    while (slots_[at].id != 0) {
        at = (at + 1) & mask;
    }
    slots_[at] = slot;
}

void Vocabulary::grow() {
    const auto old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (const auto& slot : old) {
        if (slot.id != 0) {
            put(slot);
        }
    }
}

}  // namespace vouch::skills
