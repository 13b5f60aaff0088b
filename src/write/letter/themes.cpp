#include <algorithm>

#include "base/text.hpp"
#include "write/claims/rules.hpp"
#include "write/english.hpp"
#include "write/letter/plan.hpp"
#include "write/letter/posting_phrases.hpp"

// What of the posting a letter answers, and with which pieces of the person's work.
namespace vouch::write::letter {
namespace {

constexpr std::size_t echo_words_most = 20;
constexpr std::size_t quote_words_most = 16;
constexpr double likeness_least = 2;
constexpr double echo_likeness_least = 2.1;  // more than one name or skill

// "Excel", "Manhattan": a name inside a sentence.
bool is_name(const Token& token) {
    return token.capital && !token.starts_sentence && token.folded.size() > 2;
}

// Words of asking and of work in general: two lines that share them need not share a subject.
bool is_general(std::string_view folded) {
    constexpr auto words = std::to_array<std::string_view>(
        {"ability",   "able",       "background", "business",    "company",       "degree",
         "develop",   "developed",  "developing", "environment", "experience",    "experienced",
         "good",      "including",  "knowledge",  "level",       "manage",        "managed",
         "managing",  "people",     "proven",     "provide",     "provided",      "related",
         "required",  "role",       "skill",      "skills",      "strong",        "support",
         "supported", "supporting", "team",       "teams",       "understanding", "various",
         "within",    "work",       "worked",     "working",     "year",          "years"});
    return std::ranges::contains(words, folded);
}

// A shared skill or name says about as much as three shared words.
double likeness(const claims::Fact& line, const claims::Fact& bullet,
                const skills::Taxonomy& taxonomy) {
    constexpr double skill_weight = 2;
    constexpr double word_weight = 0.7;
    double sum = 0;
    std::vector<const skills::Mention*> shown;
    for (const auto& asked : line.skills) {
        if (std::ranges::any_of(bullet.skills, [&](const skills::Mention& has) {
                return asked.skill && has.skill && taxonomy.implies(*has.skill, *asked.skill);
            })) {
            shown.push_back(&asked);
            sum += skill_weight;
        }
    }
    for (const auto& token : line.tokens) {
        const bool counted = std::ranges::any_of(shown, [&](const skills::Mention* mention) {
            return token.begin >= mention->begin && token.end <= mention->end;
        });
        // "Microsoft" of "Microsoft Office" is not what is asked.
        const bool of_longer_name =
            !counted && std::ranges::any_of(line.skills, [&](const skills::Mention& mention) {
                return is_name(token) && token.begin >= mention.begin && token.end <= mention.end &&
                       mention.end - mention.begin > token.end - token.begin;
            });
        if (of_longer_name) {
            continue;
        }
        const bool named =
            is_name(token) && std::ranges::any_of(bullet.tokens, [&](const Token& has) {
                return is_name(has) && has.folded == token.folded;
            });
        const bool shared = claims::is_content(token) && token.folded.size() > 3 &&
                            !is_general(token.folded) && claims::has_stem(bullet, token.stem);
        sum += named && !counted ? skill_weight : shared ? word_weight : 0;
    }
    return sum;
}

const model::Requirement* requirement_of(const model::Posting& posting, std::string_view id) {
    const auto found = std::ranges::find(posting.requirements, id, &model::Requirement::id);
    return found == posting.requirements.end() ? nullptr : &*found;
}

// The work itself shows it: not a degree, a language, a place or a count of years. "Communication"
// is shown by no one line that has the word, and what is alike by its vectors alone convinces no
// reader: the two must share a word of their subject.
bool shows_work(const model::Evidence& evidence, const claims::Fact& asked, const Told& told,
                const skills::Taxonomy& taxonomy) {
    using enum model::Support;
    constexpr double described_least = 0.5;
    if (evidence.how == described) {
        return evidence.strength >= described_least && likeness(asked, told.said, taxonomy) > 0;
    }
    const auto skill = taxonomy.lookup(evidence.skill);
    const bool soft = skill && taxonomy.skill(*skill).kind == skills::Kind::soft;
    return !soft && (evidence.how == same_skill || evidence.how == alias ||
                     evidence.how == more_specific || evidence.how == implied);
}

// "Excellent communication skills": no single piece of work answers it.
bool asks_only_soft_skills(const model::Requirement& requirement,
                           const skills::Taxonomy& taxonomy) {
    return !requirement.skills.empty() &&
           std::ranges::all_of(requirement.skills, [&](const std::string& name) {
               const auto skill = taxonomy.lookup(name);
               return skill && (taxonomy.skill(*skill).kind == skills::Kind::soft ||
                                taxonomy.skill(*skill).kind == skills::Kind::language);
           });
}

bool asks_for_years(std::string_view text) {
    return std::ranges::any_of(claims::find_quantities(text), [](const claims::Quantity& quantity) {
        return quantity.unit == "year" || quantity.unit == "month";
    });
}

// A degree, a certificate, a language or a place is what is asked: no piece of work answers that.
bool asks_for_credential(const model::RequirementMatch& match) {
    using enum model::Support;
    return std::ranges::any_of(match.evidence, [](const model::Evidence& evidence) {
        return evidence.how == education || evidence.how == certificate ||
               evidence.how == language || evidence.how == location;
    });
}

// Two or more words of its subject, and at least half of them: enough for a short line.
bool shares_most(const claims::Fact& line, const claims::Fact& bullet) {
    std::size_t of_subject = 0;
    std::size_t shared = 0;
    for (const auto& token : line.tokens) {
        if (claims::is_content(token) && token.folded.size() > 3 && !is_general(token.folded)) {
            ++of_subject;
            shared += claims::has_stem(bullet, token.stem) ? 1 : 0;
        }
    }
    return shared >= 2 && shared * 2 >= of_subject;
}

// Where the line's words name products, it must be one of these that the bullet shows: "Workday
// (core HR)" is not answered by another system's core HR.
bool shows_named(const claims::Fact& line, const claims::Fact& bullet,
                 const skills::Taxonomy& taxonomy) {
    bool named = false;
    for (const auto& asked : line.skills) {
        if (asked.kind != skills::Kind::technology && asked.kind != skills::Kind::tool) {
            continue;
        }
        named = true;
        // "Manhattan" is a town elsewhere, where the bullet alone does not tell.
        const auto name = std::string_view(line.text).substr(asked.begin, asked.end - asked.begin);
        const bool has =
            std::ranges::any_of(bullet.tokens,
                                [&](const Token& token) {
                                    return is_name(token) && token.folded == text::fold(name);
                                }) ||
            std::ranges::any_of(bullet.skills, [&](const skills::Mention& mention) {
                return mention.name == asked.name ||
                       (asked.skill && mention.skill &&
                        taxonomy.implies(*mention.skill, *asked.skill));
            });
        if (has) {
            return true;
        }
    }
    return !named;
}

// Work that speaks of what the line speaks of, the most alike first.
void add_alike(Theme& theme, std::string_view line, const skills::Taxonomy& taxonomy,
               const std::vector<Told>& told) {
    const auto asked = claims::make_fact(std::string(line), taxonomy);
    std::vector<std::pair<double, const Told*>> alike;
    for (const auto& one : told) {
        const double like = likeness(asked, one.said, taxonomy);
        const bool enough = like >= likeness_least || shares_most(asked, one.said);
        if (enough && std::ranges::find(theme.told, &one) == theme.told.end()) {
            alike.emplace_back(like + worth(one) / 4, &one);
        }
    }
    std::ranges::stable_sort(alike, std::ranges::greater{}, &std::pair<double, const Told*>::first);
    for (const auto& [like, one] : alike) {
        theme.told.push_back(one);
    }
}

Theme make_theme(const Inputs& inputs, const model::RequirementMatch& match,
                 const std::vector<Told>& told) {
    Theme theme;
    theme.match = &match;
    if (const auto* requirement = requirement_of(inputs.posting, match.id)) {
        if (asks_only_soft_skills(*requirement, inputs.taxonomy)) {
            return theme;
        }
        theme.ask = ask_phrase(*requirement, inputs.taxonomy);
        theme.quote = quotable(requirement->text, quote_words_most);
        if (!inputs.posting.text.contains(theme.quote)) {
            theme.quote.clear();
        }
    }
    const auto asked = claims::make_fact(match.text, inputs.taxonomy);
    for (const auto& evidence : match.evidence) {
        const auto found = std::ranges::find(told, evidence.pointer, &Told::pointer);
        if (found != told.end() && shows_work(evidence, asked, *found, inputs.taxonomy) &&
            std::ranges::find(theme.told, &*found) == theme.told.end()) {
            theme.told.push_back(&*found);
        }
    }
    std::ranges::stable_sort(theme.told, std::ranges::greater{},
                             [](const Told* one) { return worth(*one); });
    if (!asks_for_years(match.text)) {  // no single piece of work answers a count of years
        add_alike(theme, match.text, inputs.taxonomy, told);
    }
    const auto said =
        claims::make_fact(theme.ask.empty() ? theme.quote : theme.ask, inputs.taxonomy);
    std::erase_if(theme.told, [&](const Told* one) {
        return !shows_named(said, claims::make_fact(one->source, inputs.taxonomy), inputs.taxonomy);
    });
    for (const auto& keyword : inputs.match.stated) {
        const bool of_theme =
            !keyword.posting_spelling.empty() && match.text.contains(keyword.posting_spelling);
        const bool named = std::ranges::any_of(theme.skills, [&](const std::string& other) {
            return other.contains(keyword.posting_spelling);
        });
        if (of_theme && !named && theme.skills.size() < 3) {
            theme.skills.push_back(keyword.posting_spelling);
        }
    }
    return theme;
}

// What the person would do in the post, where their work has been alike.
void add_responsibilities(std::vector<Theme>& themes, const Inputs& inputs,
                          const std::vector<Told>& told) {
    for (const auto& responsibility : inputs.posting.responsibilities) {
        Theme theme;
        theme.quote = quotable(responsibility, quote_words_most);
        if (!theme.quote.empty() && inputs.posting.text.contains(theme.quote)) {
            add_alike(theme, theme.quote, inputs.taxonomy, told);
        }
        if (!theme.told.empty()) {
            themes.push_back(std::move(theme));
        }
    }
}

}  // namespace

Echo find_echo(const Inputs& inputs, const std::vector<Told>& told) {
    Echo best;
    for (const auto& responsibility : inputs.posting.responsibilities) {
        const auto quote = quotable(responsibility, echo_words_most);
        if (quote.empty() || !inputs.posting.text.contains(quote)) {
            continue;
        }
        const auto line = claims::make_fact(quote, inputs.taxonomy);
        for (const auto& candidate : told) {
            const double like = likeness(line, candidate.said, inputs.taxonomy);
            const bool fits = candidate.telling == Telling::deed && !candidate.shared &&
                              candidate.age_rank < 3 && like >= echo_likeness_least;
            const double found = like + worth(candidate) / 4;
            if (fits && found > best.likeness) {
                best = {quote, &candidate, found};
            }
        }
    }
    return best;
}

std::vector<Theme> find_themes(const Inputs& inputs, const std::vector<Told>& told) {
    std::vector<Theme> found;
    for (const auto& match : inputs.match.requirements) {
        if (match.status == model::MatchStatus::missing || asks_for_credential(match)) {
            continue;
        }
        auto theme = make_theme(inputs, match, told);
        const bool nameable = !theme.ask.empty() || !theme.quote.empty() || !theme.skills.empty();
        if (!theme.told.empty() && nameable) {
            found.push_back(std::move(theme));
        }
    }
    std::ranges::stable_sort(found, {}, [](const Theme& theme) {
        return (theme.match->kind == model::RequirementKind::must ? 0 : 4) +
               (theme.match->status == model::MatchStatus::met ? 0 : 2) +
               (asks_for_years(theme.match->text) ? 1 : 0);
    });
    add_responsibilities(found, inputs, told);
    return found;
}

std::string gap_phrase(const Inputs& inputs) {
    for (const auto& match : inputs.match.requirements) {
        const auto* requirement = requirement_of(inputs.posting, match.id);
        if (match.status != model::MatchStatus::missing || requirement == nullptr ||
            match.kind != model::RequirementKind::must ||
            asks_only_soft_skills(*requirement, inputs.taxonomy)) {
            continue;
        }
        if (auto ask = ask_phrase(*requirement, inputs.taxonomy); !ask.empty()) {
            return ask;
        }
        std::vector<std::string> skills;
        for (const auto& keyword : inputs.match.missing) {
            const bool of_it =
                !keyword.posting_spelling.empty() && match.text.contains(keyword.posting_spelling);
            if (of_it && skills.size() < 2) {
                skills.push_back(keyword.posting_spelling);
            }
        }
        if (!skills.empty()) {  // the posting may ask for either
            return text::join(skills, " or ");
        }
    }
    return {};
}

}  // namespace vouch::write::letter
