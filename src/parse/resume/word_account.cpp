#include "parse/resume/word_account.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/text.hpp"

namespace vouch::parse::resume {
namespace {

std::string_view last_token(std::string_view pointer) {
    return pointer.substr(pointer.rfind('/') + 1);
}

void add(std::vector<WordPart>& words, const std::vector<WordPart>& more) {
    words.insert(words.end(), more.begin(), more.end());
}

}  // namespace

void WordAccount::hold(const std::string& leaf, const std::vector<WordPart>& words) {
    add(leaves_[leaf].words, words);
}

void WordAccount::hold_label(const std::string& leaf, const std::vector<WordPart>& words) {
    add(leaves_[leaf].labels, words);
}

void WordAccount::share(const std::string& leaf, const std::vector<WordPart>& words) {
    add(leaves_[leaf].shared, words);
}

void WordAccount::release(const std::string& leaf) {
    leaves_.erase(leaf);
}

void WordAccount::hold_in_remark(std::size_t remark, const std::vector<WordPart>& words) {
    const bool told_before = std::ranges::any_of(told_, [&](const auto& entry) {
        return entry.first != remark && entry.second.holds && !words.empty() &&
               std::ranges::contains(entry.second.words, words.front().word, &WordPart::word);
    });
    Told& told = told_[remark];
    add(told.words, words);
    told.holds = !told_before;
}

void WordAccount::show_in_remark(std::size_t remark, const std::vector<WordPart>& words) {
    add(told_[remark].words, words);
}

void WordAccount::sort() {
    holds_.clear();
    for (const auto& [pointer, leaf] : leaves_) {
        for (const WordPart& part : leaf.words) {
            holds_.push_back({.part = part, .leaf = &pointer, .is_label = false});
        }
        for (const WordPart& part : leaf.labels) {
            holds_.push_back({.part = part, .leaf = &pointer, .is_label = true});
        }
    }
    for (const auto& [remark, told] : told_) {
        for (const WordPart& part : told.words) {
            if (told.holds) {
                holds_.push_back({.part = part, .leaf = nullptr, .is_label = false});
            }
        }
    }
    std::ranges::stable_sort(
        holds_, {}, [](const Hold& hold) { return std::pair{hold.part.word, hold.part.begin}; });
    hold_begin_.assign(std::size_t{map_.size()} + 1, 0);
    for (const Hold& hold : holds_) {
        ++hold_begin_[hold.part.word + 1];
    }
    for (std::size_t word = 0; word < map_.size(); ++word) {
        hold_begin_[word + 1] += hold_begin_[word];
    }
}

std::vector<WordPart> WordAccount::free_parts(std::uint32_t word) const {
    std::vector<WordPart> out;
    if (!map_.has_letters(word)) {
        return out;
    }
    const std::string_view value = map_.text(word);
    const auto size = static_cast<std::uint32_t>(value.size());
    std::uint32_t begin = 0;
    const auto close = [&](std::uint32_t end) {
        if (begin < end && text::has_word_character(value.substr(begin, end - begin))) {
            out.push_back({.word = word, .begin = begin, .end = end, .at = 0});
        }
    };
    for (const Hold* hold = begin_of(word); hold != end_of(word); ++hold) {
        close(std::min(hold->part.begin, size));
        begin = std::max(begin, std::min(hold->part.end, size));
    }
    close(size);
    return out;
}

void WordAccount::give_shared() {
    std::vector<bool> given(map_.size());
    for (auto& [pointer, leaf] : leaves_) {
        for (const WordPart& part : leaf.shared) {
            if (map_.has_letters(part.word) && !given[part.word] &&
                begin_of(part.word) == end_of(part.word)) {
                leaf.labels.push_back(part);
                given[part.word] = true;
            }
        }
    }
    sort();
}

bool WordAccount::is_held_twice(std::uint32_t word) const {
    constexpr std::ptrdiff_t compared_max = 64;
    const std::string_view value = map_.text(word);
    const Hold* end_of_holds =
        begin_of(word) + std::min(end_of(word) - begin_of(word), compared_max);
    for (const Hold* first = begin_of(word); first != end_of_holds; ++first) {
        for (const Hold* second = first + 1; second != end_of_holds; ++second) {
            const std::uint32_t begin = std::max(first->part.begin, second->part.begin);
            const std::uint32_t end = std::min(first->part.end, second->part.end);
            const bool other = first->leaf != second->leaf || first->leaf == nullptr;
            // an employer named once for several posts is the same member of each
            const bool lent = first->leaf != nullptr && second->leaf != nullptr &&
                              last_token(*first->leaf) == last_token(*second->leaf);
            if (begin < end && other && !lent &&
                text::has_word_character(value.substr(begin, end - begin))) {
                return true;
            }
        }
    }
    return false;
}

void WordAccount::write(model::Resume& resume) const {
    for (const auto& [pointer, leaf] : leaves_) {
        model::Source source = map_.source_of(leaf.words.empty() ? leaf.shared : leaf.words);
        const model::Source labels = map_.source_of(leaf.labels);
        if (labels.line > 0 && source.line > 0) {
            source.labels.push_back(labels);
            source.labels.insert(source.labels.end(), labels.more.begin(), labels.more.end());
        }
        if (source.line > 0) {
            resume.sources[pointer] = std::move(source);
        }
    }
    for (const auto& [remark, told] : told_) {
        if (remark < resume.remarks.size() && !told.words.empty()) {
            resume.remarks[remark].source = map_.source_of(told.words);
        }
    }
    model::Coverage& coverage = resume.coverage;
    for (std::uint32_t word = 0; word < map_.size(); ++word) {
        if (!map_.has_letters(word)) {
            continue;
        }
        ++coverage.words;
        coverage.in_two += is_held_twice(word) ? 1 : 0;
        const Hold* best = nullptr;
        for (const Hold* hold = begin_of(word); hold != end_of(word); ++hold) {
            const bool better = best == nullptr || best->leaf == nullptr ||
                                (best->is_label && hold->leaf != nullptr && !hold->is_label);
            best = better ? hold : best;
        }
        if (best != nullptr) {
            ++(best->leaf == nullptr ? coverage.in_remarks
               : best->is_label      ? coverage.in_labels
                                     : coverage.in_leaves);
        }
    }
}

}  // namespace vouch::parse::resume
