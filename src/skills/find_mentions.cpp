#include "skills/find_mentions.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "skills/survey.hpp"
#include "skills/unknown_skills.hpp"

// From names that stand in a text to skills that are meant by them.
namespace vouch::skills {

namespace {

constexpr std::size_t near_tokens_max = 7;
constexpr std::size_t cue_tokens_max = 4;
constexpr std::size_t negation_tokens_max = 8;
constexpr float certain_confidence = 1.0F;
constexpr float context_confidence = 0.8F;
constexpr float loose_confidence = 0.7F;

bool is_all_lower(std::string_view text) {
    return text::upper_case_share(text) == 0.0;
}

// "API" is meant by "APIs" and "API's".
bool equal_or_plural(std::string_view found, std::string_view name) {
    return found == name ||
           (found.starts_with(name) && found.size() <= name.size() + 3 &&
            (found.substr(name.size()) == "s" || found.ends_with("'s") || found.ends_with("’s")));
}

class Finder {
public:
    // `tokens` is room that may be used again for the next text.
    Finder(const TaxonomyTables& tables, std::string_view text, Reading reading,
           std::vector<Token>& tokens)
        : tables_(tables),
          text_(text),
          reading_(reading),
          tokens_(tokens),
          in_{text, tokens_, tables.roles} {
        tables_.skill_names.scan(text, tokens_);
    }

    std::vector<Mention> run() {
        collect();
        decide();
        auto mentions = to_mentions();
        add_unknown_skills(tables_, in_, found_, reading_, mentions);
        std::ranges::sort(mentions, {}, &Mention::begin);
        return reading_ == Reading::survey ? survey(tables_, in_, mentions) : mentions;
    }

private:
    std::string_view words(const Found& found) const {
        const auto begin = tokens_[found.begin].begin;
        return text_.substr(begin, tokens_[found.end - 1].end - begin);
    }

    const Surface& surface(const Found& found) const {
        return tables_.surfaces[found.surface];
    }
    const Skill& skill(const Found& found) const {
        return tables_.skills[surface(found).skill];
    }

    void collect() {
        std::vector<NameIndex::Hit> hits;
        for (std::size_t at = 0; at < tokens_.size();) {
            if (!tables_.skill_names.may_begin(tokens_, at)) {
                ++at;
                continue;
            }
            tables_.skill_names.match_at(text_, tokens_, at, hits);
            std::size_t next = at + 1;
            for (const auto& hit : hits) {
                Found found{at, hit.token_end, hit.payload, Sense::refused};
                found.sense = first_sense(found);
                if (found.sense != Sense::refused) {
                    next = hit.token_end;
                    found_.push_back(found);
                    break;
                }
            }
            at = next;
        }
    }

    bool in_address(const Found& found) const {
        const auto begin = tokens_[found.begin].begin;
        const auto end = tokens_[found.end - 1].end;
        if (end < text_.size() && text_[end] == '@') {
            return true;
        }
        const auto is_break = [&](std::size_t at) {
            return text_[at] == ' ' || text_[at] == '\n' || text_[at] == '(';
        };
        auto run = begin;
        while (run > 0 && begin - run < 100 && !is_break(run - 1)) {
            --run;
        }
        const auto before = text_.substr(run, begin - run);
        return before.contains('@') || before.contains("://") || before.starts_with("www.");
    }

