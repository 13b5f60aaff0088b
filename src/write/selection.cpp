#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.hpp"
#include "write/drafting.hpp"
#include "write/english.hpp"
#include "write/first_look.hpp"

// What comes first and what is left out: only within an entry, never across entries, so that the
// history stays in its order.
namespace vouch::write {
namespace {

constexpr std::size_t words_a_page = 560;
constexpr std::size_t kept_least = 3;   // bullets of an entry that always stay
constexpr std::size_t kept_recent = 6;  // of the two latest posts

// Coarse steps, so that bullets change places for a reason and not for a hair's breadth.
int step(double relevance) {
    return static_cast<int>(std::floor(std::min(relevance, 20.0) / 0.75));
}

struct Block {
    std::vector<std::string> ids;
    int weight = 0;
};

std::vector<std::string> ordered_ids(const Drafting& drafting, const BulletList& list) {
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < list.lines->size(); ++i) {
        const auto& line = (*list.lines)[i];
        if (blocks.empty() || !leans_on_previous(line.text)) {
            blocks.emplace_back();
        }
        for (auto& id : ids_in_draft(drafting.draft, line.id)) {
            blocks.back().ids.push_back(std::move(id));
        }
        blocks.back().weight =
            std::max(blocks.back().weight, step(drafting.relevance.of(below(list.pointer, i))));
    }
    std::ranges::stable_sort(blocks, std::ranges::greater{}, &Block::weight);
    std::vector<std::string> ids;
    for (auto& block : blocks) {
        ids.insert(ids.end(), block.ids.begin(), block.ids.end());
    }
    return ids;
}

std::vector<std::string> ids_of(const auto& items) {
    std::vector<std::string> ids;
    ids.reserve(std::size(items));
    for (const auto& item : items) {
        ids.push_back(item.id);
    }
    return ids;
}

// Does the posting ask for this keyword, by any name?
bool is_asked(const Drafting& drafting, std::string_view keyword) {
    const auto& taxonomy = drafting.inputs.taxonomy;
    const auto name = taxonomy.canonical(keyword);
    const auto& asked = drafting.inputs.posting.skills;
    if (std::ranges::any_of(
            asked, [&](const std::string& skill) { return text::equal_folded(skill, name); })) {
        return true;
    }
    const auto index = taxonomy.lookup(keyword);
    return index && std::ranges::any_of(asked, [&](const std::string& skill) {
               const auto wanted = taxonomy.lookup(skill);
               return wanted && taxonomy.implies(*index, *wanted);
           });
}

// Of the asks that a listed skill is or implies, the weightiest.
double weight_of(const Drafting& drafting,
                 const std::map<std::string, double, std::less<>>& weights,
                 std::string_view listed) {
    const auto& taxonomy = drafting.inputs.taxonomy;
    const auto index = taxonomy.lookup(listed);
    double most = 0;
    for (const auto& [skill, weight] : weights) {
        const auto wanted = taxonomy.lookup(skill);
        const bool is_it = text::equal_folded(skill, listed) ||
                           (index && wanted && taxonomy.implies(*index, *wanted));
        most = is_it ? std::max(most, weight) : most;
    }
    return most;
}

void add_order(Drafting& drafting, model::EditKind kind, std::string target, std::string pointer,
               std::vector<std::string> order, Message reason) {
    model::Edit edit;
    edit.kind = kind;
    edit.target = std::move(target);
    edit.pointer = std::move(pointer);
    edit.order = std::move(order);
    edit.reasons = {std::move(reason)};
    drafting.add(std::move(edit));
}

}  // namespace

bool leans_on_previous(std::string_view text) {
    constexpr auto openings = std::to_array<std::string_view>(
        {"also", "both", "here", "it", "one of them", "same", "some of them", "that", "the latter",
         "the same", "then", "there", "these", "they", "this", "those", "two of them"});
    const auto folded = text::fold(text);
    return std::ranges::any_of(openings, [&](std::string_view opening) {
        return folded.starts_with(opening) &&
               (folded.size() == opening.size() || folded[opening.size()] == ' ' ||
                folded[opening.size()] == ',');
    });
}

void order_bullets(Drafting& drafting) {
    for (const auto& list : bullet_lists(drafting.inputs)) {
        auto order = ordered_ids(drafting, list);
        std::vector<std::string> as_it_is;
        for (const auto& line : *list.lines) {
            const auto ids = ids_in_draft(drafting.draft, line.id);
            as_it_is.insert(as_it_is.end(), ids.begin(), ids.end());
        }
        if (order != as_it_is) {
            add_order(drafting, model::EditKind::reorder, list.entry, list.pointer,
                      std::move(order), {"write.reason-order"});
        }
    }
}

