#include <algorithm>
#include <set>

#include "write/drafting.hpp"
#include "write/reword_model.hpp"

// Each bullet through the rules (and, where there is one, the language model), and what comes out
// through the claims check.
namespace vouch::write {
namespace {

constexpr std::size_t model_lines_most = 12;

// The lines a better wording would help most: those that say most to the posting.
std::vector<std::string> lines_for_model(const Drafting& drafting) {
    std::vector<std::pair<double, std::string>> ranked;
    if (drafting.inputs.provider == nullptr) {
        return {};
    }
    for (const auto& list : bullet_lists(drafting.inputs.resume)) {
        for (std::size_t i = 0; i < list.lines->size(); ++i) {
            ranked.emplace_back(drafting.relevance.of(below(list.pointer, i)), (*list.lines)[i].id);
        }
    }
    std::ranges::stable_sort(ranked, std::ranges::greater{},
                             &std::pair<double, std::string>::first);
    std::vector<std::string> ids;
    for (auto& [relevance, id] : ranked) {
        if (ids.size() < model_lines_most) {
            ids.push_back(std::move(id));
        }
    }
    return ids;
}

// Lines that the model's wording stands for now, by id.
std::set<std::string> taken_from_model(Drafting& drafting, const std::vector<BulletList>& lists) {
    const auto for_model = lines_for_model(drafting);
    std::vector<LineToReword> lines;
    for (const auto& list : lists) {
        auto style = drafting.style;
        style.current = list.current;
        for (std::size_t i = 0; i < list.lines->size(); ++i) {
            const auto& line = (*list.lines)[i];
            if (std::ranges::contains(for_model, line.id)) {
                lines.push_back(
                    {&list, i, rewrite_bullet(line.text, style, drafting.inputs.taxonomy).text});
            }
        }
    }
    const auto taken = reword_with_model(drafting, lines);
    std::set<std::string> ids;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (taken[i]) {
            ids.insert((*lines[i].list->lines)[lines[i].index].id);
        }
    }
    return ids;
}

}  // namespace

void reword_bullets(Drafting& drafting) {
    if (!is_english(drafting.inputs.resume)) {
        return;
    }
    const auto lists = bullet_lists(drafting.inputs.resume);
    const auto taken = taken_from_model(drafting, lists);
    for (const auto& list : lists) {
        auto style = drafting.style;
        style.current = list.current;
        for (std::size_t i = 0; i < list.lines->size(); ++i) {
            const auto& line = (*list.lines)[i];
            auto rewrite = rewrite_bullet(line.text, style, drafting.inputs.taxonomy);
            if (taken.contains(line.id) || rewrite.reasons.empty()) {
                continue;
            }
            model::Edit edit;
            edit.kind = model::EditKind::reword;
            edit.target = line.id;
            edit.pointer = below(list.pointer, i);
            edit.before = line.text;
            edit.after = std::move(rewrite.text);
            edit.reasons = std::move(rewrite.reasons);
            edit.evidence = {edit.pointer};
            drafting.add_if_proven(std::move(edit), {.entry = list.entry, .line = line.id});
        }
    }
}

}  // namespace vouch::write