    // What letter case and the nearest words say, before the context is asked.
    Sense first_sense(const Found& found) const {
        if (in_address(found)) {
            return Sense::refused;
        }
        const auto& name = surface(found);
        const auto& meant = skill(found);
        const auto shown = words(found);
        const bool single = split_count(name.text) == 1;
        const bool tricky = single && (meant.exact_case || meant.ambiguous || name.needs_capitals ||
                                       name.text.size() <= 2);
        if (tricky && is_other_sense(found)) {
            return Sense::refused;
        }
        // "act on reports" is no "Act-On".
        const bool unhyphened = meant.exact_case && name.text.contains('-') && !shown.contains('-');
        if (!single) {
            return unhyphened ? Sense::refused : Sense::certain;
        }
        const bool case_fits = equal_or_plural(shown, name.text);
        if (meant.exact_case && !case_fits) {
            if (name.text.size() <= 2 && reading_ != Reading::list) {
                return Sense::refused;
            }
            return is_all_lower(name.text) ? Sense::certain : Sense::loose;
        }
        if (meant.ambiguous || meant.weak) {
            return Sense::possible;
        }
        if (name.needs_capitals && !case_fits) {
            return Sense::loose;
        }
        const bool capital_by_place = meant.exact_case && in_.begins_sentence(found.begin) &&
                                      name.text.size() > 1 && is_all_lower(name.text.substr(1));
        const bool shouting = meant.exact_case && in_.line_shouts(found.begin);
        return capital_by_place || shouting || name.text.size() == 1 ? Sense::possible
                                                                     : Sense::certain;
    }

    static std::size_t split_count(std::string_view name) {
        return name.find_first_of(" -/") == std::string_view::npos ? 1 : 2;
    }

    // "Oracle Road", "spring 2020", "access to", "C-level", "J. R. Smith", "vitamin C".
    bool is_other_sense(const Found& found) const {
        const auto begin = found.begin;
        const auto end = found.end;
        const bool short_name = words(found).size() <= 2;
        if (tokens_[begin].gap == Gap::hyphen || tokens_[begin].gap == Gap::dot) {
            return true;
        }
        const auto after = text_.substr(tokens_[end - 1].end);
        if (words(found).size() == 1 && after.starts_with('+') && !after.starts_with("++")) {
            return true;  // licence classes: "C+E"
        }
        // "2°C"
        if (text_.substr(0, tokens_[begin].begin).ends_with("°")) {
            return true;
        }
        if (short_name && begin > 0 && !in_.ends_sentence(begin - 1) && is_grade_noun(begin - 1)) {
            return true;
        }
        if (end >= tokens_.size()) {
            return short_name && text_.substr(tokens_[end - 1].end).starts_with(". ");
        }
        const auto& next = tokens_[end];
        if (next.gap == Gap::hyphen || next.gap == Gap::dot) {
            return true;
        }
        const auto shown_next = in_.of(end);
        if (short_name && (next.gap == Gap::glued && text_[next.begin] == '&')) {
            return true;
        }
        if (short_name && begin > 0 && text_[tokens_[begin - 1].begin] == '&') {
            return tokens_[begin].gap == Gap::glued;
        }
        if (words(found).size() == 1 && text_[tokens_[end - 1].end] == '.' &&
            next.shape.upper_first && !in_list_with_neighbours(found)) {
            return true;  // an initial: "R. Smith"
        }
        if (next.gap != Gap::space) {
            return false;
        }
        const auto cue = in_.cue(end);
        const bool capital = next.shape.upper_first;
        const bool year = shown_next.size() == 4 &&
                          (shown_next.starts_with("19") || shown_next.starts_with("20"));
        return (cue == Cue::place && capital) || cue == Cue::time ||
               (year && skill(found).ambiguous) || (cue == Cue::binding && !has_cue_before(found));
    }

    bool in_list_with_neighbours(const Found& found) const {
        return found.begin > 0 && in_.between(found.begin - 1, found.begin).contains(',');
    }

    bool is_grade_noun(std::size_t token) const {
        constexpr std::string_view nouns[] = {
            "vitamin",  "hepatitis", "grade", "class", "plan",    "type",     "series",
            "section",  "option",    "band",  "level", "phase",   "category", "appendix",
            "schedule", "part",      "unit",  "block", "terminal"};
        const auto word = text::fold(in_.of(token));
        return std::ranges::contains(nouns, std::string_view(word));
    }

