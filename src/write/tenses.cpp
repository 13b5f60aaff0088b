#include "write/tenses.hpp"

#include <vector>

#include "write/bullet_openings.hpp"
#include "write/claims/quantities.hpp"
#include "write/english.hpp"

namespace vouch::write {
namespace {

// An article or a number shows that what stands before it is a verb.
bool is_sure_object(const std::vector<Token>& tokens, std::size_t at) {
    return at < tokens.size() && !tokens[at].starts_clause &&
           (is_determiner(tokens[at].folded) || claims::number_word_value(tokens[at].folded) >= 0 ||
            tokens[at].has_digit);
}

bool is_form(const std::optional<VerbForm>& verb, Form form) {
    return verb && !verb->lemma.empty() &&
           (verb->form == form || (form == Form::base && verb->form == Form::past_or_base));
}

}  // namespace

bool verbs_in_tense(std::string& text, const BulletStyle& style, const skills::Taxonomy& taxonomy,
                    Opens opens) {
    const auto tokens = tokenize(text);
    const bool known = opens == Opens::with_a_verb;
    if (tokens.size() < 2) {
        return false;
    }
    const auto verb = verb_form(tokens[0].folded, taxonomy);
    const bool base = is_form(verb, Form::base) && (known || verb->form == Form::base);
    if ((!base && !is_form(verb, Form::third)) || (style.current && base && !known)) {
        return false;
    }
    const auto form = base ? Form::base : Form::third;
    std::vector<Change> changes{{tokens[0].begin, tokens[0].end, in_tense(*verb, style)}};
    const bool object = !tokens[1].starts_clause && tokens[1].folded != "and";
    bool sure = known || is_sure_object(tokens, 1) || (object && is_never_noun(verb->lemma));
    if (tokens[1].folded == "and" && tokens.size() > 3) {
        const auto second = verb_form(tokens[2].folded, taxonomy);
        // "Grill and sauté stations" are things: without an article behind, only verbs that are
        // no nouns tell of deeds.
        if (!is_form(second, form) ||
            (!known && !is_sure_object(tokens, 3) && !is_never_noun(verb->lemma) &&
             !is_never_noun(second->lemma))) {
            return false;
        }
        sure = true;
        changes.push_back({tokens[2].begin, tokens[2].end, in_tense(*second, style)});
    }
    // Another verb of the same form further on must be turned too, and only "and" + a sure object
    // shows that it is one.
    for (std::size_t i = 3; i < tokens.size() && sure; ++i) {
        const auto other = verb_form(tokens[i].folded, taxonomy);
        if ((tokens[i - 1].folded == "and" || tokens[i].starts_clause) && is_form(other, form)) {
            if (!is_sure_object(tokens, i + 1) && !is_never_noun(other->lemma)) {
                return false;
            }
            changes.push_back({tokens[i].begin, tokens[i].end, in_tense(*other, style)});
        }
    }
    if (sure) {
        text = with_changes(text, changes);
    }
    return sure;
}

}  // namespace vouch::write
