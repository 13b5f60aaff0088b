#include "write/first_look.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "variant/apply.hpp"
#include "write/english.hpp"

namespace vouch::write {
namespace {

constexpr std::size_t listed_entries = 6;
constexpr std::size_t certificate_words_most = 7;

// Whole words: "Go" does not stand in "ago".
bool has_words(std::string_view text, std::string_view words) {
    const auto is_word = [&](std::size_t at) {
        return text::is_word_character(static_cast<unsigned char>(text[at]));
    };
    for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
        const auto end = at + words.size();
        if ((at == 0 || !is_word(at - 1)) && (end == text.size() || !is_word(end))) {
            return true;
        }
    }
    return false;
}

bool only_names(std::string_view pointer) {
    return pointer == "/basics/label" || pointer == "/basics/summary" ||
           pointer.starts_with("/skills/");
}

bool starts_with_any(const std::vector<std::string>& pointers,
                     std::initializer_list<std::string_view> beginnings) {
    return std::ranges::any_of(pointers, [&](std::string_view pointer) {
        return std::ranges::any_of(
            beginnings, [&](std::string_view begin) { return pointer.starts_with(begin); });
    });
}

bool is_told(const std::vector<std::string>& pointers) {
    return starts_with_any(pointers, {"/work/", "/projects/", "/volunteer/"});
}

// How the person has it; nothing where only a list names it, which is never called experience.
std::optional<Having> having_of(skills::Kind kind, const std::vector<std::string>& pointers) {
    using enum skills::Kind;
    if (kind == language) {
        return starts_with_any(pointers, {"/languages/"}) ? std::optional(Having::language)
                                                          : std::nullopt;
    }
    if (kind == certificate || kind == licence) {
        return starts_with_any(pointers, {"/certificates/"}) ? std::optional(Having::paper)
                                                             : std::nullopt;
    }
    if (kind != soft && is_told(pointers)) {
        return Having::experience;
    }
    return starts_with_any(pointers, {"/certificates/"}) ? std::optional(Having::paper)
                                                         : std::nullopt;
}

// "PSP – studying, exam booked" is not held; a name with asides may say anything in them.
bool is_plain_paper(std::string_view name) {
    constexpr auto unfinished = std::to_array<std::string_view>(
        {"applied", "booked", "candidate", "enrolled", "exam", "expected", "expired", "lapsed",
         "part", "pending", "planned", "progress", "scheduled", "studying", "towards", "trainee",
         "underway"});
    return !std::ranges::any_of(tokenize(name), [&](const Token& token) {
        return std::ranges::contains(unfinished, token.folded);
    });
}

// The language as one may say it by itself: with the level's code ("German (B1)"), plain where the
// level is a high one, else with the level's word. Empty where nothing is said of the level.
std::string spoken_name(const std::string& language, std::string_view level) {
    constexpr auto high =
        std::to_array<std::string_view>({"advanced", "bilingual", "fluent", "full", "mother",
                                         "native", "proficient", "professional"});
    const auto tokens = tokenize(level);
    for (const auto span : text::words(level)) {
        const auto word = level.substr(span.begin, span.end - span.begin);
        if (word.size() == 2 && word[0] >= 'A' && word[0] <= 'C' &&
            (word[1] == '1' || word[1] == '2')) {
            return language + " (" + std::string(word) + ")";
        }
    }
    if (!tokens.empty() && std::ranges::contains(high, tokens.front().folded)) {
        return language;
    }
    return tokens.size() == 1 ? language + " (" + text::to_lower(level) + ")" : std::string();
}

std::optional<std::size_t> index_in(std::string_view pointer, std::string_view section) {
    std::size_t index = 0;
    if (!pointer.starts_with(section)) {
        return std::nullopt;
    }
    const auto rest = pointer.substr(section.size());
    const auto parsed = std::from_chars(rest.data(), rest.data() + rest.size(), index);
    return parsed.ec == std::errc() ? std::optional(index) : std::nullopt;
}

// The certificate's own name where it is short, plain and has the posting's or the common one in
// it; of a longer one the common name. Empty where it may not be held.
std::string paper_name(std::string_view own, const model::Keyword& keyword,
                       const std::string& spelling) {
    const auto folded = text::fold(own);
    const bool has_common = folded.contains(text::fold(keyword.skill));
    if (!is_plain_paper(own)) {
        return {};
    }
    if (!own.contains(',') && word_count(own) <= certificate_words_most &&
        (has_common || folded.contains(text::fold(keyword.posting_spelling)))) {
        return std::string(own);
    }
    return has_common ? keyword.skill : spelling;
}

// The name to say it by; a language only with its level. Empty where there is none.
std::string name_of(const Drafting& drafting, const model::Keyword& keyword, Having having,
                    const std::vector<std::string>& pointers) {
    const auto& resume = drafting.inputs.resume;
    auto spelling = keyword_spelling(keyword, drafting.inputs.taxonomy);
    if (spelling == keyword.skill && spelling != keyword.posting_spelling &&
        text::equal_folded(spelling, keyword.posting_spelling + "s")) {
        spelling = keyword.posting_spelling + "s";
    }
    for (const std::string_view pointer : pointers) {
        const auto paper = index_in(pointer, "/certificates/");
        const auto language = index_in(pointer, "/languages/");
        if (having == Having::paper && paper && *paper < resume.certificates.size()) {
            return paper_name(resume.certificates[*paper].name, keyword, spelling);
        }
        if (having == Having::language && language && *language < resume.languages.size()) {
            return spoken_name(keyword.skill, resume.languages[*language].fluency);
        }
    }
    return spelling;
}

std::optional<Ask> ask_of(const Drafting& drafting, const model::Keyword& keyword) {
    const auto& taxonomy = drafting.inputs.taxonomy;
    const auto index = taxonomy.lookup(keyword.skill);
    if (!index || taxonomy.skill(*index).weak || taxonomy.title(keyword.skill).title != nullptr) {
        return std::nullopt;
    }
    std::vector<std::string> pointers;
    for (const auto& evidence : keyword.evidence) {
        using enum model::Support;
        if (evidence.how == same_skill || evidence.how == alias || evidence.how == language ||
            evidence.how == certificate) {
            pointers.push_back(evidence.pointer);
        }
    }
    const auto having = having_of(taxonomy.skill(*index).kind, pointers);
    if (!having) {
        return std::nullopt;
    }
    Ask ask;
    ask.having = *having;
    ask.skill.skill = keyword.skill;
    ask.skill.spelling = name_of(drafting, keyword, *having, pointers);
    ask.skill.must = keyword.kind == model::RequirementKind::must;
    ask.skill.pointers = std::move(pointers);
    return ask.skill.spelling.empty() ? std::nullopt : std::optional(std::move(ask));
}

// "Experience with newsletter" is no English: a thing in the singular goes by its full name.
std::string noun_of(const ProvenSkill& skill) {
    const auto folded = text::fold(skill.spelling);
    const bool plain = folded == skill.spelling && !folded.contains(' ');
    return plain && text::fold(skill.skill).ends_with(folded + "s") ? text::to_lower(skill.skill)
                                                                    : skill.spelling;
}

std::string sentence_of(Having having, const std::vector<std::string>& names, bool first_person) {
    struct Opening {
        std::string_view first_person;
        std::string_view bare;
    };
    constexpr auto openings =
        std::to_array<Opening>({{"I have experience with ", "Experience with "},
                                {"I hold ", "Holds "},
                                {"I speak ", "Speaks "}});  // as Having counts
    const auto& opening = openings[static_cast<std::size_t>(having)];
    return std::string(first_person ? opening.first_person : opening.bare) + join_and(names) + ".";
}

constexpr std::array kinds_of_having = {Having::experience, Having::paper, Having::language};
using Chosen = std::map<Having, std::vector<const Ask*>>;

std::string sentences_of(const Chosen& chosen, bool first_person) {
    std::string text;
    for (const auto having : kinds_of_having) {
        const auto found = chosen.find(having);
        if (found == chosen.end() || found->second.empty()) {
            continue;
        }
        std::vector<std::string> names;
        for (const auto* ask : found->second) {
            names.push_back(having == Having::experience ? noun_of(ask->skill)
                                                         : ask->skill.spelling);
        }
        text += (text.empty() ? "" : " ") + sentence_of(having, names, first_person);
    }
    return text;
}

std::vector<std::string> listed_first(const model::Resume& resume) {
    std::vector<std::string> listed;
    for (const auto& group : resume.skills) {
        if (group.keywords.empty()) {
            listed.push_back(group.name);
        }
        for (const auto& keyword : group.keywords) {
            listed.push_back(keyword.text);
        }
    }
    listed.resize(std::min(listed.size(), listed_entries));
    return listed;
}

// A single common word behind "Experience with", and English where it needs no saying.
bool reads_badly(const Chosen& chosen, Having having) {
    const auto found = chosen.find(having);
    if (found == chosen.end() || found->second.size() != 1) {
        return false;
    }
    const auto& alone = found->second.front()->skill;
    const auto noun = noun_of(alone);
    return having == Having::language ? alone.spelling == "English"
                                      : !noun.contains(' ') && text::capitalise_first(noun) != noun;
}

}  // namespace