    // "experience with Go", "knowledge of statistical R"; one word of another kind may stand
    // between, except before a mere "using".
    bool has_cue_before(const Found& found) const {
        bool direct = true;
        for (std::size_t i = found.begin, step = 0; i > 0 && step < cue_tokens_max; --i, ++step) {
            if (in_.ends_sentence(i - 1)) {
                return false;
            }
            const auto cue = in_.cue(i - 1);
            if (cue == Cue::knowing || (cue == Cue::using_it && direct) ||
                (skill(found).weak && cue == Cue::praise)) {
                return true;
            }
            if (cue != Cue::linking) {
                if (!direct || found.sense == Sense::loose) {
                    return false;
                }
                direct = false;
            }
        }
        return false;
    }

    bool has_cue_after(const Found& found) const {
        if (found.end >= tokens_.size() || in_.ends_sentence(found.end - 1)) {
            return false;
        }
        return in_.cue(found.end) == Cue::knowing && tokens_[found.end].gap == Gap::space;
    }

    // A bullet, cell or line of its own.
    bool stands_alone(const Found& found) const {
        return in_.begins_sentence(found.begin) && in_.ends_sentence(found.end - 1) &&
               found.begin > 0;
    }

    bool near_accepted(std::size_t index) const {
        const auto same_sentence = [&](std::size_t from, std::size_t to) {
            for (auto i = from; i < to; ++i) {
                if (in_.ends_sentence(i)) {
                    return false;
                }
            }
            return true;
        };
        const auto& found = found_[index];
        if (index > 0) {
            const auto& before = found_[index - 1];
            if (before.sense == Sense::certain && found.begin - before.end < near_tokens_max &&
                same_sentence(before.end - 1, found.begin)) {
                return true;
            }
        }
        if (index + 1 < found_.size()) {
            const auto& after = found_[index + 1];
            return after.sense == Sense::certain && after.begin - found.end < near_tokens_max &&
                   same_sentence(found.end - 1, after.begin);
        }
        return false;
    }

    bool listed_with_accepted(std::size_t index) const {
        const auto& found = found_[index];
        const bool before = index > 0 && is_accepted(found_[index - 1]) &&
                            in_.link(found_[index - 1].end - 1, found.begin) == ItemLink::list;
        return before || (index + 1 < found_.size() && is_accepted(found_[index + 1]) &&
                          in_.link(found.end - 1, found_[index + 1].begin) == ItemLink::list);
    }

    static bool is_accepted(const Found& found) {
        return found.sense == Sense::certain || found.sense == Sense::by_context;
    }

    // A list hands its certainty on from item to item, so it is gone over until nothing changes.
    void decide() {
        if (reading_ == Reading::list) {
            for (auto& found : found_) {
                // "aws" typed small is an item of its own; "al mes" is no system.
                const bool kept =
                    found.sense != Sense::loose || in_.is_item(found.begin, found.end);
                found.sense = found.sense == Sense::certain ? Sense::certain
                              : kept                        ? Sense::by_context
                                                            : Sense::refused;
            }
            std::erase_if(found_, [](const Found& found) { return !is_accepted(found); });
            return;
        }
        for (std::size_t i = 0; i < found_.size(); ++i) {
            auto& found = found_[i];
            const bool open = found.sense == Sense::possible || found.sense == Sense::loose;
            const bool helped = has_cue_before(found) || has_cue_after(found);
            if (open && (helped || (found.sense == Sense::possible &&
                                    (stands_alone(found) || near_accepted(i))))) {
                found.sense = Sense::by_context;
            }
        }
        constexpr int rounds_max = 3;
        for (int round = 0; round < rounds_max; ++round) {
            for (std::size_t i = 0; i < found_.size(); ++i) {
                if (!is_accepted(found_[i]) && listed_with_accepted(i)) {
                    found_[i].sense = Sense::by_context;
                }
            }
        }
        std::erase_if(found_, [](const Found& found) { return !is_accepted(found); });
    }

