#include "write/charges.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "base/text.hpp"
#include "write/bullet_openings.hpp"
#include "write/english.hpp"

namespace vouch::write {
namespace {

// The last words of a list's members: "code reviews and campus interviews" → reviews, interviews.
std::vector<std::string> heads_of(std::string_view things) {
    const auto tokens = tokenize(things);
    std::vector<std::string> heads;
    // "IT" is no pronoun.
    const auto is_small = [&](const Token& token) {
        return token.folded == "worth" ||
               (is_function_word(token.folded) &&
                text::upper_case_share(things.substr(token.begin, token.end - token.begin)) < 1);
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool joint = tokens[i].folded == "and" || tokens[i].folded == "or";
        const bool listed = i == 0 || tokens[i].starts_clause || tokens[i - 1].folded == "and";
        if (!joint && is_small(tokens[i]) && !(listed && is_determiner(tokens[i].folded))) {
            break;
        }
        const bool ends =
            i + 1 == tokens.size() || tokens[i + 1].starts_clause || is_small(tokens[i + 1]);
        if (!joint && ends && !is_determiner(tokens[i].folded)) {
            heads.push_back(tokens[i].folded);
        }
        // Behind a colon or a bracket stand examples.
        if (i + 1 < tokens.size() && tokens[i + 1].starts_sentence) {
            break;
        }
    }
    return heads;
}

// One verb for all: the one they have in common, or a wider one. Deeds are carried out, things are
// handled.
std::string_view verb_for(std::span<const std::string> heads,
                          std::span<const skills::WorkNoun* const> nouns) {
    const std::string_view first = nouns.front()->charge;
    const auto all = [&](auto accepts) {
        return std::ranges::all_of(
            nouns, [&](const skills::WorkNoun* noun) { return accepts(noun->charge); });
    };
    if (all([&](std::string_view verb) { return verb == first; })) {
        return first;
    }
    if (!all([](std::string_view verb) { return !verb.empty(); })) {
        return {};
    }
    bool deeds = true;
    for (std::size_t i = 0; i < nouns.size(); ++i) {
        deeds = deeds && (nouns[i]->charge == "carry out" ||
                          (nouns[i]->charge == "handle" && heads[i].ends_with("ing")));
    }
    if (deeds) {
        return "carry out";
    }
    const bool any_managed = std::ranges::contains(nouns, "manage", &skills::WorkNoun::charge);
    const bool things = all([](std::string_view verb) {
        return verb == "manage" || verb == "look after" || verb == "handle" || verb == "run";
    });
    return any_managed && things ? "manage" : "handle";
}

bool is_definite(const Token& token) {
    return token.folded == "the" || token.folded == "our" || token.folded == "its" ||
           token.folded == "their";
}

}  // namespace

std::optional<std::string> charge_to_verb(std::string_view things, const BulletStyle& style,
                                          const skills::Taxonomy& taxonomy) {
    // Behind a colon, a bracket or a semicolon stands something else.
    const auto list = things.substr(0, things.find_first_of(":;("));
    const auto tokens = tokenize(list);
    const auto heads = heads_of(list);
    if (heads.empty()) {
        return std::nullopt;
    }
    std::vector<const skills::WorkNoun*> nouns;
    nouns.reserve(heads.size());
    for (const auto& head : heads) {
        nouns.push_back(taxonomy.work_noun(head));
    }
    // "publishing the reports": a deed, which no verb of the reports tells.
    const auto opening = verb_form(tokens.front().folded, taxonomy);
    if (opening && opening->form == Form::gerund && heads.front() != tokens.front().folded &&
        !taxonomy.opens(tokens.front().folded, skills::OpeningUse::trade)) {
        return std::nullopt;
    }
    const bool definite = is_definite(tokens.front());
    const bool all_known = !std::ranges::contains(nouns, nullptr);
    std::string_view verb;
    if (all_known) {
        verb = verb_for(heads, nouns);
    } else if (definite && nouns.front() != nullptr) {
        verb = nouns.front()->charge;
    } else if (definite && nouns.front() == nullptr) {
        verb = style.american ? "manage" : "look after";
    }
    if (verb.empty()) {
        return std::nullopt;
    }
    return text::capitalise_first(told_with(verb, style, taxonomy) + " " + std::string(things));
}

const skills::WorkNoun* noun_of_work(std::string_view line, const skills::Taxonomy& taxonomy) {
    constexpr std::size_t heads_most = 2;
    const auto heads = heads_of(line.substr(0, line.find_first_of(":;(")));
    if (heads.empty() || heads.size() > heads_most) {
        return nullptr;
    }
    const auto* noun = taxonomy.work_noun(heads.back());
    const auto* first = taxonomy.work_noun(heads.front());
    const bool one = first == nullptr || noun == nullptr || first->offered == noun->offered;
    return one ? noun : nullptr;
}

}  // namespace vouch::write
