#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"
#include "model/resume.hpp"
#include "parse/dates.hpp"
#include "parse/text_line.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::parse {

// The résumé as it grows, with the place of every leaf. Entries are only ever appended, so that
// the pointers noted once stay right.
class ResumeBuilder {
public:
    ResumeBuilder(const document::Document& document, const skills::Taxonomy& taxonomy)
        : document_(&document), taxonomy_(&taxonomy) {}

    model::Resume resume;
    // Of the sections read so far: how much more often titles stand before employers.
    int title_first_votes = 0;

    const document::Document& document() const {
        return *document_;
    }

    const skills::Taxonomy& taxonomy() const {
        return *taxonomy_;
    }

    // `field = value.text` and its source; an empty value changes nothing.
    void set(std::string& field, const std::string& pointer, const Placed& value);
    void set_dates(std::optional<Date>& start, std::optional<Date>& end, const std::string& pointer,
                   const FoundDate& found, const Placed& value);
    void add_line(std::vector<model::Line>& lines, const std::string& pointer, const Placed& value);
    void note_source(const std::string& pointer, const Placed& value);
    void remark(std::string_view code, Params params, const std::string& pointer,
                const Placed& value);

private:
    const document::Document* document_;
    const skills::Taxonomy* taxonomy_;
};

}  // namespace vouch::parse
