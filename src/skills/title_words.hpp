#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "skills/name_index.hpp"
#include "skills/taxonomy.hpp"

// taxonomy/title_words.tsv: which SOC major group the words of a job title speak for. Private to
// this module.
namespace vouch::skills {

struct TitleWords {
    using Entry = std::uint32_t;

    // SOC major groups are odd numbers from 11 to 55; a group's index is its place among them.
    static constexpr std::size_t groups = 23;
    static std::string name_of_group(std::size_t group);

    // A vote for a group. Beside a head it counts where the head belongs to one of the classes or
    // is one of the heads; with neither, beside every head.
    struct Vote {
        std::uint32_t classes = 0;
        std::uint32_t heads_begin = 0;  // into heads
        std::uint16_t heads_count = 0;
        std::uint8_t group = 0;
        std::uint8_t weight = 0;  // 1 to 9
    };
    // What the words of a row say as the last words of a title ("crane operator"), and beside a
    // head ("crane").
    struct Words {
        std::uint32_t votes_begin = 0;  // into votes: those as head, then those beside one
        std::uint16_t as_head = 0;
        std::uint16_t beside = 0;
        std::uint32_t classes = 0;  // of heads that this one belongs to
    };
    struct Ending {
        std::string letters;
        Vote vote;
    };

    std::span<const Vote> as_head(Entry entry) const {
        return std::span(votes).subspan(entries[entry].votes_begin, entries[entry].as_head);
    }
    std::span<const Vote> beside(Entry entry) const {
        const auto& words = entries[entry];
        return std::span(votes).subspan(words.votes_begin + words.as_head, words.beside);
    }
    std::span<const Entry> heads_of(const Vote& vote) const {
        return std::span(heads).subspan(vote.heads_begin, vote.heads_count);
    }

    NameIndex names;  // payload: entry
    std::vector<Words> entries;
    std::vector<Vote> votes;
    std::vector<Entry> heads;
    std::vector<Ending> endings;  // longest first: "ologist", of heads that no row has
    std::uint32_t crew = 0;       // classes: heads after an occupation ("welder helper") or work
    std::uint32_t machine = 0;    // heads that mind machines ("stitcher operator")
    std::uint32_t doer = 0;       // of heads known by "-er" or "-or" alone

    // Error taxonomy-invalid, with file and line.
    Result<void> load(const DataFile& file);

private:
    struct Loading;
};

// The same read when first asked for, by any thread: few programs ask what occupation a title is.
class LateTitleWords {
public:
    void keep(const DataFile& file) {
        file_ = file;
    }
    // Empty where no file is kept, or one that TitleWords::load refuses.
    const TitleWords& get() const;

private:
    DataFile file_;
    mutable std::once_flag once_;
    mutable std::optional<TitleWords> words_;
};

}  // namespace vouch::skills
