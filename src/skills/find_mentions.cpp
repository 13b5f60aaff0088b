#include "skills/find_mentions.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "skills/name_sense.hpp"
#include "skills/survey.hpp"
#include "skills/unknown_skills.hpp"

// From names that stand in a text to skills that are meant by them.
namespace vouch::skills {

namespace {

constexpr std::size_t near_tokens_max = 7;
constexpr std::size_t tags_beside_min = 2;
constexpr std::size_t negation_tokens_max = 8;
constexpr float certain_confidence = 1.0F;
constexpr float context_confidence = 0.8F;
constexpr float loose_confidence = 0.7F;

class Finder {
public:
    // `tokens` is room that may be used again for the next text.
    Finder(const TaxonomyTables& tables, std::string_view text, Reading reading,
           std::vector<Token>& tokens)
        : tables_(tables),
          text_(text),
          reading_(reading),
          tokens_(tokens),
          in_{text, tokens_, tables.roles},
          sense_(tables, in_, reading) {
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
                found.sense = sense_.first(found);
                if (found.sense != Sense::refused) {
                    next = hit.token_end;
                    found_.push_back(found);
                    break;
                }
            }
            at = next;
        }
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

    // "java go spring kubernetes": words of tags stand side by side without a sign between. Only
    // the survey takes them, which shows how sure it is.
    bool is_tag(std::size_t index) const {
        if (reading_ != Reading::survey) {
            return false;
        }
        std::size_t beside = 0;
        for (auto i = index; i > 0 && found_[i - 1].end == found_[i].begin &&
                             is_accepted(found_[i - 1]) && beside < tags_beside_min;
             --i) {
            ++beside;
        }
        for (auto i = index; i + 1 < found_.size() && found_[i].end == found_[i + 1].begin &&
                             is_accepted(found_[i + 1]) && beside < tags_beside_min;
             ++i) {
            ++beside;
        }
        return beside >= tags_beside_min;
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
            const bool helped = sense_.has_cue_before(found) || has_cue_after(found);
            if (open && (helped || (found.sense == Sense::possible &&
                                    (stands_alone(found) || near_accepted(i))))) {
                found.sense = Sense::by_context;
            }
        }
        constexpr int rounds_max = 3;
        for (int round = 0; round < rounds_max; ++round) {
            for (std::size_t i = 0; i < found_.size(); ++i) {
                if (!is_accepted(found_[i]) && (listed_with_accepted(i) || is_tag(i))) {
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
    NameSense sense_;
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