std::map<std::string, double, std::less<>> weights_of_asks(const model::Match& match) {
    constexpr std::size_t skills_enough = 3;
    std::map<std::string, double, std::less<>> weights;
    for (const auto& requirement : match.requirements) {
        std::set<std::string_view> skills;
        for (const auto& evidence : requirement.evidence) {
            if (!evidence.skill.empty() && !only_names(evidence.pointer)) {
                skills.insert(evidence.skill);
            }
        }
        const double weight = requirement.kind == model::RequirementKind::must ? 2 : 1;
        for (const auto skill : skills) {
            weights[std::string(skill)] +=
                weight / static_cast<double>(std::min(skills_enough, skills.size()));
        }
    }
    return weights;
}

std::vector<Ask> nameable_asks(const Drafting& drafting) {
    const auto weights = weights_of_asks(drafting.inputs.match);
    std::vector<Ask> asks;
    for (const auto* keywords : {&drafting.inputs.match.stated, &drafting.inputs.match.unstated}) {
        for (const auto& keyword : *keywords) {
            const auto weight = weights.find(keyword.skill);
            auto ask = weight == weights.end() ? std::nullopt : ask_of(drafting, keyword);
            if (ask && claims::all_hold(drafting.check.check(ask->skill.spelling, {}))) {
                ask->weight = weight->second;
                asks.push_back(std::move(*ask));
            }
        }
    }
    std::ranges::stable_sort(asks, std::ranges::greater{}, &Ask::weight);
    return asks;
}