// The asked-for entries come first, the weightiest first, and with them those that this draft
// adds; the groups by what a first look at them meets.
void order_skills(Drafting& drafting) {
    constexpr std::size_t looked_at_entries = 6;
    const auto& groups = drafting.inputs.resume.skills;
    const auto weights = weights_of_asks(drafting.inputs.match);
    struct Entry {
        std::string id;
        double weight = 0;
        bool asked = false;
    };
    struct Ranked {
        std::string id;
        double weight = 0;
    };
    const auto entry_of = [&](const std::string& id, std::string_view text) {
        return Entry{id, weight_of(drafting, weights, text), is_asked(drafting, text)};
    };
    std::vector<Ranked> ranked;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto& group = groups[i];
        std::vector<Entry> entries;
        entries.reserve(group.keywords.size());
        for (const auto& keyword : group.keywords) {
            entries.push_back(entry_of(keyword.id, keyword.text));
        }
        for (const auto& edit : drafting.draft.edits) {
            if (edit.kind == model::EditKind::add_keyword && edit.target == group.id) {
                entries.push_back(entry_of(group.id + "+" + edit.id, edit.after));
            }
        }
        const auto before = ids_of(entries);
        std::ranges::stable_sort(entries, std::ranges::greater{}, [](const Entry& entry) {
            return std::pair(entry.asked, entry.weight);
        });
        if (auto order = ids_of(entries); order != before) {
            add_order(drafting, model::EditKind::reorder, group.id,
                      "/skills/" + std::to_string(i) + "/keywords", std::move(order),
                      {"write.reason-skill-order"});
        }
        Ranked rank{group.id,
                    group.keywords.empty() ? weight_of(drafting, weights, group.name) : 0.0};
        for (std::size_t k = 0; k < std::min(looked_at_entries, entries.size()); ++k) {
            constexpr double asked_least = 0.01;  // asked for, and proven by no work
            rank.weight += entries[k].weight + (entries[k].asked ? asked_least : 0.0);
        }
        ranked.push_back(std::move(rank));
    }
    std::ranges::stable_sort(ranked, std::ranges::greater{}, &Ranked::weight);
    if (auto order = ids_of(ranked); order != ids_of(groups)) {
        add_order(drafting, model::EditKind::regroup_skills, "skills", "/skills", std::move(order),
                  {"write.reason-group-order"});
    }
}

void leave_out(Drafting& drafting) {
    const auto& resume = drafting.inputs.resume;
    std::size_t words = 0;
    for (const auto& leaf : model::leaves(resume)) {
        words += word_count(leaf.text);
    }
    const auto room =
        words_a_page * static_cast<std::size_t>(std::max(1, drafting.inputs.pages_max));
    if (words <= room) {
        return;
    }
    struct Candidate {
        const model::Line* line;
        std::string pointer;
        std::string entry;
        double relevance;
        bool has_number;
        int age;
        std::size_t place;
    };
    std::vector<Candidate> candidates;
    std::map<std::string, std::size_t> left;
    for (const auto& list : bullet_lists(drafting.inputs)) {
        left[list.entry] = list.lines->size();
        const bool recent = list.current || list.age_rank < 2;
        for (std::size_t i = recent ? kept_recent : 0; i < list.lines->size(); ++i) {
            const auto& line = (*list.lines)[i];
            const auto pointer = below(list.pointer, i);
            const auto relevance = drafting.relevance.of(pointer);
            const bool whole = ids_in_draft(drafting.draft, line.id).size() == 1;
            if (step(relevance) == 0 && whole) {
                candidates.push_back({&line, pointer, list.entry, relevance,
                                      !claims::find_quantities(line.text).empty(), list.age_rank,
                                      i});
            }
        }
    }
    // Weakest first: without a number, oldest, last.
    std::ranges::stable_sort(candidates, [](const Candidate& a, const Candidate& b) {
        return std::tuple(a.has_number, -a.age, a.relevance) <
               std::tuple(b.has_number, -b.age, b.relevance);
    });
    for (const auto& candidate : candidates) {
        if (words <= room || left[candidate.entry] <= kept_least) {
            continue;
        }
        const Message reason{"write.omitted-for-length",
                             {{"pages", std::to_string(drafting.inputs.pages_max)}}};
        model::Edit edit;
        edit.kind = model::EditKind::hide;
        edit.target = candidate.line->id;
        edit.pointer = candidate.pointer;
        edit.before = candidate.line->text;
        edit.reasons = {reason};
        drafting.add(std::move(edit));
        if (drafting.draft.edits.back().state == model::EditState::rejected) {
            continue;
        }
        drafting.draft.omitted.push_back({candidate.pointer, candidate.line->text, reason});
        --left[candidate.entry];
        words -= std::min(words, word_count(candidate.line->text));
    }
}

}  // namespace vouch::write
