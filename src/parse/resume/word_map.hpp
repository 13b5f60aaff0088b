#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "model/resume.hpp"
#include "parse/text_line.hpp"

namespace vouch::parse::resume {

// The words of a document by one number through all pages, with the page and line of each.
class WordMap {
public:
    explicit WordMap(const document::Document& document);

    std::uint32_t size() const {
        return static_cast<std::uint32_t>(words_.size());
    }
    const std::string& text(std::uint32_t word) const {
        return words_[word].word->text;
    }
    // From 1 through the document's pages; 0 for a word in no line.
    std::uint32_t line(std::uint32_t word) const {
        return words_[word].line;
    }
    // Whether it has a letter or digit; others (dashes, bullets, icons) say nothing.
    bool has_letters(std::uint32_t word) const {
        return words_[word].has_letters;
    }
    // The words as they read.
    std::string text_of(const std::vector<WordPart>& parts) const;
    // A place for each stretch of one line, in the given order, as tight as the words are. Words
    // without letters count only where there are no others.
    model::Source source_of(const std::vector<WordPart>& parts) const;

private:
    struct Mapped {
        const document::Word* word = nullptr;
        std::uint32_t page = 0;  // from 1
        std::uint32_t line = 0;
        std::uint32_t line_offset = 0;  // code points of the line before it; without pages only
        bool has_letters = false;
    };
    bool goes_on(std::uint32_t last, std::uint32_t next) const;
    model::Place place_of(const WordPart& part) const;
    void add_span(model::Place& place, const WordPart& part) const;

    bool has_pages_ = false;
    std::vector<Mapped> words_;
};

}  // namespace vouch::parse::resume
