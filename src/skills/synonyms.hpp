#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/error.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::skills {

// The table of words that say the same at work (taxonomy/synonyms.tsv).
class Synonyms {
public:
    // `normal` brings a folded word to the form it is compared in. Error taxonomy-invalid.
    using Normal = std::function<std::string(std::string_view)>;
    Result<void> load(const DataFile& file, const Normal& normal);

    // See Taxonomy::meanings. `words` in normal form.
    std::vector<Meaning> find(std::span<const std::string> words) const;

private:
    struct Phrase {
        std::vector<std::string> words;
        std::uint32_t row = 0;
        bool general = false;
    };
    std::unordered_map<std::string, std::vector<Phrase>> by_first_word_;
};

}  // namespace vouch::skills
