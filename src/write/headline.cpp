#include <algorithm>

#include "base/text.hpp"
#include "write/career.hpp"
#include "write/drafting.hpp"
#include "write/first_look.hpp"

// The headline: the person's own, and behind it what the posting asks for most and they prove.
namespace vouch::write {
namespace {

constexpr std::size_t headline_skills_most = 3;
constexpr std::size_t headline_letters_most = 90;

}  // namespace

void write_headline(Drafting& drafting) {
    const auto& resume = drafting.inputs.resume;
    const auto& label = resume.basics.label;
    // A headline that lists already ("Engineer | Kotlin, Kafka") is the person's own.
    const bool built = label.find_first_of("|:;\u00b7") != label.npos;
    const bool has_post = !resume.work.empty() && !resume.work.front().position.empty();
    if (built || (label.empty() && !has_post) || !is_english(resume)) {
        return;
    }
    model::Edit edit;
    edit.kind = model::EditKind::set_headline;
    edit.target = "basics.label";
    edit.pointer = "/basics/label";
    edit.before = label;
    edit.after = label.empty() ? short_position(resume.work.front().position) : label;
    edit.evidence = {label.empty() ? "/work/0/position" : "/basics/label"};
    // What a first look would miss comes before what it meets elsewhere.
    const auto seen = first_look_beside_profile(drafting);
    auto asks = nameable_asks(drafting);
    std::erase_if(asks, [&](const Ask& ask) {
        return ask.having == Having::language ||
               mentions(edit.after, ask.skill, drafting.inputs.taxonomy);
    });
    std::ranges::stable_partition(
        asks, [&](const Ask& ask) { return !mentions(seen, ask.skill, drafting.inputs.taxonomy); });
    std::vector<std::string> names;
    std::vector<const Ask*> chosen;
    for (const auto& ask : asks) {
        names.push_back(text::capitalise_first(ask.skill.spelling));
        const auto with_skills = edit.after + " | " + text::join(names, ", ");
        const bool said = std::ranges::any_of(chosen, [&](const Ask* other) {
            return is_same_or_implied(drafting.inputs.taxonomy, *other, ask);
        });
        if (said || names.size() > headline_skills_most ||
            text::count_code_points(with_skills) > headline_letters_most ||
            !claims::all_hold(drafting.check.check(with_skills, {}))) {
            names.pop_back();
            continue;
        }
        chosen.push_back(&ask);
    }
    // One skill alone says little of a person; one paper does.
    if (names.size() > 1 || (names.size() == 1 && chosen.front()->having == Having::paper)) {
        for (const auto* ask : chosen) {
            edit.evidence.push_back(ask->skill.pointers.front());
        }
        edit.after += " | " + text::join(names, ", ");
    }
    if (edit.after != label) {
        edit.reasons = {{"write.reason-headline"}};
        drafting.add_if_proven(std::move(edit), {});
    }
}

}  // namespace vouch::write
