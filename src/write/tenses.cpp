#include "write/tenses.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "write/bullet_openings.hpp"
#include "write/english.hpp"
#include "write/verb_or_noun.hpp"

namespace vouch::write {
namespace {

bool is_form(const std::optional<VerbForm>& verb, Form form) {
    return verb && !verb->lemma.empty() &&
           (verb->form == form || (form == Form::base && verb->form == Form::past_or_base));
}

// A sentence's first word keeps its capital.
Change turned(const Token& token, const VerbForm& verb, const BulletStyle& style) {
    const auto told = in_tense(verb, style);
    return {token.begin, token.end, token.starts_sentence ? text::capitalise_first(told) : told};
}

bool is_joint(const std::vector<Token>& tokens, std::size_t at) {
    return at < tokens.size() && (tokens[at].starts_clause || tokens[at].folded == "and");
}

// "Plan, book and check rooms": the token behind a list of verbs that one object follows; 1 where
// the first word stands alone or what is listed are no verbs of its form.
std::size_t verbs_listed(const std::vector<Token>& tokens, Form form,
                         const skills::Taxonomy& taxonomy) {
    std::size_t at = 1;
    while (is_joint(tokens, at)) {
        const bool by_and = tokens[at].folded == "and";
        at += by_and ? 1U : 0U;
        if (at >= tokens.size() || tokens[at].starts_sentence ||
            !is_form(verb_form(tokens[at].folded, taxonomy), form)) {
            return 1;
        }
        ++at;
        if (by_and) {
            return at < tokens.size() && !tokens[at].starts_clause ? at : 1;
        }
    }
    return 1;
}

}  // namespace

bool verbs_in_tense(std::string& text, const BulletStyle& style, const skills::Taxonomy& taxonomy,
                    Opens opens) {
    const auto tokens = tokenize(text);
    const bool known = opens == Opens::with_a_verb;
    if (tokens.size() < 2 || (!known && opens_with_noun(tokens, taxonomy))) {
        return false;
    }
    const auto verb = verb_form(tokens[0].folded, taxonomy);
    const bool base = is_form(verb, Form::base) && (known || verb->form == Form::base);
    if ((!base && !is_form(verb, Form::third)) || (style.current && base && !known)) {
        return false;
    }
    const auto form = base ? Form::base : Form::third;
    std::vector<Change> changes{turned(tokens[0], *verb, style)};
    auto from = verbs_listed(tokens, form, taxonomy);
    const bool never_noun = is_never_noun(verb->lemma, taxonomy);
    bool sure = known || is_sure_object(tokens, 1) || (never_noun && !is_joint(tokens, 1));
    if (from > 1) {
        // "Grill and sauté stations" are things: without an article behind, only verbs that are
        // no nouns tell of deeds.
        const auto last = verb_form(tokens[from - 1].folded, taxonomy);
        if (!known && !is_sure_object(tokens, from) && !never_noun &&
            !is_never_noun(last->lemma, taxonomy)) {
            return false;
        }
        sure = true;
        for (std::size_t i = 1; i < from; ++i) {
            if (tokens[i].folded != "and") {
                const auto listed = verb_form(tokens[i].folded, taxonomy);
                changes.push_back(turned(tokens[i], *listed, style));
            }
        }
    } else if (tokens[1].folded == "and") {
        return false;
    }
    // Another verb of the same form further on must be turned too, and only "and" + a sure object
    // shows that it is one.
    bool purpose = false;  // "to find faults and repair them"
    for (auto i = std::max<std::size_t>(from, 2); i < tokens.size() && sure; ++i) {
        const auto other = verb_form(tokens[i].folded, taxonomy);
        const bool by_and = tokens[i - 1].folded == "and";
        purpose = !tokens[i].starts_sentence &&
                  (purpose || (tokens[i - 1].folded == "to" && is_form(other, Form::base)));
        if ((!by_and && !tokens[i].starts_clause) || !is_form(other, form)) {
            continue;
        }
        const bool comma_and = by_and && tokens[i - 1].starts_clause;
        if (purpose && by_and && !comma_and) {
            continue;
        }
        if ((purpose && !comma_and) ||
            (!is_sure_object(tokens, i + 1) && !is_never_noun(other->lemma, taxonomy))) {
            return false;
        }
        changes.push_back(turned(tokens[i], *other, style));
    }
    // "resolve/escalate": the second would stay as it is.
    sure = sure && std::ranges::none_of(changes, [&](const Change& change) {
               return change.end < text.size() && text[change.end] == '/';
           });
    if (sure) {
        text = with_changes(text, changes);
    }
    return sure;
}

}  // namespace vouch::write
