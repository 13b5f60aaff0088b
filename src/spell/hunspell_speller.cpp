#include "spell/hunspell_speller.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <hunspell.hxx>

namespace vouch::spell {
namespace {

constexpr std::array<std::string_view, 2> names = {"en_GB", "en_US"};  // as Variety counts

}  // namespace

HunspellSpeller::HunspellSpeller(std::string folder) : folder_(std::move(folder)) {}

HunspellSpeller::~HunspellSpeller() {
    for (auto& dictionary : dictionaries_) {
        if (dictionary.opening.joinable()) {
            dictionary.opening.join();
        }
    }
}

void HunspellSpeller::prepare() const {
    std::call_once(begun_, [this] {
        for (std::size_t i = 0; i < varieties; ++i) {
            const auto base = std::filesystem::path(folder_) / names[i];
            const auto rules = base.string() + ".aff";
            const auto words = base.string() + ".dic";
            std::error_code error;
            if (!std::filesystem::exists(rules, error) || !std::filesystem::exists(words, error)) {
                continue;
            }
            auto& dictionary = dictionaries_[i];
            dictionary.opening = std::thread([&dictionary, rules, words] {
                try {
                    dictionary.words = std::make_unique<Hunspell>(rules.c_str(), words.c_str());
                } catch (const std::exception&) {
                    // not to be had: is_ready() says so
                }
            });
        }
    });
}

void HunspellSpeller::wait() const {
    prepare();
    std::call_once(opened_, [this] {
        for (auto& dictionary : dictionaries_) {
            if (dictionary.opening.joinable()) {
                dictionary.opening.join();
            }
        }
    });
}

bool HunspellSpeller::is_ready() const {
    wait();
    return std::ranges::all_of(
        dictionaries_, [](const Dictionary& dictionary) { return dictionary.words != nullptr; });
}

bool HunspellSpeller::knows(std::string_view word, Variety variety) const {
    if (!is_ready() || word.empty() || word.size() > word_bytes_max) {
        return false;
    }
    auto& dictionary = dictionaries_[static_cast<std::size_t>(variety)];
    std::string key(word);
    const std::lock_guard lock(asking_);
    if (const auto found = dictionary.asked.find(key); found != dictionary.asked.end()) {
        return found->second;
    }
    const bool known = dictionary.words->spell(key);
    if (dictionary.asked.size() < words_kept) {
        dictionary.asked.emplace(std::move(key), known);
    }
    return known;
}

}  // namespace vouch::spell
