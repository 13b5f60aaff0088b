#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vouch::spell {

enum class Variety : std::uint8_t { british, american };

// Dictionaries of English. One object serves all threads; the same word always gets the same
// answer.
class Speller {
public:
    Speller() = default;
    Speller(const Speller&) = delete;
    Speller& operator=(const Speller&) = delete;
    virtual ~Speller() = default;

    // False where no dictionary could be opened: then nothing can be said of any word.
    virtual bool is_ready() const = 0;

    // True where the dictionary of that variety has the word, as it is written. UTF-8.
    virtual bool knows(std::string_view word, Variety variety) const = 0;
};

}  // namespace vouch::spell
