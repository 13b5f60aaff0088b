#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"
#include "model/resume.hpp"
#include "parse/dates.hpp"
#include "parse/text_line.hpp"

namespace vouch::parse {

// The résumé as it grows, with the place of every leaf. Entries are only ever appended, so that
// the pointers noted once stay right.
class ResumeBuilder {
public:
    explicit ResumeBuilder(const document::Document& document) : document_(&document) {}

    model::Resume resume;

    const document::Document& document() const {
        return *document_;
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
};

}  // namespace vouch::parse
