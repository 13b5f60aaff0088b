#include "write/gerunds.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.hpp"
#include "write/bullet_openings.hpp"
#include "write/claims/quantities.hpp"
#include "write/english.hpp"

namespace vouch::write {
namespace {

using skills::OpeningUse;

enum class Link : std::uint8_t { first, by_comma, by_and };

// How sure it is that a gerund is a verb here, going by what stands behind it.
enum class Object : std::uint8_t { none, doubtful, sure };

struct Gerund {
    std::size_t at = 0;    // token
    std::size_t next = 0;  // the token behind it and its particle
    VerbForm verb;
    Link link = Link::first;
    Object object = Object::none;
};

// Ends in -ing and tells of nothing done.
constexpr auto plain_nouns =
    std::to_array<std::string_view>({"ceiling", "evening", "morning", "spring", "string"});

bool is_mostly_verb(std::string_view folded, const skills::Taxonomy& taxonomy) {
    return taxonomy.opens(folded, OpeningUse::deed) || taxonomy.opens(folded, OpeningUse::pastime);
}

// Not members of the list: they tell how, or what came of it.
constexpr auto adverbial =
    std::to_array<std::string_view>({"according", "concerning", "depending", "during", "following",
                                     "including", "leading", "regarding", "resulting", "using"});

constexpr auto particles = std::to_array<std::string_view>(
    {"away", "back", "down", "in", "off", "on", "out", "over", "up"});

bool is_parting(std::string_view folded) {
    constexpr auto words =
        std::to_array<std::string_view>({"annual", "daily", "different", "monthly", "multiple",
                                         "new", "quarterly", "various", "weekly", "yearly"});
    return std::ranges::contains(words, folded);
}

bool is_boundary(std::span<const Token> tokens, std::size_t at) {
    return at >= tokens.size() || tokens[at].starts_clause || tokens[at].folded == "and" ||
           tokens[at].folded == "or";
}

// The thing or people that a bare object names: its last word before a preposition or a comma.
std::size_t head_of(std::span<const Token> tokens, std::size_t at) {
    auto last = at;
    while (!is_boundary(tokens, last + 1) && !is_function_word(tokens[last + 1].folded)) {
        ++last;
    }
    return last;
}

Object object_of(std::span<const Token> tokens, const Gerund& gerund,
                 const skills::Taxonomy& taxonomy) {
    if (is_boundary(tokens, gerund.next)) {
        return Object::none;
    }
    const auto& next = tokens[gerund.next];
    const auto& word = tokens[gerund.at].folded;
    const bool noun =
        taxonomy.opens(word, OpeningUse::trade) || taxonomy.opens(word, OpeningUse::pastime);
    // "Publishing monthly reports": nobody parts a compound by such a word.
    if (!noun || is_determiner(next.folded) || next.has_digit || is_parting(next.folded) ||
        claims::number_word_value(next.folded) >= 0) {
        return Object::sure;
    }
    if (is_function_word(next.folded)) {
        return Object::doubtful;
    }
    const auto head = singular_of(tokens[head_of(tokens, gerund.next)].folded);
    const bool trade = gerund.verb.lemma == "teach" || gerund.verb.lemma == "clean" ||
                       !is_mostly_verb(word, taxonomy);
    if (taxonomy.opens(head, OpeningUse::person)) {
        return trade && (head == "staff" || head == "assistant") ? Object::doubtful : Object::sure;
    }
    // "Hiring loop": one thing without an article is named by the gerund.
    const auto last = head_of(tokens, gerund.next);
    const bool many =
        looks_plural(tokens[last].folded) || taxonomy.opens(tokens[last].folded, OpeningUse::mass);
    const bool verb =
        many && is_mostly_verb(word, taxonomy) && !taxonomy.opens(head, OpeningUse::compound);
    return verb ? Object::sure : Object::doubtful;
}

// "Assisting with filing and scanning": the second belongs to the preposition of the first.
bool goes_with_inner_gerund(std::span<const Token> tokens, std::size_t from, std::size_t at) {
    for (auto i = from + 1; i + 1 < at; ++i) {
        if (is_preposition(tokens[i].folded) && tokens[i + 1].folded.ends_with("ing")) {
            return true;
        }
    }
    return at >= 2 && at - 2 > from && tokens[at - 2].folded.ends_with("ing");
}

// The gerunds that a deed each begins with; none where the first word is no known one, or another
// may be a verb that nobody knows.
std::vector<Gerund> gerunds_of(std::string_view text, std::span<const Token> tokens,
                               const skills::Taxonomy& taxonomy) {
    std::vector<Gerund> found;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool by_and = i > 0 && tokens[i - 1].folded == "and";
        const bool semicolon =
            i > 0 &&
            text.substr(tokens[i - 1].end, tokens[i].begin - tokens[i - 1].end).contains(';');
        if ((i > 0 && !by_and && !tokens[i].starts_clause) ||
            (i > 0 && std::ranges::contains(adverbial, tokens[i].folded))) {
            continue;
        }
        const auto verb = tokens[i].folded.size() > 4 && tokens[i].folded.ends_with("ing")
                              ? verb_form(tokens[i].folded, taxonomy)
                              : std::nullopt;
        if (!verb || verb->lemma.empty() || verb->form != Form::gerund) {
            const bool strange = by_and && !verb && tokens[i].folded.ends_with("ing") &&
                                 !is_boundary(tokens, i + 1) &&
                                 !std::ranges::contains(plain_nouns, tokens[i].folded);
            if (i == 0 || strange) {
                return {};
            }
            continue;
        }
        if (!found.empty() && by_and && goes_with_inner_gerund(tokens, found.back().at, i)) {
            continue;
        }
        Gerund gerund{.at = i,
                      .next = i + 1,
                      .verb = *verb,
                      .link = i == 0                                             ? Link::first
                              : by_and || semicolon || tokens[i].starts_sentence ? Link::by_and
                                                                                 : Link::by_comma};
        if (!is_boundary(tokens, i + 1) && std::ranges::contains(particles, tokens[i + 1].folded)) {
            ++gerund.next;
        }
        gerund.object = object_of(tokens, gerund, taxonomy);
        found.push_back(std::move(gerund));
    }
    return found;
}

// "Using Excel, built a forecast": the deed comes later. "Working with clients resulted in new
// contracts": the gerund is its subject.
bool tells_deed_later(std::span<const Token> tokens, const skills::Taxonomy& taxonomy) {
    constexpr auto of_results =
        std::to_array<std::string_view>({"allowed", "enabled", "helped", "led", "resulted"});
    bool related = false;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        related = related || tokens[i].starts_clause || tokens[i].folded == "that" ||
                  tokens[i].folded.starts_with("wh");
        if (!related && !is_function_word(tokens[i - 1].folded) &&
            std::ranges::contains(of_results, tokens[i].folded)) {
            return true;
        }
        const auto verb =
            tokens[i].starts_clause ? verb_form(tokens[i].folded, taxonomy) : std::nullopt;
        if (verb && verb->form != Form::gerund && verb->form != Form::third) {
            return true;
        }
    }
    return false;
}

