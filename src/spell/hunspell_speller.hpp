#pragma once

#include <array>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "spell/speller.hpp"

class Hunspell;

namespace vouch::spell {

// The dictionaries en_GB and en_US of a folder, read by Hunspell 1.7. Opening them takes some
// 30 ms each: prepare() begins it beside other work, and the first question waits for its end.
class HunspellSpeller final : public Speller {
public:
    // `folder` may be missing or lack them: then is_ready() is false.
    explicit HunspellSpeller(std::string folder);
    ~HunspellSpeller() override;  // waits too

    void prepare() const;

    // Until what prepare() began has ended; not at all where nothing did.
    void wait() const;

    bool is_ready() const override;
    bool knows(std::string_view word, Variety variety) const override;

    const std::string& folder() const {
        return folder_;
    }

private:
    static constexpr std::size_t varieties = 2;
    static constexpr std::size_t words_kept = 200'000;  // some 15 MB
    static constexpr std::size_t word_bytes_max = 100;

    // Opened by one thread, asked by one at a time; what was asked is kept.
    struct Dictionary {
        std::shared_future<std::shared_ptr<Hunspell>> opened;  // nullptr: not to be had
        std::unordered_map<std::string, bool> asked;
    };

    std::string folder_;
    mutable std::once_flag begun_;
    mutable std::mutex asking_;
    mutable std::array<Dictionary, varieties> dictionaries_;
};

}  // namespace vouch::spell
