#include "write/answers.hpp"

#include <algorithm>
#include <array>
#include <format>

#include "base/text.hpp"
#include "model/decision_ids.hpp"
#include "write/english.hpp"

namespace vouch::write {
namespace {

constexpr std::size_t answers_max = 200;
constexpr std::size_t answer_letters_max = 400;
constexpr std::size_t ids_max = 500;

std::unexpected<Error> refuse(const std::string& id, std::string_view why) {
    return fail("answers-invalid", {{"detail", std::format("the answer to {} {}", id, why)}});
}

bool has_unseen(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto point = text::decode(text, at);
        at += point.size;
        const bool breaks = point.value == U'\n' || point.value == U'\r' || point.value == U'\t';
        if (!breaks && text::is_control(point.value)) {
            return true;
        }
    }
    return false;
}

Result<void> check_answer(const std::string& id, const std::string& answer) {
    if (text::trim(answer).empty()) {
        return {};  // not answered
    }
    if (answer.size() > answer_letters_max * 4 ||
        text::count_code_points(answer) > answer_letters_max) {
        return refuse(id, std::format("is longer than {} characters", answer_letters_max));
    }
    if (has_unseen(answer)) {
        return refuse(id, "has characters that cannot be seen");
    }
    if (text::to_valid(answer) != answer) {
        return refuse(id, "is not UTF-8 text");
    }
    if (!text::has_word_character(answer)) {
        return refuse(id, "has no word and no number");
    }
    return {};
}

// The id of today's that is about the same thing as a stale one.
std::string successor(const std::string& stale, const std::vector<std::string>& known) {
    const auto found = std::ranges::find(known, model::subject_of(stale), model::subject_of);
    return found == known.end() ? std::string() : *found;
}

void remark(Drafting& drafting, std::string_view kind, const std::string& id,
            const std::vector<std::string>& known) {
    const auto now = successor(id, known);
    Message message{std::format("write.{}-{}", kind, now.empty() ? "unknown" : "stale"),
                    {{"id", id}}};
    if (!now.empty()) {
        message.params.emplace_back("now", now);
    }
    drafting.draft.remarks.push_back(std::move(message));
}

}  // namespace

Result<void> check(const Decisions& decisions) {
    if (decisions.answers.size() > answers_max) {
        return fail("answers-invalid",
                    {{"detail", std::format("there are more than {}", answers_max)}});
    }
    for (const auto& [id, answer] : decisions.answers) {
        TRY(check_answer(id, answer));
    }
    if (decisions.attested.size() + decisions.rejected.size() > ids_max) {
        return fail("answers-invalid",
                    {{"detail", std::format("more than {} ids were given", ids_max)}});
    }
    return {};
}

bool says_no(std::string_view answer) {
    constexpr auto openings = std::to_array<std::string_view>(
        {"no", "not", "none", "never", "nope", "nothing", "nil", "n/a", "i do not", "i don't",
         "i have not", "i haven't", "i have no", "i have never", "i never"});
    constexpr auto comparing = std::to_array<std::string_view>(
        {" fewer ", " less ", " more ", " later ", " earlier ", " sooner "});
    const auto folded = text::fold(text::trim(answer));
    return std::ranges::any_of(openings, [&](std::string_view opening) {
        if (!folded.starts_with(opening)) {
            return false;
        }
        const auto rest = std::string_view(folded).substr(opening.size());
        const bool whole_word =
            rest.empty() || rest[0] == ' ' || text::is_punctuation(text::decode(rest, 0).value);
        const bool compares =
            std::ranges::any_of(comparing, [&](auto word) { return rest.starts_with(word); });
        return whole_word && !compares;
    });
}

bool is_bare_number(std::string_view answer) {
    constexpr auto bounding = std::to_array<std::string_view>(
        {"about", "almost", "approximately", "around", "at", "circa", "least", "more", "most",
         "nearly", "over", "roughly", "some", "than", "to", "under", "up"});
    const auto tokens = tokenize(answer);
    const bool counts = claims::find_quantities(answer).size() == 1;
    return counts && std::ranges::all_of(tokens, [&](const Token& token) {
               const bool digits = std::ranges::all_of(token.folded, [](char c) {
                   return (c >= '0' && c <= '9') || c == ',' || c == '.' || c == '+';
               });
               return digits || claims::number_word_value(token.folded) >= 0 ||
                      std::ranges::find(bounding, token.folded) != bounding.end();
           });
}