// "Configuring and troubleshooting the line": what one verb does that is no noun, the other beside
// it does too, unless its object makes a compound of it.
bool is_one_deed_with(std::span<const Token> tokens, const Gerund& one, const Gerund& other,
                      const skills::Taxonomy& taxonomy) {
    const auto head = singular_of(tokens[head_of(tokens, other.next)].folded);
    return one.object == Object::none && other.at <= one.next + 1 &&
           !taxonomy.opens(tokens[one.at].folded, OpeningUse::trade) &&
           !taxonomy.opens(tokens[one.at].folded, OpeningUse::pastime) &&
           !taxonomy.opens(head, OpeningUse::compound) &&
           !is_function_word(tokens[other.next].folded);
}

// "Loading & driving": the sign stands for the word.
std::string with_and_before_gerunds(std::string_view text, const skills::Taxonomy& taxonomy) {
    constexpr std::string_view sign = " & ";
    std::string spelt(text);
    for (auto at = spelt.find(sign); at != spelt.npos; at = spelt.find(sign, at + sign.size())) {
        const auto word = first_word(std::string_view(spelt).substr(at + sign.size()));
        const auto verb = word.ends_with("ing") ? verb_form(word, taxonomy) : std::nullopt;
        if (verb && verb->form == Form::gerund) {
            spelt.replace(at, sign.size(), " and ");
        }
    }
    return spelt;
}

}  // namespace

std::optional<std::string> gerunds_to_verbs(std::string_view given, const BulletStyle& style,
                                            const skills::Taxonomy& taxonomy) {
    const auto spelt = with_and_before_gerunds(given, taxonomy);
    const std::string_view text = spelt;
    const auto tokens = tokenize(text);
    auto gerunds = gerunds_of(text, tokens, taxonomy);
    if (gerunds.empty() || tells_deed_later(tokens, taxonomy)) {
        return std::nullopt;
    }
    // "…, cutting waste by half": a result behind the only deed. In longer lists only "and" tells
    // a member from a result.
    if (gerunds.back().link == Link::by_comma) {
        if (gerunds.size() != 2 || gerunds.front().object == Object::none) {
            return std::nullopt;
        }
        gerunds.pop_back();
    }
    std::vector<Change> changes;
    bool shared = false;
    for (std::size_t i = gerunds.size(); i-- > 0;) {
        const auto& token = tokens[gerunds[i].at];
        const bool last = i + 1 == gerunds.size();
        // "Cleaning and charging the trucks": both have the one object.
        const bool shares = gerunds[i].object == Object::none && !last &&
                            gerunds[i + 1].object != Object::none &&
                            gerunds[i + 1].at <= gerunds[i].next + 1 &&
                            (gerunds[i + 1].link == Link::by_and || shared);
        shared = shares;
        if (gerunds[i].object == Object::none && last && i > 0 &&
            gerunds[i - 1].object != Object::none) {
            changes.push_back({token.begin, token.begin, style.current ? "handle " : "handled "});
            continue;
        }
        if (shares) {
            gerunds[i].object = gerunds[i + 1].object;
        }
        if (i > 0 && gerunds[i].object == Object::doubtful &&
            is_one_deed_with(tokens, gerunds[i - 1], gerunds[i], taxonomy)) {
            gerunds[i].object = Object::sure;
        }
        const auto behind = gerunds[i].at + 1;
        const bool names = behind < tokens.size() && tokens[behind].folded == "of";
        const bool slashed = token.end < text.size() && text[token.end] == '/';
        if (gerunds[i].object != Object::sure || names || slashed) {
            return std::nullopt;  // "cleaning of the yard" is a noun
        }
        const auto told = in_tense(gerunds[i].verb, style);
        changes.push_back(
            {token.begin, token.end, token.starts_sentence ? text::capitalise_first(told) : told});
    }
    std::ranges::reverse(changes);
    return text::capitalise_first(with_changes(text, changes));
}

}  // namespace vouch::write
