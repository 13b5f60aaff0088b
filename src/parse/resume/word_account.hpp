#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/resume.hpp"
#include "parse/resume/word_map.hpp"

namespace vouch::parse::resume {

// Which leaf (by JSON Pointer) or remark (by its index) each word of a document went to. Reading
// notes what it takes; settle_words gives what is left to where it belongs.
class WordAccount {
public:
    explicit WordAccount(const document::Document& document) : map_(document) {}

    // The words are the leaf's text.
    void hold(const std::string& leaf, const std::vector<WordPart>& words);
    // The words belong to the leaf without being its text: "Email:", "(2 years)".
    void hold_label(const std::string& leaf, const std::vector<WordPart>& words);
    // The words are the leaf's place, but another leaf's text: a link behind a name, the second
    // year of "2019/20", an employer named once for two posts. Where no other leaf holds them,
    // they are labels of this one.
    void share(const std::string& leaf, const std::vector<WordPart>& words);
    // The leaf gives up all it held.
    void release(const std::string& leaf);
    bool has(const std::string& leaf) const {
        return leaves_.contains(leaf);
    }
    // The words are told of in the remark and nowhere else; where a remark already holds the first
    // of them, this one only speaks of them too.
    void hold_in_remark(std::size_t remark, const std::vector<WordPart>& words);
    // The remark speaks of words that something else holds.
    void show_in_remark(std::size_t remark, const std::vector<WordPart>& words);

    struct Hold {
        WordPart part;
        const std::string* leaf = nullptr;  // null: a remark
        bool is_label = false;
    };
    // After all reading: what holds the word, by begin. Valid until the next change.
    void sort();
    const Hold* begin_of(std::uint32_t word) const {
        return holds_.data() + hold_begin_[word];
    }
    const Hold* end_of(std::uint32_t word) const {
        return holds_.data() + hold_begin_[word + 1];
    }
    // The stretches of a word with letters or digits that nothing holds.
    std::vector<WordPart> free_parts(std::uint32_t word) const;

    // Shared words that nothing holds become labels of the first leaf that shares them.
    void give_shared();

    // Fills the places of leaves and remarks, and the counts. Only after sort().
    void write(model::Resume& resume) const;

    const WordMap& map() const {
        return map_;
    }

private:
    struct Leaf {
        std::vector<WordPart> words;
        std::vector<WordPart> labels;
        std::vector<WordPart> shared;
    };
    struct Told {
        std::vector<WordPart> words;
        bool holds = false;
    };
    bool is_held_twice(std::uint32_t word) const;

    WordMap map_;
    std::map<std::string, Leaf> leaves_;
    std::map<std::size_t, Told> told_;
    std::vector<Hold> holds_;
    std::vector<std::uint32_t> hold_begin_;  // of each word in holds_, and the end
};

}  // namespace vouch::parse::resume
