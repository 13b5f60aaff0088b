#include "skills/occupation.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/text.hpp"

// A title is read from its end: "Pediatric Oncology Nurse" is a nurse. The head votes for a group,
// the words beside it vote too as far as they go with this head ("crane" with "operator", not with
// "nurse"), and the group with most votes is the title's.
namespace vouch::skills {

namespace {

constexpr std::size_t title_size_max = 200;
constexpr int whole_title_weight = 9;
constexpr int known_title_weight = 6;
// Votes are counted in twelfths, so that shares of them stay whole numbers.
constexpr int unit = 12;

class Votes {
public:
    void add(std::size_t group, int twelfths) {
        votes_[group] += twelfths;
    }
    void add(const Votes& other, int times, int divisor) {
        for (std::size_t i = 0; i < votes_.size(); ++i) {
            votes_[i] += other.votes_[i] * times / divisor;
        }
    }
    // The group with most votes, the lowest number of equals; "" without votes.
    std::string winner() const {
        const auto most = std::ranges::max_element(votes_);
        return *most == 0
                   ? std::string()
                   : TitleWords::name_of_group(static_cast<std::size_t>(most - votes_.begin()));
    }
    int most() const {
        return std::ranges::max(votes_);
    }
    bool empty() const {
        return std::ranges::all_of(votes_, [](int votes) { return votes == 0; });
    }

private:
    std::array<int, TitleWords::groups> votes_{};
};

// The group of a title of the table, none where it has none.
std::optional<std::size_t> group_of(const Title& title) {
    if (title.soc.size() != 2) {
        return std::nullopt;
    }
    const auto number = ((title.soc[0] - '0') * 10) + (title.soc[1] - '0');
    return static_cast<std::size_t>((number - 11) / 2);
}

// Folded, hyphens and slashes as spaces: the words a head stands among, behind a comma, dash or
// preposition the rest ("Manager, Sales"), and what brackets hold, which may be another name of
// the same ("NDT Technician (Nondestructive Testing Technician)").
struct Parts {
    std::string main;
    std::string rest;
    std::string bracketed;
};

Parts parts_of(std::string_view title) {
    std::string plain;
    std::string bracketed;
    int depth = 0;
    const auto folded = text::fold(title.substr(0, title_size_max));
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const char c = folded[i];
        const bool dash = c == '-' && i > 0 && folded[i - 1] == ' ';
        if (c == '(') {
            ++depth;
        } else if (c == ')' && depth > 0) {
            --depth;
        } else if (depth > 0) {
            bracketed += c;
        } else if (c == '\'' && folded.substr(i, 3) == "'s ") {
            ++i;
        } else if (dash || c == '|' || c == ';') {
            plain += ',';
        } else if (c != '\'') {
            plain += c == '-' || c == '/' ? ' ' : c;
        }
    }
    const auto comma = plain.find(',');
    const auto main = std::string(text::trim(plain.substr(0, comma)));
    if (main.empty() || comma == std::string::npos) {
        return {std::string(text::trim(plain)), {}, bracketed};
    }
    return {main, plain.substr(comma + 1), bracketed};
}

// "Trestleman" is a man of the trestle.
Parts with_man_apart(Parts parts) {
    constexpr std::array men = {std::string_view("woman"), std::string_view("man")};
    for (const auto man : men) {
        if (parts.main.ends_with(man)) {
            parts.main.insert(parts.main.size() - man.size(), 1, ' ');
            break;
        }
    }
    return parts;
}

bool is_level(std::string_view word) {
    constexpr std::array levels = {"i",      "ii",      "iii",    "iv", "v",      "vi", "vii",
                                   "intern", "trainee", "senior", "sr", "junior", "jr"};
    return std::ranges::contains(levels, word) ||
           (word.size() == 1 && word[0] >= '0' && word[0] <= '9');
}

bool is_preposition(std::string_view word) {
    constexpr std::array prepositions = {"of", "for", "in", "to", "at", "on", "with"};
    return std::ranges::contains(prepositions, word);
}

class TitleReader {
public:
    TitleReader(const TaxonomyTables& tables, const TitleWords& words, const Parts& parts)
        : tables_(tables), words_(words), main_(scan(parts.main)), rest_(scan(parts.rest)) {}