std::optional<std::string> join_answer(std::string_view line, std::string_view answer,
                                       std::string_view thing, const skills::Taxonomy& taxonomy) {
    std::string now(line);
    auto said = text::squeeze_spaces(answer);
    const bool one_sentence = said.find('.') + 1 == said.size();
    if (one_sentence) {
        said.pop_back();
    }
    if (!thing.empty() && text::fold(said).ends_with(text::fold(thing)) &&
        said.size() > thing.size()) {
        const auto number =
            text::trim(std::string_view(said).substr(0, said.size() - thing.size()));
        if (is_bare_number(number)) {
            said = std::string(number);
        }
    }
    if (is_bare_number(said)) {
        const auto place = thing.empty() ? now.npos : now.find(thing);
        if (place == now.npos) {
            return std::nullopt;
        }
        now.insert(place, lower_first(said) + " ");
        return now;
    }
    const bool stopped = now.ends_with('.');
    if (stopped) {
        now.pop_back();
    }
    const auto first = tokenize(said);
    const bool ordinary = !first.empty() && (is_function_word(first.front().folded) ||
                                             verb_form(first.front().folded, taxonomy));
    now += "; " + (ordinary ? lower_first(said) : said);
    if (stopped != now.ends_with('.')) {
        stopped ? void(now += '.') : now.pop_back();
    }
    return now;
}

std::vector<model::Claim> claims_with_answer(const claims::ClaimCheck& check,
                                             const std::string& text, const claims::Bounds& bounds,
                                             const std::string& question_id,
                                             std::string_view answer) {
    auto claims = check.check(text, bounds);
    const auto evidence = "answer:" + question_id;
    bool told = false;
    for (auto& claim : claims) {
        if (claim.verdict != model::Verdict::proven) {
            const bool contradicts = claim.verdict == model::Verdict::contradicted;
            claim.verdict = model::Verdict::attested;
            claim.evidence = {evidence};
            claim.reason = contradicts ? claim.reason : Message{};
            told = true;
        }
    }
    if (!told) {
        const auto kind = claims::find_quantities(answer).empty() ? model::ClaimKind::scope
                                                                  : model::ClaimKind::number;
        claims.push_back(
            {kind, text::squeeze_spaces(answer), model::Verdict::attested, {evidence}, {}});
    }
    return claims;
}

namespace {

bool is_of_letter(std::string_view id) {
    return id.starts_with("refused-letter.") || id.starts_with("reword-letter.");
}

void remark_unused_vouching(Drafting& drafting, bool of_letter) {
    const auto& draft = drafting.draft;
    std::vector<std::string> vouched;
    for (const auto& edit : draft.edits) {
        for (const auto& place : edit.evidence) {
            if (place.starts_with("attested:")) {
                vouched.push_back(place.substr(place.find(':') + 1));
            }
        }
    }
    std::vector<std::string> refusals;
    refusals.reserve(draft.refusals.size());
    for (const auto& refusal : draft.refusals) {
        refusals.push_back(refusal.id);
    }
    for (const auto& id : drafting.inputs.decisions.attested) {
        if (is_of_letter(id) == of_letter && !std::ranges::contains(vouched, id)) {
            remark(drafting, "attest", id, refusals);
        }
    }
}

void remark_unused_rejections(Drafting& drafting, bool of_letter) {
    std::vector<std::string> edits;
    std::vector<std::string> rejected;
    for (const auto& edit : drafting.draft.edits) {
        (edit.state == model::EditState::rejected ? rejected : edits).push_back(edit.id);
    }
    for (const auto& id : drafting.inputs.decisions.rejected) {
        if (is_of_letter(id) == of_letter && !std::ranges::contains(rejected, id)) {
            remark(drafting, "reject", id, edits);
        }
    }
}

}  // namespace

void remark_unused_decisions(Drafting& drafting) {
    const auto& draft = drafting.draft;
    const auto& decisions = drafting.inputs.decisions;
    std::vector<std::string> questions;
    questions.reserve(draft.questions.size());
    for (const auto& question : draft.questions) {
        questions.push_back(question.id);
    }
    for (const auto& [id, answer] : decisions.answers) {
        const bool used = std::ranges::any_of(
            draft.answers, [&](const model::Answer& given) { return given.question.id == id; });
        if (!used && !text::trim(answer).empty() && !std::ranges::contains(questions, id)) {
            remark(drafting, "answer", id, questions);
        }
    }
    remark_unused_vouching(drafting, false);
    remark_unused_rejections(drafting, false);
}

std::vector<Message> remarks_without_letter(const Decisions& decisions) {
    std::vector<Message> remarks;
    const auto tell = [&](const std::vector<std::string>& ids, const char* code) {
        for (const auto& id : ids) {
            if (is_of_letter(id)) {
                remarks.push_back({code, {{"id", id}}});
            }
        }
    };
    tell(decisions.attested, "write.attest-unknown");
    tell(decisions.rejected, "write.reject-unknown");
    return remarks;
}

void remark_unused_in_letter(Drafting& drafting) {
    remark_unused_vouching(drafting, true);
    remark_unused_rejections(drafting, true);
}

}  // namespace vouch::write
