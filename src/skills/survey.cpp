#include "skills/survey.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "skills/survey_context.hpp"

namespace vouch::skills {

namespace {

constexpr std::size_t compound_tokens_max = 5;
constexpr std::size_t joined_tokens_max = 2;  // that a known name takes on at each end

// Cuts a text into everything that could be a skill: names as they are known, the compounds around
// them, and compounds of the words that knowledge is named with.
class Survey {
public:
    Survey(const TaxonomyTables& tables, const TokenText& in, const std::vector<Mention>& mentions)
        : tables_(tables), in_(in), known_(in.tokens.size(), nullptr) {
        std::size_t token = 0;
        for (const auto& mention : mentions) {
            while (token < size() && in.tokens[token].begin < mention.begin) {
                ++token;
            }
            for (auto i = token; i < size() && in.tokens[i].begin < mention.end; ++i) {
                known_[i] = &mention;
            }
        }
    }

    std::vector<Item> run() {
        for (std::size_t i = 0; i < size();) {
            if (known_[i] != nullptr) {
                i = take_known(i);
            } else if (has(i, use_degree) && is_degree_word(i)) {
                i = take_degree(i);
            } else if (is_word_of_compound(i)) {
                i = take_compound(i);
            } else {
                ++i;
            }
        }
        return std::move(items_);
    }

private:
    std::size_t size() const {
        return in_.tokens.size();
    }
    bool has(std::size_t token, unsigned uses) const {
        return (in_.role(token).uses & uses) != 0;
    }
    bool is_word_of_compound(std::size_t token) const {
        return has(token, use_field | use_head | use_part) && !has(token, use_degree);
    }
    bool parts(std::size_t token) const {
        const auto gap = in_.tokens[token].gap;
        return gap == Gap::stop || gap == Gap::newline || gap == Gap::glued;
    }
    // Inside a word with a hyphen or a dot, where nothing may begin or end.
    bool joins(std::size_t token) const {
        return token < size() &&
               (in_.tokens[token].gap == Gap::hyphen || in_.tokens[token].gap == Gap::dot);
    }

    std::size_t end_of_known(std::size_t begin) const {
        auto end = begin + 1;
        while (end < size() && known_[end] == known_[begin]) {
            ++end;
        }
        return end;
    }

    void add(std::size_t begin, std::size_t end, Mention mention, Source source, bool extended) {
        mention.begin = in_.tokens[begin].begin;
        mention.end = std::max<std::size_t>(extended ? 0 : mention.end, in_.tokens[end - 1].end);
        items_.push_back({begin, end, std::move(mention), source, extended});
    }

    std::size_t take_known(std::size_t at) {
        const auto& mention = *known_[at];
        auto begin = at;
        auto end = end_of_known(at);
        const auto next = end;
        if (mention.kind == Kind::soft) {
            // "excellent communication"
            while (begin + 1 < end && in_.cue(begin) == Cue::praise) {
                ++begin;
            }
        } else if (mention.kind == Kind::language && mention.skill) {
            trim_to_language(mention, begin, end);
        } else {
            while (end < size() && end - next < joined_tokens_max && known_[end] == nullptr &&
                   has(end, use_head) && !parts(end)) {
                ++end;
            }
            if (joins(end)) {
                end = next;
            }
            const bool general = mention.kind == Kind::domain || mention.kind == Kind::method;
            const auto free_from = items_.empty() ? 0 : items_.back().end;
            while (general && begin > free_from && at - begin < joined_tokens_max &&
                   known_[begin - 1] == nullptr && has(begin - 1, use_part) && !parts(begin)) {
                --begin;
            }
        }
        begin = with_coordinated(begin, end);
        add(begin, end, mention, Source::known, begin < at || end > next);
        return std::max(end, next);
    }

    // "relational and graph databases": the first shares the head of the second.
    std::size_t with_coordinated(std::size_t begin, std::size_t end) const {
        const auto free_from = items_.empty() ? 0 : items_.back().end;
        if (end - begin < 2 || begin < free_from + 2 || known_[begin - 2] != nullptr ||
            !has(begin - 2, use_part) || parts(begin - 1) || parts(begin) || joins(begin - 2)) {
            return begin;
        }
        const auto link = text::fold(in_.of(begin - 1));
        return link == "and" || link == "or" ? begin - 2 : begin;
    }

