#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "write/drafting.hpp"
#include "write/reword_model.hpp"
#include "write/splits.hpp"

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
    for (const auto& list : bullet_lists(drafting.inputs)) {
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

// The edits of one list of lines.
class Rewording {
public:
    Rewording(Drafting& drafting, const BulletList& list, const BulletStyle& style)
        : drafting_(drafting), list_(list), style_(style), done_(list.lines->size(), false) {
        for (const auto& line : *list.lines) {
            rewrites_.push_back(rewrite_bullet(line.text, style, drafting.inputs.taxonomy));
        }
    }

    // Lines that have their wording already.
    void leave(const std::set<std::string>& ids) {
        for (std::size_t i = 0; i < done_.size(); ++i) {
            done_[i] = ids.contains(line(i).id);
        }
    }
    // Lines that say nothing but what another says too join it.
    void merge_twins();
    void reword(std::size_t index);

private:
    const model::Line& line(std::size_t index) const {
        return (*list_.lines)[index];
    }
    model::Edit edit_of(model::EditKind kind, std::size_t index, std::string after) const;
    // True where the edit is in the draft and the person has not rejected it.
    bool add(model::Edit edit);
    bool merge(std::size_t index, const std::vector<std::size_t>& twins);
    bool split(std::size_t index);

    Drafting& drafting_;
    const BulletList& list_;
    BulletStyle style_;
    std::vector<Rewrite> rewrites_;
    std::vector<bool> done_;
};

model::Edit Rewording::edit_of(model::EditKind kind, std::size_t index, std::string after) const {
    model::Edit edit;
    edit.kind = kind;
    edit.target = line(index).id;
    edit.pointer = below(list_.pointer, index);
    edit.before = line(index).text;
    edit.after = std::move(after);
    edit.evidence = {edit.pointer};
    return edit;
}

bool Rewording::add(model::Edit edit) {
    const auto target = edit.target;
    return drafting_.add_if_proven(std::move(edit), {.entry = list_.entry, .line = target}) &&
           drafting_.draft.edits.back().state != model::EditState::rejected;
}

void Rewording::merge_twins() {
    const auto size = list_.lines->size();
    for (std::size_t i = 0; i < size; ++i) {
        std::vector<std::size_t> twins;
        for (std::size_t j = 0; j < size && !done_[i]; ++j) {
            const bool covers =
                i != j && !done_[j] &&
                says_all_of(rewrites_[i].text, rewrites_[j].text, drafting_.inputs.taxonomy);
            // Of two equal ones the first stays.
            const bool equal = covers && says_all_of(rewrites_[j].text, rewrites_[i].text,
                                                     drafting_.inputs.taxonomy);
            if (covers && (!equal || i < j)) {
                twins.push_back(j);
            }
        }
        if (!twins.empty() && merge(i, twins)) {
            done_[i] = true;
            for (const auto twin : twins) {
                done_[twin] = true;
            }
        }
    }
}

bool Rewording::merge(std::size_t index, const std::vector<std::size_t>& twins) {
    auto edit = edit_of(model::EditKind::merge, index, rewrites_[index].text);
    edit.order = {edit.target};
    for (const auto twin : twins) {
        edit.order.push_back(line(twin).id);
        edit.evidence.push_back(below(list_.pointer, twin));
        edit.reasons.push_back({"write.reason-merge", {{"text", line(twin).text}}});
    }
    edit.reasons.insert(edit.reasons.end(), rewrites_[index].reasons.begin(),
                        rewrites_[index].reasons.end());
    if (!add(std::move(edit))) {
        return false;
    }
    for (const auto twin : twins) {
        drafting_.draft.omitted.push_back(
            {below(list_.pointer, twin), line(twin).text, {"write.omitted-merged"}});
    }
    return true;
}

bool Rewording::split(std::size_t index) {
    const auto parts = split_bullet(line(index).text, style_, drafting_.inputs.taxonomy);
    if (parts.empty()) {
        return false;
    }
    auto edit = edit_of(model::EditKind::split, index, text::join(parts, "\n"));
    edit.reasons.push_back({"write.reason-split"});
    return add(std::move(edit));
}

void Rewording::reword(std::size_t index) {
    auto& rewrite = rewrites_[index];
    if (done_[index] || split(index)) {
        return;
    }
    if (const auto count = word_count(rewrite.text); count > line_words_most) {
        drafting_.draft.remarks.push_back(
            {"write.remark-long",
             {{"bullet", in_quotation(line(index).text)}, {"count", std::to_string(count)}}});
    }
    if (rewrite.reasons.empty()) {
        return;
    }
    auto edit = edit_of(model::EditKind::reword, index, std::move(rewrite.text));
    edit.reasons = std::move(rewrite.reasons);
    add(std::move(edit));
}

}  // namespace

void reword_bullets(Drafting& drafting) {
    if (!is_english(drafting.inputs.resume)) {
        return;
    }
    const auto lists = bullet_lists(drafting.inputs);
    const auto taken = taken_from_model(drafting, lists);
    for (const auto& list : lists) {
        auto style = drafting.style;
        style.current = list.current;
        Rewording rewording(drafting, list, style);
        rewording.leave(taken);
        rewording.merge_twins();
        for (std::size_t i = 0; i < list.lines->size(); ++i) {
            rewording.reword(i);
        }
    }
}

}  // namespace vouch::write
