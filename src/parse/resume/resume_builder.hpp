#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"
#include "model/resume.hpp"
#include "parse/dates.hpp"
#include "parse/resume/word_account.hpp"
#include "parse/text_line.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::parse::resume {

// The résumé as it grows, with the words of every leaf. Entries are only ever appended, so that
// the pointers noted once stay right.
class ResumeBuilder {
public:
    ResumeBuilder(const document::Document& document, const skills::Taxonomy& taxonomy)
        : document_(&document), taxonomy_(&taxonomy), account_(document) {}

    model::Resume resume;
    // Of the sections read so far: how much more often titles stand before employers.
    int title_first_votes = 0;

    const document::Document& document() const {
        return *document_;
    }
    WordAccount& account() {
        return account_;
    }

    const skills::Taxonomy& taxonomy() const {
        return *taxonomy_;
    }

    // `field = value.text` and its words; an empty value changes nothing.
    void set(std::string& field, const std::string& pointer, const Placed& value);
    // Adds `value` behind what the field has, after a space.
    void append(std::string& field, const std::string& pointer, const Placed& value,
                std::string_view separator = " ");
    // The target of a link: its own text where it is printed, else behind the words of another
    // leaf.
    void set_target(std::string& field, const std::string& pointer, const std::string& target,
                    const Placed& value);
    void set_dates(std::optional<Date>& start, std::optional<Date>& end, const std::string& pointer,
                   const FoundDate& found, const Placed& value);
    void add_line(std::vector<model::Line>& lines, const std::string& pointer, const Placed& value);
    // The leaf was read from the words of `value`.
    void note_source(const std::string& pointer, const Placed& value);
    // The leaf follows from words that are another leaf's text: a country's code, a user's name
    // inside an address.
    void note_derived(const std::string& pointer, const Placed& value);
    // The words only introduce the leaf ("Email:") or say it again.
    void note_label(const std::string& pointer, const Placed& value);
    // The leaf is not in the résumé after all.
    void forget(const std::string& pointer);
    // A remark on a leaf that was read speaks of it; of any other text it is the only one to tell.
    void remark(std::string_view code, Params params, const std::string& pointer,
                const Placed& value);

private:
    const document::Document* document_;
    const skills::Taxonomy* taxonomy_;
    WordAccount account_;
};

}  // namespace vouch::parse::resume
