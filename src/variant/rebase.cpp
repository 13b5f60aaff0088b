#include "variant/rebase.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "model/digest.hpp"
#include "variant/places.hpp"
#include "variant/targets.hpp"
#include "variant/words.hpp"

namespace vouch::variant {

namespace {

using model::Edit;
using model::EditKind;
using Outcome = RebaseNote::Outcome;

bool writes_text(EditKind kind) {
    return kind == EditKind::reword || kind == EditKind::set_headline ||
           kind == EditKind::set_summary || kind == EditKind::merge || kind == EditKind::split;
}

std::string target_of(const Edit& edit) {
    return edit.kind == EditKind::set_headline  ? "basics.label"
           : edit.kind == EditKind::set_summary ? "basics.summary"
                                                : edit.target;
}

bool is_outside(std::string_view place) {
    return !place.starts_with('/');
}

class Rebaser {
public:
    Rebaser(const model::Resume& from, const model::Resume& to)
        : from_(from),
          to_(to),
          relocate_(from, to),
          old_texts_(by_pointer(from)),
          new_texts_(by_pointer(to)) {}

    // `waiting`: in conflict already.
    void carry(Edit& edit, bool waiting);

    Rebased made;

private:
    static std::map<std::string, std::string> by_pointer(const model::Resume& resume) {
        std::map<std::string, std::string> texts;
        for (auto& text : placed_texts(resume)) {
            texts.emplace(std::move(text.pointer), std::move(text.text));
        }
        return texts;
    }
    std::optional<Message> carry_text(Edit& edit);
    std::optional<Message> carry_evidence(Edit& edit, std::string_view own);
    std::optional<Message> changed_evidence(const Edit& edit, const std::string& was,
                                            const std::string& now) const;
    std::optional<Message> carry_target(Edit& edit);

