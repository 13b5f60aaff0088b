#include "write/letter/paragraph_model.hpp"

#include <algorithm>
#include <array>

#include "write/claims/rules.hpp"
#include "write/english.hpp"
#include "write/letter/writer.hpp"
#include "write/proposal.hpp"

namespace vouch::write::letter {
namespace {

constexpr Length length{.words_most = 120, .words_more_most = 25};

std::string_view word_of(Tone tone) {
    switch (tone) {
        case Tone::warm:
            return "warm";
        case Tone::formal:
            return "formal";
        case Tone::plain:
            break;
    }
    return "plain";
}

// N is counted from 1.
std::string target_of(std::size_t number) {
    return "letter." + std::to_string(number);
}

Wish wish_for(const Inputs& inputs, const RuleParagraph& paragraph, std::size_t number) {
    std::string facts;
    for (const auto& fact : paragraph.facts) {
        facts += "- " + fact + "\n";
    }
    return {.prompt = "letter_paragraph",
            .target = target_of(number),
            .own = {{"tone", std::string(word_of(inputs.tone))}},
            .outside = {{"draft", paragraph.by_rules},
                        {"facts", facts},
                        {"requirement", paragraph.requirement}}};
}

// "You ask for …", "Your posting names …": what is said to the reader, and not of the person.
bool speaks_to_reader(const std::vector<Token>& tokens) {
    constexpr auto reader = std::to_array<std::string_view>({"you", "your", "yours"});
    constexpr auto person = std::to_array<std::string_view>(
        {"i", "i'd", "i'll", "i'm", "i've", "me", "mine", "my", "myself"});
    const auto has = [&](const auto& words) {
        return std::ranges::any_of(
            tokens, [&](const Token& token) { return std::ranges::contains(words, token.folded); });
    };
    return has(reader) && !has(person);
}

// The first word that a sentence has beside the known ones and those of asking. A letter tells of
// several places at once, where a word from outside them is the easiest lie. "founded" is not
// known by "found". With `plain_verbs`, verbs that claim no more than to have done a thing are
// free: they are judged by the check of claims.
std::string word_too_many(const std::vector<Token>& said, const std::vector<Token>& known_words,
                          const skills::Taxonomy* plain_verbs = nullptr) {
    constexpr auto asking = std::to_array<std::string_view>(
        {"advertisement", "also", "ask", "asking", "asks", "describe", "list", "look", "looking",
         "mention", "name", "names", "need", "posting", "seek", "want", "wish"});
    for (const auto& token : said) {
        const bool known =
            std::ranges::contains(asking, token.folded) ||
            std::ranges::any_of(known_words, [&](const Token& other) {
                return other.stem == token.stem && token.folded != other.folded + "ed";
            });
        const auto* verb = plain_verbs == nullptr ? nullptr : plain_verbs->verb(token.folded);
        const bool plain = verb != nullptr && verb->part <= skills::Part::does;
        if (!known && !plain && (claims::is_content(token) || token.has_digit)) {
            return token.folded;
        }
    }
    return {};
}

std::size_t failing(const std::vector<model::Claim>& claims) {
    return static_cast<std::size_t>(std::ranges::count_if(claims, [](const model::Claim& claim) {
        return claim.verdict != model::Verdict::proven && claim.verdict != model::Verdict::attested;
    }));
}

// Held against each line that the paragraph tells of: what is said must follow from one of them.
std::vector<model::Claim> claims_of_person(const claims::ClaimCheck& check,
                                           std::string_view sentence,
                                           const RuleParagraph& paragraph,
                                           const skills::Taxonomy& taxonomy) {
    std::vector<model::Claim> best;
    bool any = false;
    for (const auto& bounds : paragraph.evidence) {
        auto claims = check.check(sentence, bounds);
        if (!any || failing(claims) < failing(best)) {
            best = std::move(claims);
        }
        any = true;
    }
    std::string known = paragraph.by_rules + "\n" + paragraph.requirement;
    for (const auto& fact : paragraph.facts) {
        known += "\n" + fact;
    }
    if (auto extra = word_too_many(tokenize(sentence), tokenize(known), &taxonomy);
        !extra.empty()) {
        best.push_back(claims::unproven(model::ClaimKind::scope, extra, "write.claim-ungrounded"));
    }
    return best;
}

std::vector<model::Claim> claims_of_reader(const claims::ClaimCheck& check,
                                           std::string_view sentence,
                                           const RuleParagraph& paragraph) {
    auto claims = check.check(sentence, {.letter = true});
    if (auto extra = word_too_many(tokenize(sentence), tokenize(paragraph.by_rules));
        !extra.empty()) {
        claims.push_back(
            claims::unproven(model::ClaimKind::scope, extra, "write.claim-ungrounded"));
    }
    return claims;
}

// Sentences that the rules wrote are proven already.
std::vector<model::Claim> claims_of(const claims::ClaimCheck& check, const std::string& text,
                                    const RuleParagraph& paragraph,
                                    const skills::Taxonomy& taxonomy) {
    const auto old = sentences(paragraph.by_rules);
    std::vector<model::Claim> all;
    for (const auto sentence : sentences(text)) {
        std::vector<model::Claim> claims;
        if (std::ranges::contains(old, sentence)) {
            std::ranges::copy_if(
                paragraph.claims, std::back_inserter(claims),
                [&](const model::Claim& claim) { return sentence.contains(claim.text); });
        } else {
            claims = speaks_to_reader(tokenize(sentence))
                         ? claims_of_reader(check, sentence, paragraph)
                         : claims_of_person(check, sentence, paragraph, taxonomy);
        }
        all.insert(all.end(), claims.begin(), claims.end());
    }
    return all;
}

std::size_t words_of(const std::vector<RuleParagraph>& paragraphs) {
    std::size_t words = 0;
    for (const auto& paragraph : paragraphs) {
        words += word_count(paragraph.by_rules);
    }
    return words;
}

Message fault_of(const RuleParagraph& paragraph, const std::string& text, std::size_t words) {
    const auto now = words - word_count(paragraph.by_rules) + word_count(text);
    const bool too_short = now < letter_words_least && now < words;
    return too_short                 ? Message{"write.refused-too-short"}
           : now > letter_words_most ? Message{"write.refused-too-long"}
                                     : wording_fault(paragraph.by_rules, text, length);
}

// What becomes of a text that was proposed for the paragraph of that number, counted from 1; the
// paragraph is changed where it is taken in and the person has not rejected it.
model::Proposal judge(Drafting& drafting, const claims::ClaimCheck& check, std::size_t number,
                      const std::string& text, std::size_t words, RuleParagraph& paragraph) {
    auto claims = claims_of(check, text, paragraph, drafting.inputs.taxonomy);
    if (auto fault = fault_of(paragraph, text, words); !fault.code.empty()) {
        claims.push_back(
            {model::ClaimKind::scope, text, model::Verdict::unproven, {}, std::move(fault)});
    }
    model::Edit edit;
    edit.target = target_of(number);
    edit.pointer = below("/paragraphs", number - 1);
    edit.before = paragraph.by_rules;
    edit.after = text;
    edit.reasons.push_back(
        {"write.reason-model", {{"model", drafting.inputs.provider->identity().model}}});
    edit.evidence = claims::cited(claims);
    edit.claims = std::move(claims);
    if (claims::all_hold(edit.claims)) {
        drafting.add(std::move(edit));
    } else if (!drafting.refuse(edit, paragraph.by_rules)) {
        return model::Proposal::refused;
    }
    const auto& taken = drafting.draft.edits.back();
    if (taken.state != model::EditState::rejected) {
        paragraph.by_rules = text;
        paragraph.claims = taken.claims;
    }
    return model::Proposal::used;
}

}  // namespace

void reword_paragraphs(Drafting& drafting, const claims::ClaimCheck& check,
                       std::vector<RuleParagraph>& paragraphs) {
    const auto& inputs = drafting.inputs;
    std::vector<Wish> wishes;
    std::vector<std::size_t> asked;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (inputs.provider != nullptr && !paragraphs[i].facts.empty()) {
            wishes.push_back(wish_for(inputs, paragraphs[i], i + 1));
            asked.push_back(i);
        }
    }
    auto proposed = ask_model(inputs, wishes);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        auto& paragraph = paragraphs[asked[i]];
        auto& [text, call] = proposed[i];
        if (text && *text != paragraph.by_rules) {
            call.outcome =
                judge(drafting, check, asked[i] + 1, *text, words_of(paragraphs), paragraph);
        }
        record(inputs, std::move(call), drafting.draft.model_use);
    }
}

}  // namespace vouch::write::letter
