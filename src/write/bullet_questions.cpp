#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/answers.hpp"
#include "write/asking.hpp"
#include "write/bullet_openings.hpp"
#include "write/charges.hpp"
#include "write/english.hpp"

// What a bullet leaves open: how many, how large, by how much, and with what verb.
namespace vouch::write {
namespace {

constexpr int entries_asked_about = 4;
constexpr std::size_t short_line_words_most = 16;

// A bullet and what is asked about it.
struct Open {
    const model::Line* line;
    std::string entry;  // id
    std::string pointer;
    bool current = false;
    double relevance = 0;
    Message question;
    std::string thing;  // in the line, what a number counts
    std::string unit;   // or what it counts where the line does not say it
};

// "Trained new cooks on the grill" → "new cooks": what could be counted, straight behind the
// opening verb. Empty where the bullet does not name it so plainly.
std::string countable(std::string_view text, const skills::Taxonomy& taxonomy) {
    const auto tokens = tokenize(text);
    if (tokens.size() < 2) {
        return {};
    }
    const auto verb = verb_form(tokens[0].folded, taxonomy);
    if (!verb || verb->form == Form::gerund) {
        return {};
    }
    const std::size_t first = verb->lemma == "care" && tokens[1].folded == "for" ? 2 : 1;
    for (auto i = first; i < std::min(first + 4, tokens.size()); ++i) {
        const auto& token = tokens[i];
        if (token.starts_clause || is_function_word(token.folded) || token.has_digit) {
            return {};
        }
        const bool noun_ends = i + 1 == tokens.size() || tokens[i + 1].starts_clause ||
                               is_function_word(tokens[i + 1].folded);
        if (looks_plural(token.folded) && noun_ends) {
            const auto begin = tokens[first].begin;
            return lower_first(text.substr(begin, token.end - begin));
        }
    }
    return {};
}

// The words behind the opening verb, up to a preposition or the clause's end.
std::string object_of(std::string_view text, std::span<const Token> tokens) {
    std::size_t end = 1;
    while (end < tokens.size() && !tokens[end].starts_clause &&
           (!is_function_word(tokens[end].folded) || is_determiner(tokens[end].folded))) {
        ++end;
    }
    return end < 2
               ? std::string()
               : std::string(text.substr(tokens[1].begin, tokens[end - 1].end - tokens[1].begin));
}

// What came of it stands there, if without a figure.
bool tells_outcome(std::span<const Token> tokens) {
    constexpr auto words = std::to_array<std::string_view>(
        {"after", "because", "by", "so", "that", "until", "which", "who", "without"});
    return std::ranges::any_of(
        tokens, [&](const Token& token) { return std::ranges::contains(words, token.folded); });
}

// Asks about the bullet's own objects; false where nothing precise is to be asked.
bool find_question(Open& open, const skills::Taxonomy& taxonomy) {
    constexpr auto falling = std::to_array<std::string_view>(
        {"cut", "decrease", "lower", "minimise", "minimize", "reduce", "shorten"});
    constexpr auto rising =
        std::to_array<std::string_view>({"boost", "expand", "grow", "increase", "lift", "raise"});
    const std::string_view text = open.line->text;
    const auto tokens = tokenize(text);
    const auto verb = tokens.size() < 2 ? std::nullopt : verb_form(tokens[0].folded, taxonomy);
    if (!verb || verb->form == Form::gerund || is_hedge(tokens[0].folded)) {
        return false;
    }
    const Params bullet{{"bullet", in_quotation(text)}};
    const auto object = object_of(text, tokens);
    const bool falls = std::ranges::contains(falling, verb->lemma);
    if (!object.empty() && (falls || std::ranges::contains(rising, verb->lemma))) {
        open.question = {falls ? "write.ask-fall" : "write.ask-rise", bullet};
        open.question.params.emplace_back("what", object);
        return true;
    }
    open.thing = countable(text, taxonomy);
    if (!open.thing.empty()) {
        open.question = {"write.ask-how-many", bullet};
        open.question.params.emplace_back("what", open.thing);
        return true;
    }
    const auto words = tokenize(object);
    const auto* noun = words.empty() ? nullptr : taxonomy.work_noun(words.back().folded);
    if (noun != nullptr && !noun->size.empty() && !looks_plural(words.back().folded)) {
        open.unit = noun->size;
        open.question = {"write.ask-unit", bullet};
        open.question.params.emplace_back("what", words.back().folded);
        open.question.params.emplace_back("unit", open.unit);
        return true;
    }
    const bool changes = verb->area == "build" || verb->area == "create" ||
                         verb->area == "improve" || verb->strength >= 3;
    if (changes && !object.empty() && tokens.size() <= short_line_words_most &&
        !tells_outcome(tokens)) {
        open.question = {"write.ask-result", bullet};
        return true;
    }
    return false;
}

// The lines of the latest entries that stand in the draft as one line each, those that say most
// to the posting first.
std::vector<Open> open_lines(const Drafting& drafting, auto accept) {
    std::vector<Open> found;
    for (const auto& list : bullet_lists(drafting.inputs)) {
        for (std::size_t i = 0; i < list.lines->size() && list.age_rank < entries_asked_about;
             ++i) {
            const auto& line = (*list.lines)[i];
            const auto pointer = below(list.pointer, i);
            Open open{.line = &line,
                      .entry = list.entry,
                      .pointer = pointer,
                      .current = list.current,
                      .relevance = drafting.relevance.of(pointer) - list.age_rank * 0.2,
                      .question = {},
                      .thing = {},
                      .unit = {}};
            if (ids_in_draft(drafting.draft, line.id) == std::vector{line.id} && accept(open)) {
                found.push_back(std::move(open));
            }
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &Open::relevance);
    return found;
}

void take(Drafting& drafting, const model::Answer& answer, const Open& open, std::string after) {
    const auto& id = answer.question.id;
    model::Edit edit;
    edit.before = current_text(drafting, *open.line);
    edit.kind = model::EditKind::reword;
    edit.target = open.line->id;
    edit.pointer = open.pointer;
    edit.after = std::move(after);
    edit.reasons = {{"write.reason-answer", {{"id", id}}}};
    edit.evidence = {open.pointer, "answer:" + id};
    edit.claims = claims_with_answer(drafting.check, edit.after,
                                     {.entry = open.entry, .line = open.line->id}, id, answer.text);
    edit.state = model::EditState::attested;
    drafting.add(std::move(edit));
}

// What a line without a verb is about: itself, or what somebody was responsible for.
std::string_view thing_of(std::string_view text, const skills::Taxonomy& taxonomy) {
    return charged_thing(text, taxonomy).value_or(text);
}

// "Month-end close in SAP FI": verbs that go with it are known, and it has none.
bool find_verb_question(Open& open, const BulletStyle& style, const skills::Taxonomy& taxonomy) {
    const std::string_view text = open.line->text;
    const auto charge = charged_thing(text, taxonomy);
    if ((!charge && opening_of(text, taxonomy) != Opening::other) || sentences(text).size() > 1 ||
        text.contains(';')) {
        return false;
    }
    const auto thing = charge.value_or(text);
    const auto* noun = noun_of_work(thing, taxonomy);
    if (noun == nullptr || noun->offered.empty()) {
        return false;
    }
    BulletStyle base = style;
    base.current = true;
    std::string verbs;
    for (const auto& verb : noun->offered) {
        verbs += (verbs.empty() ? "" : ", ") + told_with(verb, base, taxonomy);
    }
    open.question = {charge ? "write.ask-verb-of-charge" : "write.ask-verb",
                     {{"bullet", in_quotation(text)},
                      {"what", in_quotation(behind_verb(thing, taxonomy))},
                      {"verbs", verbs}}};
    return true;
}

}  // namespace

std::optional<std::string> begun_with(std::string_view verbs, std::string_view thing,
                                      const BulletStyle& style, const skills::Taxonomy& taxonomy) {
    constexpr std::size_t words_most = 6;
    auto said = text::squeeze_spaces(verbs);
    const bool one_sentence = said.find('.') + 1 == said.size();
    if (one_sentence) {
        said.pop_back();
    }
    if (said.starts_with("I ")) {
        said.erase(0, 2);
    }
    const auto tokens = tokenize(said);
    if (tokens.empty() || tokens.size() > words_most) {
        return std::nullopt;
    }
    std::vector<Change> changes;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto verb = verb_form(tokens[i].folded, taxonomy);
        const bool begins = i == 0 || tokens[i].starts_clause || tokens[i - 1].folded == "and";
        if (begins && verb && !verb->lemma.empty()) {
            changes.push_back({tokens[i].begin, tokens[i].end, in_tense(*verb, style)});
        } else if ((begins && !verb && tokens[i].folded != "and") ||
                   (!begins && !is_function_word(tokens[i].folded))) {
            return std::nullopt;
        }
    }
    return text::capitalise_first(with_changes(said, changes)) + " " + behind_verb(thing, taxonomy);
}

void ask_for_figures(Drafting& drafting, std::size_t& asked, std::size_t most) {
    const auto& taxonomy = drafting.inputs.taxonomy;
    for (const auto& open : open_lines(drafting, [&](Open& line) {
             return drafting.relevance.of(line.pointer) > 0 &&
                    claims::find_quantities(line.line->text).empty() &&
                    find_question(line, taxonomy);
         })) {
        const auto question = make_question(open.line->id, open.question);
        const auto answer = ask(drafting, question, asked, most);
        if (!answer) {
            continue;
        }
        const bool bare = !open.unit.empty() && is_bare_number(answer->text);
        const auto joined =
            join_answer(current_text(drafting, *open.line),
                        bare ? answer->text + " " + open.unit : answer->text, open.thing, taxonomy);
        if (joined) {
            take(drafting, *answer, open, *joined);
        } else {
            drafting.reopen(question, {"write.answer-bare", {{"id", question.id}}});
        }
    }
}

void ask_for_verbs(Drafting& drafting, std::size_t& asked, std::size_t most) {
    const auto& taxonomy = drafting.inputs.taxonomy;
    if (!is_english(drafting.inputs.resume)) {
        return;
    }
    for (const auto& open : open_lines(drafting, [&](Open& line) {
             const bool told = std::ranges::any_of(drafting.draft.edits, [&](const auto& edit) {
                 return edit.kind == model::EditKind::reword && edit.target == line.line->id;
             });
             return !told && drafting.relevance.of(line.pointer) > 0 &&
                    find_verb_question(line, drafting.style, taxonomy);
         })) {
        const auto question = make_question(open.line->id, open.question);
        const auto answer = ask(drafting, question, asked, most);
        if (!answer) {
            continue;
        }
        auto style = drafting.style;
        style.current = open.current;
        const auto told =
            begun_with(answer->text, thing_of(open.line->text, taxonomy), style, taxonomy);
        if (told) {
            take(drafting, *answer, open, *told);
        } else {
            drafting.reopen(question, {"write.answer-verb", {{"id", question.id}}});
        }
    }
}

}  // namespace vouch::write