bool is_same_or_implied(const skills::Taxonomy& taxonomy, const Ask& a, const Ask& b) {
    const auto one = taxonomy.lookup(a.skill.skill);
    const auto other = taxonomy.lookup(b.skill.skill);
    return one && other &&
           (*one == *other || taxonomy.implies(*one, *other) || taxonomy.implies(*other, *one));
}

bool mentions(std::string_view text, const ProvenSkill& skill, const skills::Taxonomy& taxonomy) {
    const auto wanted = taxonomy.lookup(skill.skill);
    return std::ranges::any_of(
               taxonomy.find(text),
               [&](const skills::Mention& mention) { return mention.skill == wanted; }) ||
           has_words(text::fold(text), text::fold(skill.spelling));
}

std::string first_listed(const Drafting& drafting) {
    const auto resume = variant::apply(drafting.inputs.resume, drafting.draft.edits).resume;
    return text::join(listed_first(resume), " | ");
}

std::string first_look_beside_profile(const Drafting& drafting) {
    const auto resume = variant::apply(drafting.inputs.resume, drafting.draft.edits).resume;
    auto seen = listed_first(resume);
    for (std::size_t i = 0; i < std::min<std::size_t>(2, resume.work.size()); ++i) {
        seen.push_back(resume.work[i].position);
    }
    if (!resume.work.empty() && !resume.work.front().highlights.empty()) {
        seen.push_back(resume.work.front().highlights.front().text);
    }
    for (const auto& education : resume.education) {
        seen.push_back(education.study_type + " " + education.area);
    }
    return text::join(seen, " | ");
}

Naming name_asks(const Drafting& drafting, std::string_view seen, std::size_t words_most,
                 bool first_person) {
    constexpr std::size_t skills_most = 4;
    constexpr std::size_t others_most = 2;
    const auto asks = nameable_asks(drafting);
    Chosen chosen;
    Naming naming;
    for (const auto& ask : asks) {
        auto& same = chosen[ask.having];
        const auto most = ask.having == Having::experience ? skills_most : others_most;
        const bool said = std::ranges::any_of(same, [&](const Ask* other) {
            return is_same_or_implied(drafting.inputs.taxonomy, *other, ask);
        });
        if (said || same.size() == most || mentions(seen, ask.skill, drafting.inputs.taxonomy)) {
            continue;
        }
        same.push_back(&ask);
        const auto text = sentences_of(chosen, first_person);
        if (word_count(text) > words_most || !claims::all_hold(drafting.check.check(text, {}))) {
            same.pop_back();
            continue;
        }
        naming.evidence.push_back(ask.skill.pointers.front());
    }
    for (const auto having : {Having::experience, Having::language}) {
        if (reads_badly(chosen, having)) {
            std::erase(naming.evidence, chosen[having].front()->skill.pointers.front());
            chosen.erase(having);
        }
    }
    naming.text = sentences_of(chosen, first_person);
    return naming;
}

}  // namespace vouch::write