    // "written and spoken English" asks for English.
    void trim_to_language(const Mention& mention, std::size_t& begin, std::size_t& end) const {
        const auto& name = tables_.skills[*mention.skill].name;
        for (auto i = begin; i < end; ++i) {
            if (in_.of(i) == name) {
                begin = i;
                end = i + 1;
                return;
            }
        }
    }

    // "cloud infrastructure": a run of such words that ends in a noun that may end one.
    std::size_t take_compound(std::size_t begin) {
        auto end = begin + 1;
        while (end < size() && end - begin < compound_tokens_max && known_[end] == nullptr &&
               is_word_of_compound(end) && !parts(end)) {
            ++end;
        }
        const auto next = end;
        while (end > begin && !has(end - 1, use_field) &&
               (end - 1 == begin || !has(end - 1, use_head))) {
            --end;
        }
        if (end > begin && !joins(begin) && !joins(end)) {
            begin = with_coordinated(begin, end);
            Mention mention;
            mention.confidence = 0.5F;
            add(begin, end, mention, Source::compound, false);
            items_.back().mention.name = text::squeeze_spaces(
                in_.text.substr(items_.back().mention.begin,
                                items_.back().mention.end - items_.back().mention.begin));
        }
        return next;
    }

    // "ms" is a degree only as "MS".
    bool is_degree_word(std::size_t token) const {
        return in_.of(token).size() > 2 || in_.tokens[token].shape.capitals();
    }

    bool is_degree_link(std::size_t token) const {
        const auto word = text::fold(in_.of(token));
        return word == "or" || word == "and" || word == "/" || word == "of" || word == "science" ||
               word == "arts";
    }

    // "University degree in Computer Science", "bachelor's or master's degree", "MSc/PhD".
    std::size_t take_degree(std::size_t at) {
        auto begin = at;
        const auto free_from = items_.empty() ? 0 : items_.back().end;
        while (begin > free_from && !parts(begin)) {
            const auto word = text::fold(in_.of(begin - 1));
            if (word != "university" && word != "academic" && word != "college") {
                break;
            }
            --begin;
        }
        auto end = at + 1;
        auto last = end;  // after the last word that is the degree's own
        while (end < size() && in_.tokens[end].gap != Gap::newline &&
               (in_.tokens[end].gap != Gap::stop) && end - at < 8 &&
               ((has(end, use_degree) && is_degree_word(end)) || is_degree_link(end))) {
            const auto word = text::fold(in_.of(end));
            ++end;
            if (has(end - 1, use_degree) || ((word == "science" || word == "arts") && end >= 2 &&
                                             text::fold(in_.of(end - 2)) == "of")) {
                last = end;
            }
        }
        end = last;
        if (end + 1 < size() && !in_.ends_sentence(end - 1)) {
            const auto link = text::fold(in_.of(end));
            if ((link == "in" || link == "within") && !parts(end + 1)) {
                if (known_[end + 1] != nullptr && known_[end + 1]->kind != Kind::soft) {
                    end = end_of_known(end + 1);
                } else if (has(end + 1, use_field)) {
                    end += 2;
                }
            }
        }
        Mention mention;
        mention.kind = Kind::certificate;
        mention.confidence = 0.8F;
        add(begin, end, mention, Source::degree, false);
        items_.back().mention.name = text::squeeze_spaces(in_.text.substr(
            items_.back().mention.begin, items_.back().mention.end - items_.back().mention.begin));
        return end;
    }

    const TaxonomyTables& tables_;
    const TokenText& in_;
    std::vector<const Mention*> known_;  // by token
    std::vector<Item> items_;
};

}  // namespace

std::vector<Mention> survey(const TaxonomyTables& tables, const TokenText& in,
                            const std::vector<Mention>& mentions) {
    auto items = Survey(tables, in, mentions).run();
    weigh(in, items);
    std::vector<Mention> found;
    found.reserve(items.size());
    for (auto& item : items) {
        found.push_back(std::move(item.mention));
    }
    return found;
}

}  // namespace vouch::skills