    bool is_negated(const Found& found) const {
        for (std::size_t i = found.begin, step = 0; i > 0 && step < negation_tokens_max;
             --i, ++step) {
            if (in_.ends_sentence(i - 1) || in_.cue(i - 1) == Cue::reset) {
                break;
            }
            if (in_.cue(i - 1) == Cue::negator) {
                const auto next = i < tokens_.size() ? text::fold(in_.of(i)) : std::string();
                return next != "only" && next != "just" && next != "limited" && next != "least";
            }
        }
        bool negator = false;
        for (std::size_t i = found.end, step = 0; i < tokens_.size() && step < 5; ++i, ++step) {
            if (in_.ends_sentence(i - 1) || in_.between(i - 1, i).contains(',')) {
                break;
            }
            const auto cue = in_.cue(i);
            if (negator && cue == Cue::need) {
                return true;
            }
            negator = negator || cue == Cue::negator;
        }
        return false;
    }

    // "Python 3", "Java 17", "Angular 12+": the version belongs to the name; "Java 5 years" has
    // none.
    std::size_t end_with_version(const Found& found) const {
        const auto plain = static_cast<std::size_t>(tokens_[found.end - 1].end);
        const auto kind = skill(found).kind;
        if ((kind != Kind::technology && kind != Kind::tool) || found.end >= tokens_.size() ||
            tokens_[found.end].gap != Gap::space) {
            return plain;
        }
        auto at = found.end;
        const auto is_number = [&](std::size_t token) {
            return in_.of(token).find_first_not_of("0123456789") == std::string_view::npos &&
                   in_.of(token).size() <= 2;
        };
        if (!is_number(at)) {
            return plain;
        }
        while (at + 1 < tokens_.size() && tokens_[at + 1].gap == Gap::dot && is_number(at + 1)) {
            ++at;
        }
        const auto end = static_cast<std::size_t>(tokens_[at].end);
        const auto after = text::fold(text::trim(text_.substr(end, 12)));
        const bool counted = after.starts_with('+') || after.starts_with('-') ||
                             after.starts_with("y") || after.starts_with("mo") ||
                             after.starts_with("–") || after.starts_with("%");
        return counted ? plain : end;
    }

    std::vector<Mention> to_mentions() const {
        std::vector<Mention> mentions;
        for (const auto& found : found_) {
            const auto& meant = skill(found);
            mentions.push_back({tokens_[found.begin].begin, end_with_version(found),
                                surface(found).skill, meant.name, meant.kind,
                                found.sense == Sense::certain ? certain_confidence
                                : meant.ambiguous             ? context_confidence
                                                              : loose_confidence,
                                is_negated(found)});
        }
        return mentions;
    }

    const TaxonomyTables& tables_;
    std::string_view text_;
    Reading reading_;
    std::vector<Token>& tokens_;
    TokenText in_;
    std::vector<Found> found_;
};

// Where a long text may be cut in two: at an empty line, else at a line end, beyond which no name
// and hardly any context reaches. A block and its tokens stay in the nearest cache.
std::size_t block_end(std::string_view text) {
    constexpr std::size_t block_bytes_min = std::size_t{32} * 1024;
    constexpr std::size_t block_bytes_max = std::size_t{64} * 1024;
    if (text.size() <= block_bytes_max) {
        return text.size();
    }
    auto cut = text.substr(0, block_bytes_max).find("\n\n", block_bytes_min);
    cut = cut == std::string_view::npos ? text.find('\n', block_bytes_min) : cut;
    return cut == std::string_view::npos ? text.size() : cut + 1;
}

}  // namespace

std::vector<Mention> find_mentions(const TaxonomyTables& tables, std::string_view text,
                                   Reading reading) {
    std::vector<Token> tokens;
    if (reading != Reading::prose) {
        return Finder(tables, text, reading, tokens).run();
    }
    std::vector<Mention> mentions;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto size = block_end(text.substr(begin));
        for (auto& mention : Finder(tables, text.substr(begin, size), reading, tokens).run()) {
            mention.begin += begin;
            mention.end += begin;
            mentions.push_back(std::move(mention));
        }
        begin += size;
    }
    return mentions;
}

}  // namespace vouch::skills
