#include "variant/diff.hpp"

#include <algorithm>
#include <map>

#include "variant/places.hpp"

namespace vouch::variant {

namespace {

// Of hostile résumés that give a key twice, the first.
std::map<std::string_view, const PlacedText*> by_key(const std::vector<PlacedText>& texts) {
    std::map<std::string_view, const PlacedText*> found;
    for (const auto& text : texts) {
        found.emplace(text.key, &text);
    }
    return found;
}

// The items that do not keep their order: all but a longest increasing run of old places.
std::vector<std::string> moved_items(const std::vector<std::string>& before,
                                     const std::vector<std::string>& after) {
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < before.size(); ++i) {
        places.emplace(before[i], i);
    }
    std::vector<std::pair<std::size_t, std::string>> common;
    for (const auto& id : after) {
        if (const auto found = places.find(id); found != places.end()) {
            common.emplace_back(found->second, id);
        }
    }
    // Patience: the end of the best run of each length, and where each item's run came from.
    std::vector<std::size_t> ends;
    std::vector<std::size_t> previous(common.size(), common.size());
    for (std::size_t i = 0; i < common.size(); ++i) {
        const auto slot = std::ranges::lower_bound(
            ends, common[i].first, {}, [&](std::size_t end) { return common[end].first; });
        if (slot != ends.begin()) {
            previous[i] = *std::prev(slot);
        }
        if (slot == ends.end()) {
            ends.push_back(i);
        } else {
            *slot = i;
        }
    }
    std::vector<bool> stays(common.size(), false);
    for (auto i = ends.empty() ? common.size() : ends.back(); i < common.size(); i = previous[i]) {
        stays[i] = true;
    }
    std::vector<std::string> moved;
    for (std::size_t i = 0; i < common.size(); ++i) {
        if (!stays[i]) {
            moved.push_back(common[i].second);
        }
    }
    return moved;
}

}  // namespace

std::vector<Change> diff(const model::Resume& before, const model::Resume& after) {
    const auto old_texts = placed_texts(before);
    const auto new_texts = placed_texts(after);
    const auto old_by_key = by_key(old_texts);
    const auto new_by_key = by_key(new_texts);
    std::vector<Change> changes;
    for (const auto& now : new_texts) {
        const auto found = old_by_key.find(now.key);
        if (found == old_by_key.end()) {
            changes.push_back({Change::Kind::added, now.key, {}, now.pointer, {}, now.text, {}});
        } else if (const auto& was = *found->second; was.text != now.text) {
            changes.push_back({Change::Kind::changed, now.key, was.pointer, now.pointer, was.text,
                               now.text, diff_words(was.text, now.text)});
        }
    }
    for (const auto& was : old_texts) {
        if (!new_by_key.contains(was.key)) {
            changes.push_back({Change::Kind::removed, was.key, was.pointer, {}, was.text, {}, {}});
        }
    }
    const auto old_lists = lists_of(before);
    for (const auto& [name, items] : lists_of(after)) {
        const auto found = old_lists.find(name);
        if (found == old_lists.end()) {
            continue;
        }
        for (auto& id : moved_items(found->second, items)) {
            changes.push_back({Change::Kind::moved, std::move(id), {}, {}, {}, {}, {}});
        }
    }
    return changes;
}

}  // namespace vouch::variant