    struct Reading {
        Occupation found;
        int votes = 0;  // of its group, in twelfths
    };
    Reading read() {
        auto end = main_.tokens.size();
        while (end > 1 && is_level(word(end - 1))) {
            --end;
        }
        std::size_t rest_begin = end;
        for (std::size_t i = 1; i < end && rest_begin == end; ++i) {
            rest_begin = is_preposition(word(i)) ? i : end;
        }
        Occupation found;
        const auto known = known_title(rest_begin);
        if (const auto whole = known_title(end); whole.title != nullptr && whole.begin == 0) {
            found.title = whole.title;
            found.soc = whole.title->soc;
            found.basis = found.soc.empty() ? Occupation::Basis::none : Occupation::Basis::title;
        }
        Votes votes;
        if (found.soc.empty()) {
            found.basis = vote(rest_begin, rest_begin, end, votes);
            found.soc = votes.winner();
            if (known.title != nullptr && known.title->soc == found.soc) {
                found.title = known.title;
            }
        }
        return {found,
                found.basis == Occupation::Basis::title ? whole_title_weight * unit : votes.most()};
    }

private:
    struct Scanned {
        std::string_view text;
        std::vector<Token> tokens;        // of the table of words
        std::vector<Token> title_tokens;  // of the table of titles, at the same places
    };
    struct Known {
        const Title* title = nullptr;
        std::size_t begin = 0;
    };
    struct Name {
        TitleWords::Entry entry = 0;
        std::size_t words = 1;
    };
    // The last words of a title as far as the table has them.
    struct Head {
        std::size_t begin = 0;
        std::array<std::optional<TitleWords::Entry>, 2> entries;  // all of it, its last word
        std::uint32_t classes = 0;
    };

    Scanned scan(std::string_view text) const {
        Scanned scanned{text, {}, {}};
        words_.names.scan(text, scanned.tokens);
        tables_.title_names.scan(text, scanned.title_tokens);
        return scanned;
    }

    std::string_view word(std::size_t at) const {
        const auto& token = main_.tokens[at];
        return main_.text.substr(token.begin, token.end - token.begin);
    }

    // The longest known title that ends before a token.
    Known known_title(std::size_t end) {
        constexpr std::size_t title_words_max = 8;
        const auto tokens = std::span(main_.title_tokens).first(end);
        for (auto at = end > title_words_max ? end - title_words_max : 0; at < end; ++at) {
            tables_.title_names.match_at(main_.text, tokens, at, hits_);
            if (!hits_.empty() && hits_.front().token_end == end) {
                return {&tables_.titles[hits_.front().payload], at};
            }
        }
        return {};
    }

    Head find_head(std::size_t end) {
        constexpr std::size_t head_words_max = 4;
        Head head{end, {}, 0};
        const auto tokens = std::span(main_.tokens).first(end);
        for (auto at = end > head_words_max ? end - head_words_max : 0; at < end; ++at) {
            words_.names.match_at(main_.text, tokens, at, hits_);
            if (hits_.empty() || hits_.front().token_end != end) {
                continue;
            }
            const auto entry = hits_.front().payload;
            const bool last_word = at + 1 == end;
            if (words_.as_head(entry).empty() && !last_word) {
                continue;
            }
            if (!words_.as_head(entry).empty() && !head.entries[0]) {
                head.begin = at;
                head.entries[0] = entry;
            }
            if (last_word) {
                head.entries[1] = entry;
            }
            head.classes |= words_.entries[entry].classes;
        }
        return head;
    }

    bool counts_with(const TitleWords::Vote& vote, const Head& head) const {
        return (vote.classes & head.classes) != 0 ||
               std::ranges::any_of(words_.heads_of(vote), [&](TitleWords::Entry entry) {
                   return head.entries[0] == entry || head.entries[1] == entry;
               });
    }

    // The votes of one name beside the head: those meant for the head itself before those meant
    // for its class, and these before those meant for all. Several words say more than one. False
    // where it has none.
    bool vote_beside(const Name& name, const Head& head, Votes& votes) const {
        const auto entry = name.entry;
        const auto worth = name.words > 1 ? unit * 3 / 2 : unit;
        enum class Meant : std::uint8_t { all, classes, this_head };
        const auto meant_for = [&](const TitleWords::Vote& vote) -> std::optional<Meant> {
            if (vote.classes == 0 && vote.heads_count == 0) {
                return Meant::all;
            }
            if (!counts_with(vote, head)) {
                return std::nullopt;
            }
            return (vote.classes & head.classes) != 0 ? Meant::classes : Meant::this_head;
        };
        std::optional<Meant> closest;
        for (const auto& vote : words_.beside(entry)) {
            closest = std::max(closest, meant_for(vote));
        }
        for (const auto& vote : words_.beside(entry)) {
            if (closest && meant_for(vote) == closest) {
                votes.add(vote.group, vote.weight * worth);
            }
        }
        return closest.has_value();
    }

