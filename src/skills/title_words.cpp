#include "skills/title_words.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "skills/table_rows.hpp"

namespace vouch::skills {

namespace {

constexpr std::size_t classes_max = 32;
constexpr int group_first = 11;
constexpr int group_last = 55;
constexpr int weight_max = 9;

// The number that takes up all of the text, or -1.
int number_of(std::string_view text) {
    int number = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : -1;
}

}  // namespace

// What is needed only while the file is read.
struct TitleWords::Loading {
    TitleWords& words;
    std::vector<std::string_view> classes;
    // Heads that votes name, by their place in `heads`; their rows may come later.
    struct Wanted {
        std::string_view name;
        std::size_t line = 0;
    };
    std::vector<Wanted> wanted;

    Result<std::uint32_t> class_bit(const Row& row, std::string_view name) {
        auto at = std::ranges::find(classes, name);
        if (at == classes.end()) {
            if (classes.size() == classes_max) {
                return invalid(row, "more than " + std::to_string(classes_max) + " classes");
            }
            at = classes.insert(at, name);
        }
        return 1U << static_cast<unsigned>(at - classes.begin());
    }

    // "53 7 @machine,driver": group, weight, and optionally classes and heads.
    Result<Vote> read_vote(const Row& row, std::string_view text) {
        const auto bad = [&](std::string_view what) {
            return invalid(row, "'" + std::string(text) + "': " + std::string(what));
        };
        const auto after_group = std::min(text.find(' '), text.size());
        const auto after_weight = std::min(text.find(' ', after_group + 1), text.size());
        const auto group = number_of(text.substr(0, after_group));
        if (group < group_first || group > group_last || group % 2 == 0) {
            return bad("no SOC major group");
        }
        const auto weight =
            after_group == text.size()
                ? 0
                : number_of(text.substr(after_group + 1, after_weight - after_group - 1));
        if (weight < 1 || weight > weight_max) {
            return bad("the weight is not 1 to 9");
        }
        Vote vote;
        vote.group = static_cast<std::uint8_t>((group - group_first) / 2);
        vote.weight = static_cast<std::uint8_t>(weight);
        vote.heads_begin = static_cast<std::uint32_t>(wanted.size());
        if (after_weight == text.size()) {
            return vote;
        }
        for (const auto name : text::split(text.substr(after_weight + 1), ',')) {
            if (name.starts_with('@')) {
                TRY_INTO(const auto bit, class_bit(row, name.substr(1)));
                vote.classes |= bit;
            } else {
                wanted.push_back({name, row.line});
                ++vote.heads_count;
            }
        }
        return vote;
    }

    // The votes of a field, appended; gives how many.
    Result<std::uint16_t> read_votes(const Row& row, std::string_view field) {
        std::uint16_t count = 0;
        for (; !field.empty(); ++count) {
            const auto end = std::min(field.find(';'), field.size());
            TRY_INTO(const auto vote, read_vote(row, field.substr(0, end)));
            words.votes.push_back(vote);
            field.remove_prefix(std::min(end + 1, field.size()));
        }
        return count;
    }

    Result<void> read_ending(const Row& row) {
        if (!row.field(2).empty()) {
            return invalid(row, "an ending stands beside no head");
        }
        TRY_INTO(const auto vote, read_vote(row, row.field(1)));
        words.endings.push_back({std::string(row.field(0).substr(1)), vote});
        return {};
    }

    Result<void> read_words(const Row& row) {
        const auto entry = static_cast<Entry>(words.entries.size());
        if (words.names.add(row.field(0), entry) != entry) {
            return invalid(row, "'" + std::string(row.field(0)) + "' is a row already");
        }
        Words read;
        read.votes_begin = static_cast<std::uint32_t>(words.votes.size());
        TRY_INTO(read.as_head, read_votes(row, row.field(1)));
        TRY_INTO(read.beside, read_votes(row, row.field(2)));
        for (const auto& vote : std::span(words.votes).subspan(read.votes_begin, read.as_head)) {
            read.classes |= vote.classes;
        }
        words.entries.push_back(read);
        return {};
    }

    Result<void> find_heads(std::string_view file) {
        std::unordered_map<std::string_view, Entry> found;
        std::vector<Token> tokens;
        std::vector<NameIndex::Hit> hits;
        for (const auto& [name, line] : wanted) {
            const auto [at, fresh] = found.try_emplace(name, 0);
            if (fresh) {
                words.names.scan(name, tokens);
                hits.clear();
                if (!tokens.empty()) {
                    words.names.match_at(name, tokens, 0, hits);
                }
                if (hits.empty() || hits.front().token_end != tokens.size()) {
                    return invalid({file, line, {}},
                                   "no row is called '" + std::string(name) + "'");
                }
                at->second = hits.front().payload;
            }
            words.heads.push_back(at->second);
        }
        return {};
    }
};

std::string TitleWords::name_of_group(std::size_t group) {
    return std::to_string(group_first + (2 * group));
}

Result<void> TitleWords::load(const DataFile& file) {
    Loading loading{*this, {}, {}};
    TRY_INTO(crew, loading.class_bit({}, "crew"));
    TRY_INTO(machine, loading.class_bit({}, "machine"));
    TRY_INTO(doer, loading.class_bit({}, "doer"));
    TRY(each_row(file, 3, [&](const Row& row) {
        return row.field(0).starts_with('-') ? loading.read_ending(row) : loading.read_words(row);
    }));
    std::ranges::stable_sort(endings, std::greater<>(),
                             [](const Ending& ending) { return ending.letters.size(); });
    return loading.find_heads(file.name);
}

const TitleWords& LateTitleWords::get() const {
    std::call_once(once_, [&] {
        if (!words_.emplace().load(file_)) {
            words_.emplace();
        }
    });
    return *words_;
}

}  // namespace vouch::skills
