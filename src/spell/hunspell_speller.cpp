#include "spell/hunspell_speller.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <hunspell.hxx>

namespace vouch::spell {
namespace {

constexpr std::array<std::string_view, 2> names = {"en_GB", "en_US"};  // as Variety counts

std::shared_ptr<Hunspell> open(const std::filesystem::path& folder, std::string_view name) {
    const auto base = (folder / name).string();
    const auto rules = base + ".aff";
    const auto words = base + ".dic";
    std::error_code error;
    if (!std::filesystem::exists(rules, error) || !std::filesystem::exists(words, error)) {
        return nullptr;
    }
    try {
        return std::make_shared<Hunspell>(rules.c_str(), words.c_str());
    } catch (const std::exception&) {
        return nullptr;
    }
}

}  // namespace

HunspellSpeller::HunspellSpeller(std::string folder) : folder_(std::move(folder)) {}

HunspellSpeller::~HunspellSpeller() = default;  // where Hunspell is a whole type

void HunspellSpeller::prepare() const {
    std::call_once(begun_, [this] {
        for (std::size_t i = 0; i < varieties; ++i) {
            dictionaries_[i].opened = std::async(std::launch::async, open, folder_, names[i]);
        }
    });
}

void HunspellSpeller::wait() const {
    for (const auto& dictionary : dictionaries_) {
        if (dictionary.opened.valid()) {
            dictionary.opened.wait();
        }
    }
}

bool HunspellSpeller::is_ready() const {
    prepare();
    return std::ranges::all_of(dictionaries_, [](const Dictionary& dictionary) {
        return dictionary.opened.get() != nullptr;
    });
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
    const bool known = dictionary.opened.get()->spell(key);
    if (dictionary.asked.size() < words_kept) {
        dictionary.asked.emplace(std::move(key), known);
    }
    return known;
}

}  // namespace vouch::spell