    // Copies, since what finds targets finds them for changing.
    model::Resume from_;
    model::Resume to_;
    Relocator relocate_;
    std::map<std::string, std::string> old_texts_;
    std::map<std::string, std::string> new_texts_;
    // What a target's text is on the new base after the edits so far.
    std::map<std::string, std::string> now_;
};

std::optional<Message> Rebaser::carry_text(Edit& edit) {
    const auto target = target_of(edit);
    const auto known = now_.find(target);
    const auto* base_text = find_text(to_, target);
    if (known == now_.end() && base_text == nullptr) {
        return Message{"variant.conflict-target-gone"};
    }
    const auto now = known == now_.end() ? *base_text : known->second;
    if (now == edit.before) {
        now_[target] = edit.after;
        return std::nullopt;
    }
    auto merged = is_vouched_for(edit) ? std::nullopt : merge_words(edit.before, edit.after, now);
    edit.before = now;
    if (!merged) {
        now_[target] = now;
        return Message{is_vouched_for(edit) ? "variant.conflict-attested"
                                            : "variant.conflict-text-changed"};
    }
    const bool said = *merged == now;
    const bool same = *merged == edit.after;
    edit.after = std::move(*merged);
    now_[target] = edit.after;
    if (said || !same) {
        made.notes.push_back({edit.id,
                              said ? Outcome::settled : Outcome::merged,
                              {said ? "variant.carried-said" : "variant.carried-merged"}});
    }
    return std::nullopt;
}

// Evidence that reads differently is no matter where the edit says none of the words it lost.
std::optional<Message> Rebaser::changed_evidence(const Edit& edit, const std::string& was,
                                                 const std::string& now) const {
    std::set<std::string> said;
    for (const auto span : text::words(edit.after)) {
        said.insert(text::fold(edit.after.substr(span.begin, span.end - span.begin)));
    }
    std::set<std::string> kept;
    for (const auto span : text::words(now)) {
        kept.insert(text::fold(now.substr(span.begin, span.end - span.begin)));
    }
    for (const auto span : text::words(was)) {
        const auto word = text::fold(was.substr(span.begin, span.end - span.begin));
        if (!kept.contains(word) && said.contains(word)) {
            return Message{"variant.conflict-evidence-changed", {{"text", now}}};
        }
    }
    return std::nullopt;
}

std::optional<Message> Rebaser::carry_evidence(Edit& edit, std::string_view own) {
    std::optional<Message> conflict;
    const auto follow = [&](std::vector<std::string>& places) {
        for (auto& place : places) {
            if (is_outside(place)) {
                continue;
            }
            const auto moved = relocate_(place);
            if (!moved) {
                conflict = Message{"variant.conflict-evidence-gone"};
                continue;
            }
            const auto was = old_texts_.find(place);
            const auto now = new_texts_.find(*moved);
            if (was != old_texts_.end() && now == new_texts_.end()) {
                conflict = Message{"variant.conflict-evidence-gone"};
            } else if (was != old_texts_.end() && place != own && was->second != now->second &&
                       !conflict) {
                conflict = changed_evidence(edit, was->second, now->second);
            }
            place = *moved;
        }
    };
    follow(edit.evidence);
    for (auto& claim : edit.claims) {
        follow(claim.evidence);
    }
    return conflict;
}

// What the edits that write no text are about.
std::optional<Message> Rebaser::carry_target(Edit& edit) {
    switch (edit.kind) {
        case EditKind::hide: {
            const auto lists = lists_of(to_);
            const bool there = std::ranges::any_of(lists, [&](const auto& list) {
                return std::ranges::contains(list.second, edit.target);
            });
            if (!there) {
                made.notes.push_back({edit.id, Outcome::settled, {"variant.conflict-target-gone"}});
            } else if (const auto* text = find_text(to_, edit.target)) {
                edit.before = *text;
            }
            return std::nullopt;
        }
        case EditKind::merge:
            for (const auto& id : edit.order) {
                const auto* was = find_text(from_, id);
                const auto* now = find_text(to_, id);
                if (id != edit.target && was != nullptr && (now == nullptr || *was != *now)) {
                    return Message{"variant.conflict-merged-line-changed"};
                }
            }
            return std::nullopt;
        case EditKind::rename_section: {
            const auto found = to_.section_titles.find(edit.target);
            const auto title = found == to_.section_titles.end() ? "" : found->second;
            if (title == edit.after) {
                made.notes.push_back({edit.id, Outcome::settled, {"variant.carried-said"}});
            }
            const bool changed = title != edit.before && title != edit.after;
            edit.before = title;
            return changed ? std::optional<Message>({"variant.conflict-title-changed"})
                           : std::nullopt;
        }
        default:
            return std::nullopt;
    }
}

void Rebaser::carry(Edit& edit, bool waiting) {
    const auto own = edit.pointer;
    if (auto moved = relocate_(edit.pointer)) {
        edit.pointer = std::move(*moved);
    }
    auto conflict = carry_evidence(edit, own);
    if (edit.state == model::EditState::rejected) {
        return;
    }
    if (auto of_target = carry_target(edit)) {
        conflict = std::move(of_target);
    }
    if (writes_text(edit.kind)) {
        const auto* text = find_text(to_, target_of(edit));
        if (!conflict && !waiting) {
            conflict = carry_text(edit);
        } else if (text != nullptr) {
            edit.before = *text;
        }
    }
    if (conflict) {
        edit.state = model::EditState::proposed;
        edit.decision.reset();
        made.notes.push_back({edit.id, Outcome::conflict, *conflict});
        made.variant.conflicts[edit.id] = *conflict;
    }
}

}  // namespace

Result<Rebased> rebase(const model::Variant& variant, const model::Resume& from,
                       const model::Resume& to) {
    if (variant.base_revision != model::revision_of(from)) {
        return fail("variant-base-other");
    }
    Rebaser rebaser(from, to);
    rebaser.made.variant = variant;
    if (auto revision = model::revision_of(to); revision != variant.base_revision) {
        rebaser.made.variant.base_revision = std::move(revision);
        for (auto& edit : rebaser.made.variant.edits) {
            rebaser.carry(edit, variant.conflicts.contains(edit.id));
        }
    }
    return std::move(rebaser.made);
}

}  // namespace vouch::variant