    // Without a head, any word that says something says half of it.
    bool vote_alone(TitleWords::Entry entry, Votes& votes) const {
        const auto said =
            words_.beside(entry).empty() ? words_.as_head(entry) : words_.beside(entry);
        for (const auto& vote : said) {
            votes.add(vote.group, vote.weight * unit / 2 / static_cast<int>(said.size()));
        }
        return !said.empty();
    }

    template <typename Use>
    void each_name(const Scanned& scanned, std::size_t begin, std::size_t end, Use use) {
        const auto tokens = std::span(scanned.tokens).first(end);
        for (std::size_t at = begin; at < end;) {
            words_.names.match_at(scanned.text, tokens, at, hits_);
            const auto counted = std::ranges::find_if(
                hits_, [&](const auto& hit) { return use(Name{hit.payload, hit.token_end - at}); });
            at = counted == hits_.end() ? at + 1 : counted->token_end;
        }
    }

    template <typename Use>
    void each_name_beside(std::size_t end, std::size_t rest_begin, std::size_t rest_end, Use use) {
        each_name(main_, 0, end, use);
        each_name(main_, rest_begin, rest_end, use);
        if (rest_end > 0) {
            each_name(rest_, 0, rest_.tokens.size(), use);
        }
    }

    void vote_ending(std::size_t end, Head& head, Votes& votes) const {
        const auto last = word(end - 1);
        for (const auto& [letters, vote] : words_.endings) {
            if (last.size() > letters.size() && last.ends_with(letters)) {
                votes.add(vote.group, vote.weight * unit);
                head.classes |= letters.size() == 2 ? words_.doer : 0;
                return;
            }
        }
    }

    // The votes of the words before `end`, and of those in [rest_begin, rest_end) beside them.
    Occupation::Basis vote(std::size_t end, std::size_t rest_begin, std::size_t rest_end,
                           Votes& votes) {
        if (end == 0) {
            return Occupation::Basis::none;
        }
        auto head = find_head(end);
        const bool has_head = head.entries[0].has_value();
        if (has_head) {
            for (const auto& vote : words_.as_head(*head.entries[0])) {
                votes.add(vote.group, vote.weight * unit);
            }
        }
        const auto known = known_title(end);
        const bool title_leads = known.title != nullptr && known.begin < head.begin &&
                                 group_of(*known.title).has_value();
        if (title_leads) {
            votes.add(*group_of(*known.title), known_title_weight * unit);
        }
        if (!has_head && !title_leads) {
            vote_ending(end, head, votes);
        }
        const auto body = has_head ? head.begin : title_leads ? known.begin : end;
        vote_inside(head, body, votes);
        each_name_beside(body, rest_begin, rest_end,
                         [&](const Name& name) { return vote_beside(name, head, votes); });
        if (!votes.empty()) {
            return has_head || title_leads ? Occupation::Basis::head : Occupation::Basis::words;
        }
        each_name_beside(body, rest_begin, rest_end,
                         [&](const Name& name) { return vote_alone(name.entry, votes); });
        return votes.empty() ? Occupation::Basis::none : Occupation::Basis::words;
    }

    // "Welder helper", "stitcher operator": the words before the head are an occupation.
    void vote_inside(const Head& head, std::size_t body, Votes& votes) {
        const bool crew = (head.classes & words_.crew) != 0;
        if ((!crew && (head.classes & words_.machine) == 0) || body == main_.tokens.size()) {
            return;
        }
        Votes inside;
        if (vote(body, 0, 0, inside) == Occupation::Basis::head) {
            crew ? votes.add(inside, 2, 3) : votes.add(inside, 1, 2);
        }
    }

    const TaxonomyTables& tables_;
    const TitleWords& words_;
    Scanned main_;
    Scanned rest_;
    std::vector<NameIndex::Hit> hits_;
};

}  // namespace

Occupation find_occupation(const TaxonomyTables& tables, std::string_view title) {
    using Basis = Occupation::Basis;
    const auto& words = tables.title_words.get();
    const auto read = [&](const Parts& parts) { return TitleReader(tables, words, parts).read(); };
    const auto parts = parts_of(title);
    auto reading = read(parts);
    if (reading.found.basis < Basis::head) {
        const auto parted = read(with_man_apart(parts));
        if (parted.found.basis == Basis::head) {
            reading = parted;
        }
    }
    if (reading.found.basis != Basis::title && !parts.bracketed.empty()) {
        const auto other = read(parts_of(parts.bracketed));
        if (!other.found.soc.empty() && other.votes > reading.votes) {
            reading = other;
        }
    }
    return reading.found;
}

}  // namespace vouch::skills
