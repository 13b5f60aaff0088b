#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/career.hpp"
#include "write/drafting.hpp"
#include "write/english.hpp"
#include "write/first_look.hpp"
#include "write/summary_model.hpp"

// The summary from what the posting asks and the résumé proves. One that the person wrote is kept
// sentence for sentence; what is added stands behind the first or the last.
namespace vouch::write {
namespace {

constexpr std::size_t summary_words_most = 95;
constexpr std::size_t achievement_words_most = 26;

std::string joined_spellings(const std::vector<ProvenSkill>& skills) {
    std::vector<std::string> names;
    names.reserve(skills.size());
    for (const auto& skill : skills) {
        names.push_back(skill.spelling);
    }
    return join_and(names);
}

// The skills that the posts' own texts show, of one entry.
std::vector<ProvenSkill> shown_in(const std::vector<ProvenSkill>& skills, std::size_t work) {
    const auto base = "/work/" + std::to_string(work) + "/";
    std::vector<ProvenSkill> found;
    for (auto skill : skills) {
        std::erase_if(skill.pointers,
                      [&](const std::string& pointer) { return !pointer.starts_with(base); });
        if (!skill.pointers.empty()) {
            found.push_back(std::move(skill));
        }
    }
    return found;
}

std::vector<std::string> pointers_of(const std::vector<ProvenSkill>& skills) {
    std::vector<std::string> pointers;
    pointers.reserve(skills.size());
    for (const auto& skill : skills) {
        pointers.push_back(skill.pointers.front());
    }
    return pointers;
}

bool is_first_person(std::string_view text) {
    return std::ranges::any_of(tokenize(text), [](const Token& token) {
        return token.folded == "i" || token.folded == "my" || token.folded == "i'm" ||
               token.folded == "i\u2019m";
    });
}

// "Current work at Klarwerk Zahlungen covers Kotlin, Kafka and PostgreSQL."
std::string work_sentence(const model::Work& work, const std::vector<ProvenSkill>& skills,
                          bool first_person) {
    const auto employer = short_employer(work.name);
    const bool current = model::is_current(work);
    std::string sentence = first_person ? "My " : "";
    sentence += current        ? first_person ? "current work" : "Current work"
                : first_person ? "work"
                               : "Work";
    sentence += employer.empty() ? "" : " at " + employer;
    sentence += current ? " covers " : " covered ";
    return sentence + joined_spellings(skills) + ".";
}

// The proven skills that the claims check lets stand by themselves: one that it refuses would take
// the whole text down with it.
std::vector<ProvenSkill> sayable_skills(const Drafting& drafting) {
    auto skills = proven_skills(drafting.inputs.match, drafting.inputs.taxonomy);
    std::erase_if(skills, [&](const ProvenSkill& skill) {
        return !claims::all_hold(drafting.check.check(skill.spelling, {}));
    });
    return skills;
}

struct Addition {
    std::string sentence;
    std::vector<std::string> evidence;
    std::string entry;
};

// A sentence on the latest post that shows at least three asked-for skills the summary is silent
// on.
Addition find_addition(const Drafting& drafting, std::string_view summary) {
    const auto& resume = drafting.inputs.resume;
    auto skills = proven_skills(drafting.inputs.match, drafting.inputs.taxonomy);
    std::erase_if(skills, [&](const ProvenSkill& skill) {
        return mentions(summary, skill, drafting.inputs.taxonomy);
    });
    for (std::size_t i = 0; i < std::min<std::size_t>(2, resume.work.size()); ++i) {
        auto shown = shown_in(skills, i);
        shown.resize(std::min<std::size_t>(shown.size(), 3));
        if (shown.size() < 3) {
            continue;
        }
        Addition addition;
        addition.sentence = work_sentence(resume.work[i], shown, is_first_person(summary));
        addition.evidence = pointers_of(shown);
        addition.entry = resume.work[i].id;
        if (claims::all_hold(drafting.check.check(addition.sentence, {.entry = addition.entry}))) {
            return addition;
        }
    }
    return {};
}

// The headline as this draft leaves it.
std::string_view headline_of(const Drafting& drafting) {
    for (const auto& edit : drafting.draft.edits) {
        if (edit.kind == model::EditKind::set_headline &&
            edit.state != model::EditState::rejected) {
            return edit.after;
        }
    }
    return drafting.inputs.resume.basics.label;
}

// Some text of what the person did says it, not a list alone.
bool is_told(const ProvenSkill& skill) {
    return std::ranges::any_of(skill.pointers, [](std::string_view pointer) {
        return pointer.starts_with("/work/") || pointer.starts_with("/projects/") ||
               pointer.starts_with("/volunteer/");
    });
}

// Where no one post shows three of them: the must-have skills that headline, summary and the first
// of the list are silent on and the whole résumé proves, until three are named. Only what is told
// is experience; what a list alone names stays there.
Addition find_overall_addition(const Drafting& drafting, std::string_view summary) {
    constexpr std::size_t named_wanted = 3;
    const auto top = std::string(headline_of(drafting)) + " | " + std::string(summary) + " | " +
                     first_listed(drafting);
    auto skills = sayable_skills(drafting);
    std::erase_if(skills, [](const ProvenSkill& skill) { return !skill.must; });
    const auto named = std::erase_if(skills, [&](const ProvenSkill& skill) {
        return mentions(top, skill, drafting.inputs.taxonomy);
    });
    if (named >= named_wanted) {
        return {};
    }
    std::erase_if(skills, [](const ProvenSkill& skill) { return !is_told(skill); });
    skills.resize(std::min(skills.size(), named_wanted - named));
    // "Experience with newsletter." is no English: a single word must be a name.
    const bool reads =
        skills.size() > 1 ||
        (skills.size() == 1 && text::capitalise_first(skills[0].spelling) == skills[0].spelling);
    Addition addition;
    addition.sentence = is_first_person(summary) ? "I have experience with " : "Experience with ";
    addition.sentence += joined_spellings(skills) + ".";
    addition.evidence = pointers_of(skills);
    if (reads && claims::all_hold(drafting.check.check(addition.sentence, {}))) {
        return addition;
    }
    return {};
}

// The quantified bullet that says most to the posting and stands alone as a sentence.
const model::Line* best_achievement(const Drafting& drafting, std::string& pointer) {
    const model::Line* best = nullptr;
    double most = 0;
    for (const auto& list : bullet_lists(drafting.inputs)) {
        for (std::size_t i = 0; i < list.lines->size(); ++i) {
            const auto& line = (*list.lines)[i];
            const auto worth = drafting.relevance.of(below(list.pointer, i)) +
                               (list.current ? 1.0 : 0.5) - list.age_rank * 0.05;
            const bool fits = list.pointer.starts_with("/work/") &&
                              !claims::find_quantities(line.text).empty() &&
                              sentences(line.text).size() == 1 &&
                              word_count(line.text) <= achievement_words_most &&
                              opening_of(line.text, drafting.inputs.taxonomy) == Opening::past_verb;
            if (fits && worth > most) {
                most = worth;
                best = &line;
                pointer = below(list.pointer, i);
            }
        }
    }
    return best;
}

// The first words of a summary, as many as a first look takes in.
constexpr std::size_t looked_at_words = 30;

std::string_view looked_at(std::string_view summary) {
    const auto words = text::words(summary);
    return words.size() <= looked_at_words ? summary
                                           : summary.substr(0, words[looked_at_words - 1].end);
}

struct Summary {
    std::string text;
    std::vector<std::string> evidence;
    std::vector<Message> reasons;
};

void add_sentence(Summary& summary, const std::string& sentence,
                  const std::vector<std::string>& evidence) {
    summary.text += summary.text.empty() ? "" : " ";
    summary.text += sentence;
    summary.evidence.insert(summary.evidence.end(), evidence.begin(), evidence.end());
}

// Title and years, skills, an achievement in the person's own words.
Summary new_summary(Drafting& drafting) {
    Summary summary;
    const auto& resume = drafting.inputs.resume;
    if (!resume.work.empty() && !resume.work.front().position.empty()) {
        const auto& latest = resume.work.front();
        const auto experience = work_experience(resume, drafting.inputs.today);
        const int years = experience.months / 12;
        // "Line Cook at Brasa & Co., with seven years of work experience." A name that ends in a
        // full stop never ends the sentence.
        auto sentence = short_position(latest.position);
        std::vector<std::string> evidence{"/work/0/position"};
        if (const auto employer = short_employer(latest.name); !employer.empty()) {
            sentence += (model::is_current(latest) ? " at " : ", most recently at ") + employer;
            evidence.push_back("/work/0/name");
        }
        if (years >= 1) {
            const auto period = number_in_words(years) + (years == 1 ? " year" : " years");
            sentence += ", with " + period + " of work experience";
            drafting.check.add_computed(experience.pointers, period + " of work experience");
            evidence.insert(evidence.end(), experience.pointers.begin(), experience.pointers.end());
            summary.reasons.push_back({"write.reason-years",
                                       {{"years", std::to_string(years)},
                                        {"months", std::to_string(experience.months)}}});
        }
        add_sentence(summary, sentence + (sentence.ends_with('.') ? "" : "."), evidence);
    } else if (!resume.education.empty() && !resume.education.front().study_type.empty()) {
        const auto& degree = resume.education.front();
        add_sentence(summary,
                     degree.study_type + (degree.area.empty() ? "" : ", " + degree.area) +
                         (degree.institution.empty() ? "" : ", " + degree.institution) + ".",
                     {"/education/0/studyType"});
    }
    const auto beside =
        std::string(headline_of(drafting)) + " | " + first_look_beside_profile(drafting);
    const auto said = word_count(summary.text);
    const auto room = looked_at_words - std::min(said, looked_at_words);
    auto naming = name_asks(drafting, beside + " | " + summary.text, room, false);
    if (naming.text.empty()) {
        naming = name_asks(drafting, summary.text, room, false);
    }
    if (!naming.text.empty()) {
        add_sentence(summary, naming.text, naming.evidence);
    }
    std::string pointer;
    if (const auto* line = best_achievement(drafting, pointer); line != nullptr) {
        add_sentence(summary, line->text + (line->text.ends_with('.') ? "" : "."), {pointer});
    }
    return summary;
}

bool said_by_model(Drafting& drafting, const model::Edit& edit, const RuleSummary& summary) {
    return drafting.inputs.provider != nullptr && summarise_with_model(drafting, edit, summary);
}

// Names what a first look would miss straight behind the person's first sentence, as far as a
// first look goes. False where the summary as it is shows as much.
bool lead_summary(Drafting& drafting, const model::Edit& given) {
    constexpr double gain_least = 0.6;  // of a must-have with two skills one is 1
    const auto& taxonomy = drafting.inputs.taxonomy;
    const std::string own(text::trim(given.before));
    const auto pieces = sentences(own);
    if (pieces.empty() || word_count(pieces[0]) >= looked_at_words ||
        (pieces.size() > 1 && leans_on_previous(pieces[1]))) {
        return false;
    }
    const auto split = static_cast<std::size_t>(pieces[0].data() + pieces[0].size() - own.data());
    const auto first = std::string(text::trim(own.substr(0, split)));
    const auto rest = std::string(text::trim(own.substr(split)));
    const auto beside =
        std::string(headline_of(drafting)) + " | " + first_look_beside_profile(drafting);
    const auto naming = name_asks(drafting, beside + " | " + first,
                                  looked_at_words - word_count(first), is_first_person(first));
    if (naming.text.empty()) {
        return false;
    }
    RuleSummary summary{.by_rules = naming.text};
    summary.own =
        first.empty() ? "" : first + (first.find_last_of(".!?") + 1 == first.size() ? " " : ". ");
    summary.rest = rest.empty() ? "" : " " + rest;
    auto edit = given;
    edit.after = summary.own + naming.text + summary.rest;
    const auto weight_seen = [&](std::string_view text) {
        const auto seen = beside + " | " + std::string(looked_at(text));
        double weight = 0;
        for (const auto& ask : nameable_asks(drafting)) {
            weight += mentions(seen, ask.skill, taxonomy) ? ask.weight : 0.0;
        }
        return weight;
    };
    if (weight_seen(edit.after) < weight_seen(own) + gain_least ||
        word_count(edit.after) > summary_words_most) {
        return false;
    }
    edit.evidence = {"/basics/summary"};
    edit.evidence.insert(edit.evidence.end(), naming.evidence.begin(), naming.evidence.end());
    edit.reasons = {{"write.reason-summary-named"}};
    if (!said_by_model(drafting, edit, summary)) {
        edit.claims = drafting.check.check(naming.text, {});
        drafting.add(std::move(edit));
    }
    return true;
}

}  // namespace

void write_summary(Drafting& drafting) {
    const auto& resume = drafting.inputs.resume;
    if (!is_english(resume)) {
        return;
    }
    model::Edit edit;
    edit.kind = model::EditKind::set_summary;
    edit.target = "basics.summary";
    edit.pointer = "/basics/summary";
    edit.before = resume.basics.summary;
    if (resume.basics.summary.empty()) {
        auto summary = new_summary(drafting);
        if (summary.text.empty()) {
            return;
        }
        edit.after = std::move(summary.text);
        edit.evidence = std::move(summary.evidence);
        edit.reasons = std::move(summary.reasons);
        edit.reasons.push_back({"write.reason-summary-new"});
        if (!said_by_model(drafting, edit, {.by_rules = edit.after})) {
            drafting.add_if_proven(std::move(edit), {});
        }
        return;
    }
    if (lead_summary(drafting, edit)) {
        return;
    }
    auto addition = find_addition(drafting, resume.basics.summary);
    if (addition.sentence.empty()) {
        addition = find_overall_addition(drafting, resume.basics.summary);
    }
    const auto words = word_count(resume.basics.summary) + word_count(addition.sentence);
    if (addition.sentence.empty() || words > summary_words_most) {
        return;
    }
    const auto kept = std::string(text::trim(resume.basics.summary));
    const bool closed = kept.ends_with('.') || kept.ends_with('!') || kept.ends_with('?');
    const auto own = kept + (closed ? " " : ". ");
    edit.after = own + addition.sentence;
    edit.evidence = {"/basics/summary"};
    edit.evidence.insert(edit.evidence.end(), addition.evidence.begin(), addition.evidence.end());
    edit.reasons = {
        {addition.entry.empty() ? "write.reason-summary-named" : "write.reason-summary-added"}};
    const claims::Bounds bounds{.entry = addition.entry};
    if (!said_by_model(drafting, edit, {own, addition.sentence, bounds})) {
        edit.claims = drafting.check.check(addition.sentence, bounds);
        drafting.add(std::move(edit));
    }
}

}  // namespace vouch::write
